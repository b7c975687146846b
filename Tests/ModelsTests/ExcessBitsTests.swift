import Foundation
import Models
import Tensors
import Testing

@Suite("Excess bits and measured means")
struct ExcessBitsTests {
  private static let sigmas = (0..<400).map { 0.2 * pow(100, Double($0) / 399) }  // 0.2 … 20

  private typealias Bits = (_ sigmas: [Double], _ distances: [[Double]], _ d: Int) -> [Double]

  /// How far from the closed form: |f − D*|²/d = c σ² gives c d/(2 ln 2) · 2 ln(20/0.2) bits, as
  /// σ² dSNR = dSNR/SNR.
  private func error(_ bits: Bits) -> Double {
    let distances = Self.sigmas.map { [0.01 * $0 * $0, 0] }
    let result = bits(Self.sigmas, distances, 768)
    let exact = 0.01 * 768 / (2 * log(2.0)) * 2 * log(100.0)
    return abs(result[0] - exact) / exact + abs(result[1])
  }

  @Test("the integral has its closed form, and its wrong twins have not")
  func closedForm() {
    let right: Bits = { ExcessBits.each(sigmas: $0, distances: $1, valueCount: $2) }
    #expect(error(right) < 1e-4)
    let wrongSign: Bits = { sigmas, distances, d in right(sigmas, distances, d).map { -$0 } }
    let forgottenHalf: Bits = { sigmas, distances, d in right(sigmas, distances, d).map { 2 * $0 } }
    let natsForBits: Bits = { sigmas, distances, d in
      right(sigmas, distances, d).map { $0 * log(2) }
    }
    let logMeasure: Bits = { sigmas, distances, d in
      right(sigmas, zip(sigmas, distances).map { s, row in row.map { $0 * s * s } }, d)
    }
    let valueForPicture: Bits = { sigmas, distances, _ in right(sigmas, distances, 1) }
    for twin in [wrongSign, forgottenHalf, natsForBits, logMeasure, valueForPicture] {
      #expect(error(twin) > 0.1)
    }
  }

  @Test("means, ratios and strata have their known values")
  func means() {
    let mean = MeasuredMean(of: [1, 2, 3, 4])
    #expect(mean.value == 2.5 && abs(mean.standardError - (5.0 / 12).squareRoot()) < 1e-15)
    let ratio = MeasuredMean.ratio([2, 4, 6], [1, 2, 3])
    #expect(ratio.value == 2 && ratio.standardError == 0 && ratio.count == 3)
    #expect(!MeasuredMean.ratio([0, 0], [0, 0]).value.isFinite)
    let whole = MeasuredMean.stratified([
      (0.75, MeasuredMean(value: 1, standardError: 0.4, count: 5)),
      (0.25, MeasuredMean(value: 5, standardError: 1.6, count: 6)),
    ])
    #expect(whole.value == 2 && whole.count == 11)
    #expect(abs(whole.standardError - 0.5) < 1e-15)
  }

  @Test("JSON has value, interval and count, and null for what is not finite")
  func json() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    func text(_ mean: MeasuredMean) throws -> String {
      String(decoding: try encoder.encode(mean), as: UTF8.self)
    }
    #expect(
      try text(MeasuredMean.ratio([0, 0], [0, 0]))
        == #"{"count":2,"high":null,"low":null,"standardError":null,"value":null}"#)
    let plain = try text(MeasuredMean(value: 0.5, standardError: 0, count: 3))
    #expect(plain == #"{"count":3,"high":0.5,"low":0.5,"standardError":0,"value":0.5}"#)
  }
}
