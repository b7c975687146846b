import Files
package import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Puts a whole file into the place of an old one, or leaves the old one as it is.
///
/// The new one is written beside its place, brought to the disk, and then renamed, which happens at
/// once or not at all. So whoever opens the file finds all of the old or all of the new content, even
/// after the power failed in between. If anything fails, the unfinished file is removed; only when
/// the program is killed meanwhile does it stay behind, until ``removeLeftovers(in:)``.
package struct FileReplacement: Sendable {
  /// Writes bytes to an open file and says how many it took: the system's `write`.
  package var write: @Sendable (Int32, UnsafeRawBufferPointer) -> Int = { descriptor, bytes in
    systemWrite(descriptor, bytes.baseAddress, bytes.count)
  }
  /// Waits until an open file is on the disk: the system's `fsync`.
  package var synchronize: @Sendable (Int32) -> Int32 = { fsync($0) }
  /// Renames a file: the system's `rename`.
  package var rename: @Sendable (String, String) -> Int32 = { systemRename($0, $1) }

  /// With the functions of the system; tests have others, which fail when they should.
  package init() {}

  /// Writes `bytes` to a file, in place of an old one if there is one.
  ///
  /// - Parameters:
  ///   - bytes: the whole content.
  ///   - url: the file. A link is followed, and the file that it leads to replaced.
  ///   - older: where the old file is kept; nil if it need not be.
  /// - Throws: ``TensorFileError``; the old file, if there was one, is then as it was.
  package func write(
    _ bytes: [UInt8], to url: URL, keepingOldAs older: URL? = nil
  ) throws(TensorFileError) {
    let name = url.relativePath
    var old = stat()
    let isThere = stat(url.path, &old) == 0
    // Renaming onto a device would replace it.
    switch old.st_mode & S_IFMT {
    case _ where !isThere: break
    case S_IFREG: break
    case S_IFDIR: throw TensorFileError(name: name, problem: .folder)
    default: throw TensorFileError(name: name, problem: .notRegular)
    }
    let place = isThere ? url.resolvingSymlinksInPath() : url
    let folder = place.deletingLastPathComponent()
    let partial = Self.partial(in: folder)

    do throws(SystemFailure) {
      try create(partial, bytes, permissions: isThere ? old.st_mode & 0o777 : nil)
      if isThere, let older { try keep(place, as: older) }
      guard rename(partial, place.path) == 0 else { throw SystemFailure() }
    } catch {
      if error.left { unlink(partial) }
      throw TensorFileError(name: name, problem: .unwritable(error.reason))
    }
    // The renaming too should outlive a power failure; not every file system can promise it.
    let descriptor = open(folder.path, O_RDONLY | O_CLOEXEC)
    if descriptor >= 0 {
      _ = synchronize(descriptor)
      close(descriptor)
    }
  }

  /// Removes the unfinished files of programs that were killed.
  ///
  /// - Parameter folder: a folder to which nobody else is writing just now.
  package static func removeLeftovers(in folder: URL) {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    for name in names ?? [] where name.hasPrefix(prefix) && name.hasSuffix(suffix) {
      unlink(folder.appendingPathComponent(name).path)
    }
  }

  /// Unfinished files are called `.snow-….partial`: hidden, and each by a name of its own.
  private static let (prefix, suffix) = (".snow-", ".partial")

  private static func partial(in folder: URL) -> String {
    let digits = String(UInt64.random(in: .min ... .max), radix: 16)
    return folder.appendingPathComponent(prefix + digits + suffix).path
  }

  /// Gives a file a second name, in place of what had that name.
  ///
  /// The second name is given first, so that at no moment the file is without its own.
  private func keep(_ place: URL, as older: URL) throws(SystemFailure) {
    let second = Self.partial(in: older.deletingLastPathComponent())
    if link(place.path, second) != 0 {  // Not every file system can; a copy is as good.
      guard let bytes = try? Data(contentsOf: place) else { throw SystemFailure() }
      try create(second, [UInt8](bytes), permissions: nil)
    }
    let result = rename(second, older.path)
    unlink(second)  // Still there if both were names of one file: then renaming does nothing.
    guard result == 0 else { throw SystemFailure() }
  }

  private func create(
    _ path: String, _ bytes: [UInt8], permissions: mode_t?
  ) throws(SystemFailure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw SystemFailure(left: false) }
    var isOpen = true
    defer { if isOpen { close(descriptor) } }
    if let permissions { fchmod(descriptor, permissions) }

    var written = 0
    while written < bytes.count {
      errno = ENOSPC  // what it means when not even one byte is taken
      let count = bytes.withUnsafeBytes { buffer in
        write(descriptor, UnsafeRawBufferPointer(rebasing: buffer[written...].prefix(1 << 24)))
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw SystemFailure() }
      written += count
    }
    guard synchronize(descriptor) == 0 else { throw SystemFailure() }
    isOpen = false
    guard close(descriptor) == 0 else { throw SystemFailure() }
  }
}

private let systemWrite = write
private let systemRename: @Sendable (String, String) -> Int32 = { rename($0, $1) }

/// What the system refused just now, in its own words.
private struct SystemFailure: Error {
  /// Such as "No space left on device".
  let reason = SystemReason.of(code: errno)
  /// Whether an unfinished file is left to be removed.
  var left = true
}
