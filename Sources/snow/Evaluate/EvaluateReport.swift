import Foundation
import Models
import Tensors

/// All that `snow evaluate` has measured, as JSON.
///
/// A rate is {"value", "low", "high", "count"}, a mean has its standard error beside them; what is not
/// finite is null.
struct EvaluateReport: Encodable {
  let model: String
  let seed: UInt64
  let steps: Int
  let valid: Rate
  let novel: Rate?
  let shown: [String: Rate]?
  let medianDistance: Double?
  let denoising: Denoising
  let captions: Captions?

  /// Answers beside the two optima.
  struct Denoising: Encodable {
    let sigmas: [Double]
    let noisyPicturesALevel: Int
    let distance = "mean squared difference a value, values from -1 to 1"
    let parts: [String: Part]
    let excessBitsOfWorld: [String: MeasuredMean]
    let qualification: Qualification
  }

  /// What came out on one part of the world.
  struct Part: Encodable {
    let levels: [Level]
    let excessBits: [String: Bits]
  }

  struct Level: Encodable {
    let sigma: Double
    let openToAll: PosteriorUncertainty
    let openToTraining: PosteriorUncertainty
    let denoisers: [String: Distances]
  }

  struct Distances: Encodable {
    let toOptimumOverAll: MeasuredMean
    let toOptimumOverTraining: MeasuredMean
    let nearerToAll: MeasuredMean
    let shareNearerToAll: Rate
    let position: MeasuredMean
    /// How much nearer to the optimum over all the network is, paired; nil for itself.
    let networkNearerBy: MeasuredMean?
  }

  struct Bits: Encodable {
    let aboveOptimumOverAll: MeasuredMean?
    let aboveOptimumOverTraining: MeasuredMean?
  }

  struct Qualification: Encodable {
    let part = ShapesPart.heldOutPairs
    let lowestSigma: Double
    let highestSigma: Double
    let isMet: Bool
    let holds: [Double]
    let fails: [Double]
    let undecided: [Double]
    let levels: [QualifyingLevel]
  }

  struct QualifyingLevel: Encodable {
    let sigma: Double
    let finding: Finding
    let nearerToAll: MeasuredMean
    let bestRival: String
    let nearerThanRivals: [String: MeasuredMean]
  }
}

extension EvaluateReport {
  /// A report on drawings and answers of one network.
  init(
    model: String, seed: UInt64, steps: Int, drawn: DrawnShapes, exam: ShapesExam,
    captions: (model: String, exam: CaptionsExam, growth: ShapesGrowth)?
  ) {
    (self.model, self.seed, self.steps) = (model, seed, steps)
    (valid, novel) = (drawn.valid, drawn.novel)
    shown = drawn.shown.map { rates in
      Dictionary(uniqueKeysWithValues: rates.map { ($0.key.rawValue, $0.value) })
    }
    medianDistance = drawn.medianDistance.isFinite ? drawn.medianDistance : nil
    denoising = Denoising(exam)
    self.captions = captions.map {
      Captions(model: $0.model, $0.exam, bySeenPairs: $0.growth)
    }
  }
}

extension EvaluateReport.Denoising {
  fileprivate init(_ exam: ShapesExam) {
    sigmas = ShapesExam.sigmas
    noisyPicturesALevel = exam.count
    parts = Dictionary(
      uniqueKeysWithValues: ShapesPart.allCases.map { part in
        (part.rawValue, EvaluateReport.Part(part, exam))
      })
    excessBitsOfWorld = named { exam.excessBitsOfWorld($0) }
    qualification = EvaluateReport.Qualification(exam.qualification)
  }
}

extension EvaluateReport.Part {
  fileprivate init(_ part: ShapesPart, _ exam: ShapesExam) {
    levels = (exam.levels[part] ?? []).map(EvaluateReport.Level.init)
    excessBits = named {
      EvaluateReport.Bits(
        aboveOptimumOverAll: exam.excessBits(of: $0, on: part, above: \.toAll),
        aboveOptimumOverTraining: exam.excessBits(of: $0, on: part, above: \.toTraining))
    }
  }
}

extension EvaluateReport.Level {
  fileprivate init(_ level: OptimumExam.Level) {
    sigma = level.sigma
    (openToAll, openToTraining) = (level.openToAll, level.openToTraining)
    let network = level.distances[ShapesSubject.network.place]
    denoisers = named { subject in
      let own = level.distances[subject.place]
      guard !own.isEmpty else { return nil }
      return EvaluateReport.Distances(
        toOptimumOverAll: own.meanToAll, toOptimumOverTraining: own.meanToTraining,
        nearerToAll: own.nearerToAll, shareNearerToAll: own.shareNearerToAll,
        position: own.position,
        networkNearerBy: subject == .network ? nil : network.nearer(than: own))
    }
  }
}

extension EvaluateReport.Qualification {
  fileprivate init(_ qualification: OptimumQualification) {
    lowestSigma = ShapesExam.qualifyingRange.lowerBound
    highestSigma = ShapesExam.qualifyingRange.upperBound
    isMet = qualification.isMet
    holds = qualification.sigmas(.holds)
    fails = qualification.sigmas(.fails)
    undecided = qualification.sigmas(.undecided)
    levels = qualification.levels.map { level in
      EvaluateReport.QualifyingLevel(
        sigma: level.sigma, finding: level.finding, nearerToAll: level.nearerToAll,
        bestRival: ShapesSubject.rivals[level.bestRival].rawValue,
        nearerThanRivals: Dictionary(
          uniqueKeysWithValues: zip(ShapesSubject.rivals, level.nearerThanRivals).compactMap {
            rival, mean in
            mean.map { (rival.rawValue, $0) }
          }))
    }
  }
}

/// One value a subject, under its name; none for who was not asked.
private func named<Value>(_ value: (ShapesSubject) -> Value?) -> [String: Value] {
  Dictionary(
    uniqueKeysWithValues: ShapesSubject.allCases.compactMap { subject in
      value(subject).map { (subject.rawValue, $0) }
    })
}
