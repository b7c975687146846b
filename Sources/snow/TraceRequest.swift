import Diffusion
import Foundation
import Tensors

/// A request to `snow trace`, checked: whatever arrives on standard input, an answer or one sentence
/// comes out.
struct TraceRequest {
  let pictures: PictureSet<Double>
  let start: Batch<Double>
  private let task: Task

  private enum Task {
    case path(any Sampler, [NoiseLevel], Coordinates)
    case question(any Denoiser<Double>, sigma: Double)
  }

  /// The JSON as it is, before any check.
  private struct Raw: Decodable {
    var points: [[Double]]?
    var weights: [Double]?
    var start: [[Double]]?
    var sampler: String?
    var sigmas: [Double]?
    var alphaBars: [Double]?
    var times: [Double]?
    var eta: Double?
    var seed: UInt64?
    var denoiser: String?
    var sigma: Double?
    var shape: [Int]?
    var window: Int?
    var border: String?

    static let keys: Set<String> = [
      "points", "weights", "start", "sampler", "sigmas", "alphaBars", "times", "eta", "seed",
      "denoiser", "sigma", "shape", "window", "border",
    ]
  }

  init(json: Data) throws {
    let raw = try Self.decoded(json)
    pictures = try Self.pictures(raw)
    start = try Self.rows(raw.start, named: "start")
    guard start.valueCount == pictures.pictures.valueCount else {
      throw TraceError(
        "Each start has \(start.valueCount) values and each point "
          + "\(pictures.pictures.valueCount): they must be equally many.")
    }
    switch (raw.sampler, raw.denoiser) {
    case (let sampler?, nil):
      let (levels, coordinates) = try Self.levels(raw)
      let numberCount = levels.count.multipliedReportingOverflow(by: 2 * start.values.count)
      guard !numberCount.overflow, numberCount.partialValue <= Self.largestNumberCount else {
        throw TraceError(
          "The answer would hold more than \(Self.largestNumberCount) numbers: "
            + "give fewer levels or starts.")
      }
      task = .path(try Self.sampler(sampler, raw), levels, coordinates)
    case (nil, let denoiser?):
      task = try Self.question(denoiser, raw, pictures)
    default:
      throw TraceError("Give either \"sampler\" or \"denoiser\".")
    }
  }

  /// Runs the sampler or asks the denoiser.
  func answer() throws -> TraceAnswer {
    switch task {
    case .path(let sampler, let levels, let coordinates):
      let states = sampler.states(
        from: start, through: levels, in: coordinates, with: ExactDenoiser(pictures))
      return TraceAnswer(
        states: states.map { TraceAnswer.rows($0.noisy) },
        predictedClean: states.dropLast().map { TraceAnswer.rows($0.predictedClean) },
        calls: states.last?.calls ?? 0, isSingleQuestion: false)
    case .question(let denoiser, let sigma):
      return TraceAnswer(
        predictedClean: [TraceAnswer.rows(denoiser.predictedClean(start, sigma: sigma))],
        calls: 1, isSingleQuestion: true)
    }
  }

  /// More would not fit into the memory of a small computer.
  private static let largestNumberCount = 50_000_000

  // MARK: Reading

