import BuiltPrograms
import NeuralNetworks
import Tensors
import Testing

@Suite("Files of tensors that are not what they should be")
struct HostileTensorFileTests {
  typealias Samples = TensorFileSamples

  /// A file, and what the refusal must say of it.
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var bytes: [UInt8]
    var words: [String]

    init(_ description: String, _ bytes: [UInt8], _ words: String...) {
      (testDescription, self.bytes, self.words) = (description, bytes, words)
    }
  }

  /// A file of one header with eight bytes behind it.
  private static func file(_ header: String) -> [UInt8] { Samples.file(header, dataCount: 8) }
  private static let entry = Samples.entry()

  static let lengths = [
    Case("empty", [], "ends within its first 8 bytes"),
    Case("seven bytes", [2, 0, 0, 0, 0, 0, 0], "ends within its first 8 bytes"),
    Case("no header", Samples.file(""), "must begin with {"),
    Case("a header cut off", Samples.file("{}", claiming: 3), "of 3 bytes, and only 2 follow"),
    Case(
      "the largest length", Samples.file("{}", claiming: .max), "18446744073709551615 bytes",
      "at most 1 MB"),
    Case("a negative length", Samples.file("{}", claiming: 1 << 63), "at most 1 MB"),
    Case("a length beyond the limit", Samples.file("{}", claiming: 1 << 20 + 1), "at most 1 MB"),
    Case("a length at the limit", Samples.file("{}", claiming: 1 << 20), "only 2 follow"),
    Case(
      "the length highest byte first", Samples.file("{\(entry)}", dataCount: 8, isBigEndian: true),
      "at most 1 MB"),
    Case(
      "a header shorter than it is", Samples.file("{\(entry)}", dataCount: 8, claiming: 10),
      "breaks off at byte 10"),
    Case("a PNG", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0], "at most 1 MB"),
  ]

  static let texts = [
    Case("a space first", file(" {\(entry)}"), "must begin with {"),
    Case("a list", file("[\(entry)]"), "must begin with {"),
    Case("zeros behind it", file("{\(entry)}\0\0"), "only spaces may follow"),
    Case("two objects", file("{\(entry)}{}"), "only spaces may follow"),
    Case("not closed", file("{\(entry)"), "} is expected"),
    Case("a comma too many", file("{\(entry),}"), "\" is expected"),
    Case("no comma", file("{\(entry)\(entry)}"), "} is expected"),
    Case("no colon", file(#"{"w" {}}"#), ": is expected"),
    Case("a name without quotation marks", file("{w:1}"), "\" is expected at byte 1"),
    Case("a text not closed", file(#"{"w"#), "breaks off"),
    Case("a line break in a text", file("{\"w\n\":1}"), "control character"),
    Case("an unknown escape", file(#"{"\x41":1}"#), "backslash"),
    Case("a short escape", file(#"{"\u41":1}"#), "four hexadecimal digits"),
    Case("half a character", file(#"{"\ud83d":1}"#), "half a character"),
    Case("half a character, then another", file(#"{"\ud83d\u0041":1}"#), "half a character"),
    Case("the second half first", file(#"{"\udc26":1}"#), "half a character"),
    Case(
      "not UTF-8", Samples.file([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), "not UTF-8"),
    Case("a number for a tensor", file(#"{"w":1}"#), "{ is expected"),
    Case("null for a tensor", file(#"{"w":null}"#), "{ is expected"),
    Case("a number in the texts", file(#"{"__metadata__":{"a":1}}"#), "\" is expected"),
    Case("a text for texts", file(#"{"__metadata__":"a"}"#), "{ is expected"),
    Case("a million brackets", file("{\"w\":" + String(repeating: "[", count: 1_000_000)), "{ is"),
    Case(
      "a million braces", file("{" + String(repeating: "\"w\":{", count: 200_000)), "has an entry"),
  ]

  static let tensors = [
    Case("an unknown dtype", file("{\(Samples.entry(dtype: "Q7"))}"), "“w”", "“Q7”", "F32 or F16"),
    Case("integers", file("{\(Samples.entry(dtype: "I32"))}"), "“I32”", "save its tensors as F32"),
    Case("a dtype in small letters", file("{\(Samples.entry(dtype: "f32"))}"), "“f32”"),
    Case("no dtype", file(#"{"w":{"shape":[2],"data_offsets":[0,8]}}"#), "one is missing"),
    Case("no shape", file(#"{"w":{"dtype":"F32","data_offsets":[0,8]}}"#), "one is missing"),
    Case("no offsets", file(#"{"w":{"dtype":"F32","shape":[2]}}"#), "one is missing"),
    Case(
      "two shapes", file(#"{"w":{"dtype":"F32","shape":[2],"shape":[2],"data_offsets":[0,8]}}"#),
      "two entries shape"),
    Case(
      "an unknown field",
      file(#"{"w":{"dtype":"F32","shape":[2],"scale":[2],"data_offsets":[0,8]}}"#), "“scale”"),
    Case("a negative side", file("{\(Samples.entry(shape: "[-2]"))}"), "from 0 on is expected"),
    Case("a fraction", file("{\(Samples.entry(shape: "[2.0]"))}"), "] is expected"),
    Case("an exponent", file("{\(Samples.entry(shape: "[2e0]"))}"), "] is expected"),
    Case("a leading zero", file("{\(Samples.entry(shape: "[02]"))}"), "from 0 on is expected"),
    Case("a text as side", file("{\(Samples.entry(shape: "[\"2\"]"))}"), "from 0 on is expected"),
    Case("a list in the list", file("{\(Samples.entry(shape: "[[2]]"))}"), "from 0 on is expected"),
    Case("no list", file("{\(Samples.entry(shape: "2"))}"), "[ is expected"),
    Case(
      "a side beyond 64 bits", file("{\(Samples.entry(shape: "[18446744073709551618]"))}"),
      "too large for any file"),
    Case(
      "a product beyond 64 bits", file("{\(Samples.entry(shape: "[4294967296,4294967296]"))}"),
      "no file could hold"),
    Case(
      "a product that comes round to 2",
      file("{\(Samples.entry(shape: "[9223372036854775807,9223372036854775806]"))}"),
      "no file could hold"),
    Case(
      "sides beyond 64 bits beside a side of 0",
      file("{\(Samples.entry(shape: "[0,4294967296,4294967296]", offsets: "[0,0]"))}"),
      "no file could hold"),
    Case(
      "seventeen sides",
      file("{\(Samples.entry(shape: "[2\(String(repeating: ",1", count: 16))]"))}"), "more than 16"),
    // Whoever takes memory for it before looking at the offsets is ended by the system.
    Case(
      "100 TB", file("{\(Samples.entry(shape: "[25000000000000]"))}"),
      "8 bytes where its shape and dtype take 100000000000000"),
    Case(
      "100 TB with offsets to match",
      file("{\(Samples.entry(shape: "[25000000000000]", offsets: "[0,100000000000000]"))}"),
      "ends at byte 100000000000000 of the 8"),
  ]

  static let places = [
    Case("one offset", file("{\(Samples.entry(offsets: "[8]"))}"), "a beginning and an end"),
    Case("three offsets", file("{\(Samples.entry(offsets: "[0,8,8]"))}"), "more than 2 numbers"),
    Case("the end first", file("{\(Samples.entry(offsets: "[8,0]"))}"), "a beginning and an end"),
    Case("too few bytes", file("{\(Samples.entry(offsets: "[0,7]"))}"), "7 bytes where", "take 8"),
    Case("bytes of F16", file("{\(Samples.entry(dtype: "F16"))}"), "8 bytes where", "take 4"),
    Case(
      "behind the end", file("{\(entry),\(Samples.entry("v", offsets: "[8,16]"))}"), "“v”",
      "ends at byte 16 of the 8"),
    Case(
      "a hole at the start", Samples.file("{\(Samples.entry(offsets: "[4,12]"))}", dataCount: 12),
      "“w” begins at byte 4 where 0 is expected"),
    Case(
      "a hole between",
      Samples.file("{\(entry),\(Samples.entry("v", offsets: "[9,17]"))}", dataCount: 17),
      "“v” begins at byte 9 where 8 is expected"),
    Case(
      "a hole at the end", Samples.file("{\(entry)}", dataCount: 9),
      "tensors end at byte 8 of the 9"),
    Case("numbers without a tensor", file("{}"), "tensors end at byte 0 of the 8"),
    Case(
      "an overlap",
      Samples.file("{\(entry),\(Samples.entry("v", offsets: "[4,12]"))}", dataCount: 12),
      "“v” overlaps"),
    Case("the same bytes twice", file("{\(entry),\(Samples.entry("v"))}"), "overlaps another one"),
    Case("a name twice", file("{\(entry),\(entry)}"), "“w” stands twice"),
    Case(
      "a name twice, once with an escape", file("{\(entry),\(Samples.entry("\\u0077"))}"),
      "“w” stands twice"),
    Case(
      "two names that look the same",
      Samples.file(
        "{\(Samples.entry("é")),\(Samples.entry("e\u{301}", offsets: "[8,16]"))}", dataCount: 16),
      "stands twice"),
    Case(
      "two texts of one name", file(#"{"__metadata__":{"a":"1","a":"2"},\#(entry)}"#),
      "“a” stands twice in its __metadata__"),
    Case(
      "texts twice", file(#"{"__metadata__":{},"__metadata__":{},\#(entry)}"#), "stands twice"),
  ]

  @Test(
    "Each fault is named in one sentence",
    arguments: lengths + texts + tensors + places)
  func refused(hostile: Case) {
    let sentence = refusal { _ = try TensorFile.decode(hostile.bytes, named: "model") }
    for words in hostile.words { #expect(sentence.contains(words)) }
    #expect(sentence.hasPrefix("model "))
    #expect(sentence.hasSuffix(".") && !sentence.contains("\n"))
    #expect(sentence.count < 300)
  }

  @Test("The sound file beside all these is read")
  func sound() throws {
    #expect(try TensorFile.decode(Self.file("{\(Self.entry)}"))["w"]?.values == [0, 0])
    let sixteen = Samples.entry(shape: "[2\(String(repeating: ",1", count: 15))]")
    #expect(try TensorFile.decode(Self.file("{\(sixteen)}"))["w"]?.shape.count == 16)
  }

  @Test("F64 that no Float can hold is refused, infinity is not")
  func tooLargeDouble() throws {
    var bytes = Samples.file("{\(Samples.entry(dtype: "F64", shape: "[]"))}", dataCount: 8)
    func set(_ value: Double) {
      withUnsafeBytes(of: value.bitPattern.littleEndian) { source in
        bytes.replaceSubrange(bytes.count - 8..<bytes.count, with: source)
      }
    }
    set(1e39)
    #expect(refusal { _ = try TensorFile.decode(bytes) }.contains("“w” holds a number too large"))
    set(-.infinity)
    #expect(try TensorFile.decode(bytes)["w"]?.values == [-.infinity])
  }

  @Test("A name of a terminal's commands and a million letters is shown tamed and cut")
  func names() {
    let name = "\\u001b[2J\\u202e" + String(repeating: "x", count: 500_000)
    let bytes = Samples.file("{\(Samples.entry(name, dtype: "I64"))}", dataCount: 8)
    let sentence = refusal { _ = try TensorFile.decode(bytes, named: "a\u{1b}[2J\nb") }
    #expect(sentence.hasPrefix("a?[2J?b cannot be read, as the tensor “?[2J?xxx"))
    #expect(sentence.contains("x…”") && sentence.count < 200)
  }

  @Test("A file cut anywhere is refused")
  func cut() throws {
    for bytes in [try Samples.varied().encoded(), Samples.python] {
      let read = (0..<bytes.count).filter { count in
        refusal { _ = try TensorFile.decode(Array(bytes.prefix(count))) }.isEmpty
      }
      #expect(read.isEmpty)
    }
  }

  @Test("Limits are kept to the byte")
  func limits() throws {
    let bytes = try Samples.small.encoded()
    var limits = TensorFileLimits(fileBytes: bytes.count, headerBytes: 136)
    #expect(try TensorFile.decode(bytes, limits: limits) == TensorFile.decode(bytes))
    limits.headerBytes = 135
    let header = refusal { _ = try TensorFile.decode(bytes, limits: limits) }
    #expect(header.contains("a header of 136 bytes, and at most 135 bytes are read"))
    limits.fileBytes -= 1
    let file = refusal { _ = try TensorFile.decode(bytes, limits: limits) }
    #expect(file.contains("larger than the 153 bytes that are read"))
  }
}
