import NeuralNetworks
import Testing

@Suite("Files of tensors")
struct TensorFileTests {
  typealias Samples = TensorFileSamples

  @Test("A small file, byte by byte")
  func bytes() throws {
    // 133 bytes of header and 3 spaces are 136, which is 0x88.
    let expected: [UInt8] =
      [0x88, 0, 0, 0, 0, 0, 0, 0] + Array((Samples.smallHeader + "   ").utf8)
      + [0, 0, 0x80, 0x3f, 0, 0, 0, 0xc0, 0, 0x38]
    #expect(try Samples.small.encoded() == expected)
  }

  @Test("What was written is read again, to the last bit", arguments: 1...20)
  func roundTrip(seed: UInt64) throws {
    var file = Samples.varied(seed: seed)
    let read = try TensorFile.decode(file.encoded())
    #expect(read != file, "read in the order of names, in which these do not stand")
    file.tensors.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    #expect(read == file)
    file.tensors[5].values[0] += 1
    #expect(read != file)
  }

  @Test("32 bits keep whatever a Float can be")
  func floats() throws {
    let patterns: [UInt32] = [
      0, 0x8000_0000, 1, 0x7f7f_ffff, 0x7f80_0000, 0xff80_0000, 0x7fc0_0000, 0xffff_ffff,
    ]
    let values = patterns.map { Float(bitPattern: $0) }
    let file = TensorFile([StoredTensor(name: "x", shape: [8], values: values)])
    let read = try TensorFile.decode(file.encoded())
    #expect(read["x"]?.values.map(\.bitPattern) == patterns)
  }

  @Test("16 bits keep the nearest number that they have")
  func halves() throws {
    let values: [Float] = [0.1, 1 / 3, -65_504, 1e-8, 3e-8]
    let tensor = StoredTensor(name: "x", shape: [5], values: values, precision: .float16)
    let read = try #require(try TensorFile.decode(TensorFile([tensor]).encoded())["x"])
    #expect(read.values == [0x1.998p-4, 0x1.554p-2, -65_504, 0, 0x1p-24])
    #expect(read.precision == .float16)
  }

  @Test("The same content gives the same bytes, in whatever order it was put together")
  func deterministic() throws {
    let file = Samples.varied()
    var other = TensorFile(file.tensors.reversed())
    for (name, text) in file.metadata.sorted(by: >) { other.metadata[name] = text }
    #expect(try other.encoded() == file.encoded())
    #expect(try TensorFile.decode(file.encoded()).encoded() == file.encoded())
    other.metadata["nothing"] = " "
    #expect(try other.encoded() != file.encoded())
  }

  @Test("Numbers begin at a multiple of their own size")
  func alignment() throws {
    let file = TensorFile([
      StoredTensor(name: "a", shape: [1], values: [1], precision: .float16),
      StoredTensor(name: "b", shape: [1], values: [1.5]),
    ])
    let bytes = try file.encoded()
    #expect((bytes.count - 6).isMultiple(of: 8))
    #expect(bytes.suffix(6) == [0, 0, 0xc0, 0x3f, 0, 0x3c])
  }

  @Test("A file of Python's is read: 16, 32 and 64 bits, no sides, no numbers, and texts")
  func python() throws {
    let file = try TensorFile.decode(Samples.python)
    #expect(file.metadata == ["format": "pt", "who": "Zoé \"x\"\n"])
    #expect(file.tensors.map(\.name) == ["a", "b", "empty", "é"])
    let half = StoredTensor(
      name: "a", shape: [2, 2], values: [1, 65_504, 0x1p-24, 0], precision: .float16)
    #expect(file["a"] == half)
    #expect(file["a"]?.values[3].sign == .minus)
    #expect(file["b"] == StoredTensor(name: "b", shape: [3], values: [1, -2, 0.5]))
    #expect(file["empty"] == StoredTensor(name: "empty", shape: [0, 3], values: []))
    #expect(file["é"] == StoredTensor(name: "é", shape: [], values: [Float(Double.pi)]))
    #expect(file["c"] == nil)
  }

