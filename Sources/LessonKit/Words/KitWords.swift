public import Languages

/// What all lessons say.
public enum KitWords: WordTable {
  case lesson, pressReturn, claims, twinRefused, twinAccepted, written, progress, noViewer
  case readingPictures, network, tall, tallest, goingOn, machine

  /// What this name says, in both languages.
  public var text: Bilingual {
    switch self {
    case .lesson:
      Bilingual(en: "Lesson {0}. {1}", fr: "Leçon {0}. {1}")
    case .pressReturn:
      Bilingual(
        en: "What will be seen? Guess, then press Return.",
        fr: "Que va-t-on voir ? Devinez, puis appuyez sur Entrée.")
    case .claims:
      Bilingual(
        en: "What this lesson said, checked", fr: "Ce que la leçon a dit, vérifié")
    case .twinRefused:
      Bilingual(
        en: "the check refuses a wrong twin: {0}",
        fr: "la vérification refuse un faux jumeau : {0}")
    case .twinAccepted:
      Bilingual(
        en: "the check accepts a wrong twin: {0}",
        fr: "la vérification accepte un faux jumeau : {0}")
    case .written:
      Bilingual(en: "Figures made", fr: "Figures produites")
    case .progress:
      Bilingual(en: "{0}: {1}, about {2} s left", fr: "{0} : {1}, encore {2} s environ")
    case .readingPictures:
      Bilingual(en: "Reading pictures", fr: "Lecture des images")
    case .tall:
      Bilingual(
        en: "{0} mm high, more than a page: try --width {1}",
        fr: "{0} mm de haut, plus qu’une page : essayez --width {1}")
    case .tallest:
      Bilingual(en: "{0} mm high, more than a page", fr: "{0} mm de haut, plus qu’une page")
    case .goingOn:
      Bilingual(
        en: "Going on: {0} of {1} trainings are known from an earlier run.",
        fr: "On continue : {0} apprentissages sur {1} sont connus d’un essai précédent.")
    case .machine: Bilingual(en: "{0} cores", fr: "{0} cœurs")
    case .network:
      Bilingual(en: "network", fr: "réseau")
    case .noViewer:
      Bilingual(
        en: "No program was found to show the figure: open it by hand.",
        fr: "Aucun programme trouvé pour montrer la figure : ouvrez-la à la main.")
    }
  }
}
