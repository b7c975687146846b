import Diffusion
import LessonKit
import Tensors

// The way from snow to pictures, the same every time but for the words.

extension LessonGardener {
  /// The way from snow to pictures.
  ///
  /// The noise on the way is the same every time, too: who starts from the same snow and is told the
  /// same comes to the same picture, and what differs comes of the words.
  func way(
    from snow: Batch<Float>, calls: Int, with denoiser: some Denoiser<Float>
  ) -> [SamplingState<Float>] {
    var generator = generator(stream: 100)
    return Array(
      DDPMSampler(using: &generator).states(
        from: Self.highestSigma * snow, through: Self.sigmas(calls: calls), with: denoiser))
  }

  /// The end of the way.
  func drawn(
    from snow: Batch<Float>, calls: Int, with denoiser: some Denoiser<Float>
  ) -> Batch<Float> {
    way(from: snow, calls: calls, with: denoiser).last?.noisy ?? snow
  }
}
