import Datasets
import Diffusion
import Foundation
import Languages
import Models
import Tensors

/// The network that draws gardens, and the judge that reads them.
struct Gardener: Sendable {
  let model: PromptedModel
  let judge: GardenJudge
  let seed: UInt64

  /// Calls for a drawing, and how strongly words pull.
  static let (steps, guidanceScale) = (20, 1.5)
  /// Where drawing begins: hardly anything of a picture is left there.
  static let highestSigma = 80.0

  init(_ model: PromptedModel, _ judge: GardenJudge, seed: UInt64) {
    (self.model, self.judge, self.seed) = (model, judge, seed)
  }

  /// What was asked for, what was drawn, and what the judge reads.
  func drawn(_ asked: [GardenDescription], stream: Int) throws -> GardenCaptionResult {
    var generator = SeededGenerator(seed: seed).stream(stream)
    let snow = Batch<Float>.gaussian(
      count: asked.count, valueCount: Self.valueCount, using: &generator)
    let pictures = DDPMSampler(using: &generator).pictures(
      from: Self.highestSigma * snow, through: Self.sigmas(),
      with: try denoiser(asked.map { $0.caption.en }))
    return GardenCaptionResult(asked: asked, drawings: pictures, judge: judge)
  }

  /// One sentence, again and again, from other snow each time; all sentences get the same snow.
  func draw(_ triple: GardenTriple, count: Int) throws -> GardenCaptionResult {
    try drawn([GardenDescription](repeating: triple.sentence, count: count), stream: 0)
  }

  /// Sentences whose plants, material and ground were never shown together.
  func drawHeldOut(count: Int) throws -> GardenCaptionResult {
    var generator = SeededGenerator(seed: seed).stream(1)
    let triples = GardenWorld.split.heldOut
    return try drawn(
      (0..<count).map { _ in
        GardenScene(
          triples[generator.integer(below: triples.count)],
          sky: GardenSky.allCases[generator.integer(below: GardenSky.allCases.count)],
          count: 1 + generator.integer(below: GardenScene.counts.count)
        ).description
      }, stream: 2)
  }

  /// The way from snow to a sentence.
  func way(to triple: GardenTriple) throws -> [SamplingState<Float>] {
    var generator = SeededGenerator(seed: seed).stream(3)
    let snow = Batch<Float>.gaussian(count: 1, valueCount: Self.valueCount, using: &generator)
    return Array(
      DDPMSampler(using: &generator).states(
        from: Self.highestSigma * snow, through: Self.sigmas(steps: 28),
        with: try denoiser([triple.sentence.caption.en])))
  }

  /// The network guided by sentences, one for each picture.
  func denoiser(_ sentences: [String]) throws -> some Denoiser<Float> {
    GuidedDenoiser(
      towards: model.network.conditioned(on: try sentences.map { try model.tokens(of: $0) }),
      from: model.network, guidanceScale: Self.guidanceScale)
  }

  /// Numbers of a picture.
  static let valueCount = 3 * GardenWorld.side * GardenWorld.side

  /// The noise levels of the way from `highest` on.
  static func sigmas(from highest: Double = highestSigma, steps: Int = steps) -> [Double] {
    NoiseSchedule.karras(stepCount: steps, highest: highest, lowest: 0.02).sigmasFromSnow
  }
}

extension GardenTriple {
  /// The sentence that names plants, material and ground, and leaves sky and number open.
  var sentence: GardenDescription {
    GardenDescription(ground: ground, plant: plant, material: material)
  }
}

/// Gardens that a network may have seen, in one of their sixteen layouts each.
struct KnownGardens: Sendable {
  let scenes: [GardenScene]
  let pictures: PictureSet<Float>

  /// How many there are: 320 triples, 4 skies, 3 numbers.
  static var count: Int { GardenWorld.split.seen.count * 12 }

  init() {
    scenes = GardenWorld.split.seen.flatMap { triple in
      GardenSky.allCases.flatMap { sky in
        GardenScene.counts.map { GardenScene(triple, sky: sky, count: $0) }
      }
    }
    pictures = PictureSet(GardenWorld.captionedPictures(of: scenes).values)
  }

  /// The nearest known garden of each picture, and its distance as a share of the way from black to
  /// white.
  func nearest(_ drawings: Batch<Float>) -> [(scene: GardenScene, distance: Double)] {
    pictures.squaredDistances(to: drawings).map { row in
      let place = row.indices.min { row[$0] < row[$1] } ?? 0
      return (scenes[place], (row[place] / Double(drawings.valueCount)).squareRoot() / 2)
    }
  }

  /// The exact denoiser of those gardens that a description fits.
  func exact(where description: GardenDescription) -> ExactDenoiser<Float> {
    ExactDenoiser(pictures).conditioned { description.matches(scenes[$0]) }
  }
}
