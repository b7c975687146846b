import NeuralNetworks
import TensorKernels
import Tensors
import Testing

// The smallest, the largest and what is no number: an answer or "no number", never a crash. A loss
// that becomes no number is how training notices that something went wrong.
@Suite("Extreme values")
struct ExtremeValueTests {
  private func silu<Scalar: NetworkScalar>(_ x: [Scalar]) -> (y: [Scalar], slope: [Scalar]) {
    var (y, slope) = (x, [Scalar](repeating: 0, count: x.count))
    TensorKernels.silu(x, count: x.count, into: &y)
    addSiluGradient(
      of: x, gradients: [Scalar](repeating: 1, count: x.count), count: x.count, to: &slope)
    return (y, slope)
  }

  @Test("SiLU lets the largest through and mutes the lowest")
  func activation() {
    let tiny = Float.leastNormalMagnitude / 64
    let x: [Float] = [1e30, -1e30, 0, tiny, 88, -88, 104, -104, .greatestFiniteMagnitude]
    let (y, slope) = silu(x)
    #expect(y == [1e30, 0, 0, tiny / 2, 88, y[5], 104, y[7], .greatestFiniteMagnitude])
    #expect(abs(y[5]) < 1e-35 && abs(y[7]) < 1e-35)
    #expect(slope == [1, 0, 0.5, 0.5, 1, slope[5], 1, slope[7], 1])
    #expect(abs(slope[5]) < 1e-35 && abs(slope[7]) < 1e-35)
    #expect(silu([Float.nan]).y[0].isNaN && silu([Float.infinity]).y == [.infinity])
    let double = silu([1e300, -1e300, -745])
    #expect(double.y[0] == 1e300 && double.y[1] == 0 && abs(double.y[2]) < 1e-300)
    #expect(double.slope[0] == 1 && double.slope[1] == 0)
  }

  @Test("a picture's number that is none reaches the pixels around it, and no others")
  func convolutionSpreads() {
    var x = PlainTensor([2, 5, 5, 1])
    x[0, 2, 2, 0] = Rounded(.nan)
    let one = PlainTensor([3, 3, 1, 1], values: [Double](repeating: 1, count: 9))
    let run = OperationRun([x, one, PlainTensor([1])], blocks: [1], in: Float.self) {
      convolution($0[0], weight: $0[1], bias: $0[2])
    }
    for (index, y) in run.output.enumerated() {
      let (n, row, column) = (index / 25, index / 5 % 5, index % 5)
      let isNear = n == 0 && (1...3).contains(row) && (1...3).contains(column)
      #expect(y.isNaN == isNear && (isNear || y == 0))
    }
  }

  @Test("products too large become infinite, tiny ones vanish")
  func products() {
    func product(_ x: Double, _ w: Double) -> Double {
      OperationRun(
        [
          PlainTensor([1, 1], values: [x]), PlainTensor([1, 1], values: [w]), PlainTensor([1]),
        ], blocks: [1], in: Float.self
      ) { linearMap($0[0], weight: $0[1], bias: $0[2]) }.output[0]
    }
    #expect(product(1e30, 1e30) == .infinity && product(1e30, -1e30) == -.infinity)
    #expect(product(1e-30, 1e-30) == 0)
    #expect(product(.infinity, 0).isNaN && product(.nan, 0).isNaN)
  }

  @Test("a loss of numbers too far apart is infinite, of no numbers none")
  func losses() {
    func loss(_ y: [Double]) -> Double {
      OperationRun([PlainTensor([1, y.count], values: y)], in: Float.self) {
        $0[0].meanSquaredError(to: [Float](repeating: 0, count: y.count))
      }.output[0]
    }
    #expect(loss([1e30, 0]) == .infinity)
    #expect(loss([.nan, 0]).isNaN && loss([0, .infinity]) == .infinity)
    #expect(loss([Double](repeating: 1e-30, count: 17)) == 0)
  }

  @Test("the mean of pixels keeps 1e30, and adds 1e-38 without loss")
  func means() {
    func mean(_ value: Double) -> Double {
      OperationRun(
        [PlainTensor([1, 2, 2, 1], values: [value, value, value, value])], in: Float.self
      ) { $0[0].pixelMean() }.output[0]
    }
    #expect(mean(Double(Float(1e30))) == Double(Float(1e30)))
    #expect(mean(Double(Float(1e-38))) == Double(Float(1e-38)))
    #expect(mean(3e38) == .infinity)
  }

  @Test("what does not fit is refused before anything is written")
  func refusals() async {
    await #expect(processExitsWith: .failure) {
      _ = OperationRun([PlainTensor([2, 3])], in: Float.self) { embedding(of: [0, 2], in: $0[0]) }
    }
    await #expect(processExitsWith: .failure) {
      _ = OperationRun([PlainTensor([2, 3])], in: Float.self) { embedding(of: [-1], in: $0[0]) }
    }
    await #expect(processExitsWith: .failure) {
      _ = OperationRun([PlainTensor([1, 3, 4, 1])], in: Float.self) { $0[0].halved() }
    }
    await #expect(processExitsWith: .failure) {
      _ = OperationRun([PlainTensor([1, 2, 2])], in: Float.self) { $0[0].cut(to: [3]) }
    }
    await #expect(processExitsWith: .success) {
      _ = OperationRun([PlainTensor([2, 3])], in: Float.self) { embedding(of: [0, 1], in: $0[0]) }
    }
  }
}
