import Datasets
import Diffusion
import Figures
import Foundation
import Languages
import LessonKit
import Models
import Pictures
import Tensors

/// The article's whole way on one page, by our own networks: from a picture to snow, and from snow to
/// a sentence that was never shown.
struct WholeWay {
  /// Draws emoji, told words or nothing.
  let drawer: PromptedModel
  /// Draws gardens from sentences.
  let gardener: LessonGardener
  private let seed: UInt64
  private let world: EmojiWorld
  private let classroom: EmojiClassroom

  /// The networks that come with Snow.
  ///
  /// - Parameter options: of the lesson; their seed is that of all snow.
  /// - Throws: a sentence when a file is missing or damaged.
  init(_ options: LessonOptions) throws {
    drawer = try PromptedModel.shipped(.emoji)
    gardener = try LessonGardener(options)
    seed = options.seed
    world = try EmojiWorld()
    classroom = try EmojiClassroom(world)
  }

  /// What everything on it was made of.
  static let licences = PromptWorld.emoji.licences + PromptWorld.garden.licences

  /// The page.
  ///
  /// - Throws: what the networks do not understand.
  func page() throws -> Storyboard {
    Storyboard(
      FigureWords(
        title: WholeWayWords.title.text,
        caption: WholeWayWords.caption(
          Bilingual(same: "\(seed)"), NumberText.whole(drawer.file.parameterCount),
          NumberText.whole(gardener.model.file.parameterCount)),
        altText: WholeWayWords.alt.text),
      panels: try [destroyed(), repaired(), repeated(), steered(), composed()])
  }

  // MARK: - The five parts

  /// A bird, and the same snow falling on it more and more: z = √ᾱ x₀ + √(1 − ᾱ) ε.
  private func destroyed() throws -> Storyboard.Panel {
    var generator = stream(0)
    let bird = try world.captionedPictures(in: .colour).values.rows(bird..<bird + 1)
    let noise = Self.snow(using: &generator)
    let frames = (0..<6).map { k in
      // Equal shares of the way on the cosine schedule; at its end nothing of the picture is left.
      let share = Double(k) / 5 * .pi / 2
      return Storyboard.Frame(
        picture(cos(share) * bird + sin(share) * noise), leadsOn: k < 5)
    }
    return Storyboard.Panel(
      heading: WholeWayWords.destroyHeading.text, text: WholeWayWords.destroyText.text,
      frames: frames)
  }

  /// The first two pictures that were held out, altered, and what the network makes of them at once.
  private func repaired() throws -> Storyboard.Panel {
    let sigma = 0.8
    var generator = stream(1)
    let pairs = EmojiPairSplit(things: classroom.things).heldOut.prefix(2)
    let frames = try pairs.flatMap { pair in
      // One style of all emoji at a time: eleven would take a hundred megabytes.
      let original = try world.captionedPictures(in: pair.style).values
        .rows(pair.thing..<pair.thing + 1)
      let noisy = original + sigma * Self.snow(using: &generator)
      let answer = drawer.network.predictedClean(noisy, sigma: sigma)
      return [
        Storyboard.Frame(
          picture(NoiseLevel(sigma: sigma).signalScale * noisy),
          note: WholeWayWords.altered.text, leadsOn: true),
        Storyboard.Frame(picture(answer), note: WholeWayWords.answer.text),
        Storyboard.Frame(picture(original), note: WholeWayWords.original.text),
      ]
    }
    return Storyboard.Panel(
      heading: WholeWayWords.repairHeading.text, text: WholeWayWords.repairText.text,
      frames: Array(frames))
  }

  /// Snow, repaired again and again, and nothing said.
  private func repeated() -> Storyboard.Panel {
    var generator = stream(2)
    let snow = DrawingFromSnow.highestSigma * Self.snow(using: &generator)
    let states = DDPMSampler(using: &generator).states(
      from: snow, through: Self.drawing.sigmas, with: drawer.network)
    return Storyboard.Panel(
      heading: WholeWayWords.repeatHeading.text, text: WholeWayWords.repeatText.text,
      frames: way(Array(states), count: 6))
  }

  /// One snow, and the bird in every style.
  private func steered() throws -> Storyboard.Panel {
    var generator = stream(3)
    let snow = Self.snow(using: &generator)
    let styles = EmojiStyle.allCases
    let told = drawer.network.conditioned(
      on: try styles.map { style in
        try drawer.tokens(
          of: "\(style.words(in: .english)[0]) \(world.entries[bird].name.en)", in: .english)
      })
    // The same snow for each: only the word differs.
    let drawings = EulerSampler().pictures(
      from: DrawingFromSnow.highestSigma * Batch(rows: styles.map { _ in Array(snow[0]) }),
      through: Self.drawing.sigmas,
      with: GuidedDenoiser(
        towards: told, from: drawer.network, guidanceScale: PromptWorld.emoji.guidanceScale))
    return Storyboard.Panel(
      heading: WholeWayWords.steerHeading.text, text: WholeWayWords.steerText.text,
      frames: [Storyboard.Frame(picture(snow), note: WholeWayWords.snow.text, leadsOn: true)]
        + styles.enumerated().map { k, style in
          Storyboard.Frame(picture(drawings.rows(k..<k + 1)), note: style.name)
        })
  }

  /// The article's sentence, from snow to the picture.
  private func composed() throws -> Storyboard.Panel {
    var generator = gardener.generator(stream: 4)
    let snow = LessonGardener.snow(1, using: &generator)
    let sentence = GardenTriple.article.description
    let states = Array(
      DDPMSampler(using: &generator).states(
        from: LessonGardener.highestSigma * snow,
        through: Self.drawing.sigmas, with: try gardener.towards([sentence])))
    return Storyboard.Panel(
      heading: WholeWayWords.quoted(sentence.caption), text: WholeWayWords.composeText.text,
      frames: way(states, count: 5).dropLast(), goal: states.last.map { picture($0.noisy) })
  }

  // MARK: - What they share

  private static let drawing = DrawingFromSnow(calls: 40)

  private func stream(_ number: Int) -> SeededGenerator {
    SeededGenerator(seed: seed).stream(number)
  }

  private static func snow(using generator: inout SeededGenerator) -> Batch<Float> {
    .gaussian(
      count: 1, valueCount: 3 * EmojiWorld.side * EmojiWorld.side, using: &generator)
  }

  /// Moments of a way, the same shares of signal apart as in the first part: between them the samplers take
  /// most of their steps where a screen shows nothing but snow.
  private func way(_ states: [SamplingState<Float>], count: Int) -> [Storyboard.Frame] {
    (0..<count).map { k in
      let wanted = Double(count - 1 - k) / Double(count - 1) * .pi / 2
      let state = states.min { abs(atan($0.sigma) - wanted) < abs(atan($1.sigma) - wanted) }
      return Storyboard.Frame(
        state.map { picture(NoiseLevel(sigma: $0.sigma).signalScale * $0.noisy) }
          ?? Picture(width: 1, height: 1, filledWith: .white),
        leadsOn: true)
    }
  }

  private func picture(_ batch: Batch<Float>) -> Picture {
    let side = Int(Double(batch.valueCount / 3).squareRoot())
    return Picture(values: batch[0], width: side, height: side)
  }

  /// The article's first illustration shows birds.
  private var bird: Int {
    classroom.things.first { world.entries[$0].name.en == "bird" } ?? classroom.things[0]
  }
}
