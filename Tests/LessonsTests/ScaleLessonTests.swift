import BuiltPrograms
import Datasets
import Figures
import Foundation
import Languages
import Models
import Testing

@Suite("Lesson 10, what it costs")
struct ScaleLessonTests {
  private let lesson = BuiltProgram(name: "lesson-10-scale")

  @Test("words and numbers fit on the narrowest page, in both languages", arguments: ["en", "fr"])
  func narrow(language: String) throws {
    try lesson.expectWordsFit(
      language: language, figures: ["what-they-cost", "more-pictures", "to-the-article"])
  }

  @Test("captions tell the sources of what others have published, and what is assumed")
  func sources() throws {
    let folder = try TemporaryFolder()
    let outcome = try lesson.run([
      "--output", folder.url.path, "--only", "what-they-cost", "--only", "to-the-article",
    ])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let article = try folder.manifest("lesson-10-scale/to-the-article").caption
    for text in [article.en, article.fr] {
      for source in ["CompVis", "onnx-tool", "Mostaque", "Esser"] { #expect(text.contains(source)) }
    }
    #expect(outcome.output.contains("0.86 billion"))
    let bill = try folder.manifest("lesson-10-scale/what-they-cost").caption
    #expect(bill.en.contains("an assumption") && bill.fr.contains("une hypothèse"))
  }

  @Test("it asks no network of the user's own")
  func noModel() throws {
    let outcome = try lesson.run(["--model", "mine.safetensors"])
    #expect(outcome.status == 64 && outcome.errors.contains("leave --model away"))
  }

  @Test("the shapes that a network learned from are the first or second half, and it knows them")
  func learnedShapes() throws {
    let (first, second) = (
      try #require(ShippedModel.fewShapesFirst.learnedShapes),
      try #require(ShippedModel.fewShapesSecond.learnedShapes)
    )
    #expect(first.count == 20 && second.count == 20 && Set(first).isDisjoint(with: second))
    let many = try #require(ShippedModel.manyShapesFirst.learnedShapes)
    #expect(many.count == 360 && Set(many).isSuperset(of: first))
    #expect(ShippedModel.garden.learnedShapes == nil)
  }
}
