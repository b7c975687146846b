import Foundation
import Tensors
import Testing

@Suite("Seeded random numbers")
struct SeededGeneratorTests {
  typealias Words = SIMD4<UInt32>

  /// Philox4x32 with another number of rounds: the wrong twin of the known answers.
  static func philox(_ counter: Words, _ key: SIMD2<UInt32>, rounds: Int) -> Words {
    var (c, k) = (counter, key)
    for _ in 0..<rounds {
      let a = UInt64(c[0]) * 0xd251_1f53
      let b = UInt64(c[2]) * 0xcd9e_8d57
      c = [
        UInt32(b >> 32) ^ c[1] ^ k[0], UInt32(truncatingIfNeeded: b),
        UInt32(a >> 32) ^ c[3] ^ k[1], UInt32(truncatingIfNeeded: a),
      ]
      k = [k[0] &+ 0x9e37_79b9, k[1] &+ 0xbb67_ae85]
    }
    return c
  }

  @Test(
    "Philox gives the published answers of its authors, and would not with nine rounds",
    arguments: [
      (
        Words(0, 0, 0, 0), SIMD2<UInt32>(0, 0),
        Words(0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8)
      ),
      (
        Words(repeating: .max), SIMD2<UInt32>(repeating: .max),
        Words(0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd)
      ),
      (
        Words(0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344), SIMD2(0xa409_3822, 0x299f_31d0),
        Words(0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1)
      ),
    ])
  func knownAnswers(counter: Words, key: SIMD2<UInt32>, answer: Words) {
    #expect(Philox.block(counter: counter, key: key) == answer)
    #expect(Self.philox(counter, key, rounds: 10) == answer)
    #expect(Self.philox(counter, key, rounds: 9) != answer)
  }

  @Test("A seed repeats, a copy continues, another seed differs")
  func repeats() {
    var first = SeededGenerator(seed: 7)
    var second = SeededGenerator(seed: 7)
    #expect((0..<9).map { _ in first.next() } == (0..<9).map { _ in second.next() })
    var copy = first
    #expect(copy == first)
    #expect(copy.next() == first.next())
    var other = SeededGenerator(seed: 8)
    var third = SeededGenerator(seed: 7)
    #expect(other.next() != third.next())
  }

  @Test("Streams do not depend on what was drawn before, and differ from one another")
  func streams() {
    let fresh = SeededGenerator(seed: 3)
    var used = fresh
    for _ in 0..<5 { _ = used.next() }
    #expect(used.stream(4) == fresh.stream(4))
    let firsts = (-2...1000).map { index in
      var stream = fresh.stream(index)
      return stream.next()
    }
    #expect(Set(firsts).count == firsts.count)
    #expect(fresh.stream(1).stream(2) != fresh.stream(2).stream(1))
  }

  @Test("Row k of a batch of snow is the same in every batch, on any number of cores, in Double")
  func rowsOfSnow() {
    func snow<Scalar>(_ count: Int, _ valueCount: Int, _ workers: Int = 1) -> Batch<Scalar> {
      var generator = SeededGenerator(seed: 11)
      return .gaussian(
        count: count, valueCount: valueCount, using: &generator, workers: Workers(workers))
    }
    let large: Batch<Double> = snow(5, 37)
    for workers in [2, 3, 8] { #expect(snow(5, 37, workers) == large) }
    let small: Batch<Double> = snow(2, 37)
    #expect(small[1] == large[1])
    #expect(large[0] != large[1])
    let short: Batch<Double> = snow(1, 5)
    #expect(short[0].elementsEqual(large[0].prefix(5)))
    let rounded: Batch<Float> = snow(5, 37)
    #expect(rounded.values == large.values.map { Float($0) })
    #expect((snow(0, 3) as Batch<Float>).values.isEmpty)
    #expect((snow(3, 0) as Batch<Float>).values.isEmpty)
  }

  @Test("Snow is the Box–Muller formula over Philox blocks, as the C library computes it")
  func boxMuller() {
    var generator = SeededGenerator(seed: 5)
    let key = SeededGenerator(seed: SeededGenerator(seed: 5).firstDraw).stream(0).key
    let snow = Batch<Double>.gaussian(count: 1, valueCount: 2000, using: &generator)
    func largestError(turn: Double) -> Double {
      (0..<1000).map { block in
        let words = Philox.block(counter: [UInt32(block), 0, 0, 0], key: key)
        let first = UInt64(words[1]) << 32 | UInt64(words[0])
        let second = UInt64(words[3]) << 32 | UInt64(words[2])
        let u = 1 - Double(first >> 12) * 0x1p-52
        let v = Double(second >> 12) * 0x1p-52
        let radius = (-2 * log(u)).squareRoot()
        let cosine = 8 * (block / 4) + block % 4  // Four cosines, then their four sines.
        return max(
          abs(snow.values[cosine] - radius * cos(turn * v)),
          abs(snow.values[cosine + 4] - radius * sin(turn * v)))
      }.max() ?? .nan
    }
    #expect(largestError(turn: 2 * .pi) < 1e-14)
    #expect(largestError(turn: .pi) > 1)  // Half a turn: the wrong twin.
  }

  @Test("Bounded integers are even-handed; the remainder of a division would not be")
  func boundedIntegers() {
    // With a bound of 3 · 2^61 a remainder makes the lower third twice as likely as the rest.
    let bound = 3 << 61
    func shareInLowerThird(_ draw: (inout SeededGenerator) -> Int) -> Double {
      var generator = SeededGenerator(seed: 1)
      let hits = (0..<4000).count { _ in draw(&generator) < 1 << 61 }
      return Double(hits) / 4000
    }
    let tolerance = 4 * (1.0 / 3 * 2 / 3 / 4000).squareRoot()
    #expect(abs(shareInLowerThird { $0.integer(below: bound) } - 1 / 3) < tolerance)
    #expect(abs(shareInLowerThird { Int($0.next() % UInt64(bound)) } - 1 / 3) > tolerance)
    var generator = SeededGenerator(seed: 2)
    #expect((0..<100).allSatisfy { _ in generator.integer(below: 1) == 0 })
    #expect(Set((0..<300).map { _ in generator.integer(below: 6) }) == Set(0..<6))
  }

  @Test("Uniform numbers stay in [0, 1) and fill it; weighted positions follow their weights")
  func uniformAndWeighted() {
    struct AllOnes: RandomNumberGenerator {
      mutating func next() -> UInt64 { .max }
    }
    var extreme = AllOnes()
    #expect(extreme.uniform() < 1)
    #expect(extreme.index(weights: [1, 1, 0]) == 1)
    var generator = SeededGenerator(seed: 4)
    let numbers = (0..<10_000).map { _ in generator.uniform() }
    let mean = numbers.reduce(0, +) / 10_000
    #expect(abs(mean - 0.5) < 4 * (1.0 / 12 / 10_000).squareRoot())
    let positions = (0..<10_000).map { _ in generator.index(weights: [1, 0, 3]) }
    #expect(!positions.contains(1))
    let share = Double(positions.count { $0 == 2 }) / 10_000
    #expect(abs(share - 0.75) < 4 * (0.75 * 0.25 / 10_000).squareRoot())
    #expect(abs(share - 0.5) > 0.1)  // Forgotten weights would give a half.
  }
}

extension SeededGenerator {
  /// The first number that a copy draws.
  fileprivate var firstDraw: UInt64 {
    var copy = self
    return copy.next()
  }
}
