import CGD
public import Pictures

/// A page that figures are drawn on, in units, growing downwards as it fills.
///
/// It draws through libgd and keeps a record of every word and picture it placed, from which the
/// tests learn that nothing overlaps, nothing is cut off and every word has contrast.
///
/// It is a class, not a value, because the C image behind it must be freed exactly once.
public final class Canvas {
  /// How the page is to look.
  public let style: FigureStyle
  /// The colours of its theme.
  public let palette: Palette
  /// Units across.
  public let width: Double
  /// Every text placed so far.
  public private(set) var texts: [PlacedText] = []
  /// Where pictures stand, in units.
  public private(set) var pictureBoxes: [Box] = []
  /// The pictures themselves, before any enlargement, in the order they were placed.
  public private(set) var pictures: [Picture] = []

  /// Whether the page is a column of a journal rather than a whole page.
  var isNarrow: Bool { width < 560 }

  var knownWidths: [MeasuredText: Double] = [:]
  private(set) var image: gdImagePtr
  private var heightInPixels: Int

  /// An empty page.
  ///
  /// - Parameters:
  ///   - style: language, theme, scale.
  ///   - width: units across; the scale's own width unless given.
  /// - Throws: ``FigureError`` when there is no memory for it.
  public init(style: FigureStyle, width: Double? = nil) throws {
    self.style = style
    palette = style.theme.palette
    self.width = width ?? style.scale.widthInUnits
    heightInPixels = Int(600 * style.scale.pixelsPerUnit)
    let widthInPixels = Int((self.width * style.scale.pixelsPerUnit).rounded())
    image = try Self.blank(widthInPixels, heightInPixels, ground: style.groundColour)
  }

  deinit {
    gdImageDestroy(image)
  }

  private static func blank(_ width: Int, _ height: Int, ground: Colour) throws -> gdImagePtr {
    guard let image = gdImageCreateTrueColor(Int32(width), Int32(height)) else {
      throw FigureError("There is no memory for a figure of \(width) x \(height) pixels.")
    }
    gdImageAlphaBlending(image, 0)  // The ground replaces what was there, its alpha included.
    gdImageFilledRectangle(image, 0, 0, Int32(width - 1), Int32(height - 1), ground.gdColour)
    gdImageAlphaBlending(image, 1)
    return image
  }

  /// Makes sure the page reaches down to `bottom` units.
  func reach(_ bottom: Double) throws {
    let needed = Int((bottom * style.scale.pixelsPerUnit).rounded(.up))
    guard needed > heightInPixels else { return }
    guard needed <= 30_000 else {
      throw FigureError(
        "The figure would be \(needed) pixels high, more than 30000: show fewer pictures.")
    }
    let taller = max(needed, min(2 * heightInPixels, 30_000))
    let grown = try Self.blank(Int(image.pointee.sx), taller, ground: style.groundColour)
    gdImageAlphaBlending(grown, 0)
    gdImageCopy(grown, image, 0, 0, 0, 0, image.pointee.sx, image.pointee.sy)
    gdImageAlphaBlending(grown, 1)
    gdImageDestroy(image)
    image = grown
    heightInPixels = taller
  }

  /// The drawn page, cut off `height` units from its top.
  public func finished(height: Double) throws -> Picture {
    try reach(height)
    let (columns, rows) = (Int(image.pointee.sx), pixels(height))
    var bytes: [UInt8] = []
    bytes.reserveCapacity(4 * columns * rows)
    for y in 0..<rows {
      guard let row = image.pointee.tpixels[y] else { continue }
      for x in 0..<columns {
        let colour = Colour(gd: row[x])
        bytes.append(colour.red)
        bytes.append(colour.green)
        bytes.append(colour.blue)
        bytes.append(colour.alpha)
      }
    }
    return Picture(width: columns, height: rows, pixels: bytes)
  }

  /// Units to the nearest whole pixel.
  func pixels(_ units: Double) -> Int {
    Int((units * style.scale.pixelsPerUnit).rounded())
  }

