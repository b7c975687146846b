/// A fingerprint of pixels: the same pictures give the same 16 hexadecimal digits on every machine.
///
///     h = 14695981039346656037;   for each byte:  h = (h XOR byte) · 1099511628211  mod 2⁶⁴
///
/// over the red, green, blue and alpha of every pixel, row by row from the top, one picture after the
/// other. It tells whether two runs made the same pixels, not whether a file was forged.
/// Source: Fowler, Noll, Vo: FNV-1a, 64 bits.
public struct PixelHash: Hashable, Sendable, CustomStringConvertible {
  /// The 64 bits.
  public private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The fingerprint of nothing yet.
  public init() {}

  /// The fingerprint of pictures in their order.
  public init(_ pictures: some Sequence<Picture>) {
    for picture in pictures { add(picture) }
  }

  /// Goes on with the pixels of one more picture.
  public mutating func add(_ picture: Picture) {
    for byte in picture.pixels {
      value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
    }
  }

  /// 16 hexadecimal digits.
  public var description: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension Picture {
  /// The fingerprint of this picture alone, as 16 hexadecimal digits; see ``PixelHash``.
  public var pixelHash: String { PixelHash([self]).description }
}
