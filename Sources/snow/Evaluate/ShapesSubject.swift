import Datasets
import Diffusion
import Languages
import LessonKit
import Models
import Tensors

/// Who is asked: the network, and everybody who could answer in its place without having learned.
///
/// All of them know the training pictures and no others.
enum ShapesSubject: String, CaseIterable {
  case network
  /// The mean picture, whatever is asked.
  case mean
  /// The best linear answer.
  case wiener
  /// The exact answer over the training pictures: all it can do is remember.
  case memoriser
  /// Windows that remember what was seen at this very place.
  case local
  /// Windows that remember what was seen anywhere.
  case equivariantLocal

  /// The name in tables and figures.
  var words: EvaluateWords {
    switch self {
    case .network: .network
    case .mean: .mean
    case .wiener: .wiener
    case .memoriser: .memoriser
    case .local: .local
    case .equivariantLocal: .equivariantLocal
    }
  }

  /// All of them, in the order of the cases.
  static func denoisers(
    network: any Denoiser<Float>, training: CaptionedPictures
  ) -> [any Denoiser<Float>] {
    let known = training.pictureSet
    return allCases.map { subject -> any Denoiser<Float> in
      switch subject {
      case .network: network
      case .mean: MeanDenoiser(known)
      case .wiener: WienerDenoiser(known)
      case .memoriser: ExactDenoiser(known, workers: Workers(1))
      case .local: training.localDenoiser(known)
      case .equivariantLocal: training.equivariantLocalDenoiser(known)
      }
    }
  }
}

extension CaptionedPictures {
  /// The equivariant local denoiser with windows that grow with the noise.
  fileprivate func equivariantLocalDenoiser(
    _ known: PictureSet<Float>
  ) -> ScheduledDenoiser<Float> {
    ScheduledDenoiser(
      [(0.7, 3), (.infinity, 5)].map { largestSigma, window in
        (
          largestSigma,
          EquivariantLocalDenoiser(
            known, shape: shape, window: window, border: .exact, workers: Workers(1))
        )
      })
  }
}
