public import Foundation

/// A file of a model that cannot be used, in one sentence.
public struct ModelError: Error, Hashable, Sendable, CustomStringConvertible, LocalizedError {
  /// What was wrong, what is expected, what to do.
  public let description: String

  /// - Parameters:
  ///   - name: the file.
  ///   - problem: the rest of the sentence, without its full stop.
  init(_ name: String, _ problem: String) {
    let sentence = problem.hasSuffix(".") ? problem : problem + "."
    description = "\(name) \(sentence)"
  }

  /// The same sentence, for whoever only knows `Error`.
  public var errorDescription: String? { description }
}
