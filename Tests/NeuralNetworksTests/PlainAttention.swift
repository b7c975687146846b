import Foundation

extension Plain {
  /// Each query's mean of the values, weighted by the softmax of its products with the keys.
  ///
  ///     s[i, j] = q_i · k_j/√d     p = softmax over j     y_i = Σ_j p[i, j] v_j
  ///
  ///     ∂L/∂v_j = Σ_i p[i, j] g_i        ∂L/∂s[i, j] = p[i, j] (g_i · v_j − Σ_l p[i, l] g_i · v_l)
  ///     ∂L/∂q_i = Σ_j ∂L/∂s[i, j] k_j/√d     ∂L/∂k_j = Σ_i ∂L/∂s[i, j] q_i/√d
  ///
  /// - Parameters:
  ///   - q: queries, [count, length, channels].
  ///   - k: keys, [count, key length, channels].
  ///   - v: values, same shape.
  ///   - heads: parts of the channels that ask for themselves.
  ///   - lengths: keys of each picture that count.
  ///   - g: ∂L/∂y, same shape as q; nil for zeros.
  ///   - root: √d, or what a wrong twin divides by.
  /// - Returns: y, and the gradients of q, k and v.
  static func attention(
    _ q: PlainTensor, _ k: PlainTensor, _ v: PlainTensor, heads: Int, lengths: [Int],
    of g: PlainTensor? = nil, root: Double? = nil
  ) -> (y: PlainTensor, gradients: [PlainTensor]) {
    let (length, depth) = (q.shape[1], q.shape[2] / heads)
    let root = Rounded(root ?? Double(depth).squareRoot())
    let g = g ?? PlainTensor(q.shape)
    var y = PlainTensor(q.shape)
    var (dq, dk, dv) = (PlainTensor(q.shape), PlainTensor(k.shape), PlainTensor(v.shape))
    for n in 0..<q.shape[0] {
      for head in 0..<heads {
        let channels = head * depth..<(head + 1) * depth
        for i in 0..<length {
          func product(_ a: PlainTensor, _ b: PlainTensor, _ j: Int) -> Rounded {
            channels.reduce(0) { $0 + a[n, i, $1] * b[n, j, $1] }
          }
          let p = shares((0..<lengths[n]).map { product(q, k, $0) / root })
          let dp = (0..<lengths[n]).map { product(g, v, $0) }
          let mean = zip(p, dp).reduce(Rounded(0)) { $0 + $1.0 * $1.1 }
          for j in 0..<lengths[n] {
            let ds = p[j] * (dp[j] - mean) / root
            for c in channels {
              y[n, i, c] += p[j] * v[n, j, c]
              dv[n, j, c] += p[j] * g[n, i, c]
              dq[n, i, c] += ds * k[n, j, c]
              dk[n, j, c] += ds * q[n, i, c]
            }
          }
        }
      }
    }
    return (y, [dq, dk, dv])
  }

  /// Softmax, e^(x_i − max)/Σ e^(x_j − max).
  static func shares(_ x: [Rounded]) -> [Rounded] {
    let highest = x.map(\.value).max() ?? 0
    let powers = x.map { Rounded.exponential($0 - Rounded(highest)) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
  }
}

extension Rounded {
  /// e^x; the functions of the kernels are right to one unit in the last place, 2 u.
  static func exponential(_ x: Rounded) -> Rounded {
    let power = exp(x.value)
    return Rounded(power, doubt: power * (x.doubt + 2))
  }

  /// x/(1 + e^−x).
  static func silu(_ x: Rounded) -> Rounded { x / (1 + exponential(0 - x)) }
}
