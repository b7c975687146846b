import Datasets
import Diffusion
import Figures
import Languages
import LessonKit
import Tensors

/// The errors of repairers on the same pictures under the same snow, level by level.
struct MeasuredErrors: Sendable {
  let name: Bilingual
  /// σ of each level, rising.
  let sigmas: [Double]
  /// Mean squared error of every picture, for each level.
  let squaredErrors: [[Double]]

  init(_ name: Bilingual, sigmas: [Double], of altered: Altered, answers: (Double) -> Batch<Float>)
  {
    self.name = name
    self.sigmas = sigmas
    squaredErrors = sigmas.map { altered.squaredErrors(answers($0)) }
  }

  /// The curve, with an interval of 95 % from the spread between pictures.
  var series: LinePlot.Series {
    LinePlot.Series(
      name: name,
      points: zip(sigmas, squaredErrors).map { sigma, errors in
        let sample = Sample(errors)
        return LinePlot.Measured(
          x: sigma, value: PictureError.ofMeanSquare(sample.mean),
          interval: sample.interval.map {
            PictureError.ofMeanSquare($0.lowerBound)...PictureError.ofMeanSquare($0.upperBound)
          })
      })
  }

  /// The root of the mean squared error at the level nearest to σ, as a share of black to white.
  func error(at sigma: Double) -> Double {
    PictureError.ofMeanSquare(Sample(errors(at: sigma)).mean)
  }

  /// The squared errors at the level nearest to σ.
  func errors(at sigma: Double) -> [Double] {
    let nearest = sigmas.indices.min { abs(sigmas[$0] - sigma) < abs(sigmas[$1] - sigma) }
    return nearest.map { squaredErrors[$0] } ?? []
  }

  /// Of every picture, its squared error averaged over all levels.
  var overall: [Double] {
    (squaredErrors.first ?? []).indices.map { picture in
      Sample(squaredErrors.map { $0[picture] }).mean
    }
  }
}
