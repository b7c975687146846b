public import Foundation
package import NeuralNetworks

/// The folder in which training keeps its checkpoints: the last one, and the one before.
///
///     var folder = CheckpointFolder(url)
///     let found = try folder.read()     // the checkpoint from which to go on, if there is one
///     try folder.save(session.checkpoint)
///
/// At every moment, whatever kills the program, one of the two is whole: a new one is brought to the
/// disk beside them, then the last one is given the name of the one before, then the new one takes
/// its place. And a file that cannot be read never takes the place of one that can.
public struct CheckpointFolder: Sendable {
  /// Where they are.
  public let url: URL
  /// Writes them; tests have one that fails.
  package var replacement = FileReplacement()
  /// Whether the last checkpoint deserves to be kept as the one before.
  private var isLastSound = true

  /// The name of the last checkpoint.
  public static let lastName = "checkpoint.safetensors"
  /// The name of the one before.
  public static let beforeName = "checkpoint-before.safetensors"

  /// Checkpoints in a folder, which need not be there yet.
  public init(_ url: URL) { self.url = url }

  /// The file of the last checkpoint.
  public var last: URL { url.appendingPathComponent(Self.lastName) }
  /// The file of the one before.
  public var before: URL { url.appendingPathComponent(Self.beforeName) }

  /// What was found in the folder.
  public struct Found: Sendable {
    /// The newest checkpoint that can be read.
    public let checkpoint: TrainingCheckpoint
    /// Why the last one was left aside for the one before, in one sentence; nil if it was not.
    public let fault: String?
  }

  /// Reads the newest checkpoint that can be read.
  ///
  /// - Returns: nil if there is none at all.
  /// - Throws: ``ModelError`` or `TensorFileError` if none of those that are there can be read.
  public mutating func read() throws -> Found? {
    do {
      let checkpoint = try Self.checkpoint(in: last)
      isLastSound = true
      return Found(checkpoint: checkpoint, fault: nil)
    } catch {
      isLastSound = false
      let isThere = FileManager.default.fileExists(atPath: last.path)
      guard let checkpoint = try? Self.checkpoint(in: before) else {
        if isThere || FileManager.default.fileExists(atPath: before.path) { throw error }
        return nil
      }
      return Found(checkpoint: checkpoint, fault: "\(error)")
    }
  }

  /// Makes a checkpoint the last one.
  ///
  /// - Throws: why it cannot be written; those in the folder are then as they were.
  public mutating func save(_ checkpoint: TrainingCheckpoint) throws {
    let bytes = try checkpoint.file.encoded(named: last.relativePath)
    try replacement.write(bytes, to: last, keepingOldAs: isLastSound ? before : nil)
    isLastSound = true
  }

  private static func checkpoint(in file: URL) throws -> TrainingCheckpoint {
    try TrainingCheckpoint(TensorFile.read(file), named: file.relativePath)
  }
}
