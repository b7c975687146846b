import BuiltPrograms
import Datasets
import Languages
import Tensors
import Testing

@Suite("Gardens, described")
struct GardenCaptionTests {
  @Test("Captions read as people write them")
  func examples() {
    let article = GardenScene(.article, sky: .night, count: 2)
    #expect(article.caption.en == "two fried egg flowers in the bacon garden at night")
    #expect(
      article.caption.fr == "deux fleurs en œuf au plat dans le jardin de bacon la nuit")
    #expect(GardenTriple.article.caption.en == "fried egg flowers in the bacon garden")
    #expect(GardenTriple.mirror.caption.en == "bacon flowers in the fried egg garden")
    #expect(
      GardenTriple.mirror.caption.fr == "fleurs en bacon dans le jardin d’œuf au plat")
    #expect(GardenDescription().caption.en == "a garden")
    #expect(GardenDescription(sky: .rain).caption.fr == "un jardin sous la pluie")
    #expect(GardenDescription(material: .kiwi, count: 1).caption.en == "a kiwi plant")
  }

  @Test(
    "French agrees with the noun in gender and number",
    arguments: [
      (GardenPlant.flowers, GardenMaterial.purple, 1, "une fleur violette"),
      (.flowers, .purple, 2, "deux fleurs violettes"), (.flowers, .blue, 3, "trois fleurs bleues"),
      (.trees, .purple, 1, "un arbre violet"), (.trees, .blue, 2, "deux arbres bleus"),
      (.mushrooms, .red, 1, "un champignon rouge"), (.balloons, .yellow, 3, "trois ballons jaunes"),
      (.balloons, .friedEgg, 1, "un ballon en œuf au plat"),
    ])
  func agreement(plant: GardenPlant, material: GardenMaterial, count: Int, expected: String) {
    let description = GardenDescription(plant: plant, material: material, count: count)
    #expect(description.caption.fr == expected)
    #expect(GardenDescription(material: .purple, count: 2).caption.fr == "deux plantes violettes")
    #expect(GardenDescription(ground: .purple).caption.fr == "le jardin violet")
  }

  // MARK: There and back

  /// Every choice, and every way to leave it open: 5 · 11 · 5 · 11 · 4 descriptions.
  private static let allDescriptions: [GardenDescription] = {
    func orOpen<T>(_ cases: [T]) -> [T?] { cases.map { $0 } + [nil] }
    return orOpen(GardenSky.allCases).flatMap { sky in
      orOpen(GardenMaterial.allCases).flatMap { ground in
        orOpen(GardenPlant.allCases).flatMap { plant in
          orOpen(GardenMaterial.allCases).flatMap { material in
            orOpen(Array(GardenScene.counts)).map { count in
              GardenDescription(
                sky: sky, ground: ground, plant: plant, material: material, count: count)
            }
          }
        }
      }
    }
  }()

  @Test("What was said is understood: 12,100 captions, both languages, there and back")
  func roundTrip() throws {
    let all = Self.allDescriptions
    #expect(all.count == 12_100)
    for description in all {
      let caption = description.caption
      #expect(try GardenDescription(parsing: caption.en, in: .english) == description)
      #expect(try GardenDescription(parsing: caption.fr, in: .french) == description)
    }
    #expect(Set(all.map(\.caption.en)).count == 12_100)
    #expect(Set(all.map(\.caption.fr)).count == 12_100)
  }

  @Test("Said in other words it is the same: 24,200 sentences, there and back", arguments: [1, 2])
  func sentences(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var wordings: Set<String> = []
    for description in Self.allDescriptions {
      for language in Language.allCases {
        let sentence = description.sentence(in: language, using: &generator)
        wordings.insert(sentence)
        #expect(
          try GardenDescription(parsing: sentence, in: language) == description, "\(sentence)")
        #expect(sentence.count <= 120)
      }
    }
    #expect(wordings.count > 23_000)
  }

  @Test("The language need not be stated")
  func detection() throws {
    for description in Self.allDescriptions {
      #expect(try GardenDescription(parsing: description.caption.en) == description)
      #expect(try GardenDescription(parsing: description.caption.fr) == description)
    }
  }

  @Test("The order of words decides what is made of what; a bag of words cannot")
  func wordOrder() throws {
    let article = GardenTriple.article.description
    let mirror = GardenTriple.mirror.description
    #expect(try GardenDescription(parsing: article.caption.en) == article)
    #expect(try GardenDescription(parsing: mirror.caption.en) == mirror)
    // Wrong twin: a reader that only counts words takes the two for the same.
    func bag(_ text: String) -> [Substring] { text.split(separator: " ").sorted() }
    #expect(article != mirror && bag(article.caption.en) == bag(mirror.caption.en))
  }

  // MARK: As people write

  @Test(
    "Natural variants are understood",
    arguments: [
      ("Fried-egg flowers in the bacon garden", GardenTriple.article.description),
      ("flowers made of fried eggs, in a garden made from bacon", GardenTriple.article.description),
      ("a bacon field with flowers of egg", GardenTriple.article.description),
      ("fried egg flowers on bacon", GardenTriple.article.description),
      ("The flowers are fried egg, the garden is bacon.", GardenTriple.article.description),
      ("flowers: fried egg; garden: bacon", GardenTriple.article.description),
      ("a garden of fried egg with bacon flowers", GardenTriple.mirror.description),
      ("FLEURS EN OEUF AU PLAT DANS LE JARDIN DE BACON", GardenTriple.article.description),
      ("un jardin de bacon avec des fleurs en œufs sur le plat", GardenTriple.article.description),
      ("des fleurs d'œuf sur le bacon", GardenTriple.article.description),
      ("a garden of bacon flowers", .init(plant: .flowers, material: .bacon)),
      ("un jardin de fleurs rouges", .init(plant: .flowers, material: .red)),
      ("bacon flower garden", .init(plant: .flowers, material: .bacon)),
      ("2 trees, sun set", .init(sky: .sunset, plant: .trees, count: 2)),
      ("one balloon at nighttime", .init(sky: .night, plant: .balloons, count: 1)),
      ("a rainy garden with three mushrooms", .init(sky: .rain, plant: .mushrooms, count: 3)),
      ("on a rainy day, a kiwi tree", .init(sky: .rain, plant: .trees, material: .kiwi, count: 1)),
      ("chocolate chip cookie balloons", .init(plant: .balloons, material: .cookie)),
      ("the red garden on a sunny day", .init(sky: .day, ground: .red)),
      ("there are two red flowers", .init(plant: .flowers, material: .red, count: 2)),
      ("un arbre bleu, il pleut", .init(sky: .rain, plant: .trees, material: .blue, count: 1)),
      (
        "ballons violets au coucher de soleil",
        .init(sky: .sunset, plant: .balloons, material: .purple)
      ),
      ("sous la pluie, un champ de chocolat", .init(sky: .rain, ground: .chocolate)),
      ("le soir", .init(sky: .sunset)),
      ("a garden", .init()),
    ])
  func variants(caption: String, expected: GardenDescription) throws {
    #expect(try GardenDescription(parsing: caption) == expected)
  }

  @Test(
    "What cannot be understood is said in one sentence",
    arguments: [
      ("fried egg flowrs", "\"flowrs\" is not known here; the nearest known word is \"flowers\"."),
      ("des fluers", "\"fluers\" is not known here; the nearest known word is \"fleurs\"."),
      ("a spaceship", "\"spaceship\" is not known here; plants are flowers, trees, mushrooms"),
      ("red and blue flowers", "\"red\" contradicts a word before it"),
      ("red bacon flowers", "\"red\" contradicts"),
      ("flowers and trees", "\"trees\" contradicts"),
      ("a flower, at night, in the rain", "\"rain\" contradicts"),
      ("two flowers, three flowers", "\"three\" contradicts"),
      ("flowers in the bacon garden, on cookie", "\"cookie\" contradicts"),
      ("a garden with no flowers", "cannot draw what is not there: leave out \"no\""),
      ("flowers without bacon", "--negative"),
      ("un jardin sans fleurs", "leave out \"sans\""),
      ("ce n'est pas un arbre", "\"ce\" is not known here"),
      ("five flowers", "A garden has one, two or three plants, not \"five\"."),
      ("12 flowers", "not \"12\""), ("0 trees", "not \"0\""), ("quatre arbres", "not \"quatre\""),
      ("99999999999999999999999 trees", "not \"99999999999999999999999\""),
      ("two gardens", "A picture shows one garden, not \"two\""),
      ("bacon", "What is \"bacon\"? Write \"bacon flowers\" or \"bacon garden\"."),
      ("chocolat", "Write \"fleurs en chocolat\" or \"jardin en chocolat\"."),
      ("two flowers in red", "What is \"red\"? Write \"red flowers\" or \"red garden\"."),
      ("", "The caption is empty"), (" ,;! ", "The caption is empty"),
      ("the", "The caption is empty"),
    ])
  func refused(caption: String, expected: String) {
    let sentence = refusal { _ = try GardenDescription(parsing: caption) }
    #expect(sentence.contains(expected), "\(sentence)")
    #expect(!sentence.contains("\n") && sentence.count < 250)
  }

  @Test("Hostile captions end in a sentence: very long, very long words, control characters")
  func hostile() {
    #expect(
      refusal { _ = try GardenDescription(parsing: String(repeating: "red ", count: 90_000)) }
        .contains("more than 200 characters"))
    for letter in ["z", "9", "é", "\u{301}", "花", "🌸"] {
      let word = refusal {
        _ = try GardenDescription(parsing: String(repeating: letter, count: 199))
      }
      #expect(!word.isEmpty && word.count < 250, "\(word)")
    }
    #expect(
      !refusal { _ = try GardenDescription(parsing: "red\u{0}\u{1B}[2Jx") }.contains("\u{1B}"))
  }

  @Test("Any few known words end in a description or a sentence")
  func anyWords() {
    let words = [
      "fried", "egg", "bacon", "flowers", "flower", "garden", "in", "of", "two", "a", "night",
      "rain",
      "and", "with", "no", "red", ",", "are", "the", "one",
    ]
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<20_000 {
      let caption = (0...generator.integer(below: 8)).map { _ in
        words[generator.integer(below: words.count)]
      }.joined(separator: " ")
      if let read = try? GardenDescription(parsing: caption, in: .english) {
        // Whatever was understood can be said again.
        #expect((try? GardenDescription(parsing: read.caption.en)) == read, "\(caption)")
      }
    }
  }

  // MARK: Partial descriptions

  @Test("A partial description matches just the scenes it leaves open")
  func matching() {
    let scenes = GardenScene.allCases
    #expect(scenes.count(where: GardenTriple.article.description.matches) == 4 * 3 * 16)
    #expect(scenes.count(where: GardenDescription(sky: .night, count: 2).matches) == 400 * 16)
    #expect(scenes.filter(scenes[777].description.matches).count == 16)
    #expect(scenes.allSatisfy(GardenDescription().matches))
  }

  @Test("Parts are dropped, never so that a material stands without its plant")
  func partial() {
    var generator = SeededGenerator(seed: 4)
    let example = GardenScene(.article, sky: .night, count: 2)
    let full = example.description
    let partials = (0..<2_000).map { _ in full.partial(using: &generator) }
    // Plants go with all that is said about them; a material never stays alone.
    func isWhole(_ partial: GardenDescription) -> Bool {
      partial.plant == .flowers
        || (partial.plant, partial.material, partial.count) == (nil, nil, nil)
          && partial.ground == .bacon
    }
    #expect(partials.allSatisfy(isWhole))
    var twin = full  // wrong twin: the noun alone was dropped
    twin.plant = nil
    #expect(!isWhole(twin))
    #expect(Set(partials).count == 2 * 2 * 2 * 2 + 2)
    #expect((350...650).contains(partials.count { $0.sky == nil }))
    #expect(partials.allSatisfy { $0.matches(example) })
  }
}
