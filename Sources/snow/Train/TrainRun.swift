import ArgumentParser
import Figures
import Foundation
import Languages
import LessonKit
import Models
import NeuralNetworks
import Pictures
import Tensors

/// One run of `snow train`, from its first step, or the one where it was stopped, to its last.
struct TrainRun: ~Copyable {
  private let options: Train
  private let world: TrainWorld
  private var folder: TrainFolder
  private var console: TrainConsole
  private var session: TrainingSession
  private let clock = ContinuousClock()
  private let start = ContinuousClock.now
  private let firstStep: Int
  private var lastSave = ContinuousClock.now
  /// What is written if learning fails.
  private var lastGood: TrainingCheckpoint

  private init(
    _ options: Train, _ world: TrainWorld, _ folder: TrainFolder, _ console: TrainConsole,
    _ session: consuming TrainingSession
  ) {
    (self.options, self.world, self.folder, self.console) = (options, world, folder, console)
    firstStep = session.training.step
    lastGood = session.checkpoint
    self.session = session
  }

  /// Prepares a new training, or the one to go on with, and says what will happen.
  static func begin(
    _ options: Train, _ world: TrainWorld, _ folder: TrainFolder, _ console: TrainConsole
  ) throws -> TrainRun {
    var console = console
    if options.resume, let found = folder.found {
      let checkpoint = found.checkpoint
      try TrainPlan.check(options, world, against: checkpoint)
      if let fault = found.fault { console.line(TrainWords.fellBack(Bilingual(same: fault))) }
      let session = TrainingSession(
        checkpoint, on: world.values, captions: world.captions)
      let training = checkpoint.training
      console.paragraph(
        TrainWords.goingOn(
          NumberText.whole(training.step), NumberText.whole(training.settings.steps)))
      return TrainRun(options, world, folder, console, session)
    }
    var rate: TrainRate?
    let plan = try TrainPlan(options, world, &rate)
    let training = DenoiserTraining(plan.shape, plan.settings, from: plan.start)
    console.paragraph(
      TrainWords.subject(
        world.title, NumberText.whole(world.values.count), NumberText.whole(world.side),
        NumberText.whole(training.parameterList.learnedCount)))
    let (steps, batch) = (plan.settings.steps, plan.settings.batch)
    if let rate {
      let words = options.minutes == nil ? TrainWords.howLong : .minutesAsSteps
      console.paragraph(
        words(
          NumberText.whole(steps), NumberText.whole(batch),
          TrainRate.words(seconds: rate.seconds(for: steps, batch: batch)), rate.perSecond,
          Bilingual(same: "\(steps)")))
    }
    console.paragraph(world.expectation.text)
    var session = TrainingSession(training, on: world.values, captions: world.captions)
    session.notes = plan.notes
    guard session.exam.meanLoss > session.exam.exactLoss * 1.0001 else {
      throw Refusal(
        "The pictures of \(world.name) are nearly the same: there is nothing to learn beyond their "
          + "mean.")
    }
    return TrainRun(options, world, folder, console, session)
  }

  /// Learns, and writes everything.
  mutating func learn() throws {
    console.paragraph(
      TrainWords.floor(
        NumberText.short(session.exam.meanLoss), NumberText.short(session.exam.exactLoss)))
    console.line(Bilingual(same: ""))
    // What cannot be written is better known now than in half a minute.
    if !options.resume {
      if let kept = folder.keepEarlierWeights() {
        console.line(TrainWords.keptEarlier(Bilingual(same: "\(folder.name)/\(kept)")))
      }
      try folder.checkpoints.save(session.checkpoint)
    }
    while !session.isDone {
      if let status = StopRequest.status { try stop(status) }
      if session.training.step == options.stopAfter { try stop(0) }
      let (exams, drawings) = (session.diary.exams.count, session.diary.drawings.count)
      let loss: Double
      do {
        loss = try session.step(workers: .all)
      } catch {
        throw try diverged(error)
      }
      let isExam = session.diary.exams.count > exams
      // A single step, which also takes its memory, says nothing of the time that is left.
      let isRateKnown = session.training.step - firstStep >= 10 || session.isDone
      if isRateKnown && (isExam || console.wantsProgress) {
        console.progress(progress(loss), isExam: isExam)
      }
      if session.diary.drawings.count > drawings && !session.isDone { showLearning() }
      if clock.now - lastSave >= .seconds(options.checkpointInterval) && session.isSound {
        saveMeanwhile()
      }
    }
    try folder.checkpoints.save(session.checkpoint)
    try finish()
  }

