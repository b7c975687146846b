public import Languages

/// What lesson 1 says.
public enum LearnWords: WordTable {
  // The story.
  case title, article, labels, articleRandom, training, learning, ownPicture, numbersMove, mistakes
  case articleQuality, measuredShipped, measuredLive, measuring, moral
  // Rows, columns, axes.
  case labelAndCount, examOnly, before, afterSteps, yours, itIs, status
  case layer, lastLayer, stepAxis, numberAxis, itReallyIs, worst, itSays, outOf, rightAnswers, times
  case oftenTakenFor, picturesAxis, sizeAxis, stepsAxis, logarithmic, accuracyAxis, onUnseen
  case onLearned, guessing, measuredBy
  // Titles, captions and alt texts of the figures.
  case labelledTitle, labelledCaption, labelledAlt
  case tableTitle, tableCaption, tableAlt
  case learningTitle, learningCaption, learningAlt
  case numbersTitle, numbersCaption, numbersAlt
  case mistakesTitle, mistakesCaption, mistakesAlt
  case picturesTitle, picturesCaption, sizeTitle, sizeCaption, stepsTitle, stepsCaption, curveAlt
  case ownTitle, ownCaption, ownAlt
  // Claims, each with its wrong twin.
  case guessesAtFirst, guessesAtFirstTwin
  case recognises, recognisesTwin
  case moreIsBetter, moreIsBetterTwin
  case unseenIsHarder, unseenIsHarderTwin
  case threeCurves, threeCurvesTwin

  /// A word with its count looks alike in both languages.
  public static let sameInBoth: Set<LearnWords> = [.labelAndCount, .times]

  /// What this name says, in both languages.
  public var text: Bilingual {
    storyText ?? labelText ?? figureText ?? curveText ?? claimText
  }
}

// MARK: - The story

extension LearnWords {
  private var storyText: Bilingual? {
    switch self {
    case .title:
      Bilingual(en: "A function learns to see", fr: "Une fonction apprend à voir")
    case .article:
      Bilingual(
        en: "“A neural network can be considered as a function that associates input data with "
          + "output predictions.” Christophe Rodrigues, The Conversation",
        fr: "L’article le dit ainsi : un réseau de neurones est une fonction qui associe des "
          + "prédictions à des données. (Christophe Rodrigues, The Conversation)")
    case .labels:
      Bilingual(
        en: "The data here: drawings. The predictions: one of {0} words, the article’s car, person "
          + "and cat among them. {1} drawings with the right word for each are there to learn "
          + "from. The exam uses drawings of the same things by other artists, which are never "
          + "learned from.",
        fr:
          "Les données, ici : des dessins. Les prédictions : un mot parmi {0}, dont la voiture, la "
          + "personne et le chat de l’article. {1} dessins accompagnés du bon mot servent à "
          + "apprendre. L’examen porte sur des dessins des mêmes choses par d’autres artistes, qui "
          + "ne servent jamais à apprendre.")
    case .articleRandom:
      Bilingual(
        en: "“This function is composed of a set of parameters (numerical values) initially random "
          + "that the network will learn to set by learning.”",
        fr:
          "L’article poursuit : les paramètres de cette fonction sont d’abord tirés au hasard, et "
          + "l’apprentissage les règle.")
    case .training:
      Bilingual(
        en: "This one has {0} parameters. Learning means {1} times: show 64 drawings, measure how "
          + "surprising the right words were (the cross-entropy), and move every parameter a "
          + "little towards less surprise.",
        fr: "Celle-ci a {0} paramètres. Apprendre, c’est {1} fois : montrer 64 dessins, mesurer "
          + "combien les bons mots ont surpris (l’entropie croisée), et déplacer un peu chaque "
          + "paramètre vers moins de surprise.")
    case .learning: Bilingual(en: "Learning", fr: "Apprentissage")
    case .ownPicture:
      Bilingual(
        en:
          "Your own picture sits the exam too: cropped to a square, laid on white, reduced to {0} "
          + "× {0} pixels. The network knows drawings of eight things only, and answers with one of "
          + "these whatever it is shown.",
        fr:
          "Votre image passe l’examen aussi : rognée en carré, posée sur du blanc, réduite à {0} "
          + "× {0} pixels. Le réseau ne connaît que des dessins de huit sortes de choses, et "
          + "répond par l’une d’elles quoi qu’on lui montre.")
    case .numbersMove:
      Bilingual(
        en: "Nobody told the parameters what to be. They began by lot, and went where the surprise "
          + "became less.",
        fr:
          "Personne n’a dit aux paramètres quelle valeur prendre. Partis au hasard, ils sont allés "
          + "là où la surprise diminuait.")
    case .mistakes:
      Bilingual(
        en: "In the exam it names {0} of the drawings rightly, every word counting alike. The rest "
          + "is not hidden: here is what it did worst on.",
        fr:
          "À l’examen, il nomme correctement {0} des dessins, chaque mot comptant autant. Le "
          + "reste n’est pas caché : voici ce qu’il a le moins bien réussi.")
    case .articleQuality:
      Bilingual(
        en:
          "“The quality of learning will mainly depend on the amount of labeled data, the size of "
          + "the models and the available computing power.”",
        fr:
          "Selon l’article, la qualité de l’apprentissage dépend surtout de la quantité de données "
          + "étiquetées, de la taille des modèles et de la puissance de calcul.")
    case .measuredShipped:
      Bilingual(
        en: "Each of the three was measured: {1} networks a point, each from other random numbers. "
          + "That takes minutes, so the figures show what was measured on {0}; {2} measures again.",
        fr:
          "Chacun des trois a été mesuré : {1} réseaux par point, chacun parti d’autres nombres "
          + "tirés au hasard. Cela prend plusieurs minutes : les figures montrent donc des "
          + "mesures du {0} ; {2} les refait.")
    case .measuredLive:
      Bilingual(
        en: "Each of the three has just been measured on this machine, several networks a point.",
        fr: "Chacun des trois vient d’être mesuré sur cette machine, plusieurs réseaux par point.")
    case .measuring: Bilingual(en: "Measuring the curves", fr: "Mesure des courbes")
    case .moral:
      Bilingual(
        en:
          "That is learning: a function, random numbers, labelled examples, and many small steps. "
          + "Lesson 2 begins on the way back, from words to pictures.",
        fr:
          "Voilà l’apprentissage : une fonction, des nombres au hasard, des exemples étiquetés, et "
          + "beaucoup de petits pas. La leçon 2 commence le chemin inverse, des mots aux images.")
    default: nil
    }
  }
}

