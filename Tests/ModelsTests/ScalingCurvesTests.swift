import Datasets
import Foundation
import Languages
import Models
import Tensors
import Testing

@Suite("The measured curves of scaling")
struct ScalingCurvesTests {
  @Test("the cheapest point comes out again as it was measured")
  func again() throws {
    let curves = try ScalingCurves.shipped()
    let cheapest = curves.longer[0]
    #expect(cheapest.trial.steps == 125)
    let again = curves.seeds.map { cheapest.trial.outcome(seed: $0).onLearned }
    // Bits may differ from processor to processor: the mean must lie in the measured interval.
    #expect(try Self.interval(cheapest).contains(Self.mean(again)))
    // The neighbour's interval is elsewhere: the comparison would notice another number of steps.
    #expect(try !Self.interval(curves.longer[1]).contains(Self.mean(again)))
  }

  @Test("they say what was measured, how, and with what")
  func origin() throws {
    let curves = try ScalingCurves.shipped()
    #expect(curves.seeds == ScalingCurves.shippedSeeds && curves.command == "Lessons/run 10 --live")
    #expect(curves.date.wholeMatch(of: /\d{4}-\d\d-\d\d/) != nil && !curves.machine.fr.isEmpty)
    let trials = ScalingCurves.trials
    #expect(curves.larger.map(\.trial) == trials.larger)
    #expect(curves.morePictures.map(\.trial) == trials.morePictures)
    #expect(curves.longer.map(\.trial) == trials.longer)
    for point in curves.larger + curves.morePictures + curves.longer {
      #expect(point.multiplyAdds == point.trial.multiplyAdds)
      #expect(point.parameterCount == point.trial.shape.parameterCount)
    }
  }

  @Test("trials of one seed learn from the same pictures and more, and others of others")
  func nested() {
    let order = ScalingTrial.order(seed: 1)
    #expect(Set(order) == Set(ShapesWorld.scenes) && order == ScalingTrial.order(seed: 1))
    #expect(order != ScalingTrial.order(seed: 2))
  }

  @Test("who answers as who knows all lacks nothing about unseen pictures; a memory stands at 0")
  func anchors() {
    let all = ExactAnswers.all
    let best = ScalingOutcome(of: all, knowing: 81, seed: 1, seconds: 0)
    #expect(best.onUnseen == 0 && best.position == 1 && best.onLearned > 1)
    let memory = ScalingOutcome(of: ExactAnswers.memory(81), knowing: 81, seed: 1, seconds: 0)
    #expect(memory.onLearned == 0 && memory.position == 0)
    #expect(memory.onUnseen == memory.memoryOnUnseen && (memory.onUnseen ?? 0) > 100)
    // Where everything was learned, nothing is unseen.
    let whole = ScalingOutcome(of: all, knowing: 1_728, seed: 1, seconds: 0)
    #expect(whole.onLearned == 0 && whole.onUnseen == nil && whole.position == nil)
  }

  private static func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(values.count)
  }

  /// The interval that holds the true mean in 95 of 100 cases: of three seeds, Student's t is 4.30.
  private static func interval(_ point: ScalingCurves.Point) throws -> ClosedRange<Double> {
    try #require(MeasuredMean(of: point.outcomes.map(\.onLearned)).interval)
  }
}
