import TensorKernels

/// What a network computes, written down so that it can be walked back.
///
/// Every operation computes its value at once and records how to pass a gradient on. When the loss
/// is reached, ``propagate(from:weight:)`` runs what was recorded from the last to the first: each operation
/// finds in its result's gradient how the loss depends on it, and adds to the gradients of its
/// inputs how the loss depends on them, by the chain rule
///
///     ∂L/∂x += ∂L/∂y · ∂y/∂x.
///
/// "Adds", since a value may be used more than once. This is reverse-mode differentiation: one walk
/// back gives the derivative of the loss by every parameter, for about the price of two walks forth.
/// Source: Baydin et al. 2018, "Automatic differentiation in machine learning: a survey",
/// arXiv 1502.05767.
///
///     let loss = gradients.withUnsafeMutableBufferPointer { gradients in
///       withTape(parameters, addingTo: gradients, in: workspaces) { tape in
///         let x = tape.input(pictures, shape: [count, side, side, 3])
///         let loss = network(x).meanSquaredError(to: targets)
///         tape.propagate(from: loss)
///         return loss.scalar
///       }
///     }
///
/// A tape and its variables live inside the closure that they are given to, and no longer.
public final class Tape<Scalar: NetworkScalar> {
  let workspace: Workspace<Scalar>
  private let parameters: UnsafeBufferPointer<Scalar>
  private let parameterGradients: UnsafeMutableBufferPointer<Scalar>?
  private var steps: [() -> Void] = []

  init(
    _ parameters: UnsafeBufferPointer<Scalar>,
    _ parameterGradients: UnsafeMutableBufferPointer<Scalar>?, _ workspace: Workspace<Scalar>
  ) {
    self.parameters = parameters
    self.parameterGradients = parameterGradients
    self.workspace = workspace
    steps.reserveCapacity(256)
  }

  /// Whether gradients are wanted at all: drawing needs none, and less memory.
  public var isRecording: Bool { parameterGradients != nil }

  /// A variable whose numbers are still to be written.
  ///
  /// - Parameter shape: sizes of its dimensions; the numbers lie with the last dimension together.
  /// - Returns: the variable, its gradient 0.
  package func variable(_ shape: [Int]) -> Variable<Scalar> {
    let count = shape.reduce(1, *)
    return Variable(
      tape: self, shape: shape, value: workspace.room(for: count),
      gradient: isRecording ? workspace.zeros(count) : nil)
  }

  /// A variable with given numbers; a gradient is kept for it, too.
  ///
  /// - Parameters:
  ///   - values: as many as `shape` says.
  ///   - shape: sizes of its dimensions.
  /// - Returns: the variable.
  public func input(_ values: [Scalar], shape: [Int]) -> Variable<Scalar> {
    let result = variable(shape)
    precondition(
      values.count == result.count,
      "A variable of shape \(shape) holds \(result.count) numbers, got \(values.count).")
    values.withUnsafeBufferPointer { values in
      if let base = values.baseAddress { result.value.update(from: base, count: values.count) }
    }
    return result
  }

  /// A variable whose numbers are all 0.
  public func zeros(_ shape: [Int]) -> Variable<Scalar> {
    let result = variable(shape)
    fill(result.value, count: result.count)
    return result
  }

  /// The parameter as a variable: its value is that of the network, its gradient that of the step.
  public func variable(of parameter: Parameter) -> Variable<Scalar> {
    precondition(
      parameter.range.upperBound <= parameters.count,
      "\"\(parameter.name)\" does not belong to these \(parameters.count) parameters.")
    guard let base = parameters.baseAddress else {
      preconditionFailure("A network without parameters computes nothing.")
    }
    // Only the optimiser writes parameters, never a tape.
    let value = UnsafeMutablePointer(mutating: base + parameter.range.lowerBound)
    let gradient = parameterGradients?.baseAddress.map { $0 + parameter.range.lowerBound }
    return Variable(tape: self, shape: parameter.storedShape, value: value, gradient: gradient)
  }

  /// Notes how the step just done passes gradients on.
  package func record(_ step: @escaping () -> Void) {
    if isRecording { steps.append(step) }
  }

  /// Walks back from a loss: afterwards every gradient is ∂loss/∂that value.
  ///
  /// - Parameters:
  ///   - loss: a single number.
  ///   - weight: what the loss counts, ∂L/∂loss.
  public func propagate(from loss: Variable<Scalar>, weight: Scalar = 1) {
    precondition(loss.count == 1, "A loss is one number, not a shape \(loss.shape).")
    loss.gradient?.pointee += weight
    for step in steps.reversed() { step() }
    steps.removeAll(keepingCapacity: true)
  }
}

/// Computes with a network's parameters.
///
/// - Parameters:
///   - parameters: all numbers of the network.
///   - workspaces: memory to work in; the same one for every call saves time.
///   - body: computes; its tape must not leave it.
/// - Returns: what `body` returns.
public func withTape<Scalar: NetworkScalar, Result>(
  _ parameters: [Scalar], in workspaces: WorkspacePool<Scalar>,
  _ body: (Tape<Scalar>) throws -> Result
) rethrows -> Result {
  try workspaces.withWorkspace { workspace in
    try parameters.withUnsafeBufferPointer { try body(Tape($0, nil, workspace)) }
  }
}

/// Computes with a network's parameters, and how the result depends on them.
///
/// - Parameters:
///   - parameters: all numbers of the network.
///   - gradients: as many numbers; ``Tape/propagate(from:weight:)`` adds to them.
///   - workspaces: memory to work in.
///   - body: computes; its tape must not leave it.
/// - Returns: what `body` returns.
public func withTape<Scalar: NetworkScalar, Result>(
  _ parameters: [Scalar], addingTo gradients: UnsafeMutableBufferPointer<Scalar>,
  in workspaces: WorkspacePool<Scalar>, _ body: (Tape<Scalar>) throws -> Result
) rethrows -> Result {
  precondition(
    gradients.count == parameters.count,
    "\(parameters.count) parameters need as many gradients, got \(gradients.count).")
  return try workspaces.withWorkspace { workspace in
    try parameters.withUnsafeBufferPointer { try body(Tape($0, gradients, workspace)) }
  }
}
