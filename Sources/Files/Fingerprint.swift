/// Sixteen hexadecimal digits that tell bytes and numbers apart by their order: FNV-1a, 64 bits.
///
///     h = 14695981039346656037;   for each byte:  h = (h XOR byte) · 1099511628211  mod 2⁶⁴
///
/// It tells whether two things are the same, not whether one was forged.
/// Source: Fowler, Noll, Vo: FNV-1a.
package struct Fingerprint: Hashable, Sendable, CustomStringConvertible {
  /// The 64 bits.
  package private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The fingerprint of nothing yet.
  package init() {}

  /// Goes on with one byte.
  package mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  /// Goes on with bytes in their order.
  package mutating func add(_ bytes: [UInt8]) {
    for byte in bytes { add(byte) }
  }

  /// Goes on with a number as eight bytes, the lowest first.
  package mutating func add(_ number: Int) {
    for shift in stride(from: 0, to: 64, by: 8) { add(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  /// Goes on with a text, its length first, so that "ab", "c" and "a", "bc" differ.
  package mutating func add(_ text: String) {
    add(text.utf8.count)
    for byte in text.utf8 { add(byte) }
  }

  /// 16 hexadecimal digits.
  package var description: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
