import BuiltPrograms
import Foundation
import Models
import NeuralNetworks
import Testing

@Suite("The last good checkpoint is never lost")
struct CheckpointFolderTests {
  /// Checkpoints of three moments of one training.
  private static func checkpoints() throws -> [TrainingCheckpoint] {
    var session = Tiny.session()
    return try [2, 4, 6].map { step in
      try session.advance(to: step)
      return session.checkpoint
    }
  }

  private static func step(of file: URL) throws -> Int {
    try TrainingCheckpoint(TensorFile.read(file), named: file.lastPathComponent).training.step
  }

  @Test("each one is kept once more as the one before")
  func rotation() throws {
    let folder = try TemporaryFolder()
    var files = CheckpointFolder(folder.url)
    #expect(try files.read() == nil)
    for (checkpoint, before) in zip(try Self.checkpoints(), [nil, 2, 4]) {
      try files.save(checkpoint)
      #expect(try Self.step(of: files.last) == checkpoint.training.step)
      if let before { #expect(try Self.step(of: files.before) == before) }
    }
    #expect(folder.files() == [CheckpointFolder.lastName, CheckpointFolder.beforeName])
  }

  @Test("a full disk changes neither file", arguments: [0, 1, 20_000, 100_000])
  func fullDisk(room: Int) throws {
    let folder = try TemporaryFolder()
    var files = CheckpointFolder(folder.url)
    let checkpoints = try Self.checkpoints()
    try files.save(checkpoints[0])
    try files.save(checkpoints[1])
    let system = FileReplacement().write
    files.replacement.write = { descriptor, bytes in
      let left = room - Int(lseek(descriptor, 0, SEEK_CUR))
      errno = ENOSPC
      return left > 0
        ? system(descriptor, UnsafeRawBufferPointer(rebasing: bytes.prefix(left))) : -1
    }
    let error = #expect(throws: TensorFileError.self) { try files.save(checkpoints[2]) }
    #expect("\(error.map(String.init(describing:)) ?? "")".contains("No space left on device"))
    #expect(try Self.step(of: files.last) == 4 && Self.step(of: files.before) == 2)
    #expect(folder.files() == [CheckpointFolder.lastName, CheckpointFolder.beforeName])
    // With room again it goes on.
    files.replacement = FileReplacement()
    try files.save(checkpoints[2])
    #expect(try Self.step(of: files.last) == 6 && Self.step(of: files.before) == 4)
  }

  @Test("a system that refuses to rename changes neither file")
  func noRenaming() throws {
    let folder = try TemporaryFolder()
    var files = CheckpointFolder(folder.url)
    let checkpoints = try Self.checkpoints()
    try files.save(checkpoints[0])
    try files.save(checkpoints[1])
    let rename = FileReplacement().rename
    files.replacement.rename = { from, to in
      errno = EACCES
      return to.hasSuffix(CheckpointFolder.lastName) ? -1 : rename(from, to)
    }
    #expect(throws: TensorFileError.self) { try files.save(checkpoints[2]) }
    #expect(try Self.step(of: files.last) == 4)
    #expect(folder.files() == [CheckpointFolder.lastName, CheckpointFolder.beforeName])
  }

  @Test("a damaged file gives way to the one before, and never takes its place")
  func damaged() throws {
    let folder = try TemporaryFolder()
    var files = CheckpointFolder(folder.url)
    let checkpoints = try Self.checkpoints()
    try files.save(checkpoints[0])
    try files.save(checkpoints[1])
    let bytes = try Data(contentsOf: files.last)
    for damage in [Data(), bytes.prefix(bytes.count / 2), Data("{}".utf8), nil] {
      try damage?.write(to: files.last) ?? FileManager.default.removeItem(at: files.last)
      let found = try #require(try files.read())
      #expect(found.checkpoint.training.step == 2 && found.fault != nil)
    }
    try Data("not a checkpoint".utf8).write(to: files.last)
    _ = try files.read()
    try files.save(checkpoints[2])
    #expect(try Self.step(of: files.last) == 6 && Self.step(of: files.before) == 2)
  }

  @Test("when both are damaged, one sentence says so")
  func bothDamaged() throws {
    let folder = try TemporaryFolder()
    var files = CheckpointFolder(folder.url)
    for file in [files.last, files.before] { try Data("nothing".utf8).write(to: file) }
    let error = #expect(throws: TensorFileError.self) { try files.read() }
    #expect("\(error.map(String.init(describing:)) ?? "")".contains(CheckpointFolder.lastName))
  }

  @Test("a checkpoint that contradicts itself is refused")
  func contradictions() throws {
    let file = try Self.checkpoints()[2].file
    func isRefused(_ change: (inout TensorFile) -> Void) -> Bool {
      var copy = file
      change(&copy)
      return (try? TrainingCheckpoint(copy, named: "it")) == nil
    }
    #expect(!isRefused { _ in })
    for (index, tensor) in file.tensors.enumerated() {
      #expect(isRefused { $0.tensors.remove(at: index) }, "without \(tensor.name)")
      #expect(isRefused { $0.tensors[index].values[0] = .nan }, "\(tensor.name) is no number")
      #expect(isRefused { $0.tensors[index].values.removeLast() }, "\(tensor.name) too short")
    }
    let (key, json) = try #require(file.metadata.first { $0.key == "snow checkpoint" })
    for (old, new) in [
      ("\"step\":6", "\"step\":-1"), ("\"step\":6", "\"step\":99"), ("\"steps\":24", "\"steps\":0"),
      ("\"side\":16", "\"side\":17"), ("\"widths\":[8,8]", "\"widths\":[8,4096]"),
    ] {
      #expect(json.contains(old))
      #expect(isRefused { $0.metadata[key] = json.replacing(old, with: new) }, "\(new)")
    }
  }
}
