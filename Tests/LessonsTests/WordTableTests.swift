import Languages
import LessonKit
import Testing

@Suite("The tables of words")
struct WordTableTests {
  @Test("no text lacks its twin, and equal ones are on the list")
  func faults() {
    #expect(KitWords.faults == [])
    #expect(LearnWords.faults == [])
    #expect(DestroyWords.faults == [])
    #expect(RepairWords.faults == [])
    #expect(RepeatWords.faults == [])
    #expect(SnowWords.faults == [])
    #expect(CaptionWords.faults == [])
    #expect(GuideWords.faults == [])
    #expect(StyleWords.faults == [])
    #expect(ComposeWords.faults == [])
    #expect(ScaleWords.faults == [])
    #expect(TrainingWords.faults == [])
    #expect(PageWords.faults == [])
    #expect(WholeWayWords.faults == [])
  }

  @Test("French signs keep their words, English ones need not")
  func spaces() {
    // ":", ";", "?" and "!" stand behind a space in French, and must not begin a line.
    let texts =
      KitWords.allCases.map(\.text.fr) + DestroyWords.allCases.map(\.text.fr)
      + RepairWords.allCases.map(\.text.fr) + RepeatWords.allCases.map(\.text.fr)
      + SnowWords.allCases.map(\.text.fr) + TrainingWords.allCases.map(\.text.fr)
      + LearnWords.allCases.map(\.text.fr) + CaptionWords.allCases.map(\.text.fr)
      + GuideWords.allCases.map(\.text.fr) + StyleWords.allCases.map(\.text.fr)
      + ComposeWords.allCases.map(\.text.fr) + PageWords.allCases.map(\.text.fr)
      + WholeWayWords.allCases.map(\.text.fr)
    for text in texts {
      for sign in [":", ";", "?", "!", "»"] {
        #expect(!text.contains(" \(sign)"), "\(text)")
      }
      #expect(!text.contains("« "), "\(text)")
    }
  }
}
