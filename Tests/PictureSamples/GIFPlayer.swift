package import Pictures

/// Plays an animated GIF as a viewer does: an independent reader, to test the writer with.
///
/// It knows what Snow writes (no interlacing, frames that stay) and stops at anything else.
/// Source: CompuServe, GIF89a specification, 1990.
package struct GIFPlayer {
  /// The screen after each frame.
  package private(set) var screens: [Picture] = []
  /// Hundredths of a second.
  package private(set) var delays: [Int] = []
  /// How often it is played; 0 is endlessly, nil is once.
  package private(set) var loopCount: Int?
  /// Comments.
  package private(set) var comments: [String] = []

  private var bytes: ArraySlice<UInt8>
  private var transparent: Int?

  /// Plays a file to its end; nil when it does not follow the specification.
  package init?(_ file: [UInt8]) {
    bytes = file[...]
    guard take(6) == Array("GIF89a".utf8), let width = number(), let height = number(),
      let flags = take(3)
    else { return nil }
    let global = flags[0] & 0x80 != 0 ? take(3 << (flags[0] & 7 + 1)) : nil
    var screen = Picture(width: width, height: height, filledWith: .clear)
    while let kind = take(1)?.first {
      switch kind {
      case UInt8(ascii: ";"):
        guard bytes.isEmpty else { return nil }
        return
      case UInt8(ascii: "!"):
        guard let label = take(1)?.first, let contents = blocks() else { return nil }
        switch label {
        case 0xF9:
          guard contents.count == 4, contents[0] >> 2 & 7 == 1 else { return nil }
          delays.append(Int(contents[1]) | Int(contents[2]) << 8)
          transparent = contents[0] & 1 == 1 ? Int(contents[3]) : nil
        case 0xFF where contents.starts(with: Array("NETSCAPE2.0\u{1}".utf8)):
          loopCount = Int(contents[12]) | Int(contents[13]) << 8
        case 0xFE: comments.append(String(decoding: contents, as: UTF8.self))
        default: return nil
        }
      case UInt8(ascii: ","):
        guard let left = number(), let top = number(), let width = number(),
          let height = number(), let flags = take(1)?.first, flags & 0x40 == 0,
          let palette = flags & 0x80 != 0 ? take(3 << (flags & 7 + 1)) : global,
          let codeSize = take(1)?.first, let data = blocks(),
          let indices = Self.unpacked(data, codeSize: Int(codeSize)),
          indices.count == width * height
        else { return nil }
        for (i, index) in indices.enumerated() where index != transparent {
          guard 3 * index + 2 < palette.count else { return nil }
          screen[left + i % width, top + i / width] = Colour(
            red: palette[3 * index], green: palette[3 * index + 1], blue: palette[3 * index + 2])
        }
        screens.append(screen)
      default: return nil
      }
    }
    return nil
  }

  private mutating func take(_ count: Int) -> [UInt8]? {
    guard bytes.count >= count else { return nil }
    defer { bytes = bytes.dropFirst(count) }
    return Array(bytes.prefix(count))
  }

  private mutating func number() -> Int? {
    take(2).map { Int($0[0]) | Int($0[1]) << 8 }
  }

  private mutating func blocks() -> [UInt8]? {
    var contents: [UInt8] = []
    while let count = take(1)?.first {
      if count == 0 { return contents }
      guard let block = take(Int(count)) else { return nil }
      contents += block
    }
    return nil
  }

  /// Lempel, Ziv and Welch backwards.
  private static func unpacked(_ data: [UInt8], codeSize: Int) -> [Int]? {
    let (clear, end) = (1 << codeSize, 1 << codeSize + 1)
    var strings: [[Int]] = []
    var (size, previous, indices) = (codeSize + 1, [Int](), [Int]())
    var (bits, bitCount) = (0, 0)
    for byte in data {
      bits |= Int(byte) << bitCount
      bitCount += 8
      while bitCount >= size {
        let code = bits & (1 << size - 1)
        bits >>= size
        bitCount -= size
        if code == end { return indices }
        if code == clear {
          strings = (0..<clear).map { [$0] } + [[], []]
          (size, previous) = (codeSize + 1, [])
          continue
        }
        guard code <= strings.count, code < strings.count || !previous.isEmpty else { return nil }
        let string = code < strings.count ? strings[code] : previous + [previous[0]]
        indices += string
        if !previous.isEmpty && strings.count < 4096 { strings.append(previous + [string[0]]) }
        if strings.count == 1 << size && size < 12 { size += 1 }
        previous = string
      }
    }
    return nil
  }
}
