public import Datasets
import Languages
import Tensors

extension TrainingCaptions {
  /// What is said about gardens while a network learns: the whole caption, or one in other words, or one
  /// that leaves something open.
  ///
  /// All in English. A French prompt is read by the grammar of its own language and told to the network in
  /// English, so that everything that it learns serves both.
  ///
  /// - Parameter descriptions: whole ones, of the pictures in their order.
  /// - Returns: three whole sentences and four partial ones about each.
  /// - Throws: ``CaptionError`` never, as the vocabulary is made of these very sentences.
  public static func gardens(
    _ descriptions: [GardenDescription]
  ) throws(CaptionError) -> TrainingCaptions {
    // Random choices of words follow from the scene's place in the stream alone.
    let generator = SeededGenerator(seed: 1)
    return try TrainingCaptions(
      whole: descriptions.enumerated().map { k, description in
        var stream = generator.stream(k)
        let other = description.sentence(in: .english, using: &stream)
        return [description.caption.en, description.caption.en, other]
      },
      partial: descriptions.enumerated().map { k, description in
        var stream = generator.stream(k).stream(1)
        // Who asks for "fried egg flowers in the bacon garden" leaves sky and number open.
        var open = [description, description, description]
        open[0].sky = nil
        open[1].count = nil
        (open[2].sky, open[2].count) = (nil, nil)
        return (open + [description.partial(using: &stream)]).map(\.caption.en)
      })
  }
}
