import Languages

// Emoji with styles.

extension EvaluateWords {
  var onEmoji: Bilingual {
    switch self {
    case .pairsMeaning:
      Bilingual(
        en:
          "Does the network {0} draw things in styles as it is told? {1} pairs that were learned and {2} "
          + "that were not, half in French, {3} steps, guidance {4}. Right: the nearest of all 13,464 "
          + "pictures is the one asked for. Unknowable: the drawing is known from no other style. "
          + "Memoriser: who knows all learned pictures by heart. Local: who knows the same pictures in "
          + "windows of 7 × 7 pixels, asked for {5} pairs. In brackets: the interval of 95%.",
        fr:
          "Le réseau {0} dessine-t-il les choses dans le style demandé ? {1} paires apprises et "
          + "{2} qui ne le sont pas, la moitié en français, {3} pas, guidage {4}. Juste : la "
          + "plus proche des 13 464 images est celle qu’on a demandée. Inconnaissable : le "
          + "dessin ne figure dans aucun autre style. Mémoire seule : qui connaît par cœur "
          + "toutes les images apprises. Local : qui connaît les mêmes images par fenêtres de 7 "
          + "× 7 pixels, pour {5} paires. Entre parenthèses : l’intervalle à 95 %.")
    case .unseenPairs: Bilingual(en: "never seen", fr: "jamais vues")
    case .unknowable: Bilingual(en: "unknowable", fr: "inconnaissables")
    case .thingAndStyle: Bilingual(en: "thing and style", fr: "chose et style")
    case .thing: Bilingual(en: "thing", fr: "chose")
    case .style: Bilingual(en: "style", fr: "style")
    case .byStyle: Bilingual(en: "By style", fr: "Par style")
    case .bySeenStyles:
      Bilingual(
        en: "By the number of styles in which the thing was seen",
        fr: "Selon le nombre de styles dans lesquels la chose a été vue")
    case .pairCopies:
      Bilingual(
        en:
          "Copies of training pictures among drawings of pairs never seen: {0}; among the real pictures "
          + "of those pairs: {1}.",
        fr:
          "Copies d’images apprises parmi les dessins de paires jamais vues : {0} ; parmi les vraies "
          + "images de ces paires : {1}.")
    case .withoutWords:
      Bilingual(
        en:
          "Told nothing: the error of answers to noisy emoji in colour, mean squares in thousandths, "
          + "beside the network of lessons 3 to 5, which never hears words. Both learned the first "
          + "pictures and neither the second; the difference is positive where the lessons’ network is "
          + "better.",
        fr:
          "Sans un mot : l’erreur des réponses à des émojis bruités en couleur, carrés moyens en "
          + "millièmes, à côté du réseau des leçons 3 à 5, qui n’entend jamais de mots. Les "
          + "premières images ont été apprises par les deux, les secondes par aucun ; la "
          + "différence est positive là où le réseau des leçons est meilleur.")
    case .thisNetwork: Bilingual(en: "this network", fr: "ce réseau")
    case .networkOfLessons: Bilingual(en: "lessons’ network", fr: "réseau des leçons")
    case .difference: Bilingual(en: "difference", fr: "différence")
    case .unseenPairsTitle:
      Bilingual(en: "Things in a style never seen", fr: "Des choses dans un style jamais vu")
    case .unseenPairsCaption:
      Bilingual(
        en:
          "The first pairs of thing and style that were never shown, in order: on the left what the "
          + "network draws, on the right the true picture. Of {1}, {0} are right.",
        fr:
          "Les premières paires de chose et de style jamais montrées, dans l’ordre : à gauche le dessin "
          + "du réseau, à droite la vraie image. Sur {1}, {0} sont justes.")
    case .unknowableTitle:
      Bilingual(en: "What nobody can know", fr: "Ce que nul ne peut savoir")
    case .unknowableCaption:
      Bilingual(
        en:
          "Twemoji that were never shown: their drawing is known from no other style, so the network, on "
          + "the left, invents. On the right the true picture. Of {1}, {0} are right.",
        fr:
          "Des Twemoji jamais montrés : leur dessin ne figure dans aucun autre style : le "
          + "réseau, à gauche, l’invente donc. À droite la vraie image. Sur {1}, {0} sont "
          + "justes.")
    case .pairsAlt:
      Bilingual(
        en: "Pairs of small pictures: drawn by a network on the left, the true emoji on the right.",
        fr: "Paires de petites images : à gauche dessinées par un réseau, à droite le vrai émoji.")
    case .otherNearest:
      Bilingual(
        en: "framed: another picture is nearer", fr: "encadré : une autre image est plus proche")
    case .pairFailuresCaption:
      Bilingual(
        en:
          "The first {0} of {1} wrong drawings of {2}, in their order, the true picture on the right; "
          + "beneath each what was asked for, and the nearest picture.",
        fr:
          "Les {0} premiers des {1} dessins faux sur {2}, dans leur ordre, la vraie image à droite ; "
          + "sous chacun, ce qui était demandé et l’image la plus proche.")
    case .everyPairTitle: Bilingual(en: "Every style: {0}", fr: "Dans tous les styles : {0}")
    case .everyPairCaption:
      Bilingual(
        en:
          "What the network draws of {0} in every style, one drawing each, none left out; “unseen”: never "
          + "shown in training. Framed is what another picture of the 13,464 resembles more. Of {2}, {1} are "
          + "right; of the {4} unseen ones, {3}.",
        fr:
          "Un dessin du réseau pour chaque chose ({0}) dans chaque style, sans exception ; "
          + "« inédit » : jamais montré à l’entraînement. Encadré : une autre des 13 464 images ressemble "
          + "davantage. Sur {2}, {1} sont justes ; sur les {4} inédites, {3}.")
    case .everyPairAlt:
      Bilingual(
        en:
          "A grid of small pictures made by a network: a row for each thing, a column for each style.",
        fr:
          "Une grille de petites images faites par un réseau : une ligne par chose, une colonne par style."
      )
    case .neverShownPair: Bilingual(en: "unseen", fr: "inédit")
    case .drawingEveryPair:
      Bilingual(
        en: "Drawing every thing in every style", fr: "Dessin de chaque chose dans chaque style")
    case .pairSweepCaption:
      Bilingual(
        en:
          "How many drawings are nearest to the picture that was asked for, among all 13,464. Shaded: "
          + "intervals of 95%.",
        fr:
          "Combien de dessins ont pour plus proche image, parmi les 13 464, celle qu’on a demandée. "
          + "En ombre : intervalles à 95 %.")
    default:
      Bilingual(
        en:
          "Two curves: the share of drawings that are right, for pairs of thing and style that were "
          + "learned and for pairs never seen.",
        fr:
          "Deux courbes : la part des dessins justes, pour des paires de chose et de style apprises et "
          + "pour des paires jamais vues.")
    }
  }
}
