/// A language that Snow speaks to its readers in.
///
/// Narration, figures, captions and manifests exist in every one of them; help texts and error
/// messages are in English.
public enum Language: String, CaseIterable, Sendable, Codable {
  /// English.
  case english = "en"
  /// French.
  case french = "fr"
}
