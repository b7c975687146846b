import BuiltPrograms
import Foundation
import Models
import NeuralNetworks
import Tensors
import Testing

@Suite("Learning to denoise")
struct DenoiserTrainingTests {
  private static func pictures() -> Batch<Float> {
    var generator = SeededGenerator(seed: 2)
    return .gaussian(count: 6, valueCount: 8 * 8 * 3, using: &generator)
  }

  /// A training of ten pictures a step, in shards of 4, 4 and 2; its numbers and losses after some
  /// steps.
  private func learned(
    steps: Int = 8, workers: Int, seed: UInt64 = 1, pictures: Batch<Float> = pictures()
  ) -> (training: DenoiserTraining, losses: [Double]) {
    var settings = TrainingSettings(steps: 100, seed: seed)
    settings.batch = 10
    var training = DenoiserTraining(SmallNetwork.plain, settings)
    var gradients = training.gradients()
    let losses = (0..<steps).map { _ in
      training.advance(on: pictures, &gradients, workers: Workers(workers))
    }
    return (training, losses)
  }

  @Test("comes to the same bits with 1, 2, 3 and 8 workers", arguments: [1, 2, 3, 8])
  func workers(count: Int) {
    let (one, losses) = learned(workers: 1)
    let (other, otherLosses) = learned(workers: count)
    #expect(other.parameters == one.parameters && otherLosses == losses)
    #expect(other.average.values == one.average.values)
    #expect(other.optimiser.squares == one.optimiser.squares)
  }

  @Test("depends on the seed, and each step on random numbers of its own")
  func seeds() {
    let (one, losses) = learned(workers: 2)
    let (other, otherLosses) = learned(workers: 2, seed: 2)
    #expect(other.parameters != one.parameters && otherLosses != losses)
    #expect(Set(losses).count == losses.count)
    // An untrained network answers 0, so its loss is that of the velocity, whose variance is near 1.
    #expect(abs(losses[0] - 1) < 0.2)
  }

  @Test("a loss that is no number changes nothing and is told")
  func notANumber() {
    let start = learned(steps: 3, workers: 1).training
    var training = start
    var gradients = start.gradients()
    var broken = Self.pictures()
    broken.values = broken.values.map { _ in .nan }
    #expect(training.advance(on: broken, &gradients, workers: Workers(1)).isNaN)
    #expect(training.parameters == start.parameters && training.step == 3)
    #expect(training.average.values == start.average.values)
    #expect(training.optimiser.means == start.optimiser.means)
    // And then it goes on as if nothing had been.
    #expect(training.advance(on: Self.pictures(), &gradients, workers: Workers(1)).isFinite)
    #expect(training.parameters == learned(steps: 4, workers: 1).training.parameters)
  }

  #if os(Linux) || os(macOS)
    /// Peak memory after step 5 and after step 200, in bytes.
    private func peaks(_ arguments: [String]) throws -> [Int] {
      let outcome = try BuiltProgram(name: "training-memory").run(arguments)
      #expect(outcome.status == 0, "\(outcome.output) \(outcome.errors)")
      let peaks = outcome.output.matches(of: #/step \d+: (\d+)/#).compactMap { Int($0.output.1) }
      try #require(peaks.count == 2, "\(outcome.output)")
      return peaks
    }

    @Test("takes less than a megabyte more from step 5 to step 200", arguments: [1, 2])
    func memory(workers: Int) throws {
      // On a busy machine the second core may come after step 5, with the memory that it works in.
      let growths = try (0..<3).map { _ in
        let peaks = try peaks(["--workers", "\(workers)"])
        return peaks[1] - peaks[0]
      }
      #expect((growths.min() ?? .max) < 1_000_000, "\(growths)")
    }

    @Test("a training that keeps its gradients is seen to take more")
    func hoard() throws {
      let peaks = try peaks(["--workers", "1", "--hoard"])
      #expect(peaks[1] - peaks[0] > 1_000_000, "\(peaks)")
    }
  #endif
}

@Suite("Settings of a training")
struct TrainingSettingsTests {
  @Test("the learning rate rises evenly, then falls along half a cosine to 0")
  func schedule() {
    var settings = TrainingSettings(steps: 1000, seed: 1)
    (settings.learningRate, settings.warmUp) = (0.5, 100)
    func rate(_ step: Int) -> Double { settings.learningRate(step: step) }
    #expect(abs(rate(0) - 0.005) < 1e-12 && abs(rate(49) - 0.25) < 1e-12)
    #expect(abs(rate(99) - 0.5) < 1e-12 && abs(rate(100) - 0.5) < 1e-12)
    // Half way 1/2, at a third of the way 3/4, at two thirds 1/4: a straight line would say 2/3.
    #expect(abs(rate(550) - 0.25) < 1e-12)
    #expect(abs(rate(400) - 0.375) < 1e-12 && abs(rate(700) - 0.125) < 1e-12)
    #expect(abs(rate(1000)) < 1e-12 && abs(rate(5000)) < 1e-12 && rate(999) > 0)
    for step in 100..<1000 { #expect(rate(step + 1) <= rate(step)) }
  }

  @Test("a training shorter than its rise ends while it rises, and one without a rise starts high")
  func edges() {
    var settings = TrainingSettings(steps: 10, seed: 1)
    #expect((0..<10).allSatisfy { settings.learningRate(step: $0) < settings.learningRate })
    settings.warmUp = 0
    #expect(settings.learningRate(step: 0) == settings.learningRate)
  }

  @Test("absurd ones are refused in one sentence")
  func faults() {
    let changes: [(inout TrainingSettings) -> Void] = [
      { $0.steps = 0 }, { $0.steps = -1 }, { $0.steps = .max }, { $0.batch = 0 },
      { $0.batch = 1 << 40 }, { $0.learningRate = .nan }, { $0.learningRate = -1 },
      { $0.learningRate = .infinity }, { $0.averageDecay = 1 }, { $0.averageDecay = .nan },
      { $0.warmUp = -1 }, { $0.warmUp = .max }, { $0.levelCentre = 0 }, { $0.levelCentre = 1 },
      { $0.levelCentre = .nan }, { $0.levelSpread = 0 }, { $0.levelSpread = .infinity },
    ]
    for change in changes {
      var settings = TrainingSettings(steps: 100, seed: 1)
      #expect(settings.fault == nil)
      change(&settings)
      #expect(settings.fault?.isOneSentence == true, "\(settings)")
    }
  }
}
