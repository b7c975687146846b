import Foundation
import Languages
import LessonKit
import Models
import Tensors

/// What `snow evaluate` prints for people.
struct EvaluateTables {
  let language: Language

  /// Validity and novelty of the drawings.
  func drawings(_ drawn: DrawnShapes, by model: String, steps: Int) -> String {
    var rows = [[say(.valid), text(drawn.valid)]]
    rows.append([say(.novel), drawn.novel.map(text) ?? say(.noneValid)])
    for part in ShapesPart.allCases {
      guard let rate = drawn.shown?[part] else { continue }
      rows.append([EvaluateWords.shown(part.words.text)[language], text(rate)])
    }
    let head = EvaluateWords.drawings(
      NumberText.whole(drawn.distances.count), Bilingual(same: model), NumberText.whole(steps))
    let foot = EvaluateWords.nearby(NumberText.decimal(drawn.medianDistance, digits: 3))
    return ([head[language]] + aligned(rows) + [foot[language]]).joined(separator: "\n")
  }

  /// Distances of everybody, part by part, with the bits that they cost.
  func distances(_ exam: ShapesExam) -> String {
    var lines = EvaluateWords.distancesMeaning(NumberText.whole(exam.count))[language]
      .lines(upTo: 88)
    let ends = [ShapesExam.sigmas.first, ShapesExam.sigmas.last].map { number($0 ?? 0) }
    lines += EvaluateWords.range(ends[0], ends[1])[language].lines(upTo: 88)
    for part in ShapesPart.allCases.reversed() {
      lines += ["", EvaluateWords.distances(part.words.text)[language]]
      lines += aligned(rows(exam, part))
    }
    lines += ["", say(.world)]
    lines += aligned(
      ShapesSubject.allCases.compactMap { subject in
        exam.excessBitsOfWorld(subject).map { ["  " + subject.words.text[language], bits($0)] }
      })
    return lines.joined(separator: "\n")
  }

  /// At which levels the network has done better than every other way.
  func findings(_ exam: ShapesExam) -> String {
    let qualification = exam.qualification
    let range = ShapesExam.qualifyingRange
    var lines = EvaluateWords.finding(number(range.lowerBound), number(range.upperBound))[language]
      .lines(upTo: 88)
    lines += aligned(
      [(EvaluateWords.holds, Finding.holds), (.fails, .fails), (.undecided, .undecided)].map {
        ["  " + say($0), Self.list(qualification.sigmas($1))[language]]
      }, numbers: 2)
    lines += aligned(
      qualification.levels.map { level in
        let rival = ShapesSubject.rivals[level.bestRival]
        return [
          "  σ = " + number(level.sigma)[language],
          EvaluateWords.bestRival(rival.words.text)[language],
          signed(level.nearerThanRivals[level.bestRival]),
        ]
      }, numbers: 2)
    lines.append(say(qualification.isMet ? .isMet : .isNotMet))
    return lines.joined(separator: "\n")
  }

  /// Noise levels as a list; a word where there is none.
  static func list(_ sigmas: [Double]) -> Bilingual {
    guard !sigmas.isEmpty else { return EvaluateWords.none.text }
    let numbers = sigmas.map { NumberText.short($0) }
    // The French comma is a decimal mark: a semicolon stands between numbers.
    return Bilingual(
      en: numbers.map(\.en).joined(separator: ", "), fr: numbers.map(\.fr).joined(separator: " ; "))
  }

  /// Whether what is drawn is what was said.
  func captions(_ exam: CaptionsExam, by model: String, grown growth: ShapesGrowth) -> String {
    var lines = EvaluateWords.captionsMeaning(
      Bilingual(same: model), NumberText.whole(exam.parts[0].result.questions.count),
      NumberText.whole(exam.usual.steps), number(exam.usual.guidanceScale))[language]
      .lines(upTo: 88)
    let columns =
      exam.parts.map { ($0.part.words.text[language], $0.result) } + [(say(.leftOpen), exam.open)]
    func row(_ name: EvaluateWords, _ rate: (ShapesCaptionResult) -> Rate) -> [String] {
      [say(name)] + columns.map { text(rate($0.1)) }
    }
    var rows = [[""] + columns.map(\.0), row(.wholeCaption, \.wholeCaption)]
    rows += ShapeAttribute.allCases.map { attribute in
      ["  " + attribute.words.text[language]]
        + columns.map { $0.1.attributes[attribute].map(text) ?? "" }
    }
    rows += [
      row(.asSaid, \.asSaid), row(.valid, \.valid), row(.copies, \.copies),
      row(.copiesAskedFor, \.copiesAskedFor),
    ]
    lines += aligned(rows)
    lines += ["", say(.againstGuidance)] + aligned(sweep(exam.guidance, heldOut: .heldOutPairs))
    lines += ["", say(.againstSteps)] + aligned(sweep(exam.steps, heldOut: .heldOutPairs))
    let meaning = EvaluateWords.againstPairs(
      NumberText.whole(growth.seeds.count), NumberText.whole(growth.steps),
      Bilingual(same: growth.command), Bilingual(same: growth.date), growth.machine)
    lines += [""] + meaning[language].lines(upTo: 88) + aligned(pairs(growth))
    return lines.joined(separator: "\n")
  }

