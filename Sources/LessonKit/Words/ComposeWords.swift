public import Languages

/// What lesson 9 says.
public enum ComposeWords: WordTable {
  // The story.
  case title, article, start, wayStory, orderStory, nearestStory, exactStory, tableStory, hardStory
  case refused, fromStory, partStory, moral, ownNetwork, drawing
  // The figures.
  case seedsTitle, seedsCaption, seedsAlt, wrongMeaning
  case wayTitle, wayCaption, wayAlt, step, stepOf, seen, guess, read
  case orderTitle, orderCaption, orderAlt, snow
  case nearestTitle, nearestCaption, nearestAlt, drawn, nearestKnown, nearestNote
  case exactTitle, exactCaption, exactAlt, flowersOnly, groundOnly, bothWishes, network
  case tableTitle, tableCaption, tableAlt
  case hardTitle, hardCaption, hardAlt
  case fromTitle, fromCaption, fromAlt, givenUp, beginning
  case partTitle, partCaption, partAlt, mask, groundRedrawn, skyRedrawn
  case growthTitle, growthStory, growthCaption, timeTitle, timeCaption, growthAlt, combinations,
    steps
  case drawnRight, shownCombinations, neverShown, measuring, machine
  // The claims.
  case sentenceClaim, sentenceTwin, mirrorClaim, mirrorTwin, tableClaim, tableTwin, newClaim,
    newTwin

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
      .combinations, .steps, .drawnRight, .shownCombinations, .neverShown, .measuring, .machine:
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

  private var onSentence: Bilingual {
    switch self {
    case .seedsTitle:
      Bilingual(
        en: "“Fried egg flowers in the bacon garden”: sixteen seeds, in order",
        fr: "« Des fleurs en œuf au plat dans le jardin de bacon » : seize graines, dans l’ordre")
    case .seedsCaption:
      Bilingual(
        en:
          "Sixteen drawings of one sentence, none left out. No training picture showed fried egg flowers "
          + "on bacon. Sky and number are left open, so the snow decides them. Read rightly by the "
          + "labelling network: {0} of 16.",
        fr:
          "Seize dessins d’une phrase, sans en omettre. Aucune image apprise ne montrait de fleurs en œuf "
          + "au plat sur du bacon. Le ciel et le nombre restent ouverts : la neige en décide. Bien lus "
          + "par le réseau d’étiquetage : {0} sur 16.")
    case .seedsAlt:
      Bilingual(
        en:
          "Sixteen small pictures made by a network: flowers with egg white petals and a yolk, on "
          + "ground with stripes of bacon, under different skies.",
        fr:
          "Seize petites images faites par un réseau : des fleurs aux pétales de blanc d’œuf et au cœur "
          + "jaune, sur un sol rayé comme du bacon, sous différents ciels.")
    case .wrongMeaning:
      Bilingual(
        en: "framed: the labelling network reads something else",
        fr: "encadré : le réseau d’étiquetage lit autre chose")
    case .wayTitle:
      Bilingual(en: "From snow to the sentence", fr: "De la neige à la phrase")
    case .wayCaption:
      Bilingual(
        en:
          "One drawing in {0} calls: what the network sees, and what it takes it for; beneath, what a "
          + "labelling network reads in that of sky and number, which the sentence leaves open.",
        fr:
          "Un dessin en {0} appels : ce que le réseau voit, et pour quoi il le prend ; dessous, ce "
          + "qu’un réseau d’étiquetage y lit du ciel et du nombre, que la phrase laisse ouverts.")
    case .wayAlt:
      Bilingual(
        en:
          "A row of pictures from coloured noise to flowers of fried egg on bacon, made by a network.",
        fr:
          "Une rangée d’images, du bruit coloré aux fleurs en œuf au plat sur du bacon, faites par un "
          + "réseau.")
    case .step: Bilingual(en: "call", fr: "appel")
    case .stepOf: Bilingual(en: "call {0} of {1}", fr: "appel {0} sur {1}")
    case .seen: Bilingual(en: "what it sees", fr: "ce qu’il voit")
    case .guess: Bilingual(en: "what it takes it for", fr: "pour quoi il le prend")
    case .read: Bilingual(en: "read as", fr: "lu comme")
    case .orderTitle:
      Bilingual(en: "The same words, another order", fr: "Les mêmes mots, un autre ordre")
    case .orderCaption:
      Bilingual(
        en:
          "Sixteen snows in order, none left out; two pictures of the same number begin with the same one. "
          + "Neither sentence was ever seen; only the order of their words differs.",
        fr:
          "Seize neiges dans l’ordre, sans exception ; deux images du même numéro commencent par la même. "
          + "Aucune des deux phrases n’a été vue ; seul l’ordre des mots diffère.")
    case .orderAlt:
      Bilingual(
        en:
          "Two rows of pictures made by a network: flowers of fried egg on bacon above, flowers of "
          + "bacon on fried egg below.",
        fr:
          "Deux rangées d’images faites par un réseau : fleurs en œuf au plat sur du bacon en haut, "
          + "fleurs en bacon sur des œufs au plat en bas.")
    case .snow: Bilingual(en: "snow", fr: "neige")
    case .nearestTitle:
      Bilingual(en: "The nearest garden that it knows", fr: "Le jardin connu le plus proche")
    case .nearestCaption:
      Bilingual(
        en:
          "Above what was drawn, below the nearest of {0} gardens of learned combinations, with the "
          + "root mean squared difference as a share of the way from black to white.",
        fr:
          "En haut ce qui a été dessiné, en bas le plus proche de {0} jardins de combinaisons apprises, "
          + "avec l’écart quadratique moyen en part du chemin du noir au blanc.")
    case .nearestAlt:
      Bilingual(
        en:
          "Drawings of fried egg flowers on bacon, and beneath each a known garden that differs in the "
          + "flowers or the ground.",
        fr:
          "Des dessins de fleurs en œuf au plat sur du bacon, et sous chacun un jardin connu qui diffère "
          + "par les fleurs ou le sol.")
    case .drawn: Bilingual(en: "drawn", fr: "dessiné")
    case .nearestKnown: Bilingual(en: "nearest known", fr: "connu le plus proche")
    default: Bilingual(en: "{0}: {1}", fr: "{0} : {1}")
    }
  }

