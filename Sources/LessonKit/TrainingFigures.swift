public import Figures
public import Languages
public import Models
import Pictures

/// The figures of a network that learns to draw, from its diary: so they can be drawn at any moment,
/// by `snow train`, by a lesson while a class watches, and from a training that is long past.
///
///     let figures = TrainingFigures(title: title, side: 16, exam: exam, steps: steps, diary)
///     try folder.write(figures.sheet, named: "learning", licences: licences)
public struct TrainingFigures: Sendable {
  /// What is learned.
  public let title: Bilingual
  /// Pixels along one side of a picture.
  public let side: Int
  /// The questions, with the best possible answers.
  public let exam: DenoisingExam
  /// Steps in all, those to come included.
  public let steps: Int
  /// What happened so far.
  public let diary: TrainingDiary
  /// A sentence to end every caption with: where and when it was, if not here and now.
  public let note: Bilingual?

  /// The figures of a diary.
  public init(
    title: Bilingual, side: Int, exam: DenoisingExam, steps: Int, _ diary: TrainingDiary,
    note: Bilingual? = nil
  ) {
    (self.title, self.side, self.exam) = (title, side, exam)
    (self.steps, self.diary, self.note) = (steps, diary, note)
  }

  /// What the last exam said; nil before the first.
  public var result: DenoisingExam.Result? { diary.exams.last?.result }

  /// What the exam nearest to a step said is missing to the best possible answer.
  func bitsMissing(at step: Int) -> Bilingual {
    let exam = diary.exams.min { abs($0.step - step) < abs($1.step - step) }
    return Self.bits(exam?.result.excessBits ?? 0)
  }

  /// A number of bits as a reader writes it; chance may make the exam's sum a little negative.
  public static func bits(_ bits: Double) -> Bilingual {
    bits < 10 ? NumberText.short(max(0, bits)) : NumberText.whole(Int(min(bits, 1e15).rounded()))
  }
}

// MARK: - What the network draws from the same snow, again and again while it learns

extension TrainingFigures {
  /// Every second drawing below the one before, and the newest.
  ///
  /// - Precondition: something was drawn.
  public var sheet: ContactSheet {
    let shown = diary.drawings.enumerated().filter {
      $0.offset % 2 == 0 || $0.offset == diary.drawings.count - 1
    }
    return ContactSheet(
      FigureWords(
        title: TrainingWords.sheetTitle(title),
        caption: TrainingWords.sheetCaption.text.followed(by: note),
        altText: TrainingWords.sheetAlt(title)),
      labels: (TrainingWords.step.text, TrainingWords.bitsMissing.text),
      rows: shown.map { _, drawings in
        ContactSheet.Row(
          head: NumberText.whole(drawings.step), note: bitsMissing(at: drawings.step),
          pictures: drawings.pictures(side: side))
      })
  }

  /// The same pictures, side by side and changing.
  ///
  /// - Parameter interval: 1 shows every drawing, 2 every second one: half the time, half the file.
  /// - Returns: the animation, which ends with the newest drawing.
  public func learning(every interval: Int = 1) -> Animation {
    Animation(
      FigureWords(
        title: TrainingWords.movingTitle(title),
        caption: TrainingWords.movingCaption.text.followed(by: note),
        altText: TrainingWords.movingAlt(title)),
      heads: [TrainingWords.sameSnow(NumberText.whole(diary.drawings.first.map(count) ?? 0))],
      frames: diary.drawings.enumerated().filter {
        $0.offset % interval == 0 || $0.offset == diary.drawings.count - 1
      }.map { _, drawings in
        Animation.Frame(
          pictures: [Self.together(drawings.pictures(side: side), columns: 4)],
          notes: [
            StripCell(
              TrainingWords.moment(
                NumberText.whole(drawings.step), NumberText.whole(steps),
                bitsMissing(at: drawings.step)))
          ], duration: 30 * interval)
      }, largestPicture: 300)
  }

  private func count(_ drawings: TrainingDiary.Drawings) -> Int {
    drawings.values.count / (3 * side * side)
  }

  /// Pictures in rows, an eighth of their side apart, on gray: so white ones and black ones have an
  /// edge on every page.
  private static func together(_ pictures: [Picture], columns: Int) -> Picture {
    let side = pictures.first?.width ?? 1
    let pitch = side + max(1, side / 8)
    let rows = max(1, (pictures.count + columns - 1) / columns)
    let (width, height) = (columns * pitch - pitch + side, rows * pitch - pitch + side)
    var whole = Picture(
      width: width, height: height, filledWith: Colour(red: 176, green: 176, blue: 176))
    for (i, picture) in pictures.enumerated() {
      for y in 0..<side {
        for x in 0..<side {
          whole[i % columns * pitch + x, i / columns * pitch + y] = picture[x, y]
        }
      }
    }
    return whole
  }
}
