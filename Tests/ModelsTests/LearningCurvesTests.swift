import Datasets
import Foundation
import Languages
import Models
import Tensors
import Testing

@Suite("The measured curves of learning")
struct LearningCurvesTests {
  @Test("the cheapest points come out again as they were measured")
  func again() throws {
    let world = try EmojiWorld()
    let learning = try world.labelledPictures(in: LearningTrial.learnedStyles)
    let unseen = try world.labelledPictures(in: [LearningTrial.unseenStyle])
    let curves = try LearningCurves.shipped()
    let cheapest = curves.longerTraining[2]
    #expect(cheapest.trial.steps == 10)
    var again: [Double] = []
    for seed in curves.seeds {
      again.append(
        cheapest.trial.outcome(seed: seed, learning: learning, unseen: unseen).unseen)
    }
    // Bits may differ from processor to processor: the mean must lie in the measured interval.
    #expect(try Self.interval(cheapest.unseen).contains(Self.mean(again)))
    // The neighbours' intervals are elsewhere: the comparison would notice another number of steps.
    #expect(try !Self.interval(curves.longerTraining[3].unseen).contains(Self.mean(again)))
    #expect(cheapest.pictureCount == learning.count)
  }

  @Test("they say what was measured, how, and with what")
  func origin() throws {
    let curves = try LearningCurves.shipped()
    #expect(curves.seeds.count >= 5 && curves.command == "Lessons/run 1 --live")
    #expect(curves.date.wholeMatch(of: /\d{4}-\d\d-\d\d/) != nil && !curves.machine.fr.isEmpty)
    let trials = LearningCurves.trials
    #expect(curves.morePictures.map(\.trial) == trials.morePictures)
    #expect(curves.largerNetwork.map(\.trial) == trials.largerNetwork)
    #expect(curves.longerTraining.map(\.trial) == trials.longerTraining)
    for point in curves.morePictures + curves.largerNetwork + curves.longerTraining {
      #expect(point.multiplyAdds == point.trial.multiplyAdds(labelCount: 8))
      #expect(point.parameterCount == point.trial.shape(labelCount: 8).parameterCount)
    }
  }

  private static func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(values.count)
  }

  /// The interval that holds the true mean in 95 of 100 cases.
  private static func interval(_ values: [Double]) throws -> ClosedRange<Double> {
    try #require(MeasuredMean(of: values).interval)
  }
}
