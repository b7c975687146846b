import BuiltPrograms
import Figures
import Foundation
import Languages
import LessonKit
import Models
import NeuralNetworks
import Testing

@Suite("Lesson 8, birds in every style")
struct StyleLessonTests {
  private let lesson = BuiltProgram(name: "lesson-08-style")

  /// A network before learning, as a file of the user's.
  private func untrained(_ model: ShippedModel, in folder: TemporaryFolder) throws -> String {
    let shipped = try model.file
    var builder = NetworkBuilder(seed: 1)
    _ = UNet(shipped.shape, in: &builder)
    let url = folder.url.appendingPathComponent("mine.safetensors")
    try ModelFile.file(
      shipped.shape, builder.parameters, parameters: builder.parameters.values,
      vocabulary: shipped.vocabulary, metadata: shipped.metadata
    ).write(to: url)
    return url.path
  }

  @Test("a network before learning draws no bird, and of it nothing is claimed")
  func ownNetwork() throws {
    let folder = try TemporaryFolder()
    let mine = try untrained(.emojiStyles, in: folder)
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
    let shapes = try untrained(.shapesWords, in: folder)
    for (path, word) in [(shapes, "draws no emoji in styles"), ("/none.safetensors", "no file")] {
      let outcome = try lesson.run(["--model", path, "--only", "left-open"])
      #expect(outcome.status == 1 && outcome.errors.contains(word), "\(outcome.errors)")
      #expect(outcome.errors.hasPrefix("Error: "), "\(outcome.errors)")
    }
  }

  @Test("words fit on the narrowest page")
  func narrow() throws {
    let folder = try TemporaryFolder()
    let outcome = try lesson.run([
      "--scale", "print", "--width", "60", "--language", "fr", "--quiet", "--output",
      folder.url.path, "--only", "bird-in-every-style", "--only", "left-open", "--only",
      "by-heart", "--only", "between-styles", "--only", "style-sums", "--only", "two-languages",
    ])
    #expect(outcome.status == 0, "\(outcome.errors)")
    for file in folder.files() where file.hasSuffix(".json") {
      #expect(try folder.manifest(String(file.dropLast(5))).layoutFaults == [], "\(file)")
    }
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
