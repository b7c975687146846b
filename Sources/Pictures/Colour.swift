/// An sRGB colour of 8 bits a channel with straight (not premultiplied) alpha.
public struct Colour: Hashable, Sendable {
  /// Red, 0…255.
  public var red: UInt8
  /// Green, 0…255.
  public var green: UInt8
  /// Blue, 0…255.
  public var blue: UInt8
  /// Opacity, 0 (clear) … 255 (opaque).
  public var alpha: UInt8

  /// A colour from its channels.
  public init(red: UInt8, green: UInt8, blue: UInt8, alpha: UInt8 = 255) {
    (self.red, self.green, self.blue, self.alpha) = (red, green, blue, alpha)
  }

  /// An opaque colour from the usual web notation: `Colour(0xF9CC31)`.
  public init(_ hex: UInt32) {
    self.init(
      red: UInt8(truncatingIfNeeded: hex >> 16), green: UInt8(truncatingIfNeeded: hex >> 8),
      blue: UInt8(truncatingIfNeeded: hex))
  }

  /// White, the ground of every world's plain pictures.
  public static let white = Colour(0xFFFFFF)
  /// Black.
  public static let black = Colour(0x000000)
  /// Nothing at all: alpha 0.
  public static let clear = Colour(red: 0, green: 0, blue: 0, alpha: 0)

  /// This colour laid over an opaque `background`, rounded to nearest: `αc + (1 − α)b`.
  public func composited(over background: Colour) -> Colour {
    func mix(_ top: UInt8, _ bottom: UInt8) -> UInt8 {
      let a = Int(alpha)
      return UInt8((Int(top) * a + Int(bottom) * (255 - a) + 127) / 255)
    }
    return Colour(
      red: mix(red, background.red), green: mix(green, background.green),
      blue: mix(blue, background.blue))
  }
}
