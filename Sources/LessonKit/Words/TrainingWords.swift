public import Languages

/// What stands on the figures of a training and beside them.
public enum TrainingWords: WordTable {
  // The pictures that the network draws.
  case sheetTitle, sheetCaption, sheetAlt, step, bitsMissing
  case movingTitle, movingCaption, movingAlt, sameSnow, moment
  // The losses.
  case lossTitle, lossCaption, lossAlt, steps, lossAxis, examLoss, trainingLoss
  case meanPicture, bestPossible
  case levelsTitle, levelsCaption, levelsAlt, sigmaAxis, network, meanAnswer, exactAnswer

  /// What this name says, in both languages.
  public var text: Bilingual { drawingText ?? plotText }
}

extension TrainingWords {
  private var drawingText: Bilingual? {
    switch self {
    case .sheetTitle:
      Bilingual(
        en: "{0}: what the network draws while it learns",
        fr: "{0} : ce que le réseau dessine pendant qu’il apprend")
    case .sheetCaption:
      Bilingual(
        en:
          "Each column begins from the same snow each time; each row is drawn after more steps of "
          + "learning. Behind it: how many bits more the network needs to describe a picture "
          + "than the best possible answer does.",
        fr:
          "Chaque colonne part chaque fois de la même neige ; chaque ligne est dessinée après plus de "
          + "pas d’apprentissage. Derrière : combien de bits de plus que la meilleure réponse "
          + "possible il faut au réseau pour décrire une image.")
    case .sheetAlt:
      Bilingual(
        en:
          "{0}, drawn by a network: rows of small pictures, blurred at the top, clearer downwards.",
        fr: "{0}, dessins d’un réseau : des rangées de petites images, floues en haut, plus nettes "
          + "vers le bas.")
    case .step: Bilingual(en: "step", fr: "pas")
    case .bitsMissing: Bilingual(en: "bits missing", fr: "bits manquants")
    case .movingTitle:
      Bilingual(en: "{0}: a network learns to draw", fr: "{0} : un réseau apprend à dessiner")
    case .movingCaption:
      Bilingual(
        en: "The same snows, repaired to the end by the network again and again while it learns.",
        fr:
          "Les mêmes neiges, réparées jusqu’au bout par le réseau, encore et encore pendant qu’il "
          + "apprend.")
    case .movingAlt:
      Bilingual(
        en: "{0}, drawn by a network: pictures in three rows become clearer from frame to frame.",
        fr:
          "{0}, dessins d’un réseau : des images sur trois rangées deviennent plus nettes d’une vue à "
          + "l’autre.")
    case .sameSnow:
      Bilingual(en: "{0} snows, the same at every step", fr: "{0} neiges, les mêmes à chaque pas")
    case .moment:
      Bilingual(
        en: "step {0} of {1}, {2} bits a picture missing",
        fr: "pas {0} sur {1}, il manque {2} bits par image")
    default: nil
    }
  }

  private var plotText: Bilingual {
    switch self {
    case .lossTitle:
      Bilingual(
        en: "{0}: how far the network is from the best possible answer",
        fr: "{0} : à quelle distance de la meilleure réponse possible est le réseau")
    case .lossCaption:
      Bilingual(
        en:
          "The loss while it learns, between the mean picture above and the floor below, under which "
          + "no network can come: {0} of the way, and {1} bits a picture are missing.",
        fr:
          "La perte pendant l’apprentissage, entre l’image moyenne en haut et le plancher en bas, sous "
          + "lequel aucun réseau ne peut descendre : {0} du chemin, et il manque {1} bits par image."
      )
    case .lossAlt:
      Bilingual(
        en:
          "Two curves fall towards the level of the best possible answer; in the end, {0} of the way "
          + "from the level of the mean picture is covered.",
        fr:
          "Deux courbes descendent vers le niveau de la meilleure réponse possible ; à la fin, {0} du "
          + "chemin depuis celui de l’image moyenne est fait.")
    case .steps: Bilingual(en: "steps of learning", fr: "pas d’apprentissage")
    case .lossAxis:
      Bilingual(
        en: "loss: mean squared error of the velocity, the lower the better (logarithmic)",
        fr: "perte : erreur quadratique moyenne de la vitesse, plus elle est basse, mieux c’est "
          + "(échelle logarithmique)")
    case .examLoss:
      Bilingual(
        en: "exam, always the same questions", fr: "examen, toujours les mêmes questions")
    case .trainingLoss:
      Bilingual(
        en: "pictures that it learns from", fr: "images sur lesquelles il apprend")
    case .meanPicture:
      Bilingual(en: "mean picture: {0}", fr: "image moyenne : {0}")
    case .bestPossible:
      Bilingual(en: "best possible answer: {0}", fr: "meilleure réponse possible : {0}")
    case .levelsTitle:
      Bilingual(
        en: "{0}: at which noise levels there is still something to learn",
        fr: "{0} : à quels niveaux de bruit il reste à apprendre")
    case .levelsCaption:
      Bilingual(
        en:
          "The loss of the last exam at each noise level. Where little noise is left the exact answer "
          + "knows the picture, and its curve leaves the plot; in deep snow even it knows only the "
          + "mean.",
        fr: "La perte au dernier examen, à chaque niveau de bruit. Là où il reste peu de bruit, la "
          + "réponse exacte connaît l’image, et sa courbe quitte le graphique ; dans la neige épaisse, "
          + "elle aussi ne connaît que la moyenne.")
    case .levelsAlt:
      Bilingual(
        en:
          "Three curves over the noise level: the network lies between the exact answer below and the "
          + "mean picture above.",
        fr:
          "Trois courbes selon le niveau de bruit : le réseau est entre la réponse exacte, en bas, et "
          + "l’image moyenne, en haut.")
    case .sigmaAxis:
      Bilingual(en: "noise level σ (logarithmic)", fr: "niveau de bruit σ (échelle logarithmique)")
    case .network: Bilingual(en: "network", fr: "réseau")
    case .meanAnswer: Bilingual(en: "mean picture", fr: "image moyenne")
    default: Bilingual(en: "best possible answer", fr: "meilleure réponse possible")
    }
  }
}
