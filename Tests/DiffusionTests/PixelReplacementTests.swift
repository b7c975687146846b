import Diffusion
import Tensors
import Testing

@Suite("Changing and masking the colour of pixels")
struct PixelReplacementTests {
  @Test("The share of changed pixels is (1 − ᾱ)(1 − 1/K), not 1 − ᾱ", arguments: [2, 16, 1 << 24])
  func changedShare(colourCount: Int) {
    var generator = SeededGenerator(seed: 41)
    let clean = CodedPictures(count: 4, pixelCount: 5000, codes: .init(repeating: 1, count: 20_000))
    let process = PixelReplacement(colourCount: colourCount)
    let noisy = process.replacing(clean, alphaBar: 0.3, using: &generator)
    let changed = Double(zip(clean.codes, noisy.codes).count { $0 != $1 }) / 20_000
    let expected = process.changedShare(alphaBar: 0.3)
    let tolerance = 4 * (expected * (1 - expected) / 20_000).squareRoot()
    #expect(abs(changed - expected) < tolerance)
    if colourCount < 20 { #expect(abs(changed - 0.7) > tolerance) }
    #expect(noisy.codes.allSatisfy { $0 < colourCount })
  }

  @Test("One snowfall: what is replaced stays replaced as ᾱ falls; rows do not depend on the batch")
  func nested() {
    let clean = CodedPictures(count: 2, pixelCount: 300, codes: .init(repeating: 3, count: 600))
    let process = PixelReplacement(colourCount: 16)
    func snow(_ alphaBar: Double, rows: Int = 2) -> CodedPictures {
      var generator = SeededGenerator(seed: 42)
      return process.replacing(clean.rows(0..<rows), alphaBar: alphaBar, using: &generator)
    }
    let (early, late) = (snow(0.8), snow(0.2))
    for (before, after) in zip(early.codes, late.codes) where before != 3 {
      #expect(before == after)
    }
    #expect(early != late)
    #expect(snow(0.5, rows: 1)[0] == snow(0.5)[0])
    #expect(snow(1) == clean)
  }

  @Test("At ᾱ = 0 nothing is known, at ᾱ = 1 the picture is, and 24-bit colour decides sooner")
  func evidence() {
    let pictures = CodedPictures(
      count: 3, pixelCount: 4, codes: [0, 0, 1, 1, 0, 1, 1, 2, 2, 2, 0, 0])
    let small = PixelReplacement(colourCount: 3)
    let large = PixelReplacement(colourCount: 1 << 24)
    let seen = pictures.rows([1])
    let nothing = small.posterior(of: seen, among: pictures, alphaBar: 0)[0]
    #expect(nothing.weights.allSatisfy { abs($0 - 1 / 3) < 1e-15 })
    #expect(small.posterior(of: seen, among: pictures, alphaBar: 1)[0].weights == [0, 1, 0])
    let hidden = small.posterior(of: seen, among: pictures, alphaBar: 0.1)[0]
    let decided = large.posterior(of: seen, among: pictures, alphaBar: 0.1)[0]
    #expect(decided.effectivePictureCount < 1.001)
    #expect(hidden.effectivePictureCount > 1.5)
    #expect(
      small.posterior(of: seen, among: pictures, priorWeights: [1, 0, 0], alphaBar: 1)[0].weights
        == [1, 0, 0])
  }

  @Test("Masking leaves the pictures that agree, and the prior where none does")
  func masking() {
    let pictures = CodedPictures(count: 3, pixelCount: 2, codes: [0, 0, 0, 1, 1, 1])
    let hidden = PixelMasking.mask
    let masked = CodedPictures(count: 3, pixelCount: 2, codes: [0, hidden, hidden, hidden, 1, 0])
    let weights = PixelMasking.posterior(of: masked, among: pictures).map(\.weights)
    #expect(weights[0] == [0.5, 0.5, 0])
    for row in [1, 2] { #expect(weights[row].allSatisfy { abs($0 - 1 / 3) < 1e-15 }) }
    var generator = SeededGenerator(seed: 43)
    let all = PixelMasking.masking(pictures, alphaBar: 0, using: &generator)
    #expect(all.codes.allSatisfy { $0 == hidden })
    #expect(PixelMasking.masking(pictures, alphaBar: 1, using: &generator) == pictures)
  }
}
