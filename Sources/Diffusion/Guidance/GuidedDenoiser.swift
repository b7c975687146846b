public import Tensors

/// Pulls a prediction away from what comes without words and towards what the words say.
///
///     D_g = D + g (D_c − D)
///
/// g = 0 ignores the caption, 1 follows it, more exaggerates it. For the exact denoiser this *is*
/// classifier guidance, since ∇ log p(c | x) = (D_c − D)/σ². With another caption in place of
/// "no words" it is a negative prompt: ``init(towards:awayFrom:from:guidanceScale:)``.
/// Source: Ho & Salimans 2022, arXiv 2207.12598 (their w is g − 1); Dhariwal & Nichol 2021, arXiv
/// 2105.05233.
public struct GuidedDenoiser<
  Unconditional: Denoiser, Conditional: Denoiser, Negative: Denoiser
>: Denoiser
where Conditional.Scalar == Unconditional.Scalar, Negative.Scalar == Unconditional.Scalar {
  /// Where the prediction starts, D.
  public let unconditional: Unconditional
  /// What it is pulled towards, D_c.
  public let conditional: Conditional
  /// What it is pulled away from, D_n; `unconditional` if no negative prompt was given.
  public let negative: Negative?
  /// g.
  public var guidanceScale: Double

  /// Guidance with a negative prompt: D + g (D_c − D_n).
  ///
  /// With c = n it is D for every g.
  ///
  /// - Parameters:
  ///   - conditional: the denoiser that knows the caption.
  ///   - negative: the one that knows what is not wanted.
  ///   - unconditional: the one that knows no words.
  ///   - guidanceScale: g, any number; 0 gives `unconditional`.
  public init(
    towards conditional: Conditional, awayFrom negative: Negative,
    from unconditional: Unconditional, guidanceScale: Double
  ) {
    self.unconditional = unconditional
    self.conditional = conditional
    self.negative = negative
    self.guidanceScale = guidanceScale
  }

  /// The guided prediction.
  public func predictedClean(
    _ noisy: Batch<Unconditional.Scalar>, sigma: Double
  ) -> Batch<Unconditional.Scalar> {
    if negative == nil {
      // One side is enough where the other would be multiplied by 0.
      if guidanceScale == 0 { return unconditional.predictedClean(noisy, sigma: sigma) }
      if guidanceScale == 1 { return conditional.predictedClean(noisy, sigma: sigma) }
    }
    let others: [any Denoiser<Unconditional.Scalar>] = [conditional] + (negative.map { [$0] } ?? [])
    let answers = unconditional.predictedClean(together: others, noisy, sigma: sigma)
    return Guidance.combined(
      answers[0], towards: answers[1], awayFrom: answers.count > 2 ? answers[2] : nil,
      scale: guidanceScale)
  }
}

extension GuidedDenoiser where Negative == Unconditional {
  /// Guidance towards a caption: D + g (D_c − D).
  ///
  /// - Parameters:
  ///   - conditional: the denoiser that knows the caption.
  ///   - unconditional: the one that knows no words.
  ///   - guidanceScale: g; 0 gives `unconditional`, 1 `conditional`.
  public init(
    towards conditional: Conditional, from unconditional: Unconditional, guidanceScale: Double
  ) {
    self.unconditional = unconditional
    self.conditional = conditional
    negative = nil
    self.guidanceScale = guidanceScale
  }
}

/// The arithmetic of guidance, apart from where the predictions come from.
package enum Guidance {
  /// D + g (D_c − D_n), with D for D_n if there is none; g = 0 and g = 1 are exact.
  package static func combined<Scalar>(
    _ anything: Batch<Scalar>, towards described: Batch<Scalar>, awayFrom unwanted: Batch<Scalar>?,
    scale: Double
  ) -> Batch<Scalar> {
    if scale == 0 { return anything }
    if scale == 1, unwanted == nil { return described }
    return .combination(1, anything, scale, described - (unwanted ?? anything))
  }
}
