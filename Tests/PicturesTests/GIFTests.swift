import Foundation
import PictureSamples
import Pictures
import Testing

@Suite("Animated GIF")
struct GIFTests {
  /// Snow that becomes a face, enlarged as figures show it.
  static let frames = SamplePictures.animation(count: 8).map { $0.enlarged(by: 8) }

  @Test("An animation repeats endlessly, keeps its delays and rests on its last frame")
  func delays() throws {
    let delays = [10, 20, 4, 7, 10, 10, 10, 250]
    let comment = String(repeating: "Une image née de la neige. ", count: 20)
    let file = GIF.encode(Self.frames, delays: delays, comment: comment)
    let player = try #require(GIFPlayer(file))
    #expect(player.loopCount == 0)
    #expect(player.delays == delays)
    #expect(player.comments == [comment])
    #expect(player.screens.count == 8)
  }

  @Test("Frames with at most 255 colours are exact, and so is the last one after crowded ones")
  func exact() throws {
    let face = SamplePictures.face().enlarged(by: 8)
    let file = GIF.encode([face, Self.frames[0], face], delays: [9, 9, 9])
    let moved = try #require(GIFPlayer(file))
    #expect(moved.screens[0] == face)
    #expect(moved.screens[2] == face)

    let delays = Array(repeating: 9, count: 8)
    let played = try #require(GIFPlayer(GIF.encode(Self.frames, delays: delays)))
    #expect(played.screens.last == Self.frames.last)
    #expect(played.screens.first != Self.frames.first, "snow has more colours than a palette")
  }

  @Test("What stands still is drawn once and never flickers")
  func still() throws {
    let pages = (1...4).map { SamplePictures.page(seed: 7, snowSeed: UInt64($0)) }
    let player = try #require(GIFPlayer(GIF.encode(pages, delays: [9, 9, 9, 9])))
    for screen in player.screens.dropFirst() {
      let textBytes = 4 * 450 * 50  // the rows of letters above the snow
      #expect(screen.pixels.prefix(textBytes) == player.screens[0].pixels.prefix(textBytes))
      #expect(screen != player.screens[0])
    }
  }

  @Test("Equal frames, one pixel that changes, one colour, 256 colours, transparent pictures")
  func corners() throws {
    let white = Picture(width: 3, height: 2, filledWith: .white)
    var dot = white
    dot[2, 1] = .black
    let file = GIF.encode([white, white, dot, dot], delays: [1, 2, 3, 4])
    let played = try #require(GIFPlayer(file))
    #expect(played.screens == [white, white, dot, dot])

    let levels: [[UInt8]] = (UInt8.min...UInt8.max).map { [$0, 255 - $0, 7, 255] }
    let ramp = Picture(width: 16, height: 16, pixels: Array(levels.joined()))
    #expect(GIFPlayer(GIF.encode([ramp], delays: [0]))?.screens == [ramp])

    let clear = Picture(width: 2, height: 2, filledWith: .clear)
    let onBlue = GIFPlayer(GIF.encode([clear], delays: [0], on: Colour(0x0000FF)))
    #expect(onBlue?.screens == [Picture(width: 2, height: 2, filledWith: Colour(0x0000FF))])
  }

  @Test("Colours that have to be exact are so in a crowd, and drift without that wish")
  func exactColours() throws {
    var crowded = SamplePictures.snow(side: 40)
    let ink = Colour(0x0A2C6B)
    crowded[7, 9] = ink
    func shown(_ exactColours: [Colour]) throws -> Colour {
      let file = GIF.encode([crowded], delays: [9], exactColours: exactColours)
      return try #require(GIFPlayer(file)?.screens.first)[7, 9]
    }
    #expect(try shown([ink]) == ink)
    #expect(try shown([]) != ink)
  }

  @Test("The same frames give the same bytes")
  func reproducible() {
    let delays = Array(repeating: 10, count: 8)
    #expect(GIF.encode(Self.frames, delays: delays) == GIF.encode(Self.frames, delays: delays))
  }
}

@Suite("The choice of GIF palettes")
struct GIFPaletteTests {
  /// How far a picture is from what it should be, in levels of 0…255.
  struct Difference {
    var rootMeanSquare: Double
    var largest: Int

    init(_ a: Picture, _ b: Picture) {
      var (sum, largest) = (0, 0)
      for (x, y) in zip(a.pixels, b.pixels) {
        let difference = Int(x) - Int(y)
        sum += difference * difference
        largest = max(largest, abs(difference))
      }
      rootMeanSquare = (Double(sum) / Double(3 * a.width * a.height)).squareRoot()
      self.largest = largest
    }
  }

  /// The samples of the table in `GIF`'s description, and what it states of our palettes.
  enum Sample: String, CaseIterable {
    case snow, face, page

    var picture: Picture {
      switch self {
      case .snow: SamplePictures.snow().enlarged(by: 8)
      case .face: SamplePictures.face().enlarged(by: 8)
      case .page: SamplePictures.page()
      }
    }
    var stated: (colourCount: Int, rootMeanSquare: Double, largest: Int) {
      switch self {
      case .snow: (576, 7.52, 35)
      case .face: (216, 0, 0)
      case .page: (1203, 7.40, 32)
      }
    }
  }

  @Test(
    "The chosen palettes keep to the stated errors and beat the rejected ones",
    arguments: Sample.allCases)
  func quantisers(sample: Sample) throws {
    let picture = sample.picture
    let file = GIF.encode([picture], delays: [10])
    let ours = Difference(try #require(GIFPlayer(file)?.screens.first), picture)
    let colours = ColourHistogram(picture.colours(on: .white)).colours
    #expect(colours.count == sample.stated.colourCount)
    #expect(ours.rootMeanSquare <= sample.stated.rootMeanSquare)
    #expect(ours.largest <= sample.stated.largest)
    // The twins: gd's ways without exact entries, without mixed pixels, and dithered.
    for quantiser in GDFiles.Quantiser.allCases {
      let theirs = Difference(GDFiles.quantised(picture, by: quantiser).picture, picture)
      #expect(ours.rootMeanSquare < theirs.rootMeanSquare)
      #expect(ours.largest < theirs.largest)
    }
  }

  @Test("A palette for each frame has three fifths of the error of one for all, in 30 % more bytes")
  func sharedPalette() throws {
    let frames = SamplePictures.animation(count: 20).map { $0.enlarged(by: 8) }
    let ownFile = GIF.encode(frames, delays: Array(repeating: 10, count: 20))
    let all = Picture(width: 192, height: 192 * 20, pixels: frames.flatMap(\.pixels))
    let palette = Palette(for: ColourHistogram(all.colours(on: .white)), limit: 256)
    let sharedFile = GDFiles.animation(frames, sharedPalette: palette.colours)

    func rootMeanSquare(_ file: [UInt8]) throws -> Double {
      let screens = try #require(GIFPlayer(file)).screens
      let squares = zip(screens, frames).map { Difference($0, $1).rootMeanSquare }.map { $0 * $0 }
      return (squares.reduce(0, +) / Double(squares.count)).squareRoot()
    }
    let (own, shared) = (try rootMeanSquare(ownFile), try rootMeanSquare(sharedFile))
    #expect(own <= 5.42)
    #expect(shared >= 9.59)
    #expect(own <= 0.6 * shared)
    #expect(GIFPlayer(ownFile)?.screens.last == frames.last)
    #expect(GIFPlayer(sharedFile)?.screens.last != frames.last)
    #expect(Double(ownFile.count) <= 1.3 * Double(sharedFile.count))
  }
}
