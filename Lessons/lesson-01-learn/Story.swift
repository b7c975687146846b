import Datasets
import Figures
import Languages
import LessonKit
import Models
import Pictures
import Tensors

/// What the lesson is told with: pictures to learn from, pictures of the exam, and the figures.
struct Story {
  /// Pictures with the right word for each, of which everything is learned.
  let learning: LabelledPictures
  /// The same things, drawn by others: never learned from.
  let unseen: LabelledPictures
  /// The same things in colour, as they were learned.
  let learnedColour: LabelledPictures
  let seed: UInt64

  /// The plainest thing of each label, in the order of the labels, for the stories of single
  /// pictures: chosen by name, whatever the network makes of them.
  static let plainest = [
    "automobile", "person", "cat", "bird", "rose", "red apple", "red heart", "house",
  ]
  /// "During": a moment when something is learned, but little.
  static let middleStep = 20

  init(seed: UInt64, world: EmojiWorld) throws {
    self.seed = seed
    learning = try world.labelledPictures(in: LearningTrial.learnedStyles)
    unseen = try world.labelledPictures(in: [LearningTrial.unseenStyle])
    learnedColour = try world.labelledPictures(in: [.colour])
  }

  /// The exam's pictures of the plainest things.
  var plain: [Int] {
    Self.plainest.compactMap { name in unseen.names.firstIndex { $0.en == name } }
  }

  var labelNames: [Bilingual] { learning.labelNames }

  var unseenLicences: [PictureLicence] { unseen.licencesOfAll }

  /// The accuracy of guessing.
  var chance: Double { 1 / Double(labelNames.count) }

  private func shares(_ probabilities: [Double], right: Int?) -> [NamedShare] {
    zip(labelNames, probabilities).enumerated().map { label, pair in
      NamedShare(pair.0, pair.1, isRight: label == right)
    }
  }
}

extension LabelledPictures {
  /// The licences of all its pictures, each once.
  var licencesOfAll: [PictureLicence] {
    var seen: Set<PictureLicence> = []
    return licences.filter { seen.insert($0).inserted }
  }
}

// MARK: - What is learned from

extension Story {
  /// Of every label some things by lot: as they are learned, and as the exam shows them.
  func labelledPictures(using generator: SeededGenerator) -> PictureGrid {
    let styles = LearningTrial.learnedStyles
    let perStyle = learning.count / styles.count
    let things = labelNames.indices.map(unseen.indices(ofLabel:))
    let drawn = things.enumerated().map { label, things in
      var lot = generator.stream(label)
      return things[lot.integer(below: things.count)]
    }
    let rows =
      styles.enumerated().map { place, style in
        PictureGrid.Row(
          head: style.name,
          cells: drawn.map { PictureGrid.Cell(learning.pictures[place * perStyle + $0]) })
      } + [
        PictureGrid.Row(
          head: LearnWords.examOnly.text,
          cells: drawn.map { PictureGrid.Cell(unseen.pictures[$0]) })
      ]
    return PictureGrid(
      FigureWords(
        title: LearnWords.labelledTitle.text,
        caption: LearnWords.labelledCaption(
          NumberText.whole(perStyle), NumberText.whole(styles.count),
          NumberText.whole(learning.count), NumberText.whole(unseen.count),
          LearningTrial.unseenStyle.name),
        altText: LearnWords.labelledAlt(NumberText.whole(labelNames.count))),
      columnHeads: zip(labelNames, things).map {
        LearnWords.labelAndCount($0, NumberText.whole($1.count))
      },
      rows: rows)
  }
}

// MARK: - Before, during and after

extension Story {
  private func moments(_ diary: Diary) -> [Diary.Entry] {
    [diary.first, diary.entry(near: Self.middleStep), diary.last]
  }

  private func heads(_ moments: [Diary.Entry]) -> [Bilingual] {
    moments.map {
      $0.step == 0 ? LearnWords.before.text : LearnWords.afterSteps(NumberText.whole($0.step))
    }
  }

  /// The plainest pictures of the exam, and what was believed of them.
  func beforeAndAfter(_ diary: Diary) -> PredictionTable {
    let moments = moments(diary)
    let values = unseen.values.rows(plain)
    let beliefs = moments.map { $0.classifier.probabilities(of: values) }
    let right = moments.indices.map { moment in
      zip(beliefs[moment], plain).count { row, picture in
        row.indices.max { row[$0] < row[$1] } == unseen.labels[picture]
      }
    }
    return PredictionTable(
      FigureWords(
        title: LearnWords.tableTitle.text,
        caption: LearnWords.tableCaption(
          LearningTrial.unseenStyle.name, Bilingual(same: "\(seed)")),
        altText: LearnWords.tableAlt(
          NumberText.whole(plain.count), NumberText.whole(right[0]),
          NumberText.whole(right[right.count - 1]))),
      columnHeads: heads(moments),
      rows: plain.enumerated().map { row, picture in
        PredictionTable.Row(
          unseen.pictures[picture], name: labelNames[unseen.labels[picture]],
          cells: beliefs.map { shares($0[row], right: unseen.labels[picture]) })
      })
  }

  /// The user's own picture; nobody but the user knows the right answer.
  func ownPicture(_ own: OwnPicture, diary: Diary) -> PredictionTable {
    let moments = moments(diary)
    let values = Batch(rows: [own.small.values()])
    return PredictionTable(
      FigureWords(
        title: LearnWords.ownTitle.text, caption: LearnWords.ownCaption.text,
        altText: LearnWords.ownAlt.text),
      columnHeads: heads(moments),
      rows: [
        PredictionTable.Row(
          own.small, name: LearnWords.yours.text,
          cells: moments.map { shares($0.classifier.probabilities(of: values)[0], right: nil) })
      ], barCount: labelNames.count)
  }

  /// The article's car, person and cat, and a bird, with all bars, as learning goes on.
  func asItLearns(_ diary: Diary) -> Animation {
    let four = Array(plain.prefix(4))
    let values = unseen.values.rows(four)
    let shown =
      [0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 14, 16, 18, 20, 30, 40, 50, 60, 80, 100, 120, 150]
      .map { diary.entry(near: $0) }.filter { $0.step < diary.last.step } + [diary.last]
    let accuracies = shown.map { ClassifierExam($0.classifier, on: unseen).accuracy }
    let frames = zip(shown, accuracies).map { entry, accuracy in
      let beliefs = entry.classifier.probabilities(of: values)
      return Animation.Frame(
        pictures: four.map { unseen.pictures[$0] },
        notes: zip(beliefs, four).map { row, picture in
          let answer = row.indices.max { row[$0] < row[$1] } ?? 0
          return StripCell(labelNames[answer], answer == unseen.labels[picture] ? .right : .wrong)
        },
        shares: zip(beliefs, four).map { shares($0, right: unseen.labels[$1]) },
        status: LearnWords.status(NumberText.whole(entry.step), NumberText.percent(accuracy)),
        duration: entry.step == 0 ? 150 : 35)
    }
    return Animation(
      FigureWords(
        title: LearnWords.learningTitle.text,
        caption: LearnWords.learningCaption(NumberText.whole(unseen.count)),
        altText: LearnWords.learningAlt(
          NumberText.percent(accuracies[0]), NumberText.percent(accuracies[accuracies.count - 1]))),
      heads: four.map { LearnWords.itIs(labelNames[unseen.labels[$0]]) }, frames: frames,
      largestPicture: 72)
  }
}
