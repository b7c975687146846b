import Languages

// What stands on the figures of lesson 7, and under them.

extension GuideWords {
  var onSentences: Bilingual {
    switch self {
    case .oneSnowTitle: Bilingual(en: "One snow, six sentences", fr: "Une neige, six phrases")
    case .oneSnowCaption:
      Bilingual(
        en:
          "The same snow, the same noise on the way, six sentences: nothing differs but the words. "
          + "{0} calls each, guidance {1}.",
        fr:
          "La même neige, le même bruit en chemin, six phrases : rien ne diffère que les mots. {0} "
          + "appels chacune, guidage {1}.")
    case .oneSnowAlt:
      Bilingual(
        en:
          "Coloured noise, and six small gardens that a network made of it, each above its sentence.",
        fr:
          "Un bruit coloré, et six petits jardins qu’un réseau en a faits, chacun au-dessus de sa "
          + "phrase.")
    case .snow: Bilingual(en: "the snow", fr: "la neige")
    case .wrongMeaning:
      Bilingual(
        en: "framed: the labelling network reads something else",
        fr: "encadré : le réseau d’étiquetage lit autre chose")
    case .oneSentenceTitle:
      Bilingual(en: "One sentence, six snows", fr: "Une phrase, six neiges")
    case .oneSentenceCaption:
      Bilingual(
        en:
          "“{0}”, from six snows. Beneath each drawing what the labelling network reads of what the "
          + "sentence leaves open.",
        fr:
          "« {0} », à partir de six neiges. Sous chaque dessin, ce que le réseau d’étiquetage lit de ce "
          + "que la phrase laisse ouvert.")
    case .oneSentenceAlt:
      Bilingual(
        en:
          "Six squares of coloured noise; beneath each a garden made by a network, all with fried egg "
          + "flowers on bacon, under different skies.",
        fr:
          "Six carrés de bruit coloré ; sous chacun un jardin fait par un réseau, tous avec des fleurs "
          + "en œuf au plat sur du bacon, sous des ciels différents.")
    case .drawn: Bilingual(en: "drawn", fr: "dessiné")
    case .waysTitle:
      Bilingual(en: "One snow on three ways", fr: "Une neige sur trois chemins")
    case .waysCaption:
      Bilingual(
        en:
          "The same snow in {0} calls towards three sentences: what the network is shown each time.",
        fr:
          "La même neige en {0} appels vers trois phrases : ce qui est montré au réseau chaque fois."
      )
    case .waysAlt:
      Bilingual(
        en: "Three squares of the same noise turn into three different gardens, made by a network.",
        fr: "Trois carrés du même bruit deviennent trois jardins différents, faits par un réseau.")
    default: Bilingual(en: "call {0} of {1}", fr: "appel {0} sur {1}")
    }
  }

  var onStrength: Bilingual {
    switch self {
    case .strengthTitle:
      Bilingual(en: "From ignored to exaggerated", fr: "Des mots ignorés aux mots exagérés")
    case .strengthCaption:
      Bilingual(
        en:
          "“{0}”, told more and more strongly. Each row begins with the same snow. With guidance 0 the "
          + "network does not hear the words; with 8 the pictures grow loud, and more alike.",
        fr:
          "« {0} », dit de plus en plus fort. Chaque ligne commence par la même neige. Avec un guidage de "
          + "0, le réseau n’entend pas les mots ; avec 8, les images crient, et se ressemblent.")
    case .strengthAlt:
      Bilingual(
        en:
          "Rows of gardens made by a network: at the left something else than was asked for, then red "
          + "balloons at night, at the right the same in glaring colours.",
        fr:
          "Des rangées de jardins faits par un réseau : à gauche autre chose que ce qui est demandé, puis "
          + "des ballons rouges la nuit, à droite les mêmes en couleurs criardes.")
    case .guidance: Bilingual(en: "guidance", fr: "guidage")
    case .snowNumber: Bilingual(en: "snow {0}", fr: "neige {0}")
    case .priceTitle: Bilingual(en: "The price of guidance", fr: "Le prix du guidage")
    case .priceCaption:
      Bilingual(
        en:
          "“{0}”: {1} drawings for each guidance, from the same snows in {2} calls each. Different "
          + "grounds: how often two drawings have them (of real gardens, 90%). Colourfulness: the largest of red, "
          + "green and blue minus the smallest, on average (of real gardens, {3}). Off the screen’s scale: numbers "
          + "beyond black or white. Pale bands: intervals of 95%.",
        fr:
          "« {0} » : {1} dessins par guidage, à partir des mêmes neiges, en {2} appels chacun. Sols "
          + "différents : combien de fois deux dessins n’ont pas le même (de vrais jardins : 90 %). Vivacité : "
          + "la plus grande des valeurs de rouge, vert et bleu moins la plus petite, en moyenne (de vrais "
          + "jardins : {3}). Hors de l’écran : nombres au-delà du noir ou du blanc. Bandes pâles : "
          + "intervalles à 95 %.")
    case .priceAlt:
      Bilingual(
        en:
          "Four curves against guidance 0 to 8: read rightly rises at once to {0}; different grounds fall "
          + "from {1} to {2}; colourfulness and numbers off the screen’s scale rise.",
        fr:
          "Quatre courbes selon le guidage de 0 à 8 : bien lus monte tout de suite à {0} ; les sols "
          + "différents tombent de {1} à {2} ; la vivacité et les nombres hors de l’écran montent.")
    case .shareAxis: Bilingual(en: "share", fr: "part")
    case .readRightly: Bilingual(en: "read rightly", fr: "bien lus")
    case .twoGrounds: Bilingual(en: "different grounds", fr: "sols différents")
    case .colourful: Bilingual(en: "colourfulness", fr: "vivacité")
    case .beyond: Bilingual(en: "off the screen’s scale", fr: "hors de l’écran")
    default: Bilingual(en: "guidance g", fr: "guidage g")
    }
  }

