import CPictureFiles

/// What gd is to read, found out from the file's header before gd sees the file.
struct GDReading {
  private let format: PictureFormat
  /// The file, changed where gd would misunderstand it.
  private let bytes: [UInt8]
  /// The size of the result, before it is turned upright.
  private let width, height: Int
  /// Where on it the picture lies that gd reads.
  private let left, top, innerWidth, innerHeight: Int
  private let orientation: PictureOrientation
  /// Colours of a GIF's palette; 256 where there is none to fall short of.
  private let colourCount: Int

  /// Reads the header of a JPEG, GIF, WebP or BMP file.
  init(_ bytes: [UInt8], as format: PictureFormat) throws(HeaderProblem) {
    self.format = format
    var box = (left: 0, top: 0, width: 0, height: 0)
    var screen: (width: Int, height: Int)?
    var orientation = PictureOrientation.upright
    var understood = bytes
    var colourCount = 256
    switch format {
    case .jpeg:
      let header = try JPEGHeader(bytes)
      (box.width, box.height) = (header.width, header.height)
      orientation = header.orientation
    case .gif:
      let header = try GIFHeader(bytes)
      (screen, box) = (header.screen, header.picture)
      colourCount = header.colourCount
    case .webp:
      let header = try WebPHeader(bytes)
      (box.width, box.height) = (header.width, header.height)
    case .bmp:
      let header = try BMPHeader(bytes)
      (box.width, box.height) = (header.width, header.height)
      understood = header.bytes
    case .png: preconditionFailure("PNG is read by libpng.")
    }
    self.bytes = understood
    self.orientation = orientation
    self.colourCount = colourCount
    (left, top, innerWidth, innerHeight) = box
    (width, height) = screen ?? (box.width, box.height)
  }

  /// The picture in a file that ``PictureFormat`` has recognised.
  static func decode(
    _ bytes: [UInt8], as format: PictureFormat, named name: String, limits: PictureLimits
  ) throws(PictureFileError) -> Picture {
    let reading: GDReading
    do throws(HeaderProblem) {
      reading = try GDReading(bytes, as: format)
    } catch {
      throw PictureFileError(name: name, problem: error.problem(of: format))
    }
    guard limits.allow(width: reading.width, height: reading.height) else {
      throw PictureFileError(
        name: name,
        problem: .pictureTooLarge(width: reading.width, height: reading.height, limits: limits))
    }
    do throws(HeaderProblem) {
      return try reading.picture()
    } catch {
      throw PictureFileError(name: name, problem: error.problem(of: format))
    }
  }

  /// Lets gd unpack the pixels.
  private func picture() throws(HeaderProblem) -> Picture {
    let byteCount = 4 * innerWidth * innerHeight
    var message = CMessage()
    var isRead = false
    let pixels = [UInt8](unsafeUninitializedCapacity: byteCount) { pixels, initializedCount in
      guard let start = pixels.baseAddress else { return }
      isRead = snow_gd_read(
        format.gd, bytes, bytes.count, Int32(innerWidth), Int32(innerHeight),
        Int32(colourCount), start, &message.characters)
      initializedCount = isRead ? byteCount : 0
    }
    // libjpeg makes up what it cannot unpack and only mentions it.
    guard isRead, !message.text.tellsOfMadeUpPixels else {
      throw .damaged(message.text.reasonAlone ?? "its pixels cannot be unpacked")
    }
    return Picture(width: innerWidth, height: innerHeight, pixels: pixels)
      .placed(x: left, y: top, onWidth: width, height: height)
      .turned(orientation)
  }
}

extension HeaderProblem {
  /// The same problem as ``PictureFile`` states it.
  func problem(of format: PictureFormat) -> PictureFileError.Problem {
    switch self {
    case .damaged(let reason): .damaged(format, reason)
    case .unsupported(let reason): .unsupported(format, reason)
    }
  }
}

extension PictureFormat {
  fileprivate var gd: snow_gd_format {
    switch self {
    case .jpeg, .png: SNOW_GD_JPEG
    case .gif: SNOW_GD_GIF
    case .webp: SNOW_GD_WEBP
    case .bmp: SNOW_GD_BMP
    }
  }
}

extension String {
  /// Whether libjpeg has invented pixels: all its warnings about data but the one about needless
  /// bytes, which some cameras write.
  fileprivate var tellsOfMadeUpPixels: Bool {
    contains("Premature end") || (contains("Corrupt JPEG data") && !contains("extraneous bytes"))
  }

  /// The end of one of gd's messages about JPEG, without who says it; nil for others, in which gd
  /// guesses.
  fileprivate var reasonAlone: String? {
    guard hasPrefix("gd-jpeg"), let colon = firstRange(of: "error: ") else { return nil }
    return String(self[colon.upperBound...])
  }
}

extension Picture {
  /// This picture on a clear screen, its upper left corner at (x, y).
  fileprivate func placed(x: Int, y: Int, onWidth screenWidth: Int, height screenHeight: Int)
    -> Picture
  {
    guard (screenWidth, screenHeight) != (width, height) else { return self }
    var bytes = [UInt8](repeating: 0, count: 4 * screenWidth * screenHeight)
    for row in 0..<height {
      let start = 4 * ((y + row) * screenWidth + x)
      bytes.replaceSubrange(
        start..<start + 4 * width, with: pixels[4 * row * width..<4 * (row + 1) * width])
    }
    return Picture(width: screenWidth, height: screenHeight, pixels: bytes)
  }
}
