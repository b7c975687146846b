import Datasets
import Diffusion
import Models

/// Exact denoisers of the world of shapes.
enum ExactAnswers {
  /// Knows all 1,728 pictures.
  static var all: ExactDenoiser<Float> {
    ExactDenoiser(PictureSet(ShapesWorld.captionedPictures().values))
  }

  /// Knows the first few pictures of seed 1.
  static func memory(_ count: Int) -> ExactDenoiser<Float> {
    let scenes = Array(ScalingTrial.order(seed: 1).prefix(count))
    return ExactDenoiser(PictureSet(ShapesWorld.captionedPictures(of: scenes).values))
  }
}
