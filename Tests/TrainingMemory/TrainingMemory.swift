import Foundation
import Models
import NeuralNetworks
import Tensors

/// Trains a small network for 200 steps and says how much memory that took.
///
///     training-memory --workers 2            "step 5: 12345678, step 200: 12345678"
///     training-memory --workers 2 --hoard    keeps the gradients of every step, as one must not
///
/// It is a program of its own, since what a process took at most is known only of the whole process.
@main
struct TrainingMemory {
  static func main() {
    let arguments = CommandLine.arguments
    let workers = arguments.firstIndex(of: "--workers").flatMap { Int(arguments[$0 + 1]) } ?? 1
    let hoards = arguments.contains("--hoard")

    var settings = TrainingSettings(steps: 200, seed: 1)
    settings.batch = 10
    let shape = UNetShape(side: 8, widths: [16, 32], blocks: [1, 1], toldWidth: 32)
    var training = DenoiserTraining(shape, settings)
    var gradients = training.gradients()
    var generator = SeededGenerator(seed: 2)
    let pictures = Batch<Float>.gaussian(count: 16, valueCount: 8 * 8 * 3, using: &generator)
    var kept: [[Float]] = []
    var peaks: [Int] = []
    for step in 1...settings.steps {
      _ = training.advance(on: pictures, &gradients, workers: Workers(workers))
      if hoards { kept.append(Array(gradients.values)) }
      if step == 5 || step == settings.steps { peaks.append((PeakMemory.bytes ?? .max)) }
    }
    print("step 5: \(peaks[0]), step \(settings.steps): \(peaks[1]), kept \(kept.count)")
  }
}
