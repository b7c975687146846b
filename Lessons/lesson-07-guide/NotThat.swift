import Datasets
import Diffusion
import Languages
import LessonKit
import Models
import Tensors

/// What shall not be seen: D + g (D_c − D_n).
///
/// The sentence leaves the ground open. Each snow decides for one; then exactly that is taken away.
struct NotThat: Sendable {
  /// From the same snows: told the sentence.
  let plain: Batch<Float>
  /// What the judge read there.
  let seen: [GardenDescription]
  /// Told the sentence, and away from the ground that each snow had chosen.
  let otherGround: Batch<Float>
  /// Told the sentence, and away from something that has a word in common with it.
  let wordInCommon: Batch<Float>
  /// Towards and away from the same sentence.
  let itself: Batch<Float>
  /// Told nothing at all.
  let untold: Batch<Float>

  static let (count, calls, guidanceScale) = (8, 12, 2.0)
  static let sentence = Strengths.sentence
  static let inCommon = GardenDescription(sky: .night, plant: .balloons, material: .yellow)

  init(_ gardener: LessonGardener) throws {
    let snow = gardener.snow(Self.count, stream: 2)
    let told = try gardener.told([Self.sentence])
    func drawn(awayFrom unwanted: [GardenDescription]) throws -> Batch<Float> {
      gardener.drawn(
        from: snow, calls: Self.calls,
        with: GuidedDenoiser(
          towards: told, awayFrom: try gardener.told(unwanted), from: gardener.model.network,
          guidanceScale: Self.guidanceScale))
    }
    plain = gardener.drawn(
      from: snow, calls: Self.calls,
      with: try gardener.towards([Self.sentence], guidanceScale: Self.guidanceScale))
    seen = gardener.read(plain)
    otherGround = try drawn(awayFrom: Self.grounds(of: seen))
    wordInCommon = try drawn(awayFrom: [Self.inCommon])
    itself = try drawn(awayFrom: [Self.sentence])
    untold = gardener.drawn(from: snow, calls: Self.calls, with: gardener.model.network)
  }

  /// "The bacon garden", for each garden that was read as one of bacon.
  static func grounds(of seen: [GardenDescription]) -> [GardenDescription] {
    seen.map { GardenDescription(ground: $0.ground) }
  }
}
