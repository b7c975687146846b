import Languages

// Gardens.

extension EvaluateWords {
  var onGardens: Bilingual {
    switch self {
    case .gardenMeaning:
      Bilingual(
        en:
          "Does the network {0} draw gardens as it is told? {1} sentences, every second one in French, "
          + "{2} steps, guidance {3}, read by a labelling network. Unseen: these plants in this "
          + "material were never shown on this ground. In brackets: the interval of 95%.",
        fr:
          "Le réseau {0} dessine-t-il les jardins qu’on lui décrit ? {1} phrases, une sur deux en "
          + "français, {2} pas, guidage {3}, lues par un réseau d’étiquetage. Jamais vu : ces plantes "
          + "dans cette matière n’ont jamais été montrées sur ce sol. Entre parenthèses : "
          + "l’intervalle à 95 %.")
    case .unseenTriples: Bilingual(en: "never seen", fr: "jamais vus")
    case .articleSentence: Bilingual(en: "the article’s", fr: "celle de l’article")
    case .mirrorSentence: Bilingual(en: "its mirror", fr: "son miroir")
    case .sky: Bilingual(en: "sky", fr: "ciel")
    case .ground: Bilingual(en: "ground", fr: "sol")
    case .plant: Bilingual(en: "plant", fr: "plante")
    case .material: Bilingual(en: "material", fr: "matière")
    case .plantCount: Bilingual(en: "number", fr: "nombre")
    case .judgeMeaning:
      Bilingual(
        en:
          "The judge itself, on {0} fresh scenes: everything right in {1} as drawn, in {2} blurred and "
          + "noisy, in {3} of the held-out ones, blurred and noisy.",
        fr:
          "Le juge lui-même, sur {0} scènes neuves : tout est juste dans {1} d’entre elles "
          + "telles quelles, {2} floues et bruitées, {3} de celles mises à part, floues et "
          + "bruitées.")
    case .judgedByEye:
      Bilingual(
        en:
          "{0} drawings that a person labelled without knowing the sentences: the eye saw what was "
          + "asked for in {1}, the judge in {2}, both saw the same in {3}.",
        fr:
          "{0} dessins qu’une personne a étiquetés sans connaître les phrases : l’œil a vu ce qui était "
          + "demandé dans {1}, le juge dans {2}, les deux ont vu la même chose dans {3}.")
    case .gardenCopies:
      Bilingual(
        en:
          "Copies of training pictures among drawings of unseen sentences: {0}; among real scenes "
          + "that were held out: {1}.",
        fr:
          "Copies d’images apprises parmi les dessins de phrases jamais vues : {0} ; parmi de vraies "
          + "scènes mises à part : {1}.")
    case .gardenDistance:
      Bilingual(
        en:
          "Fréchet distance to real scenes in the judge’s 64 features: {0} (real against real: {1}); "
          + "precision {2} (real: {3}), recall {4} (real: {5}).",
        fr:
          "Distance de Fréchet à de vraies scènes dans les 64 traits du juge : {0} (vraies contre "
          + "vraies : {1}) ; précision {2} (vraies : {3}), rappel {4} (vraies : {5}).")
    default: onGardenFigures
    }
  }

  private var onGardenFigures: Bilingual {
    switch self {
    case .articleTitle:
      Bilingual(
        en: "“{0}”: never seen, drawn", fr: "« {0} » : jamais vu, dessiné")
    case .mirrorTitle:
      Bilingual(
        en: "“{0}”: the same words, the other way round",
        fr: "« {0} » : les mêmes mots, dans l’autre sens")
    case .sentenceCaption:
      Bilingual(
        en:
          "The first sixteen drawings, in order, none left out. No training picture showed these "
          + "plants in this material on this ground. Of {1} drawings, {0} are right.",
        fr:
          "Les seize premiers dessins, dans l’ordre, sans en omettre. Aucune image apprise ne montrait "
          + "ces plantes dans cette matière sur ce sol. Sur {1} dessins, {0} sont justes.")
    case .heldOutTitle:
      Bilingual(en: "Gardens never seen", fr: "Des jardins jamais vus")
    case .heldOutCaption:
      Bilingual(
        en:
          "The first drawings of sentences whose plants, material and ground were never shown together. "
          + "Of {1}, {0} are right in everything that was said.",
        fr:
          "Les premiers dessins de phrases dont les plantes, la matière et le sol n’ont jamais été "
          + "montrés ensemble. Sur {1}, {0} sont justes en tout ce qui était dit.")
    case .gardensAlt:
      Bilingual(
        en: "Small gardens drawn by a network from words.",
        fr: "De petits jardins dessinés par un réseau à partir de mots.")
    case .wrongMeaning:
      Bilingual(
        en: "framed: the judge reads something else", fr: "encadré : le juge lit autre chose")
    case .gardenFailuresCaption:
      Bilingual(
        en:
          "The first {0} of {1} wrong drawings of {2} sentences, in their order; beneath each what "
          + "was asked for, and what the judge reads.",
        fr:
          "Les {0} premiers des {1} dessins faux sur {2} phrases, dans leur ordre ; sous chacun, ce "
          + "qui était demandé et ce que le juge lit.")
    case .askedAndSeen:
      Bilingual(en: "{0} → {1}", fr: "{0} → {1}")
    default:
      Bilingual(
        en: "Two curves: the share of sentences drawn right, for gardens that were learned and for "
          + "gardens never seen.",
        fr:
          "Deux courbes : la part des phrases bien dessinées, pour des jardins appris et pour des "
          + "jardins jamais vus.")
    }
  }
}
