import TensorKernels
public import Tensors

/// Muon: a matrix of weights moves in all directions at once, each by the same length.
///
///     m ← β m + (1 − β) g        u = β m + (1 − β) g
///     u = U S Vᵀ                 θ ← θ − λ (0.2 √max(rows, columns) · U Vᵀ + w θ)
///
/// The gradient of a matrix is mostly made of few directions: what many pictures agree on. AdamW
/// follows these and hardly moves in the others, though those, too, are to be learned. Muon sets all
/// singular values S to 1 (see `orthogonalise`), so that rare directions are
/// followed as fast as common ones. The factor gives its steps the size of AdamW's, so that both
/// share one learning rate. After 6,000 steps on Shapes, the network needs 65 bits a picture more than
/// the best denoiser; with AdamW alone, 81.
///
/// Matrices are weights with at least eight channels on either side, a convolution being one with
/// [taps · inputs, outputs]. Everything else, where directions mean little (offsets, scales, tables
/// of words, the layers that read and write colours), is left to ``AdamW``.
///
/// Source: Jordan et al. 2024, "Muon: an optimizer for hidden layers in neural networks",
/// kellerjordan.github.io/posts/muon; size of steps: Liu et al. 2025, arXiv 2502.16982, section 2.2.
public struct Muon: Sendable {
  /// Moves what is no matrix.
  public private(set) var adam: AdamW
  /// β, how slowly the mean of gradients forgets.
  public var momentum = 0.95
  private let matrices: [Matrix]
  private let others: [Range<Int>]
  private let pool = WorkspacePool<Float>()

  private struct Matrix {
    var range: Range<Int>
    var rows, columns: Int
  }

  /// An optimiser that has seen no gradient yet.
  ///
  /// - Parameter list: the numbers that it moves.
  public init(_ list: ParameterList) {
    adam = AdamW(count: list.values.count)
    matrices = list.parameters.filter(Self.isMatrix).map { parameter in
      let columns = Parameter.wholeBlocks(parameter.shape[parameter.shape.count - 1])
      return Matrix(
        range: parameter.range, rows: parameter.range.count / columns, columns: columns)
    }
    others = list.parameters.filter { !Self.isMatrix($0) }.map(\.range)
  }

  private static func isMatrix(_ parameter: Parameter) -> Bool {
    parameter.layout == .blocks && parameter.shape.suffix(2).allSatisfy { $0 >= 8 }
  }

  /// Steps done so far.
  public package(set) var step: Int {
    get { adam.step }
    set { adam.step = newValue }
  }
  /// m, of matrices and of all else.
  public package(set) var means: [Float] {
    get { adam.means }
    set { adam.means = newValue }
  }
  /// v of AdamW; 0 for matrices.
  public package(set) var squares: [Float] {
    get { adam.squares }
    set { adam.squares = newValue }
  }

  /// Moves the parameters one step along their gradients.
  ///
  /// - Parameters:
  ///   - parameters: θ.
  ///   - gradients: g, as many numbers.
  ///   - squaredNorm: Σ g².
  ///   - learningRate: λ.
  ///   - workers: cores that share the matrices; they do not change the result.
  public mutating func update(
    _ parameters: inout [Float], along gradients: UnsafeBufferPointer<Float>, squaredNorm: Double,
    learningRate: Double, workers: Workers
  ) {
    adam.update(
      &parameters, along: gradients, squaredNorm: squaredNorm, learningRate: learningRate,
      in: others, workers: workers)
    let factor = adam.gradientFactor(squaredNorm: squaredNorm)
    let keep = Float(1 - learningRate * adam.weightDecay)
    let (matrices, pool, momentum) = (matrices, pool, Float(momentum))
    parameters.withUnsafeMutableBufferPointer { parameters in
      adam.means.withUnsafeMutableBufferPointer { means in
        guard let p = parameters.baseAddress, let m = means.baseAddress,
          let g = gradients.baseAddress
        else { return }
        workers.forEachShard(matrices.count) { index in
          let (rows, columns) = (matrices[index].rows, matrices[index].columns)
          let (start, count) = (matrices[index].range.lowerBound, rows * columns)
          pool.withWorkspace { workspace in
            let direction = workspace.room(for: count)
            momentumUpdate(
              m + start, gradients: g + start, factor: factor, decay: momentum, count: count,
              into: direction)
            orthogonalise(
              direction, rows: rows, columns: columns,
              room: workspace.room(for: orthogonalisingRoom(rows: rows, columns: columns)))
            let length = 0.2 * Float(max(rows, columns)).squareRoot()
            scale(p + start, by: keep, count: count)
            add(direction, times: -Float(learningRate) * length, count: count, to: p + start)
          }
        }
      }
    }
  }
}
