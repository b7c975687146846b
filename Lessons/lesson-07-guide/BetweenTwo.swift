import Datasets
import Diffusion
import Languages
import LessonKit
import Models
import Tensors

/// Two sentences at once, a share of each: D + g (w (D_a − D) + (1 − w) (D_b − D)).
///
/// The sentences have the same words in another order.
struct BetweenTwo: Sendable {
  /// w, from one sentence alone to the other alone.
  static let shares = (0...6).map { Double($0) / 6 }
  /// Drawings for each, and calls for a drawing.
  static let (count, calls) = (6, 12)

  /// Of each share, what came of the same snows.
  let drawings: [Batch<Float>]
  /// What the judge reads in them.
  let seen: [[GardenDescription]]

  init(_ gardener: LessonGardener, afterEach step: () -> Void) throws {
    let snow = gardener.snow(Self.count, stream: 3)
    let (article, mirror) = (
      try gardener.told([GardenTriple.article.description]),
      try gardener.told([GardenTriple.mirror.description])
    )
    drawings = Self.shares.map { share in
      step()
      return gardener.drawn(
        from: snow, calls: Self.calls,
        with: ComposedDenoiser(
          from: gardener.model.network,
          [
            .init(article, guidanceScale: LessonGardener.guidanceScale * share),
            .init(mirror, guidanceScale: LessonGardener.guidanceScale * (1 - share)),
          ]))
    }
    seen = drawings.map(gardener.read)
  }

  /// Of the drawings with a share, how many show one sentence, something else, the other sentence.
  func shares(at place: Int) -> [Double] { Self.shares(of: seen[place]) }

  /// The same of any drawings.
  static func shares(of seen: [GardenDescription]) -> [Double] {
    let (article, mirror) = (
      GardenTriple.article.description, GardenTriple.mirror.description
    )
    let count = Double(seen.count)
    let (first, second) = (
      Double(seen.count { mirror.matches($0) }) / count,
      Double(seen.count { article.matches($0) }) / count
    )
    return [first, 1 - first - second, second]
  }
}
