import Foundation
import Models
import NeuralNetworks
import Tensors
import Testing

@Suite("Learning that fails is noticed")
struct DivergenceTests {
  @Test(
    "when steps are far too long, before anything that is no number can be saved",
    arguments: [
      1e3, 1e30,
    ])
  func tooLong(learningRate: Double) throws {
    var session = Tiny.session(
      Tiny.settings(steps: 200) {
        $0.learningRate = learningRate
        $0.warmUp = 0
      })
    var failure: TrainingSession.Failure?
    while failure == nil && !session.isDone {
      do {
        try session.step(workers: .all)
        let parameters = session.training.parameters
        #expect(parameters.allSatisfy { $0.isFinite })
        #expect(try !session.checkpoint.file.encoded().isEmpty)
      } catch {
        failure = error as? TrainingSession.Failure
      }
    }
    let sentence = try #require(failure).description
    #expect(sentence.contains("smaller learning rate") && sentence.contains("At step"))
    #expect(session.training.step < 20)
  }

  @Test("when pictures hold something that is no number")
  func noNumber() throws {
    var pictures = Tiny.pictures
    pictures.values = pictures.values.map { _ in .nan }
    var training = DenoiserTraining(Tiny.shape, Tiny.settings())
    let before = Bits(training, TrainingDiary())
    var gradients = training.gradients()
    let loss = training.advance(on: pictures, &gradients, workers: .all)
    #expect(loss.isNaN)
    #expect(Bits(training, TrainingDiary()) == before, "nothing is spoilt by it")
  }

  @Test("and the same settings with steps of the usual length go well")
  func usual() throws {
    var session = Tiny.session(Tiny.settings(steps: 60) { $0.warmUp = 0 })
    try session.advance()
    let losses = session.diary.losses.map(\.loss)
    #expect(losses.last ?? 1 < losses.first ?? 0)
    let exams = session.diary.exams.map(\.result)
    #expect(exams.last?.loss ?? 0 > session.exam.exactLoss)
    #expect(exams.last?.shareLearned ?? 0 > exams.first?.shareLearned ?? 1)
  }
}
