import ArgumentParser
import Diffusion
import Foundation
import Tensors

/// `snow trace`: follows a sampler, or asks a denoiser once, on points that the reader chose.
struct Trace: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Follow a sampler step by step on your own points, from JSON to JSON.",
    discussion: """
      Reads one JSON object from standard input and writes one, in full double precision, so that \
      every number can be compared with other software or a spreadsheet.

        {"points": [[-1.5], [0.1], [1.8]], "start": [[40]], "sampler": "euler", \
      "sigmas": [80, 10, 1, 0]}

      points      the pictures that the exact denoiser knows; "weights", if given, how often each
      start       where to begin, in the coordinates of the levels
      sampler     ddim ddpm euler heun dpm++2m dpm++2s lms2 flow
      levels      one of "sigmas" (falling; x = x0 + sigma e), "alphaBars" (rising;
                  z = sqrt(alphaBar) x0 + sqrt(1 - alphaBar) e), "times" (falling;
                  z = (1 - time) x0 + time e)
      eta, seed   for ddim (0 if not given) and for the two samplers that draw noise (0)

      It writes {"states": [level][start][value], "predictedClean": [step][start][value],
      "calls": calls of the denoiser for one start}.

      In place of "sampler", "denoiser": "exact", "local" or "equivariantLocal" asks once, at one \
      "sigma"; the local ones need "shape": [height, width, channels], an odd "window", and may have \
      "border": "circular", "zero" (the default), "interior" or "exact".
      """)

  func run() throws {
    let input = try Self.standardInput()
    let request = try TraceRequest(json: input)
    let answer = try request.answer()
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    print(String(decoding: try encoder.encode(answer), as: UTF8.self))
  }

  /// Everything on standard input, up to 64 megabytes.
  private static func standardInput() throws -> Data {
    let limit = 64 << 20
    var data = Data()
    while let part = try FileHandle.standardInput.read(upToCount: 1 << 20), !part.isEmpty {
      data += part
      if data.count > limit {
        throw TraceError("The input is larger than 64 megabytes: give fewer points.")
      }
    }
    return data
  }
}

/// What is wrong with a request, in one sentence.
struct TraceError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

/// The answer of `snow trace`; numbers that are not finite become null.
struct TraceAnswer: Encodable {
  var states: [[[Double?]]]?
  let predictedClean: [[[Double?]]]
  let calls: Int
  let isSingleQuestion: Bool

  private enum Key: String, CodingKey { case states, predictedClean, calls }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(calls, forKey: .calls)
    if isSingleQuestion {
      try container.encode(predictedClean.first ?? [], forKey: .predictedClean)
    } else {
      try container.encode(predictedClean, forKey: .predictedClean)
      try container.encode(states ?? [], forKey: .states)
    }
  }

  static func rows(_ batch: Batch<Double>) -> [[Double?]] {
    (0..<batch.count).map { batch[$0].map { $0.isFinite ? $0 : nil } }
  }
}