  var onNegatives: Bilingual {
    switch self {
    case .notTitle: Bilingual(en: "What shall not be seen", fr: "Ce qu’on ne veut pas voir")
    case .notCaption:
      Bilingual(
        en:
          "Each column begins with the same snow; guidance {0}. Beneath the drawings: the ground that the "
          + "labelling network reads, which is then forbidden. What is asked for and forbidden at once "
          + "cancels out: against “{1}” only the difference of two colours pulls, red without yellow; "
          + "against itself the sentence does not pull at all, and the last two rows are equal to the "
          + "last bit.",
        fr:
          "Chaque colonne commence par la même neige ; guidage {0}. Sous les dessins : le sol que lit le "
          + "réseau d’étiquetage, ensuite interdit. Ce qui est à la fois demandé et interdit s’annule : "
          + "contre « {1} », seule tire la différence de deux couleurs, du rouge sans jaune ; contre "
          + "elle-même, la phrase ne tire pas du tout, et les deux dernières lignes sont égales au bit "
          + "près.")
    case .notAlt:
      Bilingual(
        en:
          "Five rows of gardens made by a network: red balloons at night, the same on other ground, "
          + "then muddled ones, and two equal rows of anything.",
        fr:
          "Cinq rangées de jardins faits par un réseau : des ballons rouges la nuit, les mêmes sur un "
          + "autre sol, puis des jardins confus, et deux rangées égales de n’importe quoi.")
    case .told: Bilingual(en: "“{0}”", fr: "« {0} »")
    case .notThatGround: Bilingual(en: "and not that ground", fr: "et pas ce sol")
    case .notOther: Bilingual(en: "and not “{0}”", fr: "et pas « {0} »")
    case .notItself: Bilingual(en: "and not the same sentence", fr: "et pas cette même phrase")
    default: Bilingual(en: "no words at all", fr: "sans aucun mot")
    }
  }

