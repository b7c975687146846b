import Foundation
import NeuralNetworks
import Tensors
import Testing

@Suite("Numbers of 16 bits")
struct HalfPrecisionTests {
  /// The definition of IEEE 754, computed with powers in Double.
  private static func definition(_ bits: UInt16) -> Double {
    let sign: Double = bits & 0x8000 == 0 ? 1 : -1
    let (exponent, fraction) = (Int(bits >> 10 & 31), Double(bits & 0x3ff))
    switch exponent {
    case 0: return sign * fraction * pow(2, -24)
    case 31: return fraction == 0 ? sign * .infinity : .nan
    default: return sign * pow(2, Double(exponent - 15)) * (1 + fraction / 1024)
    }
  }

  @Test("Each of the 65,536 patterns has the value of its definition and comes back as it was")
  func everyPattern() {
    func wrong(_ value: (UInt16) -> Float) -> Int {
      (0...UInt16.max).count { bits in
        let (value, exact) = (value(bits), Self.definition(bits))
        let isRight = exact.isNaN ? value.isNaN : Double(value) == exact
        return !isRight || value.sign != (bits & 0x8000 == 0 ? .plus : .minus)
          || HalfPrecision.bits(nearest: value) != bits
      }
    }
    #expect(wrong(HalfPrecision.value) == 0)
    // The twin takes the smallest numbers for zeros.
    let flushing: (UInt16) -> Float = { bits in
      HalfPrecision.value(bits: bits & 0x7c00 == 0 ? bits & 0x8000 : bits)
    }
    #expect(wrong(flushing) == 2046)
  }

  @Test("Between two neighbours the nearer is chosen, and in the middle the one that is even")
  func rounding() {
    func wrong(_ bits: (Float) -> UInt16) -> Int {
      // The number after the largest is infinity, for which 65,536 stands in.
      (0..<UInt16(0x7c00)).count { lower in
        let upper = lower + 1
        let low = HalfPrecision.value(bits: lower)
        let middle = low + ((upper == 0x7c00 ? 65_536 : HalfPrecision.value(bits: upper)) - low) / 2
        let expected = [
          (middle.nextDown, lower), (middle, lower.isMultiple(of: 2) ? lower : upper),
          (middle.nextUp, upper),
        ]
        return !expected.allSatisfy { bits($0) == $1 && bits(-$0) == $1 | 0x8000 }
      }
    }
    #expect(wrong(HalfPrecision.bits) == 0)
    // Twins: cutting off the bits that are too many, and rounding every middle away from zero.
    #expect(wrong { UInt16(truncatingIfNeeded: Self.cut($0.bitPattern)) } > 30_000)
    #expect(wrong { UInt16(truncatingIfNeeded: Self.cut($0.bitPattern + 0x1000)) } > 10_000)
  }

  /// Exponent and fraction of a normal number, without rounding.
  private static func cut(_ bits: UInt32) -> UInt32 {
    bits >> 16 & 0x8000 | (bits & 0x7fff_ffff &- 0x3800_0000) >> 13
  }

  @Test("Too large becomes infinity, too small zero, and what is no number stays none")
  func extremes() {
    #expect(HalfPrecision.bits(nearest: 65_504) == 0x7bff)
    #expect(HalfPrecision.bits(nearest: Float(65_520).nextDown) == 0x7bff)
    #expect(HalfPrecision.bits(nearest: 65_520) == 0x7c00)
    #expect(HalfPrecision.bits(nearest: -.greatestFiniteMagnitude) == 0xfc00)
    #expect(HalfPrecision.bits(nearest: -.infinity) == 0xfc00)
    #expect(HalfPrecision.bits(nearest: 0x1p-25) == 0)
    #expect(HalfPrecision.bits(nearest: Float(0x1p-25).nextUp) == 1)
    #expect(HalfPrecision.bits(nearest: -.leastNonzeroMagnitude) == 0x8000)
    for pattern: UInt32 in [0x7f80_0001, 0x7fc0_0000, 0xffff_ffff, 0xff80_0fff] {
      let bits = HalfPrecision.bits(nearest: Float(bitPattern: pattern))
      #expect(HalfPrecision.value(bits: bits).isNaN)
      #expect(bits & 0x8000 == UInt16(pattern >> 16) & 0x8000)
    }
  }

  #if !(os(macOS) && arch(x86_64))
    @Test("The language's own numbers of 16 bits agree, with two million patterns of 32")
    func float16() {
      var generator = SeededGenerator(seed: 16)
      var wrong = 0
      for _ in 0..<1_000_000 {
        let random = generator.next()
        // Any pattern, and one of those near the range of 16 bits.
        let near = Float(sign: .plus, exponent: Int(random >> 58) - 40, significand: 1)
        let values = [
          Float(bitPattern: UInt32(truncatingIfNeeded: random)),
          near * (1 + Float(random & 0x7f_ffff) * 0x1p-23),
        ]
        for value in values {
          let (ours, theirs) = (HalfPrecision.bits(nearest: value), Float16(value))
          if theirs.isNaN ? !HalfPrecision.value(bits: ours).isNaN : ours != theirs.bitPattern {
            wrong += 1
          }
        }
      }
      #expect(wrong == 0)
    }
  #endif
}
