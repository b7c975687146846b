import Languages

// What lesson 5 says of a network that learns to draw while a class watches.

extension SnowWords {
  var trainingText: Bilingual? {
    switch self {
    case .drawStory:
      Bilingual(
        en:
          "Then something that keeps no picture at all: a network. Its numbers are random at first, and "
          + "what it draws is mud. It repairs {0} pictures of shapes, again and again, and the best "
          + "possible answer is computed beside it: a floor that no network can pass.",
        fr:
          "Puis quelque chose qui ne garde aucune image : un réseau. Ses nombres sont d’abord tirés au "
          + "hasard, et il dessine de la boue. Il répare {0} images de formes, encore et encore, et la "
          + "meilleure réponse possible est calculée à côté : un plancher qu’aucun réseau ne "
          + "franchit.")
    case .drawRecorded:
      Bilingual(
        en:
          "That takes the better part of a minute, so the figures show a training recorded on {0}; "
          + "{1} does it again while you watch.",
        fr:
          "Cela prend presque une minute : les figures montrent donc un apprentissage enregistré le "
          + "{0} ; {1} le refait sous vos yeux.")
    case .drawLive:
      Bilingual(
        en:
          "It learns now, {0} steps. Keep mud-to-shapes.png and towards-the-floor.png open: they "
          + "change every few seconds.",
        fr:
          "Il apprend maintenant, en {0} pas. Gardez ouvertes les figures mud-to-shapes et "
          + "towards-the-floor : elles changent toutes les quelques secondes.")
    case .training: Bilingual(en: "Learning to draw", fr: "Apprentissage du dessin")
    case .sameBits:
      Bilingual(
        en: "Every drawing and every exam is the recorded one, to the last bit.",
        fr: "Chaque dessin et chaque examen est celui de l’enregistrement, au bit près.")
    case .otherBits:
      Bilingual(
        en: "Drawings and exams differ a little from the recorded ones: this processor rounds "
          + "otherwise, and small differences grow.",
        fr: "Dessins et examens diffèrent un peu de l’enregistrement : ce processeur arrondit "
          + "autrement, et de petites différences grandissent.")
    case .recordedBy:
      Bilingual(en: "Recorded {0} on {1} by {2}.", fr: "Enregistré le {0} sur {1} par {2}.")
    case .sinks:
      Bilingual(
        en: "While the network learns, its error sinks towards that of the best possible answer, "
          + "and never below.",
        fr: "Pendant que le réseau apprend, son erreur descend vers celle de la meilleure réponse "
          + "possible, et jamais plus bas.")
    case .sinksTwin:
      Bilingual(en: "the same exams in random order", fr: "les mêmes examens dans le désordre")
    default: nil
    }
  }
}
