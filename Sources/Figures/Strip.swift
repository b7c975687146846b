public import Languages
public import Pictures

/// The way of a picture, from left to right: frames joined by arrows, with numbers, words, curves
/// and bands beneath, all aligned to the frames.
///
///     Strip(words)
///       .heads(percentages, label: signalLeft)
///       .pictures(states, label: whatTheModelSees)
///       .numbers(answers, label: whatItAnswers)
///       .curve(bits, label: bitsLeft, range: 0...10.3, ticks: ticks)
///
/// A strip reads like a table: a column is a moment, a row is a question asked at every moment.
/// When a page is too narrow for all columns, the strip goes on below, all rows together.
public struct Strip: Figure {
  /// Title, caption and alt text.
  public let words: FigureWords
  var rows: [Row] = []

  /// An empty strip; add rows from top to bottom.
  public init(_ words: FigureWords) {
    self.words = words
  }

  /// One row of the table.
  enum Row: Sendable {
    case section(Bilingual)
    case heads([Bilingual], label: Bilingual)
    case pictures([Picture], label: Bilingual, areJoined: Bool)
    case numbers([StripCell], label: Bilingual)
    case curve([Double], label: Bilingual, range: ClosedRange<Double>, ticks: [Tick])
    case band([[Double]], label: Bilingual, names: [Bilingual], rest: Bilingual?)

    /// How many columns it fills; a section's heading has none.
    var columnCount: Int? {
      switch self {
      case .section: nil
      case .heads(let texts, _): texts.count
      case .pictures(let pictures, _, _): pictures.count
      case .numbers(let cells, _): cells.count
      case .curve(let values, _, _, _): values.count
      case .band(let shares, _, _, _): shares.count
      }
    }
  }

  private func adding(_ row: Row) -> Strip {
    var copy = self
    copy.rows.append(row)
    if let new = row.columnCount, let old = columnCount {
      precondition(new == old, "Every row of a strip has \(old) columns; this one has \(new).")
    }
    return copy
  }

  var columnCount: Int? {
    rows.lazy.compactMap(\.columnCount).first
  }
}

/// A short text under a frame, with a verdict if it is one.
public struct StripCell: Hashable, Sendable {
  /// What it says.
  public let text: Bilingual
  /// Right, wrong, or nothing of the kind.
  public let verdict: Verdict?

  /// A cell.
  public init(_ text: Bilingual, _ verdict: Verdict? = nil) {
    (self.text, self.verdict) = (text, verdict)
  }
}

/// Whether an answer is right, shown by a sign as well as by colour.
public enum Verdict: Hashable, Sendable {
  /// Marked ✓.
  case right
  /// Marked ✗.
  case wrong

  var sign: String {
    switch self {
    case .right: "✓"
    case .wrong: "✗"
    }
  }

  func colour(in palette: Palette) -> Colour {
    switch self {
    case .right: palette.right
    case .wrong: palette.wrong
    }
  }
}

// MARK: - Rows

extension Strip {
  /// A heading across the whole strip, above the rows that follow.
  public func section(_ heading: Bilingual) -> Strip {
    adding(.section(heading))
  }

  /// Heads over the columns.
  public func heads(_ texts: [Bilingual], label: Bilingual) -> Strip {
    adding(.heads(texts, label: label))
  }

  /// A row of pictures, joined by arrows when each follows from the one before.
  public func pictures(_ pictures: [Picture], label: Bilingual, areJoined: Bool = true) -> Strip {
    adding(.pictures(pictures, label: label, areJoined: areJoined))
  }

  /// A row of numbers or words.
  public func numbers(_ texts: [Bilingual], label: Bilingual) -> Strip {
    adding(.numbers(texts.map { StripCell($0) }, label: label))
  }

  /// A row of answers that are right or wrong.
  public func answers(_ cells: [StripCell], label: Bilingual) -> Strip {
    adding(.numbers(cells, label: label))
  }

  /// A curve whose points stand under the frames.
  ///
  /// - Parameters:
  ///   - values: one a column.
  ///   - label: the head of the row; none when the row above has said it.
  ///   - range: what the height of the row stands for.
  ///   - ticks: labelled heights; usually the two ends.
  /// - Returns: the strip with this row at its end.
  public func curve(
    _ values: [Double], label: Bilingual = Bilingual(same: ""), range: ClosedRange<Double>,
    ticks: [Tick]
  ) -> Strip {
    adding(.curve(values, label: label, range: range, ticks: ticks))
  }

  /// Stacked shares of 1 under each frame, such as the probabilities of several answers.
  ///
  /// - Parameters:
  ///   - shares: for each column, a share for each name; what they lack to 1 is left empty.
  ///   - label: the head of the row.
  ///   - names: what the parts are called, from the bottom up; at most four.
  ///   - rest: what is left empty; nil where nothing is, or nothing need be said of it.
  /// - Returns: the strip with this row at its end.
  public func band(
    _ shares: [[Double]], label: Bilingual, names: [Bilingual], rest: Bilingual? = nil
  ) -> Strip {
    precondition(names.count <= 4, "A band has at most four parts, this one \(names.count).")
    return adding(.band(shares, label: label, names: names, rest: rest))
  }
}

/// A labelled place on an axis.
public struct Tick: Hashable, Sendable {
  /// Where it stands.
  public let value: Double
  /// What it says.
  public let text: Bilingual

  /// A tick.
  public init(_ value: Double, _ text: Bilingual) {
    (self.value, self.text) = (value, text)
  }
}
