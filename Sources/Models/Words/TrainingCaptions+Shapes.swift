public import Datasets
import Languages

extension TrainingCaptions {
  /// What is said about shapes while a network learns: the whole caption in either language, or one that
  /// leaves some of it open.
  ///
  /// - Parameter descriptions: whole ones, of the pictures in their order.
  /// - Returns: the sentences about each.
  /// - Throws: ``CaptionError`` never, as the vocabulary is made of these very sentences.
  public static func shapes(
    _ descriptions: [ShapeDescription]
  ) throws(CaptionError) -> TrainingCaptions {
    try TrainingCaptions(
      whole: descriptions.map { [$0.caption.en, $0.caption.fr] },
      partial: descriptions.map { description in
        description.shortened.flatMap { [$0.caption.en, $0.caption.fr] }
      })
  }
}
