import Foundation
import Pictures

/// A measurement that takes long, and so comes with Snow as a file of JSON.
///
///     let curves = try ScalingCurves.shipped()
///
/// Beside the numbers its file has the command that makes them again, the machine and the date.
public protocol ShippedMeasurement: Codable, Sendable {
  /// The name of its file, such as "scaling-curves.json".
  static var fileName: String { get }

  /// Whether its numbers can be what was measured: anyone can edit a file.
  var isSound: Bool { get }
}

extension ShippedMeasurement {
  /// The measurement that comes with Snow.
  ///
  /// - Throws: a sentence when the file is missing, or is not the one that came with Snow.
  public static func shipped() throws -> Self {
    let bytes = try ResourceFolder(module: "Models").bytes(of: fileName, atMost: 200_000)
    guard let measurement = try? JSONDecoder().decode(Self.self, from: Data(bytes)),
      measurement.isSound
    else { throw ModelError(fileName, "is not the file that Snow came with; build again") }
    return measurement
  }

  /// The file of this measurement.
  ///
  /// - Throws: what the encoder of JSON throws, which numbers that are finite never make it do.
  public func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try [UInt8](encoder.encode(self)) + Array("\n".utf8)
  }
}
