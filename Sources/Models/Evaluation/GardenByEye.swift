public import Datasets
import Foundation
import Languages
import Pictures

/// A hundred drawn gardens that a person has labelled without knowing what had been asked for.
///
/// A judge that is a network could share the weaknesses of the network that it judges. So somebody looked
/// at two sheets of fifty small pictures and wrote down sky, ground, plants, material and number of each;
/// only then were the sentences laid beside them. Slips of the eye are left as they are.
public struct GardenByEye: Codable, Sendable {
  /// The fingerprint of the network that drew.
  public let model: String
  /// The seed of the first drawing's snow; each has the next one.
  public let firstSeed: UInt64
  /// Calls for each drawing.
  public let steps: Int
  /// When, as year-month-day.
  public let date: String
  /// The drawings in their order.
  public let labels: [Label]

  /// One drawing.
  public struct Label: Codable, Sendable {
    /// The sentence that was asked for.
    public let asked: String
    /// What the eye saw.
    public let eye: String
  }

  /// The labels that come with Snow.
  ///
  /// - Throws: a sentence when the file is missing, or is not the one that came with Snow.
  public static func shipped() throws -> GardenByEye {
    let name = "garden-by-eye.json"
    let bytes = try ResourceFolder(module: "Models").bytes(of: name, atMost: 100_000)
    guard let labels = try? JSONDecoder().decode(GardenByEye.self, from: Data(bytes)),
      !labels.labels.isEmpty, (2...1000).contains(labels.steps),
      (try? labels.descriptions(\.eye)) != nil, (try? labels.descriptions(\.asked)) != nil
    else { throw ModelError(name, "is not the file that Snow came with; build again") }
    return labels
  }

  /// What was asked for, or seen, as descriptions.
  ///
  /// - Throws: `GardenCaptionError` if a sentence describes no garden.
  public func descriptions(_ what: KeyPath<Label, String>) throws -> [GardenDescription] {
    try labels.map { try GardenDescription(parsing: $0[keyPath: what], in: .english) }
  }
}
