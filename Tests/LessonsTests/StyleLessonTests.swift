import BuiltPrograms
import Figures
import Foundation
import Languages
import LessonKit
import Models
import Testing

@Suite("Lesson 8, birds in every style")
struct StyleLessonTests {
  private let lesson = BuiltProgram(name: "lesson-08-style")

  @Test("a network before learning draws no bird, and of it nothing is claimed")
  func ownNetwork() throws {
    let folder = try TemporaryFolder()
    let mine = try folder.untrained(.emojiStyles)
    let outcome = try lesson.run([
      "--model", mine, "--only", "bird-in-every-style", "--only", "style-vector", "--only",
      "claims", "--output", folder.url.path,
    ])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(!outcome.output.contains("✓"), "\(outcome.output)")
    let manifest = try folder.manifest("lesson-08-style/bird-in-every-style")
    #expect(manifest.command.hasSuffix("--model mine.safetensors"))
    #expect(manifest.caption.en.contains("Of 11 drawings, 0 are right"), "\(manifest.caption.en)")
    #expect(manifest.layoutFaults == [])
  }

  @Test("the bird is right in ten of eleven styles, and both languages say so")
  func birds() throws {
    let folder = try TemporaryFolder()
    let outcome = try lesson.run(["--only", "bird-in-every-style", "--output", folder.url.path])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let manifest = try folder.manifest("lesson-08-style/bird-in-every-style")
    #expect(manifest.caption.en.contains("Of 11 drawings, 10 are right"), "\(manifest.caption.en)")
    #expect(
      manifest.caption.fr.contains("Sur 11 dessins, 10 sont justes"), "\(manifest.caption.fr)")
  }

  @Test("a network that draws no emoji in styles is refused in one sentence")
  func unfit() throws {
    let folder = try TemporaryFolder()
    let shapes = try folder.untrained(.shapesWords)
    for (path, word) in [(shapes, "draws no emoji in styles"), ("/none.safetensors", "no file")] {
      try lesson.expectRefusal(of: path, saying: word, figure: "left-open")
    }
  }

  @Test("words fit on the narrowest page")
  func narrow() throws {
    try lesson.expectWordsFit(
      figures: [
        "bird-in-every-style", "left-open", "by-heart", "between-styles", "style-sums",
        "two-languages",
      ])
  }
}

@Suite("Principal directions")
struct PrincipalDirectionsTests {
  @Test("of points on a tilted ellipse they are its axes, the longer one first")
  func ellipse() {
    let points = (0..<40).map { k in
      let angle = Double(k) / 40 * 2 * Double.pi
      let (long, short) = (3 * cos(angle), sin(angle))
      return [1 + 0.6 * long - 0.8 * short, 2 + 0.8 * long + 0.6 * short, 5]
    }
    let found = PrincipalDirections(of: points, count: 2)
    #expect(abs(abs(found.directions[0][0]) - 0.6) < 1e-6)
    #expect(abs(abs(found.directions[0][1]) - 0.8) < 1e-6)
    #expect(abs(found.variances[0] - 4.5) < 1e-9 && abs(found.variances[1] - 0.5) < 1e-9)
    #expect(abs(found.share - 1) < 1e-9)
    // The second direction is upright to the first: the twin that forgets deflation finds it again.
    let product = zip(found.directions[0], found.directions[1]).reduce(0) { $0 + $1.0 * $1.1 }
    #expect(abs(product) < 1e-6)
    #expect(zip(found.coordinates(of: [1, 2, 5]), [0, 0]).allSatisfy { abs($0 - $1) < 1e-9 })
  }
}
