package import Datasets
package import Tensors

// What stands on either side of a judge: the picture as a screen shows it, and what was asked for.

extension Batch where Scalar == Float {
  /// These numbers, none beyond black (−1) and white (1): all that a picture can show.
  package var clipped: Batch {
    Batch(count: count, valueCount: valueCount, values: values.map { min(1, max(-1, $0)) })
  }
}

extension GardenDescription {
  /// Whether everything that this says is also said by what was seen.
  package func matches(_ seen: GardenDescription) -> Bool {
    GardenQuestion.allCases.allSatisfy { $0.isRight(seen, asked: self) != false }
  }
}
