import Datasets
import Tensors

/// What `snow train shapes` learns from.
enum ShapesPictures {
  static let training = ShapesWorld.captionedPictures(of: ShapesWorld.split.training).values
}
