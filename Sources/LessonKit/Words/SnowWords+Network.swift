import Languages

// What lesson 5 says of networks.

extension SnowWords {
  var networkText: Bilingual? {
    switch self {
    case .learnedStory:
      Bilingual(
        en: "And a network? It learned from {0} of these pictures and keeps none: it has numbers "
          + "alone. The same snow for both.",
        fr:
          "Et un réseau ? Il a appris avec {0} de ces images et n’en garde aucune : il n’a que des "
          + "nombres. La même neige pour les deux.")
    case .nearStory:
      Bilingual(
        en:
          "Is what it draws a copy? Real drawings that it has never seen tell how near a training "
          + "picture is to something that is really new.",
        fr:
          "Ce qu’il dessine est-il une copie ? De vrais dessins qu’il n’a jamais vus disent à quel "
          + "point une image apprise est proche de ce qui est vraiment nouveau.")
    case .halvesStory:
      Bilingual(
        en: "Two networks that share no picture, and the same snow. With few pictures each, they "
          + "disagree; with many, they sometimes draw the same, though no picture was shown to both.",
        fr:
          "Deux réseaux sans image commune, et la même neige. Avec peu d’images chacun, ils sont en "
          + "désaccord ; avec beaucoup, ils dessinent parfois la même, alors qu’aucune image n’a "
          + "été montrée aux deux.")
    case .byNetwork: Bilingual(en: "drawn by the network", fr: "dessiné par le réseau")
    case .unseenDrawings:
      Bilingual(en: "real drawings, never shown to it", fr: "vrais dessins jamais montrés")
    case .nearAxis:
      Bilingual(
        en: "distance to the nearest training picture",
        fr: "écart avec l’image apprise la plus proche")
    case .shareAxis:
      Bilingual(en: "pictures not further away", fr: "images à cet écart ou moins")
    case .fewFirst: Bilingual(en: "20 shapes", fr: "20 formes")
    case .fewSecond: Bilingual(en: "20 others", fr: "20 autres")
    case .manyFirst: Bilingual(en: "360 shapes", fr: "360 formes")
    case .manySecond: Bilingual(en: "360 others", fr: "360 autres")
    case .learnedTitle:
      Bilingual(
        en: "The exact denoiser copies. And the network?",
        fr: "Le débruiteur exact copie. Et le réseau ?")
    case .learnedCaption:
      Bilingual(
        en: "The same snow through the exact denoiser, which knows {0} pictures by heart, and "
          + "through a small network that learned from the same ones; each result beside the training "
          + "picture nearest to it. What is no copy is framed.",
        fr:
          "La même neige par le débruiteur exact, qui connaît {0} images par cœur, et par un petit "
          + "réseau qui a appris avec les mêmes ; chaque résultat à côté de l’image apprise la plus "
          + "proche. Ce qui n’est pas une copie est encadré.")
    case .learnedAlt:
      Bilingual(
        en:
          "A table of {0} snows and what becomes of them: {1} results of the exact denoiser are copies, "
          + "{2} of the network.",
        fr:
          "Un tableau de {0} neiges et de ce qu’elles deviennent : copies parmi les résultats du "
          + "débruiteur exact, {1} ; parmi ceux du réseau, {2}.")
    case .nearTitle:
      Bilingual(
        en: "How near is the nearest training picture?",
        fr: "À quelle distance est l’image apprise la plus proche ?")
    case .nearCaption:
      Bilingual(
        en:
          "For {0} pictures drawn by the network and {1} real drawings that were kept from it: how "
          + "many have a training picture at this distance or nearer. Memorised, by the rule that the "
          + "nearest is three times nearer than the second nearest: {2} of the drawn ones, {3} of the "
          + "real ones. The drawn ones vary {4} as much as the training pictures.",
        fr:
          "Pour {0} images dessinées par le réseau et {1} vrais dessins qu’on lui a cachés : "
          + "combien ont une image apprise à cet écart ou moins. Mémorisées, si la plus proche "
          + "l’est trois fois plus que la deuxième : {2} des images dessinées, {3} des vraies. "
          + "La variété des images dessinées est {4} de celle des images apprises.")
    case .nearAlt:
      Bilingual(
        en:
          "Three curves. That of the exact denoiser is flat, as its results lie at distance 0; those "
          + "of the network and of the real unseen drawings rise further away. Memorised: {0} and {1}.",
        fr:
          "Trois courbes. Celle du débruiteur exact est plate, ses résultats étant à l’écart 0 ; celles "
          + "du réseau et des vrais dessins jamais vus montent plus loin. Mémorisés : {0} et {1}.")
    case .halvesTitle:
      Bilingual(
        en: "Two networks that share no picture", fr: "Deux réseaux sans image commune")
    case .halvesCaption:
      Bilingual(
        en: "The same snow through networks that learned from different pictures of the world of "
          + "shapes. Over {2} snows, two that saw 20 pictures each differ by {0} on average, two that "
          + "saw 360 each by {1}. What they then agree on they can only have learned: it stands in no "
          + "common picture.",
        fr: "La même neige par des réseaux qui ont appris avec des images différentes du monde des "
          + "formes. Sur {2} neiges, deux réseaux de 20 images chacun diffèrent de {0} en moyenne, deux "
          + "réseaux de 360 de {1}. Ce sur quoi ils s’accordent alors, ils ne peuvent que l’avoir "
          + "appris : aucune image ne leur est commune.")
    case .halvesAlt:
      Bilingual(
        en: "{0} snows through four networks: the two that saw few pictures differ by {1} on "
          + "average, the two that saw many by {2}.",
        fr: "{0} neiges par quatre réseaux : les deux qui ont vu peu d’images diffèrent de {1} en "
          + "moyenne, les deux qui en ont vu beaucoup, de {2}.")
    case .noCopies:
      Bilingual(
        en: "Nothing that the network makes of snow is a copy of what it learned from.",
        fr: "Rien de ce que le réseau fait de la neige n’est la copie d’une image apprise.")
    case .noCopiesTwin:
      Bilingual(
        en: "one who knows the same pictures by heart",
        fr: "quelqu’un qui sait les mêmes images par cœur")
    case .halvesAgree:
      Bilingual(
        en: "Two networks that share no picture agree more when each has seen more.",
        fr: "Deux réseaux sans image commune s’accordent mieux quand chacun en a vu davantage.")
    case .halvesAgreeTwin:
      Bilingual(
        en: "the same 20 pictures for both networks",
        fr: "les mêmes 20 images pour les deux réseaux")
    default: nil
    }
  }
}
