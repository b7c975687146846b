extension ParameterList {
  /// The numbers of all parts under their names, in the order that other software expects.
  ///
  ///     here                               in files
  ///     [side, side, inputs, outputs]      [outputs, inputs, side, side]
  ///     [inputs, outputs]                  [outputs, inputs]
  ///
  /// Everything but weights of convolutions and matrix products stays as it is.
  ///
  /// - Parameters:
  ///   - values: any list of this network, such as its gradients; its parameters if nil.
  ///   - prefix: stands before each name.
  /// - Returns: a tensor for each part, in the order of the parts.
  public func tensors(of values: [Float]? = nil, prefix: String = "") -> [StoredTensor] {
    let values = values ?? self.values
    precondition(
      values.count == self.values.count,
      "A network of \(self.values.count) numbers was given \(values.count).")
    return parameters.map { parameter in
      let table = Self.table(of: parameter, in: values)
      let (inputs, outputs) = (parameter.shape.dropLast().last ?? 1, parameter.shape.last ?? 1)
      guard parameter.layout == .blocks else {
        return StoredTensor(name: prefix + parameter.name, shape: parameter.shape, values: table)
      }
      let taps = parameter.shape.dropLast(2)
      let tapCount = taps.reduce(1, *)
      var turned: [Float] = []
      turned.reserveCapacity(table.count)
      for output in 0..<outputs {
        for input in 0..<inputs {
          for tap in 0..<tapCount {
            turned.append(table[(tap * inputs + input) * outputs + output])
          }
        }
      }
      return StoredTensor(
        name: prefix + parameter.name, shape: [outputs, inputs] + taps, values: turned)
    }
  }
}
