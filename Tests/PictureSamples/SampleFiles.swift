package import Pictures

/// Pictures and files that real ones are made into.
package enum SampleFiles {
  /// A picture with a clear corner and a half-clear one.
  package static func withHole(_ picture: Picture) -> Picture {
    var picture = picture
    for y in 0..<picture.height / 3 {
      for x in 0..<picture.width / 3 {
        picture[x, y] = .clear
        picture[picture.width - 1 - x, y].alpha = 128
      }
    }
    return picture
  }

  /// A JPEG file with EXIF data that say how the camera was held.
  package static func turned(
    _ jpeg: [UInt8], orientation: Int, littleEndian: Bool = false
  ) -> [UInt8] {
    func number(_ value: Int, _ count: Int) -> [UInt8] {
      let bytes = RawBMP.number(value, count)
      return littleEndian ? bytes : bytes.reversed()
    }
    let maker = [number(0x10F, 2), number(2, 2), number(3, 4), Array("Me\0\0".utf8)]
    let turn = [number(0x112, 2), number(3, 2), number(1, 4), number(orientation, 2), [0, 0]]
    let list = number(2, 2) + (maker + turn).flatMap { $0 } + number(0, 4)
    let tiff = Array((littleEndian ? "II" : "MM").utf8) + number(42, 2) + number(8, 4) + list
    let segment = RawJPEG.segment(0xE1, Array("Exif\0\0".utf8) + tiff)
    return Array(jpeg.prefix(2)) + segment + jpeg.dropFirst(2)
  }
}