  var onClassifiers: Bilingual {
    switch self {
    case .slopeTitle:
      Bilingual(
        en: "Where “{0}” becomes more probable", fr: "Où « {0} » devient plus probable")
    case .slopeCaption:
      Bilingual(
        en:
          "Three moments of one way. Second row: every number of the noisy picture was nudged, and a "
          + "classifier asked how probable the caption is (the slope of its logarithm, times σ²). Third "
          + "row: the repair with the words minus the one without. Gray is no change, bright more and "
          + "dark less of a colour; each column in its own scale. Once the form is decided, only a change of colour is left: what turns orange into red is violet, "
          + "much less green and a little more blue. Below, the largest difference of the two.",
        fr:
          "Trois moments d’un chemin. Deuxième ligne : chaque nombre de l’image bruitée a été poussé, et "
          + "un classifieur interrogé sur la probabilité de la légende (la pente de son logarithme, "
          + "fois σ²). Troisième ligne : la réparation avec les mots moins celle sans. Gris : aucun "
          + "changement ; clair, plus, et sombre, moins d’une couleur ; chaque colonne à son échelle. "
          + "Une fois la forme décidée, il ne reste qu’un changement de couleur : ce qui fait d’un orange un "
          + "rouge est violet, bien moins de vert et un peu plus de bleu. Dessous, la plus grande différence "
          + "des deux.")
    case .slopeAlt:
      Bilingual(
        en: "Noisy pictures, and beneath each two equal smooth patterns in which a heart appears.",
        fr: "Des images bruitées, et sous chacune deux motifs égaux où apparaît un cœur.")
    case .noisy: Bilingual(en: "noisy picture", fr: "image bruitée")
    case .triedOut: Bilingual(en: "classifier, tried out", fr: "classifieur, par essais")
    case .twoRepairs:
      Bilingual(en: "two repairs, subtracted", fr: "deux réparations, soustraites")
    case .difference: Bilingual(en: "differ by {0}", fr: "écart {0}")
    case .alikeTitle:
      Bilingual(
        en: "Two kinds of guidance, the same pictures", fr: "Deux guidages, les mêmes images")
    case .alikeCaption:
      Bilingual(
        en:
          "“{0}”, guidance {1}, exact on {2} pictures. The first two rows: largest difference of any "
          + "number at any call, {3}. The third row shows that it need not be so: a classifier of “{4}”.",
        fr:
          "« {0} », guidage {1}, exact sur {2} images. Les deux premières lignes : plus grande différence "
          + "d’un nombre à un appel, {3}. La troisième montre que cela ne va pas de soi : un classifieur "
          + "de « {4} ».")
    case .alikeAlt:
      Bilingual(
        en: "Two equal rows of red hearts, and a row of blue squares.",
        fr: "Deux rangées égales de cœurs rouges, et une rangée de carrés bleus.")
    case .withClassifier: Bilingual(en: "with a classifier", fr: "avec un classifieur")
    case .withoutClassifier:
      Bilingual(en: "without one, by two repairs", fr: "sans, par deux réparations")
    default: Bilingual(en: "with another classifier", fr: "avec un autre classifieur")
    }
  }

  var onDeciding: Bilingual {
    switch self {
    case .decidesTitle: Bilingual(en: "When the snow decides", fr: "Quand la neige décide")
    case .decidesCaption:
      Bilingual(
        en:
          "One snow, twice: without words, and guided towards “{0}” with strength {1}. The curves: the "
          + "exact probability of “{0}”, given what is seen above. It begins at {2}, the share of all "
          + "pictures.",
        fr:
          "Une neige, deux fois : sans mots, et guidée vers « {0} » avec force {1}. Les courbes : la "
          + "probabilité exacte de « {0} », sachant ce qu’on voit au-dessus. Elle commence à {2}, la part "
          + "de toutes les images.")
    case .decidesAlt:
      Bilingual(
        en:
          "Two strips from noise to a shape, a curve under each: how probable a heart is without words, "
          + "and how it rises with them.",
        fr:
          "Deux bandes du bruit à une forme, une courbe sous chacune : la probabilité d’un cœur sans "
          + "mots, et comment elle monte avec eux.")
    case .untoldSection:
      Bilingual(
        en: "Without words: how probable is “{0}”?", fr: "Sans mots : « {0} » est-il probable ?")
    case .toldSection: Bilingual(en: "Guided towards “{0}”", fr: "Guidée vers « {0} »")
    case .answer: Bilingual(en: "the answer", fr: "la réponse")
    case .probability: Bilingual(en: "probability", fr: "probabilité")
    case .whenTitle:
      Bilingual(
        en: "The stronger the guidance, the sooner", fr: "Plus le guidage est fort, plus c’est tôt")
    case .whenCaption:
      Bilingual(
        en:
          "Mean over {0} snows of the exact probability of “{1}”, given the noisy picture. It passes one "
          + "half at σ = {2} with guidance 1, {3} with 2, {4} with 4. Pale bands: intervals of 95%.",
        fr:
          "Moyenne sur {0} neiges de la probabilité exacte de « {1} », sachant l’image bruitée. Elle "
          + "dépasse un demi à σ = {2} avec un guidage de 1, {3} avec 2, {4} avec 4. Bandes pâles : "
          + "intervalles à 95 %.")
    case .whenAlt:
      Bilingual(
        en:
          "Four curves as the noise falls: without words level at 25%, with guidance rising to 100%, the "
          + "sooner the stronger.",
        fr:
          "Quatre courbes quand le bruit diminue : sans mots, plate à 25 % ; avec guidage, montant à "
          + "100 %, d’autant plus tôt qu’il est fort.")
    case .sigmaAxis: Bilingual(en: "noise level σ", fr: "niveau de bruit σ")
    case .sigmaPlotAxis:
      Bilingual(
        en: "noise level σ (logarithmic)", fr: "niveau de bruit σ (échelle logarithmique)")
    case .meanProbability:
      Bilingual(en: "mean probability of “{0}”", fr: "probabilité moyenne de « {0} »")
    case .untold: Bilingual(en: "without words", fr: "sans mots")
    case .guided: Bilingual(en: "guidance {0}", fr: "guidage {0}")
    case .priorLine: Bilingual(en: "share of all: {0}", fr: "part de toutes : {0}")
    case .networkTitle:
      Bilingual(en: "What is already in the snow", fr: "Ce qui est déjà dans la neige")
    case .networkCaption:
      Bilingual(
        en:
          "{0} snows on their way to “{1}”. At every call the network was asked, too, what it takes the "
          + "snow for without being told a word, and the labelling network read that. A share of right "
          + "readings, no probability. Pale bands: intervals of 95%.",
        fr:
          "{0} neiges en chemin vers « {1} ». À chaque appel, on a aussi demandé au réseau pour quoi il "
          + "prend la neige sans lui dire un mot, et le réseau d’étiquetage l’a lu. Une part de lectures "
          + "justes, non une probabilité. Bandes pâles : intervalles à 95 %.")
    case .networkAlt:
      Bilingual(
        en: "Three curves that rise to 100% as the noise falls: ground, kind of plant, material.",
        fr:
          "Trois courbes qui montent à 100 % quand le bruit diminue : sol, sorte de plante, matière."
      )
    case .readAxis: Bilingual(en: "read as told", fr: "lu comme demandé")
    case .groundRead: Bilingual(en: "ground", fr: "sol")
    case .plantRead: Bilingual(en: "what grows", fr: "ce qui pousse")
    default: Bilingual(en: "its material", fr: "sa matière")
    }
  }

