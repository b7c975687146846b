import Datasets
import Diffusion
import Figures
import Foundation
import Languages
import LessonKit
import Pictures
import Tensors

/// How often each thing came out of many snows, beside how often it occurs among the pictures.
struct Frequencies: Sendable {
  /// One thing, or all the rare ones together.
  struct Part: Sendable {
    /// Its position among the things; nil for the rest.
    let thing: Int?
    /// Its share in the data: what the exact denoiser must reproduce.
    let share: Double
    /// How often it came out.
    let hits: Int
  }

  /// Things from the most frequent one, then the rest together.
  let parts: [Part]
  /// Number of snows.
  let count: Int
  /// Different pictures that came out.
  let distinct: Int

  /// Counts what came out.
  ///
  /// - Parameters:
  ///   - ends: nearest known picture of every sample.
  ///   - world: the pictures.
  ///   - wanted: things to list by themselves, at most.
  ///   - fewest: of a thing with fewer expected hits the rest takes care, as a χ² test needs.
  init(_ ends: [Nearest], of world: CaptionedPictures, parts wanted: Int, fewest: Double) {
    count = ends.count
    distinct = Set(ends.map(\.index)).count
    let inData = Self.counts(world.things, world.thingNames.count)
    let hits = Self.counts(ends.map { world.things[$0.index] }, world.thingNames.count)
    let order = inData.indices.sorted { (inData[$0], $1) > (inData[$1], $0) }
    let expected = Double(ends.count) / Double(world.count)
    let listed = order.prefix(wanted).filter { Double(inData[$0]) * expected >= fewest }
    var parts = listed.map {
      Part(thing: $0, share: Double(inData[$0]) / Double(world.count), hits: hits[$0])
    }
    let (share, met) = parts.reduce((0, 0)) { ($0.0 + $1.share, $0.1 + $1.hits) }
    if share < 1 - 1e-9 { parts.append(Part(thing: nil, share: 1 - share, hits: count - met)) }
    self.parts = parts
  }

  private static func counts(_ labels: [Int], _ count: Int) -> [Int] {
    labels.reduce(into: [Int](repeating: 0, count: count)) { $0[$1] += 1 }
  }

  /// χ² = Σ (hits − expected)²/expected.
  var chiSquare: Double {
    parts.reduce(0) { sum, part in
      let expected = part.share * Double(count)
      return sum + (Double(part.hits) - expected) * (Double(part.hits) - expected) / expected
    }
  }

  /// How many standard deviations of a Gaussian χ² corresponds to.
  ///
  /// Source: Wilson & Hilferty 1931: (χ²/k)^(1/3) is nearly Gaussian with mean 1 − 2/(9k) and
  /// variance 2/(9k), for k degrees of freedom.
  var deviations: Double {
    let freedom = Double(max(1, parts.count - 1))
    let spread = 2 / (9 * freedom)
    return (pow(chiSquare / freedom, 1.0 / 3) - (1 - spread)) / spread.squareRoot()
  }
}

extension Story {
  /// Things across: one that came out, its share in the data, its share among what came out.
  func anything(_ ends: [Nearest]) -> Strip {
    let frequencies = Frequencies(ends, of: pictures, parts: 7, fewest: 0)
    let listed = frequencies.parts.compactMap { part in part.thing.map { (part, $0) } }
    let rates = listed.map { Rate(successes: $0.0.hits, count: frequencies.count) }
    let most = listed.first
    return Strip(
      FigureWords(
        title: SnowWords.anythingTitle.text,
        caption: SnowWords.anythingCaption(
          NumberText.whole(frequencies.count), NumberText.whole(pictures.count),
          NumberText.whole(frequencies.distinct)),
        altText: SnowWords.anythingAlt(
          most.map { pictures.thingNames[$0.1] } ?? Bilingual(same: "–"),
          NumberText.percent(most?.0.share ?? 0), NumberText.percent(rates.first?.value ?? 0)))
    )
    .heads(listed.map { pictures.thingNames[$0.1] }, label: SnowWords.thing.text)
    .pictures(
      listed.map { _, thing in
        let met = ends.first { pictures.things[$0.index] == thing }?.index
        return pictures.pictures[met ?? pictures.things.firstIndex(of: thing) ?? 0]
      }, label: SnowWords.example.text, areJoined: false
    )
    .numbers(
      listed.map { NumberText.percent($0.0.share, digits: 1) }, label: SnowWords.inData.text
    )
    .numbers(
      rates.map { NumberText.percent($0.value, digits: 1) }, label: SnowWords.cameOut.text
    )
    .numbers(
      rates.map {
        SnowWords.interval(
          NumberText.decimal(100 * $0.low, digits: 1), NumberText.percent($0.high, digits: 1))
      }, label: SnowWords.intervalLabel.text)
  }
}
