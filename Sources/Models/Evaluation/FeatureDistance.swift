import Foundation
public import Tensors

/// How far two sets of pictures are apart, in the features of a network.
///
///     d² = |μ₁ − μ₂|² + Tr(C₁ + C₂ − 2 (C₁^½ C₂ C₁^½)^½)
///
/// It is the Fréchet distance of two Gaussians with the means and covariances of the features. With the
/// features of a certain large network it bears a famous name; with others it is another number, and may
/// only be compared with itself: so the distance between two sets of *real* pictures of the same size
/// stands beside it, as the floor.
/// Source: Dowson & Landau 1982; for drawings, Heusel et al. 2017, arXiv 1706.08500.
public struct FeatureDistance: Hashable, Encodable, Sendable {
  /// d², 0 for equal sets.
  public let frechet: Double
  /// The share of the drawn pictures that lie among real ones, and so look real.
  public let precision: Double
  /// The share of the real pictures that lie among drawn ones: 1 where nothing is missing.
  public let recall: Double

  /// Neighbours that make the size of a place.
  public static let neighbours = 3

  /// Compares drawings with real pictures.
  ///
  /// - Parameters:
  ///   - drawn: features of drawings, [count, width].
  ///   - real: features of real pictures, [count, width].
  public init(_ drawn: Batch<Float>, against real: Batch<Float>) {
    frechet = Self.frechet(Moments(drawn), Moments(real))
    precision = Self.share(of: drawn, among: real)
    recall = Self.share(of: real, among: drawn)
  }

  /// The share of some points that lie no farther from a point of others than its own third neighbour.
  ///
  /// Source: Kynkäänniemi et al. 2019, arXiv 1904.06991, equation 1.
  private static func share(of points: Batch<Float>, among others: Batch<Float>) -> Double {
    let radii = (0..<others.count).map { row in
      (0..<others.count).filter { $0 != row }.map { squaredDistance(others[row], others[$0]) }
        .sorted().prefix(neighbours).last ?? 0
    }
    let inside = (0..<points.count).count { row in
      (0..<others.count).contains { squaredDistance(points[row], others[$0]) <= radii[$0] }
    }
    return Double(inside) / Double(max(1, points.count))
  }

  private static func squaredDistance(_ a: ArraySlice<Float>, _ b: ArraySlice<Float>) -> Double {
    zip(a, b).reduce(0) {
      let difference = Double($1.0 - $1.1)
      return $0 + difference * difference
    }
  }

  private static func frechet(_ a: Moments, _ b: Moments) -> Double {
    let means = zip(a.mean, b.mean).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    let root = a.covariance.root
    let middle = root.times(b.covariance).times(root)
    // The trace of a root is the sum of the roots of the eigenvalues; rounding may make one negative.
    let mixed = middle.symmetric.eigen.values.reduce(0) { $0 + max(0, $1).squareRoot() }
    return max(0, means + a.covariance.trace + b.covariance.trace - 2 * mixed)
  }
}

/// Mean and covariance of some points.
private struct Moments {
  let mean: [Double]
  let covariance: SquareMatrix

  init(_ points: Batch<Float>) {
    let (count, width) = (points.count, points.valueCount)
    var mean = [Double](repeating: 0, count: width)
    for row in 0..<count {
      for (j, value) in points[row].enumerated() { mean[j] += Double(value) / Double(count) }
    }
    var covariance = SquareMatrix(side: width)
    for row in 0..<count {
      let centred = zip(points[row], mean).map { Double($0) - $1 }
      for i in 0..<width {
        for j in 0..<width {
          covariance[i, j] += centred[i] * centred[j] / Double(max(1, count - 1))
        }
      }
    }
    (self.mean, self.covariance) = (mean, covariance)
  }
}

/// A square of numbers, for a few dozen features.
struct SquareMatrix {
  let side: Int
  private var values: [Double]

  init(side: Int) {
    self.side = side
    values = [Double](repeating: 0, count: side * side)
  }

  subscript(row: Int, column: Int) -> Double {
    get { values[row * side + column] }
    set { values[row * side + column] = newValue }
  }

  var trace: Double { (0..<side).reduce(0) { $0 + self[$1, $1] } }

  /// (A + Aᵀ)/2.
  var symmetric: SquareMatrix {
    var result = self
    for i in 0..<side { for j in 0..<side { result[i, j] = (self[i, j] + self[j, i]) / 2 } }
    return result
  }

  func times(_ other: SquareMatrix) -> SquareMatrix {
    var result = SquareMatrix(side: side)
    for i in 0..<side {
      for k in 0..<side {
        for j in 0..<side { result[i, j] += self[i, k] * other[k, j] }
      }
    }
    return result
  }

  /// The symmetric root of a symmetric matrix without negative eigenvalues: V Λ^½ Vᵀ.
  var root: SquareMatrix {
    let (eigenvalues, vectors) = eigen
    var result = SquareMatrix(side: side)
    for k in 0..<side {
      let root = max(0, eigenvalues[k]).squareRoot()
      for i in 0..<side {
        for j in 0..<side { result[i, j] += root * vectors[i, k] * vectors[j, k] }
      }
    }
    return result
  }

  /// Eigenvalues and eigenvectors (columns) of a symmetric matrix, by turning pairs of axes until
  /// nothing stands beside the diagonal.
  ///
  /// Source: Jacobi 1846; Golub & Van Loan 2013, section 8.5.
  var eigen: (values: [Double], vectors: SquareMatrix) {
    var a = self
    var v = SquareMatrix(side: side)
    for i in 0..<side { v[i, i] = 1 }
    for _ in 0..<60 {
      var beside = 0.0
      for i in 0..<side { for j in 0..<i { beside += a[i, j] * a[i, j] } }
      guard beside > 1e-22 * max(a.trace * a.trace, 1e-300) else { break }
      for p in 0..<side {
        for q in p + 1..<max(side, p + 1) where a[p, q] != 0 {
          let theta = (a[q, q] - a[p, p]) / (2 * a[p, q])
          let t = (theta < 0 ? -1 : 1) / (abs(theta) + (theta * theta + 1).squareRoot())
          let c = 1 / (t * t + 1).squareRoot()
          let s = t * c
          for k in 0..<side {
            let (x, y) = (a[k, p], a[k, q])
            (a[k, p], a[k, q]) = (c * x - s * y, s * x + c * y)
          }
          for k in 0..<side {
            let (x, y) = (a[p, k], a[q, k])
            (a[p, k], a[q, k]) = (c * x - s * y, s * x + c * y)
          }
          for k in 0..<side {
            let (x, y) = (v[k, p], v[k, q])
            (v[k, p], v[k, q]) = (c * x - s * y, s * x + c * y)
          }
        }
      }
    }
    return ((0..<side).map { a[$0, $0] }, v)
  }
}
