public import Datasets
public import Diffusion
import Foundation
public import Languages
public import Tensors

/// A denoiser with the name that figures call it by.
///
/// Figures take a list of these, so that one more, such as a network, is one more column or curve.
public struct NamedDenoiser: Sendable {
  /// What it is called.
  public let name: Bilingual
  /// What answers.
  public let denoiser: any Denoiser<Float>

  /// A denoiser with its name.
  public init(_ name: Bilingual, _ denoiser: any Denoiser<Float>) {
    (self.name, self.denoiser) = (name, denoiser)
  }
}

extension CaptionedPictures {
  /// How the numbers of these pictures lie.
  public var shape: PictureShape { PictureShape(height: side, width: side, channels: 3) }

  /// All these pictures, equally likely.
  public var pictureSet: PictureSet<Float> { PictureSet(values) }

  /// The local denoiser with windows that grow with the noise: 3 × 3 pixels where little is hidden,
  /// 9 × 9 in dense snow.
  ///
  /// On pictures that it does not know, these windows came out best among 3, 5, 7, 9 and 13 at
  /// σ = 0.3, 1, 3 and 10.
  ///
  /// - Parameter known: the pictures it takes its patches from.
  /// - Returns: the denoiser, its window chosen by σ.
  public func localDenoiser(_ known: PictureSet<Float>) -> ScheduledDenoiser<Float> {
    ScheduledDenoiser(
      [(0.7, 3), (1.5, 5), (4, 7), (.infinity, 9)].map { largestSigma, window in
        (largestSigma, LocalDenoiser(known, shape: shape, window: window))
      })
  }
}

/// How far a prediction is from the truth, as people can read it.
public enum PictureError {
  /// Root mean square of all differences, as a share of the way from black to white.
  ///
  /// Black is −1 and white 1, so that way is 2 long.
  public static func rootMeanSquare(_ prediction: Batch<Float>, from truth: Batch<Float>) -> Double
  {
    ofMeanSquare(prediction.meanSquaredError(to: truth))
  }

  /// The same from a mean squared difference.
  public static func ofMeanSquare(_ meanSquare: Double) -> Double {
    max(0, meanSquare).squareRoot() / 2
  }

  /// 0% and 12%, and 0.4% where it is small.
  public static func text(_ error: Double) -> Bilingual {
    if error < 0.0005 { return NumberText.percent(0) }
    return NumberText.percent(error, digits: error < 0.0095 ? 1 : 0)
  }
}
