/// A small picture: rows of RGBA pixels, 8 bits a channel, straight alpha.
///
/// Everything that people look at is a `Picture`; everything that is computed with is a list of
/// numbers in −1…1. The two conversions between them are ``values(on:)`` and
/// ``init(values:width:height:)``, and nothing else in Snow converts.
public struct Picture: Hashable, Sendable {
  /// Pixels in a row, at least 1.
  public let width: Int
  /// Rows, at least 1.
  public let height: Int
  /// Red, green, blue, alpha of each pixel, row by row from the top: 4 · width · height bytes.
  public private(set) var pixels: [UInt8]

  /// A picture from its bytes.
  ///
  /// - Precondition: `pixels` holds 4 · width · height bytes, and both sides are positive.
  public init(width: Int, height: Int, pixels: [UInt8]) {
    precondition(
      width > 0 && height > 0 && pixels.count == 4 * width * height,
      "A picture of \(width) x \(height) needs \(4 * width * height) bytes, got \(pixels.count).")
    (self.width, self.height, self.pixels) = (width, height, pixels)
  }

  /// A picture of one colour.
  public init(width: Int, height: Int, filledWith colour: Colour) {
    let pixel = [colour.red, colour.green, colour.blue, colour.alpha]
    self.init(
      width: width, height: height,
      pixels: (0..<width * height).flatMap { _ in pixel })
  }

  /// The colour of the pixel in column `x` (from the left) and row `y` (from the top).
  public subscript(x: Int, y: Int) -> Colour {
    get {
      let i = offset(x, y)
      return Colour(red: pixels[i], green: pixels[i + 1], blue: pixels[i + 2], alpha: pixels[i + 3])
    }
    set {
      let i = offset(x, y)
      pixels[i] = newValue.red
      pixels[i + 1] = newValue.green
      pixels[i + 2] = newValue.blue
      pixels[i + 3] = newValue.alpha
    }
  }

  /// Whether no pixel lets anything shine through.
  public var isOpaque: Bool {
    stride(from: 3, to: pixels.count, by: 4).allSatisfy { pixels[$0] == 255 }
  }

  private func offset(_ x: Int, _ y: Int) -> Int {
    precondition(
      (0..<width).contains(x) && (0..<height).contains(y),
      "Pixel (\(x), \(y)) lies outside a picture of \(width) x \(height).")
    return 4 * (y * width + x)
  }
}

// MARK: - To numbers and back

extension Picture {
  /// The numbers that diffusion computes with: red, green, blue of each pixel in −1…1.
  ///
  ///     value = 2 · byte / 255 − 1
  ///
  /// - Parameter background: the opaque colour that shows through where alpha is below 255.
  /// - Returns: 3 · width · height numbers, row by row, the channels of a pixel side by side.
  public func values(on background: Colour = .white) -> [Float] {
    var values: [Float] = []
    values.reserveCapacity(3 * width * height)
    for i in stride(from: 0, to: pixels.count, by: 4) {
      let colour = Colour(
        red: pixels[i], green: pixels[i + 1], blue: pixels[i + 2], alpha: pixels[i + 3]
      ).composited(over: background)
      values.append(Float(colour.red) * (2 / 255) - 1)
      values.append(Float(colour.green) * (2 / 255) - 1)
      values.append(Float(colour.blue) * (2 / 255) - 1)
    }
    return values
  }

  /// The opaque picture that shows numbers: −1 is black, 1 is white, values outside are clipped.
  ///
  ///     byte = round(255 · (value + 1) / 2)
  ///
  /// Clipping is what makes Gaussian snow look as it does: its numbers reach far outside −1…1. A
  /// value that is not a number is shown black.
  ///
  /// - Parameters:
  ///   - values: 3 · width · height numbers as from ``values(on:)``.
  ///   - width: pixels in a row.
  ///   - height: rows.
  public init(values: some Collection<Float>, width: Int, height: Int) {
    precondition(
      values.count == 3 * width * height,
      "A picture of \(width) x \(height) needs \(3 * width * height) values, got \(values.count).")
    var pixels: [UInt8] = []
    pixels.reserveCapacity(4 * width * height)
    var channel = 0
    for value in values {
      // max(-1, NaN) is -1 only in this order of arguments, so that NaN never reaches UInt8.
      let clipped = value > -1 ? min(value, 1) : -1
      pixels.append(UInt8((clipped + 1) * 127.5 + 0.5))
      channel += 1
      if channel == 3 {
        pixels.append(255)
        channel = 0
      }
    }
    self.init(width: width, height: height, pixels: pixels)
  }
}