  /// Success against the pairs of form and colour that were shown.
  private func pairs(_ growth: ShapesGrowth) -> [[String]] {
    [["", say(.training), say(.heldOutPairs), say(.asSaid)]]
      + growth.somePairs.map { point in
        [
          "  " + NumberText.whole(point.pairCount)[language],
          ofSeeds(point.outcomes.map(\.seen.value)), ofSeeds(point.outcomes.map(\.heldOut.value)),
          ofSeeds(point.outcomes.map(\.heldOutAsSaid.value)),
        ]
      }
  }

  /// The mean of the seeds, and the lowest and the highest.
  private func ofSeeds(_ rates: [Double]) -> String {
    let parts = [Sample(rates).mean, rates.min() ?? .nan, rates.max() ?? .nan].map {
      NumberText.percent($0, digits: 1)[language]
    }
    return "\(parts[0])  (\(parts[1]) – \(parts[2]))"
  }

  /// Whether gardens are drawn as they were described.
  func gardens(_ exam: GardenExam, by model: String, grown growth: GardenGrowth) -> String {
    var lines = EvaluateWords.gardenMeaning(
      Bilingual(same: model), NumberText.whole(exam.seen.asked.count),
      NumberText.whole(exam.usual.steps), number(exam.usual.guidanceScale))[language]
      .lines(upTo: 88)
    let columns: [(EvaluateWords, GardenCaptionResult)] = [
      (.training, exam.seen), (.unseenTriples, exam.heldOut), (.articleSentence, exam.article),
      (.mirrorSentence, exam.mirror),
    ]
    lines += aligned(
      [
        [""] + columns.map { say($0.0) },
        [say(.wholeCaption)] + columns.map { text($0.1.wholeCaption) },
      ]
        + GardenQuestion.allCases.map { question in
          ["  " + say(question.words)] + columns.map { $0.1.questions[question].map(text) ?? "" }
        })
    func percent(_ value: Double) -> Bilingual { NumberText.percent(value, digits: 1) }
    let (drawn, real) = exam.distance
    var remarks = [
      EvaluateWords.judgeMeaning(
        NumberText.whole(exam.judge.clean.wholeScene.count),
        percent(exam.judge.clean.wholeScene.value), percent(exam.judge.damaged.wholeScene.value),
        percent(exam.judge.heldOut.wholeScene.value)),
      EvaluateWords.gardenCopies(percent(exam.copies.drawn.value), percent(exam.copies.real.value)),
      EvaluateWords.gardenDistance(
        number(drawn.frechet), number(real.frechet), percent(drawn.precision),
        percent(real.precision), percent(drawn.recall), percent(real.recall)),
    ]
    if let eye = exam.byEye {
      remarks.insert(
        EvaluateWords.judgedByEye(
          NumberText.whole(eye.eye.count), percent(eye.eye.value), percent(eye.judge.value),
          percent(eye.agreement.value)), at: 1)
    }
    for remark in remarks { lines += [""] + remark[language].lines(upTo: 88) }
    lines += ["", say(.againstGuidance)] + aligned(sweep(exam.guidance, heldOut: .unseenTriples))
    lines += ["", say(.againstSteps)] + aligned(sweep(exam.steps, heldOut: .unseenTriples))
    let meaning = EvaluateWords.againstTriples(
      NumberText.whole(growth.seeds.count), NumberText.whole(growth.steps),
      Bilingual(same: growth.command), Bilingual(same: growth.date), growth.machine)
    lines += [""] + meaning[language].lines(upTo: 88)
    lines += aligned(
      [["", say(.training), say(.unseenTriples)]]
        + growth.triples.map { point in
          let ends = point.outcomes.compactMap(\.moments.last)
          return [
            "  " + NumberText.whole(point.tripleCount)[language], ofSeeds(ends.map(\.seen.value)),
            ofSeeds(ends.map(\.heldOut.value)),
          ]
        })
    return lines.joined(separator: "\n")
  }

