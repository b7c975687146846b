import Datasets
import Diffusion
import LessonKit
import Pictures
import Tensors

/// The article's recipe run backwards, exactly: from a snow of random colours to a picture.
///
/// Each step draws one of the known pictures, as probable as it is now, and lets a few pixels take
/// the colour that they have in it; the next step looks at the result and draws again.
struct Backwards: Sendable {
  let pictures: PalettePictures
  let chain: ReplacementReverseChain

  init(_ world: CaptionedPictures) {
    pictures = PalettePictures(world)
    chain = ReplacementReverseChain(
      process: PixelReplacement(colourCount: PixelArtPalette.colours.count),
      pictures: pictures.coded)
  }

  /// How much is left after each step: small steps at first, where it is decided what it will be.
  ///
  ///     ᾱ_k = (k/n)³
  static func alphaBars(steps: Int) -> [Double] {
    (0...steps).map { step in
      let way = Double(step) / Double(steps)
      return way * way * way
    }
  }

  /// The states from total snow to a picture, for `count` snows.
  func states(
    _ count: Int, through alphaBars: [Double],
    drawing independence: ReplacementReverseChain.Independence = .none,
    using generator: SeededGenerator
  ) -> [CodedPictures] {
    var generator = generator
    // Total snow: every pixel replaced, whatever it was.
    let snow = chain.process.replacing(
      pictures.coded.rows([Int](repeating: 0, count: count)), alphaBar: 0, using: &generator)
    return chain.states(
      from: snow, through: alphaBars, drawing: independence, using: &generator)
  }

  /// How probable every known picture is at a level; at the last, where no pixel is replaced any
  /// more, the nearest one is certain.
  func weights(_ state: CodedPictures, alphaBar: Double) -> [PictureWeights] {
    chain.process.posterior(of: state, among: pictures.coded, alphaBar: min(alphaBar, 0.999))
  }

  /// The average of all known pictures, each as probable as it is now: what a model would answer.
  func average(_ weights: PictureWeights) -> [Float] {
    var average = [Float](repeating: 0, count: 3 * pictures.coded.pixelCount)
    for (row, weight) in weights.weights.enumerated() where weight > 0 {
      for (i, value) in pictures.picture(pictures.coded[row]).values().enumerated() {
        average[i] += Float(weight) * value
      }
    }
    return average
  }

  /// Of every row, the share of pixels that differ from the nearest known picture.
  func wrongShares(_ state: CodedPictures) -> [Double] {
    pictures.coded.hammingDistances(to: state).map {
      Double($0.min() ?? 0) / Double(max(1, state.pixelCount))
    }
  }
}
