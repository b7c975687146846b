import ArgumentParser
import Foundation

/// `snow benchmark`: how fast the kernels are here, as a share of what this machine can do at all.
struct Benchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure the speed of the mathematics on this machine.",
    discussion: """
      Every entry is the best of several runs. Its share is that of the multiply-add peak, which is \
      measured in the same run; operations that wait for memory stay far below it.
      """)

  @Flag(help: "Write JSON instead of the table.")
  var json = false

  func run() throws {
    let isSilent = json
    var report = BenchmarkReport { if !isSilent { print($0) } }
    report.measureNetworks()
    try report.measureDenoisers()
    if json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      print(String(decoding: try encoder.encode(report), as: UTF8.self))
    }
  }
}
