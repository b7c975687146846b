import Datasets
import Languages
import LessonKit
import Models
import Tensors

// What the lesson says, checked, each beside a wrong twin that the same check must refuse.

extension ComposeLesson {
  func check(
    _ lesson: LessonRun, article: GardenCaptionResult, mirror: GardenCaptionResult,
    table: GardenCaptionResult, known: KnownGardens
  ) throws {
    // The sentence, read by the judge; the twin was told the mirrored one.
    func read(_ result: GardenCaptionResult, as triple: GardenTriple) -> Int {
      result.seen.count { triple.description.matches($0) }
    }
    lesson.check(
      ComposeWords.sentenceClaim.text, of: article, refusing: ComposeWords.sentenceTwin.text, mirror
    ) { result in
      read(result, as: .article) >= 14
    }
    lesson.check(
      ComposeWords.mirrorClaim.text, of: mirror, refusing: ComposeWords.mirrorTwin.text, article
    ) { result in
      read(result, as: .mirror) >= 14
    }

    // Unseen sentences; the twin's captions are dealt out anew.
    let moved = Array(table.asked.dropFirst()) + [table.asked[0]]
    lesson.check(
      ComposeWords.tableClaim.text, of: table.asked, refusing: ComposeWords.tableTwin.text, moved
    ) { asked in
      zip(asked, table.seen).count { asked, seen in asked.matches(seen) } >= 21
    }

    // No known garden is near; to real ones that are known in another layout, one is.
    var lot = lesson.generator.stream(5)
    let real = (0..<16).map { _ in
      GardenScene(
        known.scenes[lot.integer(below: known.scenes.count)].triple, sky: .night, count: 2)
    }
    lesson.check(
      ComposeWords.newClaim.text, of: article.drawings, refusing: ComposeWords.newTwin.text,
      GardenWorld.captionedPictures(of: real).values
    ) { pictures in
      known.nearest(pictures).allSatisfy { $0.distance > 0.05 }
    }
  }
}
