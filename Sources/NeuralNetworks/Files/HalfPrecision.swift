/// Numbers of 16 bits and the 32-bit numbers they stand for, by their bits alone.
///
///     sign · 1 bit | exponent e · 5 bits | fraction f · 10 bits
///
///     0 < e < 31:  ± 2^(e − 15) (1 + f/1024)     e = 0:  ± f · 2⁻²⁴     e = 31:  infinity, or no number
///
/// Swift's own `Float16` does not exist on Macs with an Intel processor, so files do not use it.
/// Source: IEEE 754-2019, binary16.
package enum HalfPrecision {
  /// The largest finite number, 65,504.
  package static let greatest: Float = 65_504

  /// The number that `bits` stand for: each of the 65,536 is one of `Float`'s, exactly.
  package static func value(bits: UInt16) -> Float {
    let sign = UInt32(bits & 0x8000) << 16
    let exponent = UInt32(bits >> 10) & 31
    let fraction = UInt32(bits) & 0x3ff
    switch exponent {
    case 0:
      let magnitude = Float(fraction) * 0x1p-24
      return Float(bitPattern: sign | magnitude.bitPattern)
    case 31:  // What is no number keeps the bits that say why.
      return Float(bitPattern: sign | 0x7f80_0000 | fraction << 13)
    default:  // Float counts its exponents from −127 and this one from −15.
      return Float(bitPattern: sign | (exponent + 112) << 23 | fraction << 13)
    }
  }

  /// The bits of the nearest number of 16 bits, of two equally near the one whose last bit is 0.
  ///
  /// From 65,520 on that is infinity; what is no number stays none.
  package static func bits(nearest value: Float) -> UInt16 {
    let sign = UInt16(value.bitPattern >> 16) & 0x8000
    let magnitude = value.bitPattern & 0x7fff_ffff
    switch magnitude {
    case ..<0x3880_0000:  // Below 2⁻¹⁴: multiples of 2⁻²⁴, up to the first of the larger numbers.
      let steps = (Float(bitPattern: magnitude) * 0x1p24).rounded(.toNearestOrEven)
      return sign | UInt16(steps)
    case ..<0x4780_0000:  // Below 2¹⁶: a carry out of the fraction belongs into the exponent.
      let isOdd = magnitude >> 13 & 1
      return sign | UInt16((magnitude - 112 << 23 + 0xfff + isOdd) >> 13)
    case ...0x7f80_0000:
      return sign | 0x7c00
    default:
      let fraction = UInt16(magnitude >> 13 & 0x3ff)
      return sign | 0x7c00 | (fraction == 0 ? 0x200 : fraction)
    }
  }
}
