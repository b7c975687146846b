import Foundation
import TensorKernels
import Tensors

/// What this machine is, and how fast it can be at all.
enum Machine {
  /// Processor, cores and system, in one line.
  static var name: String {
    let cpu = try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)
    let model = cpu?.split(separator: "\n").first { $0.hasPrefix("model name") }
      .flatMap { $0.split(separator: ":").last }
    let name = model.map { $0.trimmingCharacters(in: .whitespaces) } ?? "unknown processor"
    return
      "\(name), \(Workers.all.count) cores, \(ProcessInfo.processInfo.operatingSystemVersionString)"
  }

  /// Multiply-adds a second of all cores together, two operations each, in GFLOP/s.
  static func multiplyAddPeak() -> Double {
    let rounds = 2_000_000
    let cores = Workers.all.count
    var sums = [Float](repeating: 0, count: cores)
    let seconds = sums.withUnsafeMutableBufferPointer { sums in
      best(of: 5) {
        Workers.all.forEachShard(cores) { sums[$0] = multiplyAddChain(rounds: rounds) }
      }
    }
    return Double(rounds) * 192 * Double(cores) / seconds / 1e9
  }

  /// The shortest time in seconds of several runs, after one to warm up.
  static func best(of runs: Int, _ work: () -> Void) -> Double {
    let clock = ContinuousClock()
    return (0...runs).map { _ in seconds(clock.measure(work)) }.min() ?? 0
  }

  /// A duration as a number.
  static func seconds(_ duration: Duration) -> Double {
    let (seconds, attoseconds) = duration.components
    return Double(seconds) + Double(attoseconds) * 1e-18
  }

  /// Memory that the process has held at most so far.
  static var peakMegabytes: Double { Double(PeakMemory.bytes ?? 0) / 1_048_576 }
}