  private var onLimits: Bilingual {
    switch self {
    case .exactTitle:
      Bilingual(
        en: "Who knows all pictures by heart has none for this sentence",
        fr: "Qui sait toutes les images par cœur n’en a aucune pour cette phrase")
    case .exactCaption:
      Bilingual(
        en:
          "Each column begins with the same snow. The first three rows are computed exactly from known "
          + "gardens: one half of the sentence, the other half, and both wishes added up. The last row "
          + "is the network.",
        fr:
          "Chaque colonne commence par la même neige. Les trois premières lignes sont calculées "
          + "exactement à partir de jardins connus : une moitié de la phrase, l’autre, et les deux souhaits "
          + "additionnés. La dernière ligne est le réseau.")
    case .exactAlt:
      Bilingual(
        en: "Four rows of gardens: with fried egg flowers on any ground, with any plants on bacon, "
          + "mixtures of both, and fried egg flowers on bacon made by a network.",
        fr:
          "Quatre rangées de jardins : fleurs en œuf au plat sur n’importe quel sol, n’importe quelles "
          + "plantes sur du bacon, des mélanges des deux, et fleurs en œuf au plat sur du bacon faites par "
          + "un réseau.")
    case .flowersOnly:
      Bilingual(en: "exact: “fried egg flowers”", fr: "exact : « fleurs en œuf au plat »")
    case .groundOnly:
      Bilingual(en: "exact: “in the bacon garden”", fr: "exact : « dans le jardin de bacon »")
    case .bothWishes:
      Bilingual(en: "exact: both wishes", fr: "exact : les deux souhaits")
    case .network: Bilingual(en: "network: the sentence", fr: "réseau : la phrase")
    case .tableTitle: Bilingual(en: "Gardens never seen", fr: "Des jardins jamais vus")
    case .tableCaption:
      Bilingual(
        en:
          "{0} sentences whose plants, material and ground were never shown together, drawn by lot, none "
          + "left out. Right in everything that is said: {1}.",
        fr:
          "{0} phrases dont les plantes, la matière et le sol n’ont jamais été montrés ensemble, tirées "
          + "au sort, sans en omettre. Justes en tout ce qui est dit : {1}.")
    case .tableAlt:
      Bilingual(
        en: "Small gardens made by a network, each above its sentence.",
        fr: "De petits jardins faits par un réseau, chacun au-dessus de sa phrase.")
    case .hardTitle:
      Bilingual(
        en: "Sentences that are none, told to the network all the same",
        fr: "Des phrases qui n’en sont pas, dites au réseau malgré tout")
    case .hardCaption:
      Bilingual(
        en:
          "All words are known, but no garden was ever described so. The network draws something every "
          + "time: it cannot say that it did not understand.",
        fr:
          "Tous les mots sont connus, mais jamais un jardin n’a été décrit ainsi. Le réseau dessine "
          + "chaque fois quelque chose : il ne sait pas dire qu’il n’a pas compris.")
    default:
      Bilingual(
        en:
          "Small gardens made by a network, some of them muddled, above words without a sentence.",
        fr: "De petits jardins faits par un réseau, certains confus, au-dessus de mots sans phrase."
      )
    }
  }

