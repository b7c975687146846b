import ArgumentParser
import Datasets
import Diffusion
import Foundation
import TensorKernels
import Tensors

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
    let suite = try BenchmarkSuite()
    let report = suite.report { if !json { print($0) } }
    if json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      print(String(decoding: try encoder.encode(report), as: UTF8.self))
    }
  }
}

/// What `snow benchmark` measured.
struct BenchmarkReport: Encodable {
  struct Entry: Encodable {
    let name: String
    let gflops: Double
    let fractionOfPeak: Double
    let milliseconds: Double
    let megabytes: Double
  }

  let machine: String
  let multiplyAddPeakGFLOPS: Double
  let entries: [Entry]
}

/// The work that is measured.
struct BenchmarkSuite {
  private let emoji: Batch<Float>

  init() throws {
    emoji = try EmojiWorld().captionedPictures(in: EmojiStyle.allCases).values
  }

  /// Measures everything, one line at a time.
  func report(_ tell: (String) -> Void) -> BenchmarkReport {
    let peak = Self.multiplyAddPeak()
    let machine = Self.machine()
    tell("\(machine)\nmultiply-add peak, all cores: \(Self.rounded(peak)) GFLOP/s\n")
    var generator = SeededGenerator(seed: 1)
    let noise = Batch<Float>.gaussian(
      count: 32, valueCount: emoji.valueCount, using: &generator)
    let noisy = emoji.rows(0..<32) + 5 * noise
    let set = PictureSet(emoji)
    let exact = ExactDenoiser(set)
    let shape = PictureShape(height: EmojiWorld.side, width: EmojiWorld.side, channels: 3)
    let local = LocalDenoiser(set, shape: shape, window: 7)
    let values = Double(emoji.values.count)
    let one = noisy.rows(0..<1)
    var numbers = [Float](repeating: 0.5, count: 1 << 16)

    var entries: [BenchmarkReport.Entry] = []
    func measure(_ name: String, operations: Double, runs: Int = 7, _ work: () -> Void) {
      let seconds = Self.best(of: runs, work)
      let gflops = operations / seconds / 1e9
      let entry = BenchmarkReport.Entry(
        name: name, gflops: gflops, fractionOfPeak: gflops / peak, milliseconds: seconds * 1000,
        megabytes: Self.residentMegabytes())
      entries.append(entry)
      tell(Self.line(entry))
    }
    // Two operations for the difference and its square, two for the weighted sum, of each value.
    measure("exact denoiser, emoji", operations: 4 * values) {
      _ = exact.predictedClean(one, sigma: 5)
    }
    measure("exact denoiser, emoji, 32 pictures at once", operations: 128 * values, runs: 3) {
      _ = exact.predictedClean(noisy, sigma: 5)
    }
    measure("posterior weights, emoji", operations: 2 * values) {
      _ = set.posterior(of: one, sigma: 5)
    }
    measure("local denoiser, emoji, window 7", operations: 4 * values, runs: 3) {
      _ = local.predictedClean(one, sigma: 5)
    }
    let shapes = PictureSet(ShapesWorld.captionedPictures().values)
    let shapeForm = PictureShape(height: ShapesWorld.side, width: ShapesWorld.side, channels: 3)
    let noisyShape =
      shapes.pictures.rows(0..<1)
      + Batch<Float>.gaussian(
        count: 1, valueCount: shapes.pictures.valueCount, using: &generator)
    for window in [3, 7] {
      var equivariant: EquivariantLocalDenoiser<Float>?
      // Operations are those without merging equal patches: what the answer would cost by itself.
      let patchValues = Double(shapeForm.pixelCount * window * window * 3)
      measure("patches of all shapes, window \(window)", operations: 0, runs: 1) {
        equivariant = EquivariantLocalDenoiser(
          shapes, shape: shapeForm, window: window, border: .exact)
      }
      if let equivariant {
        let operations =
          3 * patchValues * Double(equivariant.patchCount) / Double(window * window)
        measure(
          "equivariant local, shapes, window \(window), \(equivariant.patchCount) patches",
          operations: operations, runs: 3
        ) {
          _ = equivariant.predictedClean(noisyShape, sigma: 1)
        }
      }
    }
    let wienerValues = Double(shapes.pictures.valueCount)
    var wiener: WienerDenoiser<Float>?
    measure(
      "Wiener denoiser of all shapes, made",
      operations: 2 * wienerValues * wienerValues
        * (Double(shapes.pictures.count) + wienerValues), runs: 1
    ) { wiener = WienerDenoiser(shapes) }
    if let wiener {
      measure("Wiener denoiser of all shapes", operations: 8 * wienerValues * wienerValues) {
        _ = wiener.predictedClean(noisyShape, sigma: 1)
      }
    }
    measure("Gaussian snow, 1,000 pictures", operations: 1000 * Double(emoji.valueCount) * 60) {
      _ = Batch<Float>.gaussian(count: 1000, valueCount: emoji.valueCount, using: &generator)
    }
    measure("exponentials of 65,536 Floats", operations: 65_536 * 22) {
      numbers.withUnsafeMutableBufferPointer { applyExponential($0) }
    }
    return BenchmarkReport(machine: machine, multiplyAddPeakGFLOPS: peak, entries: entries)
  }

  /// Multiply-adds a second of all cores together, two operations each.
  private static func multiplyAddPeak() -> Double {
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

  private static func best(of runs: Int, _ work: () -> Void) -> Double {
    let clock = ContinuousClock()
    var best = Double.infinity
    for _ in 0...runs {  // One more, to warm up.
      let (seconds, attoseconds) = clock.measure(work).components
      best = min(best, Double(seconds) + Double(attoseconds) * 1e-18)
    }
    return best
  }

  /// Memory that the process has held at most so far.
  private static func residentMegabytes() -> Double {
    #if os(Linux)
      let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
      let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
      return (line.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? 0) / 1024
    #else
      var usage = rusage()
      getrusage(RUSAGE_SELF, &usage)
      return Double(usage.ru_maxrss) / 1_048_576
    #endif
  }

  private static func machine() -> String {
    let cpu = try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)
    let model = cpu?.split(separator: "\n").first { $0.hasPrefix("model name") }
      .flatMap { $0.split(separator: ":").last }
    let name = model.map { $0.trimmingCharacters(in: .whitespaces) } ?? "unknown processor"
    return
      "\(name), \(Workers.all.count) cores, \(ProcessInfo.processInfo.operatingSystemVersionString)"
  }

  private static func line(_ entry: BenchmarkReport.Entry) -> String {
    let name = entry.name.padding(toLength: 52, withPad: " ", startingAt: 0)
    let time = "\(name) \(rounded(entry.milliseconds)) ms"
    guard entry.gflops > 0 else { return time }  // Reading and comparing, no arithmetic.
    let share = rounded(100 * entry.fractionOfPeak)
    return time
      + ", \(rounded(entry.gflops)) GFLOP/s (\(share) % of the peak), \(Int(entry.megabytes)) MB"
  }

  private static func rounded(_ value: Double) -> String { String(format: "%.3g", value) }
}
