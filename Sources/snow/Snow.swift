import ArgumentParser
import Foundation

/// The command `snow`: what can be asked of the package without a lesson around it.
@main
struct Snow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "snow",
    abstract: "How text becomes a picture, step by step, by really computing.",
    discussion: """
      The pictures are in the lessons: Lessons/run. This command holds what stands behind them.
      """,
    subcommands: [
      Generate.self, Train.self, TrainJudge.self, Evaluate.self, Page.self, Verify.self, Trace.self,
      Benchmark.self, Peer.self,
    ])

  func run() {
    print(
      """
      Snow: how text becomes a picture, step by step, by really computing.

      Three things to try:
        snow generate "fried egg flowers in the bacon garden"
        snow train shapes      a network learns to draw, from random numbers, in a few minutes
        snow verify            every formula, checked beside wrong versions of itself
      """)
  }

  /// Runs the command that was asked for, with 64 as exit status for a misspelt question and 1
  /// for everything that goes wrong later.
  static func main() {
    do {
      var command = try parseAsRoot()
      do {
        try command.run()
      } catch let status as ExitCode {
        exit(withError: status)
      } catch let refusal as Refusal {
        FileHandle.standardError.write(Data("Error: \(refusal)\n".utf8))
        exit(withError: ExitCode(64))
      } catch  where exitCode(for: error).isSuccess {
        exit(withError: error)  // Help is asked for by throwing, too.
      } catch {
        FileHandle.standardError.write(Data("Error: \(error)\n".utf8))
        exit(withError: ExitCode(1))
      }
    } catch {
      exit(withError: error)
    }
  }
}

/// A question that cannot be meant, found only when its files were looked at: exit status 64, as for
/// a misspelt one.
struct Refusal: Error, CustomStringConvertible {
  /// What is wrong, what is expected, what to do: one sentence.
  let description: String

  init(_ description: String) { self.description = description }
}

/// A file that is not what was asked for, or a folder that cannot be written into: the command was well
/// said, and ends with status 1 as in the lessons.
struct Obstacle: Error, CustomStringConvertible {
  /// What is wrong, what is expected, what to do: one sentence.
  let description: String

  init(_ description: String) { self.description = description }
}
