import Datasets
import Figures
import Foundation
import Languages
import LessonKit
import Models
import Tensors

/// A network that learns to draw shapes: as it was recorded, or while the class watches.
struct LearnsToDraw: Sendable {
  let recorded: RecordedTraining
  /// The questions that the network was asked again and again, with the best possible answers.
  let exam: DenoisingExam

  /// The shapes that may be learned.
  static var pictures: CaptionedPictures {
    ShapesWorld.captionedPictures(of: ShapesWorld.split.training)
  }

  /// Mean error of every exam, from the first to the last.
  var losses: [Double] { recorded.diary.exams.map(\.result.loss) }

  /// Whether the errors sink, and never below the floor: the mean of each tenth of them is lower than
  /// that of the tenth before, and the last is past nine tenths of the way.
  func sink(_ losses: [Double]) -> Bool {
    let tenths = (0..<10).map { tenth in
      Sample(Array(losses[tenth * losses.count / 10..<(tenth + 1) * losses.count / 10])).mean
    }
    let way = exam.meanLoss - exam.exactLoss
    return losses.allSatisfy { $0 >= exam.exactLoss }
      && zip(tenths, tenths.dropFirst()).allSatisfy { $0 > $1 }
      && (losses.last ?? .infinity) < exam.exactLoss + way / 10
  }

  /// The figures so far.
  func figures(note: Bilingual? = nil) -> TrainingFigures {
    TrainingFigures(
      title: ShapesWorld.title, side: ShapesWorld.side, exam: exam,
      steps: recorded.settings.steps, recorded.diary, note: note)
  }
}

extension LearnsToDraw {
  /// The training that comes with Snow.
  ///
  /// What the best possible answer costs is computed anew.
  init() throws {
    recorded = try RecordedTraining.shipped()
    exam = DenoisingExam(Self.pictures.pictureSet, recorded.settings)
  }

  /// Trains, and writes the figures again and again meanwhile: who keeps one open sees it change.
  init(live lesson: LessonRun) throws {
    let settings = RecordedTraining.shortSettings(seed: lesson.options.seed)
    var session = TrainingSession(
      DenoiserTraining(.shapes, settings), on: Self.pictures.values)
    exam = session.exam
    var recorded = RecordedTraining(
      command: "Lessons/run 5 --live --seed \(settings.seed)",
      date: Date.now.formatted(.iso8601.year().month().day()),
      machine: KitWords.machine(NumberText.whole(Workers.all.count)), settings: settings,
      diary: session.diary)
    let progress = lesson.progress(SnowWords.training.text, steps: settings.steps)
    var lastShown: ContinuousClock.Instant?
    while !session.isDone {
      let drawings = session.diary.drawings.count
      try session.step(workers: .all)
      progress.step()
      // Every few seconds are enough for the eye, and leave the time to learning.
      guard session.diary.drawings.count > drawings, !session.isDone,
        lastShown.map({ .now - $0 > .seconds(3) }) ?? true
      else { continue }
      recorded.diary = session.diary
      let soFar = TrainingFigures(
        title: ShapesWorld.title, side: ShapesWorld.side, exam: exam, steps: settings.steps,
        session.diary)
      try lesson.draft("mud-to-shapes", licences: [ShapesWorld.licence], soFar.sheet)
      if let result = soFar.result {
        try lesson.draft("towards-the-floor", licences: [], soFar.lossPlot(result))
      }
      lastShown = .now
    }
    recorded.diary = session.diary
    self.recorded = recorded
    try lesson.file(RecordedTraining.names.numbers, recorded.json())
    try lesson.file(
      RecordedTraining.names.drawings, recorded.drawingsFile(side: ShapesWorld.side))
  }
}

extension SnowLesson {
  /// From mud to shapes: tells it, draws it, and checks that it sinks.
  func learnToDraw(_ lesson: LessonRun) throws {
    lazy var training = Result {
      live ? try LearnsToDraw(live: lesson) : try LearnsToDraw()
    }
    let settings =
      try live
      ? RecordedTraining.shortSettings(seed: options.seed) : RecordedTraining.shipped().settings
    lesson.say(SnowWords.drawStory(NumberText.whole(LearnsToDraw.pictures.count)))
    var note: Bilingual?
    if live {
      lesson.say(SnowWords.drawLive(NumberText.whole(settings.steps)))
    } else {
      let recorded = try RecordedTraining.shipped()
      let (date, command) = (Bilingual(same: recorded.date), Bilingual(same: recorded.command))
      lesson.say(SnowWords.drawRecorded(date, command))
      note = SnowWords.recordedBy(date, recorded.machine, command)
    }
    try lesson.figure("mud-to-shapes", licences: [ShapesWorld.licence]) {
      try training.get().figures(note: note).sheet
    }
    try lesson.animation("learns-to-draw", licences: [ShapesWorld.licence]) {
      try training.get().figures(note: note).learning(every: 2)
    }
    try lesson.figure("towards-the-floor", licences: []) {
      let training = try training.get()
      let exams = training.recorded.diary.exams
      return training.figures(note: note).lossPlot(exams[exams.count - 1].result)
    }
    if live, lesson.wants("mud-to-shapes"), let recorded = try? RecordedTraining.shipped(),
      recorded.settings == settings
    {
      let isSame = try training.get().recorded.diary == recorded.diary
      lesson.say((isSame ? SnowWords.sameBits : .otherBits).text)
    }
    try lesson.claims {
      let training = try training.get()
      var lot = lesson.generator.stream(10)
      lesson.check(
        SnowWords.sinks.text, of: training.losses, refusing: SnowWords.sinksTwin.text,
        training.losses.inRandomOrder(using: &lot), holds: training.sink)
    }
  }
}
