import PictureSamples
import Pictures

/// What happens to files: on a bad disk, in a bad program, and in the hands of somebody with bad
/// intentions.
enum Mutation: CaseIterable {
  case flippedBits, randomBytes, extremeNumber, cutOff, removedPart, repeatedPart, splicedFiles

  /// A sound file, or two, damaged in one to three ways, most often in one.
  static func damaged(
    _ samples: [[UInt8]], format: PictureFormat, using generator: inout SampleGenerator
  ) -> [UInt8] {
    var file = samples[Int.random(in: 0..<samples.count, using: &generator)]
    let times = [1, 1, 1, 2, 3][Int.random(in: 0..<5, using: &generator)]
    for _ in 0..<times {
      let mutation = allCases[Int.random(in: 0..<allCases.count, using: &generator)]
      let other = samples[Int.random(in: 0..<samples.count, using: &generator)]
      mutation.damage(&file, with: other, using: &generator)
    }
    // PNG's checksums refuse almost all damage at the door; with new ones half of it gets further.
    if format == .png, Bool.random(using: &generator) { renewChecksums(&file) }
    return file
  }

  /// A third of the damage goes into the first bytes, where sizes, counts and offsets stand.
  private static func place(
    in file: [UInt8], using generator: inout SampleGenerator
  ) -> Int {
    let isEarly = Int.random(in: 0..<3, using: &generator) == 0
    let count = isEarly ? min(file.count, 64) : file.count
    return Int.random(in: 0..<max(count, 1), using: &generator)
  }

  private func damage(
    _ file: inout [UInt8], with other: [UInt8], using generator: inout SampleGenerator
  ) {
    guard !file.isEmpty else { return }
    let place = Self.place(in: file, using: &generator)
    let length = min(Int.random(in: 1...40, using: &generator), file.count - place)
    switch self {
    case .flippedBits:
      for _ in 0..<Int.random(in: 1...8, using: &generator) {
        file[Self.place(in: file, using: &generator)] ^=
          1 << UInt8.random(in: 0..<8, using: &generator)
      }
    case .randomBytes:
      for i in place..<place + length { file[i] = UInt8.random(in: 0...255, using: &generator) }
    case .extremeNumber:
      // The numbers that break sums and products, in two or four bytes, in both byte orders.
      let numbers: [UInt32] = [
        0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x1_0000, 0x7FFF_FFFF, 0x8000_0000,
        0xFFFF_FFFF,
      ]
      let number = numbers[Int.random(in: 0..<numbers.count, using: &generator)]
      let width = Bool.random(using: &generator) ? 2 : 4
      let isBigEndian = Bool.random(using: &generator)
      for i in 0..<min(width, file.count - place) {
        let byte = isBigEndian ? width - 1 - i : i
        file[place + i] = UInt8(truncatingIfNeeded: number >> UInt32(8 * byte))
      }
    case .cutOff:
      file.removeLast(Int.random(in: 1...file.count, using: &generator))
    case .removedPart:
      file.removeSubrange(place..<place + length)
    case .repeatedPart:
      file.insert(contentsOf: Array(file[place..<place + length]), at: place)
    case .splicedFiles:
      let start = Int.random(in: 0..<other.count, using: &generator)
      file = Array(file[..<place]) + other[start...]
    }
  }

  /// Writes each chunk's checksum anew, as far as the chunks can be followed.
  private static func renewChecksums(_ file: inout [UInt8]) {
    var start = 8
    while start + 12 <= file.count {
      let length = file[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
      let end = start + 8 + length
      guard end + 4 <= file.count else { return }
      let checksum = RawPNG.number(Int(RawPNG.crc32(file[start + 4..<end])))
      file.replaceSubrange(end..<end + 4, with: checksum)
      start = end + 4
    }
  }
}
