// What an optimiser does to each number alone.

/// The settings of one step of AdamW that are the same for all numbers.
package struct AdamStep: Sendable {
  /// λ: how far to go.
  package var learningRate: Float
  /// β₁, β₂: how slowly the means of gradients and of their squares forget.
  package var firstDecay, secondDecay: Float
  /// 1/(1 − β₁ᵗ), 1/(1 − β₂ᵗ): the means began at 0, this makes up for it.
  package var firstCorrection, secondCorrection: Float
  /// ε: what keeps a gradient of 0 from dividing by 0.
  package var epsilon: Float
  /// What every gradient is multiplied by first, to clip them.
  package var gradientFactor: Float

  /// Settings of a step.
  package init(
    learningRate: Float, firstDecay: Float, secondDecay: Float, firstCorrection: Float,
    secondCorrection: Float, epsilon: Float, gradientFactor: Float
  ) {
    self.learningRate = learningRate
    (self.firstDecay, self.secondDecay) = (firstDecay, secondDecay)
    (self.firstCorrection, self.secondCorrection) = (firstCorrection, secondCorrection)
    (self.epsilon, self.gradientFactor) = (epsilon, gradientFactor)
  }
}

/// One step of AdamW for `count` numbers; see `AdamW` for the formula.
///
/// - Parameters:
///   - parameters: θ, changed.
///   - gradients: g.
///   - means: m, changed.
///   - squares: v, changed.
///   - decay: share of θ that is taken away: learning rate times weight decay.
///   - count: how many numbers.
///   - step: the settings.
package func adamUpdate(
  _ parameters: UnsafeMutablePointer<Float>, gradients: UnsafePointer<Float>,
  means: UnsafeMutablePointer<Float>, squares: UnsafeMutablePointer<Float>, decay: Float,
  count: Int, _ step: AdamStep
) {
  let (b1, b2) = (SIMD8(repeating: step.firstDecay), SIMD8(repeating: step.secondDecay))
  let (c1, c2) = (SIMD8(repeating: step.firstCorrection), SIMD8(repeating: step.secondCorrection))
  let keep = SIMD8<Float>(repeating: 1 - decay)
  let epsilon = SIMD8<Float>(repeating: step.epsilon)
  var i = 0
  while i < count {
    let length = min(8, count - i)
    let isWhole = length == 8
    let g =
      (isWhole ? load(gradients + i) : loadFirst(length, of: gradients + i))
      * SIMD8(repeating: step.gradientFactor)
    var m = isWhole ? load(means + i) : loadFirst(length, of: means + i)
    var v = isWhole ? load(squares + i) : loadFirst(length, of: squares + i)
    var p = isWhole ? load(parameters + i) : loadFirst(length, of: parameters + i)
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g * g
    p =
      p * keep - SIMD8(repeating: step.learningRate) * (m * c1)
      / ((v * c2).squareRoot() + epsilon)
    if isWhole {
      store(m, means + i)
      store(v, squares + i)
      store(p, parameters + i)
    } else {
      storeFirst(length, of: m, to: means + i)
      storeFirst(length, of: v, to: squares + i)
      storeFirst(length, of: p, to: parameters + i)
    }
    i += 8
  }
}

/// A mean of gradients takes in the next one, and looks one step ahead.
///
///     m ← d m + (1 − d) g        u = d m + (1 − d) g          (Nesterov's momentum)
///
/// - Parameters:
///   - means: m, changed.
///   - gradients: g.
///   - factor: what every gradient is multiplied by first.
///   - decay: d.
///   - count: how many numbers.
///   - directions: room for u.
package func momentumUpdate(
  _ means: UnsafeMutablePointer<Float>, gradients: UnsafePointer<Float>, factor: Float,
  decay: Float, count: Int, into directions: UnsafeMutablePointer<Float>
) {
  for i in 0..<count {
    let share = (1 - decay) * factor * gradients[i]
    means[i] = decay * means[i] + share
    directions[i] = decay * means[i] + share
  }
}

/// averages ← keep · averages + (1 − keep) · parameters.
package func updateAverages(
  _ averages: UnsafeMutablePointer<Float>, with parameters: UnsafePointer<Float>, keep: Float,
  count: Int
) {
  for i in 0..<count { averages[i] += (1 - keep) * (parameters[i] - averages[i]) }
}

/// sums[i] += Σ_shard table[shard][i], the shards in their order.
package func addSumOfRows(
  _ table: UnsafePointer<Float>, rows: Int, stride: Int, count: Int,
  to sums: UnsafeMutablePointer<Float>
) {
  for row in 0..<rows {
    add(table + row * stride, count: count, to: sums)
  }
}

/// Σ x², in Double.
package func sumOfSquares(_ x: UnsafePointer<Float>, count: Int) -> Double {
  var (even, odd) = (SIMD4<Double>(), SIMD4<Double>())
  var i = 0
  while i + 8 <= count {
    let v = load(x + i)
    let (low, high) = (SIMD4<Double>(v.lowHalf), SIMD4<Double>(v.highHalf))
    even.addProduct(low, low)
    odd.addProduct(high, high)
    i += 8
  }
  var sum = (even + odd).sum()
  while i < count {
    sum += Double(x[i]) * Double(x[i])
    i += 1
  }
  return sum
}
