/// A French adjective, which agrees with its noun; its plurals are regular.
struct FrenchAdjective: Sendable {
  let masculine: String
  let feminine: String

  init(_ masculine: String, _ feminine: String) {
    (self.masculine, self.feminine) = (masculine, feminine)
  }

  func agreeing(withFeminine isFeminine: Bool, inPlural isPlural: Bool = false) -> String {
    (isFeminine ? feminine : masculine) + (isPlural ? "s" : "")
  }

  /// All four forms.
  var forms: [String] { [masculine, feminine, masculine + "s", feminine + "s"] }
}
