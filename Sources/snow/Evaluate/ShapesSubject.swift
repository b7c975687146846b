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

  /// How many questions it is asked, from the first on.
  ///
  /// To look for a patch anywhere takes forty times as long as to look for it at one place, and comes
  /// out best in little noise alone: so it is asked less, and only there, about unseen pairs.
  func questionLimit(sigma: Double, _ part: ShapesPart) -> Int {
    guard self == .equivariantLocal else { return .max }
    return part == .heldOutPairs && sigma <= 1 ? 128 : 0
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
      case .local: training.localShapesDenoiser(known)
      case .equivariantLocal: training.equivariantLocalDenoiser(known)
      }
    }
  }
}

// The windows that came out nearest to the optimum over all, on unseen pairs, among 3, 5, 7, 9, 11, 13,
// 17 and 21 pixels at each noise level: rivals at their best, although nobody could choose so well
// without knowing all pictures.
extension CaptionedPictures {
  /// The local denoiser of shapes; its largest window sees most of the picture from everywhere.
  func localShapesDenoiser(_ known: PictureSet<Float>) -> ScheduledDenoiser<Float> {
    ScheduledDenoiser(
      [(0.6, 3), (1.2, 5), (1.7, 7), (.infinity, 21)].map { largestSigma, window in
        (largestSigma, LocalDenoiser(known, shape: shape, window: window, workers: Workers(1)))
      })
  }

  /// The equivariant local denoiser of shapes, for little noise.
  fileprivate func equivariantLocalDenoiser(
    _ known: PictureSet<Float>
  ) -> ScheduledDenoiser<Float> {
    ScheduledDenoiser(
      [(0.6, 3), (.infinity, 5)].map { largestSigma, window in
        (
          largestSigma,
          EquivariantLocalDenoiser(
            known, shape: shape, window: window, border: .exact, workers: Workers(1))
        )
      })
  }
}
