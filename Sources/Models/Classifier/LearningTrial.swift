public import Datasets
public import Tensors

/// One training from random numbers to the end, and what came of it: a point of a curve is the mean
/// of a few of these.
public struct LearningTrial: MeasuredTrial {
  /// Channels of the network's first layer.
  public var width: Int
  /// Steps of learning.
  public var steps: Int
  /// Labelled pictures of each label at most; nil for all there are.
  public var picturesPerLabel: Int?

  /// Styles that are learned from: two drawings of each thing, and two that formulas make of them.
  public static let learnedStyles: [EmojiStyle] = [.colour, .ink, .pixelArt, .silhouette]
  /// The style of the exam: drawn by others, and no formula leads to it.
  public static let unseenStyle = EmojiStyle.twemoji

  /// A trial; by itself the one that the lesson shows.
  public init(width: Int = 16, steps: Int = 300, picturesPerLabel: Int? = nil) {
    (self.width, self.steps, self.picturesPerLabel) = (width, steps, picturesPerLabel)
  }

  /// What came of it.
  public struct Outcome: MeasuredOutcome {
    /// Accuracy on pictures by others, which it never saw.
    public let unseen: Double
    /// Accuracy on the very pictures that it learned from.
    public let learned: Double
    /// How many these were.
    public let pictureCount: Int
    /// How long learning took.
    public let seconds: Double

    /// Whether both accuracies are between 0 and 1.
    public var isSound: Bool {
      [unseen, learned].allSatisfy((0...1).contains) && pictureCount > 0 && seconds >= 0
    }
  }

  /// The network of this trial.
  public func shape(labelCount: Int) -> ClassifierShape {
    ClassifierShape(side: EmojiWorld.side, width: width, labelCount: labelCount)
  }

  /// How it learns, with a seed.
  public func settings(seed: UInt64) -> ClassifierSettings {
    var settings = ClassifierSettings(seed: seed)
    settings.steps = steps
    return settings
  }

  /// The labelled pictures that it learns from; the seed decides which where not all are wanted.
  public func pictures(of learning: LabelledPictures, seed: UInt64) -> LabelledPictures {
    guard let picturesPerLabel else { return learning }
    return learning.drawn(
      perLabel: picturesPerLabel, using: SeededGenerator(seed: seed).stream(0))
  }

  /// Multiply-adds of all its learning: three walks through the network for each picture shown.
  public func multiplyAdds(labelCount: Int) -> Int {
    steps * settings(seed: 0).batch * 3 * shape(labelCount: labelCount).multiplyAdds
  }

  /// Learns, and sits the exam.
  ///
  /// - Parameters:
  ///   - seed: of the first numbers, and of which pictures are shown when.
  ///   - learning: the labelled pictures there are to learn from.
  ///   - unseen: pictures by others.
  ///   - workers: cores that share the work; they do not change the result.
  ///   - step: called after each step of learning.
  /// - Returns: how it went.
  public func outcome(
    seed: UInt64, learning: LabelledPictures, unseen: LabelledPictures, workers: Workers = .all,
    step: () -> Void = {}
  ) -> Outcome {
    let pictures = pictures(of: learning, seed: seed)
    let start = ContinuousClock.now
    let classifier = trained(seed: seed, on: pictures, workers: workers, step: step)
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    return Outcome(
      unseen: ClassifierExam(classifier, on: unseen, workers: workers).accuracy,
      learned: ClassifierExam(classifier, on: pictures, workers: workers).accuracy,
      pictureCount: pictures.count, seconds: seconds)
  }

  /// The classifier that comes out.
  public func trained(
    seed: UInt64, on pictures: LabelledPictures, workers: Workers = .all,
    step: () -> Void = {}
  ) -> TrainedClassifier {
    var training = ClassifierTraining(
      shape(labelCount: pictures.labelNames.count), settings(seed: seed))
    var gradients = training.gradients()
    while training.step < steps {
      training.advance(on: pictures, &gradients, workers: workers)
      step()
    }
    return training.classifier
  }
}
