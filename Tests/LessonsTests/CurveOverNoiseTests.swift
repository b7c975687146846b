import LessonKit
import Testing

@Suite("A curve over noise levels")
struct CurveOverNoiseTests {
  @Test("passes a height where a straight line on logarithmic σ does, for the first time")
  func crossing() throws {
    let curve = CurveOverNoise(sigmas: [100, 10, 1, 0.1], values: [0.2, 0.6, 0.1, 0.9])
    // Halfway from 0.2 to 0.6 is 10^1.5, a quarter of the way 10^1.75; from 0.1 to 0.9, 10^−0.75.
    #expect(abs(try #require(curve.sigma(passing: 0.4)) - 31.622_776_601_683_8) < 1e-9)
    #expect(abs(try #require(curve.sigma(passing: 0.3)) - 56.234_132_519_034_9) < 1e-9)
    #expect(abs(try #require(curve.sigma(passing: 0.7)) - 0.177_827_941_003_892) < 1e-12)
    // The wrong twin is straight in σ itself.
    #expect(abs(try #require(curve.sigma(passing: 0.4)) - 55) > 20)
  }

  @Test("that stays below a height, or begins above it, has no such place")
  func none() {
    let curve = CurveOverNoise(sigmas: [10, 1], values: [0.5, 0.6])
    #expect(curve.sigma(passing: 0.7) == nil && curve.sigma(passing: 0.4) == nil)
    #expect(CurveOverNoise(sigmas: [], values: []).sigma(passing: 0) == nil)
  }
}
