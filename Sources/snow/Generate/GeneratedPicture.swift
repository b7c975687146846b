import Diffusion
import Foundation
import Languages
import Pictures
import Tensors

/// A picture that was drawn, with the way that led to it.
struct GeneratedPicture {
  let recipe: GenerateRecipe
  let states: [SamplingState<Float>]
  let side: Int
  /// The picture itself, a pixel a pixel.
  let picture: Picture

  init(_ recipe: GenerateRecipe, _ states: [SamplingState<Float>], side: Int) {
    (self.recipe, self.states, self.side) = (recipe, states, side)
    picture = Picture(values: states.last?.noisy[0] ?? [], width: side, height: side)
  }

  /// Pixels along one side of the file at least: small pictures are hard to find on a screen.
  private static let fileSide = 512

  /// Writes the picture alone, each pixel as a square, with everything that made it.
  func write(to url: URL, command: String, heard: Bilingual) throws {
    let altText = GenerateWords.alt(heard).en
    try PNG.write(
      picture.enlarged(by: max(1, (Self.fileSide + side - 1) / side)), to: url,
      text: recipe.texts(command: command, altText: altText))
  }

  /// What the denoiser sees at a moment: the noisy picture, its numbers brought back to a picture's
  /// range, z = x/√(1 + σ²).
  func seen(_ state: SamplingState<Float>) -> Picture {
    let z = NoiseLevel(sigma: state.sigma).signalScale * state.noisy
    return Picture(values: z[0], width: side, height: side)
  }

  /// What it takes it for.
  func guess(_ state: SamplingState<Float>) -> Picture {
    Picture(values: state.predictedClean[0], width: side, height: side)
  }

  /// The picture in letters: half a block for each pixel, in 24-bit colour.
  var terminalText: String {
    stride(from: 0, to: side - 1, by: 2).map { y in
      let line = (0..<side).map { x in
        let (top, bottom) = (picture[x, y], picture[x, y + 1])
        return "\u{1B}[38;2;\(top.red);\(top.green);\(top.blue)m"
          + "\u{1B}[48;2;\(bottom.red);\(bottom.green);\(bottom.blue)m▀"
      }
      return "  " + line.joined() + "\u{1B}[0m"
    }.joined(separator: "\n")
  }
}
