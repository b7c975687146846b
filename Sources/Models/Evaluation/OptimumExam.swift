public import Diffusion
public import Tensors

/// Denoisers beside the two optima of a complete world, all asked about the same noisy pictures.
///
///     let exam = OptimumExam(all: world, training: known, questions: questions)
///     let answers = sigmas.map { exam.level(sigma: $0, subjects) }
///     answers[3].distances[0].meanToAll
///
/// One question more each level, one level more each call: who waits can be told how far it is.
public struct OptimumExam: Sendable {
  /// Every picture that there is.
  public let all: PictureSet<Float>
  /// Those that were learned from.
  public let training: PictureSet<Float>
  /// What is asked.
  public let questions: NoisyQuestions
  /// Cores that share the questions; they do not change the result.
  public var workers: Workers

  /// What came out at one noise level.
  public struct Level: Sendable {
    /// The noise level.
    public let sigma: Double
    /// What is open for who knows all pictures.
    public let openToAll: PosteriorUncertainty
    /// What is open for who knows the training pictures.
    public let openToTraining: PosteriorUncertainty
    /// Distances of each subject, in their order.
    public let distances: [OptimumDistances]
  }

  /// An exam.
  public init(
    all: PictureSet<Float>, training: PictureSet<Float>, questions: NoisyQuestions,
    workers: Workers = .all
  ) {
    (self.all, self.training, self.questions, self.workers) = (all, training, questions, workers)
  }

  /// Asks everybody at one noise level.
  ///
  /// - Parameters:
  ///   - sigma: the noise level.
  ///   - subjects: who is asked.
  ///   - limits: how many questions, from the first on, each subject is asked at most: for those that
  ///     take long. 0 asks nothing; without limits everybody is asked everything.
  /// - Returns: distances and uncertainty at this level.
  public func level(
    sigma: Double, _ subjects: [any Denoiser<Float>], limits: [Int]? = nil
  ) -> Level {
    let noisy = questions.noisy(sigma: sigma)
    // A median needs fewer questions than a small difference of means.
    let some = noisy.rows(0..<min(128, noisy.count))
    let overAll = answers(of: ExactDenoiser(all, workers: Workers(1)), noisy, sigma)
    let overTraining = answers(of: ExactDenoiser(training, workers: Workers(1)), noisy, sigma)
    return Level(
      sigma: sigma,
      openToAll: PosteriorUncertainty(of: some, sigma: sigma, knowing: all),
      openToTraining: PosteriorUncertainty(of: some, sigma: sigma, knowing: training),
      distances: subjects.enumerated().map { i, subject in
        let rows = 0..<min(limits?[i] ?? noisy.count, noisy.count)
        return OptimumDistances(
          of: answers(of: subject, noisy.rows(rows), sigma), overAll: overAll.rows(rows),
          overTraining: overTraining.rows(rows))
      })
  }

  /// The answers of one denoiser, a few questions at a time: some use one core only.
  private func answers(
    of denoiser: any Denoiser<Float>, _ noisy: Batch<Float>, _ sigma: Double
  ) -> Batch<Float> {
    let (size, valueCount) = (16, noisy.valueCount)
    var values = [Float](repeating: 0, count: noisy.values.count)
    values.withUnsafeMutableBufferPointer { values in
      nonisolated(unsafe) let values = values
      workers.forEachShard((noisy.count + size - 1) / size) { shard in
        let rows = shard * size..<min((shard + 1) * size, noisy.count)
        let answer = denoiser.predictedClean(noisy.rows(rows), sigma: sigma)
        for (i, value) in answer.values.enumerated() {
          values[rows.lowerBound * valueCount + i] = value
        }
      }
    }
    return Batch(count: noisy.count, valueCount: valueCount, values: values)
  }
}
