import Foundation
import Tensors
import Testing

@Suite("What few numbers say")
struct SmallSampleTests {
  /// Of printed tables: ν, and the t that chance stays below in 95 of 100 cases, on either side.
  private static let student: [(freedom: Double, limit: Double)] = [
    (1, 12.7062), (2, 4.3027), (3, 3.1824), (4, 2.7764), (5, 2.5706), (6, 2.4469), (9, 2.2622),
    (30, 2.0423),
  ]

  /// The same of F.
  private static let fisher: [(above: Double, below: Double, limit: Double)] = [
    (1, 10, 4.9646), (4, 4, 6.3882), (6, 16, 2.7413), (2, 20, 3.4928), (3, 1, 215.7073),
  ]

  @Test("the limits of chance are those of the tables")
  func tables() {
    for row in Self.student {
      #expect(abs(SmallSamples.student(row.freedom) - row.limit) < 6e-5)
    }
    for row in Self.fisher {
      #expect(abs(SmallSamples.fisher(row.above, row.below) - row.limit) < 6e-5)
    }
    // Many draws know their scatter, and the normal distribution is left; between, a value of scipy.
    #expect(abs(SmallSamples.student(1e6) - 1.9599663568) < 1e-8)
    #expect(abs(SmallSamples.student(1.5) - 6.0166631044) < 1e-8)
  }

  @Test("the usual approximations miss them")
  func approximations() {
    // The twins: Cornish–Fisher's expansion to 1/ν³, and Paulson's normal F.
    func expanded(_ n: Double) -> Double {
      let z = 1.959963984540054
      let (z3, z5, z7) = (pow(z, 3), pow(z, 5), pow(z, 7))
      return z + (z3 + z) / 4 / n + (5 * z5 + 16 * z3 + 3 * z) / 96 / (n * n)
        + (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / 384 / (n * n * n)
    }
    func paulson(_ above: Double, _ below: Double) -> Double {
      let (a, b, z) = (2 / (9 * above), 2 / (9 * below), 1.644853626951473)
      let root = ((1 - b) * (1 - b) * a + (1 - a) * (1 - a) * b - a * b * z * z).squareRoot()
      return pow(((1 - a) * (1 - b) + z * root) / ((1 - b) * (1 - b) - b * z * z), 3)
    }
    #expect(
      Self.student.allSatisfy { abs(expanded($0.freedom) - $0.limit) > 6e-5 || $0.freedom > 9 })
    #expect(Self.fisher.allSatisfy { abs(paulson($0.above, $0.below) - $0.limit) > 1e-3 })
  }

  /// How often an interval around ten normal numbers holds their true mean.
  private func coverage(_ half: (MeasuredMean) -> Double) -> Double {
    var generator = SeededGenerator(seed: 10)
    let trials = 20_000
    let draws = Batch<Double>.gaussian(
      count: trials, valueCount: 10, using: &generator, workers: Workers(1))
    let held = (0..<trials).count { trial in
      let mean = MeasuredMean(of: Array(draws[trial]))
      return abs(mean.value) <= half(mean)
    }
    return Double(held) / Double(trials)
  }

  @Test("the interval of ten draws holds the true mean in 95 of 100 cases, ± 1.96 errors do not")
  func coverages() {
    // 20,000 trials: a standard error of 0.0015.
    let student = coverage { ($0.interval?.upperBound ?? .nan) - $0.value }
    #expect(abs(student - 0.95) < 0.005)
    let normal = coverage { 1.96 * $0.standardError }
    #expect(normal < 0.93)  // The twin.
  }

  @Test("a single draw says nothing of chance, so that nothing holds by it")
  func single() {
    let single = MeasuredMean(of: [5])
    #expect(single.value == 5 && single.standardError.isNaN && single.interval == nil)
    #expect(single.finding == .undecided && !(single.value > 3 * single.standardError))
    // Two draws apart do say something, two alike that there is no scatter.
    #expect(MeasuredMean(of: [5, 6]).interval?.contains(5) == true)
    #expect(MeasuredMean(of: [5, 5]).interval == 5...5)
  }

  @Test("a mean of parts has the freedom that its uncertain parts leave it")
  func parts() throws {
    func half(_ errors: [Double]) throws -> Double {
      let whole = MeasuredMean.stratified(
        errors.map { (0.5, MeasuredMean(value: 0, standardError: $0, count: 5)) })
      return try #require(whole.interval).upperBound / whole.standardError
    }
    // Equal errors pool their four degrees each; a part that is sure adds none.
    #expect(abs(try half([1, 1]) - SmallSamples.student(8)) < 1e-12)
    #expect(abs(try half([1, 0]) - SmallSamples.student(4)) < 1e-12)
    // The twin counts all ten draws.
    #expect(abs(try half([1, 0]) - SmallSamples.student(9)) > 0.1)
    #expect(try half([1, 0]) > half([1, 1]))
    let sure = MeasuredMean.stratified([(1, MeasuredMean(value: 2, standardError: 0, count: 3))])
    #expect(sure.interval == 2...2)
  }
}
