/// A place among the numbers that a network learns.
///
/// A layer knows only where its numbers stand and what they mean; the numbers themselves are one long
/// list, ``ParameterList``, which the optimiser, the average of weights and the files go through
/// without knowing any layer.
public struct Parameter: Hashable, Sendable {
  /// How the numbers are kept.
  public enum Layout: Hashable, Sendable {
    /// In the order of the shape.
    case plain
    /// Weights of a convolution or matrix product, as the kernels read them: the shape
    /// [side, side, inputs, outputs] in blocks of eight outputs, zeros behind the last.
    case blocks
  }

  /// Unique within its network, for example "down.0.block.1.convolution.weight".
  public let name: String
  /// Sizes of the dimensions, as the mathematics knows them.
  public let shape: [Int]
  /// How the numbers are kept.
  public let layout: Layout
  /// Where they stand in the list.
  public let range: Range<Int>

  /// The shape that kernels see: outputs rounded up to whole blocks.
  var storedShape: [Int] {
    switch layout {
    case .plain: shape
    case .blocks: shape.dropLast() + [Self.wholeBlocks(shape[shape.count - 1])]
    }
  }

  /// `count`, rounded up to a multiple of 8.
  static func wholeBlocks(_ count: Int) -> Int { (count + 7) / 8 * 8 }
}

/// All numbers that a network learns, one behind the other, and the names of their parts.
public struct ParameterList: Sendable {
  /// The parts, in the order of ``values``.
  public private(set) var parameters: [Parameter] = []
  /// The numbers.
  ///
  /// Zeros that fill blocks up are among them and stay zero.
  public var values: [Float] = []

  /// A list without any part; layers add theirs when they are made.
  public init() {}

  /// Numbers that are really learned, without the zeros that fill blocks.
  public var learnedCount: Int {
    parameters.reduce(0) { $0 + $1.shape.reduce(1, *) }
  }

  /// Adds a part.
  ///
  /// - Parameters:
  ///   - name: not yet in the list.
  ///   - shape: its dimensions.
  ///   - layout: how its numbers are kept.
  ///   - values: its numbers in the order of `shape`, the outputs fastest.
  /// - Returns: where they stand.
  public mutating func append(
    _ name: String, shape: [Int], layout: Parameter.Layout = .plain, values: [Float]
  ) -> Parameter {
    precondition(
      !parameters.contains { $0.name == name }, "Two parameters cannot both be called \"\(name)\".")
    precondition(
      values.count == shape.reduce(1, *),
      "A parameter of shape \(shape) holds \(shape.reduce(1, *)) numbers, got \(values.count).")
    let outputs = shape.last ?? 1
    let stored =
      layout == .plain
      ? values.count : values.count / max(1, outputs) * Parameter.wholeBlocks(outputs)
    let range = self.values.count..<self.values.count + stored
    let parameter = Parameter(name: name, shape: shape, layout: layout, range: range)
    parameters.append(parameter)
    self.values += [Float](repeating: 0, count: stored)
    self[parameter] = values
    return parameter
  }

  /// The numbers of a part in the order of its shape.
  public subscript(_ parameter: Parameter) -> [Float] {
    get { Self.table(of: parameter, in: values) }
    set {
      let outputs = parameter.shape.last ?? 1
      for (index, value) in newValue.enumerated() {
        let place = Self.place(index, parameter.layout, newValue.count, outputs)
        values[parameter.range.lowerBound + place] = value
      }
    }
  }

  /// The numbers of a part in the order of its shape, from any list of this network: its
  /// parameters, gradients or averages.
  public static func table<Scalar>(of parameter: Parameter, in values: [Scalar]) -> [Scalar] {
    let count = parameter.shape.reduce(1, *)
    let outputs = parameter.shape.last ?? 1
    return (0..<count).map {
      values[parameter.range.lowerBound + place($0, parameter.layout, count, outputs)]
    }
  }

  /// The numbers of weights in blocks, [inputs/8…][rows][8], as a table [rows][columns].
  package static func table<Scalar>(
    of weights: Variable<Scalar>, rows: Int, columns: Int
  ) -> [Scalar] {
    (0..<rows * columns).map { weights.value[place($0, .blocks, rows * columns, columns)] }
  }

  /// Where number `index` of a table [rows][outputs] stands in blocks [outputs/8][rows][8].
  private static func place(
    _ index: Int, _ layout: Parameter.Layout, _ count: Int, _ outputs: Int
  ) -> Int {
    guard layout == .blocks else { return index }
    let (row, output) = (index / outputs, index % outputs)
    return (output / 8 * (count / outputs) + row) * 8 + output % 8
  }
}
