/// A fingerprint of bytes and numbers in their order: FNV-1a, 64 bits.
///
///     h = 14695981039346656037;   for each byte:  h = (h XOR byte) · 1099511628211  mod 2⁶⁴
///
/// It tells whether two models are the same, not whether one was forged.
/// Source: Fowler, Noll, Vo: FNV-1a; the pixels of a picture are counted by the same rule.
struct ContentHash: CustomStringConvertible {
  private var value: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Goes on with one byte.
  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  /// Goes on with a number as eight bytes, the lowest first.
  mutating func add(_ number: Int) {
    for shift in stride(from: 0, to: 64, by: 8) { add(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  /// Goes on with a text, its length first, so that "ab", "c" and "a", "bc" differ.
  mutating func add(_ text: String) {
    add(text.utf8.count)
    for byte in text.utf8 { add(byte) }
  }

  /// 16 hexadecimal digits.
  var description: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension TensorFile {
  /// A fingerprint of the tensors, as 16 hexadecimal digits, to name a model in a caption.
  ///
  /// FNV-1a over every tensor in the order of names: the name, the stored form ("F32"), the shape,
  /// and the bytes that a file holds of it. ``metadata`` does not count. The same weights kept with
  /// 16 and with 32 bits are two models, as they draw different pictures.
  public var contentHash: String {
    var hash = ContentHash()
    for tensor in tensors.sorted(by: StoredTensor.isNamedBefore) {
      hash.add(tensor.name)
      hash.add(tensor.precision.format.rawValue)
      hash.add(tensor.shape.count)
      for side in tensor.shape { hash.add(side) }
      tensor.precision.forEachByte(of: tensor.values) { hash.add($0) }
    }
    return hash.description
  }
}
