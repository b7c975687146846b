import Datasets
import Languages
import Testing

@Suite("Reading what people ask for in emoji")
struct EmojiReaderTests {
  private let classroom: EmojiClassroom
  private let reader: EmojiReader

  init() throws {
    classroom = try EmojiClassroom(EmojiWorld())
    reader = EmojiReader(classroom)
  }

  /// What is heard of a prompt; nil if it is refused.
  private func heard(_ prompt: String) -> String? { try? reader.sentence(for: prompt) }

  @Test("every thing is understood by its own name in either language, in every style")
  func everyName() {
    for language in Language.allCases {
      for (thing, entry) in zip(classroom.things, classroom.entries) {
        for style in EmojiStyle.allCases {
          let sentence = classroom.sentence(
            about: EmojiPair(thing: thing, style: style), in: language)
          #expect(heard(sentence) == sentence, "\(entry.name[language])")
        }
      }
    }
  }

  @Test(
    "everyday words become the names that were learned",
    arguments: [
      ("a car in sepia", "sepia automobile"), ("Cars, in chalk", "chalk automobile"),
      ("a flower", "tulip"), ("une fleur au tableau noir", "tableaunoir tulipe"),
      ("un arbre en pixel art", "pixelart arbre feuilles caduques"), ("neon owls", "neon owl"),
      ("fried egg", "fried egg"), ("neon", "neon"), ("the", ""),
    ])
  func everyday(prompt: String, sentence: String) {
    #expect(heard(prompt) == sentence)
  }

  @Test(
    "what is the name of nothing is refused, in both languages, with something to try",
    arguments: [
      ("a red car", "\"automobile\"", "automobile"),
      ("des tulipes rouges", "\"tulipe\"", "tulipe"),
      ("a neon owlk", "the nearest known word is \"owl\".", "owl"),
      ("a blue whale", "styles are colour", "les styles sont"),
      ("zeppelin", "such as", "par exemple"), ("an old photo", "\"old photograph\"", "mot connu"),
    ])
  func refused(prompt: String, english: String, french: String) {
    do {
      let sentence = try reader.sentence(for: prompt)
      Issue.record("\(prompt) was heard as \(sentence).")
    } catch {
      #expect(error.sentence.en.contains(english), "\(error)")
      #expect(error.sentence.fr.contains(french), "\(error.sentence.fr)")
      #expect(error.sentence.en.hasSuffix(".") && error.sentence.fr.hasSuffix("."))
    }
  }

  @Test("words that are not understood are counted")
  func unknown() {
    #expect(reader.unknownWordCount(in: "a neon zeppelin") == 1)
    #expect(reader.unknownWordCount(in: "neon owls") == 0)
    #expect(reader.unknownWordCount(in: "neon owlk") == 1)
    // All words are known, and together they are no name.
    #expect(reader.unknownWordCount(in: "a red owl") == 1)
  }

  @Test("an everyday word is needed: no thing has it as its whole name already")
  func needed() {
    let names = Set(
      Language.allCases.flatMap { classroom.names(in: $0) }.flatMap(\.self).map { $0.lowercased() })
    let everyday = EmojiReader.everydayWords
    #expect(everyday.count > 20)
    #expect(everyday.filter(names.contains) == [])
    // The name of a thing would be noticed.
    #expect(names.contains("owl"))
    // Each leads to a thing.
    for word in everyday { #expect(heard(word) != nil && heard(word) != word) }
  }
}