  private func progress(_ loss: Double) -> Bilingual {
    let step = session.training.step
    let steps = session.training.settings.steps
    let seconds = (clock.now - start) / .seconds(1)
    let rate = Double(step - firstStep) / max(seconds, 1e-6)
    let recent = session.diary.losses.last.map(\.loss) ?? loss
    return TrainWords.progress(
      NumberText.whole(step), NumberText.whole(steps), NumberText.short(recent, significant: 3),
      NumberText.percent(session.diary.exams.last?.result.shareLearned ?? 0),
      NumberText.short(rate), TrainRate.words(seconds: Double(steps - step) / max(rate, 1e-6)))
  }

  // MARK: Saving

  /// A disk that is full now may have room in half a minute: training goes on meanwhile.
  private mutating func saveMeanwhile() {
    lastSave = clock.now
    do {
      try folder.checkpoints.save(session.checkpoint)
      lastGood = session.checkpoint
    } catch {
      console.line(TrainWords.notSaved(Bilingual(same: "\(error)")))
    }
  }

  private mutating func showLearning() {
    guard !options.noFigures else { return }
    do {
      try figures.writeSheet()
      try figures.writeLoss()
    } catch {
      console.line(TrainWords.notSaved(Bilingual(same: "\(error)")))
    }
  }

  /// Saves everything and ends with the status that the signal asks for.
  private mutating func stop(_ status: Int32) throws {
    try folder.checkpoints.save(session.checkpoint)
    let training = session.training
    if training.step > 0 { try writeWeights(of: session.checkpoint) }
    console.line(
      TrainWords.stopped(
        NumberText.whole(training.step), NumberText.whole(training.settings.steps)))
    console.line(Bilingual(same: "  swift run -c release snow \(goOnCommand)"))
    throw ExitCode(status)
  }

  private var goOnCommand: String {
    var words = ["train", options.world.shellWord, "--resume"]
    if let output = options.output { words.append("--output \(output.shellWord)") }
    words += options.pictureWords
    if options.noFigures { words.append("--no-figures") }
    return (words + options.look.words).joined(separator: " ")
  }

  /// Learning failed: the weights of the last good checkpoint are written, and what to do is said.
  private mutating func diverged(_ failure: TrainingSession.Failure) throws -> any Error {
    let smaller = session.training.settings.learningRate / 4
    var sentence = "\(failure) For example --learning-rate \(smaller) and another --output"
    if lastGood.training.step > 0 {
      let weights = try writeWeights(of: lastGood)
      sentence +=
        ", with --from \(weights.relativePath) to keep what was learned by step "
        + "\(lastGood.training.step)"
    }
    return FigureError(sentence + ".")
  }

  // MARK: Results

  private var figures: TrainFigures {
    TrainFigures(
      figures: TrainingFigures(
        title: world.title, side: world.side, exam: session.exam,
        steps: session.training.settings.steps, session.diary),
      licences: world.licences,
      folder: FigureFolder(
        folder.url, style: options.look.style,
        origin: FigureOrigin(
          command: ([session.notes["command"] ?? "snow train"] + options.look.words)
            .joined(separator: " "),
          seed: session.training.settings.seed, version: SnowVersion.current)))
  }

  @discardableResult
  private func writeWeights(of checkpoint: TrainingCheckpoint) throws -> URL {
    let url = folder.file("weights.safetensors")
    try TrainResults(world: world, exam: session.exam, checkpoint: checkpoint).weights.write(
      to: url)
    return url
  }

  private mutating func finish() throws {
    let results = TrainResults(world: world, exam: session.exam, checkpoint: session.checkpoint)
    try writeWeights(of: session.checkpoint)
    try PictureFile.write(Array(try results.card.utf8), to: folder.file("model-card.md"))
    var files = ["weights.safetensors", "model-card.md"]
    if !options.noFigures { files += try figures.writeAll() }
    if let result = session.diary.exams.last?.result {
      let sigmas = session.exam.sigmas
      console.paragraph(
        TrainWords.learned(
          NumberText.percent(result.shareLearned), TrainingFigures.bits(result.excessBits),
          NumberText.short(sigmas.first ?? 0), NumberText.short(sigmas.last ?? 0)))
    }
    console.paragraph(TrainWords.written.text)
    for file in files { console.line(Bilingual(same: "  \(folder.name)/\(file)")) }
    console.paragraph(
      TrainWords.more(
        Bilingual(
          same:
            "train \(options.world.shellWord) --from \("\(folder.name)/weights.safetensors".shellWord)"
        )))
  }
}
