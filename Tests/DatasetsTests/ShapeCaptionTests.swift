import BuiltPrograms
import Datasets
import Languages
import Testing

@Suite("Shapes, described")
struct ShapeCaptionTests {
  private let example = ShapeScene(
    form: .circle, colour: .red, size: .small, position: .topLeft, background: .white)

  @Test("Captions read as people write them")
  func examples() {
    #expect(example.caption.en == "a small red circle at the top left on white")
    #expect(example.caption.fr == "un petit cercle rouge en haut à gauche sur fond blanc")
    let heart = ShapeDescription(form: .heart, colour: .green, position: .middle)
    #expect(heart.caption.en == "a green heart in the middle")
    #expect(heart.caption.fr == "un cœur vert au milieu")
  }

  @Test("English says an before a vowel; French agrees with the noun, orange never")
  func agreement() {
    let orange = ShapeDescription(colour: .orange, background: .grey).caption
    #expect(orange.en == "an orange shape on grey")
    #expect(orange.fr == "une forme orange sur fond gris")
    let purple = ShapeDescription(colour: .purple, size: .large).caption
    #expect(purple.en == "a large purple shape")
    #expect(purple.fr == "une grande forme violette")
    #expect(ShapeDescription(form: .square, colour: .orange).caption.en == "an orange square")
    #expect(ShapeDescription(form: .square, colour: .purple).caption.fr == "un carré violet")
  }

  /// Every choice, and every way to leave it open: 5 · 7 · 3 · 10 · 5 descriptions.
  private var allDescriptions: [ShapeDescription] {
    func orOpen<T>(_ cases: [T]) -> [T?] { cases.map { $0 } + [nil] }
    return orOpen(ShapeForm.allCases).flatMap { form in
      orOpen(ShapeColour.allCases).flatMap { colour in
        orOpen(ShapeSize.allCases).flatMap { size in
          orOpen(ShapePosition.allCases).flatMap { position in
            orOpen(ShapeBackground.allCases).map { background in
              ShapeDescription(
                form: form, colour: colour, size: size, position: position, background: background)
            }
          }
        }
      }
    }
  }

  @Test("What was said is understood: 5,250 descriptions, both languages, there and back")
  func roundTrip() throws {
    let all = allDescriptions
    #expect(all.count == 5_250)
    for description in all {
      let caption = description.caption
      #expect(try ShapeDescription(parsing: caption.en, in: .english) == description)
      #expect(try ShapeDescription(parsing: caption.fr, in: .french) == description)
    }
    #expect(Set(all.map(\.caption.en)).count == 5_250)
    #expect(Set(all.map(\.caption.fr)).count == 5_250)
  }

  @Test("The language of a full caption need not be stated")
  func detection() throws {
    for scene in ShapesWorld.scenes {
      #expect(try ShapeDescription(parsing: scene.caption.en) == scene.description)
      #expect(try ShapeDescription(parsing: scene.caption.fr) == scene.description)
    }
  }

  @Test(
    "Children's spellings are understood",
    arguments: [
      ("red circle", ShapeDescription(form: .circle, colour: .red)),
      ("Circle, RED!", ShapeDescription(form: .circle, colour: .red)),
      ("a big heart on a white background", .init(form: .heart, size: .large, background: .white)),
      ("the little square, top-right", .init(form: .square, size: .small, position: .topRight)),
      ("a shape in the centre", .init(position: .middle)),
      ("at the middle left", .init(position: .left)),
      ("on black", .init(background: .black)),
      ("red on the left on gray", .init(colour: .red, position: .left, background: .grey)),
      ("coeur jaune", .init(form: .heart, colour: .yellow)),
      ("UN CARRE VERT A DROITE", .init(form: .square, colour: .green, position: .right)),
      ("red, white background", .init(colour: .red, background: .white)),
      ("une grosse forme bleue, fond noir", .init(colour: .blue, size: .large, background: .black)),
      ("disque violet au centre", .init(form: .circle, colour: .purple, position: .middle)),
      ("", ShapeDescription()),
    ])
  func partial(caption: String, expected: ShapeDescription) throws {
    #expect(try ShapeDescription(parsing: caption) == expected)
  }

