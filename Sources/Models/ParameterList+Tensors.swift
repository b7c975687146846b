import NeuralNetworks

// The numbers of a network in the order that other software uses: convolutions [outputs, inputs,
// height, width], products [outputs, inputs].

extension ParameterList {
  /// The parts of a network as tensors under their names.
  ///
  /// - Parameters:
  ///   - values: their numbers, in the order of this list.
  ///   - precision: 16 bits to ship, 32 to compare.
  /// - Returns: a tensor for each part, in their order.
  func tensors(of values: [Float], _ precision: StoredPrecision) -> [StoredTensor] {
    parameters.map { parameter in
      StoredTensor(
        name: parameter.name, shape: Self.outputsFirst(parameter),
        values: Self.turned(Self.table(of: parameter, in: values), parameter, toFile: true),
        precision: precision)
    }
  }

  /// Takes the numbers of all parts from a file.
  ///
  /// - Throws: ``ModelError`` if the file does not hold exactly these parts, each of finite numbers.
  mutating func fill(from file: TensorFile, named name: String) throws {
    let tensors = Dictionary(file.tensors.map { ($0.name, $0) }, uniquingKeysWith: { a, _ in a })
    guard tensors.count == parameters.count else {
      throw ModelError(
        name, "holds \(tensors.count) tensors where its network has \(parameters.count)")
    }
    for parameter in parameters {
      guard let tensor = tensors[parameter.name], tensor.shape == Self.outputsFirst(parameter)
      else {
        throw ModelError(
          name, "lacks a tensor \"\(parameter.name)\" of shape \(Self.outputsFirst(parameter))")
      }
      guard tensor.values.allSatisfy(\.isFinite) else {
        throw ModelError(name, "holds what is no number in its tensor \"\(parameter.name)\"")
      }
      self[parameter] = Self.turned(tensor.values, parameter, toFile: false)
    }
  }

  /// [height, width, inputs, outputs] as [outputs, inputs, height, width]; others in their order.
  private static func outputsFirst(_ parameter: Parameter) -> [Int] {
    let s = parameter.shape
    guard parameter.layout == .blocks else { return s }
    return s.count == 4 ? [s[3], s[2], s[0], s[1]] : [s[1], s[0]]
  }

  /// Numbers of a part from its own order to that of files, or back.
  private static func turned(_ values: [Float], _ parameter: Parameter, toFile: Bool) -> [Float] {
    guard parameter.layout == .blocks else { return values }
    let s = parameter.shape.count == 4 ? parameter.shape : [1, 1] + parameter.shape
    let (taps, inputs, outputs) = (s[0] * s[1], s[2], s[3])
    var result = values
    for tap in 0..<taps {
      for input in 0..<inputs {
        for output in 0..<outputs {
          let inside = (tap * inputs + input) * outputs + output
          let outside = (output * inputs + input) * taps + tap
          if toFile { result[outside] = values[inside] } else { result[inside] = values[outside] }
        }
      }
    }
    return result
  }
}
