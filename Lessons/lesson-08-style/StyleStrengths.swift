import Datasets
import Diffusion
import LessonKit
import Models
import Tensors

/// The bird in all styles, each told more and more strongly.
///
///     s(k) = s₀ + k (s − s₀)        s₀: what is heard when no style is named
struct StyleStrengths: Sendable {
  /// k.
  static let strengths = [0, 0.5, 1, 1.5, 2]

  /// For each strength, a drawing in each style.
  let drawings: [Batch<Float>]

  init(_ stylist: LessonStylist) throws {
    let pairs = EveryStyle.pairs(stylist)
    let nothing = stylist.heardNothing
    let heard = try pairs.map { pair in try stylist.heard(pair.style) }
    let tokens = try pairs.map { pair in try stylist.tokens(of: pair) }
    let snow = stylist.snow(1, stream: 0).rows(pairs.map { _ in 0 })
    func drawn(_ strength: Double, _ rows: [Int]) -> Batch<Float> {
      let styles = rows.map { zip(nothing, heard[$0]).map { $0 + Float(strength) * ($1 - $0) } }
      return stylist.drawn(
        from: snow.rows(rows),
        stylist.model.network.conditioned(on: rows.map { tokens[$0] }, styles: styles)
      ).clipped
    }
    // At strength 0 all styles are the same one.
    drawings = Self.strengths.map { strength in
      strength == 0
        ? drawn(0, [0]).rows(pairs.map { _ in 0 }) : drawn(strength, Array(pairs.indices))
    }
  }
}
