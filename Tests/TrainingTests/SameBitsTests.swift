import BuiltPrograms
import Foundation
import Models
import NeuralNetworks
import Tensors
import Testing

@Suite("Training gives the same bits")
struct SameBitsTests {
  private static func uninterrupted(_ settings: TrainingSettings = Tiny.settings()) throws -> Bits {
    var session = Tiny.session(settings)
    try session.advance()
    return session.bits
  }

  @Test("with 1, 2, 3 and 8 workers, and others with another seed")
  func workers() throws {
    let expected = try Self.uninterrupted()
    for count in [1, 2, 3, 8] {
      var session = Tiny.session(workers: Workers(count))
      try session.advance(workers: Workers(count))
      #expect(session.bits == expected, "\(count) workers")
    }
    #expect(try Self.uninterrupted(Tiny.settings(seed: 2)) != expected)
  }

  @Test("when it is interrupted and goes on from a file", arguments: [0, 1, 7, 20, 23, 24])
  func resumed(step: Int) throws {
    let expected = try Self.uninterrupted()
    let folder = try TemporaryFolder()
    var checkpoints = CheckpointFolder(folder.url)
    var first = Tiny.session()
    try first.advance(to: step)
    first.notes = ["world": "tiny"]
    try checkpoints.save(first.checkpoint)

    let found = try #require(try checkpoints.read())
    #expect(found.checkpoint.notes == ["world": "tiny"] && found.fault == nil)
    var second = TrainingSession(
      found.checkpoint, on: Tiny.pictures, drawingCount: 2)
    #expect(second.training.step == step && second.bits == first.bits)
    try second.advance()
    #expect(second.bits == expected)
  }

  @Test("but not when the optimiser forgets, the wrong twin")
  func forgetful() throws {
    var session = Tiny.session()
    try session.advance(to: 12)
    var training = session.training
    training.optimiser.means = training.optimiser.means.map { _ in 0 }
    var twin = TrainingSession(training, session.diary, on: Tiny.pictures, drawingCount: 2)
    try twin.advance()
    #expect(twin.bits.parameters != (try Self.uninterrupted()).parameters)
  }

  @Test("and its first steps are kept, whatever comes later")
  func firstSteps() throws {
    var short = Tiny.session(Tiny.settings(steps: 20))
    var long = Tiny.session(Tiny.settings(steps: 30))
    try short.advance()
    try long.advance()
    let first = try #require(short.diary.firstSteps)
    #expect(try first.contentHash == short.training.contentHash)
    #expect(try first.contentHash != long.training.contentHash)
    // The warm-up ends at step 5, so the longer run has another learning rate from then on.
    #expect(long.diary.firstSteps != first)
    let slow = Tiny.settings(steps: 20) { $0.warmUp = 50 }
    let slower = Tiny.settings(steps: 30) { $0.warmUp = 50 }
    #expect(try Self.uninterrupted(slow).diary.firstSteps != nil)
    #expect(
      try Self.uninterrupted(slow).diary.firstSteps
        == Self.uninterrupted(slower).diary.firstSteps)
  }
}
