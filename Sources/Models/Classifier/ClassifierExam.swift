public import Datasets
public import Tensors

/// The answers of a classifier to pictures whose right labels are known.
public struct ClassifierExam: Sendable {
  /// For each picture, a probability for each label.
  public let probabilities: [[Double]]
  /// The right labels.
  public let labels: [Int]

  /// Asks a classifier about all pictures of a collection.
  ///
  /// - Parameters:
  ///   - classifier: who is asked.
  ///   - pictures: what about.
  ///   - workers: cores that share the pictures.
  public init(
    _ classifier: TrainedClassifier, on pictures: LabelledPictures, workers: Workers = .all
  ) {
    self.init(
      probabilities: classifier.probabilities(of: pictures.values, workers: workers),
      labels: pictures.labels)
  }

  /// Answers that are known already.
  public init(probabilities: [[Double]], labels: [Int]) {
    (self.probabilities, self.labels) = (probabilities, labels)
  }

  /// The most probable label of each picture.
  public var answers: [Int] {
    probabilities.map { row in row.indices.max { row[$0] < row[$1] } ?? 0 }
  }

  /// The share of right answers, every label counting alike.
  ///
  ///     accuracy = mean over labels of (right answers to its pictures / its pictures)
  ///
  /// People are half of the pictures: without this, "person" to everything would be half right.
  /// Whoever guesses, and whoever always says the same, reaches 1 / labels.
  public var accuracy: Double {
    let shares = rightShares.compactMap { $0 }
    return shares.isEmpty ? 0 : shares.reduce(0, +) / Double(shares.count)
  }

  /// Of each label, the share of its pictures that were answered rightly; nil for one without any.
  public var rightShares: [Double?] {
    confusions.enumerated().map { label, row in
      let all = row.reduce(0, +)
      return all == 0 ? nil : Double(row[label]) / Double(all)
    }
  }

  /// How often pictures of a label (row) were given each label (column).
  public var confusions: [[Int]] {
    let count = probabilities.first?.count ?? 0
    var table = [[Int]](repeating: [Int](repeating: 0, count: count), count: count)
    for (label, answer) in zip(labels, answers) { table[label][answer] += 1 }
    return table
  }
}