  @Test("BF16 is the upper half of a Float")
  func bfloat16() throws {
    let header = "{\(Samples.entry(dtype: "BF16", offsets: "[0,4]"))}"
    var bytes = Samples.file(header, dataCount: 4)
    bytes.replaceSubrange(bytes.count - 4..<bytes.count, with: [0x49, 0x40, 0x80, 0xff])
    let tensor = try #require(try TensorFile.decode(bytes)["w"])
    #expect(tensor.values == [3.140625, -.infinity])
    #expect(tensor.precision == .float32)
  }

  @Test("Headers that others may write: blanks, any order of fields, every escape")
  func otherHeaders() throws {
    let header = """
      {\t"\\u0061\\/\\"\\\\\\b\\f\\n\\r\\t\\u00e9\\ud83d\\uDC26" :\r
        { "data_offsets" : [ 0 , 8 ] , "shape":[ 2 ], "dtype":"F32" } } \n
      """
    let name = "a/\"\\\u{8}\u{c}\n\r\té🐦"
    let file = try TensorFile.decode(Samples.file(header, dataCount: 8))
    #expect(file == TensorFile([StoredTensor(name: name, shape: [2], values: [0, 0])]))
    #expect(try TensorFile.decode(Samples.file("{}")) == TensorFile())
    #expect(try TensorFile.decode(Samples.file(#"{"__metadata__":{}}"#)) == TensorFile())
  }

  @Test("Numbers may stand in another order than their tensors in the header")
  func orderOfBytes() throws {
    let header = "{\(Samples.entry("b", offsets: "[8,16]")),\(Samples.entry("a"))}"
    var bytes = Samples.file(header, dataCount: 16)
    bytes[bytes.count - 16 + 3] = 0x40
    let file = try TensorFile.decode(bytes)
    #expect(file["a"]?.values == [2, 0])
    #expect(file["b"]?.values == [0, 0])
  }

  @Test("The fingerprint is FNV-1a of names, kinds, shapes and bytes, and of nothing else")
  func contentHash() throws {
    func number(_ number: UInt8) -> [UInt8] { [number, 0, 0, 0, 0, 0, 0, 0] }
    let counted =
      number(1) + Array("h".utf8) + number(3) + Array("F16".utf8) + number(1) + number(1)
      + [0, 0x38] + number(1) + Array("w".utf8) + number(3) + Array("F32".utf8) + number(1)
      + number(2) + [0, 0, 0x80, 0x3f, 0, 0, 0, 0xc0]
    var expected: UInt64 = 14_695_981_039_346_656_037
    for byte in counted { expected = (expected ^ UInt64(byte)) &* 1_099_511_628_211 }
    let hash = Samples.small.contentHash
    #expect(UInt64(hash, radix: 16) == expected && hash.count == 16)

    var other = Samples.small
    other.metadata = [:]
    other.tensors.reverse()
    #expect(other.contentHash == hash)
    #expect(try TensorFile.decode(other.encoded()).contentHash == hash)
    let changes: [(inout StoredTensor) -> Void] = [
      { $0.name = "v" }, { $0.shape = [2, 1] }, { $0.precision = .float16 },
      { $0.values[0] = $0.values[0].nextUp }, { $0.values[1] = 2 },
    ]
    for change in changes {
      var changed = Samples.small
      change(&changed.tensors[0])
      #expect(changed.contentHash != hash)
    }
    // Shorter hashes are filled up with zeros.
    let hashes = (0..<300).map { value in
      TensorFile([StoredTensor(name: "\(value)", shape: [], values: [0])]).contentHash
    }
    #expect(hashes.allSatisfy { $0.count == 16 } && hashes.contains { $0.hasPrefix("0") })
    #expect(Set(hashes).count == 300)
  }
}
