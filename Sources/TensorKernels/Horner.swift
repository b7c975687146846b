extension SIMD where Scalar: FloatingPoint {
  /// One step of Horner's rule, self · x + coefficient, rounded once in each lane.
  @inline(__always)
  func times(_ x: Self, plus coefficient: Scalar) -> Self {
    Self(repeating: coefficient).addingProduct(self, x)
  }
}
