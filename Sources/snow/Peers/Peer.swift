import ArgumentParser
import Foundation
import Models
import Tensors

/// `snow peer`: the two halves that `Tests/Peers/unet_peer.py` needs of us.
struct Peer: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Let another program check and time our networks beside its own.",
    discussion: "Tests/Peers/README.md tells how this is used with PyTorch.",
    subcommands: [Exchange.self, Work.self])

  /// `snow peer exchange FOLDER`.
  struct Exchange: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write a network, a batch and our answers as safetensors.")

    @Argument(help: "The folder for weights, batch and answers; made if it is not there.")
    var folder: String

    @Option(help: "Seed of all random numbers.")
    var seed: UInt64 = 1

    func run() throws {
      try PeerExchange(.garden, seed: seed).write(to: URL(fileURLWithPath: folder))
    }
  }

  /// `snow peer work`.
  struct Work: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Do the named work as often as standard input asks, and tell how long it took.",
      discussion: """
        Each line "training TIMES WORKERS" or "sampling TIMES WORKERS" is answered by a line with the \
        milliseconds of each time; "memory" by the megabytes held at most so far.
        """)

    @Option(help: "Seed of all random numbers.")
    var seed: UInt64 = 1

    func run() throws {
      var work = NetworkWork(.garden, seed: seed)
      while let line = readLine() {
        let answer = try Self.answer(line, &work)
        FileHandle.standardOutput.write(Data("\(answer)\n".utf8))
      }
    }

    private static func answer(_ line: String, _ work: inout NetworkWork) throws -> String {
      if line == "memory" { return "\(Machine.peakMegabytes)" }
      let words = line.split(separator: " ")
      guard words.count == 3, let times = Int(words[1]), (1...100_000).contains(times),
        let workers = Int(words[2]), (1...1024).contains(workers)
      else {
        throw TraceError("Ask for \"training TIMES WORKERS\" or \"sampling TIMES WORKERS\".")
      }
      let clock = ContinuousClock()
      let milliseconds = try (0..<times).map { _ in
        let start = clock.now
        switch words[0] {
        case "training": work.train(workers: Workers(workers))
        case "sampling": _ = work.picture(workers: Workers(workers))
        default: throw TraceError("The work \"\(words[0])\" is not known: training or sampling.")
        }
        return 1000 * Machine.seconds(clock.now - start)
      }
      return milliseconds.map { String(format: "%.4f", $0) }.joined(separator: " ")
    }
  }
}
