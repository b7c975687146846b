public import Languages
public import Pictures
public import Tensors

/// Pictures with the right label of each: what a classifier learns from, and is examined with.
///
///     let world = try EmojiWorld()
///     let lessons = try world.labelledPictures(in: [.colour])
///     let exam = try world.labelledPictures(in: [.twemoji])   // the same things, drawn by others
public struct LabelledPictures: Sendable {
  /// What a label is called, in the order of its numbers.
  public let labelNames: [Bilingual]
  /// The pictures, all of one size.
  public let pictures: [Picture]
  /// The same as numbers in −1…1, [pictures, 3 · side²].
  public let values: Batch<Float>
  /// The label of each picture, a position in ``labelNames``.
  public let labels: [Int]
  /// What each picture is called.
  public let names: [Bilingual]
  /// Where each picture comes from.
  public let licences: [PictureLicence]

  /// Number of pictures.
  public var count: Int { pictures.count }

  /// A collection.
  ///
  /// - Parameters:
  ///   - labelNames: what labels are called.
  ///   - entries: the pictures, all of one size, each with its label.
  public init(labelNames: [Bilingual], entries: [(picture: CaptionedPicture, label: Int)]) {
    precondition(
      entries.allSatisfy { labelNames.indices.contains($0.label) },
      "A label is a number from 0 to \(labelNames.count - 1).")
    self.labelNames = labelNames
    pictures = entries.map(\.picture.picture)
    values = Batch(rows: pictures.map { $0.values() })
    labels = entries.map(\.label)
    names = entries.map(\.picture.name)
    licences = entries.map(\.picture.licence)
  }

  private init(of whole: LabelledPictures, at indices: [Int], labels: [Int]) {
    labelNames = whole.labelNames
    pictures = indices.map { whole.pictures[$0] }
    values = whole.values.rows(indices)
    self.labels = labels
    names = indices.map { whole.names[$0] }
    licences = indices.map { whole.licences[$0] }
  }

  /// Some of these pictures.
  public func subset(_ indices: [Int]) -> LabelledPictures {
    LabelledPictures(of: self, at: indices, labels: indices.map { labels[$0] })
  }

  /// The positions of the pictures with a label.
  public func indices(ofLabel label: Int) -> [Int] {
    labels.indices.filter { labels[$0] == label }
  }

  /// At most `wanted` pictures of every label, drawn by lot.
  ///
  /// Whoever draws fewer with the same generator draws some of the same ones.
  public func drawn(
    perLabel wanted: Int, using generator: SeededGenerator
  ) -> LabelledPictures {
    subset(
      labelNames.indices.flatMap { label in
        var stream = generator.stream(label)
        return indices(ofLabel: label).inRandomOrder(using: &stream).prefix(wanted)
      })
  }

  /// The same pictures with their labels dealt out by lot: nothing that could be learned is left.
  public func withShuffledLabels(using generator: SeededGenerator) -> LabelledPictures {
    var generator = generator
    return LabelledPictures(
      of: self, at: Array(labels.indices), labels: labels.inRandomOrder(using: &generator))
  }
}

extension EmojiWorld {
  /// All emoji that have a label, in some styles, style after style.
  ///
  /// - Parameter styles: at least one.
  /// - Returns: their pictures and labels.
  /// - Throws: a sentence when the drawings are missing or damaged.
  public func labelledPictures(in styles: [EmojiStyle]) throws -> LabelledPictures {
    var entries: [(picture: CaptionedPicture, label: Int)] = []
    for style in styles {
      for (entry, picture) in zip(self.entries, try pictures(in: style)) {
        guard let label = EmojiLabel(entry), let number = EmojiLabel.allCases.firstIndex(of: label)
        else { continue }
        entries.append(
          (
            CaptionedPicture(
              picture: picture, name: entry.name, thing: entry.thing, licence: style.licence),
            number
          ))
      }
    }
    return LabelledPictures(labelNames: EmojiLabel.allCases.map(\.name), entries: entries)
  }
}
