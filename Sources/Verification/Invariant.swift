/// A statement about the mathematics of Snow that can be computed, and wrong versions of the same
/// code that the same computation must reject.
///
/// A check that nothing can fail proves nothing. So every invariant brings *wrong twins*: functions
/// with the signature of the real one and a plausible mistake inside. One closure measures the real
/// function and every twin; there is no second, kinder yardstick.
public struct Invariant: Sendable {
  /// Row of the list of invariants, from 1; rows may have several entries.
  public let number: Int
  /// The statement, in one line.
  public let name: String
  /// The paper or the textbook fact that it comes from.
  public let source: String
  /// The largest `value` that still holds.
  public let tolerance: Double
  private let measure: @Sendable () -> (value: Double, twins: [Verdict.Twin])

  /// A statement about `real`, and the twins that it must tell from it.
  ///
  /// - Parameters:
  ///   - number: row of the list.
  ///   - name: the statement, in one line.
  ///   - source: where it comes from.
  ///   - tolerance: how far from the truth rounding may lead.
  ///   - real: the function that Snow uses.
  ///   - twins: names and functions that are wrong.
  ///   - error: how far a function is from the truth; not a number counts as rejected.
  init<Subject: Sendable>(
    _ number: Int, _ name: String, source: String, tolerance: Double, real: Subject,
    twins: KeyValuePairs<String, Subject>, error: @escaping @Sendable (Subject) -> Double
  ) {
    self.number = number
    self.name = name
    self.source = source
    self.tolerance = tolerance
    let twins = twins.map { ($0.key, $0.value) }
    measure = {
      (
        error(real),
        twins.map { name, twin in
          let value = error(twin)
          return Verdict.Twin(name: name, value: value, isRejected: !(value <= tolerance))
        }
      )
    }
  }

  /// Computes the statement for the real function and for every twin.
  public func verify() -> Verdict {
    let (value, twins) = measure()
    return Verdict(invariant: self, value: value, holds: value <= tolerance, twins: twins)
  }
}

/// What came out when an ``Invariant`` was computed.
public struct Verdict: Sendable {
  /// A wrong version of the code and what became of it.
  public struct Twin: Sendable {
    /// What is wrong with it.
    public let name: String
    /// Its error by the same measure.
    public let value: Double
    /// Whether the check found it out: its error exceeds the tolerance, or is not a number.
    public let isRejected: Bool
  }

  /// The statement.
  public let invariant: Invariant
  /// The error of the real function.
  public let value: Double
  /// Whether that error is within the tolerance.
  public let holds: Bool
  /// The wrong twins.
  public let twins: [Twin]

  /// Whether the statement holds and every twin was rejected.
  public var isProven: Bool { holds && !twins.isEmpty && twins.allSatisfy(\.isRejected) }
}
