public import Pictures

// A garden is a function from points to colours. Points are numbers in 0…1 from the top left, so that
// the same program draws every size; a pixel is the average over the points in it.

extension GardenScene {
  /// The scene, drawn: opaque pixels, each the average of 16 points.
  ///
  ///     pixel = (1/16) Σ colour(column + (i + (3½ − j)/4)/4, row + (j + (i + ½)/4)/4),   i, j = 0 … 3
  ///
  /// The grid is turned, so that no two points share a column or a row: an upright or level edge
  /// through a pixel is measured in sixteenths, where a straight grid of as many points knows quarters.
  ///
  /// - Parameter side: pixels along one side, 16…512.
  /// - Returns: the picture; at a part of the size it is its own area average, up to the points.
  public func picture(side: Int = GardenWorld.side) -> Picture {
    precondition(
      (16...512).contains(side), "A garden is drawn from 16 to 512 pixels wide, not \(side).")
    let stage = GardenStage(self)
    let points = (0..<16).map { k in
      let (i, j) = (Float(k % 4), Float(k / 4))
      return SIMD2((i + (3.5 - j) / 4) / 4, (j + (i + 0.5) / 4) / 4)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(4 * side * side)
    for row in 0..<side {
      for column in 0..<side {
        let corner = SIMD2(Float(column), Float(row))
        let sum = points.reduce(Tint.zero) { sum, point in
          let position = (corner + point) / Float(side)
          return sum + stage.tint(x: position.x, y: position.y)
        }
        let mean = sum / Float(points.count) + 0.5
        bytes += [UInt8(mean.x), UInt8(mean.y), UInt8(mean.z), 255]
      }
    }
    return Picture(width: side, height: side, pixels: bytes)
  }
}

/// Red, green and blue, 0…255 each, as colours are averaged.
typealias Tint = SIMD3<Float>

extension Tint {
  /// A colour from the usual web notation.
  init(hex: UInt32) {
    self.init(Float(hex >> 16 & 0xFF), Float(hex >> 8 & 0xFF), Float(hex & 0xFF))
  }

  /// `(1 − share) · self + share · other`.
  func mixed(with other: Tint, share: Float) -> Tint { self + (other - self) * share }
}

/// A scene with everything in its place: what can be asked for the colour of a point.
struct GardenStage {
  private let scene: GardenScene
  private let layout: GardenLayout
  private let feet: [SIMD2<Float>]
  private let scale: Float

  init(_ scene: GardenScene) {
    self.scene = scene
    layout = GardenLayout(number: scene.layout)
    feet = layout.feet(count: scene.count)
    scale = GardenLayout.scale(count: scene.count)
  }

  /// The colour of a point: the plants stand before the ground, the ground before the sky.
  func tint(x: Float, y: Float) -> Tint {
    for foot in feet {
      let (dx, dy) = ((x - foot.x) / scale, (y - foot.y) / scale)
      guard abs(dx) < GardenPlant.halfWidth,
        let tint = scene.plant.tint(x: dx, y: dy, of: scene.material)
      else { continue }
      return tint
    }
    let depth = y - GardenLayout.horizon(x: x)
    guard depth > 0 else { return scene.sky.tint(x: x, y: y, layout: layout) }
    let ground = scene.ground.tint(onGroundAt: x, below: depth)
    return isInShadow(x: x, y: y) ? 0.72 * ground : ground
  }

  /// Every plant throws a flat oval of shade around its foot.
  private func isInShadow(x: Float, y: Float) -> Bool {
    feet.contains { foot in
      let (dx, dy) = ((x - foot.x) / (0.11 * scale), (y - foot.y) / (0.03 * scale))
      return dx * dx + dy * dy < 1
    }
  }
}
