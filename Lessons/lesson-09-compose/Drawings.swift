import Datasets
import Diffusion
import Languages
import LessonKit
import Models
import Tensors

// Drawings of sentences, as many as the lesson looks at.

extension LessonGardener {
  /// Calls for a drawing.
  static let calls = 20

  /// What was asked for, what was drawn, and what the judge reads.
  func drawn(_ asked: [GardenDescription], stream: Int) throws -> GardenCaptionResult {
    var generator = generator(stream: stream)
    let snow = Self.snow(asked.count, using: &generator)
    let pictures = DDPMSampler(using: &generator).pictures(
      from: Self.highestSigma * snow, through: Self.sigmas(calls: Self.calls),
      with: try towards(asked))
    return GardenCaptionResult(asked: asked, drawings: pictures, judge: judge)
  }

  /// One sentence, again and again, from other snow each time; all sentences get the same snow.
  func draw(_ triple: GardenTriple, count: Int) throws -> GardenCaptionResult {
    try drawn([GardenDescription](repeating: triple.description, count: count), stream: 0)
  }

  /// Sentences whose plants, material and ground were never shown together.
  func drawHeldOut(count: Int) throws -> GardenCaptionResult {
    var generator = generator(stream: 1)
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
    var generator = generator(stream: 3)
    let snow = Self.snow(1, using: &generator)
    return Array(
      DDPMSampler(using: &generator).states(
        from: Self.highestSigma * snow, through: Self.sigmas(calls: 28),
        with: try towards([triple.description])))
  }
}
