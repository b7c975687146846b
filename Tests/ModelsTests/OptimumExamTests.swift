import Datasets
import Diffusion
import Foundation
import Models
import Tensors
import Testing

/// A world that is enumerated in milliseconds: 60 of the shapes, of which 24 are learned from.
private enum SmallWorld {
  static let all = ShapesWorld.captionedPictures(
    of: stride(from: 0, to: 1728, by: 29).map { ShapesWorld.scenes[$0] }
  ).values
  static let world = PictureSet(all)
  static let training = PictureSet(all.rows(Array(0..<24)))
  static let heldOut = all.rows(Array(24..<all.count))
  static let sigmas = [1.0, 2, 3, 5, 8]

  static func exam(about pictures: Batch<Float> = all, count: Int = 400, seed: UInt64 = 7)
    -> OptimumExam
  {
    OptimumExam(
      all: world, training: training,
      questions: NoisyQuestions(about: pictures, count: count, seed: seed))
  }
}

@Suite("Measured against the optimum")
struct OptimumExamTests {
  @Test("who knows all has distance 0; who knows training is at the other optimum")
  func optima() {
    let exam = SmallWorld.exam(about: SmallWorld.heldOut, count: 60)
    for sigma in SmallWorld.sigmas {
      let level = exam.level(
        sigma: sigma, [ExactDenoiser(SmallWorld.world), ExactDenoiser(SmallWorld.training)])
      let (all, training) = (level.distances[0], level.distances[1])
      #expect(all.meanToAll.value == 0 && all.meanToAll.standardError == 0)
      #expect(all.position.value == 1 && all.nearerToAll.finding == .holds)
      #expect(training.meanToTraining.value == 0 && training.position.value == 0)
      #expect(training.nearerToAll.finding == .fails && training.meanToAll.value > 0)
      #expect(all.shareNearerToAll.value == 1 && training.shareNearerToAll.value == 0)
      // One at each end stand half way together.
      #expect(abs(OptimumDistances.position(over: [all, training]).value - 0.5) < 1e-9)
    }
  }

