import Foundation
import Languages
import Models
import NeuralNetworks
import Tensors

/// How fast training will be: measured on a copy of the network, which is thrown away, so that the
/// training itself begins as if nobody had looked.
struct TrainRate {
  /// Seconds that a step takes.
  let stepSeconds: Double

  /// Pictures that all exams and all drawings ask for; drawings have 12 pictures in 20 calls.
  private static let (examPictures, drawingPictures) = (41.0 * 16 * 32, 25.0 * 12 * 20)
  /// Seconds for the figures that are drawn meanwhile.
  private static let figureSeconds = 8.0

  /// Times up to 20 steps, for at most a second and a half.
  init(_ training: DenoiserTraining, on pictures: Batch<Float>) {
    var copy = training
    var gradients = copy.gradients()
    let (clock, start) = (ContinuousClock(), ContinuousClock.now)
    var seconds: [Double] = []
    for step in 0...20 where step < 2 || clock.now - start < .seconds(1.5) {
      let time = clock.measure { _ = copy.advance(on: pictures, &gradients, workers: .all) }
      if step > 0 { seconds.append(time / .seconds(1)) }  // The first one takes memory.
    }
    stepSeconds = max(1e-6, seconds.sorted()[seconds.count / 2])
  }

  /// Seconds that are spent on exams and drawings: a picture without learning from it costs a third.
  private func extraSeconds(batch: Int) -> Double {
    (Self.examPictures + Self.drawingPictures) / Double(3 * batch) * stepSeconds
      + Self.figureSeconds
  }

  /// Seconds that some steps will take with everything around them.
  func seconds(for steps: Int, batch: Int) -> Double {
    Double(steps) * stepSeconds + extraSeconds(batch: batch)
  }

  /// How many steps fit into some time, rounded down to two digits.
  func steps(in seconds: Double, batch: Int) -> Int {
    let steps = max(1, (seconds - extraSeconds(batch: batch)) / stepSeconds)
    let unit = pow(10, max(0, log10(steps).rounded(.down) - 1))
    return min(10_000_000, Int((steps / unit).rounded(.down) * unit))
  }

  /// A time as people say it.
  static func words(seconds: Double) -> Bilingual {
    let whole = Int(min(max(seconds, 0), 1e7).rounded())
    switch whole {
    case ..<90: return Bilingual(same: "\(max(1, whole)) s")
    case ..<5_400: return Bilingual(same: "\((whole + 30) / 60) min")
    default:
      let minutes = (whole + 30) / 60
      return Bilingual(same: "\(minutes / 60) h \(minutes % 60) min")
    }
  }

  /// Steps a second.
  var perSecond: Bilingual { NumberText.short(1 / stepSeconds) }
}