  private var onBeginnings: Bilingual {
    switch self {
    case .fromTitle: Bilingual(en: "Beginning with a picture", fr: "Commencer par une image")
    case .fromCaption:
      Bilingual(
        en:
          "A drawn garden ({0}) under more and more snow, and two sentences. With little snow the "
          + "picture stays, with much the sentence wins.",
        fr:
          "Un jardin dessiné ({0}) sous de plus en plus de neige, et deux phrases. Avec peu de neige "
          + "l’image reste, avec beaucoup la phrase l’emporte.")
    case .fromAlt:
      Bilingual(
        en: "Two rows in which one garden turns step by step into another, made by a network.",
        fr: "Deux rangées où un jardin devient peu à peu un autre, faites par un réseau.")
    case .givenUp: Bilingual(en: "given up", fr: "abandonné")
    case .beginning: Bilingual(en: "the picture", fr: "l’image")
    case .partTitle: Bilingual(en: "A part redrawn", fr: "Une partie redessinée")
    case .partCaption:
      Bilingual(
        en:
          "In a drawn garden ({0}) what is white in the mask was drawn anew, towards another sentence; "
          + "what is black stays to the last bit.",
        fr:
          "Dans un jardin dessiné ({0}), ce qui est blanc dans le masque a été redessiné, selon une autre "
          + "phrase ; ce qui est noir reste au bit près.")
    case .partAlt:
      Bilingual(
        en:
          "A garden, a black and white mask, and the garden with the white part replaced, made by a "
          + "network.",
        fr:
          "Un jardin, un masque noir et blanc, et le jardin dont la partie blanche est remplacée, faite "
          + "par un réseau.")
    case .mask: Bilingual(en: "mask", fr: "masque")
    case .groundRedrawn: Bilingual(en: "below: “{0}”", fr: "en bas : « {0} »")
    default: Bilingual(en: "above: “{0}”", fr: "en haut : « {0} »")
    }
  }

  private var onGrowth: Bilingual {
    switch self {
    case .growthStory:
      Bilingual(
        en:
          "How many combinations must be seen before the others come by themselves? Measured with six "
          + "networks of {0} steps on {1} scenes each ({2}, {3}, {4}).",
        fr:
          "Combien de combinaisons faut-il voir avant que les autres viennent d’elles-mêmes ? Mesuré avec "
          + "six réseaux de {0} pas sur {1} scènes chacun ({2}, {3}, {4}).")
    case .growthTitle:
      Bilingual(
        en: "How many combinations must be seen, until the others come by themselves?",
        fr: "Combien de combinaisons faut-il voir, pour que les autres viennent d’elles-mêmes ?")
    case .growthCaption:
      Bilingual(
        en:
          "Six networks, each trained for {0} steps on equally many scenes, which show more and more "
          + "combinations of plant, material and ground. Asked for {1} sentences of combinations shown, and "
          + "{1} of combinations never shown to any of them. Bars: intervals of 95%.",
        fr:
          "Six réseaux, entraînés chacun {0} pas sur autant de scènes, qui montrent de plus en plus de "
          + "combinaisons de plante, matière et sol. On leur demande {1} phrases de combinaisons montrées et "
          + "{1} de combinaisons jamais montrées à aucun. Barres : intervalles à 95 %.")
    case .timeTitle:
      Bilingual(
        en: "How long until a network can compose?",
        fr: "Combien de temps avant qu’un réseau sache composer ?")
    case .timeCaption:
      Bilingual(
        en:
          "The network that was shown {0} combinations, on its way: {1} sentences of each kind. Bars: "
          + "intervals of 95%.",
        fr:
          "Le réseau qui a vu {0} combinaisons, en chemin : {1} phrases de chaque sorte. Barres : "
          + "intervalles à 95 %.")
    case .growthAlt:
      Bilingual(
        en:
          "Two curves over {0}: sentences of combinations never shown rise from {1} to {2}; those of "
          + "combinations shown lie above or beside them.",
        fr:
          "Deux courbes selon {0} : les phrases de combinaisons jamais montrées montent de {1} à {2} ; "
          + "celles de combinaisons montrées sont au-dessus ou à côté.")
    case .combinations: Bilingual(en: "combinations shown", fr: "combinaisons montrées")
    case .steps: Bilingual(en: "steps of training", fr: "pas d’apprentissage")
    case .drawnRight: Bilingual(en: "sentences drawn right", fr: "phrases bien dessinées")
    case .shownCombinations: Bilingual(en: "shown", fr: "montrées")
    case .neverShown: Bilingual(en: "never shown", fr: "jamais montrées")
    case .measuring:
      Bilingual(en: "Training six networks", fr: "Apprentissage de six réseaux")
    default: Bilingual(en: "{0} cores", fr: "{0} cœurs")
    }
  }
}
