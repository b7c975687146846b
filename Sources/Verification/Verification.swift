/// Everything that Snow claims about diffusion and can prove by computing it.
///
/// `snow verify` prints this list and the tests run it.
public enum Verification {
  /// All invariants, in the order of their rows.
  public static let invariants: [Invariant] =
    (schedules + conversions + posteriors + guidance + samplers + orders + freshNoise
    + chains + local + replacement + information + randomness + gradients + floors)
    .sorted { $0.number < $1.number }
}
