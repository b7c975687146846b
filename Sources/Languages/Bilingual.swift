/// One text in both languages.
///
/// A text that lacks its twin cannot be written down: the initialiser asks for both.
///
///     let title = Bilingual(en: "A picture turns into snow", fr: "Une image devient neige")
///     title[.french]  // "Une image devient neige"
public struct Bilingual: Hashable, Sendable, Codable {
  /// The English text.
  public let en: String
  /// The French text.
  public let fr: String

  /// Joins a text and its twin; French spaces are made to hold, see `FrenchSpacing`.
  public init(en: String, fr: String) {
    self.en = en
    self.fr = FrenchSpacing.tied(fr)
  }

  /// A text that is the same in both languages: a name, a formula, a number.
  public init(same text: String) {
    (en, fr) = (text, text)
  }

  /// The text in `language`.
  public subscript(language: Language) -> String {
    switch language {
    case .english: en
    case .french: fr
    }
  }

  /// This text and one more sentence, if there is one.
  public func followed(by sentence: Bilingual?) -> Bilingual {
    guard let sentence else { return self }
    return Bilingual(en: "\(en) \(sentence.en)", fr: "\(fr) \(sentence.fr)")
  }

  /// Puts values into the marks `{0}`, `{1}` … of the text, each in its own language.
  public func filled(_ values: Bilingual...) -> Bilingual {
    filled(values)
  }

  /// Puts values into the marks `{0}`, `{1}` … of the text, each in its own language.
  ///
  /// What is filled in is not looked through again: a name may contain `{1}`.
  public func filled(_ values: [Bilingual]) -> Bilingual {
    func fill(_ text: String, in language: Language) -> String {
      text.replacing(/\{([0-9]+)\}/) { mark in
        guard let place = Int(mark.1), values.indices.contains(place) else {
          return String(mark.0)
        }
        return values[place][language]
      }
    }
    return Bilingual(en: fill(en, in: .english), fr: fill(fr, in: .french))
  }
}
