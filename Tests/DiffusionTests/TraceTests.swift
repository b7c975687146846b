import BuiltPrograms
import Diffusion
import Foundation
import Tensors
import Testing

@Suite("snow trace")
struct TraceTests {
  private func trace(_ input: String) throws -> BuiltProgram.Outcome {
    try BuiltProgram(name: "snow").run(["trace"], input: input)
  }

  private struct Answer: Decodable {
    var states: [[[Double]]]
    var predictedClean: [[[Double]]]
    var calls: Int
  }

  private struct Single: Decodable {
    var predictedClean: [[Double]]
    var calls: Int
  }

  static let points = "\"points\": [[1, 0], [-1, 0.5], [0.3, -1.4]], \"weights\": [1, 2, 1]"
  static let set = PictureSet(
    Batch<Double>(rows: [[1, 0], [-1, 0.5], [0.3, -1.4]]), priorWeights: [1, 2, 1])

  @Test(
    "writes every state in full precision, in the coordinates of the start",
    arguments: [
      ("euler", 3), ("ddim", 3), ("ddpm", 3), ("heun", 5), ("dpm++2m", 3), ("dpm++2s", 5),
      ("lms2", 3),
      ("flow", 3),
    ],
    [
      "\"sigmas\": [10, 3, 0.5, 0]", "\"alphaBars\": [0.01, 0.2, 0.7, 1]",
      "\"times\": [1, 0.6, 0.2, 0]",
    ])
  func states(sampler: (name: String, calls: Int), levels: String) throws {
    let result = try trace(
      "{\(Self.points), \"start\": [[0.4, -2], [3, 1]], \"sampler\": \"\(sampler.name)\", \(levels)}"
    )
    #expect(result.status == 0, "\(result.errors)")
    let answer = try JSONDecoder().decode(Answer.self, from: Data(result.output.utf8))
    #expect(answer.states.count == 4 && answer.predictedClean.count == 3)
    #expect(answer.states[0] == [[0.4, -2], [3, 1]])
    #expect(answer.states[3] == answer.predictedClean[2])  // Into 0, D is returned.
    // From pure noise (time 1) only a straight step has a meaning: a call less.
    let saved = levels.contains("times") && sampler.calls == 5 ? 1 : 0
    #expect(answer.calls == sampler.calls - saved)
    if levels.contains("sigmas") {
      let first = ExactDenoiser(Self.set).predictedClean(
        Batch(rows: [[0.4, -2], [3, 1]]), sigma: 10)
      #expect(answer.predictedClean[0].flatMap { $0 } == first.values)
    }
    if levels.contains("times") {
      let mean = Self.set.mean(
        weights: PictureWeights(logits: Self.set.priorWeights.map { log($0) }))
      for row in answer.predictedClean[0] {
        #expect(zip(row, mean).allSatisfy { abs($0 - $1) < 1e-15 })
      }
    }
  }

  @Test("repeats a seed, and draws other noise for another")
  func seeds() throws {
    func ddpm(_ seed: Int) throws -> String {
      try trace(
        "{\(Self.points), \"start\": [[4, 4]], \"sampler\": \"ddpm\", \"sigmas\": [10, 3, 1], "
          + "\"seed\": \(seed)}"
      ).output
    }
    #expect(try ddpm(3) == ddpm(3))
    #expect(try ddpm(3) != ddpm(4))
  }

  @Test("asks a denoiser once", arguments: ["exact", "local", "equivariantLocal"])
  func question(denoiser: String) throws {
    let result = try trace(
      "{\(Self.points), \"start\": [[0.4, 0.1]], \"denoiser\": \"\(denoiser)\", \"sigma\": 0.7, "
        + "\"shape\": [1, 2, 1], \"window\": 1, \"border\": \"circular\"}")
    let answer = try JSONDecoder().decode(Single.self, from: Data(result.output.utf8))
    #expect(answer.calls == 1)
    let shape = PictureShape(height: 1, width: 2, channels: 1)
    let expected: any Denoiser<Double> =
      switch denoiser {
      case "exact": ExactDenoiser(Self.set)
      case "local": LocalDenoiser(Self.set, shape: shape, window: 1, border: .circular)
      default: EquivariantLocalDenoiser(Self.set, shape: shape, window: 1, border: .circular)
      }
    let prediction = expected.predictedClean(Batch(rows: [[0.4, 0.1]]), sigma: 0.7)
    #expect(answer.predictedClean[0] == prediction.values)
  }

