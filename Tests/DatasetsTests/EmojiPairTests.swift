import Datasets
import Languages
import Tensors
import Testing

@Suite("Emoji with styles")
struct EmojiPairTests {
  private let world: EmojiWorld
  private let classroom: EmojiClassroom
  private let split: EmojiPairSplit

  init() throws {
    world = try EmojiWorld()
    classroom = try EmojiClassroom(world)
    split = EmojiPairSplit(things: classroom.things)
  }

  /// How near the nearest other thing is to each thing, in a style.
  private func nearest(
    to things: [Int], among others: [Int], in style: EmojiStyle
  ) throws -> [Double] {
    let values = try world.captionedPictures(in: style).values
    return things.map { thing in
      let squared = others.filter { $0 != thing }.map { other in
        zip(values[thing], values[other]).reduce(Float(0)) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
      }
      return (Double(squared.min() ?? 0) / Double(values.valueCount)).squareRoot()
    }
  }

  @Test("no thing of the classroom has a twin, but for two", arguments: EmojiStyle.allCases)
  func twins(style: EmojiStyle) throws {
    let alone = classroom.things.filter {
      !EmojiClassroom.exceptions.contains(world.entries[$0].name.en)
    }
    let distances = try nearest(to: alone, among: Array(world.entries.indices), in: style)
    #expect((distances.min() ?? 0) >= EmojiClassroom.leastDistance)
    // The twin: with all things that are named alike, some would be nearer.
    guard style == .silhouette else { return }
    let hearts = world.entries.indices.filter { world.entries[$0].subgroup == "heart" }
    #expect(try nearest(to: hearts, among: hearts, in: style).contains { $0 < 0.01 })
  }

  @Test("a tenth of the pairs is held out; every drawing but Twemoji's stays known")
  func parts() {
    let all = split.seen + split.heldOut + split.unknowable
    #expect(classroom.things.count == 257 && all.count == 257 * 11)
    #expect(Set(all).count == all.count)
    #expect(split.heldOut.count + split.unknowable.count == 282)
    #expect(split.unknowable.count > 10 && split.unknowable.allSatisfy { $0.style == .twemoji })
    let known = Set(split.seen.map { [$0.thing, $0.style.sheet == .ink ? 1 : 0] })
    for pair in split.heldOut {
      #expect(pair.style != .twemoji)
      #expect(known.contains([pair.thing, pair.style.sheet == .ink ? 1 : 0]))
    }
    #expect(EmojiPairSplit(things: classroom.things, seed: 2).heldOut != split.heldOut)
    for pair in all.prefix(300) { #expect(EmojiPair(picture: pair.picture) == pair) }
  }

  @Test("every thing has a name of its own in both languages", arguments: Language.allCases)
  func names(language: Language) {
    let names = classroom.names(in: language)
    #expect(Set(names.map { $0[0] }).count == names.count)
    // Further names belong to one thing alone.
    let further = names.flatMap { $0.dropFirst() }
    #expect(Set(further).count == further.count && further.count > 200)
    #expect(Set(names.map { $0[0] }).isDisjoint(with: further))
    let owl = classroom.entries.firstIndex { $0.name.en == "owl" }
    #expect(owl.map { names[$0][0] } == (language == .english ? "owl" : "chouette"))
  }

  @Test(
    "captions are heard in two parts",
    arguments: [
      ("neon owl", "neon owl"), ("An owl in NEON style", "neon owl"),
      ("un chat au tableau noir", "tableaunoir chat"),
      ("a boy for the Game Boy", "gameboy boy for"),
      ("Pixel-art cat", "pixelart cat"), ("nuage avec pluie, la nuit", "nuit nuage pluie"),
      ("a plan d’architecte de maison", "planarchitecte maison"), ("the", ""),
    ])
  func heard(caption: String, words: String) {
    #expect(EmojiCaption.heard(caption) == words)
  }

  @Test(
    "what was heard is told in words of people",
    arguments: [
      ("un chat au tableau noir", "chat, tableau noir"), ("gameboy owl", "owl, game boy"),
      ("neon", "neon"), ("the owl", "owl"),
    ])
  func readable(caption: String, told: String) {
    #expect(EmojiCaption.readable(EmojiCaption.heard(caption)) == told)
  }

  @Test("no thing's name tells a style, and each style is told in both languages")
  func styles() {
    for language in Language.allCases {
      for names in classroom.names(in: language) {
        for name in names {
          #expect(!name.split(separator: " ").contains { EmojiCaption.tellsStyle(String($0)) })
        }
      }
    }
    #expect(EmojiCaption.tellsStyle("néon") && EmojiCaption.tellsStyle("GameBoy"))
    #expect(!EmojiCaption.tellsStyle("boy"))
  }

  @Test("what is said about a pair tells both, or one of the two, in both languages")
  func captions() {
    let captions = EmojiClassroom.captions(
      [.english: ["cooking", "fried egg"], .french: ["œuf plat"]], in: .chalk)
    #expect(captions.whole.count == 12)
    #expect(captions.whole.contains("chalk cooking") && captions.whole.contains("craie œuf plat"))
    #expect(captions.whole.contains { $0.hasSuffix(" fried egg") })
    #expect(captions.whole.contains("blackboard cooking"))
    #expect(captions.partial == ["cooking", "chalk", "œuf plat", "craie"])
  }

  @Test("somebody who says both parts means one pair, who says one means many")
  func meaning() {
    let lexicon = EmojiLexicon(classroom)
    func names(_ caption: String) -> Set<String> {
      Set(
        lexicon.pairs(meantBy: caption).map {
          "\(world.entries[$0.thing].name.en), \($0.style.rawValue)"
        })
    }
    #expect(names("un chat au tableau noir") == ["cat, chalk"])
    #expect(names("Fried egg in neon") == ["cooking, neon"])
    #expect(lexicon.pairs(meantBy: "owl").count == 11)
    #expect(lexicon.pairs(meantBy: "sepia").count == 257)
    #expect(names("bird, silhouette") == ["bird, silhouette"])
    #expect(names("zeppelin").isEmpty)
    // The plural is the same thing; a word with any other letter too many is another one.
    #expect(names("owls in chalk") == ["owl, chalk"] && names("owlk in chalk").isEmpty)
  }
}
