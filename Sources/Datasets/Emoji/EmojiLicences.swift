import Languages
public import Pictures

extension EmojiStyle {
  /// What must stand beside every picture of this style: a derived picture follows its source.
  public var licence: PictureLicence {
    let isDrawn = self == .colour || self == .twemoji || self == .ink
    let changes =
      isDrawn ? "scaled to 24 pixels" : "scaled to 24 pixels, restyled (\(name.en))"
    let french =
      isDrawn ? "réduit à 24 pixels" : "réduit à 24 pixels, restylé (\(name.fr))"
    switch sheet {
    case .colour:
      return PictureLicence(
        work: "Noto Color Emoji 2.042",
        holder: "2022 Google Inc. (earlier 2013-2017 Google Inc., Arjen Nienhuis)",
        licence: "OFL-1.1", url: "https://openfontlicense.org", changes: changes,
        french: .init(
          holder: "2022 Google Inc. (avant 2013-2017 Google Inc., Arjen Nienhuis)",
          changes: french))
    case .ink:
      return PictureLicence(
        work: "Noto Emoji 3.002", holder: "2013 Google LLC",
        licence: "OFL-1.1", url: "https://openfontlicense.org", changes: changes,
        french: .init(changes: french))
    case .twemoji:
      return PictureLicence(
        work: "Twemoji graphics", holder: "2019 Twitter, Inc and other contributors",
        licence: "CC-BY-4.0", url: "https://creativecommons.org/licenses/by/4.0/",
        changes: changes,
        french: .init(
          holder: "2019 Twitter, Inc et d’autres contributeurs", changes: french))
    }
  }
}
