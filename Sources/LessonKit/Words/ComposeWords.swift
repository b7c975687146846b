public import Languages

/// What lesson 9 says.
public enum ComposeWords: WordTable {
  // The story.
  case title, article, start, wayStory, orderStory, nearestStory, exactStory, tableStory, hardStory
  case refused, fromStory, partStory, moral, ownNetwork, drawing
  // The figures.
  case seedsTitle, seedsCaption, seedsAlt, wrongMeaning
  case wayTitle, wayCaption, wayAlt, movingCaption, movingAlt, step, stepOf, seen, guess, read
  case orderTitle, orderCaption, orderAlt, snow
  case nearestTitle, nearestCaption, nearestAlt, drawn, nearestKnown, nearestNote
  case exactTitle, exactCaption, exactAlt, flowersOnly, groundOnly, bothWishes, network
  case tableTitle, tableCaption, tableAlt
  case hardTitle, hardCaption, hardAlt
  case fromTitle, fromCaption, fromAlt, givenUp, beginning
  case partTitle, partCaption, partAlt, mask, groundRedrawn, skyRedrawn
  case growthTitle, growthStory, growthCaption, timeTitle, timeCaption, growthAlt, combinations,
    steps
  case drawnRight, shownCombinations, neverShown, measuring
  // The claims.
  case sentenceClaim, sentenceTwin, mirrorClaim, mirrorTwin, tableClaim, tableTwin, newClaim,
    newTwin

  /// Two values, one beneath the other.
  public static let sameInBoth: Set<ComposeWords> = [.nearestNote]

  /// What this name says, in both languages.
  public var text: Bilingual {
    switch self {
    case .title, .article, .start, .wayStory, .orderStory, .nearestStory, .exactStory, .tableStory,
      .hardStory, .refused, .fromStory, .partStory, .moral, .ownNetwork, .drawing:
      story
    case .sentenceClaim, .sentenceTwin, .mirrorClaim, .mirrorTwin, .tableClaim, .tableTwin,
      .newClaim,
      .newTwin:
      claim
    case .exactTitle, .exactCaption, .exactAlt, .flowersOnly, .groundOnly, .bothWishes, .network,
      .tableTitle, .tableCaption, .tableAlt, .hardTitle, .hardCaption, .hardAlt:
      onLimits
    case .fromTitle, .fromCaption, .fromAlt, .givenUp, .beginning, .partTitle, .partCaption,
      .partAlt,
      .mask, .groundRedrawn, .skyRedrawn:
      onBeginnings
    case .growthTitle, .growthStory, .growthCaption, .timeTitle, .timeCaption, .growthAlt,
      .combinations, .steps, .drawnRight, .shownCombinations, .neverShown, .measuring:
      onGrowth
    default:
      onSentence
    }
  }

