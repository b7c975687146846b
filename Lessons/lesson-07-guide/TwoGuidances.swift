import Datasets
import Diffusion
import Foundation
import Tensors

/// Guidance by a classifier and guidance without one, both exact, on all 1,728 shapes.
///
/// A *classifier* says how probable it is that a noisy picture shows a red heart, and guidance climbs
/// that probability; it knows nothing of pictures but their names. Guidance *without* a classifier
/// compares two repairs, one that was told "a red heart" and one that was told nothing:
///
///     σ² ∇ log p(c | x) = D_c − D
///
/// Source: Dhariwal & Nichol 2021, arXiv 2105.05233; Ho & Salimans 2022, arXiv 2207.12598.
struct TwoGuidances: Sendable {
  let scenes = ShapesWorld.scenes
  let all: ExactDenoiser<Double>

  static let caption = ShapeDescription(form: .heart, colour: .red)
  /// What the wrong twin's classifier was told.
  static let other = ShapeDescription(form: .square, colour: .blue)
  static let (snowCount, calls, guidanceScale) = (5, 12, 2.0)
  /// The calls of a way at which the slope is tried out: in dense snow, at σ ≈ 12 and at σ ≈ 4.
  static let moments = [1, 4, 6]

  init() {
    all = ExactDenoiser(PictureSet(ShapesWorld.captionedPictures().values.converted()))
  }

  /// A classifier that was told a caption, as guidance.
  func byClassifier(_ caption: ShapeDescription) -> ClassifierGuidedDenoiser<Double> {
    ClassifierGuidedDenoiser(all, guidanceScale: Self.guidanceScale) {
      caption.matches(scenes[$0])
    }
  }

  /// Who was told a caption.
  func told(_ caption: ShapeDescription) -> ExactDenoiser<Double> {
    all.conditioned { caption.matches(scenes[$0]) }
  }

  /// Guidance that compares two repairs.
  func withoutClassifier() -> some Denoiser<Double> {
    GuidedDenoiser(towards: told(Self.caption), from: all, guidanceScale: Self.guidanceScale)
  }

  /// The ways of some snows.
  func ways(
    with denoiser: some Denoiser<Double>, using generator: SeededGenerator
  ) -> [SamplingState<Double>] {
    var generator = generator
    let snow = Batch<Double>.gaussian(
      count: Self.snowCount, valueCount: all.pictures.pictures.valueCount, using: &generator)
    return Array(
      EulerSampler().states(
        from: 80 * snow,
        through: NoiseSchedule.karras(stepCount: Self.calls, highest: 80, lowest: 0.05)
          .sigmasFromSnow,
        with: denoiser))
  }

  /// The largest difference of any number at any moment of two ways, of each snow.
  static func differences(
    _ one: [SamplingState<Double>], _ other: [SamplingState<Double>]
  ) -> [Double] {
    (0..<snowCount).map { row in
      zip(one, other).map { one, other in
        zip(one.noisy[row], other.noisy[row]).reduce(0) { max($0, abs($1.0 - $1.1)) }
      }.max() ?? 0
    }
  }

  /// The largest difference of two lists of numbers.
  static func largestDifference(_ one: [Double], _ other: [Double]) -> Double {
    zip(one, other).reduce(0) { max($0, abs($1.0 - $1.1)) }
  }

  /// σ² ∇ log p(c | x) by trying it out: every number of the picture is made a little larger and a
  /// little smaller, and the classifier is asked each time.
  ///
  ///     ∂ log p/∂x_j ≈ (log p(c | x + h e_j) − log p(c | x − h e_j))/(2 h),   h = σ/1000
  ///
  /// - Parameters:
  ///   - noisy: one noisy picture.
  ///   - sigma: σ.
  /// - Returns: a number for each number of the picture; and the wrong twin's, which climbs p itself.
  func nudged(
    _ noisy: Batch<Double>, sigma: Double
  ) -> (slope: [Double], withoutLogarithm: [Double]) {
    let classifier = byClassifier(Self.caption)
    let (size, step) = (noisy.valueCount, sigma / 1000)
    // In parts, so that the answers about all pictures need little room.
    let logarithms = stride(from: 0, to: size, by: 96).flatMap { start -> [Double] in
      let places = start..<min(start + 96, size)
      let rows = places.flatMap { place in
        [step, -step].map { nudge in
          var values = noisy.values
          values[place] += nudge
          return values
        }
      }
      return classifier.logCaptionProbability(Batch(rows: rows), sigma: sigma)
    }
    func slope(_ answers: [Double]) -> [Double] {
      (0..<size).map { place in
        sigma * sigma * (answers[2 * place] - answers[2 * place + 1]) / (2 * step)
      }
    }
    return (slope(logarithms), slope(logarithms.map(exp)))
  }

  /// D_c − D: what guidance without a classifier adds, for each number of the picture.
  func difference(_ noisy: Batch<Double>, sigma: Double) -> [Double] {
    (told(Self.caption).predictedClean(noisy, sigma: sigma)
      - all.predictedClean(noisy, sigma: sigma)).values
  }
}
