import BuiltPrograms
import NeuralNetworks
import Tensors
import Testing

@Suite("Damaged files of tensors")
struct TensorFileFuzzTests {
  /// What happens to files: bits that flip, parts that go or come twice, and numbers made extreme.
  private static func damage(_ file: inout [UInt8], using generator: inout SeededGenerator) {
    guard !file.isEmpty else { return }
    let place = generator.integer(below: file.count)
    let length = min(1 + generator.integer(below: 20), file.count - place)
    switch generator.integer(below: 10) {
    case 0: file[place] ^= 1 << UInt8(generator.integer(below: 8))
    case 1: file[place] = UInt8(generator.integer(below: 256))
    case 2: file.removeLast(file.count - place)
    case 3: file.removeSubrange(place..<place + length)
    case 4: file.insert(contentsOf: Array(file[place..<place + length]), at: place)
    case 5:
      file[generator.integer(below: min(8, file.count))] = UInt8(generator.integer(below: 256))
    case 6:  // JSON's own marks, where they do not belong
      let marks = Array("{}[]\",:\\u0123456789-.eE F".utf8)
      file[place] = marks[generator.integer(below: marks.count)]
    case 7:  // some of the header's entries once more, under another name
      let commas = file.indices.dropLast().filter { file[$0] == 0x2c && file[$0 + 1] == 0x22 }
      guard commas.count > 1 else { return }
      let start = generator.integer(below: commas.count - 1)
      let end = start + 1 + generator.integer(below: min(4, commas.count - 1 - start))
      file.insert(contentsOf: Array(file[commas[start]..<commas[end]]), at: commas[start])
      file[commas[start] + 2] = UInt8(ascii: "x")
    default:  // another number for one of the header's
      let numbers = [
        "0", "1", "4", "8", "2147483648", "9223372036854775807", "18446744073709551616",
      ]
      guard let start = file[place...].firstIndex(where: isDigit) else { return }
      let end = file[start...].firstIndex { !isDigit($0) } ?? file.endIndex
      let number = numbers[generator.integer(below: numbers.count)]
      file.replaceSubrange(start..<end, with: Array(number.utf8))
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// What is wrong with tensors that were read from `count` bytes, if anything.
  private static func fault(_ file: TensorFile, count: Int) -> String? {
    var names: Set<String> = []
    for tensor in file.tensors {
      if !names.insert(tensor.name).inserted { return "a name twice" }
      if tensor.values.count != tensor.shape.reduce(1, *) { return "numbers that do not fill" }
    }
    let values = file.tensors.reduce(0) { $0 + $1.values.count }
    return values * 2 > count ? "more numbers than the file has" : nil
  }

  @Test("Damaged files are read or refused in one sentence, and never end the program")
  func damaged() throws {
    let samples = [
      try TensorFileSamples.varied().encoded(), try TensorFileSamples.small.encoded(),
      TensorFileSamples.python,
    ]
    var generator = SeededGenerator(seed: 2026)
    var (readCount, sentences) = (0, Set<String>())
    for _ in 0..<30_000 {
      var bytes = samples[generator.integer(below: samples.count)]
      for _ in 0..<[1, 1, 1, 2, 3][generator.integer(below: 5)] {
        Self.damage(&bytes, using: &generator)
      }
      // In half of the cases the length is corrected, so that damage gets behind the first door.
      if generator.integer(below: 2) == 0, bytes.count >= 8,
        let end = bytes.lastIndex(of: UInt8(ascii: "}")), end >= 8
      {
        let length = end - 7
        for i in 0..<8 { bytes[i] = UInt8(truncatingIfNeeded: length >> (8 * i)) }
      }
      do throws(TensorFileError) {
        let file = try TensorFile.decode(bytes, named: "damaged")
        readCount += 1
        if let fault = Self.fault(file, count: bytes.count) { Issue.record("\(fault): \(bytes)") }
      } catch {
        let sentence = error.description
        sentences.insert(sentence.filter { !$0.isNumber })
        if !sentence.hasPrefix("damaged ") || !sentence.hasSuffix(".") || sentence.contains("\n") {
          Issue.record("\(sentence)")
        }
      }
    }
    // Neither all nor none are refused, and the damage reaches the readers' last doors.
    #expect((1000..<29_000).contains(readCount), "\(readCount) read")
    for words in [
      "overlaps", "its tensors end at", "no file could hold", "stands twice",
      "F or F",
    ] {
      #expect(sentences.contains { $0.contains(words) }, "\(words)")
    }
  }

  @Test("Bytes of no meaning at all are refused")
  func noise() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<10_000 {
      let header = (0..<generator.integer(below: 60)).map { _ in
        UInt8(generator.integer(below: 256))
      }
      let bytes = TensorFileSamples.file([0x7b] + header)
      let sentence = refusal { _ = try TensorFile.decode(bytes) }
      if sentence.isEmpty { Issue.record("read: \(bytes)") }
    }
  }

  @Test("A tensor beyond the file's end would be noticed")
  func twin() {
    let tensor = StoredTensor(name: "w", shape: [3], values: [1, 2, 3])
    #expect(Self.fault(TensorFile([tensor]), count: 6) == nil)
    #expect(Self.fault(TensorFile([tensor]), count: 5) != nil)
    #expect(Self.fault(TensorFile([tensor, tensor]), count: 99) != nil)
  }
}
