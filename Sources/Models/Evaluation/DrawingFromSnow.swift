public import Diffusion
public import Tensors

/// How networks draw here: from pure snow down the noise levels of EDM, with fresh noise in every step.
///
///     let drawings = DrawingFromSnow(calls: 40).pictures(
///       by: network, count: 16, valueCount: 3072, using: &generator)
///
///     x = 80 ε,   80 = σ_0 > σ_1 > … > σ_{n−1} = 0.02 > σ_n = 0   (n calls)
///
/// Fresh noise (the sampler of DDPM) lets a small network correct what it got wrong in the step before;
/// who wants nothing but the snow left to chance takes ``sigmas`` and another sampler.
///
/// EDM goes down to σ = 0.002. A picture has 256 levels in −1…1, 2/255 = 0.0078 apart, and rounding to
/// them errs by 0.0078/√12 = 0.0023: finer noise than that no screen can show. 0.02 is two and a half
/// levels, and the last call takes these away, too. Below it one call in nine would be spent, on answers
/// that were hardly learned: in training σ < 0.02 is drawn once in 7,000 pictures, or more rarely.
/// Source: Karras et al. 2022, arXiv 2206.00364, equation 5 and table 1; Ho et al. 2020.
public struct DrawingFromSnow: Sendable {
  /// Where drawing begins: hardly anything of a picture is left there.
  public static let highestSigma = 80.0
  /// The last noise level before the picture.
  public static let lowestSigma = 0.02

  /// n: how often the network is asked.
  public let calls: Int
  /// The noise level of the first call.
  public let firstSigma: Double

  /// A way from snow to picture, or only the end of one.
  ///
  /// - Parameters:
  ///   - calls: n, at least 2.
  ///   - firstSigma: where it begins.
  public init(calls: Int, from firstSigma: Double = highestSigma) {
    (self.calls, self.firstSigma) = (calls, firstSigma)
  }

  /// The noise levels: one more than calls, the last is 0.
  public var sigmas: [Double] {
    NoiseSchedule.karras(stepCount: calls, highest: firstSigma, lowest: Self.lowestSigma)
      .sigmasFromSnow
  }

  /// Pure snow as dense as at the beginning, 80 ε.
  ///
  /// - Parameters:
  ///   - count: of pictures.
  ///   - valueCount: numbers of a picture.
  ///   - generator: row k depends only on it and on k.
  ///   - workers: cores that share the work; they do not change the result.
  /// - Returns: shape [count, valueCount].
  public static func snow(
    count: Int, valueCount: Int, using generator: inout SeededGenerator, workers: Workers = .all
  ) -> Batch<Float> {
    highestSigma
      * .gaussian(count: count, valueCount: valueCount, using: &generator, workers: workers)
  }

  /// What a denoiser makes of noisy pictures.
  ///
  /// - Parameters:
  ///   - denoiser: answers them.
  ///   - noisy: pictures at the first noise level.
  ///   - generator: the noise on the way.
  /// - Returns: drawings.
  public func pictures(
    by denoiser: some Denoiser<Float>, from noisy: Batch<Float>,
    using generator: inout SeededGenerator
  ) -> Batch<Float> {
    DDPMSampler(using: &generator).pictures(from: noisy, through: sigmas, with: denoiser)
  }

  /// What a denoiser draws from pure snow.
  ///
  /// - Parameters:
  ///   - denoiser: answers the pictures.
  ///   - count: of drawings.
  ///   - valueCount: numbers of a picture.
  ///   - generator: of the snow, then of the noise on the way.
  /// - Returns: drawings.
  public func pictures(
    by denoiser: some Denoiser<Float>, count: Int, valueCount: Int,
    using generator: inout SeededGenerator
  ) -> Batch<Float> {
    let snow = Self.snow(count: count, valueCount: valueCount, using: &generator)
    return pictures(by: denoiser, from: snow, using: &generator)
  }
}
