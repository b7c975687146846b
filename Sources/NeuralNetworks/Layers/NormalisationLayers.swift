/// A layer that gives groups of channels mean 0 and variance 1, then scales and moves each channel.
public struct GroupNormalisation: Sendable {
  /// γ, [channels], 1 at first.
  public let scale: Parameter
  /// β, [channels], 0 at first.
  public let offset: Parameter
  private let groups: Int

  /// A layer for some channels.
  ///
  /// - Parameters:
  ///   - channels: how many.
  ///   - groups: a divisor of them; 8 if nil, or fewer where 8 does not divide them.
  ///   - name: of the layer in files.
  ///   - builder: receives the numbers.
  public init(
    _ channels: Int, groups: Int? = nil, named name: String, in builder: inout NetworkBuilder
  ) {
    scale = builder.constant("\(name).weight", shape: [channels], 1)
    offset = builder.constant("\(name).bias", shape: [channels], 0)
    self.groups = groups ?? [8, 4, 2, 1].first { channels % $0 == 0 } ?? 1
  }

  /// [count, ..., channels] keeps its shape.
  public func callAsFunction<Scalar>(_ x: Variable<Scalar>) -> Variable<Scalar> {
    groupNormalisation(
      x, scale: x.tape.variable(of: scale), offset: x.tape.variable(of: offset), groups: groups)
  }
}
