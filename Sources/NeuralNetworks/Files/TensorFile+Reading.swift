import Files
public import Foundation

extension TensorFile {
  /// Reads a file of tensors, from whatever source.
  ///
  /// - Parameters:
  ///   - url: the file.
  ///   - limits: the largest file and header that are read.
  /// - Returns: its tensors in the order of their names. 16 bits are kept as such when the file is
  ///   written again; BF16 becomes 32 bits exactly, F64 by rounding.
  /// - Throws: ``TensorFileError``, one sentence for whoever named the file.
  public static func read(
    _ url: URL, limits: TensorFileLimits = .standard
  ) throws(TensorFileError) -> TensorFile {
    let bytes: [UInt8]
    do {
      bytes = try BoundedFile.read(url, upTo: limits.fileBytes)
    } catch {
      throw TensorFileError(name: url.relativePath, problem: .init(error))
    }
    return try decode(bytes, named: url.relativePath, limits: limits)
  }

  /// Reads tensors from the bytes of their file.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - name: what an error calls it.
  ///   - limits: the largest file and header that are read.
  /// - Returns: its tensors in the order of their names.
  /// - Throws: ``TensorFileError``, one sentence for whoever named the file.
  public static func decode(
    _ bytes: [UInt8], named name: String = "the file", limits: TensorFileLimits = .standard
  ) throws(TensorFileError) -> TensorFile {
    guard bytes.count <= limits.fileBytes else {
      throw TensorFileError(name: name, problem: .fileTooLarge(limit: limits.fileBytes))
    }
    do {
      let dataStart = try dataStart(of: bytes, limits: limits)
      let header = try TensorHeader(bytes[8..<dataStart], dataCount: bytes.count - dataStart)
      var file = TensorFile(metadata: header.metadata)
      for entry in header.entries {
        file.tensors.append(try StoredTensor(entry, in: bytes[dataStart...]))
      }
      file.tensors.sort(by: StoredTensor.isNamedBefore)
      return file
    } catch {
      throw error.error(named: name)
    }
  }

  /// Where the header ends, by the eight bytes before it.
  private static func dataStart(
    of bytes: [UInt8], limits: TensorFileLimits
  ) throws(TensorFileFault) -> Int {
    guard bytes.count >= 8 else {
      throw .damaged("it ends within its first 8 bytes, the length of its header")
    }
    let length = bytes[..<8].reversed().reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
    guard length <= limits.headerBytes else {
      let limit = TensorFileError.size(limits.headerBytes)
      throw .damaged("it claims a header of \(length) bytes, and at most \(limit) are read")
    }
    guard length <= bytes.count - 8 else {
      throw .damaged("it claims a header of \(length) bytes, and only \(bytes.count - 8) follow")
    }
    return 8 + Int(length)
  }
}

extension StoredTensor {
  /// A tensor whose header was checked.
  fileprivate init(
    _ entry: TensorHeader.Entry, in data: ArraySlice<UInt8>
  ) throws(TensorFileFault) {
    let start = data.startIndex + entry.offsets.lowerBound
    guard let values = entry.format.values(of: data[start..<start + entry.offsets.count]) else {
      throw .unsupported(
        "the tensor \(TensorFileError.quoted(entry.name)) holds a number too large for 32 bits")
    }
    self.init(
      name: entry.name, shape: entry.shape, values: values,
      precision: entry.format == .float16 ? .float16 : .float32)
  }
}
