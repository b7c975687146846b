import Foundation

/// What is kept while a network learns: its losses, its exams, and how its drawings change.
public struct TrainingDiary: Hashable, Sendable {
  /// Mean loss of the training pictures since the entry before.
  public struct Loss: Hashable, Codable, Sendable {
    /// Steps done.
    public var step: Int
    /// Mean loss.
    public var loss: Double
  }

  /// An exam at some step.
  public struct Exam: Hashable, Codable, Sendable {
    /// Steps done.
    public var step: Int
    /// What came out.
    public var result: DenoisingExam.Result
  }

  /// What the network drew at some step, always from the same snow: numbers in −1…1, in 8 bits.
  public struct Drawings: Hashable, Sendable {
    /// Steps done.
    public var step: Int
    /// Numbers of all pictures, one picture after the other.
    public var values: [UInt8]
  }

  /// The network after its first steps, by which a repetition is recognised within seconds.
  public struct FirstSteps: Hashable, Codable, Sendable {
    /// After how many steps.
    public static let count = 20
    /// The loss of the last of them.
    public var loss: Double
    /// The fingerprint of the weights after it, see ``DenoiserTraining/contentHash``.
    public var contentHash: String
  }

  /// The network after its first steps; nil until they are done.
  public var firstSteps: FirstSteps?
  /// Losses, in their order.
  public var losses: [Loss] = []
  /// Exams, in their order.
  public var exams: [Exam] = []
  /// Drawings, in their order.
  public var drawings: [Drawings] = []

  /// An empty diary.
  public init() {}

  /// Steps at which drawings are made: dense at first, when most happens.
  ///
  ///     step_i = T (i/n)^1.6,  i = 0 … n
  static func drawingSteps(of steps: Int, count: Int = 24) -> Set<Int> {
    Set((0...count).map { Int((Double(steps) * pow(Double($0) / Double(count), 1.6)).rounded()) })
  }

  /// Steps between two exams, and between two entries of the loss.
  static func examInterval(of steps: Int) -> Int { (steps + 39) / 40 }
}