  func sweep(_ points: [SettingPoint], heldOut: EvaluateWords) -> [[String]] {
    // Numbers of steps are whole, strengths are not all.
    let areWhole = points.allSatisfy { $0.value == $0.value.rounded() }
    return [["", say(.training), say(heldOut)]]
      + points.map { point in
        let value = areWhole ? NumberText.whole(Int(point.value)) : number(point.value)
        return ["  " + value[language], text(point.seen), text(point.heldOut)]
      }
  }

  private func rows(_ exam: ShapesExam, _ part: ShapesPart) -> [[String]] {
    let shown = ShapesSubject.allCases.filter { subject in
      exam.levels[part]?.contains { !$0.distances[subject.place].isEmpty } == true
    }
    var rows = [
      [say(.level), say(.open)] + shown.map { $0.words.text[language] } + [
        say(.whichOptimum)
      ]
    ]
    for level in exam.levels[part] ?? [] {
      let network = level.distances[ShapesSubject.network.place]
      rows.append(
        [number(level.sigma)[language], NumberText.percent(level.openToAll.openShare)[language]]
          + shown.map { subject in
            let own = level.distances[subject.place]
            return own.isEmpty ? "" : thousandths(own.meanToAll)
          }
          + [place(network.position)])
    }
    rows.append(
      [say(.excess), ""]
        + shown.map { bits(exam.excessBits(of: $0, on: part, above: \.toAll)) } + [
          ""
        ])
    return rows
  }

  func say(_ words: EvaluateWords) -> String { words.text[language] }

  func number(_ value: Double) -> Bilingual { NumberText.short(value) }

  func text(_ rate: Rate) -> String {
    let parts = [rate.value, rate.low, rate.high].map {
      NumberText.percent($0, digits: 1)[language]
    }
    return "\(parts[0])  (\(parts[1]) – \(parts[2]))"
  }

  func thousandths(_ mean: MeasuredMean) -> String {
    let parts = [mean.value, mean.standardError].map {
      NumberText.decimal(1000 * $0, digits: 2)[language]
    }
    return "\(parts[0]) ± \(parts[1])"
  }

  private func signed(_ mean: MeasuredMean?) -> String {
    guard let mean else { return "" }
    return (mean.value > 0 ? "+" : "") + thousandths(mean)
  }

  private func bits(_ mean: MeasuredMean?) -> String {
    guard let mean else { return "" }
    let digits = mean.standardError < 0.1 ? 2 : 1
    let parts = [mean.value, mean.standardError].map {
      NumberText.decimal($0, digits: digits)[language]
    }
    return "\(parts[0]) ± \(parts[1])"
  }

  private func place(_ mean: MeasuredMean) -> String {
    // Where both optima are the same, who is nearer to which says nothing.
    guard mean.value.isFinite, mean.standardError < 1 else { return "–" }
    let error = NumberText.decimal(100 * mean.standardError, digits: 0)[language]
    return "\(NumberText.decimal(100 * mean.value, digits: 0)[language]) ± \(error) %"
  }

  /// Rows with their columns below each other, numbers from some column on to the right.
  func aligned(_ rows: [[String]], numbers: Int = 1) -> [String] {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      row.enumerated().map { column, cell in
        let space = String(repeating: " ", count: widths[column] - cell.count)
        return column < numbers ? cell + space : space + cell
      }.joined(separator: "  ")
    }
  }
}

extension GardenQuestion {
  /// The name in tables.
  var words: EvaluateWords {
    switch self {
    case .sky: .sky
    case .ground: .ground
    case .plant: .plant
    case .material: .material
    case .count: .plantCount
    }
  }
}

extension ShapeAttribute {
  /// The name in tables.
  var words: EvaluateWords {
    switch self {
    case .form: .form
    case .colour: .colour
    case .size: .size
    case .position: .position
    case .background: .background
    }
  }
}

extension ShapesPart {
  /// The name in tables.
  var words: EvaluateWords {
    switch self {
    case .training: .training
    case .heldOutRandom: .heldOutRandom
    case .heldOutPairs: .heldOutPairs
    }
  }
}
