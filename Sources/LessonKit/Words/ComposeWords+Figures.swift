import Languages

// What stands on the figures of lesson 9, and under them.

extension ComposeWords {
  var onSentence: Bilingual {
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
    case .movingCaption:
      Bilingual(
        en: "One drawing in {0} calls: what the network sees, and what it takes it for.",
        fr: "Un dessin en {0} appels : ce que le réseau voit, et pour quoi il le prend.")
    case .movingAlt:
      Bilingual(
        en:
          "Two pictures side by side, made by a network, change from coloured noise and gray to flowers "
          + "of fried egg on bacon.",
        fr:
          "Deux images côte à côte, faites par un réseau, passent du bruit coloré et du gris aux fleurs "
          + "en œuf au plat sur du bacon.")
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
    default: Bilingual(same: "{0}\n{1}")
    }
  }

  var onLimits: Bilingual {
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
          + "chaque fois quelque chose : il ne sait pas dire qu’il n’a pas compris. (Il entend l’anglais.)"
      )
    default:
      Bilingual(
        en:
          "Small gardens made by a network, some of them muddled, above words without a sentence.",
        fr: "De petits jardins faits par un réseau, certains confus, au-dessus de mots sans phrase."
      )
    }
  }

  var onBeginnings: Bilingual {
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
    case .givenUp: Bilingual(en: "given up", fr: "part abandonnée")
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

  var onGrowth: Bilingual {
    switch self {
    case .growthStory:
      Bilingual(
        en:
          "How many combinations must be seen before the others come by themselves? Measured with {0} "
          + "networks of {1} steps on {2} scenes each ({3}, {4}, {5}).",
        fr:
          "Combien de combinaisons faut-il voir avant que les autres viennent d’elles-mêmes ? Mesuré avec "
          + "{0} réseaux de {1} pas sur {2} scènes chacun ({3}, {4}, {5}).")
    case .growthTitle:
      Bilingual(
        en: "How many combinations must be seen, until the others come by themselves?",
        fr: "Combien de combinaisons faut-il voir, pour que les autres viennent d’elles-mêmes ?")
    case .growthCaption:
      Bilingual(
        en:
          "Networks, each trained for {0} steps on equally many scenes, which show more and more "
          + "combinations of plant, material and ground. Asked for {1} sentences of combinations shown, and "
          + "{1} of combinations never shown to any of them. Points: means of {2} seeds; bands: the lowest "
          + "and the highest.",
        fr:
          "Des réseaux, entraînés chacun {0} pas sur autant de scènes, qui montrent de plus en plus de "
          + "combinaisons de plante, matière et sol. On leur demande {1} phrases de combinaisons montrées et "
          + "{1} de combinaisons jamais montrées à aucun. Points : moyennes de {2} graines ; bandes : la plus "
          + "basse et la plus haute.")
    case .timeTitle:
      Bilingual(
        en: "How long until a network can compose?",
        fr: "Combien de temps avant qu’un réseau sache composer ?")
    case .timeCaption:
      Bilingual(
        en:
          "The networks that were shown {0} combinations, on their way: {1} sentences of each kind. Points: "
          + "means of {2} seeds; bands: the lowest and the highest.",
        fr:
          "Les réseaux qui ont vu {0} combinaisons, en chemin : {1} phrases de chaque sorte. Points : "
          + "moyennes de {2} graines ; bandes : la plus basse et la plus haute.")
    case .growthAlt:
      Bilingual(
        en:
          "Two curves, across: {0}. Sentences of combinations never shown rise from {1} to {2}; the other "
          + "curve is that of combinations shown.",
        fr:
          "Deux courbes, en abscisse : {0}. Les phrases de combinaisons jamais montrées montent de {1} à "
          + "{2} ; l’autre courbe est celle de combinaisons montrées.")
    case .combinations:
      Bilingual(
        en: "combinations shown, logarithmic", fr: "combinaisons montrées, échelle logarithmique")
    case .steps:
      Bilingual(
        en: "steps of training, logarithmic", fr: "pas d’apprentissage, échelle logarithmique")
    case .drawnRight: Bilingual(en: "sentences drawn right", fr: "phrases bien dessinées")
    case .shownCombinations: Bilingual(en: "shown", fr: "montrées")
    case .measuring:
      Bilingual(en: "Training {0} networks", fr: "Apprentissage de {0} réseaux")
    default: Bilingual(en: "never shown", fr: "jamais montrées")
    }
  }
}
