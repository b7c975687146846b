import TensorKernels

/// The mean squared difference to what was expected, each picture with a weight.
///
///     L = Σ_n w_n Σ_j (y[n, j] − t[n, j])² / (N J)        ∂L/∂y = 2 w (y − t)/(N J)
///
/// - Parameters:
///   - predicted: y, [count, ...].
///   - expected: t, as many numbers.
///   - weights: w, one for each picture; all 1 if nil.
///   - total: N, the pictures that the mean is over: more than these where a batch was divided.
/// - Returns: one number.
package func meanSquaredError<Scalar: NetworkScalar>(
  predicted: Variable<Scalar>, expected: [Scalar], weights: [Scalar]? = nil, total: Int? = nil
) -> Variable<Scalar> {
  let count = predicted.shape[0]
  precondition(
    expected.count == predicted.count && (weights?.count ?? count) == count,
    "\(predicted.count) predicted numbers were compared with \(expected.count) expected ones.")
  let target = predicted.tape.input(expected, shape: predicted.shape)
  let loss = predicted.tape.variable([1])
  let size = predicted.shape.dropFirst().reduce(1, *)
  let scale = 1 / Scalar(max(1, (total ?? count) * size))
  var sum: Scalar = 0
  for picture in 0..<count {
    let place = picture * size
    sum +=
      (weights?[picture] ?? 1)
      * squaredDifference(predicted.value + place, target.value + place, count: size)
  }
  loss.value[0] = sum * scale

  predicted.tape.record {
    guard let gradient = predicted.gradient, let lossGradient = loss.gradient else { return }
    for picture in 0..<count {
      let factor = 2 * scale * (weights?[picture] ?? 1) * lossGradient[0]
      let place = picture * size
      addDifference(
        predicted.value + place, target.value + place, times: factor, count: size,
        to: gradient + place)
    }
  }
  return loss
}
