/// The weights of a network as they are kept on disk, in the format `safetensors`.
///
///     8 bytes    n, the length of the header, the lowest byte first
///     n bytes    the header, a JSON object:
///                  {"__metadata__": {"made by": "snow"},
///                   "first.weight": {"dtype": "F32", "shape": [2, 3], "data_offsets": [0, 24]}}
///                and spaces behind it, so that the numbers begin at a multiple of 8
///     the rest   the numbers, row by row, the lowest byte of each first; `data_offsets` says where
///                a tensor begins and ends in them
///
/// Unlike Python's pickles, such a file holds nothing that could be run, and every program that
/// knows the format reads it as it is. It may come from anywhere, so ``read(_:limits:)`` believes
/// nothing in it. What ``write(to:)`` writes depends on the content alone: the same tensors and
/// metadata give the same bytes.
///
/// Source: the format's description at https://github.com/huggingface/safetensors.
public struct TensorFile: Equatable, Sendable {
  /// The tensors: read from a file, in the order of their names; to be written, in any.
  public var tensors: [StoredTensor]
  /// Free texts by name: who made the model, from what, how.
  public var metadata: [String: String]

  /// The content of a file yet to be written.
  public init(_ tensors: [StoredTensor] = [], metadata: [String: String] = [:]) {
    (self.tensors, self.metadata) = (tensors, metadata)
  }

  /// The first tensor called `name`, if there is one.
  public subscript(name: String) -> StoredTensor? {
    tensors.first { $0.name == name }
  }
}

/// A tensor with its name, as a ``TensorFile`` keeps it.
public struct StoredTensor: Equatable, Sendable {
  /// What it is called, such as "first.weight"; no two of a file share a name.
  public var name: String
  /// Its sides: none at all make a single number, and a side of 0 a tensor without numbers.
  public var shape: [Int]
  /// Its numbers, row by row: as many as the product of the sides.
  public var values: [Float]
  /// How exactly a file keeps them.
  public var precision: StoredPrecision

  /// A tensor to be kept under a name.
  public init(
    name: String, shape: [Int], values: [Float], precision: StoredPrecision = .float32
  ) {
    (self.name, self.shape, self.values, self.precision) = (name, shape, values, precision)
  }

  /// The order of names, byte by byte: unlike that of words it is the same for everybody.
  static func isNamedBefore(_ one: StoredTensor, _ other: StoredTensor) -> Bool {
    one.name.utf8.lexicographicallyPrecedes(other.name.utf8)
  }
}

/// How exactly a file keeps the numbers of a tensor.
public enum StoredPrecision: Hashable, Sendable {
  /// 2 bytes: 11 significant bits, up to 65,504, finite ones only; each is rounded to the nearest.
  case float16
  /// 4 bytes: `Float` as it is.
  case float32
}

/// The largest file of tensors that is read or written.
///
/// Sizes are read from a file's header, and held against these limits, before any memory is taken
/// for its numbers. Reading takes at most
///
///     memory = 3 · (bytes of the file) + 16 · (bytes of the header)
///
/// the file itself and, where it keeps 16 bits, twice that as numbers of 32.
public struct TensorFileLimits: Hashable, Sendable {
  /// Most bytes in the file.
  public var fileBytes: Int
  /// Most bytes in its header.
  public var headerBytes: Int

  /// 256 MB, of which 1 MB may be the header: 64 million numbers of 32 bits in some 10,000 tensors.
  public static let standard = TensorFileLimits(fileBytes: 256 << 20, headerBytes: 1 << 20)

  /// Most sides of a tensor: a picture has three, a batch of them four.
  static let sides = 16

  /// Limits of one's own.
  public init(fileBytes: Int, headerBytes: Int) {
    (self.fileBytes, self.headerBytes) = (fileBytes, headerBytes)
  }
}
