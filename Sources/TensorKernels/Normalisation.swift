// Group normalisation: the numbers of a group of channels get mean 0 and variance 1 in each picture.
//
//     y = γ (x − μ)/√(v + ε) + β        μ, v over the pixels and the channels of the group
//
// For each picture it is one multiply-add a number once the channel sums are known. Layer
// normalisation is the same with one group, a picture of one pixel for each row.

/// Mean and inverse standard deviation of each group of channels of one picture.
///
/// - Parameters:
///   - x: one picture, [pixels][channels].
///   - pixels: how many.
///   - channels: numbers in a pixel.
///   - groups: a divisor of `channels`.
///   - epsilon: added to the variance.
///   - means: room for one number a group.
///   - inverseDeviations: room for one number a group.
///   - sums: room for 2 · channels numbers.
@_specialize(where Scalar == Float)
@_specialize(where Scalar == Double)
package func groupStatistics<Scalar: KernelScalar>(
  of x: UnsafePointer<Scalar>, pixels: Int, channels: Int, groups: Int, epsilon: Scalar,
  means: UnsafeMutablePointer<Scalar>, inverseDeviations: UnsafeMutablePointer<Scalar>,
  sums: UnsafeMutablePointer<Scalar>
) {
  // Two passes, means first: a single one with Σ x² would lose digits where |μ| ≫ √v.
  let size = channels / groups
  let count = Scalar(size) * Scalar(pixels)
  sums.update(repeating: 0, count: channels)
  addColumnSums(of: x, rows: pixels, columns: channels, to: sums)
  for group in 0..<groups {
    var sum: Scalar = 0
    for c in group * size..<(group + 1) * size { sum += sums[c] }
    means[group] = sum / count
    for c in group * size..<(group + 1) * size { sums[channels + c] = means[group] }
  }
  sums.update(repeating: 0, count: channels)
  addColumnSquares(of: x, around: sums + channels, rows: pixels, columns: channels, to: sums)
  for group in 0..<groups {
    var sum: Scalar = 0
    for c in group * size..<(group + 1) * size { sum += sums[c] }
    inverseDeviations[group] = 1 / (sum / count + epsilon).squareRoot()
  }
}

/// sums[c] += Σ_row table[row][c].
@_specialize(where Scalar == Float)
@_specialize(where Scalar == Double)
package func addColumnSums<Scalar: KernelScalar>(
  of table: UnsafePointer<Scalar>, rows: Int, columns: Int, to sums: UnsafeMutablePointer<Scalar>
) {
  var c = 0
  while c + 8 <= columns {
    var (even, odd) = (load(sums + c), SIMD8<Scalar>())
    var source = table + c
    for _ in 0..<rows / 2 {
      even += load(source)
      odd += load(source + columns)
      source += 2 * columns
    }
    if rows % 2 == 1 { even += load(source) }
    store(even + odd, sums + c)
    c += 8
  }
  while c < columns {
    for row in 0..<rows { sums[c] += table[row * columns + c] }
    c += 1
  }
}

/// sums[c] += Σ_row (table[row][c] − centre[c])².
@_specialize(where Scalar == Float)
@_specialize(where Scalar == Double)
package func addColumnSquares<Scalar: KernelScalar>(
  of table: UnsafePointer<Scalar>, around centre: UnsafePointer<Scalar>, rows: Int, columns: Int,
  to sums: UnsafeMutablePointer<Scalar>
) {
  var c = 0
  while c + 8 <= columns {
    let middle = load(centre + c)
    var sum = load(sums + c)
    var source = table + c
    for _ in 0..<rows {
      let difference = load(source) - middle
      sum.addProduct(difference, difference)
      source += columns
    }
    store(sum, sums + c)
    c += 8
  }
  while c < columns {
    for row in 0..<rows {
      let difference = table[row * columns + c] - centre[c]
      sums[c] += difference * difference
    }
    c += 1
  }
}

/// sums[c] += Σ_row a[row][c] · b[row][c].
@_specialize(where Scalar == Float)
@_specialize(where Scalar == Double)
package func addColumnProducts<Scalar: KernelScalar>(
  of a: UnsafePointer<Scalar>, and b: UnsafePointer<Scalar>, rows: Int, columns: Int,
  to sums: UnsafeMutablePointer<Scalar>
) {
  var c = 0
  while c + 8 <= columns {
    var (even, odd) = (load(sums + c), SIMD8<Scalar>())
    var (p, q) = (a + c, b + c)
    for _ in 0..<rows / 2 {
      even.addProduct(load(p), load(q))
      odd.addProduct(load(p + columns), load(q + columns))
      p += 2 * columns
      q += 2 * columns
    }
    if rows % 2 == 1 { even.addProduct(load(p), load(q)) }
    store(even + odd, sums + c)
    c += 8
  }
  while c < columns {
    for row in 0..<rows { sums[c] += a[row * columns + c] * b[row * columns + c] }
    c += 1
  }
}

