extension GardenSky {
  /// The colour of a point of the sky.
  func tint(x: Float, y: Float, layout: GardenLayout) -> Tint {
    switch self {
    case .day: Self.day(x: x - layout.skyMove, y: y)
    case .sunset: Self.sunset(x: x - layout.skyMove, y: y)
    case .night: Self.night(x: x, y: y, moonMove: layout.skyMove)
    case .rain: Self.rain(x: x, y: y, phase: layout.rainPhase)
    }
  }

  /// The height where gradients end: the lowest point of the ground's edge.
  private static let bottom: Float = 0.67

  private static func isInDisc(_ x: Float, _ y: Float, radius: Float) -> Bool {
    x * x + y * y < radius * radius
  }

  /// Light blue, paler below; a cloud of three discs with a flat foot.
  private static func day(x: Float, y: Float) -> Tint {
    let isCloud =
      y < 0.15
      && (isInDisc(x - 0.16, y - 0.125, radius: 0.06)
        || isInDisc(x - 0.25, y - 0.095, radius: 0.08)
        || isInDisc(x - 0.35, y - 0.125, radius: 0.06))
    guard !isCloud else { return Tint(hex: 0xFFFFFF) }
    return Tint(hex: 0x6FC3F7).mixed(with: Tint(hex: 0xCDEEFF), share: y / bottom)
  }

  /// Pink, then orange, then gold; a large sun that touches the ground.
  private static func sunset(x: Float, y: Float) -> Tint {
    guard !isInDisc(x - 0.66, y - 0.56, radius: 0.13) else { return Tint(hex: 0xFFF0A0) }
    let t = y / bottom
    return t < 0.5
      ? Tint(hex: 0xC65A92).mixed(with: Tint(hex: 0xF58A5B), share: 2 * t)
      : Tint(hex: 0xF58A5B).mixed(with: Tint(hex: 0xFFC65C), share: 2 * t - 1)
  }

  /// Dark blue; a disc with a bite out of it, and nine stars.
  private static func night(x: Float, y: Float, moonMove: Float) -> Tint {
    let (dx, dy) = (x - 0.8 - moonMove, y - 0.13)
    if isInDisc(dx, dy, radius: 0.095) && !isInDisc(dx + 0.05, dy + 0.025, radius: 0.08) {
      return Tint(hex: 0xFFF4C2)
    }
    if stars.contains(where: { isInDisc(x - $0.x, y - $0.y, radius: 0.014) }) {
      return Tint(hex: 0xFFFFFF)
    }
    return Tint(hex: 0x0A1033).mixed(with: Tint(hex: 0x2A3676), share: y / bottom)
  }

  private static let stars: [SIMD2<Float>] = [
    SIMD2(0.08, 0.11), SIMD2(0.2, 0.05), SIMD2(0.33, 0.14), SIMD2(0.45, 0.05), SIMD2(0.6, 0.1),
    SIMD2(0.95, 0.3), SIMD2(0.33, 0.48), SIMD2(0.67, 0.52), SIMD2(0.04, 0.5),
  ]

  /// Grey, lighter below; short slanted strokes in columns, every other column half a stroke later.
  private static func rain(x: Float, y: Float, phase: Float) -> Tint {
    let sky = Tint(hex: 0x64748B).mixed(with: Tint(hex: 0x9AA9BA), share: y / bottom)
    let across = (x + 0.3 * y) / 0.14
    let column = across.rounded(.down)
    let isBetween = across - column > 0.25
    let along = y / 0.24 - phase + (column.truncatingRemainder(dividingBy: 2) == 0 ? 0 : 0.5)
    let isGap = along - along.rounded(.down) > 0.6
    return isBetween || isGap ? sky : Tint(hex: 0xDCEBFA)
  }
}
