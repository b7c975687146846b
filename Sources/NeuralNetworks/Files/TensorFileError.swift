import Files
public import Foundation

/// Why a file of tensors could not be read or written, as one sentence for the person who named it.
public struct TensorFileError: Error, Hashable, CustomStringConvertible, LocalizedError {
  /// What was wrong.
  public enum Problem: Hashable, Sendable {
    /// There is no such file.
    case missing
    /// The name is a folder's.
    case folder
    /// A pipe, a device or a socket, which might never end.
    case notRegular
    /// The system refuses to open or read it, with its reason.
    case unreadable(String)
    /// More bytes than the limit allows.
    case fileTooLarge(limit: Int)
    /// No file of the format, or one that contradicts itself, with the first fault found.
    case damaged(String)
    /// A sound file with a tensor of a kind that is not read, with the reason.
    case unsupported(String)
    /// Tensors that no file can hold, with the reason.
    case unstorable(String)
    /// The system refuses to write it, with its reason.
    case unwritable(String)

    /// Why its bytes could not be had.
    init(_ problem: FileProblem) {
      self =
        switch problem {
        case .missing: .missing
        case .folder: .folder
        case .notRegular: .notRegular
        case .unreadable(let reason): .unreadable(reason)
        case .fileTooLarge(let limit): .fileTooLarge(limit: limit)
        }
    }
  }

  /// The file as its user named it.
  public let name: String
  /// What was wrong with it.
  public let problem: Problem

  /// An error about the file called `name`.
  public init(name: String, problem: Problem) {
    (self.name, self.problem) = (name, problem)
  }

  /// What was wrong, what is expected, and what to do, in one sentence.
  public var description: String {
    let name = name.printable()
    switch problem {
    case .missing:
      return "There is no file \(name); check its name and its folder."
    case .folder:
      return "\(name) is a folder; name one safetensors file in it."
    case .notRegular:
      return "\(name) is a pipe or a device; name a safetensors file instead."
    case .unreadable(let reason):
      return "\(name) cannot be opened (\(reason)); check that you may read it."
    case .fileTooLarge(let limit):
      return "\(name) is larger than the \(Self.size(limit)) that are read; use a smaller model."
    case .damaged(let fault):
      return "\(name) is not a sound safetensors file (\(fault)); copy or save it anew."
    case .unsupported(let reason):
      return "\(name) cannot be read, as \(reason); save its tensors as F32 or F16."
    case .unstorable(let reason):
      return "\(name) cannot be written, as \(reason)."
    case .unwritable(let reason):
      return "\(name) cannot be written (\(reason)); check the folder and the space left on it."
    }
  }

  /// The same sentence, for those who ask Foundation.
  public var errorDescription: String? { description }

  /// A number of bytes in the largest unit that leaves no rest.
  static func size(_ bytes: Int) -> String {
    bytes >= 1 << 20 && bytes % (1 << 20) == 0 ? "\(bytes >> 20) MB" : "\(bytes) bytes"
  }

  /// A tensor's name in quotation marks.
  static func quoted(_ name: String) -> String { "“" + name.printable(upTo: 60) + "”" }
}

/// What is wrong with the bytes of a file; ``TensorFile`` adds the file's name.
enum TensorFileFault: Error {
  /// The file contradicts itself or the format.
  case damaged(String)
  /// A sound file of a kind that is not read.
  case unsupported(String)

  /// The same with a file's name.
  func error(named name: String) -> TensorFileError {
    switch self {
    case .damaged(let fault): TensorFileError(name: name, problem: .damaged(fault))
    case .unsupported(let reason): TensorFileError(name: name, problem: .unsupported(reason))
    }
  }
}
