import Datasets
import Models
import Pictures
import Tensors
import Testing

@Suite("The recorded training that comes with Snow")
struct RecordedTrainingTests {
  @Test("is repeated by its settings, as its first steps, exam and drawings show")
  func firstSteps() throws {
    let recorded = try RecordedTraining.shipped()
    #expect(recorded.settings == RecordedTraining.shortSettings(seed: 1))
    #expect(recorded.command == "Lessons/run 5 --live --seed 1")
    let pictures = ShapesWorld.captionedPictures(of: ShapesWorld.split.training).values
    var session = TrainingSession(
      DenoiserTraining(.shapes, recorded.settings), on: pictures)
    let steps = TrainingDiary.FirstSteps.count
    while session.training.step < steps { try session.step(workers: .all) }
    #expect(session.diary.firstSteps == recorded.diary.firstSteps)
    #expect(session.diary.exams[0] == recorded.diary.exams[0])
    #expect(session.diary.drawings[0] == recorded.diary.drawings[0])
    // Another seed is noticed.
    var other = TrainingSession(
      DenoiserTraining(.shapes, RecordedTraining.shortSettings(seed: 2)), on: pictures)
    while other.training.step < steps { try other.step(workers: .all) }
    #expect(other.diary.firstSteps != recorded.diary.firstSteps)
  }

  @Test("tells of every moment, and takes little room")
  func complete() throws {
    let recorded = try RecordedTraining.shipped()
    let (steps, diary) = (recorded.settings.steps, recorded.diary)
    #expect(diary.exams.count == TrainingDiary.examCount(of: steps))
    #expect(diary.drawings.count == TrainingDiary.drawingCount(of: steps))
    #expect(diary.exams.last?.step == steps && diary.drawings.last?.step == steps)
    #expect(try recorded.json().count + recorded.drawingsFile(side: 16).count < 200_000)
  }
}
