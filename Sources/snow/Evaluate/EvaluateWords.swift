package import Languages

/// What `snow evaluate` says and what stands on its figures.
package enum EvaluateWords: WordTable {
  // While it works, and around the tables.
  case asking, drawing, drawings, valid, novel, noneValid, shown, nearby, written, moreFigures
  // The table of distances.
  case distances, distancesMeaning, level, open, whichOptimum, excess, range, world
  // What is found.
  case finding, holds, fails, undecided, none, isMet, isNotMet, bestRival
  // The parts of the world.
  case training, heldOutRandom, heldOutPairs
  // Who is asked.
  case network, mean, wiener, memoriser, local, equivariantLocal
  case eitherLocal
  // The figures.
  case distanceTitle, distanceCaption, distanceAlt, sigmaAxis, distanceAxis
  case positionTitle, positionCaption, positionAlt, positionAxis
  case atAll, halfWay
  case answersTitle, answersCaption, answersAlt, noisy, overAll

  // Captions.
  case telling, captionsMeaning, wholeCaption, leftOpen, copies, copiesAskedFor, againstGuidance,
    againstSteps, asSaid, againstPairs, againstTriples
  case form, colour, size, position, background
  case guidanceTitle, guidanceCaption, stepsTitle, stepsCaption, sweepAlt, rightAxis
  case guidanceAxis, stepsAxis
  case failuresTitle, failuresCaption, failuresAlt

  // Gardens.
  case gardenMeaning, unseenTriples, articleSentence, mirrorSentence, sky, ground, plant, material
  case plantCount, judgeMeaning, judgedByEye, gardenCopies, gardenDistance, articleTitle,
    mirrorTitle
  case sentenceCaption, heldOutTitle, heldOutCaption, gardensAlt, wrongMeaning
  case gardenFailuresCaption, askedAndSeen, gardenSweepAlt

  // Emoji with styles.
  case pairsMeaning, unseenPairs, unknowable, thingAndStyle, thing, style, byStyle, bySeenStyles
  case pairCopies, unseenPairsTitle, unseenPairsCaption, unknowableTitle, unknowableCaption,
    pairsAlt
  case otherNearest, pairFailuresCaption, pairSweepCaption, pairSweepAlt
  case everyPairTitle, everyPairCaption, everyPairAlt, neverShownPair, drawingEveryPair
  case withoutWords, thisNetwork, networkOfLessons, difference

  package static var sameInBoth: Set<EvaluateWords> {
    [.local, .excess, .position, .copies, .askedAndSeen, .style]
  }

  /// What this name says, in both languages.
  package var text: Bilingual {
    switch self {
    case .network, .mean, .wiener, .memoriser, .local, .equivariantLocal, .eitherLocal, .training,
      .heldOutRandom, .heldOutPairs:
      names
    case .distanceTitle, .distanceCaption, .distanceAlt, .sigmaAxis, .distanceAxis, .positionTitle,
      .positionCaption, .positionAlt, .positionAxis, .atAll, .halfWay:
      onPlots
    case .answersTitle, .answersCaption, .answersAlt, .noisy, .overAll:
      onAnswers
    case .telling, .captionsMeaning, .wholeCaption, .leftOpen, .copies, .copiesAskedFor,
      .againstGuidance,
      .againstSteps, .asSaid, .againstPairs, .againstTriples, .form, .colour, .size, .position,
      .background, .guidanceTitle,
      .guidanceCaption, .stepsTitle, .stepsCaption, .sweepAlt, .rightAxis, .guidanceAxis,
      .stepsAxis, .failuresTitle, .failuresCaption, .failuresAlt:
      onCaptions
    case .gardenMeaning, .unseenTriples, .articleSentence, .mirrorSentence, .sky, .ground, .plant,
      .material, .plantCount, .judgeMeaning, .judgedByEye, .gardenCopies, .gardenDistance,
      .articleTitle,
      .mirrorTitle, .sentenceCaption, .heldOutTitle, .heldOutCaption, .gardensAlt, .wrongMeaning,
      .gardenFailuresCaption, .askedAndSeen, .gardenSweepAlt:
      onGardens
    case .pairsMeaning, .unseenPairs, .unknowable, .thingAndStyle, .thing, .style, .byStyle,
      .bySeenStyles, .pairCopies, .unseenPairsTitle, .unseenPairsCaption, .unknowableTitle,
      .unknowableCaption, .pairsAlt, .otherNearest, .pairFailuresCaption, .pairSweepCaption,
      .pairSweepAlt, .everyPairTitle, .everyPairCaption, .everyPairAlt, .neverShownPair,
      .drawingEveryPair, .withoutWords, .thisNetwork, .networkOfLessons, .difference:
      onEmoji
    default:
      told
    }
  }

  private var names: Bilingual {
    switch self {
    case .training: Bilingual(en: "learned from", fr: "apprises")
    case .heldOutRandom: Bilingual(en: "held out at random", fr: "écartées au hasard")
    case .heldOutPairs: Bilingual(en: "unseen pairs", fr: "paires jamais vues")
    case .network: Bilingual(en: "network", fr: "réseau")
    case .mean: Bilingual(en: "mean picture", fr: "image moyenne")
    case .wiener: Bilingual(en: "best linear", fr: "meilleur linéaire")
    case .memoriser: Bilingual(en: "memoriser", fr: "mémoire seule")
    case .local: Bilingual(en: "local", fr: "local")
    case .equivariantLocal: Bilingual(en: "anywhere", fr: "partout")
    default: Bilingual(en: "small windows", fr: "petites fenêtres")
    }
  }

  private var told: Bilingual {
    switch self {
    case .asking: Bilingual(en: "Asking everybody", fr: "Questions à tous")
    case .drawing: Bilingual(en: "Drawing", fr: "Dessins")
    case .drawings:
      Bilingual(
        en: "{0} drawings by the network {1}, {2} calls each",
        fr: "{0} dessins du réseau {1}, {2} appels chacun")
    case .valid: Bilingual(en: "valid", fr: "valides")
    case .novel: Bilingual(en: "of these novel", fr: "dont nouveaux")
    case .noneValid: Bilingual(en: "none is valid", fr: "aucun n’est valide")
    case .shown: Bilingual(en: "of these {0}", fr: "dont {0}")
    case .nearby:
      Bilingual(
        en: "half of them lie within {0} of a picture of the world",
        fr: "la moitié est à moins de {0} d’une image du monde")
    case .written: Bilingual(en: "Written: {0}", fr: "Écrit : {0}")
    case .moreFigures:
      Bilingual(en: "Figures: add --output FOLDER.", fr: "Figures : ajoutez --output DOSSIER.")
    case .distances:
      Bilingual(
        en: "{0}: distance to the best answer over all pictures",
        fr: "{0} : distance à la meilleure réponse selon toutes les images")
    case .distancesMeaning:
      Bilingual(
        en: "Mean squared distance a value, in thousandths (values from −1 to 1), ± one standard "
          + "error, of {0} noisy pictures a level, the same for all. Open: how much is undecided "
          + "about which picture it was, for who knows all; at 0% the best answer is one picture, at "
          + "100% the mean. Which optimum: where the network stands between the best answer of who "
          + "knows the training pictures alone (0%) and of who knows all (100%).",
        fr:
          "Distance quadratique moyenne par valeur, en millièmes (valeurs de −1 à 1), ± une erreur "
          + "type, sur {0} images bruitées par niveau, les mêmes pour tous. Ouvert : ce qui reste "
          + "indécis sur l’image, pour qui les connaît toutes ; à 0 %, la meilleure réponse est une "
          + "image, à 100 %, la moyenne. Quel optimum : où est le réseau entre la meilleure réponse "
          + "de qui ne connaît que les images apprises (0 %) et de qui les connaît toutes (100 %).")
    case .level: Bilingual(en: "noise σ", fr: "bruit σ")
    case .open: Bilingual(en: "open", fr: "ouvert")
    case .whichOptimum: Bilingual(en: "which optimum", fr: "quel optimum")
    case .excess: Bilingual(en: "bits", fr: "bits")
    case .range:
      Bilingual(
        en: "Bits: excess bits a picture above the best answer over all, from σ = {0} to {1}.",
        fr: "Bits : bits superflus par image au-dessus de la meilleure réponse selon toutes les "
          + "images, de σ = {0} à {1}.")
    case .world:
      Bilingual(
        en: "Excess bits a picture of the whole world, parts in their true shares",
        fr: "Bits superflus par image du monde entier, les parties selon leur taille")
    case .finding:
      Bilingual(
        en:
          "Unseen pairs, σ from {0} to {1}: nearer to the optimum over all than to the optimum over "
          + "training, and nearer than every rival, by more than two standard errors?",
        fr:
          "Paires jamais vues, σ de {0} à {1} : plus près de l’optimum de toutes les images que de "
          + "celui des images apprises, et plus près que tout rival, de plus de deux erreurs types ?"
      )
    case .holds: Bilingual(en: "holds at", fr: "vrai à")
    case .fails: Bilingual(en: "fails at", fr: "faux à")
    case .undecided: Bilingual(en: "undecided at", fr: "indécis à")
    case .none: Bilingual(en: "none", fr: "aucun")
    case .isMet: Bilingual(en: "So it has generalised.", fr: "Il a donc généralisé.")
    case .isNotMet:
      Bilingual(
        en: "So it has not, or not everywhere.", fr: "Ce n’est donc pas le cas, ou pas partout.")
    default: Bilingual(en: "best rival: {0}", fr: "meilleur rival : {0}")
    }
  }
}
