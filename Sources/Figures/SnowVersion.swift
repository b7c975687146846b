/// The version of Snow, as it stands in every manifest.
public enum SnowVersion {
  /// Raised when figures of the same seed may come out differently.
  public static let current = "0.1"
}
