import Foundation
import TensorKernels
import Testing

/// How far a vector function may be from the C library: units in the last place of the answer.
private struct Sweep: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let single: @Sendable (UnsafeMutableBufferPointer<Float>) -> Void
  let double: @Sendable (UnsafeMutableBufferPointer<Double>) -> Void
  let reference: @Sendable (Double) -> Double
  /// A function that is nearly right: the sweep must tell it from the true one.
  let wrongTwin: @Sendable (Double) -> Double
  let domain: ClosedRange<Double>
  let singleTolerance: Double
  let doubleTolerance: Double

  static let all = [
    Sweep(
      testDescription: "exponential", single: { applyExponential($0) },
      double: { applyExponential($0) }, reference: { exp($0) },
      wrongTwin: { exp($0 * (1 + 1e-15)) }, domain: -800...800,
      singleTolerance: 1, doubleTolerance: 1),
    Sweep(
      testDescription: "logarithm", single: { applyLogarithm($0) },
      double: { applyLogarithm($0) }, reference: { log($0) },
      wrongTwin: { log($0 * (1 + 1e-15)) }, domain: 0...1e300,
      singleTolerance: 1, doubleTolerance: 1),
    Sweep(
      testDescription: "sine", single: { applySine($0) }, double: { applySine($0) },
      reference: { sin($0) }, wrongTwin: { sin($0 * (1 + 1e-15)) }, domain: -0x1p20...0x1p20,
      singleTolerance: 2, doubleTolerance: 2),
    Sweep(
      testDescription: "cosine", single: { applyCosine($0) }, double: { applyCosine($0) },
      reference: { cos($0) }, wrongTwin: { cos($0 * (1 + 1e-15)) }, domain: -0x1p20...0x1p20,
      singleTolerance: 2, doubleTolerance: 2),
  ]
}

@Suite("Vectorised exponential, logarithm, sine and cosine")
struct ElementaryFunctionTests {
  /// Distance in units in the last place of the exact answer, where 0 ulp means correctly rounded
  /// or the neighbour that the reference rounds to.
  private func ulps<Scalar: BinaryFloatingPoint>(_ value: Scalar, _ exact: Double) -> Double {
    let rounded = Scalar(exact)
    if value.isNaN || rounded.isNaN { return value.isNaN && rounded.isNaN ? 0 : .infinity }
    if value == rounded { return 0 }
    if !value.isFinite || !rounded.isFinite { return .infinity }
    return abs(Double(value) - exact) / Double(rounded.ulp)
  }

  /// Every exponent and both signs, with pseudo-random digits, then a dense walk near 0 and 1.
  private func bitPatterns(_ count: Int) -> [Float] {
    (0..<count).map { Float(bitPattern: UInt32(truncatingIfNeeded: $0 &* 2_654_435_761)) }
      + (0..<count).map { 2 * Float($0) / Float(count) }
      + (0..<count).map { 200 * Float($0) / Float(count) - 100 }
  }

  private func doubles(_ count: Int) -> [Double] {
    (0..<count).map { Double(bitPattern: UInt64($0) &* 0x9e37_79b9_7f4a_7c15) }
      + (0..<count).map { 2 * Double($0) / Double(count) }
      + (0..<count).map { 1500 * Double($0) / Double(count) - 750 }
  }

  @Test("Floats are within the stated error of the C library everywhere", arguments: Sweep.all)
  private func singles(sweep: Sweep) {
    let inputs = bitPatterns(400_000).filter { sweep.domain.contains(Double($0)) }
    var outputs = inputs
    outputs.withUnsafeMutableBufferPointer { sweep.single($0) }
    let largest = zip(inputs, outputs).map { ulps($1, sweep.reference(Double($0))) }.max() ?? .nan
    #expect(largest <= sweep.singleTolerance)
  }

  @Test(
    "Doubles are within the stated error, and a twin wrong by 1e-15 is found", arguments: Sweep.all)
  private func doubles(sweep: Sweep) {
    let inputs = doubles(400_000).filter { sweep.domain.contains($0) }
    var outputs = inputs
    outputs.withUnsafeMutableBufferPointer { sweep.double($0) }
    let largest = zip(inputs, outputs).map { ulps($1, sweep.reference($0)) }.max() ?? .nan
    #expect(largest <= sweep.doubleTolerance)
    let twin = inputs.map { ulps(sweep.wrongTwin($0), sweep.reference($0)) }.max() ?? .nan
    #expect(twin > sweep.doubleTolerance)
  }

  @Test("Infinities, zeros, NaN and the smallest numbers have their proper answers")
  func specialValues() {
    func apply(_ function: (UnsafeMutableBufferPointer<Float>) -> Void, _ x: [Float]) -> [Float] {
      var x = x
      x.withUnsafeMutableBufferPointer { function($0) }
      return x
    }
    func apply(_ function: (UnsafeMutableBufferPointer<Double>) -> Void, _ x: [Double]) -> [Double]
    {
      var x = x
      x.withUnsafeMutableBufferPointer { function($0) }
      return x
    }
    #expect(
      apply(applyExponential, [-.infinity, .infinity, 0, -0.0, -1e30, 1e30] as [Float]) == [
        0, .infinity, 1, 1, 0, .infinity,
      ])
    #expect(
      apply(applyExponential, [-.infinity, .infinity, 0, -0.0, -1e300, 1e300] as [Double]) == [
        0, .infinity, 1, 1, 0, .infinity,
      ])
    #expect(
      apply(applyLogarithm, [0, -0.0, .infinity, 1] as [Float]) == [
        -.infinity, -.infinity, .infinity, 0,
      ])
    #expect(
      apply(applyLogarithm, [0, -0.0, .infinity, 1] as [Double]) == [
        -.infinity, -.infinity, .infinity, 0,
      ])
    #expect(
      apply(applyLogarithm, [Float.leastNonzeroMagnitude]) == [
        Float(log(Double(Float.leastNonzeroMagnitude)))
      ])
    #expect(
      apply(applyLogarithm, [Double.leastNonzeroMagnitude]) == [log(Double.leastNonzeroMagnitude)])
    for bad in [.nan, -1, -.infinity] as [Float] { #expect(apply(applyLogarithm, [bad])[0].isNaN) }
    for bad in [.nan, -1, -.infinity] as [Double] { #expect(apply(applyLogarithm, [bad])[0].isNaN) }
    for bad in [.nan, .infinity, -.infinity, 0x1p21] as [Float] {
      #expect(apply(applySine, [bad])[0].isNaN && apply(applyCosine, [bad])[0].isNaN)
    }
    for bad in [.nan, .infinity, -.infinity, 0x1p21] as [Double] {
      #expect(apply(applySine, [bad])[0].isNaN && apply(applyCosine, [bad])[0].isNaN)
    }
    #expect(
      apply(applyExponential, [Float.nan])[0].isNaN
        && apply(applyExponential, [Double.nan])[0].isNaN)
    #expect(apply(applyExponential, [] as [Float]).isEmpty)
    #expect(apply(applyExponential, [] as [Double]).isEmpty)
  }

  @Test("A number's answer does not depend on its place in the buffer", arguments: 1...17)
  func placeInBuffer(count: Int) {
    var many = [Float](repeating: 0.7, count: count)
    many.withUnsafeMutableBufferPointer { applyExponential($0) }
    #expect(Set(many).count == 1)
    var manyDoubles = [Double](repeating: 0.7, count: count)
    manyDoubles.withUnsafeMutableBufferPointer { applyLogarithm($0) }
    #expect(Set(manyDoubles).count == 1)
  }
}
