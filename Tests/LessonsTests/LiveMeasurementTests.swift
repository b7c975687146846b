import BuiltPrograms
import Foundation
import Models
import Testing

/// Measuring takes up to an hour: so these tests play an earlier run that was stopped just before its end.
@Suite("Measuring again with --live")
struct LiveMeasurementTests {
  @Test("lesson 6 goes on where it was stopped")
  func pairs() throws {
    let growth = try ShapesGrowth.shipped()
    let points = growth.somePairs + growth.allPairs
    let again = try goesOn(
      lesson: "lesson-06-words", figure: "more-pairs",
      KeptTrials<ShapesGrowth>(Self.outcomes(of: ShapesGrowth.allTrials, points.map(\.outcomes))))
    #expect(try again.json(dated: growth) == growth.json())
  }

  @Test("lesson 9 goes on where it was stopped")
  func combinations() throws {
    let growth = try GardenGrowth.shipped()
    let again = try goesOn(
      lesson: "lesson-09-compose", figure: "more-combinations",
      KeptTrials<GardenGrowth>(
        Self.outcomes(of: GardenGrowth.allTrials, growth.triples.map(\.outcomes))))
    #expect(try again.json(dated: growth) == growth.json())
  }

  @Test("lesson 10 goes on where it was stopped")
  func scaling() throws {
    let curves = try ScalingCurves.shipped()
    let points = curves.larger + curves.morePictures + curves.longer
    let outcomes = Dictionary(points.map { ($0.trial, $0.outcomes) }) { first, _ in first }
    let again = try goesOn(
      lesson: "lesson-10-scale", figure: "longer", KeptTrials<ScalingCurves>(outcomes))
    #expect(try again.json(dated: curves) == curves.json())
  }

  private static func outcomes<Trial: MeasuredTrial>(
    of trials: [Trial], _ outcomes: [[Trial.Outcome]]
  ) -> [Trial: [Trial.Outcome]] {
    Dictionary(uniqueKeysWithValues: zip(trials, outcomes))
  }

  /// Plays an earlier run that has done all trials, and returns what the lesson makes of them.
  private func goesOn<Measurement: TrialMeasurement>(
    lesson name: String, figure: String, _ trials: KeptTrials<Measurement>
  ) throws -> Measurement {
    #expect(trials.count == Measurement.trialCount)
    let lesson = BuiltProgram(name: name)
    let folder = try TemporaryFolder()
    let place = folder.url.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    let kept = place.appendingPathComponent(KeptTrials<Measurement>.fileName)
    try Data(trials.json()).write(to: kept)
    let arguments = ["--live", "--only", figure, "--output", folder.url.path]
    let outcome = try lesson.run(arguments)
    let count = Measurement.trialCount
    #expect(
      outcome.status == 0 && outcome.output.contains("\(count) of \(count)"), "\(outcome.errors)")
    #expect(!FileManager.default.fileExists(atPath: kept.path))
    // What is no such file stops the lesson with a sentence, and stays for its owner to look at.
    try Data("[1]".utf8).write(to: kept)
    let refused = try lesson.run(arguments)
    #expect(refused.status == 1 && refused.errors.contains("remove it"))
    #expect(FileManager.default.fileExists(atPath: kept.path))
    return try JSONDecoder().decode(
      Measurement.self,
      from: Data(contentsOf: place.appendingPathComponent(Measurement.fileName)))
  }
}

extension ShippedMeasurement {
  /// The file of these numbers, as if measured when and where another measurement was.
  fileprivate func json(dated other: Self) throws -> [UInt8] {
    var own = try #require(JSONSerialization.jsonObject(with: Data(json())) as? [String: Any])
    let others = try #require(
      JSONSerialization.jsonObject(with: Data(other.json())) as? [String: Any])
    for name in ["date", "machine"] { own[name] = others[name] }
    let data = try JSONSerialization.data(withJSONObject: own)
    return try JSONDecoder().decode(Self.self, from: data).json()
  }
}
