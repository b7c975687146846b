import NeuralNetworks

/// A number that was computed, and how far rounding may have led it astray.
///
/// Beside every operation stands what it does to an error that is there already, and that its own
/// result is rounded once more; with u the half distance from 1 to the next number:
///
///     |fl(a + b) − (a + b)| ≤ u |a + b|        δ(a b) ≤ |a| δb + |b| δa        δ(e^x) ≤ e^x δx
///
/// So a formula, written down once, brings its own tolerance, whether networks compute with `Float` or
/// with `Double`: no test needs a number that somebody found large enough.
/// Source: Higham 2002, "Accuracy and Stability of Numerical Algorithms", section 3.3, "Running error
/// analysis".
struct Rounded {
  /// The number, computed in Double.
  var value: Double
  /// The bound of its error, in units of u; 0 for a number that was given, or only moved.
  var doubt = 0.0

  init(_ value: Double, doubt: Double = 0) {
    (self.value, self.doubt) = (value, doubt)
  }

  /// A result of an operation: rounded once more.
  private init(rounding value: Double, _ doubt: Double) {
    self.init(value, doubt: doubt + abs(value))
  }

  static func + (a: Rounded, b: Rounded) -> Rounded {
    Rounded(rounding: a.value + b.value, a.doubt + b.doubt)
  }

  static func - (a: Rounded, b: Rounded) -> Rounded {
    Rounded(rounding: a.value - b.value, a.doubt + b.doubt)
  }

  static func * (a: Rounded, b: Rounded) -> Rounded {
    Rounded(rounding: a.value * b.value, abs(a.value) * b.doubt + abs(b.value) * a.doubt)
  }

  static func / (a: Rounded, b: Rounded) -> Rounded {
    let quotient = a.value / b.value
    return Rounded(
      rounding: quotient, a.doubt / abs(b.value) + abs(quotient / b.value) * b.doubt)
  }

  static func += (a: inout Rounded, b: Rounded) { a = a + b }

  var squareRoot: Rounded {
    let root = value.squareRoot()
    return Rounded(rounding: root, value == 0 ? 0 : doubt / (2 * root))
  }
}

extension Rounded: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  init(floatLiteral value: Double) { self.init(value) }
  init(integerLiteral value: Int) { self.init(Double(value)) }
}

/// Numbers of any shape, kept as plainly as possible.
struct PlainTensor {
  let shape: [Int]
  var values: [Rounded]

  /// Zeros.
  init(_ shape: [Int]) {
    self.shape = shape
    values = [Rounded](repeating: 0, count: shape.reduce(1, *))
  }

  init(_ shape: [Int], values: [Double]) {
    precondition(values.count == shape.reduce(1, *))
    self.shape = shape
    self.values = values.map { Rounded($0) }
  }

  subscript(i: Int) -> Rounded {
    get { values[i] }
    set { values[i] = newValue }
  }

  subscript(i: Int, j: Int) -> Rounded {
    get { values[i * shape[1] + j] }
    set { values[i * shape[1] + j] = newValue }
  }

  subscript(i: Int, j: Int, k: Int) -> Rounded {
    get { values[(i * shape[1] + j) * shape[2] + k] }
    set { values[(i * shape[1] + j) * shape[2] + k] = newValue }
  }

  subscript(i: Int, j: Int, k: Int, l: Int) -> Rounded {
    get { values[((i * shape[1] + j) * shape[2] + k) * shape[3] + l] }
    set { values[((i * shape[1] + j) * shape[2] + k) * shape[3] + l] = newValue }
  }

  /// The same numbers under another shape.
  func reshaped(_ shape: [Int]) -> PlainTensor {
    var result = PlainTensor(shape)
    result.values = values
    return result
  }

  /// How far what a network computed is from these numbers, in units of what rounding may do: at most
  /// 1 where nothing else is wrong.
  ///
  /// The factor 8 pays for a kernel that adds in another order and multiplies out differently, and
  /// for the rounding of these numbers themselves where both are Doubles.
  func excess<Scalar: NetworkScalar>(of fast: [Double], in scalar: Scalar.Type) -> Double {
    guard fast.count == values.count else { return .infinity }
    let unit = Double(Scalar.ulpOfOne) / 2
    let smallest = Double(Scalar.leastNormalMagnitude)
    return zip(fast, values).reduce(0) { worst, pair in
      let (fast, plain) = pair
      if fast == plain.value { return worst }
      let excess = abs(fast - plain.value) / (8 * unit * plain.doubt + smallest)
      return excess.isNaN ? .infinity : max(worst, excess)
    }
  }
}
