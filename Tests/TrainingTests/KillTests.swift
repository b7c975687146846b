import BuiltPrograms
import Foundation
import Models
import NeuralNetworks
import Tensors
import Testing

@Suite("A training that is killed")
struct KillTests {
  private static let options =
    TinyTraining.small + ["--steps", "400", "--no-figures", "--quiet"]

  /// Tells one checkpoint from the next.
  private static func identity(of file: URL) -> [UInt64] {
    var status = stat()
    guard stat(file.path, &status) == 0 else { return [] }
    #if os(Linux)
      let time = status.st_mtim
    #else
      let time = status.st_mtimespec
    #endif
    return [UInt64(status.st_ino), UInt64(time.tv_sec), UInt64(time.tv_nsec)]
  }

  @Test("at 20 seeded moments leaves a whole checkpoint, and ends in the same bits")
  func killed() throws {
    let (whole, killed) = (try TemporaryFolder(), try TemporaryFolder())
    #expect(try TinyTraining.run(whole, Self.options).status == 0)

    // A checkpoint after every step: most of the time one is being written.
    let last = killed.url.appendingPathComponent(CheckpointFolder.lastName)
    var generator = SeededGenerator(seed: 1)
    var step = 0
    var whileWriting = 0
    for kill in 1...20 {
      let start = Self.identity(of: last)
      let running = try TinyTraining.program.start(
        TinyTraining.arguments(killed, Self.options)
          + ["--checkpoint-interval", "0"] + (kill > 1 ? ["--resume"] : []))
      while Self.identity(of: last) == start && !running.hasEnded { usleep(200) }
      usleep(UInt32(generator.integer(below: 20_000)))
      running.send(signal: SIGKILL)
      let outcome = try running.outcome()
      #expect(outcome.signal == SIGKILL, "kill \(kill): \(outcome.errors)")

      let kept = try TrainingCheckpoint(TinyTraining.checkpoint(killed), named: "kill \(kill)")
      #expect(kept.training.step >= step)
      step = kept.training.step
      if kill > 1 {
        let before = try TinyTraining.checkpoint(killed, CheckpointFolder.beforeName)
        #expect(try TrainingCheckpoint(before, named: "before").training.step <= step)
      }
      if killed.files().contains(where: { $0.hasSuffix(".partial") }) { whileWriting += 1 }
    }
    #expect(whileWriting > 0 && step > 20 && step < 400, "\(whileWriting) at step \(step)")

    let outcome = try TinyTraining.run(killed, Self.options + ["--resume"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try TinyTraining.checkpoint(killed) == TinyTraining.checkpoint(whole))
    #expect(try TinyTraining.results(killed) == TinyTraining.results(whole))
    #expect(!killed.files().contains { $0.hasSuffix(".partial") })
  }
}
