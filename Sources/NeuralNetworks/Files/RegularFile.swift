import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

// Inside `RegularFile` the name `read` means its own function.
private let systemRead = read

/// Reading a file of unknown origin without trusting what it is or how long it says it is.
enum RegularFile {
  /// The bytes of a regular file.
  ///
  /// What was opened is what is examined, so that no other file can take its place in between; and
  /// opening does not wait, so that a pipe nobody writes to cannot hold the program.
  static func read(_ url: URL, upTo limit: Int) throws(TensorFileError) -> [UInt8] {
    func failure(_ problem: TensorFileError.Problem) -> TensorFileError {
      TensorFileError(name: url.relativePath, problem: problem)
    }
    func systemFailure() -> TensorFileError {
      failure(.unreadable(String(cString: strerror(errno))))
    }
    let descriptor = open(url.path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      switch errno {
      case ENOENT, ENOTDIR: throw failure(.missing)
      case ENXIO: throw failure(.notRegular)  // a socket
      default: throw systemFailure()
      }
    }
    defer { close(descriptor) }

    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw systemFailure() }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw failure(.folder)
    default: throw failure(.notRegular)
    }
    guard status.st_size <= limit else { throw failure(.fileTooLarge(limit: limit)) }

    // Somebody may still be writing to it: what was there at first is read, and no more.
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var count = 0
    while count < bytes.count {
      let got = bytes.withUnsafeMutableBytes { buffer in
        let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[count...].prefix(1 << 24))
        return systemRead(descriptor, rest.baseAddress, rest.count)
      }
      if got < 0 && errno == EINTR { continue }
      guard got >= 0 else { throw systemFailure() }
      if got == 0 { break }
      count += got
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }
}
