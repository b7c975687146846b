package import Languages

/// What `snow generate` says, and what stands on its figures.
package enum GenerateWords: WordTable {
  case drawing, heard, drawn, byNetwork, byDenoiser
  case title, wallCaption, stripCaption, alt, altExact, wallAlt, stripAlt, wayAlt, seed, step,
    stepOf, seen, guess

  /// What this name says, in both languages.
  package var text: Bilingual {
    switch self {
    case .drawing:
      Bilingual(en: "Drawing", fr: "Dessin")
    case .heard:
      Bilingual(en: "Heard: {0}", fr: "Entendu : {0}")
    case .drawn:
      Bilingual(
        en: "Drawings by {1}: {0}; {2} s each ({3} steps, guidance {4}).",
        fr: "Dessins {1} : {0} ; {2} s chacun ({3} pas, guidage {4}).")
    case .byNetwork:
      Bilingual(en: "the network {0}", fr: "du réseau {0}")
    case .byDenoiser:
      Bilingual(en: "the {0} denoiser", fr: "du débruiteur « {0} »")
    case .title:
      Bilingual(en: "“{0}”", fr: "« {0} »")
    case .wallCaption:
      Bilingual(
        en:
          "What came out of snow with the words “{0}”, seed after seed, none left out: {1} steps, "
          + "guidance {2}.",
        fr:
          "Ce qui est sorti de la neige avec les mots « {0} », graine après graine, sans en omettre : "
          + "{1} pas, guidage {2}.")
    case .stripCaption:
      Bilingual(
        en:
          "From snow to picture with the words “{0}”: what is seen in each call, and what it is taken "
          + "for. {1} steps, guidance {2}.",
        fr:
          "De la neige à l’image avec les mots « {0} » : ce qui est vu à chaque appel, et pour quoi on "
          + "le prend. {1} pas, guidage {2}.")
    case .alt:
      Bilingual(
        en: "Drawn by a network from snow and the words “{0}”.",
        fr: "Dessiné par un réseau à partir de neige et des mots « {0} ».")
    case .altExact:
      Bilingual(
        en: "Made by computing, without a network, from snow and the words “{0}”.",
        fr: "Obtenu par le calcul, sans réseau, à partir de neige et des mots « {0} ».")
    case .wallAlt:
      Bilingual(en: "Pictures from different snow: {0}.", fr: "Images de neiges différentes : {0}.")
    case .stripAlt:
      Bilingual(
        en: "From snow at the left to the picture at the right, in {0} moments.",
        fr: "De la neige à gauche à l’image à droite, en {0} moments.")
    case .wayAlt:
      Bilingual(
        en: "Snow becomes the picture in {0} frames; beside it, what it is taken for.",
        fr: "La neige devient l’image en {0} instants ; à côté, pour quoi on la prend.")
    case .seed:
      Bilingual(en: "seed {0}", fr: "graine {0}")
    case .step:
      Bilingual(en: "step", fr: "pas")
    case .stepOf:
      Bilingual(en: "step {0} of {1}", fr: "pas {0} sur {1}")
    case .seen:
      Bilingual(en: "what is seen", fr: "ce qui est vu")
    case .guess:
      Bilingual(en: "what it is taken for", fr: "pour quoi on le prend")
    }
  }
}
