import BuiltPrograms
import Figures
import Foundation
import Models
import NeuralNetworks
import Pictures
import Testing

// What the tests of several lessons begin with, and what they expect of all.

extension TemporaryFolder {
  /// A network before learning, as a file of the user's.
  func untrained(_ model: ShippedModel) throws -> String {
    let shipped = try model.file
    return try network(
      shipped.shape, vocabulary: shipped.vocabulary, metadata: shipped.metadata)
  }

  /// A network as a file of the user's; before learning, if there are no parameters.
  func network(
    _ shape: UNetShape, parameters: [Float]? = nil, vocabulary: Vocabulary? = nil,
    metadata: [String: String] = [:], named name: String = "mine"
  ) throws -> String {
    var builder = NetworkBuilder(seed: 1)
    _ = UNet(shape, in: &builder)
    let file = url.appendingPathComponent("\(name).safetensors")
    try ModelFile.file(
      shape, builder.parameters, parameters: parameters ?? builder.parameters.values,
      vocabulary: vocabulary, metadata: metadata
    ).write(to: file)
    return file.path
  }

  /// A folder with up to five captioned pictures of the user's, each of one colour.
  func plainPictures(_ count: Int) throws -> String {
    let folder = url.appendingPathComponent("drawings")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let pictures: [(String, UInt32)] = [
      ("sun", 0xF9CC31), ("sea", 0x186AC4), ("grass", 0x74AD3E), ("night", 0x1A1721),
      ("rose", 0xF26D95),
    ]
    for (name, colour) in pictures.prefix(count) {
      try PNG.write(
        Picture(width: 30, height: 30, filledWith: Colour(colour)),
        to: folder.appendingPathComponent("\(name).png"))
      try Data("a plain \(name)".utf8).write(to: folder.appendingPathComponent("\(name).txt"))
    }
    return folder.path
  }

  /// The manifests of all figures, by their paths without the ending.
  var manifests: [String] {
    files().filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }
  }

  /// Nothing lies upon something else, is cut off or too pale, in any figure.
  func expectSoundLayouts(sourceLocation: SourceLocation = #_sourceLocation) throws {
    for path in manifests {
      #expect(
        try manifest(path).layoutFaults == [], "\(path)", sourceLocation: sourceLocation)
    }
  }
}

extension BuiltProgram {
  /// The words of a lesson fit on a printed page.
  ///
  /// - Parameters:
  ///   - width: of the page, in millimetres.
  ///   - language: of the words.
  ///   - figures: those that are drawn; all if none is named.
  ///   - sourceLocation: the test.
  /// - Throws: what running it and reading its figures throws.
  func expectWordsFit(
    width: Int = 60, language: String = "fr", figures: [String] = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let folder = try TemporaryFolder()
    let outcome = try run(
      [
        "--scale", "print", "--width", "\(width)", "--language", language, "--quiet", "--output",
        folder.url.path,
      ] + figures.flatMap { ["--only", $0] })
    #expect(outcome.status == 0, "\(outcome.errors)", sourceLocation: sourceLocation)
    try folder.expectSoundLayouts(sourceLocation: sourceLocation)
  }

  /// A lesson refuses a network in one sentence.
  ///
  /// - Parameters:
  ///   - model: the file of the network.
  ///   - word: what the sentence says.
  ///   - figure: the one that is asked for.
  ///   - sourceLocation: the test.
  /// - Throws: what running it throws.
  func expectRefusal(
    of model: String, saying word: String, figure: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let folder = try TemporaryFolder()
    let outcome = try run(["--model", model, "--only", figure, "--output", folder.url.path])
    #expect(
      outcome.status == 1 && outcome.errors.contains(word), "\(outcome.errors)",
      sourceLocation: sourceLocation)
    #expect(
      outcome.errors.hasPrefix("Error: "), "\(outcome.errors)", sourceLocation: sourceLocation)
  }
}
