public import ArgumentParser
public import Figures
import Foundation
public import Languages

/// The options of everything that draws figures: lessons, and training.
public struct FigureOptions: ParsableArguments {
  /// The language of words and figures.
  @Option(help: "The language of words and figures.")
  public var language: LanguageChoice = .en

  /// Light or dark ground.
  @Option(help: "The ground of figures; dark is for a darkened room.")
  public var theme: ThemeChoice = .light

  /// Screen or print.
  @Option(help: "The size of figures: 1600 pixels wide, or 300 dots an inch.")
  public var scale: ScaleChoice = .screen

  /// The width of a printed figure.
  @Option(
    help: ArgumentHelp(
      "The width of printed figures in millimetres, 60 to 200; a journal's column has 84.",
      valueName: "mm"))
  public var width: Double?

  /// Whether titles are left away.
  @Flag(help: "Figures without a title, for a page that has its own.")
  public var noTitle = false

  /// Whether the ground is clear.
  @Flag(help: "Figures on a clear ground instead of white or black.")
  public var transparent = false

  /// The options as they are without a command line.
  public init() {}

  /// Finds values that cannot be meant.
  ///
  /// - Throws: a validation error, which ends the program with status 64.
  public func validate() throws {
    if let width {
      guard scale == .print else {
        throw ValidationError("--width is the width of a printed figure: add --scale print.")
      }
      guard (60...200).contains(width) else {
        throw ValidationError("--width is in millimetres, from 60 to 200; \(width) is not.")
      }
    }
  }

  /// How figures look with these options.
  public var style: FigureStyle {
    FigureStyle(
      language: language.language, theme: theme.theme,
      scale: scale == .screen ? .screen : .print(millimetres: width ?? 174),
      showsTitle: !noTitle, isTransparent: transparent)
  }

  /// The options that differ from what they are by themselves, as they are typed.
  public var words: [String] {
    var words: [String] = []
    if language != .en { words.append("--language \(language.rawValue)") }
    if theme != .light { words.append("--theme \(theme.rawValue)") }
    if scale != .screen { words.append("--scale \(scale.rawValue)") }
    if let width { words.append("--width \(width.formatted(.number.grouping(.never)))") }
    if noTitle { words.append("--no-title") }
    if transparent { words.append("--transparent") }
    return words
  }
}

/// A language on the command line.
public enum LanguageChoice: String, ExpressibleByArgument, CaseIterable, Sendable {
  /// English.
  case en
  /// French.
  case fr

  /// The language itself.
  public var language: Language { self == .en ? .english : .french }
}

/// A theme on the command line.
public enum ThemeChoice: String, ExpressibleByArgument, CaseIterable, Sendable {
  /// Ink on white.
  case light
  /// Pale ink on near black.
  case dark

  var theme: Theme { self == .light ? .light : .dark }
}

/// A scale on the command line.
public enum ScaleChoice: String, ExpressibleByArgument, CaseIterable, Sendable {
  /// For a screen.
  case screen
  /// For paper.
  case print
}
