import Diffusion
import LessonKit
import Models
import Tensors

// What the lesson says of the network, each claim beside a wrong twin that its check must refuse.

extension RepairLesson {
  func check(
    _ lesson: LessonRun, network: LessonNetwork, measured: [MeasuredErrors], altered: Altered,
    story: Story
  ) {
    let untrained = UNetDenoiser.untrained(
      network.denoiser.network.shape, seed: lesson.options.seed)

    // Pictures that nobody has seen: whoever knows all others by heart has nothing to go by there; the
    // network has learned what pictures are like. Differences on the same pictures under the same snow.
    let sigma = Story.slight.sigma
    var lot = lesson.generator.stream(7)
    let unseen = Altered(
      (0..<40).map { _ in network.heldOut[lot.integer(below: network.heldOut.count)] },
      of: story.world.pictures,
      using: lesson.generator.stream(8))
    let byHeart = unseen.squaredErrors(
      unseen.answers(.exact, leavingOutOf: story.known, sigma: sigma))
    func advantage(_ denoiser: UNetDenoiser) -> Sample {
      let errors = unseen.squaredErrors(
        denoiser.predictedClean(unseen.noisy(sigma), sigma: sigma))
      return Sample(zip(byHeart, errors).map { $0 - $1 })
    }
    lesson.check(
      RepairWords.networkGeneralises.text, of: advantage(network.denoiser),
      refusing: RepairWords.networkGeneralisesTwin.text, advantage(untrained)
    ) { advantage in
      advantage.mean > 3 * advantage.standardError
    }
  }
}