  private static func decoded(_ json: Data) throws -> Raw {
    do {
      let keys = try JSONDecoder().decode([String: Ignored].self, from: json).keys
      if let unknown = keys.filter({ !Raw.keys.contains($0) }).min() {
        throw TraceError(
          "The key \"\(unknown)\" is not known: see snow trace --help for those that are.")
      }
      return try JSONDecoder().decode(Raw.self, from: json)
    } catch let error as TraceError {
      throw error
    } catch DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context)
    {
      let key = context.codingPath.first?.stringValue
      throw TraceError(
        key.map { "The value of \"\($0)\" has the wrong form: see snow trace --help." }
          ?? "The input must be one JSON object: see snow trace --help.")
    } catch DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty {
      throw TraceError(
        "The value of \"\(context.codingPath[0].stringValue)\" has the wrong form: "
          + "see snow trace --help.")
    } catch {
      throw TraceError("The input is not valid JSON: write one object, as in snow trace --help.")
    }
  }

  /// A value of any form.
  private struct Ignored: Decodable {
    init(from decoder: any Decoder) {}
  }

  private static func rows(_ rows: [[Double]]?, named name: String) throws -> Batch<Double> {
    guard let rows, let first = rows.first, !first.isEmpty else {
      throw TraceError("\"\(name)\" must hold at least one list of at least one number.")
    }
    guard rows.allSatisfy({ $0.count == first.count }) else {
      throw TraceError("The lists in \"\(name)\" must be equally long.")
    }
    guard rows.allSatisfy({ $0.allSatisfy { abs($0) <= 1e100 } }) else {
      throw TraceError("The numbers in \"\(name)\" must lie between -1e100 and 1e100.")
    }
    return Batch(rows: rows)
  }

  private static func pictures(_ raw: Raw) throws -> PictureSet<Double> {
    let points = try rows(raw.points, named: "points")
    guard let weights = raw.weights else { return PictureSet(points) }
    guard weights.count == points.count else {
      throw TraceError(
        "There are \(weights.count) weights for \(points.count) points: give one for each.")
    }
    let total = weights.reduce(0, +)
    guard weights.allSatisfy({ $0 >= 0 }), total > 0, total < .infinity else {
      throw TraceError("Weights must not be negative, and some must be positive.")
    }
    return PictureSet(points, priorWeights: weights)
  }

  private static func levels(_ raw: Raw) throws -> ([NoiseLevel], Coordinates) {
    let given = [raw.sigmas, raw.alphaBars, raw.times].compactMap { $0 }
    guard given.count == 1, let values = given.first else {
      throw TraceError("Give the levels as exactly one of \"sigmas\", \"alphaBars\" and \"times\".")
    }
    guard values.count > 1 else { throw TraceError("Give at least two levels.") }
    let rises = zip(values, values.dropFirst()).allSatisfy { $0 < $1 }
    let falls = zip(values, values.dropFirst()).allSatisfy { $0 > $1 }
    let range = (lowest: values.min() ?? 0, highest: values.max() ?? 0)
    if raw.sigmas != nil {
      guard falls, range.lowest >= 0, range.highest <= 1e100 else {
        throw TraceError("\"sigmas\" must fall strictly; the last may be 0, none is negative.")
      }
      return (values.map { NoiseLevel(sigma: $0) }, .varianceExploding)
    }
    if raw.alphaBars != nil {
      guard rises, range.lowest > 0, range.highest <= 1 else {
        throw TraceError("\"alphaBars\" must rise strictly, from above 0 to at most 1.")
      }
      return (values.map { NoiseLevel(alphaBar: $0) }, .variancePreserving)
    }
    guard falls, range.lowest >= 0, range.highest <= 1 else {
      throw TraceError("\"times\" must fall strictly, from at most 1 to at least 0.")
    }
    return (values.map { NoiseLevel(flowTime: $0) }, .flow)
  }

  private static func sampler(_ name: String, _ raw: Raw) throws -> any Sampler {
    var generator = SeededGenerator(seed: raw.seed ?? 0)
    let eta = raw.eta ?? 0
    guard (0...1).contains(eta) else { throw TraceError("\"eta\" must lie between 0 and 1.") }
    return switch name {
    case "ddim": DDIMSampler(eta: eta, using: &generator)
    case "ddpm": DDPMSampler(using: &generator)
    case "euler": EulerSampler()
    case "heun": HeunSampler()
    case "dpm++2m": DPMSolverMultistepSampler()
    case "dpm++2s": DPMSolverSinglestepSampler()
    case "lms2": LinearMultistepSampler()
    case "flow": FlowSampler()
    default:
      throw TraceError(
        "The sampler \"\(name)\" is not known: give ddim, ddpm, euler, heun, dpm++2m, dpm++2s, "
          + "lms2 or flow.")
    }
  }

  private static func question(
    _ name: String, _ raw: Raw, _ pictures: PictureSet<Double>
  ) throws -> Task {
    guard let sigma = raw.sigma, sigma > 0, sigma <= 1e100 else {
      throw TraceError("A denoiser is asked at one \"sigma\" above 0.")
    }
    if name == "exact" { return .question(ExactDenoiser(pictures), sigma: sigma) }
    guard name == "local" || name == "equivariantLocal" else {
      throw TraceError(
        "The denoiser \"\(name)\" is not known: give exact, local or equivariantLocal.")
    }
    guard let numbers = raw.shape, numbers.count == 3,
      numbers.allSatisfy({ (1...1 << 20).contains($0) }),
      numbers.reduce(1, *) == pictures.pictures.valueCount
    else {
      throw TraceError(
        "Local denoisers need \"shape\": [height, width, channels], whose product is the number of "
          + "values in a point, \(pictures.pictures.valueCount).")
    }
    let shape = PictureShape(height: numbers[0], width: numbers[1], channels: numbers[2])
    // A wider window than this would see nothing more.
    let widest = 2 * max(shape.height, shape.width) + 1
    guard let window = raw.window, window > 0, window % 2 == 1, window <= widest else {
      throw TraceError("Local denoisers need an odd \"window\" of at most \(widest).")
    }
    guard let border = Border(rawValue: raw.border ?? "zero") else {
      throw TraceError("\"border\" must be circular, zero, interior or exact.")
    }
    if name == "local" {
      return .question(
        LocalDenoiser(pictures, shape: shape, window: window, border: border), sigma: sigma)
    }
    let patchNumbers = window * window * shape.channels * shape.pixelCount
    guard patchNumbers <= largestNumberCount / pictures.pictures.count else {
      throw TraceError(
        "All patches together hold more than \(largestNumberCount) numbers: "
          + "give fewer or smaller points, or a smaller window.")
    }
    guard border != .interior || window <= min(shape.height, shape.width) else {
      throw TraceError("With the border \"interior\" the window must fit into the picture.")
    }
    return .question(
      EquivariantLocalDenoiser(pictures, shape: shape, window: window, border: border),
      sigma: sigma)
  }
}
