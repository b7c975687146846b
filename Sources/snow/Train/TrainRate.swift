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

  /// Pictures that an exam and a drawing ask for: 16 levels of 32; 12 pictures in 20 calls.
  private static let (examPictures, drawingPictures) = (16.0 * 32, 12.0 * 20)
  /// Seconds in which the figures of a drawing are written.
  private static let figureSeconds = 0.3

  /// Times up to 20 steps, for at most a second and a half.
  init(_ training: DenoiserTraining, on world: TrainWorld) {
    var copy = training
    var gradients = copy.gradients()
    let (clock, start) = (ContinuousClock(), ContinuousClock.now)
    var seconds: [Double] = []
    for step in 0...20 where step < 2 || clock.now - start < .seconds(1.5) {
      let time = clock.measure {
        _ = copy.advance(
          on: world.values, captions: world.captions, &gradients, workers: .all)
      }
      if step > 0 { seconds.append(time / .seconds(1)) }  // The first one takes memory.
    }
    stepSeconds = max(1e-6, seconds.sorted()[seconds.count / 2])
  }

  /// Seconds that some steps will take with everything around them.
  ///
  /// A picture that is only repaired costs a third of one that is learned from.
  func seconds(for steps: Int, batch: Int) -> Double {
    let exams = Double(TrainingDiary.examCount(of: steps))
    let drawings = Double(TrainingDiary.drawingCount(of: steps))
    let repaired = exams * Self.examPictures + drawings * Self.drawingPictures
    return (Double(steps) + repaired / Double(3 * batch)) * stepSeconds
      + drawings * Self.figureSeconds
  }

  /// How many steps fit into some time, rounded down to two digits; at least one.
  func steps(in seconds: Double, batch: Int) -> Int {
    var (fitting, tooMany) = (1, 10_000_001)
    while tooMany - fitting > 1 {
      let middle = (fitting + tooMany) / 2
      if self.seconds(for: middle, batch: batch) <= seconds {
        fitting = middle
      } else {
        tooMany = middle
      }
    }
    let unit = Int(pow(10, max(0, log10(Double(fitting)).rounded(.down) - 1)))
    return fitting / unit * unit
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
