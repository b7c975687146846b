public import Diffusion
import Foundation
public import Tensors

/// The same questions again and again while a network learns, with the best possible answers known.
///
/// On a finite set of pictures no denoiser can be better, on average, than the exact posterior mean:
/// its error is the *floor* under every loss curve. And no one need be worse than to answer with the
/// mean picture always. Between the two lies what there is to learn:
///
///     share learned = (L_mean − L)/(L_mean − L_exact)
///
///     excess bits   = 1/(2 ln 2) ∫ (|x₀ − D|² − |x₀ − D*|²) dSNR       over the levels of the exam
///
/// Where pictures have captions, the network hears them in the exam, and so does the exact denoiser: a
/// picture counts as much as it is probable that just this sentence is said about it, P(s | i).
///
/// The second is how many bits more the network would need than the exact denoiser to describe a
/// picture (Kingma et al. 2021, arXiv 2107.00630): 0 at the floor.
public struct DenoisingExam: Sendable {
  /// The noise levels, rising: as many quantiles of those that training draws.
  public let sigmas: [Double]
  /// Loss of the exact denoiser at each level, per number, in units of the velocity.
  public let exactLosses: [Double]
  /// Loss of the mean picture at each level.
  public let meanLosses: [Double]
  /// What the network hears with each question; nil if there are no captions.
  public let captions: [[Int]]?
  private let clean: Batch<Float>
  private let noisy: [Batch<Float>]

  /// What came out of one exam.
  public struct Result: Hashable, Codable, Sendable {
    /// Mean loss over all levels: comparable with the losses of training.
    public var loss: Double
    /// Loss at each level.
    public var losses: [Double]
    /// How far from the mean picture (0) to the exact denoiser (1).
    public var shareLearned: Double
    /// Bits a picture above the exact denoiser, over the levels of the exam.
    public var excessBits: Double

    /// Whether it can be written down: the answers of a network that has failed may be no numbers.
    var isFinite: Bool {
      loss.isFinite && shareLearned.isFinite && excessBits.isFinite
        && losses.allSatisfy(\.isFinite)
    }
  }

  /// An exam on some pictures.
  ///
  /// - Parameters:
  ///   - pictures: the training pictures, whose exact denoiser is the floor.
  ///   - settings: what training draws its noise levels from.
  ///   - captions: what is said about the pictures, nil for nothing.
  ///   - levels: how many levels.
  ///   - count: questions at each.
  ///   - seed: of pictures and noise.
  ///   - workers: cores that share the work; they do not change the result.
  public init(
    _ pictures: PictureSet<Float>, _ settings: TrainingSettings,
    captions: TrainingCaptions? = nil, levels: Int = 16, count: Int = 32, seed: UInt64 = 1,
    workers: Workers = .all
  ) {
    var generator = SeededGenerator(seed: seed)
    let rows = (0..<count).map { _ in generator.integer(below: pictures.pictures.count) }
    clean = pictures.pictures.rows(rows)
    sigmas = (0..<levels).map {
      settings.sigma(gaussian: Self.gaussianQuantile((Double($0) + 0.5) / Double(levels)))
    }
    let valueCount = clean.valueCount
    let clean = clean
    noisy = sigmas.map { sigma in
      clean + sigma
        * Batch<Float>.gaussian(
          count: count, valueCount: valueCount, using: &generator, workers: workers)
    }
    let exact = ExactDenoiser(pictures, workers: workers)
    let mean = exact.predictedClean(noisy[0], sigma: .infinity)
    let heard = captions.map { captions in
      rows.map { captions.sentence(about: $0, settings, using: &generator) }
    }
    self.captions = heard
    let hearing = captions.flatMap { captions in
      heard.map { heard in
        heard.map { sentence in
          // Silence is as likely about any picture: it says nothing.
          sentence.isEmpty
            ? exact
            : exact.conditioned(onLikelihood: {
              captions.probability(of: sentence, about: $0, settings)
            })
        }
      }
    }
    exactLosses = zip(noisy, sigmas).map { noisy, sigma in
      guard let hearing else {
        return Self.loss(exact.predictedClean(noisy, sigma: sigma), clean, sigma)
      }
      let answers = hearing.enumerated().flatMap { question, exact in
        exact.predictedClean(noisy.rows([question]), sigma: sigma).values
      }
      return Self.loss(
        Batch(count: count, valueCount: valueCount, values: answers), clean, sigma)
    }
    meanLosses = sigmas.map { Self.loss(mean, clean, $0) }
  }

  /// Puts all questions to a denoiser.
  public func result(of denoiser: some Denoiser<Float>) -> Result {
    let losses = zip(noisy, sigmas).map { noisy, sigma in
      Self.loss(denoiser.predictedClean(noisy, sigma: sigma), clean, sigma)
    }
    let loss = Self.mean(losses)
    return Result(
      loss: loss, losses: losses,
      shareLearned: (meanLoss - loss) / (meanLoss - exactLoss), excessBits: excessBits(losses))
  }

  /// Mean loss of the exact denoiser: the floor.
  public var exactLoss: Double { Self.mean(exactLosses) }

  /// Mean loss of the mean picture: where a network that knows nothing stands.
  public var meanLoss: Double { Self.mean(meanLosses) }

  /// |x₀ − D|² = s² |v − v̂|², so a loss in v is that in x₀ divided by s² = σ²/(1 + σ²).
  private static func loss(_ answer: Batch<Float>, _ clean: Batch<Float>, _ sigma: Double) -> Double
  {
    answer.meanSquaredError(to: clean) * (1 + sigma * sigma) / (sigma * sigma)
  }

  private static func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(values.count)
  }

  /// What the losses lie above the floor, as bits: |x₀ − D|² = s² |v − v̂|² again.
  private func excessBits(_ losses: [Double]) -> Double {
    let distances = zip(sigmas, zip(losses, exactLosses)).map { sigma, loss in
      [(loss.0 - loss.1) * sigma * sigma / (1 + sigma * sigma)]
    }
    return ExcessBits.each(sigmas: sigmas, distances: distances, valueCount: clean.valueCount)[0]
  }

  /// The number below which a share p of standard Gaussian numbers lies, by halving.
  private static func gaussianQuantile(_ p: Double) -> Double {
    var (low, high) = (-9.0, 9.0)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if 0.5 * erfc(-middle / 2.0.squareRoot()) < p { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