/// result[row][c] = x[row][c] · slope[c] + offset[c].
@_specialize(where Scalar == Float)
@_specialize(where Scalar == Double)
package func scaleColumns<Scalar: KernelScalar>(
  of x: UnsafePointer<Scalar>, by slope: UnsafePointer<Scalar>,
  plus offset: UnsafePointer<Scalar>, rows: Int, columns: Int,
  into result: UnsafeMutablePointer<Scalar>
) {
  for row in 0..<rows {
    let (source, target) = (x + row * columns, result + row * columns)
    var c = 0
    while c + 8 <= columns {
      store(load(offset + c).addingProduct(load(source + c), load(slope + c)), target + c)
      c += 8
    }
    while c < columns {
      target[c] = offset[c].addingProduct(source[c], slope[c])
      c += 1
    }
  }
}

/// sums[row][c] += g[row][c] · a[c] + x[row][c] · b[c] + offset[c].
@_specialize(where Scalar == Float)
@_specialize(where Scalar == Double)
package func addScaledColumns<Scalar: KernelScalar>(
  of g: UnsafePointer<Scalar>, by a: UnsafePointer<Scalar>, and x: UnsafePointer<Scalar>,
  by b: UnsafePointer<Scalar>, plus offset: UnsafePointer<Scalar>, rows: Int, columns: Int,
  to sums: UnsafeMutablePointer<Scalar>
) {
  for row in 0..<rows {
    let place = row * columns
    var c = 0
    while c + 8 <= columns {
      var sum = load(sums + place + c) + load(offset + c)
      sum.addProduct(load(g + place + c), load(a + c))
      sum.addProduct(load(x + place + c), load(b + c))
      store(sum, sums + place + c)
      c += 8
    }
    while c < columns {
      sums[place + c] += g[place + c] * a[c] + x[place + c] * b[c] + offset[c]
      c += 1
    }
  }
}

/// The line that normalises: y = x (γ r) + (β − μ γ r), for every channel.
@_specialize(where Scalar == Float)
@_specialize(where Scalar == Double)
package func normalisingLine<Scalar: KernelScalar>(
  means: UnsafePointer<Scalar>, inverseDeviations: UnsafePointer<Scalar>,
  scale: UnsafePointer<Scalar>, offset: UnsafePointer<Scalar>, channels: Int, groups: Int,
  slope: UnsafeMutablePointer<Scalar>, constant: UnsafeMutablePointer<Scalar>
) {
  let size = channels / groups
  for group in 0..<groups {
    let (mean, r) = (means[group], inverseDeviations[group])
    for c in group * size..<(group + 1) * size {
      slope[c] = scale[c] * r
      constant[c] = offset[c] - mean * slope[c]
    }
  }
}

/// The way back through the normalisation of one picture.
///
///     ∂L/∂x = r (γ g − mean(γ g) − x̂ mean(γ g x̂)),   x̂ = (x − μ) r
///
/// sorted by g, x and the rest, so that the picture is gone through once.
///
/// - Parameters:
///   - means: μ of each group.
///   - inverseDeviations: r of each group.
///   - scale: γ of each channel.
///   - pixels: of the picture.
///   - channels: numbers in a pixel.
///   - groups: a divisor of `channels`.
///   - scaleGradient: ∂L/∂γ = Σ g x̂ is added.
///   - offsetGradient: ∂L/∂β = Σ g is added.
///   - slopeOfG: holds Σ g of every channel; replaced by what g is multiplied by.
///   - slopeOfX: holds Σ g x; replaced by what x is multiplied by.
///   - constant: receives the rest.
@_specialize(where Scalar == Float)
@_specialize(where Scalar == Double)
package func normalisingGradientLine<Scalar: KernelScalar>(
  means: UnsafePointer<Scalar>, inverseDeviations: UnsafePointer<Scalar>,
  scale: UnsafePointer<Scalar>, pixels: Int, channels: Int, groups: Int,
  scaleGradient: UnsafeMutablePointer<Scalar>, offsetGradient: UnsafeMutablePointer<Scalar>,
  slopeOfG: UnsafeMutablePointer<Scalar>, slopeOfX: UnsafeMutablePointer<Scalar>,
  constant: UnsafeMutablePointer<Scalar>
) {
  let size = channels / groups
  let total = Scalar(size) * Scalar(pixels)
  for group in 0..<groups {
    let (mean, r) = (means[group], inverseDeviations[group])
    var (meanOfG, meanOfProduct) = (Scalar(0), Scalar(0))  // of γ g and of γ g x̂
    for c in group * size..<(group + 1) * size {
      let sumOfProduct = (slopeOfX[c] - mean * slopeOfG[c]) * r  // Σ g x̂
      offsetGradient[c] += slopeOfG[c]
      scaleGradient[c] += sumOfProduct
      meanOfG += scale[c] * slopeOfG[c]
      meanOfProduct += scale[c] * sumOfProduct
    }
    meanOfG /= total
    meanOfProduct /= total
    for c in group * size..<(group + 1) * size {
      slopeOfG[c] = r * scale[c]
      slopeOfX[c] = -r * r * meanOfProduct
      constant[c] = -r * meanOfG - mean * slopeOfX[c]
    }
  }
}