  @Test(
    "What cannot be understood is said in one sentence",
    arguments: [
      ("a red cirkle", "\"cirkle\" is not known here; the nearest known word is \"circle\"."),
      ("un coer rouge", "\"coer\" is not known here; the nearest known word is \"cœur\""),
      ("un carré vret", "\"vret\" is not known here; the nearest known word is \"vert\""),
      ("an elephant", "\"elephant\" is not known here; shapes are circle, square, triangle, heart"),
      ("a red blue circle", "\"blue\" contradicts a word before it"),
      ("circle square", "\"square\" contradicts"),
      ("a circle at the top and the bottom", "\"bottom\" contradicts"),
      ("a white circle", "\"white\" is a background: write \"on white\""),
      ("un cercle noir", "\"noir\" is a background: write \"sur fond noir\""),
      ("a heart on red", "No background is \"red\"; backgrounds are white, beige, grey, black."),
      ("a red background", "No background is \"red\""),
      ("un cœur sur fond bleu", "No background is \"bleu\""),
    ])
  func refused(caption: String, expected: String) {
    let sentence = refusal { _ = try ShapeDescription(parsing: caption) }
    #expect(sentence.contains(expected), "\(sentence)")
    #expect(!sentence.contains("\n"))
  }

  @Test("Hostile captions end in a sentence: very long, very long words, control characters")
  func hostile() {
    #expect(
      refusal { _ = try ShapeDescription(parsing: String(repeating: "red ", count: 90_000)) }
        .contains("more than 200 characters"))
    let longWord = refusal { _ = try ShapeDescription(parsing: String(repeating: "z", count: 199)) }
    #expect(longWord.count < 200)
    #expect(!refusal { _ = try ShapeDescription(parsing: "red\u{0}\u{1B}[2Jx") }.contains("\u{1B}"))
  }

  @Test("Letters changed, dropped, added or swapped are counted")
  func editDistance() {
    for (a, b, distance) in [
      ("red", "red", 0), ("rde", "red", 1), ("rd", "red", 1), ("reed", "red", 1),
      ("rad", "red", 1), ("kitten", "sitting", 3), ("", "abc", 3), ("abc", "", 3),
    ] {
      #expect(EditDistance.between(a, b) == distance)
    }
    // Wrong twin: Levenshtein's distance without swaps counts two for "rde".
    #expect(levenshtein("rde", "red") == 2)
    #expect(levenshtein("kitten", "sitting") == EditDistance.between("kitten", "sitting"))
  }

  private func levenshtein(_ first: String, _ second: String) -> Int {
    var row = Array(0...second.count)
    for (i, a) in first.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in second.enumerated() {
        (diagonal, row[j + 1]) = (
          row[j + 1], min(row[j + 1] + 1, row[j] + 1, diagonal + (a == b ? 0 : 1))
        )
      }
    }
    return row[second.count]
  }

  @Test("A partial description matches just the scenes it leaves open")
  func matching() {
    let red = ShapeDescription(form: .circle, colour: .red)
    #expect(ShapesWorld.scenes.count(where: red.matches) == 72)
    #expect(ShapesWorld.scenes.filter(example.description.matches) == [example])
    #expect(ShapesWorld.scenes.allSatisfy(ShapeDescription().matches))
  }

  @Test("A single word knows its kind and the words that say the same")
  func words() throws {
    func word(_ written: String) throws -> ShapeWord { try #require(ShapeWord(written)) }
    let kinds: [(String, ShapeWord.Kind)] = [
      ("cœur", .form), ("violette", .colour), ("big", .size), ("gauche", .place),
      ("milieu", .place), ("noir", .background), ("sur", .other), ("a", .other), ("forme", .other),
    ]
    for (written, kind) in kinds { #expect(try word(written).kind == kind, "\(written)") }
    #expect(ShapeWord("flower") == nil)
    for (a, b) in [("red", "rouge"), ("petit", "petite"), ("top", "haut"), ("left", "gauche")] {
      #expect(try word(a).saysTheSame(as: word(b)) && word(b).saysTheSame(as: word(a)))
    }
    for (a, b) in [("red", "bleu"), ("red", "red"), ("on", "sur"), ("left", "droite")] {
      #expect(try !word(a).saysTheSame(as: word(b)))
    }
  }
}
