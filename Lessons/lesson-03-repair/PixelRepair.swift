import Datasets
import Diffusion
import LessonKit
import Pictures
import Tensors

/// The article's own alteration, pixels that got a colour by lot, and its exact repair.
///
/// Bayes' rule gives the probability p_i of every known picture. The pictures that have colour c at
/// a pixel make that colour probable there, and each pixel gets its most probable colour:
///
///     P(c at pixel) = Σ_i p_i [y_i has c there]
///
/// No other answer has fewer wrong pixels on average.
struct PixelRepair: Sendable {
  let process = PixelReplacement(colourCount: PixelArtPalette.colours.count)
  let pictures: PalettePictures

  /// An altered picture and two answers.
  struct Outcome {
    let altered: [UInt32]
    /// The answer of one who knows the picture among all others.
    let knowing: [UInt32]
    /// The answer of one who knows all pictures but this one; nil when there is no other.
    let notKnowing: [UInt32]?
    private let clean: [UInt32]

    init(clean: [UInt32], altered: [UInt32], knowing: [UInt32], notKnowing: [UInt32]?) {
      (self.clean, self.altered) = (clean, altered)
      (self.knowing, self.notKnowing) = (knowing, notKnowing)
    }

    /// The share of pixels that differ from the original's.
    func wrongShare(_ codes: [UInt32]) -> Double {
      Double(zip(codes, clean).count { $0 != $1 }) / Double(max(1, clean.count))
    }
  }

  /// Alters a picture until a share ᾱ of its pixels is left, and repairs it twice.
  func outcome(_ index: Int, alphaBar: Double, using generator: SeededGenerator) -> Outcome {
    var generator = generator
    let clean = pictures.coded.rows([index])
    let altered = process.replacing(clean, alphaBar: alphaBar, using: &generator)
    func repaired(priorWeights: [Double]?) -> [UInt32] {
      process.posterior(
        of: altered, among: pictures.coded, priorWeights: priorWeights, alphaBar: alphaBar
      ).flatMap(mostProbableColours)
    }
    var others = [Double](repeating: 1, count: pictures.coded.count)
    others[index] = 0
    return Outcome(
      clean: clean.codes, altered: altered.codes, knowing: repaired(priorWeights: nil),
      notKnowing: pictures.coded.count > 1
        ? repaired(priorWeights: others.map { $0 / Double(others.count - 1) }) : nil)
  }

  /// The most probable colour of every pixel.
  private func mostProbableColours(_ weights: PictureWeights) -> [UInt32] {
    let (coded, colours) = (pictures.coded, process.colourCount)
    var probabilities = [Double](repeating: 0, count: coded.pixelCount * colours)
    for (picture, weight) in weights.weights.enumerated() where weight > 1e-9 {
      for (pixel, code) in coded[picture].enumerated() {
        probabilities[pixel * colours + Int(code)] += weight
      }
    }
    return (0..<coded.pixelCount).map { pixel in
      let choices = pixel * colours..<(pixel + 1) * colours
      let best = choices.max { probabilities[$0] < probabilities[$1] } ?? choices.lowerBound
      return UInt32(best - choices.lowerBound)
    }
  }
}
