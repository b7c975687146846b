import CGD
import Foundation
import Pictures

/// The two cuts of Inter that every figure is set in.
///
/// One family for everything: its letters were drawn for screens, it has the accents of French, the
/// Greek and the signs of the formulas (σ, ᾱ, ε, √, ₀), and it may be shipped (SIL Open Font
/// License 1.1, beside the files).
enum Typeface: String, CaseIterable {
  case regular = "Inter-Regular"
  case semibold = "Inter-SemiBold"

  /// Capitals are this many sizes high (2048 of 2816 font units).
  static let capitalHeight = 2048.0 / 2816
}

/// The font files, found once a process.
enum FontFiles {
  /// The paths of the cuts, or why they cannot be had.
  private static let paths: Result<[Typeface: String], any Error> = Result {
    let folder = try ResourceFolder(module: "Figures").url.appendingPathComponent("fonts")
    return try Dictionary(
      uniqueKeysWithValues: Typeface.allCases.map { face in
        let file = folder.appendingPathComponent(face.rawValue + ".otf")
        guard FileManager.default.isReadableFile(atPath: file.path) else {
          throw FigureError("The font \(file.path) is missing: build Snow again.")
        }
        return (face, file.path)
      })
  }

  static func path(of face: Typeface) throws -> String {
    try paths.get()[face] ?? face.rawValue
  }
}

/// A figure cannot be drawn.
public struct FigureError: Error, CustomStringConvertible {
  /// What is wrong, and what to do.
  public let description: String

  /// An error with its sentence.
  public init(_ description: String) {
    self.description = description
  }
}
