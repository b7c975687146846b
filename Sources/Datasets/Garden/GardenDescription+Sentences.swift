public import Languages
import Tensors

// From choices to words. Each part of a description has a few ways to be said, the usual one first; a
// caption takes the first of everything, a sentence one of each at random.

extension GardenDescription {
  /// The caption: `two fried egg flowers in the bacon garden at night`, `deux fleurs en œuf au plat
  /// dans le jardin de bacon la nuit`.
  ///
  /// What is open is left out; an open plant of which something is said is called *plant*. Reading the
  /// caption back gives the same description, for all of them and in both languages.
  public var caption: Bilingual {
    Bilingual(
      en: sentence(in: .english) { _ in 0 },
      fr: sentence(in: .french) { _ in 0 })
  }

  /// One of the ways to say the same: `at night, a garden of bacon with two flowers made of fried egg`.
  ///
  /// Reading it back gives the same description, whatever was drawn.
  ///
  /// - Parameters:
  ///   - language: the language of the sentence.
  ///   - generator: draws the words and their order, each equally likely.
  /// - Returns: the sentence, without a full stop.
  public func sentence(
    in language: Language, using generator: inout some RandomNumberGenerator
  ) -> String {
    sentence(in: language) { generator.integer(below: $0) }
  }

  /// The sentence that comes of some choices: `choose` takes a number of possibilities and answers with
  /// one of them, 0 being the usual one.
  private func sentence(in language: Language, choose: (Int) -> Int) -> String {
    func oneOf(_ phrases: [String]) -> String? {
      phrases.isEmpty ? nil : phrases[choose(phrases.count)]
    }
    let isEnglish = language == .english
    let plants = oneOf(isEnglish ? englishPlants : frenchPlants)
    let sky = oneOf(sky.map { [$0.name] + $0.otherNames }.map { $0.map { $0[language] } } ?? [])
    var ground = oneOf(isEnglish ? englishGrounds : frenchGrounds)
    if plants == nil && ground == nil { ground = isEnglish ? "a garden" : "un jardin" }

    let (inside, with) = isEnglish ? ("in", "with") : ("dans", "avec")
    let skyFirst = sky.map { "\($0)," }
    let orders: [[String?]] =
      if let plants, let ground {
        [
          [plants, inside, ground, sky],
          [ground, with, plants, sky],
          [skyFirst, plants, inside, ground],
          [skyFirst, ground, with, plants],
          [inside, ground + ",", plants, sky],
        ]
      } else {
        [[plants, ground, sky], [skyFirst, plants, ground]]
      }
    return orders[choose(orders.count)].compactMap(\.self).joined(separator: " ")
  }

  private var saysPlants: Bool { plant != nil || material != nil || count != nil }

  // MARK: English

  private var englishPlants: [String] {
    guard saysPlants else { return [] }
    let numbers = count.map { [["a", "one"], ["two"], ["three"]][$0 - 1] } ?? [nil]
    let noun =
      count == 1 ? plant?.singular.en ?? "plant" : plant?.plural.en ?? "plants"
    let phrases =
      material.map { material in
        ["\(material.name.en) \(noun)"]
          + (material.isPlain
            ? [] : ["made of", "of"].map { "\(noun) \($0) \(material.name.en)" })
      } ?? [noun]
    return combinations(numbers, phrases)
  }

  private var englishGrounds: [String] {
    guard let ground else { return [] }
    let name = ground.name.en
    return ["the \(name) garden", "a \(name) garden"]
      + (ground.isPlain ? [] : ["a garden of \(name)", "a garden made of \(name)"])
  }

  // MARK: French

  private var frenchPlants: [String] {
    guard saysPlants else { return [] }
    // Of the nouns *fleur* and *plante* are feminine.
    let isFeminine = plant?.isFeminine ?? true
    let numbers =
      count.map { [[isFeminine ? "une" : "un"], ["deux"], ["trois"]][$0 - 1] } ?? [nil, "des"]
    let noun =
      count == 1 ? plant?.singular.fr ?? "plante" : plant?.plural.fr ?? "plantes"
    let phrases =
      material.map { material in
        if let colour = material.frenchColour {
          return [
            "\(noun) \(colour.agreeing(withFeminine: isFeminine, inPlural: count != 1))"
          ]
        }
        return ["\(noun) en \(material.name.fr)", "\(noun) \(material.frenchOf)"]
      } ?? [noun]
    return combinations(numbers, phrases)
  }

  private var frenchGrounds: [String] {
    guard let ground else { return [] }
    // *Jardin* is masculine, as the names of the colours are.
    guard !ground.isPlain else {
      return ["le jardin \(ground.name.fr)", "un jardin \(ground.name.fr)"]
    }
    return [
      "le jardin \(ground.frenchOf)", "un jardin \(ground.frenchOf)",
      "un jardin en \(ground.name.fr)",
    ]
  }

  /// Every number with every phrase, the first with the first in front.
  private func combinations(_ numbers: [String?], _ phrases: [String]) -> [String] {
    numbers.flatMap { number in
      phrases.map { phrase in number.map { "\($0) \(phrase)" } ?? phrase }
    }
  }
}

extension GardenMaterial {
  /// *de* and the noun: "de bacon", "d’œuf au plat".
  fileprivate var frenchOf: String {
    self == .friedEgg ? "d’\(name.fr)" : "de \(name.fr)"
  }
}
