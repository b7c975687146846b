public import Tensors

/// At which noise levels a network has done better than to memorise, and better than every simpler way.
///
///     nearer to all:      E|f − D_train|² − E|f − D_all|² > 0
///     nearer than g:      E|g − D_all|²  − E|f − D_all|² > 0       for every rival g
///
/// Differences are paired, and within two standard errors of 0 nothing is said. A level *holds* if
/// all of these do, and *fails* if one of them fails, whichever rival it is.
public struct OptimumQualification: Sendable {
  /// The levels, from the lowest noise up.
  public let levels: [Level]

  /// One noise level.
  public struct Level: Sendable {
    /// The noise level.
    public let sigma: Double
    /// How much nearer to the optimum over all than to that over training.
    public let nearerToAll: MeasuredMean
    /// How much nearer to the optimum over all than each rival, in their order; nil for a rival that
    /// was not asked here.
    public let nearerThanRivals: [MeasuredMean?]
    /// Which rival comes nearest to the optimum over all.
    public let bestRival: Int

    /// Whether all that holds.
    public var finding: Finding {
      .all([nearerToAll.finding] + nearerThanRivals.compactMap { $0?.finding })
    }
  }

  /// What is found about one subject of an exam; the others are its rivals.
  ///
  /// - Parameters:
  ///   - subject: its place among the subjects.
  ///   - levels: what came out of the exam.
  ///   - range: the noise levels that count.
  public init(of subject: Int, in levels: [OptimumExam.Level], range: ClosedRange<Double>) {
    self.levels = levels.filter { range.contains($0.sigma) }.map { level in
      let own = level.distances[subject]
      var rivals = level.distances
      rivals.remove(at: subject)
      let means = rivals.map { $0.isEmpty ? .infinity : $0.meanToAll.value }
      return Level(
        sigma: level.sigma, nearerToAll: own.nearerToAll,
        nearerThanRivals: rivals.map { $0.isEmpty ? nil : own.nearer(than: $0) },
        bestRival: means.indices.min { means[$0] < means[$1] } ?? 0)
    }
  }

  /// The noise levels with this finding.
  public func sigmas(_ finding: Finding) -> [Double] {
    levels.filter { $0.finding == finding }.map(\.sigma)
  }

  /// Whether it holds wherever something can be said, and somewhere something can.
  public var isMet: Bool { sigmas(.fails).isEmpty && !sigmas(.holds).isEmpty }
}
