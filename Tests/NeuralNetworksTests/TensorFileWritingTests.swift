import BuiltPrograms
import Foundation
import NeuralNetworks
import Testing

@Suite("Files of tensors on the disk")
struct TensorFileWritingTests {
  static let small = TensorFileSamples.small

  @Test("A file is written, read, and replaced, and nothing else is left in the folder")
  func replaced() throws {
    try withTemporaryFolder { folder in
      let url = folder.appendingPathComponent("model.safetensors")
      for file in [Self.small, TensorFile()] {
        try file.write(to: url)
        #expect(Set(try TensorFile.read(url).tensors.map(\.name)) == Set(file.tensors.map(\.name)))
        #expect(try Array(Data(contentsOf: url)) == file.encoded())
      }
      #expect(try names(in: folder) == ["model.safetensors"])
    }
  }

  /// A system that fails in one way.
  struct Failure: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var code: Int32
    var change: @Sendable (inout FileReplacement) -> Void

    init(
      _ description: String, _ code: Int32,
      _ change: @escaping @Sendable (inout FileReplacement) -> Void
    ) {
      (testDescription, self.code, self.change) = (description, code, change)
    }
  }

  /// Writes to a disk on which `room` bytes are left.
  static func diskWithRoom(for room: Int) -> @Sendable (Int32, UnsafeRawBufferPointer) -> Int {
    let system = FileReplacement().write
    return { descriptor, bytes in
      let left = room - Int(lseek(descriptor, 0, SEEK_CUR))
      guard left > 0 else { return fail(ENOSPC) }
      return system(descriptor, UnsafeRawBufferPointer(rebasing: bytes.prefix(left)))
    }
  }

  static let failures = [
    Failure("a full disk", ENOSPC) { $0.write = diskWithRoom(for: 0) },
    Failure("a disk full after 100 bytes", ENOSPC) { $0.write = diskWithRoom(for: 100) },
    Failure("a disk full before the last byte", ENOSPC) { $0.write = diskWithRoom(for: 153) },
    Failure("a disk that takes no more", ENOSPC) { $0.write = { _, _ in 0 } },
    Failure("a disk that fails late", EIO) { $0.synchronize = { _ in Int32(fail(EIO)) } },
    Failure("no permission to rename", EACCES) { $0.rename = { _, _ in Int32(fail(EACCES)) } },
  ]

  @Test(
    "When the system refuses, the old file stays and nothing is left beside it", arguments: failures
  )
  func failing(failure: Failure) throws {
    var replacement = FileReplacement()
    failure.change(&replacement)
    let reason = String(cString: strerror(failure.code))
    try withTemporaryFolder { folder in
      let url = folder.appendingPathComponent("model")
      let sentence = refusal { try Self.small.write(to: url, by: replacement) }
      #expect(
        sentence == "\(url.relativePath) cannot be written (\(reason)); check the folder and "
          + "the space left on it.")
      #expect(try names(in: folder).isEmpty)

      try TensorFile().write(to: url)
      #expect(!refusal { try Self.small.write(to: url, by: replacement) }.isEmpty)
      #expect(try TensorFile.read(url) == TensorFile())
      #expect(try names(in: folder) == ["model"])
    }
  }

  @Test("Writing in place, the wrong twin, loses the old file on the same disk")
  func inPlace() throws {
    try withTemporaryFolder { folder in
      let url = folder.appendingPathComponent("model")
      try Self.small.write(to: url)
      let descriptor = open(url.path, O_WRONLY | O_TRUNC)
      let write = Self.diskWithRoom(for: 100)
      let count = try Self.small.encoded().withUnsafeBytes { write(descriptor, $0) }
      close(descriptor)
      #expect(count == 100)
      #expect(!refusal { _ = try TensorFile.read(url) }.isEmpty)
    }
  }

  @Test("A system that is interrupted and takes a few bytes at a time gets all of them")
  func slowly() throws {
    var replacement = FileReplacement()
    let system = replacement.write
    let calls = Counter()
    replacement.write = { descriptor, bytes in
      calls.count += 1
      if calls.count % 3 == 0 { return fail(EINTR) }
      return system(descriptor, UnsafeRawBufferPointer(rebasing: bytes.prefix(2)))
    }
    try withTemporaryFolder { folder in
      let url = folder.appendingPathComponent("model")
      try Self.small.write(to: url, by: replacement)
      #expect(try Array(Data(contentsOf: url)) == Self.small.encoded())
    }
    #expect(calls.count > 100)
  }

  @Test("What a killed program left behind is removed, and nothing else")
  func leftovers() throws {
    try withTemporaryFolder { folder in
      var replacement = FileReplacement()
      replacement.rename = { from, to in
        // Killed before the renaming: a second name outlives what the writer tidies up.
        #expect(link(from, from.replacingOccurrences(of: ".snow-", with: ".snow-0")) == 0)
        return Int32(fail(EIO))
      }
      let url = folder.appendingPathComponent("model")
      #expect(!refusal { try Self.small.write(to: url, by: replacement) }.isEmpty)
      #expect(try names(in: folder).count == 1)
      let others: Set = ["model", ".snow-1", "a.partial"]
      for name in others { try Self.small.write(to: folder.appendingPathComponent(name)) }
      FileReplacement.removeLeftovers(in: folder)
      #expect(try names(in: folder) == others)
      FileReplacement.removeLeftovers(in: url)  // no folder, no harm
    }
  }

  @Test("Before it takes the place of the old file the new one is whole and on the disk")
  func order() throws {
    try withTemporaryFolder { folder in
      let url = folder.appendingPathComponent("model")
      let (small, log) = (try Self.small.encoded(), folder.appendingPathComponent("log"))
      var replacement = FileReplacement()
      replacement.synchronize = { descriptor in
        var status = stat()
        fstat(descriptor, &status)
        let isFolder = status.st_mode & S_IFMT == S_IFDIR
        note(isFolder ? "folder" : "\(status.st_size) bytes", in: log)
        return 0
      }
      replacement.rename = { from, to in
        note("rename", in: log)
        #expect(FileManager.default.contents(atPath: from) == Data(small))
        return rename(from, to)
      }
      try Self.small.write(to: url, by: replacement)
      #expect(try String(contentsOf: log, encoding: .utf8) == "154 bytes\nrename\nfolder\n")
    }
  }

  @Test("A missing folder, a folder of that name, and a pipe are refused and stay")
  func places() throws {
    try withTemporaryFolder { folder in
      let missing = folder.appendingPathComponent("none/model")
      #expect(refusal { try Self.small.write(to: missing) }.contains("No such file or directory"))
      #expect(refusal { try Self.small.write(to: folder) }.contains("is a folder"))
      #expect(refusal { _ = try TensorFile.read(folder) }.contains("is a folder"))
      #expect(refusal { _ = try TensorFile.read(missing) }.hasPrefix("There is no file "))

      let pipe = folder.appendingPathComponent("pipe")
      #expect(mkfifo(pipe.path, 0o600) == 0)
      #expect(refusal { try Self.small.write(to: pipe) }.contains("a pipe or a device"))
      #expect(refusal { _ = try TensorFile.read(pipe) }.contains("a pipe or a device"))
      let left = try names(in: folder)
      #expect(left == ["pipe"])
    }
  }

  @Test("A link stays a link, and a private file private")
  func linkAndPermissions() throws {
    try withTemporaryFolder { folder in
      let (url, link) = (folder.appendingPathComponent("a"), folder.appendingPathComponent("b"))
      try TensorFile().write(to: url)
      #expect(chmod(url.path, 0o640) == 0)
      #expect(symlink("a", link.path) == 0)
      try Self.small.write(to: link)
      #expect(try TensorFile.read(url)["w"] == Self.small["w"])
      var status = stat()
      #expect(lstat(link.path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
      #expect(stat(url.path, &status) == 0 && status.st_mode & 0o777 == 0o640)
      #expect(try names(in: folder) == ["a", "b"])
    }
  }

  @Test("Without permission nothing is written or read", .enabled(if: geteuid() != 0))
  func permission() throws {
    try withTemporaryFolder { folder in
      let url = folder.appendingPathComponent("model")
      try TensorFile().write(to: url)
      chmod(folder.path, 0o500)
      #expect(refusal { try Self.small.write(to: url) }.contains("Permission denied"))
      #expect(try TensorFile.read(url) == TensorFile())
      chmod(folder.path, 0o700)
      #expect(try names(in: folder) == ["model"])
      chmod(url.path, 0)
      #expect(refusal { _ = try TensorFile.read(url) }.contains("check that you may read it"))
    }
  }

  @Test("A file that is too large is refused by its size")
  func large() throws {
    try withTemporaryFolder { folder in
      // A hole of 1 TB takes no room on the disk, but whoever takes memory for it is ended.
      let url = folder.appendingPathComponent("large")
      try Data().write(to: url)
      #expect(truncate(url.path, 1 << 40) == 0)
      let sentence = refusal { _ = try TensorFile.read(url) }
      #expect(sentence.hasSuffix("larger than the 256 MB that are read; use a smaller model."))
      #expect(truncate(url.path, 300) == 0)
      #expect(refusal { _ = try TensorFile.read(url) }.contains("must begin with {"))
    }
  }

  @Test("Tensors that no file can hold are refused by name, before anything is written")
  func unstorable() throws {
    func sentence(_ tensors: StoredTensor...) -> String {
      refusal {
        try withTemporaryFolder { folder in
          defer { #expect((try? names(in: folder).subtracting(["written"])) == []) }
          try TensorFile(tensors).write(to: folder.appendingPathComponent("written"))
        }
      }
    }
    func tensor(_ name: String, _ shape: [Int], _ values: [Float]) -> StoredTensor {
      StoredTensor(name: name, shape: shape, values: values, precision: .float16)
    }
    for value: Float in [.infinity, -.infinity, .nan, Float(65_504).nextUp, -1e9] {
      let words = sentence(tensor("ok", [1], [65_504]), tensor("big", [2], [0, value]))
      #expect(words.contains("“big” holds \(value), and 16 bits keep at most 65504"))
    }
    #expect(sentence(tensor("ok", [2], [65_504, -65_504])).isEmpty)
    #expect(sentence(tensor("w", [2], [1])).contains("“w” has 1 numbers, which do not fill"))
    #expect(sentence(tensor("w", [-1, -1], [1])).contains("do not fill its shape [-1, -1]"))
    #expect(sentence(tensor("w", [0, -1], [])).contains("do not fill"))
    #expect(sentence(tensor("w", [.max, .max], [1])).contains("do not fill"))
    #expect(sentence(tensor("w", Array(repeating: 1, count: 17), [1])).contains("17 sides"))
    #expect(
      sentence(tensor("w", [], [1]), tensor("w", [], [1])).contains("two tensors are called “w”"))
    #expect(sentence(tensor("__metadata__", [], [1])).contains("no tensor may be called"))
  }

  @Test("What is written is never more than what is read")
  func writingLimits() throws {
    var limits = TensorFileLimits(fileBytes: 154, headerBytes: 136)
    #expect(try Self.small.encoded(limits: limits).count == 154)
    limits.headerBytes = 135
    #expect(
      refusal { _ = try Self.small.encoded(limits: limits) }.contains("135 bytes that a header"))
    limits = TensorFileLimits(fileBytes: 153, headerBytes: 136)
    #expect(
      refusal { _ = try Self.small.encoded(limits: limits) }.contains("153 bytes that a file"))
  }
}

/// What a function of the system returns that fails.
private func fail(_ code: Int32) -> Int {
  errno = code
  return -1
}

/// Counts the calls of a function that only one thread calls.
private final class Counter: @unchecked Sendable {
  var count = 0
}

/// Writes a line at the end of a file.
private func note(_ line: String, in log: URL) {
  let old = (try? Data(contentsOf: log)) ?? Data()
  try? (old + Data("\(line)\n".utf8)).write(to: log)
}

/// The names of the files in a folder, hidden ones included.
private func names(in folder: URL) throws -> Set<String> {
  Set(try FileManager.default.contentsOfDirectory(atPath: folder.path))
}