  var onBetween: Bilingual {
    switch self {
    case .betweenTitle:
      Bilingual(en: "Between two sentences", fr: "Entre deux phrases")
    case .betweenCaption:
      Bilingual(
        en:
          "At every call a share of “{1}” and the rest of “{0}”: the same words. The bars: what the "
          + "labelling network reads in {2} drawings for each share.",
        fr:
          "À chaque appel, une part de « {1} » et le reste de « {0} » : les mêmes mots. Les barres : ce "
          + "que le réseau d’étiquetage lit dans {2} dessins par part.")
    case .betweenAlt:
      Bilingual(
        en:
          "Rows of gardens made by a network that turn from bacon flowers on fried eggs into fried egg "
          + "flowers on bacon; between them gardens that are neither.",
        fr:
          "Des rangées de jardins faits par un réseau, passant de fleurs en bacon sur des œufs au plat à "
          + "des fleurs en œuf au plat sur du bacon ; entre les deux, des jardins qui ne sont ni l’un ni "
          + "l’autre.")
    case .shareOfOther: Bilingual(en: "share of the second", fr: "part de la seconde")
    case .whatIsRead: Bilingual(en: "read as", fr: "lu comme")
    case .firstSentence: Bilingual(en: "the first, “{0}”", fr: "la première, « {0} »")
    case .neither: Bilingual(en: "neither", fr: "ni l’une ni l’autre")
    case .otherSentence: Bilingual(en: "the second, “{0}”", fr: "la seconde, « {0} »")
    case .sliderTitle:
      Bilingual(en: "From one sentence to the other", fr: "D’une phrase à l’autre")
    case .sliderCaption:
      Bilingual(
        en: "Three snows, and two sentences that share the pull: “{0}” and “{1}”.",
        fr: "Trois neiges, et deux phrases qui se partagent la traction : « {0} » et « {1} ».")
    case .sliderAlt:
      Bilingual(
        en:
          "Three gardens made by a network change from bacon flowers on fried eggs to fried egg flowers "
          + "on bacon.",
        fr:
          "Trois jardins faits par un réseau passent de fleurs en bacon sur des œufs au plat à des "
          + "fleurs en œuf au plat sur du bacon.")
    default: Bilingual(en: "{0} “{1}”, {2} “{3}”", fr: "{0} « {1} », {2} « {3} »")
    }
  }
}
