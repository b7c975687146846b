import Languages
import Testing

import snow

@Suite("The words of training")
struct TrainWordsTests {
  @Test("no text lacks its twin, and French signs keep their words")
  func faults() {
    #expect(TrainWords.faults == [])
    for text in TrainWords.allCases.map(\.text.fr) {
      for sign in [" :", " ;", " ?", " !", " »", "« "] {
        #expect(!text.contains(sign), "\(text)")
      }
    }
  }
}
