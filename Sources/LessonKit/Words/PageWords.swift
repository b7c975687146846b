public import Languages

/// What stands on the page that shows all figures.
public enum PageWords: WordTable {
  case title, skip, language, english, french, introduction, contents, gallery, here
  case moving, more, altText, command, licences, otherVersions

  /// Languages call themselves by their own names.
  public static let sameInBoth: Set<PageWords> = [.english, .french]

  /// What this name says, in both languages.
  public var text: Bilingual {
    switch self {
    case .title:
      Bilingual(en: "Snow: all figures", fr: "Snow : toutes les figures")
    case .skip:
      Bilingual(en: "Go to the figures", fr: "Aller aux figures")
    case .language:
      Bilingual(en: "Language", fr: "Langue")
    case .english:
      Bilingual(same: "English")
    case .french:
      Bilingual(same: "Français")
    case .introduction:
      Bilingual(
        en:
          "How a text becomes a picture, in {0} figures. Each was computed on this computer; under "
          + "it stand its caption, and how to make and to reuse it.",
        fr:
          "Comment un texte devient une image, en {0} figures. Chacune a été calculée sur cet "
          + "ordinateur ; dessous, sa légende, et comment la refaire et la réutiliser.")
    case .contents:
      Bilingual(en: "Contents", fr: "Sommaire")
    case .gallery:
      Bilingual(en: "Chosen figures", fr: "Figures choisies")
    case .here:
      Bilingual(en: "Other figures", fr: "Autres figures")
    case .moving:
      Bilingual(
        en: "Animation: put away or show", fr: "Animation : cacher ou montrer")
    case .more:
      Bilingual(
        en: "Alt text, command, licence", fr: "Texte de remplacement, commande, licence")
    case .altText:
      Bilingual(en: "For those who cannot see it", fr: "Pour qui ne peut pas la voir")
    case .command:
      Bilingual(en: "Makes it again", fr: "Pour la produire de nouveau")
    case .licences:
      Bilingual(en: "What its pictures are made of", fr: "De quoi sont faites ses images")
    case .otherVersions:
      Bilingual(en: "Other versions", fr: "Autres versions")
    }
  }

  /// The own name of a language.
  static func name(of language: Language) -> String {
    switch language {
    case .english: english.text.en
    case .french: french.text.fr
    }
  }
}
