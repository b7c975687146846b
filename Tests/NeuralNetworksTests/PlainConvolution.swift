/// The operations as their formulas say, without any thought of speed: what the fast ones are held
/// against.
enum Plain {
  /// y[n, p, o] = b[o] + Σ_tap Σ_c x[n, step · p + tap, c] · w[tap, c, o]; 0 outside the picture.
  ///
  /// - Parameters:
  ///   - x: [count, height, width, inputs]; each pixel is drawn as a square before if `enlargement` is 2.
  ///   - w: [side, side, inputs, outputs].
  ///   - b: [outputs].
  ///   - step: from one output pixel to the next.
  ///   - enlargement: sides of the square.
  /// - Returns: [count, height · enlargement / step, width · enlargement / step, outputs].
  static func convolution(
    _ x: PlainTensor, _ w: PlainTensor, _ b: PlainTensor, step: Int = 1, enlargement: Int = 1
  ) -> PlainTensor {
    let x = enlarged(x, enlargement)
    let side = w.shape[0]
    var y = PlainTensor([x.shape[0], x.shape[1] / step, x.shape[2] / step, w.shape[3]])
    for n in 0..<y.shape[0] {
      for row in 0..<y.shape[1] {
        for column in 0..<y.shape[2] {
          for o in 0..<y.shape[3] {
            y[n, row, column, o] = b[o]
            for i in 0..<side {
              for j in 0..<side {
                let (sourceRow, sourceColumn) = (
                  step * row + i - side / 2, step * column + j - side / 2
                )
                guard x.hasPixel(sourceRow, sourceColumn) else { continue }
                for c in 0..<w.shape[2] {
                  y[n, row, column, o] += x[n, sourceRow, sourceColumn, c] * w[i, j, c, o]
                }
              }
            }
          }
        }
      }
    }
    return y
  }

  /// The gradients of x, w and b: each product x · w in y hands g = ∂L/∂y on to both of its factors.
  ///
  ///     ∂L/∂x[n, step · p + tap, c] += g[n, p, o] · w[tap, c, o]
  ///     ∂L/∂w[tap, c, o] += g[n, p, o] · x[n, step · p + tap, c]        ∂L/∂b[o] += g[n, p, o]
  static func convolutionGradients(
    _ x: PlainTensor, _ w: PlainTensor, of g: PlainTensor, step: Int = 1, enlargement: Int = 1
  ) -> [PlainTensor] {
    let large = enlarged(x, enlargement)
    let side = w.shape[0]
    var (dx, dw) = (PlainTensor(large.shape), PlainTensor(w.shape))
    var db = PlainTensor([w.shape[3]])
    for n in 0..<g.shape[0] {
      for row in 0..<g.shape[1] {
        for column in 0..<g.shape[2] {
          for o in 0..<g.shape[3] {
            let gradient = g[n, row, column, o]
            db[o] += gradient
            for i in 0..<side {
              for j in 0..<side {
                let (sourceRow, sourceColumn) = (
                  step * row + i - side / 2, step * column + j - side / 2
                )
                guard large.hasPixel(sourceRow, sourceColumn) else { continue }
                for c in 0..<w.shape[2] {
                  dx[n, sourceRow, sourceColumn, c] += gradient * w[i, j, c, o]
                  dw[i, j, c, o] += gradient * large[n, sourceRow, sourceColumn, c]
                }
              }
            }
          }
        }
      }
    }
    return [enlargement == 1 ? dx : squareSums(dx, 1), dw, db]
  }

  /// Each pixel as a square of `side` × `side`.
  static func enlarged(_ x: PlainTensor, _ side: Int) -> PlainTensor {
    var y = PlainTensor([x.shape[0], x.shape[1] * side, x.shape[2] * side, x.shape[3]])
    y.fillPixels { n, row, column, c in x[n, row / side, column / side, c] }
    return y
  }

  /// The sum of each square of four pixels, times a factor.
  static func squareSums(_ x: PlainTensor, _ factor: Rounded) -> PlainTensor {
    var y = PlainTensor([x.shape[0], x.shape[1] / 2, x.shape[2] / 2, x.shape[3]])
    y.fillPixels { n, row, column, c in
      factor
        * (x[n, 2 * row, 2 * column, c] + x[n, 2 * row, 2 * column + 1, c]
          + x[n, 2 * row + 1, 2 * column, c] + x[n, 2 * row + 1, 2 * column + 1, c])
    }
    return y
  }

  /// y[row, o] = b[o] + Σ_i x[row, i] w[i, o].
  static func linearMap(_ x: PlainTensor, _ w: PlainTensor, _ b: PlainTensor) -> PlainTensor {
    var y = PlainTensor([x.shape[0], w.shape[1]])
    for row in 0..<y.shape[0] {
      for o in 0..<y.shape[1] {
        y[row, o] = b[o]
        for i in 0..<w.shape[0] { y[row, o] += x[row, i] * w[i, o] }
      }
    }
    return y
  }

  /// ∂L/∂x = g wᵀ, ∂L/∂w = xᵀ g, ∂L/∂b = Σ_rows g.
  static func linearMapGradients(
    _ x: PlainTensor, _ w: PlainTensor, of g: PlainTensor
  ) -> [PlainTensor] {
    var (dx, dw, db) = (
      PlainTensor(x.shape), PlainTensor(w.shape), PlainTensor([w.shape[1]])
    )
    for row in 0..<x.shape[0] {
      for o in 0..<w.shape[1] {
        db[o] += g[row, o]
        for i in 0..<w.shape[0] {
          dx[row, i] += g[row, o] * w[i, o]
          dw[i, o] += g[row, o] * x[row, i]
        }
      }
    }
    return [dx, dw, db]
  }
}

extension PlainTensor {
  /// Whether pictures of this shape have such a pixel.
  func hasPixel(_ row: Int, _ column: Int) -> Bool {
    (0..<shape[1]).contains(row) && (0..<shape[2]).contains(column)
  }

  /// Sets every number of pictures.
  mutating func fillPixels(
    _ value: (_ picture: Int, _ row: Int, _ column: Int, _ channel: Int) -> Rounded
  ) {
    for n in 0..<shape[0] {
      for row in 0..<shape[1] {
        for column in 0..<shape[2] {
          for c in 0..<shape[3] { self[n, row, column, c] = value(n, row, column, c) }
        }
      }
    }
  }
}
