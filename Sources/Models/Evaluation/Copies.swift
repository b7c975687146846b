package import Diffusion
package import Tensors

extension PictureSet where Scalar == Float {
  /// How many pictures are copies of known ones: three times nearer to one of them than to every other.
  ///
  ///     d₁ < ⅓ d₂
  ///     d₁, d₂: distances to the nearest and the second nearest known picture
  ///
  /// Real pictures that are not known can fulfil this, too, so their share stands beside that of drawings.
  /// Source: Yoon et al. 2023, "Diffusion probabilistic models generalize when they fail to memorize", with
  /// the usual third.
  ///
  /// - Parameter pictures: drawings, as a screen shows them, or real pictures; at least one.
  /// - Returns: the share of copies.
  package func copies(among pictures: Batch<Float>) -> Rate {
    let copies = squaredDistances(to: pictures).count { row in
      let two = row.sorted().prefix(2).map { $0.squareRoot() }
      return two.count == 2 && two[0] < two[1] / 3
    }
    return Rate(successes: copies, count: max(1, pictures.count))
  }
}
