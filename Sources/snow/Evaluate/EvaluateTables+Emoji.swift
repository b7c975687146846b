import Datasets
import Languages
import Models
import Tensors

extension EvaluateTables {
  /// Whether things are drawn in the styles that were asked for.
  func emoji(_ exam: EmojiExam, by model: String) -> String {
    var lines = EvaluateWords.pairsMeaning(
      Bilingual(same: model), NumberText.whole(exam.seen.asked.count),
      NumberText.whole(exam.heldOut.asked.count + exam.unknowable.asked.count),
      NumberText.whole(exam.usual.steps), number(exam.usual.guidanceScale),
      NumberText.whole(exam.mosaics.asked.count))[language]
      .lines(upTo: 88)
    let columns: [(EvaluateWords, EmojiPairResult)] = [
      (.training, exam.seen), (.unseenPairs, exam.heldOut), (.unknowable, exam.unknowable),
      (.memoriser, exam.memoriser), (.local, exam.mosaics),
    ]
    let rows: [(EvaluateWords, KeyPath<EmojiPairResult, Rate>)] = [
      (.thingAndStyle, \.both), (.thing, \.thing), (.style, \.style),
    ]
    lines += aligned(
      [[""] + columns.map { say($0.0) }]
        + rows.map { word, rate in [say(word)] + columns.map { text($0.1[keyPath: rate]) } })
    lines += [
      "",
      EvaluateWords.pairCopies(
        NumberText.percent(exam.copies.drawn.value, digits: 1),
        NumberText.percent(exam.copies.real.value, digits: 1))[language],
    ].flatMap { $0.isEmpty ? [""] : $0.lines(upTo: 88) }
    lines += ["", say(.byStyle)]
    lines += aligned(
      [["", say(.training), say(.unseenPairs)]]
        + exam.byStyle.map { row in
          ["  " + row.style.name[language]] + [row.seen, row.heldOut].map { $0.map(text) ?? "–" }
        })
    lines += ["", say(.bySeenStyles)]
    lines += aligned(exam.bySeenStyles.map { ["  \($0.count)", text($0.heldOut)] })
    lines += ["", say(.againstGuidance)] + aligned(sweep(exam.guidance, heldOut: .unseenPairs))
    lines += ["", say(.againstSteps)] + aligned(sweep(exam.steps, heldOut: .unseenPairs))
    lines += [""] + say(.withoutWords).lines(upTo: 88)
    lines += aligned(
      [["", "σ", say(.thisNetwork), say(.networkOfLessons), say(.difference)]]
        + wordless(exam.withoutWords.learned, of: .training)
        + wordless(exam.withoutWords.unseen, of: .unseenPairs))
    return lines.joined(separator: "\n")
  }

  private func wordless(
    _ levels: [EmojiWithoutWords.Level], of part: EvaluateWords
  ) -> [[String]] {
    levels.enumerated().map { i, level in
      [i == 0 ? say(part) : "", number(level.sigma)[language]]
        + [level.listening, level.wordless, level.wordlessNearer].map(thousandths)
    }
  }
}
