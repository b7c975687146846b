import Foundation
import TensorKernels

/// The cross-entropy: how surprised somebody is by the right labels who believed softmax(y).
///
///     p[n, k] = e^y[n, k] / Σ_j e^y[n, j]              softmax: logits become probabilities
///     L = −Σ_n ln p[n, label_n] / N                    0 for one who was sure and right
///     ∂L/∂y[n, k] = (p[n, k] − [k = label_n]) / N
///
/// The gradient is what was believed minus what was true: that simple because the logarithm takes
/// back the exponential. For the same reason ln p is never computed from a p that has become 0:
///
///     ln p[n, label] = y[n, label] − max_j y[n, j] + ln max_j p[n, j]
///
/// Source: Bishop 2006, "Pattern Recognition and Machine Learning", section 4.3.4.
///
/// - Parameters:
///   - logits: y, [count, labels].
///   - labels: the right one of each row, from 0.
///   - total: N, the rows that the mean is over: more than these where a batch was divided.
/// - Returns: one number, in nats.
package func crossEntropy<Scalar: NetworkScalar>(
  logits: Variable<Scalar>, labels: [Int], total: Int? = nil
) -> Variable<Scalar> {
  let (count, width) = (labels.count, logits.channels)
  precondition(
    logits.rows == count && labels.allSatisfy((0..<width).contains),
    "\(logits.rows) rows of \(width) logits were given \(count) labels, \(labels).")
  let tape = logits.tape
  let share = 1 / Scalar(max(1, total ?? count))
  let loss = tape.variable([1])
  let p = tape.workspace.room(for: logits.count)
  p.update(from: logits.value, count: logits.count)
  softmaxRows(p, rowCount: count, length: width, stride: width)
  var sum: Scalar = 0
  for (row, label) in labels.enumerated() {
    let (y, p) = (logits.value + row * width, p + row * width)
    let highest = (0..<width).max { y[$0] < y[$1] } ?? 0
    sum += y[highest] - y[label] - Scalar(log(Double(p[highest])))
  }
  loss.value[0] = sum * share

  tape.record {
    guard let gradient = logits.gradient, let lossGradient = loss.gradient else { return }
    let factor = share * lossGradient[0]
    add(p, times: factor, count: logits.count, to: gradient)
    for (row, label) in labels.enumerated() { gradient[row * width + label] -= factor }
  }
  return loss
}
