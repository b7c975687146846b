public import Languages

/// A share of 1 with its name, shown as a bar: how probable somebody thinks an answer is.
public struct NamedShare: Hashable, Sendable {
  /// What it is called.
  public let name: Bilingual
  /// 0…1.
  public let share: Double
  /// Whether it is the right answer, which is told by a sign as well as by colour.
  public let isRight: Bool

  /// A share.
  public init(_ name: Bilingual, _ share: Double, isRight: Bool = false) {
    (self.name, self.share, self.isRight) = (name, share, isRight)
  }
}

/// How bars of shares are laid out: names, bars and percentages stand in columns of their own.
struct ShareBarLayout {
  /// Room for names.
  let nameWidth: Double
  /// Room for bars.
  let barWidth: Double
  /// Room for percentages; 0 where the bars alone must do.
  let numberWidth: Double

  private static let gap = 6.0
  private static let shortestBar = 16.0
  private static let longestBar = 150.0

  /// The height of one bar with its name.
  static var pitch: Double { TextStyle.small.lineHeight }

  /// The least width in which these names can stand beside a bar and its number.
  static func leastWidth(names: [String], on canvas: Canvas) throws -> Double {
    try nameWidth(names, on: canvas) + gap + shortestBar + numberWidth(on: canvas)
  }

  private static func numberWidth(on canvas: Canvas) throws -> Double {
    try canvas.measure("> 99\u{202F}%", .smallStrong) + gap
  }

  /// Divides a width.
  init(width: Double, names: [String], on canvas: Canvas) throws {
    nameWidth = try Self.nameWidth(names, on: canvas)
    let room = width - nameWidth - Self.gap
    let number = try Self.numberWidth(on: canvas)
    numberWidth = room - number >= Self.shortestBar ? number : 0
    barWidth = min(room - numberWidth, Self.longestBar)
  }

  private static func nameWidth(_ names: [String], on canvas: Canvas) throws -> Double {
    try names.map { try canvas.measure($0, .smallStrong) }.max() ?? 0
  }

  /// Draws bars from top to bottom, the right answer in the colour of right ones and with a sign.
  ///
  /// - Returns: where they end.
  @discardableResult
  func draw(_ shares: [NamedShare], on canvas: Canvas, x: Double, top: Double) throws -> Double {
    let language = canvas.style.language
    let palette = canvas.palette
    let highest = shares.map(\.share).max() ?? 0
    let knowsRight = shares.contains(where: \.isRight)
    for (row, share) in shares.enumerated() {
      let y = top + Double(row) * Self.pitch
      let style =
        share.isRight ? TextStyle.smallStrong.coloured(palette.right) : TextStyle.small
      try canvas.write(
        share.name[language], style, x: x + nameWidth, top: y, alignment: .right)
      let bar = Box(x: x + nameWidth + Self.gap, y: y + 3, width: barWidth, height: Self.pitch - 6)
      try canvas.fill(bar, palette.panel)
      // The most probable answer is wrong if there is a right one; else nobody knows.
      let answer = knowsRight ? palette.wrong : palette.series[0]
      let colour =
        share.isRight ? palette.right : share.share == highest ? answer : palette.series[3]
      let filled = barWidth * min(max(share.share, 0), 1)
      try canvas.fill(Box(x: bar.x, y: bar.y, width: filled, height: bar.height), colour)
      guard numberWidth > 0 else { continue }
      try canvas.write(
        NumberText.percent(share.share)[language],
        share.share == highest ? .smallStrong : .small,
        x: bar.right + numberWidth, top: y, alignment: .right)
    }
    return top + Double(shares.count) * Self.pitch
  }
}
