import TensorKernels

/// Group normalisation: in each picture, the numbers of a group of channels get mean 0 and
/// variance 1; then every channel is scaled and moved.
///
///     x̂ = (x − μ) r,   r = 1/√(v + ε)            y = γ x̂ + β
///
///     ∂L/∂γ = Σ g x̂        ∂L/∂β = Σ g           (g = ∂L/∂y; sums over pixels and pictures)
///     ∂L/∂x = r (γ g − mean(γ g) − x̂ mean(γ g x̂))     (means over the group)
///
/// The last line is what remains when a change of x also moves μ and v.
/// Source: Wu & He 2018, arXiv 1803.08494.
///
/// - Parameters:
///   - x: [count, ..., channels]; all dimensions between count for one picture.
///   - scale: γ, [channels].
///   - offset: β, [channels].
///   - groups: a divisor of the number of channels.
///   - epsilon: ε, what keeps a constant picture from dividing by 0.
/// - Returns: same shape.
package func groupNormalisation<Scalar: NetworkScalar>(
  _ x: Variable<Scalar>, scale: Variable<Scalar>, offset: Variable<Scalar>, groups: Int,
  epsilon: Double = 1e-5
) -> Variable<Scalar> {
  let (count, channels) = (x.shape[0], x.channels)
  precondition(
    scale.count == channels && offset.count == channels && channels % groups == 0,
    "Normalising \(groups) groups needs a multiple of as many channels, with a scale and an "
      + "offset each; got a shape \(x.shape).")
  let pixels = x.count / max(1, count * channels)
  let (tape, workspace) = (x.tape, x.tape.workspace)
  let means = workspace.room(for: count * groups)
  let deviations = workspace.room(for: count * groups)  // r
  let y = tape.variable(x.shape)
  let room = workspace.room(for: 4 * channels)

  for picture in 0..<count {
    let place = picture * pixels * channels
    groupStatistics(
      of: x.value + place, pixels: pixels, channels: channels, groups: groups,
      epsilon: Scalar(epsilon), means: means + picture * groups,
      inverseDeviations: deviations + picture * groups, sums: room)
    let (slope, constant) = (room, room + channels)
    normalisingLine(
      means: means + picture * groups, inverseDeviations: deviations + picture * groups,
      scale: scale.value, offset: offset.value, channels: channels, groups: groups,
      slope: slope, constant: constant)
    scaleColumns(
      of: x.value + place, by: slope, plus: constant, rows: pixels, columns: channels,
      into: y.value + place)
  }

  tape.record {
    guard let yGradient = y.gradient, let xGradient = x.gradient,
      let scaleGradient = scale.gradient, let offsetGradient = offset.gradient
    else { return }
    let (sums, products) = (room, room + channels)  // Σ g and Σ g x, later slopes of g and x
    let constant = room + 2 * channels
    for picture in 0..<count {
      let place = picture * pixels * channels
      fill(sums, count: 2 * channels)
      addColumnSums(of: yGradient + place, rows: pixels, columns: channels, to: sums)
      addColumnProducts(
        of: yGradient + place, and: x.value + place, rows: pixels, columns: channels, to: products)
      normalisingGradientLine(
        means: means + picture * groups, inverseDeviations: deviations + picture * groups,
        scale: scale.value, pixels: pixels, channels: channels, groups: groups,
        scaleGradient: scaleGradient, offsetGradient: offsetGradient, slopeOfG: sums,
        slopeOfX: products, constant: constant)
      addScaledColumns(
        of: yGradient + place, by: sums, and: x.value + place, by: products, plus: constant,
        rows: pixels, columns: channels, to: xGradient + place)
    }
  }
  return y
}
