import Figures
import Foundation
import Languages
import Models
import NeuralNetworks
import Tensors

/// What will be trained and how, before the first step.
struct TrainPlan {
  let shape: UNetShape
  let settings: TrainingSettings
  /// Weights to start from, and every command that led to them.
  let start: [Float]?
  let notes: [String: String]

  /// A new training as the command line asks for it.
  init(_ options: Train, _ world: TrainWorld, _ rate: inout TrainRate?) throws {
    let model = try options.from.map { try Self.model($0, options, world) }
    var shape = model?.shape ?? world.shape
    if let channels = options.channels.flatMap(Train.widths) {
      shape = world.shape(widths: channels)
      if let fault = shape.fault {
        throw Refusal("--channels \(options.channels ?? "") does not fit: \(fault)")
      }
      if let model, model.shape != shape {
        throw Refusal(
          "The network of \(options.from ?? "") has the channels "
            + "\(Self.list(model.shape.widths)): leave --channels away, or --from.")
      }
    }
    var settings = world.settings(seed: options.seed ?? 1)
    settings.steps = options.steps ?? settings.steps
    settings.batch = options.batch ?? settings.batch
    settings.learningRate = options.learningRate ?? settings.learningRate
    if let levels = options.noiseLevels.flatMap(Train.levels) {
      (settings.levelCentre, settings.levelSpread) = levels
    }
    let measured = TrainRate(
      DenoiserTraining(shape, settings, from: model?.parameters), on: world)
    if let minutes = options.minutes {
      settings.steps = measured.steps(in: minutes * 60, batch: settings.batch)
    }
    if let fault = settings.fault { throw Refusal(fault) }
    rate = measured
    (self.shape, self.settings, start) = (shape, settings, model?.parameters)

    let command = Self.command(options, world, settings)
    var notes = ["world": world.name, "pictures": world.pictureHash, "command": command]
    notes["captions"] = world.captions?.fingerprint
    notes["history"] = [model?.metadata["history"], command].compactMap(\.self)
      .joined(separator: "\n")
    notes["from"] = model?.contentHash
    self.notes = notes
  }

  /// The weights that `--from` names.
  private static func model(
    _ name: String, _ options: Train, _ world: TrainWorld
  ) throws -> ModelFile {
    let model = try ModelFile(TensorFile.read(URL(fileURLWithPath: name)), named: name)
    guard model.shape.side == world.side, model.shape.colours == 3 else {
      throw Obstacle(
        "The network of \(name) draws \(model.shape.side) × \(model.shape.side) pixels, and the "
          + "pictures of \(world.name) have \(world.side) × \(world.side): choose others.")
    }
    switch (world.captions, model.vocabulary) {
    case (nil, _?):
      throw Obstacle("The network of \(name) listens to words, and this training has none.")
    case (_?, nil):
      throw Obstacle(
        "The network of \(name) knows no words: add --no-words, or begin without --from.")
    case (let captions?, let vocabulary?) where captions.vocabulary != vocabulary:
      throw Obstacle(
        "The network of \(name) knows other words than the captions of \(world.name): begin without "
          + "--from.")
    default: return model
    }
  }

  /// The command that repeats a training, with relative names only and steps in place of minutes.
  private static func command(
    _ options: Train, _ world: TrainWorld, _ settings: TrainingSettings
  ) -> String {
    var words = ["snow train \(world.name.shellWord)"]
    words.append("--steps \(settings.steps) --seed \(settings.seed)")
    if let batch = options.batch { words.append("--batch \(batch)") }
    if let channels = options.channels.flatMap(Train.widths) {
      words.append("--channels \(list(channels))")
    }
    words += options.pictureWords
    if let rate = options.learningRate { words.append("--learning-rate \(rate)") }
    if options.noiseLevels != nil {
      words.append("--noise-levels \(settings.levelCentre),\(settings.levelSpread)")
    }
    if let from = options.from {
      words.append("--from \(URL(fileURLWithPath: from).lastPathComponent.shellWord)")
    }
    return words.joined(separator: " ")
  }

  static func list(_ widths: [Int]) -> String {
    widths.map(String.init).joined(separator: ",")
  }

  /// Refuses what contradicts the training that `--resume` goes on with.
  static func check(
    _ options: Train, _ world: TrainWorld, against checkpoint: TrainingCheckpoint
  ) throws {
    let training = checkpoint.training
    let (settings, shape) = (training.settings, training.network.shape)
    func agree<Value: Equatable>(_ option: String, _ given: Value?, _ kept: Value) throws {
      guard let given, given != kept else { return }
      throw Refusal(
        "The training to go on with has \(option) \(kept), not \(given): leave \(option) away, or "
          + "begin a new one in another folder.")
    }
    if let name = checkpoint.notes["world"], name != world.name {
      throw Refusal("The training to go on with learns \(name), not \(world.name).")
    }
    try agree("--steps", options.steps, settings.steps)
    try agree("--seed", options.seed, settings.seed)
    try agree("--batch", options.batch, settings.batch)
    try agree("--learning-rate", options.learningRate, settings.learningRate)
    try agree(
      "--noise-levels",
      options.noiseLevels.flatMap(Train.levels).map { "\($0.centre),\($0.spread)" },
      "\(settings.levelCentre),\(settings.levelSpread)")
    try agree(
      "--channels", options.channels.flatMap(Train.widths).map(list), list(shape.widths))
    guard world.side == shape.side else {
      throw Refusal(
        "The training to go on with has pictures of \(shape.side) pixels a side: add "
          + "--side \(shape.side).")
    }
    guard checkpoint.notes["captions"] == world.captions?.fingerprint else {
      throw Refusal(
        "The captions of \(world.name) are not those that the training began with: put them back "
          + "(or leave --no-words as it was), or begin a new one in another folder.")
    }
    guard checkpoint.notes["pictures"] == world.pictureHash else {
      throw Refusal(
        "The pictures of \(world.name) are not those that the training began with: put them back, or "
          + "begin a new one in another folder.")
    }
  }
}
