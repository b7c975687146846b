public import Tensors

/// How far answers lie from two optima, picture by picture: the best answer of who knows all pictures,
/// and that of who knows the training pictures and nothing else.
///
///     a = |f − D_all|²/d   t = |f − D_train|²/d
///     b = |D_all − D_train|²/d   (d values a picture)
///
/// The distance is to the best *answer*, not to the clean picture: where the noise hides which picture
/// it was, nobody can be near that, and the network is not to be blamed for it. The three numbers also
/// say where an answer stands on the way from one optimum to the other:
///
///     position = ½ + (t − a)/(2 b) = ⟨f − D_train, D_all − D_train⟩/|D_all − D_train|²
///
/// 0 is the memoriser's place, 1 the place of who knows the whole world, ½ equally far from both.
public struct OptimumDistances: Sendable {
  /// a of each picture.
  public let toAll: [Double]
  /// t of each picture.
  public let toTraining: [Double]
  /// b of each picture.
  public let apart: [Double]

  /// Distances of answers.
  ///
  /// - Parameters:
  ///   - answers: f, shape [count, d].
  ///   - overAll: D_all to the same noisy pictures.
  ///   - overTraining: D_train to the same noisy pictures.
  public init(of answers: Batch<Float>, overAll: Batch<Float>, overTraining: Batch<Float>) {
    toAll = Self.meanSquares(answers, overAll)
    toTraining = Self.meanSquares(answers, overTraining)
    apart = Self.meanSquares(overAll, overTraining)
  }

  /// Whether nothing was asked, so that there is nothing to tell.
  public var isEmpty: Bool { toAll.isEmpty }

  /// Mean distance to the optimum over all pictures.
  public var meanToAll: MeasuredMean { MeasuredMean(of: toAll) }

  /// Mean distance to the optimum over the training pictures.
  public var meanToTraining: MeasuredMean { MeasuredMean(of: toTraining) }

  /// Mean of t − a, paired: positive where answers are nearer to the optimum over all.
  public var nearerToAll: MeasuredMean { MeasuredMean(of: zip(toTraining, toAll).map { $0 - $1 }) }

  /// How many of the pictures are answered nearer to the optimum over all.
  public var shareNearerToAll: Rate {
    Rate(successes: zip(toTraining, toAll).count { $0 > $1 }, count: toAll.count)
  }

  /// From 0, the optimum over training, to 1, that over all; the means of t − a and b are divided.
  public var position: MeasuredMean { Self.position(over: [self]) }

  /// The same of answers at several noise levels together: where both optima agree there is no way
  /// between them.
  public static func position(over levels: [OptimumDistances]) -> MeasuredMean {
    let nearer = levels.flatMap { zip($0.toTraining, $0.toAll).map { $0 - $1 } }
    let ratio = MeasuredMean.ratio(nearer, levels.flatMap(\.apart))
    return MeasuredMean(
      value: 0.5 + ratio.value / 2, standardError: ratio.standardError / 2, count: ratio.count)
  }

  /// Mean of a_other − a, paired: positive where these answers are nearer to the optimum over all
  /// than those of somebody else; over the first questions if one of both was asked no more.
  public func nearer(than other: OptimumDistances) -> MeasuredMean {
    MeasuredMean(of: zip(other.toAll, toAll).map { $0 - $1 })
  }

  /// |x − y|²/d of each row, summed in Double.
  static func meanSquares(_ x: Batch<Float>, _ y: Batch<Float>) -> [Double] {
    (0..<x.count).map { row in
      let sum = zip(x[row], y[row]).reduce(0.0) {
        let difference = Double($1.0) - Double($1.1)
        return $0 + difference * difference
      }
      return sum / Double(x.valueCount)
    }
  }
}
