import Models
import Testing

@Suite("The cost of a U-Net")
struct UNetCostTests {
  @Test("without words is that of its convolutions and of what it is told")
  func withoutWords() {
    let shape = UNetShape(side: 4, widths: [8], blocks: [1], toldWidth: 8)
    let noise = 32 * 8 + 8 * 8
    let stemAndHead = 16 * 9 * (3 * 8 + 8 * 3)
    let block = 2 * 16 * 9 * 8 * 8 + 8 * 16  // Two convolutions, one modulation.
    #expect(shape.multiplyAdds(count: 1) == noise + stemAndHead + 2 * block)
  }

  @Test("of two levels, the lower one looking at three words, is that counted by hand")
  func byHand() {
    let shape = UNetShape(
      side: 4, widths: [8, 16], blocks: [0, 1], attends: [false, true], toldWidth: 24,
      wordWidth: 8, wordCount: 3)
    let noise = 32 * 24 + 24 * 24  // 1,344
    let summary = 3 * 8 * 16 + 16 * 24  // 768
    let stemAndHead = 16 * 9 * (3 * 8 + 8 * 3)  // 6,912
    let down = 4 * 9 * 8 * 16  // 4,608: on 2 × 2 pixels
    let up = 16 * 9 * 16 * 8  // 18,432: on 4 × 4 pixels
    let convolutions = 2 * 4 * 9 * 16 * 16  // 18,432
    let modulation = 24 * 32  // 768
    let queriesAndOutputs = 2 * 4 * 16 * 16  // 2,048
    let keysAndValues = 2 * 4 * 8 * 16  // 1,024: "nothing" and three words
    let scoresAndMeans = 2 * 4 * 4 * 16  // 512
    let block = convolutions + modulation + queriesAndOutputs + keysAndValues + scoresAndMeans
    #expect(block == 22_784)
    let all = noise + summary + stemAndHead + down + up + 2 * block
    #expect(all == 77_632)
    #expect(shape.multiplyAdds(count: 1) == all)
    #expect(shape.multiplyAdds(count: 5) == 5 * all)
  }

  @Test("of a look around is that of its four products, its scores and its means")
  func lookAround() {
    var shape = UNetShape(side: 8, widths: [8, 16], blocks: [1, 1], toldWidth: 8)
    let without = shape.multiplyAdds(count: 3)
    shape.looksAround = true
    // 4 × 4 pixels, all of which look at all.
    #expect(shape.multiplyAdds(count: 3) - without == 3 * (4 * 16 * 16 * 16 + 2 * 16 * 16 * 16))
  }

  @Test("of the garden network is what PyTorch counts")
  func garden() {
    // torch.utils.flop_counter on the same network and 32 pictures: see Tests/Peers.
    #expect(UNetShape.garden.multiplyAdds(count: 32) == 1_340_604_416)
    // Three convolutions enlarge 4 × 4, 8 × 8 and 16 × 16 pixels: five of nine taps less for each
    // of their four times as many.
    let saved = 4 * 5 * (16 * 64 * 64 + 64 * 64 * 32 + 256 * 32 * 16)
    #expect(UNetShape.garden.multiplyAdds(count: 1, folded: true) == 1_340_604_416 / 32 - saved)
  }
}
