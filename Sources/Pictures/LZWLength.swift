/// Counts the pixels in the packed data of a GIF without unpacking them.
///
/// Every code stands for a string of pixels. A new string is the one before and the first pixel of
/// the one after, so that it is one pixel longer than the one before: lengths are enough.
/// Source: Welch 1984, "A technique for high-performance data compression", as varied by GIF89a.
struct LZWLength {
  /// Pixels so far.
  private(set) var pixelCount = 0

  /// The codes that start again and that end; the ones below are single pixels.
  private let clear, end: Int
  /// The length of every string that has a code.
  private var lengths: [Int]
  /// The length of the string before; 0 at the start and behind a clear code.
  private var previous = 0
  private var codeSize: Int
  private var (bits, bitCount) = (0, 0)
  private var hasEnded = false

  /// Starts to count; `codeSize` is the byte in front of the packed data.
  init(codeSize: Int) throws(HeaderProblem) {
    guard (2...8).contains(codeSize) else {
      throw .damaged("its pixels are packed in no known way")
    }
    (clear, end) = (1 << codeSize, 1 << codeSize + 1)
    lengths = Array(repeating: 1, count: end + 1)
    self.codeSize = codeSize + 1
  }

  /// Goes on with the next bytes; a code that stands for nothing yet means that they were changed.
  mutating func add(_ bytes: ArraySlice<UInt8>) throws(HeaderProblem) {
    for byte in bytes where !hasEnded {
      bits |= Int(byte) << bitCount
      bitCount += 8
      while bitCount >= codeSize && !hasEnded {
        let code = bits & (1 << codeSize - 1)
        bits >>= codeSize
        bitCount -= codeSize
        try add(code)
      }
    }
  }

  private mutating func add(_ code: Int) throws(HeaderProblem) {
    if code == end {
      hasEnded = true
    } else if code == clear {
      lengths.removeLast(lengths.count - (end + 1))
      (codeSize, previous) = (clear.trailingZeroBitCount + 1, 0)
    } else if previous == 0 {
      guard code < clear else { throw .damaged("its pixels do not unpack") }
      previous = 1
      pixelCount += 1
    } else {
      // A code may be the very one that it completes.
      guard code <= lengths.count else { throw .damaged("its pixels do not unpack") }
      let length = code < lengths.count ? lengths[code] : previous + 1
      if lengths.count < 4096 {
        lengths.append(previous + 1)
        if lengths.count == 1 << codeSize && codeSize < 12 { codeSize += 1 }
      }
      previous = length
      pixelCount += length
    }
  }
}