// MARK: - Claims

extension LearnWords {
  private var claimText: Bilingual {
    switch self {
    case .guessesAtFirst:
      Bilingual(
        en: "With random numbers, twenty networks are right as often as guessing, on average.",
        fr: "Avec des nombres au hasard, vingt réseaux ont raison aussi souvent que le hasard, en "
          + "moyenne.")
    case .guessesAtFirstTwin:
      Bilingual(
        en: "networks that have learned for twenty steps",
        fr: "des réseaux qui ont appris pendant vingt pas")
    case .recognises:
      Bilingual(
        en:
          "After learning, it recognises drawings by artists that it never saw, far beyond guessing.",
        fr:
          "Après l’apprentissage, il reconnaît des dessins d’artistes jamais vus, bien mieux que le "
          + "hasard.")
    case .recognisesTwin:
      Bilingual(
        en: "one that learned from the same pictures with their labels dealt out by lot",
        fr: "un réseau qui a appris sur les mêmes images, aux étiquettes distribuées au hasard")
    case .moreIsBetter:
      Bilingual(
        en:
          "Who learned from all labelled pictures is more often right than who learned from two of "
          + "each word.",
        fr:
          "Qui a appris sur toutes les images étiquetées a plus souvent raison que celui qui en "
          + "a vu deux par mot.")
    case .moreIsBetterTwin:
      Bilingual(
        en: "as many pictures whose labels say nothing",
        fr: "autant d’images aux étiquettes sans rapport")
    case .unseenIsHarder:
      Bilingual(
        en:
          "It is more often right about drawings that it learned than about other drawings of the "
          + "same things.",
        fr:
          "Il a plus souvent raison sur les dessins appris que sur d’autres dessins des mêmes choses."
      )
    case .unseenIsHarderTwin:
      Bilingual(
        en: "the same comparison with the learned drawings on both sides",
        fr: "la même comparaison avec les dessins appris des deux côtés")
    case .threeCurves:
      Bilingual(
        en:
          "In the measured curves more pictures, a larger network and longer training each bring more "
          + "right answers, from the first point to the last.",
        fr:
          "Dans les courbes mesurées, plus d’images, un réseau plus grand et un entraînement plus long "
          + "apportent chacun plus de réponses justes, du premier point au dernier.")
    case .threeCurvesTwin:
      Bilingual(
        en: "the same measurements with the seeds dealt out to the points by lot",
        fr: "les mêmes mesures, les graines distribuées aux points par tirage au sort")
    default:
      Bilingual(en: "", fr: "")  // Found by the test of the table: a name without a text.
    }
  }
}