  private var story: Bilingual {
    switch self {
    case .title:
      Bilingual(
        en: "Fried egg flowers in the bacon garden",
        fr: "Des fleurs en œuf au plat dans le jardin de bacon")
    case .article:
      Bilingual(
        en:
          "“… as an example, the image above is generated from the following text: “fried egg flowers in "
          + "the bacon garden” …” Christophe Rodrigues, The Conversation",
        fr:
          "L’article donne cet exemple : une image engendrée à partir du texte « fried egg flowers in the "
          + "bacon garden », des fleurs en œuf au plat dans le jardin de bacon. (Christophe Rodrigues, The "
          + "Conversation)")
    case .start:
      Bilingual(
        en:
          "A network of {0} numbers was shown 16,000 gardens with their captions. Ten materials can be "
          + "plant and ground: of the {2} combinations of plant, material and ground it saw {1}. Fried "
          + "egg flowers on bacon were not among them, nor bacon flowers on fried egg.",
        fr:
          "Un réseau de {0} nombres a vu 16 000 jardins avec leurs légendes. Dix matières peuvent être "
          + "plante et sol : des {2} combinaisons de plante, matière et sol, il en a vu {1}. Les fleurs "
          + "en œuf au plat sur du bacon n’en étaient pas, ni les fleurs en bacon sur des œufs au plat."
      )
    case .wayStory:
      Bilingual(
        en:
          "The way there, call by call. In pure snow there is nothing to see; so what the network takes it "
          + "for comes from the words alone, and flowers and ground are there at once. What the sentence "
          + "leaves open, sky and number, the snow decides on the way: a labelling network, as in lesson 1, "
          + "reads it.",
        fr:
          "Le chemin, appel après appel. Dans la neige pure, il n’y a rien à voir ; ce pour quoi le réseau "
          + "la prend vient donc des mots seuls, et les fleurs et le sol sont là d’emblée. Ce que la phrase "
          + "laisse ouvert, le ciel et le nombre, la neige en décide en chemin : un réseau d’étiquetage, "
          + "comme à la leçon 1, le lit.")
    case .orderStory:
      Bilingual(
        en:
          "“Bacon flowers in the fried egg garden” has the same words. Who only counts words cannot tell "
          + "the two apart. From the same snow:",
        fr:
          "« Des fleurs en bacon dans le jardin d’œufs au plat » a les mêmes mots. Qui ne fait que "
          + "compter les mots ne peut les distinguer. À partir de la même neige :")
    case .nearestStory:
      Bilingual(
        en:
          "Is it a copy after all? The nearest of the {0} gardens that it may have seen, beside each "
          + "drawing:",
        fr:
          "Serait-ce tout de même une copie ? Le plus proche des {0} jardins qu’il a pu voir, sous "
          + "chaque dessin :")
    case .exactStory:
      Bilingual(
        en:
          "The exact denoiser knows all these gardens by heart. To this sentence it has no picture: the "
          + "set that it would have to take the mean of is empty. It can obey “fried egg flowers”, or “in "
          + "the bacon garden”; told both at once, it is pulled towards two sets that share nothing.",
        fr:
          "Le débruiteur exact sait tous ces jardins par cœur. Pour cette phrase, il n’a pas d’image : "
          + "l’ensemble dont il devrait prendre la moyenne est vide. Il peut obéir à « fleurs en œuf au "
          + "plat », ou à « dans le jardin de bacon » ; les deux ensemble le tirent vers deux ensembles "
          + "qui n’ont rien en commun.")
    case .tableStory:
      Bilingual(
        en:
          "Not this sentence alone: {0} combinations were kept from the network. Some of them, drawn by "
          + "lot, with any sky and number:",
        fr:
          "Pas cette phrase seulement : {0} combinaisons ont été cachées au réseau. Quelques-unes, "
          + "tirées au sort, sous tous les ciels et en tout nombre :")
    case .hardStory:
      Bilingual(
        en:
          "And where it ends. A grammar reads a sentence before the network hears it, and says what cannot "
          + "be drawn. Behind its back one can tell the network anything: it then draws something, and "
          + "does not know that it was not understood.",
        fr:
          "Et là où cela s’arrête. Une grammaire lit la phrase avant que le réseau ne l’entende, et dit "
          + "ce qui ne peut être dessiné. Dans son dos, on peut tout dire au réseau : il dessine alors "
          + "quelque chose, sans savoir qu’il n’a pas compris.")
    case .refused:
      Bilingual(en: "“{0}”: {1}", fr: "« {0} » : {1}")
    case .fromStory:
      Bilingual(
        en:
          "One can also begin with a picture under some snow. The more snow, the more the words decide.",
        fr:
          "On peut aussi commencer par une image sous un peu de neige. Plus il y a de neige, plus les "
          + "mots décident.")
    case .partStory:
      Bilingual(
        en:
          "Or redraw a part only: what is black in the mask stays as it is, and the network fits the "
          + "rest to it.",
        fr:
          "Ou ne redessiner qu’une partie : ce qui est noir dans le masque reste tel quel, et le réseau "
          + "y ajuste le reste.")
    case .moral:
      Bilingual(
        en:
          "So a sentence that was never seen becomes a picture that was never drawn. Not by magic: each "
          + "part was seen, and the way in which parts go together. What has no parts among what was "
          + "learned, no sentence can call up.",
        fr:
          "Ainsi, une phrase jamais vue devient une image jamais dessinée. Sans magie : chaque partie a "
          + "été vue, et la façon dont les parties vont ensemble. Ce qui n’a pas de parties dans ce qui a "
          + "été appris, aucune phrase ne peut l’évoquer.")
    case .ownNetwork:
      Bilingual(
        en: "The claims are about the network that comes with Snow: of yours nothing is claimed.",
        fr: "Les affirmations portent sur le réseau livré avec Snow : du vôtre, on n’affirme rien.")
    default:
      Bilingual(en: "Drawing", fr: "Dessin")
    }
  }

  private var claim: Bilingual {
    switch self {
    case .sentenceClaim:
      Bilingual(
        en:
          "At least 14 of 16 drawings show fried egg flowers on bacon, which no training picture did.",
        fr:
          "Au moins 14 dessins sur 16 montrent des fleurs en œuf au plat sur du bacon, ce qu’aucune "
          + "image apprise ne faisait.")
    case .sentenceTwin:
      Bilingual(en: "the mirrored sentence", fr: "la phrase en miroir")
    case .mirrorClaim:
      Bilingual(
        en:
          "The same words the other way round give bacon flowers on fried egg, at least 14 times of 16.",
        fr:
          "Les mêmes mots dans l’autre sens donnent des fleurs en bacon sur des œufs au plat, au moins "
          + "14 fois sur 16.")
    case .mirrorTwin:
      Bilingual(en: "the article’s sentence", fr: "la phrase de l’article")
    case .tableClaim:
      Bilingual(
        en: "At least 21 of 24 sentences never seen are drawn right in everything that they say.",
        fr: "Au moins 21 phrases jamais vues sur 24 sont bien dessinées en tout ce qu’elles disent."
      )
    case .tableTwin:
      Bilingual(
        en: "each drawing with the next caption", fr: "chaque dessin avec la légende suivante")
    case .newClaim:
      Bilingual(
        en: "None of the sixteen drawings is a copy of a known garden.",
        fr: "Aucun des seize dessins n’est la copie d’un jardin connu.")
    default:
      Bilingual(en: "real gardens that are known", fr: "de vrais jardins connus")
    }
  }
}
