import Models
import Testing

@Suite("Shapes of U-Nets")
struct UNetShapeTests {
  private static func changed(_ change: (inout UNetShape) -> Void) -> UNetShape {
    var shape = UNetShape.garden
    change(&shape)
    return shape
  }

  /// Sizes that are absurd, and a word that the sentence about them must hold.
  static let absurd: [(UNetShape, String)] = [
    (changed { $0.widths = [] }, "levels"),
    (changed { $0.widths = [Int](repeating: 8, count: 60) }, "levels"),
    (changed { $0.blocks = [1] }, "levels"),
    (changed { $0.attends = [] }, "levels"),
    (changed { $0.side = 0 }, "pixels"),
    (changed { $0.side = -32 }, "pixels"),
    (changed { $0.side = 20 }, "halved"),
    (changed { $0.side = 1 << 40 }, "pixels"),
    (changed { $0.colours = 0 }, "numbers in a pixel"),
    (changed { $0.colours = .max }, "numbers in a pixel"),
    (changed { $0.widths[0] = 12 }, "multiple"),
    (changed { $0.widths[1] = 0 }, "multiple"),
    (changed { $0.widths[1] = -8 }, "multiple"),
    (changed { $0.widths[3] = 1 << 20 }, "multiple"),
    (changed { $0.blocks[0] = -1 }, "blocks"),
    (changed { $0.blocks[0] = 1000 }, "blocks"),
    (changed { $0.heads = 0 }, "heads"),
    (changed { $0.heads = 3 }, "head"),
    (
      changed {
        $0.looksAround = true
        $0.attends = [false, false, false, false]
        ($0.widths[3], $0.heads) = (40, 2)
      }, "around"
    ),
    (
      changed {
        $0.looksAround = true
        $0.side = 256
        ($0.widths, $0.blocks, $0.attends) = ([16, 16], [1, 1], [false, false])
      }, "around"
    ),
    (changed { $0.toldWidth = 0 }, "told"),
    (changed { $0.toldWidth = .max }, "told"),
    (changed { $0.wordWidth = -8 }, "Word"),
    (changed { $0.wordWidth = 12 }, "Word"),
    (changed { $0.wordWidth = 0 }, "Word"),
    (changed { $0.wordCount = 0 }, "Word"),
    (changed { $0.wordCount = 1 << 30 }, "Word"),
  ]

  @Test("that are absurd are refused in one sentence that says what", arguments: absurd)
  func refusal(shape: UNetShape, word: String) throws {
    let fault = try #require(shape.fault)
    #expect(fault.isOneSentence)
    #expect(fault.contains(word))
  }

  @Test("that are sensible are accepted")
  func sensible() {
    for side in [16, 24, 32, 64] {
      let shape = Self.changed { $0.side = side }
      #expect(shape.fault == nil)
    }
    #expect(UNetShape.shapes.fault == nil && UNetShape.garden.fault == nil)
    #expect(SmallNetwork.withWords.fault == nil && SmallNetwork.plain.fault == nil)
  }
}

extension String {
  /// Whether this is one sentence that fits into a line or two.
  var isOneSentence: Bool {
    hasSuffix(".") && !contains("\n") && !dropLast().contains(". ") && utf8.count < 250
  }
}
