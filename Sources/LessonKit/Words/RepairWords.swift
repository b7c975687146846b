public import Languages

/// What lesson 3 says.
public enum RepairWords: WordTable {
  // The story.
  case title, article, knowing, pixels, gaussian, madeOf, neverSeen, measured, moral
  case ownPicture, ownFolder
  // Who repairs.
  case exact, local, exactKnowing, exactUnseen, localUnseen, wiener, averageOfAll, without, with
  // Rows, columns, axes.
  case signalLeft, signalAndNoise, levelHead, original, altered, error, wrongPixels, repairedKnowing
  case repairedUnseen, effectiveCount, part, itsShare, asGiven, asUsed, sigmaAxis, errorAxis
  case measuring
  // The network.
  case networkCurve, networkStory, networkInStep, networkUnseen, networkInPlot
  case networkGeneralises, networkGeneralisesTwin
  // Titles, captions and alt texts of the figures.
  case pixelsTitle, pixelsCaption, pixelsAlt
  case stepTitle, stepCaption, stepAlt
  case madeTitle, madeCaption, madeAlt
  case unseenTitle, unseenCaption, unseenAlt
  case plotTitle, plotCaption, plotAlt
  case ownTitle, ownCaption, ownAlt
  // Claims, each with its wrong twin.
  case wholeAgain, wholeAgainTwin
  case oneToAll, oneToAllTwin
  case lowest, lowestTwin
  case knowsItsError, knowsItsErrorTwin
  case partsGoFurther, partsGoFurtherTwin

  /// Numbers and a letter look alike in both languages, and so does this word.
  public static let sameInBoth: Set<RepairWords> = [.levelHead, .part]

  /// What this name says, in both languages.
  public var text: Bilingual {
    storyText ?? labelText ?? figureText ?? claimText
  }
}

// MARK: - The story

extension RepairWords {
  private var storyText: Bilingual? {
    switch self {
    case .title:
      Bilingual(en: "Repairing takes knowledge", fr: "Réparer demande du savoir")
    case .article:
      Bilingual(
        en: "“We can present a slightly altered image as input to a neural network and ask it to "
          + "predict the original image as output.” Christophe Rodrigues, The Conversation",
        fr: "L’article le dit ainsi : on présente à un réseau une image légèrement abîmée, et on "
          + "lui demande de prédire l’image d’origine. (Christophe Rodrigues, The Conversation)")
    case .knowing:
      Bilingual(
        en: "What can such an answer be worth at best? No network is needed to find out. Let "
          + "somebody know {0} pictures by heart: then Bayes’ rule gives the best answer that "
          + "anyone can give, and with it the lowest error that any network can reach.",
        fr: "Que peut valoir une telle réponse, au mieux ? Il ne faut pas de réseau pour le "
          + "savoir. Supposons {0} images connues par cœur : la règle de Bayes donne alors la "
          + "meilleure réponse possible, et donc la plus petite erreur qu’un réseau puisse "
          + "atteindre.")
    case .pixels:
      Bilingual(
        en: "First the article’s own alteration: pixels get one of 16 colours by lot. The repairer "
          + "weighs all known pictures and gives every pixel its most probable colour. Below, the "
          + "same by one who knows every picture but this one.",
        fr: "D’abord l’altération de l’article : des pixels reçoivent l’une de 16 couleurs, tirée "
          + "au sort. Le réparateur pèse toutes les images connues et donne à chaque pixel sa "
          + "couleur la plus probable. En bas, la même chose par quelqu’un qui connaît toutes les "
          + "images sauf celle-ci.")
    case .gaussian:
      Bilingual(
        en: "Now Gaussian noise of width σ, with which image models are trained. The exact best "
          + "answer is the average of all known pictures, each with its probability as its weight. "
          + "The local answer decides every pixel by itself, from a small window around it: it "
          + "knows parts, not pictures.",
        fr: "Voici le bruit gaussien de largeur σ, celui de l’entraînement des modèles d’images. "
          + "La meilleure réponse est la moyenne de toutes les images connues, chacune pesant sa "
          + "probabilité. La réponse locale décide chaque pixel séparément, par une petite fenêtre "
          + "autour de lui : elle connaît des morceaux, pas des images.")
    case .madeOf:
      Bilingual(
        en: "Which pictures is such an average made of? Where little is hidden, of a single one: "
          + "the answer is a copy. In dense snow, of all: the answer is a blur, and still the best "
          + "that can be said.",
        fr:
          "De quelles images cette moyenne est-elle faite ? Quand peu est caché, d’une seule : "
          + "la réponse est une copie. Dans la neige dense, de toutes : la réponse est floue, et "
          + "pourtant on ne peut rien dire de mieux.")
    case .neverSeen:
      Bilingual(
        en: "So far the picture was among the known ones. Now it is not: everybody knows all the "
          + "others. Who learned whole pictures by heart answers with another picture. Who knows "
          + "parts only, repairs.",
        fr:
          "Jusqu’ici, l’image était parmi les images connues. Maintenant elle n’y est plus : "
          + "chacun connaît toutes les autres. Qui sait des images entières par cœur répond par "
          + "une autre. Qui ne connaît que des morceaux répare.")
    case .measured:
      Bilingual(
        en: "A few pictures are an anecdote. {0} others are drawn by lot and altered at eight "
          + "levels, and everybody is asked about the same ones.",
        fr: "Quelques images ne sont qu’une anecdote. {0} autres sont tirées au sort et altérées à "
          + "huit niveaux, et tous répondent sur les mêmes.")
    case .moral:
      Bilingual(
        en: "One call repairs slight alterations. From dense snow it brings only an average. "
          + "Lesson 4 calls again and again.",
        fr: "Un seul appel répare de légers dégâts. De la neige dense, il ne tire qu’une moyenne. "
          + "La leçon 4 appelle encore et encore.")
    case .networkStory:
      Bilingual(
        en:
          "A network is asked, too: it has {0} numbers, saw {1} of these pictures while it learned, and "
          + "has nothing else now.",
        fr:
          "On interroge aussi un réseau : il a {0} nombres, a vu {1} de ces images en apprenant, et n’a "
          + "plus rien d’autre.")
    case .ownPicture:
      Bilingual(
        en: "Your own picture takes part: cropped to a square, laid on white, reduced to {0} × {0} "
          + "pixels. It is repaired by one who knows it, and by others who have never seen it.",
        fr: "Votre image participe : rognée en carré, posée sur du blanc, réduite à {0} × {0} "
          + "pixels. Elle est réparée par quelqu’un qui la connaît, et par d’autres qui ne l’ont "
          + "jamais vue.")
    case .ownFolder:
      Bilingual(
        en: "Your own {0} pictures take the place of the emoji. What the lesson claims of emoji "
          + "is not checked with them.",
        fr: "Vos {0} images prennent la place des émojis. Ce que la leçon affirme des émojis n’est "
          + "pas vérifié avec elles.")
    default: nil
    }
  }
}

