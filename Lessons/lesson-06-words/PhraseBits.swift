import Datasets
import Diffusion
import Foundation
import Languages
import LessonKit
import Models
import Tensors

/// Bits by denoising: what words are worth to one who repairs pictures.
///
///     bits = 1/(2 ln 2) ∫ (E|x₀ − D|² − E|x₀ − D_c|²) dSNR,   SNR = 1/σ²
///
/// Who has been told something errs less; the errors saved, added up over all noise levels, are the
/// information in what was said. For the exact denoiser that is log₂ of how many times fewer pictures
/// are left, whatever they look like. A network that errs more than it must, and less so when it is told
/// something, saves more than that:
///
///     bits of the network = information + its needless errors without the words − those with them
///
/// Source: Guo, Shamai & Verdú 2005, arXiv cs/0412108; Kong et al. 2023, arXiv 2310.07972.
struct PhraseBits: Sendable {
  /// |x₀ − D|² for each number of phrases told (0…5), each picture, each level from snow downwards.
  private let errors: [[[Double]]]

  /// Noise levels of the integral, from snow downwards.
  static let sigmas = (0..<18).map { 60 * pow(0.35 / 60, Double($0) / 17) }
  /// The first few of them: dense snow, in which hardly anything can be told from the picture itself.
  static let denseCount = sigmas.count { $0 > 3.9 }
  /// The lowest of those.
  static var denseSigma: Double { sigmas[denseCount - 1] }

  /// Asks about noisy pictures, again and again, with one phrase more each time.
  ///
  /// Every level has noise of its own: chance at one level then says nothing about the next, and the
  /// sum over all is the more certain.
  ///
  /// - Parameters:
  ///   - scenes: what is drawn on each picture.
  ///   - generator: of the noise.
  ///   - numbers: how many phrases are told, each as a question of its own; all from 0 to 5 unless
  ///     only some are needed.
  ///   - step: called after each noise level.
  ///   - answers: of one who was told a description of each picture, row by row.
  init(
    _ scenes: [ShapeScene], using generator: SeededGenerator, telling numbers: [Int] = Array(0...5),
    afterEach step: () -> Void = {},
    answers: ([ShapeDescription], _ noisy: Batch<Float>, _ sigma: Double) -> Batch<Float>
  ) {
    let clean = ShapesWorld.captionedPictures(of: scenes).values
    var errors = (0...5).map { _ in scenes.map { _ in [Double]() } }
    for (level, sigma) in Self.sigmas.enumerated() {
      var snowfall = generator.stream(level)
      let noisy =
        clean
        + sigma * .gaussian(count: clean.count, valueCount: clean.valueCount, using: &snowfall)
      for told in numbers {
        let descriptions = scenes.map { scene in
          ShapeAttribute.inOrder.dropFirst(told).reduce(scene.description) { $1.leftOut(of: $0) }
        }
        let rest = clean - answers(descriptions, noisy, sigma)
        for row in scenes.indices {
          errors[told][row].append(rest[row].reduce(0) { $0 + Double($1) * Double($1) })
        }
      }
      step()
    }
    self.errors = errors
  }

  /// Bits that telling more has saved, of each picture.
  ///
  /// - Parameters:
  ///   - before: phrases told before.
  ///   - after: phrases told after.
  ///   - count: noise levels that count, from snow downwards; all if nil.
  /// - Returns: bits, one number a picture.
  func bits(from before: Int, to after: Int, levels count: Int? = nil) -> [Double] {
    let count = count ?? Self.sigmas.count
    let ratios = Self.sigmas.prefix(count).map { 1 / ($0 * $0) }
    return errors[before].indices.map { row in
      let saved = zip(errors[before][row], errors[after][row]).prefix(count).map { $0 - $1 }
      return Information.nats(ratios: ratios, errors: saved) / log(2)
    }
  }

  /// Bits of a phrase, knowing those before it.
  func bits(of phrase: Int) -> Sample { Sample(bits(from: phrase, to: phrase + 1)) }

  /// Bits of the whole caption that have come together from snow down to a level.
  func whole(levels count: Int? = nil) -> Sample {
    Sample(bits(from: 0, to: ShapeAttribute.inOrder.count, levels: count))
  }
}
