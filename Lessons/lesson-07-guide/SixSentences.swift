import Datasets
import Diffusion
import LessonKit
import Models
import Tensors

/// Some snows, and six sentences told to each of them.
struct SixSentences: Sendable {
  let snow: Batch<Float>
  /// Of each sentence, the way from each snow.
  let ways: [[SamplingState<Float>]]
  /// Of each sentence, a drawing from each snow: the end of the way.
  let drawings: [Batch<Float>]
  /// What the judge reads in them.
  let seen: [[GardenDescription]]

  /// Snows, and calls for a drawing.
  static let (snowCount, calls) = (4, 16)

  static let sentences = [
    GardenTriple.article.description,
    GardenDescription(sky: .day, ground: .purple, plant: .trees, material: .watermelon, count: 3),
    GardenDescription(sky: .night, ground: .cookie, plant: .balloons, material: .red, count: 1),
    GardenDescription(sky: .rain, ground: .red, plant: .mushrooms, material: .kiwi, count: 2),
    GardenDescription(sky: .sunset, ground: .chocolate, plant: .flowers, material: .yellow),
    GardenDescription(ground: .kiwi, plant: .trees, material: .blue),
  ]

  init(_ gardener: LessonGardener) throws {
    let snow = gardener.snow(Self.snowCount, stream: 0)
    let ways = try Self.sentences.map {
      gardener.way(from: snow, calls: Self.calls, with: try gardener.towards([$0]))
    }
    let drawings = ways.map { $0.last?.noisy ?? snow }
    (self.snow, self.ways, self.drawings) = (snow, ways, drawings)
    seen = drawings.map(gardener.read)
  }
}
