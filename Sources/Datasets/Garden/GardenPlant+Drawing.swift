extension GardenPlant {
  /// No plant reaches farther from its foot to the left or right.
  static let halfWidth: Float = 0.16

  /// The colour of a point of one plant, or nil where the plant is not.
  ///
  /// - Parameters:
  ///   - x: to the right of the foot, in sides of the picture.
  ///   - y: below the foot; plants stand above it, where y is negative.
  ///   - material: what the plant is made of.
  /// - Returns: the colour, of the material or of what carries it (stem, trunk, stalk, string).
  func tint(x: Float, y: Float, of material: GardenMaterial) -> Tint? {
    guard y < 0.01 else { return nil }
    let head = SIMD2(x, y - headHeight)
    let depth = headDepth(x: head.x, y: head.y)
    if depth > 0 {
      return headTint(x: head.x, y: head.y, depth: depth, of: material)
    }
    return carrierTint(x: x, y: y)
  }

  /// Where the middle of the head is: above the foot, hence negative.
  private var headHeight: Float {
    switch self {
    case .flowers: -0.42
    case .trees: -0.37
    case .mushrooms: -0.27
    case .balloons: -0.47
    }
  }

  // MARK: Heads

  /// How far inside the head a point lies, in sides of the picture; not positive outside.
  ///
  ///     disc       r − |p|
  ///     ellipse    (1 − |(x/a, y/b)|) · min(a, b), near its edge
  ///     polygon    least distance to a side
  ///     together   the largest of the parts' depths
  private func headDepth(x: Float, y: Float) -> Float {
    switch self {
    case .flowers:
      // Five petals around a disc that closes the gaps between them.
      Self.petals.reduce(Self.discDepth(x, y, radius: 0.08)) {
        max($0, Self.discDepth(x - $1.x, y - $1.y, radius: 0.066))
      }
    case .trees:
      max(
        Self.tierDepth(x: x, y: y, top: -0.19, bottom: 0.05, halfWidth: 0.12),
        Self.tierDepth(x: x, y: y, top: -0.10, bottom: 0.19, halfWidth: 0.15))
    case .mushrooms:
      min(Self.ellipseDepth(x, y - 0.06, halfWidth: 0.15, halfHeight: 0.2), 0.06 - y)
    case .balloons:
      max(
        Self.ellipseDepth(x, y, halfWidth: 0.125, halfHeight: 0.155),
        Self.tierDepth(x: x, y: y, top: 0.13, bottom: 0.185, halfWidth: 0.035))
    }
  }

  /// The middles of five petals, one of them straight up: 0.086 (sin 72°k, −cos 72°k).
  private static let petals: [SIMD2<Float>] = [
    SIMD2(0, -1), SIMD2(0.9511, -0.3090), SIMD2(0.5878, 0.8090), SIMD2(-0.5878, 0.8090),
    SIMD2(-0.9511, -0.3090),
  ].map { 0.086 * $0 }

  private static func discDepth(_ x: Float, _ y: Float, radius: Float) -> Float {
    radius - (x * x + y * y).squareRoot()
  }

  private static func ellipseDepth(
    _ x: Float, _ y: Float, halfWidth: Float, halfHeight: Float
  ) -> Float {
    let (u, v) = (x / halfWidth, y / halfHeight)
    return (1 - (u * u + v * v).squareRoot()) * min(halfWidth, halfHeight)
  }

  /// An isosceles triangle that stands on its base.
  private static func tierDepth(
    x: Float, y: Float, top: Float, bottom: Float, halfWidth: Float
  ) -> Float {
    let height = bottom - top
    let slant = (height * height + halfWidth * halfWidth).squareRoot()
    let toSide = ((y - top) * halfWidth - abs(x) * height) / slant
    return min(toSide, bottom - y)
  }

  /// The material, with what makes the kind: a flower's middle, a balloon's gloss.
  private func headTint(
    x: Float, y: Float, depth: Float, of material: GardenMaterial
  ) -> Tint {
    switch self {
    case .flowers where Self.discDepth(x, y, radius: 0.047) > 0:
      if let middle = material.flowerMiddle { return middle }
    case .balloons:
      let gloss = Self.ellipseDepth(x + 0.055, y + 0.075, halfWidth: 0.025, halfHeight: 0.035)
      if gloss > 0 { return Tint(hex: 0xFFFFFF) }
    default: break
    }
    return material.tint(onPlantAt: x, y, depth: depth)
  }

  // MARK: What carries a head

  private func carrierTint(x: Float, y: Float) -> Tint? {
    switch self {
    case .flowers:
      if abs(x) < 0.018 && y > -0.42 { return Tint(hex: 0x2E7D32) }
      // Two leaves that rise from the stem to both sides.
      let leaf = Self.ellipseDepth(
        abs(x) - 0.06, y + 0.1 + 0.5 * (abs(x) - 0.06), halfWidth: 0.055, halfHeight: 0.03)
      return leaf > 0 ? Tint(hex: 0x43A047) : nil
    case .trees:
      guard abs(x) < 0.036 && y > -0.3 else { return nil }
      return Tint(hex: x < 0 ? 0x8D5A33 : 0x6F4324)
    case .mushrooms:
      // The stalk widens towards its foot.
      guard abs(x) < 0.068 + 0.08 * y, y > -0.3 else { return nil }
      return Tint(hex: y < -0.18 ? 0xC9B48C : 0xF2E2C2)
    case .balloons:
      guard y > -0.32, abs(x - 0.02 * GardenMaterial.wave(y / 0.24)) < 0.012 else { return nil }
      return Tint(hex: 0xFFFFFF).mixed(with: Tint(hex: 0x5C4B3C), share: 0.55)
    }
  }
}