  @Test("the mean picture has its known distances, and a half of each answer stands half way")
  func knownValues() {
    let exam = SmallWorld.exam(count: 40)
    let level = exam.level(sigma: 2, [MeanDenoiser(SmallWorld.training), HalfWay()])
    // By hand: the mean of 24 pictures, and softmax weights of all 60 in Double.
    let mean = (0..<768).map { j in
      (0..<24).reduce(0.0) { $0 + Double(SmallWorld.all[$1][$1 * 768 + j]) } / 24
    }
    let noisy = exam.questions.noisy(sigma: 2)
    for row in 0..<3 {
      let x = noisy[row].map(Double.init)
      let pictures = (0..<SmallWorld.all.count).map { SmallWorld.all[$0].map(Double.init) }
      let logits = pictures.map { y in
        zip(x, y).reduce(0) { $0 - ($1.0 - $1.1) * ($1.0 - $1.1) } / 8
      }
      let powers = logits.map { exp($0 - (logits.max() ?? 0)) }
      let sum = powers.reduce(0, +)
      let distance =
        (0..<768).reduce(0.0) { total, j in
          let best = zip(powers, pictures).reduce(0) { $0 + $1.0 * $1.1[j] } / sum
          return total + (best - mean[j]) * (best - mean[j])
        } / 768
      #expect(abs(level.distances[0].toAll[row] - distance) < 1e-5 * distance + 1e-7)
    }
    #expect(abs(level.distances[1].position.value - 0.5) < 1e-5)
    #expect(
      level.distances[1].nearerToAll.finding == .undecided
        || level.distances[1].position.standardError < 1e-5)
  }

  /// E|x₀ − f|² = E|x₀ − D*|² + E|f − D*|², in standard errors of the paired difference.
  private func imbalance(
    _ f: any Denoiser<Float>, sigma: Double, about pictures: Batch<Float>,
    distance: (Batch<Float>, Batch<Float>, Batch<Float>) -> [Double]
  ) -> Double {
    let questions = NoisyQuestions(about: pictures, count: 2000, seed: 3)
    let noisy = questions.noisy(sigma: sigma)
    let answer = f.predictedClean(noisy, sigma: sigma)
    let best = ExactDenoiser(SmallWorld.world).predictedClean(noisy, sigma: sigma)
    let own = squares(questions.clean, answer)
    let floor = squares(questions.clean, best)
    let excess = distance(answer, best, questions.clean)
    let rest = MeasuredMean(of: own.indices.map { own[$0] - floor[$0] - excess[$0] })
    return abs(rest.value) / rest.standardError
  }

  private func squares(_ x: Batch<Float>, _ y: Batch<Float>) -> [Double] {
    OptimumDistances(of: x, overAll: y, overTraining: y).toAll
  }

  @Test("squared errors split at the optimum; distances to the picture, or on a part, do not")
  func orthogonality() {
    let f = WienerDenoiser(SmallWorld.training)
    for sigma in [2.0, 5] {
      let right = imbalance(f, sigma: sigma, about: SmallWorld.all) { a, best, _ in
        squares(a, best)
      }
      #expect(right < 4, "\(right)")
      // distanceToCleanPicture: |x₀ − f|² in place of |D* − f|².
      let clean = imbalance(f, sigma: sigma, about: SmallWorld.all) { a, _, clean in
        squares(a, clean)
      }
      #expect(clean > 4, "\(clean)")
    }
    // onPartOfWorld: D* is the optimum of all pictures, not of six of them.
    let six = SmallWorld.all.rows(Array(0..<6))
    let part = imbalance(f, sigma: 5, about: six) { a, best, _ in
      squares(a, best)
    }
    #expect(part > 4, "\(part)")
  }

  @Test("pairing makes the error of a difference small; other noise for each does not")
  func pairing() {
    let (f, g) = (WienerDenoiser(SmallWorld.training), HalfWay())
    let one = SmallWorld.exam().level(sigma: 2, [f, g])
    let paired = one.distances[0].nearer(than: one.distances[1])
    // unpairedNoise: g is asked about other pictures in other noise.
    let other = SmallWorld.exam(seed: 8).level(sigma: 2, [f, g])
    let unpaired = one.distances[0].nearer(than: other.distances[1])
    #expect(paired.standardError < 0.9 * unpaired.standardError)
    #expect(abs(paired.value - unpaired.value) < 5 * unpaired.standardError)
  }

  @Test("a level is decided by who fails, and two standard errors decide")
  func qualification() {
    let subjects: [any Denoiser<Float>] = [
      ExactDenoiser(SmallWorld.world), ExactDenoiser(SmallWorld.training),
      MeanDenoiser(SmallWorld.training),
    ]
    let exam = SmallWorld.exam(about: SmallWorld.heldOut, count: 60)
    let levels = SmallWorld.sigmas.map { exam.level(sigma: $0, subjects) }
    let best = OptimumQualification(of: 0, in: levels, range: 1...5)
    #expect(best.isMet && best.sigmas(.holds) == [1, 2, 3, 5])
    #expect(best.levels.allSatisfy { $0.bestRival == 0 })
    for wrong in [1, 2] {
      let qualification = OptimumQualification(of: wrong, in: levels, range: 1...5)
      #expect(!qualification.isMet && qualification.sigmas(.fails) == [1, 2, 3, 5])
    }
    #expect(Finding.all([.holds, .undecided]) == .undecided)
    #expect(Finding.all([.undecided, .fails, .holds]) == .fails)
    #expect(MeasuredMean(value: 1, standardError: 0.6, count: 9).finding == .undecided)
    #expect(MeasuredMean(value: -1, standardError: 0.4, count: 9).finding == .fails)
  }

  @Test("in little noise the optimum is one picture; in much it is open")
  func uncertainty() {
    let exam = SmallWorld.exam(count: 30)
    let (low, high) = (exam.level(sigma: 0.2, []), exam.level(sigma: 100, []))
    #expect(abs(low.openToAll.medianEffectiveCount - 1) < 1e-6 && low.openToAll.openShare < 1e-6)
    #expect(high.openToAll.openShare > 0.95 && high.openToTraining.medianEffectiveCount > 20)
  }

  @Test("the result is the same on one core and on two")
  func workers() {
    var exam = SmallWorld.exam(count: 40)
    let many = exam.level(sigma: 2, [WienerDenoiser(SmallWorld.training)])
    exam.workers = Workers(1)
    let one = exam.level(sigma: 2, [WienerDenoiser(SmallWorld.training)])
    #expect(many.distances[0].toAll == one.distances[0].toAll)
  }

  /// Stands between the two optima.
  private struct HalfWay: Denoiser {
    func predictedClean(_ noisy: Batch<Float>, sigma: Double) -> Batch<Float> {
      0.5 * ExactDenoiser(SmallWorld.world).predictedClean(noisy, sigma: sigma) + 0.5
        * ExactDenoiser(SmallWorld.training).predictedClean(noisy, sigma: sigma)
    }
  }
}
