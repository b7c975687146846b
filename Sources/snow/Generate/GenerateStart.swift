import Datasets
import Diffusion
import Foundation
import Models
import Pictures
import Tensors

/// Where drawing begins: in pure snow, or with a picture under some of it.
struct GenerateStart {
  /// The noise level of the first call.
  let highestSigma: Double
  /// y, the picture to begin with; nil for pure snow.
  let picture: Batch<Float>?
  /// m, what of it is redrawn; nil for all.
  let mask: Batch<Float>?

  /// Reads the pictures that the options name.
  ///
  /// - Throws: one sentence when one of them cannot be read, or nothing would be drawn.
  init(_ options: Generate, side: Int) throws {
    guard let path = options.from else {
      (highestSigma, picture, mask) = (DrawingFromSnow.highestSigma, nil, nil)
      return
    }
    let own = try OwnPicture(contentsOf: URL(fileURLWithPath: path), side: side)
    picture = Batch(count: 1, valueCount: 3 * side * side, values: own.small.values())
    // What is redrawn under a mask is drawn anew unless somebody wants otherwise.
    let strength = options.strength ?? (options.mask == nil ? 0.6 : 1)
    guard strength > 0 else {
      throw Refusal("--strength 0 would give back the picture of --from as it is: choose more.")
    }
    highestSigma = Self.sigma(strength: strength)
    mask = try options.mask.map { try Self.mask($0, side: side) }
  }

  /// σ = tan(strength · π/2): a share of the way from picture to snow, as on the cosine schedule.
  static func sigma(strength: Double) -> Double {
    min(DrawingFromSnow.highestSigma, max(0.05, tan(strength * .pi / 2)))
  }

  /// White is 1, black 0; one number a channel.
  private static func mask(_ path: String, side: Int) throws -> Batch<Float> {
    let own = try OwnPicture(contentsOf: URL(fileURLWithPath: path), side: side)
    var values: [Float] = []
    for y in 0..<side {
      for x in 0..<side {
        let colour = own.small[x, y]
        let brightness = (Float(colour.red) + Float(colour.green) + Float(colour.blue)) / 765
        values += [brightness, brightness, brightness]
      }
    }
    guard values.contains(where: { $0 > 0.5 }) else {
      throw Obstacle(
        "The mask \(path) has no white: paint white over what shall be redrawn, and black over the "
          + "rest.")
    }
    return Batch(count: 1, valueCount: values.count, values: values)
  }

  /// x at the first noise level: snow, with the picture under it if there is one.
  func noisy(_ snow: Batch<Float>) -> Batch<Float> {
    picture.map { $0 + highestSigma * snow } ?? highestSigma * snow
  }

  /// The denoiser that keeps what is not to be redrawn.
  func kept(_ denoiser: any Denoiser<Float>) -> any Denoiser<Float> {
    guard let picture, let mask else { return denoiser }
    return Self.masked(denoiser, picture, mask)
  }

  private static func masked<Wrapped: Denoiser<Float>>(
    _ denoiser: Wrapped, _ picture: Batch<Float>, _ mask: Batch<Float>
  ) -> any Denoiser<Float> {
    MaskedDenoiser(denoiser, keeping: picture, redrawing: mask)
  }
}

extension GenerateRecipe {
  /// The snow ε of the picture: that of its seed, with other snow mixed in for each variation.
  ///
  ///     ε ← cos(θ) ε + sin(θ) ε′,   θ = strength · π/2
  ///
  /// Two independent Gaussian numbers so mixed are again one of variance 1: the picture is as good as
  /// any, and the nearer to the first one the less was mixed in. Fresh noise on the way, where a sampler
  /// takes any, is mixed likewise: it has more say in the picture than the first snow.
  func snow(valueCount: Int) -> Batch<Float> {
    func snow(_ generator: SeededGenerator) -> Batch<Float> {
      var generator = generator
      return .gaussian(count: 1, valueCount: valueCount, using: &generator)
    }
    return mixes.reduce(snow(SeededGenerator(seed: seed))) { mixed, mix in
      .combination(cos(mix.angle), mixed, sin(mix.angle), snow(mix.generator.stream(0)))
    }
  }

  /// The noise levels of the way.
  func sigmas(from highest: Double) -> [Double] {
    // Who begins with hardly any noise must still have some way to go.
    let lowest = min(DrawingFromSnow.lowestSigma, highest / 4)
    return NoiseSchedule.karras(stepCount: steps, highest: highest, lowest: lowest).sigmasFromSnow
  }

  /// The states from snow to picture.
  func states(
    from noisy: Batch<Float>, with denoiser: any Denoiser<Float>, highestSigma: Double
  ) -> [SamplingState<Float>] {
    func states(_ sampler: some Sampler) -> [SamplingState<Float>] {
      Self.states(sampler, noisy, sigmas(from: highestSigma), denoiser)
    }
    switch sampler {
    case .euler: return states(EulerSampler())
    case .heun: return states(HeunSampler())
    case .dpmSolver: return states(DPMSolverMultistepSampler())
    case .ddpm:
      // Fresh noise of a stream of its own: not the snow again.
      var generator = SeededGenerator(seed: seed).stream(1)
      return states(
        mixes.reduce(DDPMSampler(using: &generator)) { sampler, mix in
          var other = mix.generator.stream(1)
          return sampler.turned(by: mix.angle, towards: &other)
        })
    }
  }

  private static func states<Guided: Denoiser<Float>>(
    _ sampler: some Sampler, _ noisy: Batch<Float>, _ sigmas: [Double], _ denoiser: Guided
  ) -> [SamplingState<Float>] {
    Array(sampler.states(from: noisy, through: sigmas, with: denoiser))
  }
}
