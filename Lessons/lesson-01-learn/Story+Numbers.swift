import Datasets
import Figures
import Languages
import LessonKit
import Models
import NeuralNetworks
import Tensors

// MARK: - Numbers that move, and mistakes that stay

extension Story {
  /// One number of each layer, chosen by lot, as learning goes on.
  func numbersMove(_ diary: Diary) -> LinePlot {
    let weights = diary.training.parameterList.parameters.filter { $0.shape.count > 1 }
    var lot = SeededGenerator(seed: seed).stream(7)
    let series = weights.enumerated().map { layer, parameter in
      let index = lot.integer(below: parameter.shape.reduce(1, *))
      return LinePlot.Series(
        name: layer == weights.count - 1
          ? LearnWords.lastLayer.text
          : LearnWords.layer(NumberText.whole(layer + 1)),
        points: diary.entries.filter { $0.step % 10 == 0 || $0.step == 4 }.map { entry in
          LinePlot.Measured(
            x: Double(entry.step),
            value: Double(
              ParameterList.table(of: parameter, in: entry.classifier.parameters)[index]))
        })
    }
    let values = series.flatMap(\.points).map(\.value)
    let reach = max(0.2, ((values.map { abs($0) }.max() ?? 1) * 10).rounded(.up) / 10)
    return LinePlot(
      FigureWords(
        title: LearnWords.numbersTitle.text,
        caption: LearnWords.numbersCaption(
          NumberText.whole(series.count),
          NumberText.whole(diary.training.network.shape.parameterCount),
          Bilingual(same: "\(seed)")),
        altText: LearnWords.numbersAlt(
          NumberText.whole(series.count), NumberText.whole(diary.last.step))),
      x: PlotAxis(
        label: LearnWords.stepAxis.text, range: 0...Double(diary.last.step)),
      y: PlotAxis(label: LearnWords.numberAxis.text, range: -reach...reach),
      series: series)
  }

  /// For every label, the pictures it did worst on: those whose right label it thought least likely.
  func mistakes(_ exam: ClassifierExam) -> Strip {
    let labels = labelNames.indices
    let answers = exam.answers
    let worst = labels.map { label in
      unseen.indices(ofLabel: label).sorted {
        (exam.probabilities[$0][label], $0) < (exam.probabilities[$1][label], $1)
      }
    }
    let depth = 3
    var strip = Strip(
      FigureWords(
        title: LearnWords.mistakesTitle.text,
        caption: LearnWords.mistakesCaption(
          NumberText.whole(depth), LearningTrial.unseenStyle.name,
          NumberText.whole(unseen.count), NumberText.percent(exam.accuracy)),
        altText: LearnWords.mistakesAlt(
          NumberText.whole(labels.count),
          NumberText.whole(zip(answers, unseen.labels).count { $0 != $1 }),
          NumberText.whole(unseen.count)))
    )
    .heads(Array(labelNames), label: LearnWords.itReallyIs.text)
    for place in 0..<depth {
      let pictures = worst.compactMap { $0.dropFirst(place).first }
      guard pictures.count == labels.count else { break }
      strip = strip.pictures(
        pictures.map { unseen.pictures[$0] },
        label: place == 0 ? LearnWords.worst.text : Bilingual(same: ""), areJoined: false
      ).answers(
        pictures.map {
          StripCell(labelNames[answers[$0]], answers[$0] == unseen.labels[$0] ? .right : .wrong)
        }, label: LearnWords.itSays.text)
    }
    return
      strip
      .numbers(
        labels.map { label in
          let row = exam.confusions[label]
          return LearnWords.outOf(
            NumberText.whole(row[label]), NumberText.whole(row.reduce(0, +)))
        }, label: LearnWords.rightAnswers.text
      )
      .numbers(
        labels.map { label in
          let row = exam.confusions[label]
          let other = labels.filter { $0 != label }.max { row[$0] < row[$1] } ?? label
          return row[other] == 0
            ? Bilingual(same: "–")
            : LearnWords.times(labelNames[other], NumberText.whole(row[other]))
        }, label: LearnWords.oftenTakenFor.text)
  }
}
