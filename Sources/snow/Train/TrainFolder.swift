import Foundation
import Models
import NeuralNetworks

/// The output folder of a training: where it is, and whether this run may write into it.
struct TrainFolder {
  let url: URL
  /// The folder as the user would type it.
  let name: String
  var checkpoints: CheckpointFolder
  /// What is there already.
  let found: CheckpointFolder.Found?

  init(_ options: Train) throws {
    let world = URL(fileURLWithPath: options.world).lastPathComponent
    name = options.output ?? "Output/train-\(world)"
    url = URL(fileURLWithPath: name, isDirectory: true)
    checkpoints = CheckpointFolder(url)
    if options.resume {
      do {
        found = try checkpoints.read()
      } catch {
        throw Obstacle("--resume finds nothing to go on with: \(error)")
      }
      if found == nil {
        throw Refusal(
          "\(name) holds no checkpoint to go on with: leave --resume away, or name the folder of the "
            + "training with --output.")
      }
    } else {
      found = try? checkpoints.read()
      if let training = found?.checkpoint.training, training.step < training.settings.steps,
        training.step > 0
      {
        throw Refusal(
          "\(name) holds a training that stopped at step \(training.step) of "
            + "\(training.settings.steps): go on with --resume, or choose another folder with "
            + "--output.")
      }
    }
  }

  /// Makes the folder: when everything else is known to be as it must.
  ///
  /// - Throws: one sentence if nothing can be written into it.
  func make() throws {
    try OutputFolder.make(name)
    FileReplacement.removeLeftovers(in: url)
  }

  /// Puts the weights of an earlier training aside, with their card: nothing learned is lost.
  ///
  /// - Returns: the name under which they are kept; nil if there are none.
  func keepEarlierWeights() -> String? {
    var kept: String?
    for (name, keptName) in [
      ("model-card.md", "model-card-before.md"),
      ("weights.safetensors", "weights-before.safetensors"),
    ] {
      kept = rename(file(name).path, file(keptName).path) == 0 ? keptName : nil
    }
    return kept
  }

  /// Whether the training that is there has no captions.
  var beganWithoutWords: Bool { found.map { $0.checkpoint.notes["captions"] == nil } ?? false }

  /// A file in it.
  func file(_ name: String) -> URL { url.appendingPathComponent(name) }
}
