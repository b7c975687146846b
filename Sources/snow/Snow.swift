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
    subcommands: [Verify.self, Trace.self, Benchmark.self, Peer.self])

  func run() {
    print(
      """
      Snow: how text becomes a picture, step by step, by really computing.

      Three things to try:
        Lessons/run 2          a picture turns into snow, in two ways
        snow verify            every formula, checked beside wrong versions of itself
        snow benchmark         how fast that mathematics is on this machine
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
      } catch {
        FileHandle.standardError.write(Data("\(error)\n".utf8))
        exit(withError: ExitCode(1))
      }
    } catch {
      exit(withError: error)
    }
  }
}
