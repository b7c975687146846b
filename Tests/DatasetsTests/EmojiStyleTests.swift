import Datasets
import Pictures
import Testing

/// Each formula against values computed by hand, and against a twin that is almost the formula.
@Suite("Emoji styles")
struct EmojiStyleTests {
  /// The colours that a style makes of a row of drawn pixels.
  private func row(_ style: EmojiStyle, _ colours: [Colour]) -> [Colour] {
    var drawing = Picture(width: colours.count, height: 1, filledWith: .clear)
    for (x, colour) in colours.enumerated() { drawing[x, 0] = colour }
    let result = style(drawing)
    return colours.indices.map { result[$0, 0] }
  }

  private func one(_ style: EmojiStyle, _ colour: Colour) -> Colour { row(style, [colour])[0] }
  private func rgb(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Colour {
    Colour(red: red, green: green, blue: blue)
  }

  private let red = Colour(red: 255, green: 0, blue: 0)
  private let fifth = Colour(red: 0, green: 0, blue: 0, alpha: 51)  // opacity 0.2

  @Test("Silhouette: 1 − 0.93 a")
  func silhouette() {
    #expect(one(.silhouette, red) == rgb(18, 18, 18))  // 255 · 0.07 = 17.85
    #expect(one(.silhouette, fifth) == rgb(208, 208, 208))  // 255 (1 − 0.186) = 207.57
    let withoutFactor = 255 * (1 - 0.2)  // the twin 1 − a
    #expect(abs(withoutFactor - 207.57) > 1)
  }

  @Test("Night: 0.92 a s + (1 − a) sky")
  func night() {
    #expect(one(.night, red) == rgb(235, 0, 0))  // 234.6
    #expect(one(.night, .clear) == rgb(18, 23, 59))  // 17.85, 22.95, 58.65
    // Red of opacity 0.2: 0.92 · 0.2 + 0.8 · 0.07 = 0.24, 0.8 · 0.09 = 0.072, 0.8 · 0.23 = 0.184.
    let mixed = one(.night, Colour(red: 255, green: 0, blue: 0, alpha: 51))
    #expect(mixed == rgb(61, 18, 47))
    #expect(mixed != rgb(65, 18, 47))  // the twin that forgets 0.92: 0.256
  }

  @Test("Sepia: brightness between two browns, red weighing 0.299")
  func sepia() {
    // y = 0.299: 0.701 · (.2, .1, .03) + 0.299 · (1, .95, .82) = (.4392, .35415, .26621).
    #expect(one(.sepia, red) == rgb(112, 90, 68))
    #expect(one(.sepia, .clear) == rgb(255, 242, 209))
    #expect(one(.sepia, red) != rgb(119, 98, 75))  // the twin y = (R + G + B)/3
  }

  @Test("Chalk and blueprint: ink becomes the light line")
  func lines() {
    #expect(one(.chalk, .clear) == rgb(33, 64, 48))
    #expect(one(.chalk, .black) == rgb(247, 247, 230))
    #expect(one(.chalk, fifth) == rgb(76, 100, 85))  // 0.8 (.13, .25, .19) + 0.2 (.97, .97, .9)
    #expect(one(.blueprint, .clear) == rgb(15, 56, 135))
    #expect(one(.blueprint, fifth) == rgb(60, 94, 159))  // (.234, .37, .624)
    #expect(one(.chalk, fifth) != one(.chalk, Colour(red: 0, green: 0, blue: 0, alpha: 204)))
  }

  @Test("Neon: no edge, no light; a full edge takes the colour made vivid")
  func neon() {
    #expect(row(.neon, [red, red, red]) == Array(repeating: rgb(8, 5, 18), count: 3))
    // Clear, red, red: in the middle the step is (1, 0, 0, 1), 0.75 √2 > 1.
    #expect(row(.neon, [.clear, red, red])[1] == rgb(255, 51, 51))
    // Black beside 40 % gray: step (.4, .4, .4, 0), e = 0.75 · 0.4 √3 = 0.5196, colourless tube:
    // e (.3, .9, 1) + (1 − e)(.03, .02, .07) = (.1703, .4773, .5532).
    let gray = row(.neon, [.black, rgb(102, 102, 102)])[0]
    #expect(gray == rgb(43, 122, 141))
    #expect(gray != rgb(28, 72, 89))  // the twin with the largest channel for the norm: e = .3
  }

  @Test("Game Boy: the range is stretched, cut into four, and light figures are outlined")
  func gameBoy() {
    let greens = [0x0F380F, 0x306230, 0x8BAC0F, 0x9BBC0F].map { Colour($0) }
    // y = 0, .102, .2, .302, .4; low = .16 · .102 = .0163, high = .302 + .68 · .098 = .3686;
    // stretched .087, .295, .495, .704, .904. Only two of five are light: no outline.
    let grays = [0, 26, 51, 77, 102].map { rgb($0, $0, $0) }
    #expect(row(.gameBoy, grays) == [0, 1, 1, 2, 3].map { greens[$0] })
    let withoutStretch = [0, 26, 51, 77, 102].map { greens[4 * $0 / 255] }
    #expect(row(.gameBoy, grays) != withoutStretch)
    // Three pixels are too few for percentiles: ⌊4 y⌋ as it is, all of them edge but not light.
    #expect(row(.gameBoy, Array(grays[2...])) == [0, 1, 1].map { greens[$0] })

    // A white square of 4 × 4 with two black corners, in the middle of 6 × 6 clear pixels.
    var square = Picture(width: 6, height: 6, filledWith: .clear)
    for y in 1...4 { for x in 1...4 { square[x, y] = .white } }
    (square[1, 1], square[4, 4]) = (.black, .black)
    let outlined = EmojiStyle.gameBoy(square)
    #expect(outlined[0, 0] == greens[3])
    #expect(outlined[1, 1] == greens[0])
    #expect(outlined[2, 1] == greens[1], "a light pixel at the edge")
    #expect(outlined[2, 2] == greens[3], "a light pixel inside")
  }

  @Test("Pixel art: white up to half opacity, palette colours above")
  func pixelArt() {
    #expect(one(.pixelArt, Colour(red: 235, green: 67, blue: 51, alpha: 127)) == .white)
    #expect(one(.pixelArt, Colour(red: 235, green: 67, blue: 51, alpha: 128)) == Colour(0xEB4233))
    #expect(one(.pixelArt, .white) == Colour(0xF7F7F2))
  }

  @Test("Where nothing is drawn, every style shows its background", arguments: EmojiStyle.allCases)
  func background(style: EmojiStyle) {
    let empty = style(Picture(width: 5, height: 4, filledWith: .clear))
    #expect(empty == Picture(width: 5, height: 4, filledWith: style.background))
  }

  @Test("Seven styles start from one drawing, three from another, one stands alone")
  func families() {
    let sizes = Dictionary(grouping: EmojiStyle.allCases, by: \.sheet).mapValues(\.count)
    #expect(sizes == [.colour: 7, .ink: 3, .twemoji: 1])
    #expect(Set(EmojiStyle.allCases.map(\.name)).count == 11)
  }
}