  @Test(
    "answers bad input with one sentence and exit status 1",
    arguments: [
      "", "[]", "{", "{}", "null", "{\"points\": 3}", "{\"points\": [[\"a\"]]}",
      "{\"points\": [], \"start\": [[1]], \"sampler\": \"euler\", \"sigmas\": [1, 0]}",
      "{\"points\": [[]], \"start\": [[]], \"sampler\": \"euler\", \"sigmas\": [1, 0]}",
      "{\"points\": [[1]], \"start\": [], \"sampler\": \"euler\", \"sigmas\": [1, 0]}",
      "{\"points\": [[1], [1, 2]], \"start\": [[1]], \"sampler\": \"euler\", \"sigmas\": [1, 0]}",
      "{\"points\": [[1]], \"start\": [[1, 2]], \"sampler\": \"euler\", \"sigmas\": [1, 0]}",
      "{\"points\": [[1]], \"start\": [[1]], \"sampler\": \"eular\", \"sigmas\": [1, 0]}",
      "{\"points\": [[1]], \"start\": [[1]], \"sampler\": \"euler\", \"sigmas\": [1, 1]}",
      "{\"points\": [[1]], \"start\": [[1]], \"sampler\": \"euler\", \"sigmas\": [1, 2]}",
      "{\"points\": [[1]], \"start\": [[1]], \"sampler\": \"euler\", \"sigmas\": [1, -1]}",
      "{\"points\": [[1]], \"start\": [[1]], \"sampler\": \"euler\", \"sigmas\": [1]}",
      "{\"points\": [[1]], \"start\": [[1]], \"sampler\": \"euler\", \"sigmas\": []}",
      "{\"points\": [[1]], \"start\": [[1]], \"sampler\": \"euler\", \"alphaBars\": [0, 1]}",
      "{\"points\": [[1]], \"start\": [[1]], \"sampler\": \"euler\", \"alphaBars\": [0.5, 1.5]}",
      "{\"points\": [[1]], \"start\": [[1]], \"sampler\": \"euler\", \"alphaBars\": [0.5, 0.2]}",
      "{\"points\": [[1]], \"start\": [[1]], \"sampler\": \"euler\", \"times\": [1.1, 0]}",
      "{\"points\": [[1]], \"start\": [[1]], \"sampler\": \"euler\", \"times\": [1, 0], \"sigmas\": [1, 0]}",
      "{\"points\": [[1]], \"start\": [[1]], \"sampler\": \"euler\"}",
      "{\"points\": [[1]], \"start\": [[1]], \"sigmas\": [1, 0]}",
      "{\"points\": [[1]], \"start\": [[1]], \"sampler\": \"ddim\", \"sigmas\": [1, 0], \"eta\": 2}",
      "{\"points\": [[1]], \"start\": [[1]], \"sampler\": \"ddpm\", \"sigmas\": [1, 0], \"seed\": -1}",
      "{\"points\": [[1]], \"weights\": [0], \"start\": [[1]], \"sampler\": \"euler\", \"sigmas\": [1, 0]}",
      "{\"points\": [[1]], \"weights\": [1, 2], \"start\": [[1]], \"sampler\": \"euler\", \"sigmas\": [1, 0]}",
      "{\"points\": [[1]], \"weigths\": [1], \"start\": [[1]], \"sampler\": \"euler\", \"sigmas\": [1, 0]}",
      "{\"points\": [[1e300]], \"start\": [[1]], \"sampler\": \"euler\", \"sigmas\": [1, 0]}",
      "{\"points\": [[1]], \"start\": [[1]], \"denoiser\": \"exact\"}",
      String(repeating: "[", count: 100_000),
      "{\"points\": [[1]], \"start\": [[1]], \"denoiser\": \"exact\", \"sigma\": 0}",
      "{\"points\": [[1]], \"start\": [[1]], \"denoiser\": \"local\", \"sigma\": 1}",
      "{\"points\": [[1]], \"start\": [[1]], \"denoiser\": \"local\", \"sigma\": 1, \"shape\": [1, 1, 2], \"window\": 1}",
      "{\"points\": [[1]], \"start\": [[1]], \"denoiser\": \"local\", \"sigma\": 1, \"shape\": [1, 1, 1], \"window\": 2}",
      "{\"points\": [[1]], \"start\": [[1]], \"denoiser\": \"local\", \"sigma\": 1, \"shape\": [1, 1, 1], \"window\": 1, \"border\": \"round\"}",
      "{\"points\": [[1]], \"start\": [[1]], \"denoiser\": \"equivariantLocal\", \"sigma\": 1, \"shape\": [1, 1, 1], \"window\": 3, \"border\": \"interior\"}",
      "{\"points\": [[1]], \"start\": [[1]], \"denoiser\": \"local\", \"sigma\": 1, \"shape\": [4294967296, 4294967296, 1], \"window\": 1}",
    ])
  func badInput(input: String) throws {
    let result = try trace(input)
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    let lines = result.errors.split(separator: "\n")
    #expect(lines.count == 1)
    #expect(lines.first?.hasSuffix(".") == true)
  }
}
