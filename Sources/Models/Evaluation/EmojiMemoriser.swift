public import Datasets
package import Diffusion
import Tensors

/// Who knows all training pictures by heart, with what is said about each.
public struct EmojiMemoriser: Sendable {
  /// The pictures.
  package let known: PictureSet<Float>
  private let pairs: [EmojiPair]

  /// Who knows some pairs.
  ///
  /// - Parameters:
  ///   - pairs: what it has seen.
  ///   - pictures: all there are.
  public init(_ pairs: [EmojiPair], _ pictures: EmojiPictures) {
    self.pairs = pairs
    known = PictureSet(pictures.values.rows(pairs.map(\.picture)))
  }

  /// What it draws of pairs that it has never seen.
  ///
  ///     D = D_thing + D_style − D₀
  ///
  /// No picture of its own fits the whole caption, so thing and style are two wishes, each answered by the
  /// exact posterior mean over the pictures that fit it (Liu et al. 2022, arXiv 2206.01714, equation 11).
  ///
  /// - Parameters:
  ///   - asked: pairs whose thing and whose style it has seen.
  ///   - pictures: all there are.
  ///   - steps: calls for each drawing, by the sampler of DDPM.
  ///   - seed: of snow and noise.
  /// - Returns: what it draws, and how much of it is right.
  public func result(
    asking asked: [EmojiPair], among pictures: EmojiPictures, steps: Int, seed: UInt64
  ) -> EmojiPairResult {
    result(asking: asked, among: pictures, steps: steps, seed: seed) { ExactDenoiser($0) }
  }

  /// The same by one who looks at parts: every pixel is decided by a small window around it.
  ///
  /// The two wishes and their sum are those of ``result(asking:among:steps:seed:)``, each answered by a
  /// `LocalDenoiser`. So a mosaic may arise that no training picture is.
  ///
  /// - Parameters:
  ///   - asked: pairs whose thing and whose style it has seen.
  ///   - window: the side of the window, odd.
  ///   - pictures: all there are.
  ///   - steps: calls for each drawing, by the sampler of DDPM.
  ///   - seed: of snow and noise.
  /// - Returns: what it draws, and how much of it is right.
  public func mosaics(
    asking asked: [EmojiPair], window: Int, among pictures: EmojiPictures, steps: Int, seed: UInt64
  ) -> EmojiPairResult {
    let shape = PictureShape(
      height: EmojiWorld.side, width: EmojiWorld.side, channels: 3)
    return result(asking: asked, among: pictures, steps: steps, seed: seed) {
      LocalDenoiser($0, shape: shape, window: window)
    }
  }

  private func result(
    asking asked: [EmojiPair], among pictures: EmojiPictures, steps: Int, seed: UInt64,
    by denoiser: (PictureSet<Float>) -> some Denoiser<Float>
  ) -> EmojiPairResult {
    let anything = denoiser(known)
    let drawings = asked.enumerated().flatMap { k, pair -> [Float] in
      let composed = ComposedDenoiser<Float>(
        from: anything,
        [
          .init(denoiser(known.restricted(where: { pairs[$0].thing == pair.thing }))),
          .init(denoiser(known.restricted(where: { pairs[$0].style == pair.style }))),
        ])
      return EmojiPairExam.drawings(
        of: composed, count: 1, seed: seed &+ UInt64(k), steps: steps
      ).values
    }
    return EmojiPairResult(
      asked: asked,
      drawings: Batch(
        count: asked.count, valueCount: pictures.values.valueCount, values: drawings),
      among: pictures)
  }
}
