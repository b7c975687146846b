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
  package static func read(_ url: URL, upTo limit: Int) throws(PictureFileError) -> [UInt8] {
    func failure(_ problem: PictureFileError.Problem) -> PictureFileError {
      PictureFileError(name: url.relativePath, problem: problem)
    }
    let descriptor = open(url.path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      switch errno {
      case ENOENT, ENOTDIR: throw failure(.missing)
      case ENXIO: throw failure(.notRegular)  // a socket
      default: throw failure(.unreadable(SystemReason.of(code: errno)))
      }
    }
    defer { close(descriptor) }

    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw failure(.unreadable(SystemReason.of(code: errno)))
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw failure(.folder)
    default: throw failure(.notRegular)
    }
    guard status.st_size <= limit else { throw failure(.fileTooLarge(limit: limit)) }

    // Some files (in /proc) have more bytes than their size says, so the bound is kept again here.
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size) + 1)
    var count = 0
    while true {
      let room = bytes.count - count
      let got = bytes.withUnsafeMutableBytes { buffer in
        systemRead(descriptor, buffer.baseAddress.map { $0 + count }, room)
      }
      if got < 0 && errno == EINTR { continue }
      guard got >= 0 else { throw failure(.unreadable(SystemReason.of(code: errno))) }
      if got == 0 { break }
      count += got
      guard count <= limit else { throw failure(.fileTooLarge(limit: limit)) }
      if count == bytes.count { bytes.append(contentsOf: repeatElement(0, count: count)) }
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }
}
