import Datasets
import Diffusion
import Figures
import Languages
import LessonKit
import Pictures
import Tensors

/// A way of destroying pictures, together with the best possible guesser for it.
///
/// The lesson's three ways look different and work alike: destroy to a level, show what is left,
/// and ask how probable each of the known pictures is now.
protocol Destruction: Sendable {
  /// What it is called.
  var name: Bilingual { get }

  /// Destroys pictures.
  ///
  /// - Parameters:
  ///   - indices: positions of the pictures in the world.
  ///   - level: how much is left; ᾱ = 1 everything, ᾱ = 0 nothing.
  ///   - believed: the level that the guesser is told. An honest lesson tells the true one.
  ///   - generator: its state decides where and what. The same state at a lower ᾱ is the same
  ///     snowfall, some time later.
  /// - Returns: one destroyed picture for each index.
  func destroyed(
    _ indices: [Int], to level: NoiseLevel, believed: NoiseLevel, using generator: SeededGenerator
  ) -> [Destroyed]
}

extension Destruction {
  /// Destroys pictures and tells the guesser how far.
  func destroyed(
    _ indices: [Int], to level: NoiseLevel, using generator: SeededGenerator
  ) -> [Destroyed] {
    destroyed(indices, to: level, believed: level, using: generator)
  }
}

/// What is left of a picture.
struct Destroyed: Sendable {
  /// As it looks.
  let picture: Picture
  /// How probable each picture of the world is, having seen it: p(i | x).
  let weights: PictureWeights
  /// The share of pixels whose colour differs from the original's.
  let changedShare: Double
}

// MARK: - The article's recipe

/// Pixels keep their colour with probability ᾱ, or get one of K colours by lot.
struct ReplacedPixels: Destruction {
  let name: Bilingual
  let process: PixelReplacement
  let pictures: CodedPictures
  let side: Int
  /// The colour that a code stands for.
  let colour: @Sendable (UInt32) -> Colour

  /// The recipe with the 16 colours of the pixel-art palette; pictures are snapped to it first.
  static func sixteenColours(_ world: CaptionedPictures) -> ReplacedPixels {
    ReplacedPixels(
      name: DestroyWords.replaced16.text, process: PixelReplacement(colourCount: 16),
      pictures: coded(world) { picture in
        PixelArtPalette.indices(of: picture).map { UInt32($0) }
      }, side: world.side, colour: { PixelArtPalette.colours[Int($0)] })
  }

  /// The recipe with every colour that a screen can show, 2²⁴ of them.
  static func allColours(_ world: CaptionedPictures) -> ReplacedPixels {
    ReplacedPixels(
      name: DestroyWords.replaced24.text, process: PixelReplacement(colourCount: 1 << 24),
      pictures: coded(world) { picture in
        (0..<picture.width * picture.height).map { i in
          let colour = picture[i % picture.width, i / picture.width]
          return UInt32(colour.red) << 16 | UInt32(colour.green) << 8 | UInt32(colour.blue)
        }
      }, side: world.side, colour: { Colour($0) })
  }

  private static func coded(
    _ world: CaptionedPictures, code: (Picture) -> [UInt32]
  ) -> CodedPictures {
    CodedPictures(
      count: world.count, pixelCount: world.side * world.side,
      codes: world.pictures.flatMap(code))
  }

  func destroyed(
    _ indices: [Int], to level: NoiseLevel, believed: NoiseLevel, using generator: SeededGenerator
  ) -> [Destroyed] {
    var generator = generator
    let clean = pictures.rows(indices)
    let noisy = process.replacing(clean, alphaBar: level.alphaBar, using: &generator)
    let posteriors = process.posterior(of: noisy, among: pictures, alphaBar: believed.alphaBar)
    return posteriors.enumerated().map { row, weights in
      let changed = zip(noisy[row], clean[row]).count { $0 != $1 }
      return Destroyed(
        picture: picture(noisy[row]), weights: weights,
        changedShare: Double(changed) / Double(clean.pixelCount))
    }
  }

  private func picture(_ codes: ArraySlice<UInt32>) -> Picture {
    var picture = Picture(width: side, height: side, filledWith: .white)
    for (i, code) in codes.enumerated() {
      picture[i % side, i / side] = colour(code)
    }
    return picture
  }
}

// MARK: - Gaussian noise

/// Every number is shrunk and pushed: z = √ᾱ x₀ + √(1 − ᾱ) ε.
struct GaussianNoise: Destruction {
  let name = DestroyWords.gaussianNoise.text
  let pictures: PictureSet<Float>
  let side: Int

  init(_ world: CaptionedPictures) {
    pictures = PictureSet(world.values)
    side = world.side
  }

  func destroyed(
    _ indices: [Int], to level: NoiseLevel, believed: NoiseLevel, using generator: SeededGenerator
  ) -> [Destroyed] {
    var generator = generator
    let clean = pictures.pictures.rows(indices)
    let noise = Batch<Float>.gaussian(
      count: clean.count, valueCount: clean.valueCount, using: &generator)
    let noisy = Coordinates.variancePreserving.noisyPictures(clean, noise: noise, at: level)
    // The guesser works with x = z/√ᾱ = x₀ + σ ε. Total snow (ᾱ = 0, σ = ∞) cannot be rescaled, and
    // need not be: at σ = ∞ every x tells the same, namely nothing.
    let rescaled =
      level.alphaBar == 0 ? noisy : Coordinates.variancePreserving.rescaled(noisy, at: level)
    let posteriors = pictures.posterior(of: rescaled, sigma: believed.sigma)
    return posteriors.enumerated().map { row, weights in
      Destroyed(
        picture: Picture(values: noisy[row], width: side, height: side), weights: weights,
        changedShare: level.alphaBar == 1 ? 0 : 1)
    }
  }
}

// MARK: - The guesser's answer

/// What the best possible guesser says, and whether that is so.
struct Guess: Sendable {
  /// A position in the world's list of things.
  let thing: Int
  /// How sure the guesser is.
  let probability: Double
  /// Whether the picture shows that thing.
  let isRight: Bool

  /// The most probable thing: the sum of the weights of all pictures that show it is largest.
  init(from weights: PictureWeights, world: CaptionedPictures, truth picture: Int) {
    let shares = weights.shares(of: world.things, labelCount: world.thingNames.count)
    var best = 0
    for thing in shares.indices where shares[thing] > shares[best] { best = thing }
    (thing, probability) = (best, shares[best])
    isRight = world.things[picture] == best
  }

  func cell(_ world: CaptionedPictures) -> StripCell {
    StripCell(world.thingNames[thing], isRight ? .right : .wrong)
  }
}
