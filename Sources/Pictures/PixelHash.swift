import Files

/// A fingerprint of pixels: the same pictures give the same 16 hexadecimal digits on every machine.
///
/// FNV-1a (see `Fingerprint`) over the red, green, blue and alpha of every pixel, row by row from the
/// top, one picture after the other. It tells whether two runs made the same pixels, not whether a
/// file was forged.
public struct PixelHash: Hashable, Sendable, CustomStringConvertible {
  private var fingerprint = Fingerprint()

  /// The 64 bits.
  public var value: UInt64 { fingerprint.value }

  /// The fingerprint of nothing yet.
  public init() {}

  /// The fingerprint of pictures in their order.
  public init(_ pictures: some Sequence<Picture>) {
    for picture in pictures { add(picture) }
  }

  /// Goes on with the pixels of one more picture.
  public mutating func add(_ picture: Picture) {
    fingerprint.add(picture.pixels)
  }

  /// 16 hexadecimal digits.
  public var description: String { fingerprint.description }
}

extension Picture {
  /// The fingerprint of this picture alone, as 16 hexadecimal digits; see ``PixelHash``.
  public var pixelHash: String { PixelHash([self]).description }
}
