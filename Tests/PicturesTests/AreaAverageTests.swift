import Pictures
import Testing

@Suite("Area averages")
struct AreaAverageTests {
  @Test("three pixels in a row become two, each one and a half old ones")
  func threeToTwo() {
    var picture = Picture(width: 3, height: 1, filledWith: .black)
    picture[0, 0] = Colour(0x1E1E1E)  // 30
    picture[1, 0] = Colour(0x5A5A5A)  // 90
    picture[2, 0] = Colour(0xF0F0F0)  // 240
    let half = picture.areaAveraged(width: 2, height: 1)
    // (30 + 90/2)/1.5 = 50, (90/2 + 240)/1.5 = 190; the twin, nearest pixels, would give 30 and 90.
    #expect(half[0, 0].red == 50 && half[1, 0].red == 190)
  }

  @Test("what is clear lends no colour")
  func clearPixels() {
    var picture = Picture(width: 2, height: 1, filledWith: Colour(0xFF0000))
    picture[1, 0] = Colour(red: 0, green: 255, blue: 0, alpha: 0)
    let one = picture.areaAveraged(width: 1, height: 1)
    // The twin, averaging straight colours, would give a muddy 128, 128, 0.
    #expect(one[0, 0] == Colour(red: 255, green: 0, blue: 0, alpha: 128))
  }

  @Test("the mean over all pixels survives, and the picture's own size changes nothing")
  func means() {
    var picture = Picture(width: 35, height: 21, filledWith: .white)
    for y in 0..<21 {
      for x in 0..<35 { picture[x, y] = Colour(UInt32((x * 7 + y * 131) % 256) << 8) }
    }
    #expect(picture.areaAveraged(width: 35, height: 21) == picture)
    func mean(_ picture: Picture) -> Double {
      let greens = (0..<picture.width * picture.height).map { picture.pixels[4 * $0 + 1] }
      return greens.reduce(0) { $0 + Double($1) } / Double(greens.count)
    }
    let small = picture.areaAveraged(width: 8, height: 5)
    #expect(abs(mean(small) - mean(picture)) < 0.5)
  }

  @Test("the middle square is the middle")
  func square() {
    var picture = Picture(width: 5, height: 3, filledWith: .white)
    picture[1, 0] = .black
    #expect(picture.centreSquare.width == 3 && picture.centreSquare[0, 0] == .black)
  }
}
