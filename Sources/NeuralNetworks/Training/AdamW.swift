import Foundation
import TensorKernels
public import Tensors

/// AdamW: each number moves along the mean of its recent gradients, in steps of its own length.
///
///     m ← β₁ m + (1 − β₁) g            v ← β₂ v + (1 − β₂) g²
///     θ ← θ − λ (m/(1 − β₁ᵗ))/(√(v/(1 − β₂ᵗ)) + ε) − λ w θ
///
/// Dividing by the usual size of its gradient lets every number move about λ a step, whatever the
/// scale of its layer. The last term, weight decay w, pulls back to 0 what no gradient holds; it
/// reaches every number alike, weights, biases, gains and the vectors of words.
/// Source: Kingma & Ba 2015, arXiv 1412.6980; Loshchilov & Hutter 2019, arXiv 1711.05101.
public struct AdamW: Sendable {
  /// β₁, how slowly the mean of gradients forgets.
  public var firstDecay = 0.9
  /// β₂, how slowly the mean of their squares forgets.
  ///
  /// The sources have 0.999, a memory of 1,000 steps: in a training of few thousand, the first, wild
  /// gradients would shorten the steps for long.
  public var secondDecay = 0.99
  /// ε.
  public var epsilon = 1e-8
  /// w.
  public var weightDecay = 0.01
  /// Gradients longer than this are shortened to it: a single strange batch must not undo many
  /// steps (Pascanu, Mikolov & Bengio 2013, arXiv 1211.5063).
  public var largestGradient = 1.0
  /// t, the steps done so far.
  public package(set) var step = 0
  /// m.
  public package(set) var means: [Float]
  /// v.
  public package(set) var squares: [Float]

  private static let pieceSize = 1 << 14

  /// An optimiser that has seen no gradient yet.
  ///
  /// - Parameter count: numbers that it moves.
  public init(count: Int) {
    means = [Float](repeating: 0, count: count)
    squares = means
  }

  /// Moves the parameters one step along their gradients.
  ///
  /// - Parameters:
  ///   - parameters: θ.
  ///   - gradients: g, as many numbers.
  ///   - squaredNorm: Σ g².
  ///   - learningRate: λ.
  ///   - ranges: which numbers to move; all if nil.
  ///   - workers: cores that share the numbers; they do not change the result.
  public mutating func update(
    _ parameters: inout [Float], along gradients: UnsafeBufferPointer<Float>, squaredNorm: Double,
    learningRate: Double, in ranges: [Range<Int>]? = nil, workers: Workers
  ) {
    precondition(
      gradients.count == parameters.count && means.count == parameters.count,
      "\(means.count) parameters were given \(gradients.count) gradients.")
    step += 1
    let settings = AdamStep(
      learningRate: Float(learningRate), firstDecay: Float(firstDecay),
      secondDecay: Float(secondDecay),
      firstCorrection: Float(1 / (1 - pow(firstDecay, Double(step)))),
      secondCorrection: Float(1 / (1 - pow(secondDecay, Double(step)))),
      epsilon: Float(epsilon),
      gradientFactor: gradientFactor(squaredNorm: squaredNorm))
    let decay = Float(learningRate * weightDecay)
    let pieces = (ranges ?? [parameters.indices]).flatMap { range in
      stride(from: range.lowerBound, to: range.upperBound, by: Self.pieceSize).map {
        $0..<min($0 + Self.pieceSize, range.upperBound)
      }
    }
    parameters.withUnsafeMutableBufferPointer { parameters in
      means.withUnsafeMutableBufferPointer { means in
        squares.withUnsafeMutableBufferPointer { squares in
          guard let p = parameters.baseAddress, let m = means.baseAddress,
            let v = squares.baseAddress, let g = gradients.baseAddress
          else { return }
          workers.forEachShard(pieces.count) { index in
            let start = pieces[index].lowerBound
            adamUpdate(
              p + start, gradients: g + start, means: m + start, squares: v + start,
              decay: decay, count: pieces[index].count, settings)
          }
        }
      }
    }
  }

  /// What a gradient is multiplied by, so that it is no longer than ``largestGradient``.
  func gradientFactor(squaredNorm: Double) -> Float {
    let length = squaredNorm.squareRoot()
    return length > largestGradient ? Float(largestGradient / length) : 1
  }
}
