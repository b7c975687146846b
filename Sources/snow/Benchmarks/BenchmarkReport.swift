import Foundation

/// What `snow benchmark` measures, line by line.
struct BenchmarkReport: Encodable {
  /// One measurement.
  struct Entry: Encodable {
    let name: String
    let gflops: Double
    let fractionOfPeak: Double
    let milliseconds: Double
    /// What the process has held at most until then.
    let megabytes: Double
  }

  let machine: String
  let multiplyAddPeakGFLOPS: Double
  private(set) var entries: [Entry] = []
  private let tell: (String) -> Void

  /// A report without entries.
  ///
  /// - Parameter tell: is given each line as soon as it is known.
  init(_ tell: @escaping (String) -> Void) {
    self.tell = tell
    machine = Machine.name
    multiplyAddPeakGFLOPS = Machine.multiplyAddPeak()
    tell("\(machine)\nmultiply-add peak, all cores: \(Self.rounded(multiplyAddPeakGFLOPS)) GFLOP/s")
  }

  /// Begins a new part of the table.
  func heading(_ text: String) { tell("\n\(text)") }

  /// Measures some work.
  ///
  /// - Parameters:
  ///   - name: of the line.
  ///   - operations: additions and multiplications in it; 0 if it is none that should be counted.
  ///   - runs: how often it is done; the best counts.
  ///   - work: what is measured.
  mutating func measure(_ name: String, operations: Double, runs: Int = 7, _ work: () -> Void) {
    let seconds = Machine.best(of: runs, work)
    let gflops = operations / seconds / 1e9
    let entry = Entry(
      name: name, gflops: gflops, fractionOfPeak: gflops / multiplyAddPeakGFLOPS,
      milliseconds: seconds * 1000, megabytes: Machine.peakMegabytes)
    entries.append(entry)
    tell(Self.line(entry))
  }

  private enum CodingKeys: CodingKey { case machine, multiplyAddPeakGFLOPS, entries }

  private static func line(_ entry: Entry) -> String {
    let name = entry.name.padding(toLength: 52, withPad: " ", startingAt: 0)
    let time = "\(name) \(rounded(entry.milliseconds)) ms"
    guard entry.gflops > 0 else { return time }  // Reading and comparing, no arithmetic.
    let share = rounded(100 * entry.fractionOfPeak)
    return time
      + ", \(rounded(entry.gflops)) GFLOP/s (\(share) % of the peak), \(Int(entry.megabytes)) MB"
  }

  private static func rounded(_ value: Double) -> String { String(format: "%.3g", value) }
}
