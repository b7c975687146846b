/// The header of a file of tensors, with every claim in it checked against the file's length.
struct TensorHeader {
  /// What a header says of one tensor.
  struct Entry {
    var name: String
    var format: NumberFormat
    var shape: [Int]
    /// Its bytes among those behind the header.
    var offsets: Range<Int>
  }

  /// The name that stands for free texts and never for a tensor.
  static let metadataName = "__metadata__"

  /// The tensors in the order of their bytes.
  private(set) var entries: [Entry] = []
  /// Free texts by name.
  private(set) var metadata: [String: String] = [:]

  /// Reads and checks a header.
  ///
  /// - Parameters:
  ///   - json: its bytes.
  ///   - dataCount: how many bytes follow it: what the tensors must fill, without a hole.
  /// - Throws: the first fault that was found.
  init(_ json: ArraySlice<UInt8>, dataCount: Int) throws(TensorFileFault) {
    guard json.first == UInt8(ascii: "{") else {
      throw .damaged("its header must begin with { and does not")
    }
    var reader = HeaderReader(json)
    var names: Set<String> = []
    var entries: [Entry] = []
    var metadata: [String: String] = [:]
    try reader.object { reader, name throws(TensorFileFault) in
      guard names.insert(name).inserted else {
        throw .damaged("\(TensorFileError.quoted(name)) stands twice in its header")
      }
      if name == Self.metadataName {
        metadata = try Self.texts(&reader)
      } else {
        entries.append(try Entry(name: name, &reader))
      }
    }
    try reader.end()
    entries.sort { one, other in
      let (a, b) = (one.offsets, other.offsets)
      return (a.lowerBound, a.upperBound) < (b.lowerBound, b.upperBound)
    }
    try Self.check(entries, fill: dataCount)
    (self.entries, self.metadata) = (entries, metadata)
  }

  private static func texts(
    _ reader: inout HeaderReader
  ) throws(TensorFileFault) -> [String: String] {
    var texts: [String: String] = [:]
    try reader.object { reader, name throws(TensorFileFault) in
      guard texts.updateValue(try reader.text(), forKey: name) == nil else {
        throw .damaged("\(TensorFileError.quoted(name)) stands twice in its \(metadataName)")
      }
    }
    return texts
  }

  /// Each tensor must begin where the one before ended, and the last end with the file.
  private static func check(_ entries: [Entry], fill count: Int) throws(TensorFileFault) {
    var end = 0
    for entry in entries {
      let name = TensorFileError.quoted(entry.name)
      let start = entry.offsets.lowerBound
      guard start >= end else { throw .damaged("the tensor \(name) overlaps another one") }
      guard start == end else {
        throw .damaged("the tensor \(name) begins at byte \(start) where \(end) is expected")
      }
      end = entry.offsets.upperBound
      guard end <= count else {
        throw .damaged("the tensor \(name) ends at byte \(end) of the \(count) behind the header")
      }
    }
    guard end == count else {
      throw .damaged("its tensors end at byte \(end) of the \(count) behind the header")
    }
  }
}

extension TensorHeader.Entry {
  /// Reads `{"dtype": "F32", "shape": [2, 3], "data_offsets": [0, 24]}`, in any order.
  init(name: String, _ reader: inout HeaderReader) throws(TensorFileFault) {
    let tensor = "the tensor \(TensorFileError.quoted(name))"
    var type: String?
    var shape: [Int]?
    var offsets: [Int]?
    try reader.object { reader, field throws(TensorFileFault) in
      switch field {
      case "dtype" where type == nil: type = try reader.text()
      case "shape" where shape == nil: shape = try reader.numbers(upTo: TensorFileLimits.sides)
      case "data_offsets" where offsets == nil: offsets = try reader.numbers(upTo: 2)
      case "dtype", "shape", "data_offsets":
        throw .damaged("\(tensor) has two entries \(field)")
      default:
        throw .damaged(
          "\(tensor) has an entry \(TensorFileError.quoted(field)) beside dtype, shape and"
            + " data_offsets")
      }
    }
    guard let type, let shape, let offsets else {
      throw .damaged("\(tensor) needs a dtype, a shape and data_offsets, and one is missing")
    }
    guard let format = NumberFormat(rawValue: type) else {
      throw .unsupported("\(tensor) is of dtype \(TensorFileError.quoted(type))")
    }
    guard offsets.count == 2, offsets[0] <= offsets[1] else {
      throw .damaged("the data_offsets of \(tensor) are not a beginning and an end behind it")
    }
    guard let byteCount = Self.byteCount(shape, format) else {
      throw .damaged("\(tensor) has a shape that no file could hold")
    }
    guard byteCount == offsets[1] - offsets[0] else {
      throw .damaged(
        "\(tensor) has \(offsets[1] - offsets[0]) bytes where its shape and dtype take \(byteCount)"
      )
    }
    self.init(name: name, format: format, shape: shape, offsets: offsets[0]..<offsets[1])
  }

  /// The bytes that a shape takes, or nothing when they cannot be counted.
  ///
  /// A side of 0 does not excuse the others: whoever computes with the shape may multiply only some.
  private static func byteCount(_ shape: [Int], _ format: NumberFormat) -> Int? {
    var count = format.byteCount
    for side in shape where side > 0 {
      let (product, isTooLarge) = count.multipliedReportingOverflow(by: side)
      guard !isTooLarge, product < 1 << 48 else { return nil }
      count = product
    }
    return shape.contains(0) ? 0 : count
  }
}
