package import Files
public import Foundation

/// Why a picture file could not be read or written, as one sentence for the person who named it.
public struct PictureFileError: Error, Hashable, CustomStringConvertible, LocalizedError {
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
    /// It has no bytes.
    case empty
    /// More bytes than the limit allows.
    case fileTooLarge(limit: Int)
    /// None of the formats that are read, and what it seems to be instead.
    case unknownFormat(seemsToBe: String?)
    /// A picture of that format which is not read at all, with the reason.
    case unsupported(PictureFormat, String)
    /// More pixels than the limits allow.
    case pictureTooLarge(width: Int, height: Int, limits: PictureLimits)
    /// The format is known, but its contents contradict themselves or end too early.
    case damaged(PictureFormat, String)
    /// The system refuses to write it, with its reason.
    case unwritable(String)

    /// Why its bytes could not be had.
    package init(_ problem: FileProblem) {
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
    let formats = "PNG, JPEG, GIF, WebP or BMP"
    switch problem {
    case .missing:
      return "There is no file \(name); check its name and its folder."
    case .folder:
      return "\(name) is a folder; name one picture (\(formats)) in it."
    case .notRegular:
      return "\(name) is a pipe or a device; name a picture file (\(formats)) instead."
    case .unreadable(let reason):
      return "\(name) cannot be opened (\(reason)); check that you may read it."
    case .empty:
      return "\(name) is empty; copy the picture anew."
    case .fileTooLarge(let limit):
      let limit = limit >= 1 << 20 ? "\(limit >> 20) MB" : "\(limit) bytes"
      return "\(name) is larger than the \(limit) that are read; save it smaller first."
    case .unknownFormat(let guess):
      let guess = guess.map { ", it seems to be \($0)" } ?? ""
      return "\(name) is no picture that can be read\(guess); save it as \(formats)."
    case .unsupported(let format, let reason):
      return "\(name) is a \(format.rawValue) picture that cannot be read, as \(reason);"
        + " save it as a plain PNG."
    case .pictureTooLarge(let width, let height, let limits):
      return "\(name) has \(width) x \(height) pixels, and at most \(limits.side) a side and "
        + "\(limits.pixels / 1_000_000) million in all are read; save it smaller first."
    case .damaged(let format, let reason):
      return "\(name) is a damaged \(format.rawValue) picture (\(reason)); save or copy it anew."
    case .unwritable(let reason):
      return "\(name) cannot be written (\(reason)); check the folder and the space left on it."
    }
  }

  /// The same sentence, for those who ask Foundation.
  public var errorDescription: String? { description }
}
