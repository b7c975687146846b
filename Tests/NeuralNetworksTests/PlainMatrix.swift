import Foundation

/// A matrix in Double whose operations are written as in a textbook: what fast kernels are held
/// against.
struct PlainMatrix {
  var rows: [[Double]]

  init(_ values: [Float], columns: Int) {
    rows = stride(from: 0, to: values.count, by: columns).map { start in
      values[start..<start + columns].map(Double.init)
    }
  }

  private init(rows: [[Double]]) { self.rows = rows }

  var transposed: PlainMatrix {
    PlainMatrix(rows: rows[0].indices.map { column in rows.map { $0[column] } })
  }

  /// √Σ x².
  var length: Double { rows.joined().reduce(0) { $0 + $1 * $1 }.squareRoot() }

  static func * (a: PlainMatrix, b: PlainMatrix) -> PlainMatrix {
    PlainMatrix(
      rows: a.rows.map { row in
        b.rows[0].indices.map { column in
          row.indices.reduce(0) { $0 + row[$1] * b.rows[$1][column] }
        }
      })
  }

  static func * (factor: Double, a: PlainMatrix) -> PlainMatrix {
    PlainMatrix(rows: a.rows.map { $0.map { factor * $0 } })
  }

  static func + (a: PlainMatrix, b: PlainMatrix) -> PlainMatrix {
    PlainMatrix(rows: zip(a.rows, b.rows).map { zip($0, $1).map { $0 + $1 } })
  }

  static func - (a: PlainMatrix, b: PlainMatrix) -> PlainMatrix { a + -1 * b }

  /// Five rounds of X ← a X + b (X Xᵀ) X + c (X Xᵀ)² X, from X of length 1.
  func orthogonalised(
    _ a: Double = 3.4445, _ b: Double = -4.775, _ c: Double = 2.0315, rounds: Int = 5
  ) -> PlainMatrix {
    var x = (1 / length) * self
    for _ in 0..<rounds {
      let square = x * x.transposed
      x = a * x + b * (square * x) + c * (square * (square * x))
    }
    return x
  }

  /// U Vᵀ of X = U S Vᵀ: many rounds of X ← 1.5 X − 0.5 (X Xᵀ) X, which end at S = 1 exactly.
  var polarFactor: PlainMatrix { orthogonalised(1.5, -0.5, 0, rounds: 60) }
}
