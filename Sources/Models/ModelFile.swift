import Foundation
public import NeuralNetworks

/// A trained denoiser as a file that any software can read.
///
/// Each part of the network is a tensor under its name, in the order that other frameworks use:
/// convolutions [outputs, inputs, height, width], products [outputs, inputs]. The metadata holds the
/// sizes of the network and how it was trained.
public struct ModelFile: Sendable {
  /// The sizes of the network.
  public let shape: UNetShape
  /// Its numbers, as ``UNetDenoiser`` takes them.
  public let parameters: [Float]
  /// Numbers that were learned, without those that fill blocks up.
  public let parameterCount: Int
  /// The words that it knows; nil for a network without words.
  public let vocabulary: Vocabulary?
  /// What else is known of it: how it was trained, on what, under which licence.
  public var metadata: [String: String]
  /// Sixteen digits that name this very network.
  public let contentHash: String

  private static let key = "snow denoiser"
  private static let vocabularyKey = "snow vocabulary"

  /// The file of a network.
  ///
  /// - Parameters:
  ///   - shape: the sizes of its parts.
  ///   - list: its parts.
  ///   - parameters: their numbers.
  ///   - precision: 16 bits to ship, 32 to compare.
  ///   - vocabulary: the words that it knows, if it listens to any.
  ///   - metadata: what else shall be known of it.
  /// - Returns: the file, with its sizes among the metadata.
  /// - Throws: what the encoder of JSON throws, which sizes never make it do.
  public static func file(
    _ shape: UNetShape, _ list: ParameterList, parameters: [Float],
    precision: StoredPrecision = .float16, vocabulary: Vocabulary? = nil,
    metadata: [String: String] = [:]
  ) throws -> TensorFile {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    var metadata = metadata
    metadata[key] = String(decoding: try encoder.encode(shape), as: UTF8.self)
    metadata[vocabularyKey] = try vocabulary?.json
    return TensorFile(list.tensors(of: parameters, precision), metadata: metadata)
  }

  /// A network from a file.
  ///
  /// - Throws: ``ModelError`` if the file does not hold exactly the tensors of the network that it
  ///   describes.
  public init(_ file: TensorFile, named name: String) throws {
    guard let json = file.metadata[Self.key],
      let shape = try? JSONDecoder().decode(UNetShape.self, from: Data(json.utf8))
    else { throw ModelError(name, "holds no denoiser of Snow; give a file that snow train wrote") }
    if let fault = shape.fault { throw ModelError(name, "describes no network: \(fault)") }
    let numberCount = file.tensors.reduce(0) { $0 + $1.values.count }
    guard numberCount >= shape.leastNumberCount else {
      throw ModelError(
        name, "holds tensors of \(numberCount) numbers, too few for the network it describes")
    }
    var builder = NetworkBuilder(seed: 0)
    _ = UNet(shape, in: &builder)
    var list = builder.parameters
    try list.fill(from: file, named: name)
    vocabulary = file.metadata[Self.vocabularyKey].flatMap { Vocabulary(json: $0) }
    guard vocabulary?.count == shape.text?.vocabularySize else {
      throw ModelError(
        name, "lacks the words of its network for the text; give a file that snow train wrote")
    }
    self.shape = shape
    parameters = list.values
    parameterCount = list.learnedCount
    metadata = file.metadata
    contentHash = file.contentHash
  }

  /// The denoiser that the file holds.
  public var denoiser: UNetDenoiser {
    var builder = NetworkBuilder(seed: 0)
    return UNetDenoiser(UNet(shape, in: &builder), parameters: parameters)
  }
}

// MARK: - How it was made

extension ModelFile {
  /// The commands that made it, one after the other.
  ///
  /// The first began with random numbers, each further one with the weights of the one before. Empty if
  /// the file does not say.
  public var commands: [String] {
    (metadata["history"] ?? metadata["command"] ?? "").split(separator: "\n").map(String.init)
  }

  /// Steps of training in all commands together; nil if the file does not say.
  public var stepCount: Int? { total { steps, _ in steps } }

  /// Pictures shown in all commands together, repetitions counted; nil if the file does not say.
  public var presentationCount: Int? {
    let usual = TrainingSettings(steps: 1, seed: 0).batch
    return total { steps, command in steps * (Self.number(after: "--batch", in: command) ?? usual) }
  }

  /// A sum over all commands, from the steps of each.
  private func total(_ value: (_ steps: Int, _ command: String) -> Int) -> Int? {
    let steps =
      commands.count > 1
      ? commands.map { Self.number(after: "--steps", in: $0) }
      : [metadata["steps"].flatMap { Int($0) }]
    guard !steps.contains(nil) else { return nil }
    return zip(steps.compactMap(\.self), commands.isEmpty ? [""] : commands)
      .reduce(0) { $0 + value($1.0, $1.1) }
  }

  private static func number(after option: String, in command: String) -> Int? {
    let words = command.split(separator: " ")
    guard let place = words.firstIndex(of: Substring(option)), place + 1 < words.endIndex else {
      return nil
    }
    return Int(words[place + 1])
  }
}
