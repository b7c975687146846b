import Languages

// Whether a network draws what it is told.

extension EvaluateWords {
  var onCaptions: Bilingual {
    switch self {
    case .telling: Bilingual(en: "Telling it captions", fr: "Légendes à dessiner")
    case .captionsMeaning:
      Bilingual(
        en:
          "Does the network {0} draw what it is told? {1} captions of each part, every second one in "
          + "French, {2} steps, guidance {3}. A drawing is right if who knows all pictures of the "
          + "world finds the caption more probable than not, and one of them lies within 0.1 (RMS, "
          + "numbers from −1 to 1). In brackets: the interval of 95%.",
        fr:
          "Le réseau {0} dessine-t-il ce qu’on lui dit ? {1} légendes de chaque partie, une sur deux "
          + "en français, {2} pas, guidage {3}. Un dessin est juste si qui connaît toutes les images "
          + "du monde trouve la légende plus probable que le contraire, et si l’une d’elles est à "
          + "moins de 0,1 (écart quadratique, nombres de −1 à 1). Entre parenthèses : l’intervalle à "
          + "95 %.")
    case .wholeCaption: Bilingual(en: "whole caption", fr: "légende entière")
    case .leftOpen: Bilingual(en: "something left open", fr: "en partie libre")
    case .copies: Bilingual(en: "copies", fr: "copies")
    case .copiesAskedFor: Bilingual(en: "copies, real ones", fr: "copies, vraies images")
    case .againstGuidance:
      Bilingual(
        en: "Whole caption right, against guidance", fr: "Légende entière juste, selon le guidage")
    case .againstSteps:
      Bilingual(
        en: "Whole caption right, against the number of steps",
        fr: "Légende entière juste, selon le nombre de pas")
    case .asSaid: Bilingual(en: "as said, clean or not", fr: "comme dit, net ou non")
    case .againstPairs:
      Bilingual(
        en:
          "Whole caption right, against the pairs of form and colour shown: {0} small networks a number, "
          + "{1} steps each. Not of this network: it comes with Snow, by {2} ({3}, {4}).",
        fr:
          "Légende entière juste, selon les paires de forme et de couleur montrées : {0} petits réseaux "
          + "par nombre, {1} pas chacun. Pas de ce réseau : fourni avec Snow, par {2} ({3}, {4}).")
    case .againstTriples:
      Bilingual(
        en:
          "Whole sentence right, against the combinations shown: {0} small networks a number, {1} steps "
          + "each. Not of this network: it comes with Snow, by {2} ({3}, {4}).",
        fr:
          "Phrase entière juste, selon les combinaisons montrées : {0} petits réseaux par nombre, {1} "
          + "pas chacun. Pas de ce réseau : fourni avec Snow, par {2} ({3}, {4}).")
    case .form: Bilingual(en: "form", fr: "forme")
    case .colour: Bilingual(en: "colour", fr: "couleur")
    case .size: Bilingual(en: "size", fr: "taille")
    case .position: Bilingual(same: "position")
    case .background: Bilingual(en: "background", fr: "fond")
    default: onCaptionFigures
    }
  }

  private var onCaptionFigures: Bilingual {
    switch self {
    case .guidanceTitle:
      Bilingual(
        en: "How strongly should words pull?", fr: "Avec quelle force les mots doivent-ils tirer ?")
    case .guidanceCaption:
      Bilingual(
        en:
          "Captions drawn right against the guidance scale: 0 ignores the words, 1 is what was "
          + "learned, more exaggerates. Bars: intervals of 95%.",
        fr:
          "Légendes bien dessinées selon l’échelle de guidage : 0 ignore les mots, 1 est ce qui a été "
          + "appris, au-delà on exagère. Barres : intervalles à 95 %.")
    case .stepsTitle:
      Bilingual(en: "How many calls does a drawing take?", fr: "Combien d’appels pour un dessin ?")
    case .stepsCaption:
      Bilingual(
        en:
          "Captions drawn right against the calls of the network for each drawing. Bars: intervals "
          + "of 95%.",
        fr: "Légendes bien dessinées selon le nombre d’appels du réseau par dessin. Barres : "
          + "intervalles à 95 %.")
    case .sweepAlt:
      Bilingual(
        en:
          "Two curves: the share of captions drawn right, for captions of learned pictures and for "
          + "forms in a colour never seen on them.",
        fr:
          "Deux courbes : la part des légendes bien dessinées, pour des images apprises et pour des "
          + "formes dans une couleur jamais vue sur elles.")
    case .rightAxis: Bilingual(en: "captions drawn right", fr: "légendes bien dessinées")
    case .guidanceAxis: Bilingual(en: "guidance scale", fr: "échelle de guidage")
    case .stepsAxis: Bilingual(en: "calls for a drawing", fr: "appels par dessin")
    case .failuresTitle:
      Bilingual(en: "What went wrong", fr: "Ce qui a échoué")
    case .failuresCaption:
      Bilingual(
        en:
          "The first {0} of {1} wrong drawings of {2} captions, in their order: beneath each what was "
          + "asked for.",
        fr:
          "Les {0} premiers des {1} dessins faux sur {2} légendes, dans leur ordre ; sous chacun, ce "
          + "qui était demandé.")
    default:
      Bilingual(
        en: "Small pictures drawn by a network, each other than its caption.",
        fr: "De petites images dessinées par un réseau, chacune autre que sa légende.")
    }
  }
}