// MARK: - Claims

extension RepairWords {
  private var claimText: Bilingual {
    switch self {
    case .wholeAgain:
      Bilingual(
        en: "With half of the pixels drawn by lot, one who knows the pictures repairs them: of 50, "
          + "less than a thousandth of the pixels stay wrong.",
        fr: "Quand la moitié des pixels est tirée au sort, qui connaît les images les répare : sur "
          + "50, moins d’un millième des pixels reste faux.")
    case .wholeAgainTwin:
      Bilingual(
        en: "one who knows all pictures but the one in question",
        fr: "quelqu’un qui connaît toutes les images sauf celle-ci")
    case .oneToAll:
      Bilingual(
        en: "The exact answer is made of one picture at half of the signal, and of all in total "
          + "snow.",
        fr:
          "La réponse exacte est faite d’une seule image à la moitié du signal, et de toutes "
          + "dans la neige totale.")
    case .oneToAllTwin:
      Bilingual(
        en: "one who does not notice that the snow becomes denser",
        fr: "quelqu’un qui ne voit pas que la neige devient plus dense")
    case .lowest:
      Bilingual(
        en: "Nobody errs less than the exact answer, over all levels together.",
        fr: "Personne ne se trompe moins que la réponse exacte, tous niveaux confondus.")
    case .lowestTwin:
      Bilingual(
        en: "one who saw a tenth of the original", fr: "quelqu’un qui a vu un dixième de l’original"
      )
    case .knowsItsError:
      Bilingual(
        en: "The exact answer knows how wrong it is: it errs as much as it expects to.",
        fr: "La réponse exacte sait combien elle se trompe : autant qu’elle s’y attend.")
    case .knowsItsErrorTwin:
      Bilingual(
        en: "one who was told half of the noise",
        fr: "quelqu’un à qui l’on a dit la moitié du bruit")
    case .networkGeneralises:
      Bilingual(
        en: "Slightly altered pictures that nobody has seen: the network repairs them better than "
          + "one who knows all others by heart.",
        fr: "Des images un peu altérées que personne n’a vues : le réseau les répare mieux que "
          + "quelqu’un qui sait toutes les autres par cœur.")
    case .networkGeneralisesTwin:
      Bilingual(
        en: "the same network before it learned", fr: "le même réseau avant d’avoir appris")
    case .partsGoFurther:
      Bilingual(
        en:
          "A picture that nobody has seen, slightly altered: who knows parts is nearer to it than "
          + "who knows whole pictures.",
        fr:
          "Une image que personne n’a vue, un peu altérée : qui connaît des morceaux en est plus "
          + "proche que celui qui connaît des images entières.")
    case .partsGoFurtherTwin:
      Bilingual(
        en: "the same comparison with one who knows the picture",
        fr: "la même comparaison avec quelqu’un qui connaît l’image")
    default:
      Bilingual(en: "", fr: "")  // Found by the test of the table: a name without a text.
    }
  }
}
