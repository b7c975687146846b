import Datasets
import Diffusion
import LessonKit
import Models
import Tensors

/// From the same snow: who knows a few pictures by heart, a network that learned from them, and one that
/// learned from many.
struct FewAndMany {
  /// ε, one row a snow.
  let snow: Batch<Float>
  /// The few pictures, and the many.
  let few, many: PictureSet<Float>
  /// What each draws.
  let byHeart, fewDrawn, manyDrawn: Batch<Float>
  /// The two networks.
  let fewNetwork, manyNetwork: UNetDenoiser

  /// Draws.
  ///
  /// - Throws: what is wrong with the file of a network.
  init(count: Int, using generator: SeededGenerator) throws {
    func known(_ model: ShippedModel) -> PictureSet<Float> {
      ShapesWorld.captionedPictures(of: model.learnedShapes ?? []).pictureSet
    }
    var generator = generator
    let snow = Batch<Float>.gaussian(
      count: count, valueCount: 3 * ShapesWorld.side * ShapesWorld.side, using: &generator)
    // From σ = ∞ on: there the only answer is the mean picture, and nothing but chance decides afterwards.
    let sigmas =
      [.infinity] + NoiseSchedule.karras(stepCount: 18, highest: 80, lowest: 0.05).sigmasFromSnow
    func drawn(by denoiser: some Denoiser<Float>) -> Batch<Float> {
      DPMSolverMultistepSampler().states(from: snow, through: sigmas, with: denoiser)
        .reduce(snow) { $1.noisy }
    }
    self.snow = snow
    (few, many) = (known(.fewShapesFirst), known(.manyShapesFirst))
    fewNetwork = try ShippedModel.fewShapesFirst.file.denoiser
    manyNetwork = try ShippedModel.manyShapesFirst.file.denoiser
    byHeart = drawn(by: ExactDenoiser(few))
    fewDrawn = drawn(by: fewNetwork)
    manyDrawn = drawn(by: manyNetwork)
  }

  /// Nearer than this, as a share of the way from black to white, a drawing counts as the known picture:
  /// the distance of a clean drawing.
  static let copyDistance = DrawnShapes.validDistance / 2

  /// How many are a picture that was learned from.
  static func copies(_ drawings: Batch<Float>, among known: PictureSet<Float>) -> Int {
    Nearest.of(drawings, among: known).count { $0.distance < copyDistance }
  }

  /// Where a network's answers about unseen pictures stand, from 0, a perfect memory of what it learned
  /// from, to 1, the best answer of who knows all 1,728 pictures.
  ///
  /// - Parameters:
  ///   - denoiser: the network.
  ///   - model: says what it learned from.
  ///   - generator: draws pictures and noise.
  /// - Returns: the position.
  static func position(
    of denoiser: some Denoiser<Float>, havingLearned model: ShippedModel,
    using generator: SeededGenerator
  ) -> Double {
    let known = model.learnedShapes ?? []
    let knownSet = Set(known)
    let unseen = ShapesWorld.scenes.filter { !knownSet.contains($0) }
    var generator = generator
    let questions = NoisyQuestions(
      about: ShapesWorld.captionedPictures(of: unseen).values, count: 64, seed: generator.next())
    let all = ExactDenoiser(ShapesWorld.captionedPictures().pictureSet)
    let memory = ExactDenoiser(ShapesWorld.captionedPictures(of: known).pictureSet)
    let asked = [0.7, 1.4].map { sigma in
      let noisy = questions.noisy(sigma: sigma)
      return OptimumDistances(
        of: denoiser.predictedClean(noisy, sigma: sigma),
        overAll: all.predictedClean(noisy, sigma: sigma),
        overTraining: memory.predictedClean(noisy, sigma: sigma))
    }
    return OptimumDistances.position(over: asked).value
  }
}
