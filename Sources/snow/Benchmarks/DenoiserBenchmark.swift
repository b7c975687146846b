import Datasets
import Diffusion
import TensorKernels
import Tensors

extension BenchmarkReport {
  /// Exact, local and linear denoisers, and the functions under them.
  mutating func measureDenoisers() throws {
    heading("denoisers and functions")
    let emoji = try EmojiWorld().captionedPictures(in: EmojiStyle.allCases).values
    var generator = SeededGenerator(seed: 1)
    let noise = Batch<Float>.gaussian(
      count: 32, valueCount: emoji.valueCount, using: &generator)
    let noisy = emoji.rows(0..<32) + 5 * noise
    let set = PictureSet(emoji)
    let exact = ExactDenoiser(set)
    let shape = PictureShape(height: EmojiWorld.side, width: EmojiWorld.side, channels: 3)
    let local = LocalDenoiser(set, shape: shape, window: 7)
    let values = Double(emoji.values.count)
    let one = noisy.rows(0..<1)
    var numbers = [Float](repeating: 0.5, count: 1 << 16)

    // Two operations for the difference and its square, two for the weighted sum, of each value.
    measure("exact denoiser, emoji", operations: 4 * values) {
      _ = exact.predictedClean(one, sigma: 5)
    }
    measure("exact denoiser, emoji, 32 pictures at once", operations: 128 * values, runs: 3) {
      _ = exact.predictedClean(noisy, sigma: 5)
    }
    measure("posterior weights, emoji", operations: 2 * values) {
      _ = set.posterior(of: one, sigma: 5)
    }
    measure("local denoiser, emoji, window 7", operations: 4 * values, runs: 3) {
      _ = local.predictedClean(one, sigma: 5)
    }
    let shapes = PictureSet(ShapesWorld.captionedPictures().values)
    let shapeForm = PictureShape(height: ShapesWorld.side, width: ShapesWorld.side, channels: 3)
    let noisyShape =
      shapes.pictures.rows(0..<1)
      + Batch<Float>.gaussian(
        count: 1, valueCount: shapes.pictures.valueCount, using: &generator)
    for window in [3, 7] {
      var equivariant: EquivariantLocalDenoiser<Float>?
      // Operations are those without merging equal patches: what the answer would cost by itself.
      let patchValues = Double(shapeForm.pixelCount * window * window * 3)
      measure("patches of all shapes, window \(window)", operations: 0, runs: 1) {
        equivariant = EquivariantLocalDenoiser(
          shapes, shape: shapeForm, window: window, border: .exact)
      }
      if let equivariant {
        let operations =
          3 * patchValues * Double(equivariant.patchCount) / Double(window * window)
        measure(
          "equivariant local, shapes, window \(window), \(equivariant.patchCount) patches",
          operations: operations, runs: 3
        ) {
          _ = equivariant.predictedClean(noisyShape, sigma: 1)
        }
      }
    }
    let wienerValues = Double(shapes.pictures.valueCount)
    var wiener: WienerDenoiser<Float>?
    measure(
      "Wiener denoiser of all shapes, made",
      operations: 2 * wienerValues * wienerValues
        * (Double(shapes.pictures.count) + wienerValues), runs: 1
    ) { wiener = WienerDenoiser(shapes) }
    if let wiener {
      measure("Wiener denoiser of all shapes", operations: 8 * wienerValues * wienerValues) {
        _ = wiener.predictedClean(noisyShape, sigma: 1)
      }
    }
    measure("Gaussian snow, 1,000 pictures", operations: 1000 * Double(emoji.valueCount) * 60) {
      _ = Batch<Float>.gaussian(count: 1000, valueCount: emoji.valueCount, using: &generator)
    }
    measure("exponentials of 65,536 Floats", operations: 65_536 * 22) {
      numbers.withUnsafeMutableBufferPointer { applyExponential($0) }
    }
  }
}
