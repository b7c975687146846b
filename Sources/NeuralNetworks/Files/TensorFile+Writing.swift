public import Foundation

extension TensorFile {
  /// Writes a file of tensors, whole or not at all.
  ///
  /// It is written beside its place, brought to the disk and renamed: on a full disk, or without
  /// permission, an old file of that name stays as it was. The permissions of an old file are kept.
  ///
  /// - Parameter url: the file, usually named `….safetensors`.
  /// - Throws: ``TensorFileError``: tensors that no file can hold, or what the system refuses.
  public func write(to url: URL) throws(TensorFileError) {
    try write(to: url, by: FileReplacement())
  }

  package func write(to url: URL, by replacement: FileReplacement) throws(TensorFileError) {
    try replacement.write(encoded(named: url.relativePath), to: url)
  }

  /// The bytes of a file of these tensors; the same content gives the same bytes.
  ///
  /// Tensors of 32 bits stand before those of 16, so that each begins at a multiple of its own
  /// numbers' size, and otherwise in the order of their names.
  ///
  /// - Parameters:
  ///   - name: what an error calls the file.
  ///   - limits: what ``read(_:limits:)`` will accept.
  /// - Returns: the whole file.
  /// - Throws: ``TensorFileError`` for two tensors of one name, numbers that do not fill their shape
  ///   or do not fit into 16 bits, and more of them than the limits allow.
  public func encoded(
    named name: String = "the file", limits: TensorFileLimits = .standard
  ) throws(TensorFileError) -> [UInt8] {
    func failure(_ reason: String) -> TensorFileError {
      TensorFileError(name: name, problem: .unstorable(reason))
    }
    var names: Set = [TensorHeader.metadataName]
    for tensor in tensors {
      guard names.insert(tensor.name).inserted else {
        throw failure(
          tensor.name == TensorHeader.metadataName
            ? "no tensor may be called \(tensor.name); rename it"
            : "two tensors are called \(TensorFileError.quoted(tensor.name)); rename one")
      }
      if let fault = tensor.fault { throw failure(fault) }
    }

    let sorted = tensors.sorted(by: StoredTensor.isNamedBefore)
    let ordered =
      sorted.filter { $0.precision == .float32 } + sorted.filter { $0.precision == .float16 }
    let header = header(of: ordered)
    guard header.count <= limits.headerBytes else {
      let limit = TensorFileError.size(limits.headerBytes)
      throw failure("its names and texts need more than the \(limit) that a header may have")
    }
    let total = ordered.reduce(8 + header.count) { $0 + $1.byteCount }
    guard total <= limits.fileBytes else {
      let limit = TensorFileError.size(limits.fileBytes)
      throw failure("its \(total) bytes are more than the \(limit) that a file may have")
    }

    var bytes: [UInt8] = []
    bytes.reserveCapacity(total)
    for shift in stride(from: 0, to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: header.count >> shift))
    }
    bytes += header
    for tensor in ordered {
      tensor.precision.forEachByte(of: tensor.values) { bytes.append($0) }
    }
    return bytes
  }

  /// The header, with spaces up to a multiple of 8.
  private func header(of tensors: [StoredTensor]) -> [UInt8] {
    var members: [String] = []
    if !metadata.isEmpty {
      let texts = metadata.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        .map { Self.quoted($0.key) + ":" + Self.quoted($0.value) }
      members.append("\"\(TensorHeader.metadataName)\":{\(texts.joined(separator: ","))}")
    }
    var end = 0
    for tensor in tensors {
      let start = end
      end += tensor.byteCount
      let sides = tensor.shape.map { "\($0)" }.joined(separator: ",")
      members.append(
        Self.quoted(tensor.name)
          + ":{\"dtype\":\"\(tensor.precision.format.rawValue)\",\"shape\":[\(sides)],"
          + "\"data_offsets\":[\(start),\(end)]}")
    }
    let header = Array("{\(members.joined(separator: ","))}".utf8)
    return header + repeatElement(UInt8(ascii: " "), count: -header.count & 7)
  }

  /// A text as JSON has it.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case ..<" ":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

extension StoredTensor {
  /// The bytes of its numbers in a file.
  fileprivate var byteCount: Int { values.count * precision.format.byteCount }

  /// Why no file can hold it, if so.
  fileprivate var fault: String? {
    let tensor = "the tensor \(TensorFileError.quoted(name))"
    guard shape.count <= TensorFileLimits.sides else {
      return "\(tensor) has \(shape.count) sides and at most \(TensorFileLimits.sides) are read"
    }
    guard let count = Self.count(shape), count == values.count else {
      return "\(tensor) has \(values.count) numbers, which do not fill its shape \(shape)"
    }
    if precision == .float16,
      let value = values.first(where: { !($0.magnitude <= HalfPrecision.greatest) })
    {
      return "\(tensor) holds \(value), and 16 bits keep at most 65504; keep it with 32 bits, or "
        + "find out why it grew"
    }
    return nil
  }

  /// The product of the sides, or nothing when one is negative or the product too large.
  private static func count(_ shape: [Int]) -> Int? {
    var count = 1
    for side in shape where side != 0 {
      let (product, isTooLarge) = count.multipliedReportingOverflow(by: side)
      guard side > 0, !isTooLarge else { return nil }
      count = product
    }
    return shape.contains(0) ? 0 : count
  }
}
