import Foundation
import Figures
import LessonKit
import Models
import Pictures
import Tensors

/// Everything that one picture depends on besides the network, as its PNG file carries it.
///
/// Somebody who finds the picture can make it again, and `--vary` can go back to its snow.
struct GenerateRecipe: Codable, Equatable {
  var prompt: String
  var negative: String?
  /// `network`, `exact` or `local`.
  var denoiser: String
  /// The world, by its name on the command line.
  var world: String
  /// The fingerprint of the network's weights; nil where none was asked.
  var model: String?
  var steps: Int
  var sampler: SamplerChoice
  var guidance: Double
  /// The seed of the snow.
  var seed: UInt64
  /// Snow that was mixed into it, once for each variation of a variation.
  var mixes: [Mix] = []
  /// Whether it began with a picture: then its snow is not all that it came from.
  var beganWithPicture = false

  /// Other snow, and how much of it.
  struct Mix: Codable, Equatable {
    var seed: UInt64
    var strength: Double

    /// By how much all noise is turned towards the other, in radians.
    var angle: Double { strength * .pi / 2 }

    /// The source of the other noise: never that of the picture itself, even where the seeds are equal.
    var generator: SeededGenerator { SeededGenerator(seed: seed).stream(-1) }
  }

  /// The most variations of variations: each is another reading of snow.
  static let mostMixes = 16
  /// The keyword of the text in the PNG file.
  static let keyword = "Snow recipe"

  /// The texts that a picture carries.
  func texts(command: String, altText: String) throws -> [PNGText] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let json = String(decoding: try encoder.encode(self), as: UTF8.self)
    return [
      .title(prompt), .description(altText), .software("Snow \(SnowVersion.current)"),
      .command(command), PNGText(keyword: "Prompt", text: prompt),
      PNGText(keyword: "Seed", text: "\(seed)"), PNGText(keyword: "Model", text: model ?? denoiser),
      PNGText(keyword: Self.keyword, text: json),
    ]
  }

  /// The recipe that a picture carries.
  ///
  /// - Throws: ``Obstacle`` when it carries none, or one that is not ours.
  static func reading(_ path: String) throws -> GenerateRecipe {
    let bytes = try PictureFile.bytes(of: URL(fileURLWithPath: path))
    let texts = try PNG.text(in: bytes, named: path)
    guard let json = texts.first(where: { $0.keyword == keyword })?.text, json.utf8.count < 20_000,
      let recipe = try? JSONDecoder().decode(GenerateRecipe.self, from: Data(json.utf8)),
      (2...1000).contains(recipe.steps), (0...20).contains(recipe.guidance),
      recipe.mixes.count <= mostMixes, recipe.mixes.allSatisfy({ (0...1).contains($0.strength) })
    else {
      throw Obstacle(
        "\(path) does not say how it was made: --vary takes a picture that snow generate wrote, and "
          + "--from any other.")
    }
    guard !recipe.beganWithPicture else {
      throw Obstacle(
        "\(path) began with a picture, not with snow alone: begin with it by --from instead.")
    }
    return recipe
  }
}