  /// Pixels to units.
  func units(_ pixels: Int) -> Double {
    Double(pixels) / style.scale.pixelsPerUnit
  }

  func record(_ text: PlacedText) {
    texts.append(text)
  }
}

// MARK: - Rectangles and pictures

extension Canvas {
  /// Paints a rectangle, its edges on whole pixels.
  public func fill(_ box: Box, _ colour: Colour) throws {
    try reach(box.bottom)
    let (left, top) = (pixels(box.x), pixels(box.y))
    let (right, bottom) = (pixels(box.right) - 1, pixels(box.bottom) - 1)
    guard right >= left, bottom >= top else { return }
    gdImageFilledRectangle(
      image, Int32(left), Int32(top), Int32(right), Int32(bottom), colour.gdColour)
  }

  /// Paints a frame just outside a rectangle.
  public func frame(_ box: Box, thickness: Double, _ colour: Colour) throws {
    let outer = box.grown(by: thickness)
    try fill(Box(x: outer.x, y: outer.y, width: outer.width, height: thickness), colour)
    try fill(Box(x: outer.x, y: box.bottom, width: outer.width, height: thickness), colour)
    try fill(Box(x: outer.x, y: box.y, width: thickness, height: box.height), colour)
    try fill(Box(x: box.right, y: box.y, width: thickness, height: box.height), colour)
  }

  /// Draws a picture as large as `side` allows, each of its pixels a square of whole pixels.
  ///
  /// Whole, because a pixel shown as a square of 7 by 7 stays crisp; at 7.3 it blurs. A picture that
  /// is too large even at its own size, such as a photograph, is reduced by averaging. A hairline
  /// around it keeps white pictures from melting into a white page.
  ///
  /// - Parameters:
  ///   - picture: what to draw.
  ///   - centre: where its middle stands across, in units.
  ///   - top: where it begins.
  ///   - side: units that it may take in either direction.
  /// - Returns: where it stands.
  /// - Throws: ``FigureError`` when the page cannot hold it.
  @discardableResult
  public func draw(
    _ picture: Picture, centre: Double, top: Double, within side: Double
  ) throws -> Box {
    let room = max(1, Int(side * style.scale.pixelsPerUnit))
    let longest = max(picture.width, picture.height)
    var shown = picture
    if longest > room {
      shown = picture.areaAveraged(
        width: max(1, picture.width * room / longest),
        height: max(1, picture.height * room / longest))
    }
    let factor = max(1, room / longest)
    let (left, above) = (pixels(centre - units(shown.width * factor) / 2), pixels(top))
    let box = Box(
      x: units(left), y: units(above), width: units(shown.width * factor),
      height: units(shown.height * factor))
    try reach(box.bottom + 1)
    for row in 0..<shown.height {
      for column in 0..<shown.width {
        let (x, y) = (left + column * factor, above + row * factor)
        gdImageFilledRectangle(
          image, Int32(x), Int32(y), Int32(x + factor - 1), Int32(y + factor - 1),
          shown[column, row].gdColour)
      }
    }
    try frame(box, thickness: units(1), palette.line)
    pictureBoxes.append(box)
    pictures.append(picture)
    return box
  }
}

// MARK: - gd's colours

extension FigureStyle {
  /// What the page is filled with before anything is drawn.
  var groundColour: Colour {
    isTransparent ? .clear : theme.palette.ground
  }
}

extension Colour {
  /// gd counts alpha the other way round and in 7 bits: 0 is opaque, 127 is clear.
  var gdColour: Int32 {
    let clearness = Int32(255 - Int(alpha)) / 2
    return clearness << 24 | Int32(red) << 16 | Int32(green) << 8 | Int32(blue)
  }

  init(gd: Int32) {
    let clearness = Int(gd >> 24 & 0x7F)
    self.init(
      red: UInt8(gd >> 16 & 0xFF), green: UInt8(gd >> 8 & 0xFF), blue: UInt8(gd & 0xFF),
      alpha: UInt8((127 - clearness) * 255 / 127))
  }
}
