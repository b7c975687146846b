import Datasets
import Diffusion
import Languages
import LessonKit
import Models
import Tensors

/// One sentence from the same snows, told more and more strongly, and what that costs.
struct Strengths: Sendable {
  /// What was drawn with one guidance, and what can be measured in it.
  struct Drawn: Sendable {
    let scale: Double
    let pictures: Batch<Float>
    let seen: [GardenDescription]
  }

  let asked: GardenDescription
  let all: [Drawn]

  static let scales = [0, 0.5, 1, 1.5, 4, 8]
  /// Drawings for each, and calls for a drawing.
  static let (count, calls) = (24, 12)
  /// It leaves the ground open, and how many balloons there are.
  static let sentence = GardenDescription(sky: .night, plant: .balloons, material: .red)
  /// Real gardens of which it is true.
  static var realGardens: [GardenScene] {
    GardenMaterial.allCases.flatMap { ground in
      GardenScene.counts.map { count in
        GardenScene(sky: .night, ground: ground, plant: .balloons, material: .red, count: count)
      }
    }
  }

  init(_ gardener: LessonGardener, afterEach step: () -> Void) throws {
    let snow = gardener.snow(Self.count, stream: 1)
    asked = Self.sentence
    all = try Self.scales.map { scale in
      let pictures = gardener.drawn(
        from: snow, calls: Self.calls,
        with: try gardener.towards([Self.sentence], guidanceScale: scale))
      step()
      return Drawn(scale: scale, pictures: pictures, seen: gardener.read(pictures))
    }
  }

  /// The drawings with one guidance.
  subscript(scale: Double) -> Drawn? { all.first { $0.scale == scale } }

  /// How often two drawings have different grounds, the mean over some guidances.
  func groundVariety(_ scales: [Double]) -> Double {
    Sample(scales.compactMap { self[$0]?.variety(\.ground).mean }).mean
  }
}

extension Strengths.Drawn {
  /// How many show what a sentence says.
  func right(_ asked: GardenDescription) -> Rate {
    Rate(successes: seen.count { asked.matches($0) }, count: seen.count)
  }

  /// How often two drawings differ in something that the sentence leaves open.
  ///
  /// Of real gardens, with ten grounds equally often, nine pairs in ten have different ones. The
  /// uncertainty is that of the jackknife: how much it changes when one drawing is left away.
  /// Source: Quenouille 1956; Tukey 1958.
  func variety(_ question: KeyPath<GardenDescription, some Hashable>) -> Sample {
    let answers = seen.map { $0[keyPath: question] }
    let n = Double(answers.count)
    // Of each drawing, how many others differ from it.
    let others = answers.map { own in Double(answers.count { $0 != own }) }
    let sum = others.reduce(0, +)
    let whole = sum / (n * (n - 1))
    // Pseudo-values, of which mean and standard error are taken as usual.
    return Sample(others.map { n * whole - (n - 1) * (sum - 2 * $0) / ((n - 1) * (n - 2)) })
  }

  /// Of each drawing, the share of numbers that lie beyond black or white, by a fortieth of the way
  /// between them or more: no screen can show them.
  var beyond: Sample { Self.beyond(pictures) }

  static func beyond(_ pictures: Batch<Float>) -> Sample {
    Sample(
      (0..<pictures.count).map { row in
        Double(pictures[row].count { abs($0) > 1.05 }) / Double(pictures.valueCount)
      })
  }

  /// Of each drawing, how colourful a screen shows it: the mean over all pixels of the largest of red,
  /// green and blue minus the smallest; 0 for grays, 1 for pure colours alone.
  var colour: Sample { Self.colour(pictures) }

  static func colour(_ pictures: Batch<Float>) -> Sample {
    let shown = pictures.clipped
    return Sample(
      (0..<shown.count).map { row in
        let values = Array(shown[row])
        let sum = stride(from: 0, to: values.count, by: 3).reduce(0.0) { sum, pixel in
          let (r, g, b) = (values[pixel], values[pixel + 1], values[pixel + 2])
          return sum + Double(max(r, g, b) - min(r, g, b)) / 2
        }
        return sum / Double(values.count / 3)
      })
  }
}
