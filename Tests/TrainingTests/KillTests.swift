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

  private static func isWriting(into folder: TemporaryFolder) -> Bool {
    folder.files().contains { $0.hasSuffix(".partial") }
  }

  /// Stops a training while it writes: chance alone might never meet such a moment.
  ///
  /// A stopped program writes nothing more, so what is seen then is still so when it is killed.
  private static func stopWhileWriting(
    _ running: borrowing RunningProgram, _ folder: TemporaryFolder
  ) {
    while !running.hasEnded {
      guard isWriting(into: folder) else { continue }
      running.send(signal: SIGSTOP)
      usleep(2000)
      if isWriting(into: folder) { return }
      running.send(signal: SIGCONT)
    }
  }

  @Test("at 20 seeded moments leaves a whole checkpoint, and ends in the same bits")
  func killed() throws {
    let (whole, killed) = (try TemporaryFolder(), try TemporaryFolder())
    #expect(try TinyTraining.run(whole, Self.options).status == 0)

    // A checkpoint after every step; every second kill waits until one is being written.
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
      usleep(UInt32(generator.integer(below: 30_000)))
      if kill % 2 == 0 { Self.stopWhileWriting(running, killed) }
      running.send(signal: SIGKILL)
      let outcome = try running.outcome()
      #expect(outcome.signal == SIGKILL, "kill \(kill): \(outcome.errors)")

      let kept = try TrainingCheckpoint(TinyTraining.checkpoint(killed), named: "kill \(kill)")
      #expect(kept.training.step > step || kill == 1)
      step = kept.training.step
      if kill > 1 {
        let before = try TinyTraining.checkpoint(killed, CheckpointFolder.beforeName)
        #expect(try TrainingCheckpoint(before, named: "before").training.step <= step)
      }
      if Self.isWriting(into: killed) { whileWriting += 1 }
    }
    #expect(whileWriting >= 10 && step < 400, "\(whileWriting) at step \(step)")

    let outcome = try TinyTraining.run(killed, Self.options + ["--resume"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try TinyTraining.checkpoint(killed) == TinyTraining.checkpoint(whole))
    #expect(try TinyTraining.results(killed) == TinyTraining.results(whole))
    #expect(!Self.isWriting(into: killed))
  }
}
