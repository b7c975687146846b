package import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

// Inside `BoundedFile` the name `read` means its own function.
private let systemRead = read

/// Reading a file of unknown origin without trusting what it is or how long it says it is.
package enum BoundedFile {
  /// The bytes of a regular file.
  ///
  /// What was opened is what is examined, so that no other file can take its place in between; and
  /// opening does not wait, so that a pipe nobody writes to cannot hold the program.
  ///
  /// - Parameters:
  ///   - url: the file.
  ///   - limit: the most bytes that are read.
  /// - Returns: all of them.
  /// - Throws: what was wrong; those who know what the file was for make a sentence of it.
  package static func read(_ url: URL, upTo limit: Int) throws(FileProblem) -> [UInt8] {
    let descriptor = open(url.path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      switch errno {
      case ENOENT, ENOTDIR: throw FileProblem.missing
      case ENXIO: throw FileProblem.notRegular  // a socket
      default: throw FileProblem.unreadable(SystemReason.of(code: errno))
      }
    }
    defer { close(descriptor) }

    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw FileProblem.unreadable(SystemReason.of(code: errno))
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw FileProblem.folder
    default: throw FileProblem.notRegular
    }
    guard status.st_size <= limit else { throw FileProblem.fileTooLarge(limit: limit) }

    // Some files (in /proc) have more bytes than their size says, so the bound is kept again here.
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size) + 1)
    var count = 0
    while true {
      let room = bytes.count - count
      let got = bytes.withUnsafeMutableBytes { buffer in
        systemRead(descriptor, buffer.baseAddress.map { $0 + count }, room)
      }
      if got < 0 && errno == EINTR { continue }
      guard got >= 0 else { throw FileProblem.unreadable(SystemReason.of(code: errno)) }
      if got == 0 { break }
      count += got
      guard count <= limit else { throw FileProblem.fileTooLarge(limit: limit) }
      if count == bytes.count { bytes.append(contentsOf: repeatElement(0, count: count)) }
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }
}

/// Why the bytes of a file could not be had, whatever they were for.
package enum FileProblem: Error {
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
}
