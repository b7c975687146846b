import Datasets
import Languages
import Models
import NeuralNetworks
import Tensors
import Testing

@Suite("Words and tokens")
struct VocabularyTests {
  private let vocabulary = Vocabulary(of: ["A red heart, on white", "un cœur rouge", "un œuf"])

  private func fault(_ caption: String, atMost limit: Int = .max) -> String {
    do {
      return "\(try vocabulary.tokens(of: caption, atMost: limit))"
    } catch {
      return error.description
    }
  }

  @Test("every word has a token, whatever its case, accents and signs")
  func tokens() throws {
    #expect(vocabulary.words == ["a", "cœur", "heart", "œuf", "on", "red", "rouge", "un", "white"])
    let tokens = try vocabulary.tokens(of: "UN COEUR, rouge!")
    #expect(vocabulary.caption(of: tokens) == "un cœur rouge")
    #expect(
      try vocabulary.tokens(of: "heart red") == Array(vocabulary.tokens(of: "red heart").reversed())
    )
    #expect(try vocabulary.tokens(of: "") == [])
    #expect(
      vocabulary.token(of: "Coeur").token == 1 && vocabulary.token(of: "Coeur").nearest == nil)
    #expect(vocabulary.token(of: "hearth").token == nil)
    #expect(vocabulary.token(of: "hearth").nearest == "heart")
    #expect(vocabulary.token(of: "zzzzzzz").nearest == nil)
  }

  @Test("an unknown word is never dropped: the nearest known one is named")
  func unknown() {
    #expect(fault("a rad heart").contains("\"rad\"") && fault("a rad heart").contains("\"red\""))
    #expect(fault("un oeuff").contains("\"œuf\""))
    #expect(
      fault("a hippopotamus").contains("9 words") && !fault("a hippopotamus").contains("nearest"))
    #expect(fault("red heart on white", atMost: 3).contains("4 words"))
    #expect(fault(String(repeating: "red ", count: 200)).contains("400 letters"))
    #expect(fault(String(repeating: "é\u{301}", count: 100_000)).contains("400 letters"))
    #expect(fault("\u{1B}[31m\u{0}").contains("31m"))
  }

  // MARK: - Captions for training

  private func captions() throws -> TrainingCaptions {
    try TrainingCaptions(
      whole: [["red heart", "cœur rouge"], ["white heart"]],
      partial: [["red", "rouge"], ["white"]])
  }

  /// How often each sentence about picture 0 is drawn, of 4,000.
  private func shares(_ change: (inout TrainingSettings) -> Void) throws -> [String: Double] {
    var settings = TrainingSettings(steps: 1, seed: 1)
    change(&settings)
    let captions = try captions()
    var generator = SeededGenerator(seed: 1)
    var counts: [String: Double] = [:]
    for _ in 0..<4000 {
      let tokens = captions.sentence(about: 0, settings, using: &generator)
      counts[captions.vocabulary.caption(of: tokens), default: 0] += 1 / 4000
    }
    return counts
  }

  @Test("nothing, a part or the whole is said as often as the settings say")
  func dropout() throws {
    let shares = try shares { ($0.captionDropout, $0.partialCaptionShare) = (0.2, 0.5) }
    #expect(Set(shares.keys) == ["", "red heart", "cœur rouge", "red", "rouge"])
    #expect(abs((shares[""] ?? 0) - 0.2) < 0.03)
    for sentence in ["red heart", "cœur rouge", "red", "rouge"] {
      #expect(abs((shares[sentence] ?? 0) - 0.2) < 0.03)
    }
    #expect(try Set(self.shares { $0.captionDropout = 0 }.keys) == ["red heart", "cœur rouge"])
  }

  @Test("other sentences have another fingerprint")
  func fingerprint() throws {
    let other = try TrainingCaptions(
      whole: [["red heart", "cœur rouge"], ["white heart"]],
      partial: [["red"], ["rouge", "white"]])
    #expect(try captions().fingerprint == captions().fingerprint)
    #expect(try captions().fingerprint != other.fingerprint)
    #expect(throws: CaptionError.self) {
      _ = try TrainingCaptions(whole: [["green"]], vocabulary: captions().vocabulary)
    }
  }

  // MARK: - In files

  private func file(_ change: (inout TensorFile) -> Void) throws -> ModelFile {
    var shape = UNetShape(
      side: 8, widths: [8, 8], blocks: [1, 1], attends: [false, true], toldWidth: 8, wordWidth: 8,
      wordCount: 4)
    shape.text = TextShape(vocabularySize: vocabulary.count)
    let network = SmallNetwork(shape)
    var file = try ModelFile.file(
      shape, network.list, parameters: network.parameters, vocabulary: vocabulary)
    change(&file)
    return try ModelFile(file, named: "words.safetensors")
  }

  @Test("a file keeps the words; one whose words are missing, too many or none is refused")
  func files() throws {
    #expect(try file { _ in }.vocabulary == vocabulary)
    let key = "snow vocabulary"
    let fakes = [
      nil, "", "[]", "{}", "[\"red\"]", "[1,2,3,4,5,6,7,8,9]",
      "[\"a\",\"a\",\"c\",\"d\",\"e\",\"f\",\"g\",\"h\",\"i\"]",
      "[\"a b\",\"b\",\"c\",\"d\",\"e\",\"f\",\"g\",\"h\",\"i\"]",
      "[\"\(String(repeating: "x", count: 41))\",\"b\",\"c\",\"d\",\"e\",\"f\",\"g\",\"h\",\"i\"]",
      String(repeating: "[", count: 100_000),
    ]
    for fake in fakes {
      #expect(throws: ModelError.self, "\(fake?.prefix(30) ?? "none")") {
        _ = try file { $0.metadata[key] = fake }
      }
    }
  }
}
