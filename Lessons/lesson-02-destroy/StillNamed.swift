import Datasets
import Diffusion
import Figures
import Foundation
import Languages
import LessonKit
import Tensors

/// How often the best possible guesser is right, level by level, for one way of destroying.
struct StillNamed: Sendable {
  /// What was done to the pictures.
  let name: Bilingual
  /// The levels, from everything left to almost nothing.
  let levels: [NoiseLevel]
  /// How often the thing was named rightly at each of them.
  let rates: [Rate]
  /// How sure the guesser was of each of its answers, at each of them.
  let probabilities: [[Double]]
  /// The share of pixels whose colour changed at each of them.
  let changedShares: [Double]

  /// Destroys the same pictures to every level and asks the guesser about each.
  ///
  /// - Parameters:
  ///   - destruction: the way of destroying.
  ///   - indices: the pictures, drawn by lot.
  ///   - levels: how much is left.
  ///   - world: all candidates.
  ///   - overconfidence: 1 for an honest guesser; f tells it a level with f times the true
  ///     signal-to-noise ratio.
  ///   - generator: decides the snowfall; the same for every level.
  ///   - afterEach: called after each level.
  init(
    _ destruction: some Destruction, indices: [Int], levels: [NoiseLevel],
    world: CaptionedPictures, overconfidence: Double = 1, using generator: SeededGenerator,
    afterEach: () -> Void = {}
  ) {
    var rates: [Rate] = []
    var probabilities: [[Double]] = []
    var changed: [Double] = []
    for level in levels {
      let believed = NoiseLevel(
        signalToNoiseRatio: level.signalToNoiseRatio * overconfidence)
      let destroyed = destruction.destroyed(
        indices, to: level, believed: overconfidence == 1 ? level : believed, using: generator)
      let guesses = zip(indices, destroyed).map {
        Guess(from: $1.weights, world: world, truth: $0)
      }
      rates.append(Rate(successes: guesses.count(where: \.isRight), count: guesses.count))
      probabilities.append(guesses.map(\.probability))
      changed.append(mean(destroyed.map(\.changedShare)))
      afterEach()
    }
    name = destruction.name
    self.levels = levels
    self.rates = rates
    self.probabilities = probabilities
    changedShares = changed
  }

  /// The rate at the level nearest to ᾱ.
  func rate(at alphaBar: Double) -> Double {
    let nearest = levels.indices.min {
      abs(levels[$0].alphaBar - alphaBar) < abs(levels[$1].alphaBar - alphaBar)
    }
    return nearest.map { rates[$0].value } ?? 0
  }

  /// The signal left at which half of the pictures are still named, between two measured levels on
  /// the logarithmic axis.
  var halfNamed: Double {
    for i in rates.indices.dropFirst() where rates[i].value < 0.5 && rates[i - 1].value >= 0.5 {
      let share = (rates[i - 1].value - 0.5) / (rates[i - 1].value - rates[i].value)
      let (before, after) = (log(levels[i - 1].alphaBar), log(levels[i].alphaBar))
      return exp(before + share * (after - before))
    }
    return rates.last.map { $0.value >= 0.5 ? 0 : 1 } ?? 1
  }

  /// Whether the guesser is right as often as it says, at every level.
  ///
  /// An answer given with probability p is right like a coin with that bias. So the number of right
  /// answers has the mean Σ p and the variance Σ p(1 − p); allowed are four standard deviations,
  /// and three answers more, because where nearly all answers are certain the few errors do not
  /// follow a bell curve. Levels are judged one by one: they share their snowfall, so that their
  /// errors are not independent and must not be added up.
  var isCalibrated: Bool {
    zip(rates, probabilities).allSatisfy { rate, probabilities in
      let expected = probabilities.reduce(0, +)
      // A sum of weights can round to a hair above 1, and its variance to a hair below 0.
      let variance = max(0, probabilities.reduce(0) { $0 + $1 * (1 - $1) })
      let right = rate.value * Double(rate.count)
      return abs(right - expected) <= 4 * variance.squareRoot() + 3
    }
  }

  var series: LinePlot.Series {
    LinePlot.Series(
      name: name,
      points: zip(levels, rates).map { level, rate in
        LinePlot.Measured(x: level.alphaBar, value: rate.value, interval: rate.interval)
      })
  }
}

func mean(_ values: [Double]) -> Double {
  values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
}
