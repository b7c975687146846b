import Datasets
import Foundation
import Models
import NeuralNetworks
import Tensors
import Testing

@Suite("The classifier")
struct ClassifierTests {
  private let learning: LabelledPictures
  private let unseen: LabelledPictures

  init() throws {
    let world = try EmojiWorld()
    learning = try world.labelledPictures(in: [.colour])
    unseen = try world.labelledPictures(in: [.twemoji])
  }

  private func shape(_ width: Int) -> ClassifierShape {
    LearningTrial(width: width).shape(labelCount: EmojiLabel.allCases.count)
  }

  @Test("its sizes are counted rightly", arguments: [1, 3, 8, 16])
  func sizes(width: Int) {
    let training = ClassifierTraining(shape(width), ClassifierSettings(seed: 1))
    #expect(training.parameterList.learnedCount == shape(width).parameterCount)
    // Counted by hand for w = 1: 576 · 9 · 3 + 144 · 9 · 2 + 36 · 9 · 8 + 36 · 8.
    #expect(shape(1).multiplyAdds == 15_552 + 2_592 + 2_592 + 288)
  }

  @Test("the same seed gives the same bits on any number of workers, another seed others")
  func sameBits() {
    func trained(seed: UInt64, workers: Int) -> [UInt32] {
      LearningTrial(width: 4, steps: 12).trained(
        seed: seed, on: learning, workers: Workers(workers)
      ).parameters.map(\.bitPattern)
    }
    let first = trained(seed: 1, workers: 1)
    #expect(trained(seed: 1, workers: 2) == first)
    #expect(trained(seed: 1, workers: 5) == first)
    #expect(trained(seed: 2, workers: 1) != first)
  }

  @Test("answers do not depend on the company that a picture is asked about in")
  func probabilities() {
    let classifier = ClassifierTraining(shape(4), ClassifierSettings(seed: 1)).classifier
    let together = classifier.probabilities(of: unseen.values)
    let alone = classifier.probabilities(of: unseen.values.rows([77]))
    #expect(alone[0] == together[77])
    #expect(together.allSatisfy { abs($0.reduce(0, +) - 1) < 1e-9 && $0.allSatisfy { $0 > 0 } })
    #expect(classifier.probabilities(of: unseen.values.rows([])).isEmpty)
  }

  @Test("every label counts alike in the accuracy")
  func accuracy() {
    // Four of label 0, all right; one of label 1, wrong; none of label 2.
    let sure: (Int) -> [Double] = { answer in (0..<3).map { $0 == answer ? 1 : 0 } }
    let exam = ClassifierExam(
      probabilities: [0, 0, 0, 0, 2].map(sure), labels: [0, 0, 0, 0, 1])
    #expect(exam.accuracy == 0.5)
    #expect(exam.rightShares == [1, 0, nil])
    #expect(exam.confusions == [[4, 0, 0], [0, 0, 1], [0, 0, 0]])
    // Whoever always says the same is right for one label of all.
    let always = ClassifierExam(
      probabilities: unseen.labels.map { _ in [1] + [Double](repeating: 0, count: 7) },
      labels: unseen.labels)
    #expect(always.accuracy == 0.125)
  }

  @Test("learning lowers the surprise, and labels by lot do not help with new pictures")
  func learns() {
    let trial = LearningTrial(width: 8, steps: 120)
    let exam = ClassifierExam(trial.trained(seed: 3, on: learning), on: unseen)
    // A guesser who sorts perfectly and names the heaps by lot: 1/8, and 0.12 of deviation.
    #expect(exam.accuracy > 0.125 + 3 * 0.117)
    let shuffled = learning.withShuffledLabels(using: SeededGenerator(seed: 4))
    #expect(
      shuffled.labels.sorted() == learning.labels.sorted() && shuffled.labels != learning.labels)
    let confused = ClassifierExam(trial.trained(seed: 3, on: shuffled), on: unseen)
    #expect(confused.accuracy < 0.125 + 3 * 0.117)
  }

  @Test("fewer labelled pictures are a part of more")
  func drawn() {
    let generator = SeededGenerator(seed: 9)
    let (two, four) = (
      learning.drawn(perLabel: 2, using: generator), learning.drawn(perLabel: 4, using: generator)
    )
    #expect(two.count == 16 && four.count == 32)
    #expect(Set(two.names).isSubset(of: four.names))
    #expect(learning.drawn(perLabel: 1000, using: generator).count == learning.count)
  }
}
