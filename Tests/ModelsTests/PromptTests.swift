import Datasets
import Diffusion
import Languages
import Models
import Tensors
import Testing

@Suite("Prompts")
struct PromptTests {
  @Test("parts and weights are read as they are written")
  func parts() throws {
    let prompt = try Prompt(" a red heart::2 a blue heart:: no circle::-0.5 ")
    #expect(prompt.parts.map(\.text) == ["a red heart", "a blue heart", "no circle"])
    #expect(prompt.parts.map(\.weight) == [2, 1, -0.5])
    #expect(prompt.shares == [0.8, 0.4, -0.2])
    #expect(try Prompt("a red heart").shares == [1])
  }

  @Test(
    "what cannot be meant gets one sentence",
    arguments: [
      ("", "empty"), ("  \n", "empty"), ("::2", "empty"), ("a::2 ::3", "part"), ("...", "empty"),
      ("a::1e", "part of"), ("a::--2", "no weight"), ("a::999", "-100 to 100"),
      ("a::-1", "positive"),
      ("a::1 b::-1", "positive"), (String(repeating: "a::", count: 9), "8"),
      (String(repeating: "x", count: 401), "400 letters"),
    ])
  func refusals(text: String, word: String) {
    do {
      let prompt = try Prompt(text)
      // "1e" is the weight 1 and the word "e".
      #expect(text == "a::1e" && prompt.parts.map(\.text) == ["a", "e"])
    } catch {
      #expect(error.description.contains(word), "\(error)")
      #expect(error.description.hasSuffix("."))
    }
  }

  @Test("shapes are understood in any wording, in either language")
  func shapes() throws {
    let model = try PromptedModel.shipped(.shapes)
    let tokens = try model.tokens(of: "a large red heart on black")
    #expect(try model.tokens(of: "Big heart, RED, on a black background") == tokens)
    #expect(
      try model.vocabulary.caption(of: model.tokens(of: "gros coeur rouge sur noir"))
        == "un grand cœur rouge sur fond noir")
    for text in ["a green egg", "the", "a red heart on red", "a heart at the top on the bottom"] {
      #expect(throws: CaptionError.self) { _ = try model.tokens(of: text) }
    }
  }

  /// Distance of what is drawn for a caption to the nearest picture that has it.
  private func distance(_ prompt: String, _ description: ShapeDescription) throws -> Double {
    let model = try PromptedModel.shipped(.shapes)
    var generator = SeededGenerator(seed: 1)
    let snow = 80 * Batch<Float>.gaussian(count: 4, valueCount: 768, using: &generator)
    func pictures(_ denoiser: some Denoiser<Float>) -> Batch<Float> {
      DDPMSampler(using: &generator).pictures(
        from: snow, through: NoiseSchedule.karras(stepCount: 20, lowest: 0.02).sigmasFromSnow,
        with: denoiser)
    }
    let drawn = pictures(try model.denoiser(for: Prompt(prompt), guidanceScale: 1))
    let meant = ShapesWorld.scenes.filter(description.matches)
    let set = PictureSet(ShapesWorld.captionedPictures(of: meant).values)
    let squares = set.squaredDistances(to: drawn).map { ($0.min() ?? .infinity) / 768 }
    return (squares.sorted()[2]).squareRoot()
  }

  @Test("the network that comes with Snow draws what is said, and not what is not")
  func drawing() throws {
    let heart = ShapeDescription(form: .heart, colour: .red, size: .large, background: .black)
    #expect(try distance("a large red heart in the middle on black", heart) < 0.1)
    // The twin was told something else.
    #expect(try distance("a small blue circle at the top left on white", heart) > 0.3)
  }

  @Test(
    "the world is guessed from the words",
    arguments: [
      ("neon owl", PromptWorld.emoji), ("un chat au tableau noir", .emoji),
      ("owls in chalk", .emoji),
      ("a red heart", .shapes), ("fried egg flowers in the bacon garden", .garden),
      // Not understood, and yet about something: whose world it is, answers.
      ("chat noir", .emoji), ("a blue whale", .emoji), ("un papillon sur fond bleu", .emoji),
      ("une pizza en noir et blanc", .emoji), ("a red car", .emoji), ("bacon", .emoji),
      ("des fleurs en pizza dans le jardin de bacon", .garden), ("a pink heart on blue", .shapes),
      ("a dog in the bacon garden", .garden), ("a red heart on red", .shapes),
    ])
  func guess(prompt: String, world: PromptWorld) {
    #expect(PromptWorld.guess(from: [prompt]) == world)
  }

  @Test("emoji are understood by any of their names, in either language, one or many")
  func emoji() throws {
    let model = try PromptedModel.shipped(.emoji)
    let tokens = try model.tokens(of: "neon owl")
    #expect(tokens.count == 2)
    #expect(try model.tokens(of: "Owls, in the style of NEON") == tokens)
    #expect(
      try model.vocabulary.caption(of: model.tokens(of: "un chat au tableau noir"))
        == "tableaunoir chat")
    do {
      _ = try model.tokens(of: "a neon owll")
      Issue.record("An unknown word was understood.")
    } catch {
      #expect(error.description.contains("the nearest known word is \"owl\""), "\(error)")
    }
    #expect(throws: CaptionError.self) { _ = try model.tokens(of: "the") }
  }

  @Test(
    "the network of emoji that comes with Snow draws pairs, seen or not, nearer than other pairs")
  func drawingEmoji() throws {
    let model = try PromptedModel.shipped(.emoji)
    let world = try EmojiWorld()
    let classroom = try EmojiClassroom(world)
    let pictures = try EmojiPictures(world)
    let split = EmojiPairSplit(things: classroom.things)
    let pairs = Array(split.seen.prefix(12) + split.heldOut.prefix(12))
    let result = try EmojiPairExam(asking: pairs, in: classroom, seed: 1).result(
      of: model.network, knowing: model.vocabulary, among: pictures, guidanceScale: 2, steps: 20)
    #expect(result.both.value > 0.5)
    // The twin: the same drawings under the names of others.
    let others = Array(pairs.dropFirst()) + [pairs[0]]
    let twin = EmojiPairResult(asked: others, drawings: result.drawings, among: pictures)
    #expect(twin.both.value < 0.2)
  }
}
