import Datasets
import Diffusion
import Models
import Tensors

/// Gardens that a network may have seen, in one of their sixteen layouts each.
struct KnownGardens: Sendable {
  let scenes: [GardenScene]
  let pictures: PictureSet<Float>

  /// How many there are: 320 triples, 4 skies, 3 numbers.
  static var count: Int { GardenWorld.split.seen.count * 12 }

  init() {
    scenes = GardenWorld.split.seen.flatMap { triple in
      GardenSky.allCases.flatMap { sky in
        GardenScene.counts.map { GardenScene(triple, sky: sky, count: $0) }
      }
    }
    pictures = PictureSet(GardenWorld.captionedPictures(of: scenes).values)
  }

  /// The nearest known garden of each picture, and its distance as a share of the way from black to
  /// white.
  func nearest(_ drawings: Batch<Float>) -> [(scene: GardenScene, distance: Double)] {
    pictures.squaredDistances(to: drawings).map { row in
      let place = row.indices.min { row[$0] < row[$1] } ?? 0
      return (scenes[place], (row[place] / Double(drawings.valueCount)).squareRoot() / 2)
    }
  }

  /// The exact denoiser of those gardens that a description fits.
  func exact(where description: GardenDescription) -> ExactDenoiser<Float> {
    ExactDenoiser(pictures).conditioned { description.matches(scenes[$0]) }
  }
}
