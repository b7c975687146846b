import Models

/// What a network was like before it learned, on its way, and at the end.
struct Diary {
  /// The network after some steps.
  struct Entry {
    let step: Int
    let classifier: TrainedClassifier
  }

  /// The entries, the first before any learning.
  private(set) var entries: [Entry]
  /// How it learned.
  let training: ClassifierTraining

  /// A diary that begins before the first step.
  init(_ training: ClassifierTraining) {
    self.training = training
    entries = [Entry(step: 0, classifier: training.classifier)]
  }

  /// Notes the network, if it is time: after every step at first, when much changes, then after every
  /// tenth.
  mutating func note(_ training: ClassifierTraining) {
    guard training.step <= 20 || training.step % 10 == 0 else { return }
    entries.append(Entry(step: training.step, classifier: training.classifier))
  }

  /// Before any learning.
  var first: Entry { entries[0] }

  /// After the last step.
  var last: Entry { entries[entries.count - 1] }

  /// The entry nearest to a step.
  func entry(near step: Int) -> Entry {
    entries.min { abs($0.step - step) < abs($1.step - step) } ?? first
  }
}
