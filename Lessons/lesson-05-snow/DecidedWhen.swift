import Datasets
import Diffusion
import Figures
import Foundation
import Languages
import LessonKit
import Tensors

/// Many snows on their way to pictures, and what is decided at every call.
///
/// *Decided* has a precise meaning. Stop at a noisy picture x, and let chance go on twice from there.
/// Both ends show the same thing with probability Σ_c p(c | x)², the sum running over things.
struct Watched: Sendable {
  /// One moment.
  struct Moment: Sendable {
    let sigma: Double
    /// Of every watched snow, how probable it is that both ends lie on the same side of the average,
    /// in the direction in which the pictures differ most.
    let side: [Double]
    /// The same for the thing.
    let thing: [Double]
    /// The same for the picture.
    let picture: [Double]
    /// Of every snow, H(i | x) as a share of log N: what is still uncertain about the picture.
    let uncertainty: [Double]
  }

  let moments: [Moment]
  /// What became of every snow.
  let ends: [Nearest]

  /// Follows all snows to their ends, and watches the first few of them on the way.
  init(
    _ snowfall: Snowfall, watching count: Int, world: CaptionedPictures,
    known: PictureSet<Float>, afterEach step: () -> Void
  ) {
    let sides = known.sides()
    var moments: [Moment] = []
    var samples = snowfall.snow
    for state in snowfall.states(through: Snowfall.levels, with: ExactDenoiser(known)) {
      step()
      samples = state.noisy
      guard state.sigma.isFinite, state.sigma > 0 else { continue }
      let watched = state.noisy.rows(Array(0..<min(count, state.noisy.count)))
      let weights = known.posterior(of: watched, sigma: state.sigma)
      func agreement(_ labels: [Int], _ labelCount: Int) -> [Double] {
        weights.map {
          Deciding.cloneAgreement(shares: $0.shares(of: labels, labelCount: labelCount))
        }
      }
      moments.append(
        Moment(
          sigma: state.sigma, side: agreement(sides, 2),
          thing: agreement(world.things, world.thingNames.count),
          picture: weights.map { 1 / $0.effectivePictureCount },
          uncertainty: weights.map { $0.entropyInBits / max(known.priorBits, 1e-9) }))
    }
    self.moments = moments
    ends = Nearest.of(samples, among: known)
  }
}

extension Watched {
  /// The σ at which a mean agreement passes a height for the first time.
  func sigma(at height: Double, _ values: KeyPath<Moment, [Double]>) -> Double? {
    CurveOverNoise(
      sigmas: moments.map(\.sigma), values: moments.map { Sample($0[keyPath: values]).mean }
    )
    .sigma(passing: height)
  }
}

/// The two moments that theory predicts from the pictures alone, without any snow.
struct PredictedMoments: Sendable {
  /// σ_S: the side of the main direction is decided, √(Λ − 1).
  let side: Double
  /// σ_C: the picture is decided.
  let picture: Double
  /// In how many directions the pictures really vary.
  let dimension: Double

  init(_ known: PictureSet<Float>, pictureCount: Int? = nil) {
    let (dimension, deviation) = known.effectiveDimension()
    self.dimension = dimension
    side = Deciding.kindSigma(largestVariance: known.largestVariance())
    picture = Deciding.pictureSigma(
      pictureCount: pictureCount ?? known.pictures.count, dimension: dimension,
      standardDeviation: deviation)
  }
}

extension PictureSet<Float> {
  /// On which side of the average each picture lies, in the direction in which they differ most.
  func sides() -> [Int] {
    let direction = mainDirection().direction
    let mean = mean(weights: PictureWeights(logits: priorWeights.map { Foundation.log($0) }))
    return (0..<pictures.count).map { index in
      var sum = 0.0
      for (offset, value) in pictures[index].enumerated() {
        sum += (Double(value) - mean[offset]) * direction[offset]
      }
      return sum > 0 ? 1 : 0
    }
  }
}

extension Story {
  /// What is decided at which noise level, with the two predictions.
  func plot(_ watched: Watched, predicted: PredictedMoments, snows: Int) -> LinePlot {
    func series(_ name: SnowWords, _ values: KeyPath<Watched.Moment, [Double]>) -> LinePlot.Series {
      LinePlot.Series(
        name: name.text,
        points: watched.moments.map { moment in
          let sample = Sample(moment[keyPath: values])
          return LinePlot.Measured(
            x: moment.sigma, value: sample.mean,
            interval: sample.interval(within: 0...1))
        })
    }
    let measured = watched.sigma(at: 0.5, \.picture)
    return LinePlot(
      FigureWords(
        title: SnowWords.decidedTitle.text,
        caption: SnowWords.decidedCaption(
          NumberText.whole(snows), NumberText.short(predicted.side),
          NumberText.short(predicted.picture), NumberText.decimal(predicted.dimension, digits: 0)),
        altText: SnowWords.decidedAlt(
          NumberText.short(measured ?? 0), NumberText.short(predicted.picture))),
      x: PlotAxis(
        label: SnowWords.sigmaAxis.text, scale: .logarithmic, range: 0.15...80,
        ticks: [80, 40, 20, 10, 5, 2, 1, 0.5, 0.2].map {
          Tick($0, NumberText.short($0, significant: 1))
        },
        isReversed: true),
      y: PlotAxis(
        label: SnowWords.agreementAxis.text, range: 0...1,
        ticks: [0, 0.25, 0.5, 0.75, 1].map { Tick($0, NumberText.percent($0)) }),
      series: [
        series(.sideDecided, \.side), series(.thingDecided, \.thing),
        series(.pictureDecided, \.picture), series(.bitsMissing, \.uncertainty),
      ],
      references: [
        (SnowWords.predictedSide, predicted.side), (.predictedPicture, predicted.picture),
      ].filter { (0.15...80).contains($0.1) }.map { name, sigma in
        LinePlot.Reference(name: name(NumberText.short(sigma)), x: sigma)
      })
  }
}
