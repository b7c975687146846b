import Languages

// What stands on the figures of lesson 1, and under them.

// MARK: - Rows, columns, axes

extension LearnWords {
  var labelText: Bilingual? {
    switch self {
    case .labelAndCount: Bilingual(same: "{0} ({1})")
    case .examOnly: Bilingual(en: "exam only", fr: "examen seul")
    case .before: Bilingual(en: "before learning", fr: "avant d’apprendre")
    case .afterSteps: Bilingual(en: "after {0} steps", fr: "après {0} pas")
    case .yours: Bilingual(en: "yours", fr: "la vôtre")
    case .itIs: Bilingual(en: "it is: {0}", fr: "c’est : {0}")
    case .status:
      Bilingual(
        en: "step {0}: {1} of the exam right", fr: "pas {0} : {1} de réponses justes à l’examen")
    case .layer: Bilingual(en: "one of layer {0}", fr: "un de la couche {0}")
    case .lastLayer: Bilingual(en: "one of the last layer", fr: "un de la dernière couche")
    case .stepAxis: Bilingual(en: "steps of learning", fr: "pas d’apprentissage")
    case .numberAxis: Bilingual(en: "value of the parameter", fr: "valeur du paramètre")
    case .itReallyIs: Bilingual(en: "it is", fr: "c’est")
    case .worst: Bilingual(en: "the worst three", fr: "les trois pires")
    case .itSays: Bilingual(en: "it says", fr: "il dit")
    case .outOf: Bilingual(en: "{0} of {1}", fr: "{0} sur {1}")
    case .rightAnswers: Bilingual(en: "right answers", fr: "réponses justes")
    case .times: Bilingual(same: "{0} {1}×")
    case .oftenTakenFor:
      Bilingual(en: "most often mistaken for", fr: "le plus souvent pris pour")
    case .picturesAxis: Bilingual(en: "labelled pictures", fr: "images étiquetées")
    case .sizeAxis:
      Bilingual(en: "parameters of the network", fr: "paramètres du réseau")
    case .stepsAxis: Bilingual(en: "steps of training", fr: "pas d’entraînement")
    case .logarithmic: Bilingual(en: "{0}, logarithmic", fr: "{0}, échelle logarithmique")
    case .accuracyAxis:
      Bilingual(
        en: "right answers, every word counting alike (95% interval)",
        fr: "réponses justes, chaque mot comptant autant (intervalle à 95 %)")
    case .onUnseen:
      Bilingual(en: "exam: drawings by others", fr: "examen : dessins d’autres mains")
    case .onLearned: Bilingual(en: "the pictures learned from", fr: "les images apprises")
    case .guessing: Bilingual(en: "guessing", fr: "au hasard")
    case .measuredBy:
      Bilingual(
        en: "Mean of {0} networks from other random numbers, and the interval that holds the true "
          + "mean in 95 of 100 cases. Measured {1} on {2} by {3}.",
        fr:
          "Moyenne de {0} réseaux partis de nombres au hasard différents, et intervalle qui "
          + "contient la vraie moyenne dans 95 cas sur 100. Mesuré le {1} sur {2} par {3}.")
    default: nil
    }
  }
}

// MARK: - Figures

extension LearnWords {
  var figureText: Bilingual? {
    switch self {
    case .labelledTitle:
      Bilingual(
        en: "What is learned from, and what is asked in the exam",
        fr: "Ce qui sert à apprendre, et ce que l’examen demande")
    case .labelledCaption:
      Bilingual(
        en:
          "One thing of each word, drawn by lot, and how many there are. {0} things in {1} styles are {2} labelled "
          + "pictures: two drawings of each thing, and two that formulas make of them. The exam has "
          + "{3} drawings of the same things by other artists ({4}). People are many, flowers few: so "
          + "every word is shown equally often, and counts alike in the exam.",
        fr:
          "Une chose par mot, tirée au sort, et combien il y en a. {0} choses en {1} styles font {2} images étiquetées : "
          + "deux dessins de chaque chose, et deux que des formules en tirent. L’examen a {3} dessins "
          + "des mêmes choses par d’autres artistes ({4}). Les personnes sont nombreuses, les fleurs rares : "
          + "chaque mot est donc montré aussi souvent, et compte autant à l’examen.")
    case .labelledAlt:
      Bilingual(
        en: "A table of {0} words: one thing of each, in the four styles that are learned from and "
          + "in the style of the exam.",
        fr: "Un tableau de {0} mots : une chose pour chacun, dans les quatre styles qui servent à "
          + "apprendre et dans celui de l’examen.")
    case .tableTitle:
      Bilingual(
        en: "What the network says, before and after learning",
        fr: "Ce que dit le réseau, avant et après l’apprentissage")
    case .tableCaption:
      Bilingual(
        en:
          "The plainest drawing of each word, from a set that was never learned from ({0}), and the "
          + "four most probable words with their probabilities. The right word is green and bold; a "
          + "wrong one that is thought most probable is red. Random numbers of seed {1}.",
        fr: "Le dessin le plus simple de chaque mot, d’une série qui n’a jamais servi à apprendre "
          + "({0}), et les quatre mots les plus probables avec leurs probabilités. Le bon mot est en "
          + "vert et en gras ; un mot faux jugé le plus probable est en rouge. Nombres au hasard de la "
          + "graine {1}.")
    case .tableAlt:
      Bilingual(
        en:
          "Bars beside {0} drawings, before and after learning. Drawings named rightly: {1} before, {2} "
          + "after.",
        fr:
          "Des barres à côté de {0} dessins, avant et après l’apprentissage. Dessins bien nommés : {1} "
          + "avant, {2} après.")
    case .learningTitle:
      Bilingual(en: "As it learns", fr: "Pendant qu’il apprend")
    case .learningCaption:
      Bilingual(
        en:
          "Four drawings that are never learned from, and how probable the network finds each word "
          + "after more and more steps; beneath, the share of right answers in the whole exam of {0} "
          + "drawings, every word counting alike.",
        fr:
          "Quatre dessins qui ne servent jamais à apprendre, et la probabilité que le réseau donne à "
          + "chaque mot après de plus en plus de pas ; dessous, la part de réponses justes à tout "
          + "l’examen de {0} dessins, chaque mot comptant autant.")
    case .learningAlt:
      Bilingual(
        en:
          "Bars grow and shrink beside four drawings while the share of right answers rises from {0} "
          + "to {1}.",
        fr:
          "Des barres grandissent et rapetissent sous quatre dessins tandis que la part de réponses "
          + "justes passe de {0} à {1}.")
    case .numbersTitle:
      Bilingual(
        en: "Parameters start random and are set by learning",
        fr: "Les paramètres partent au hasard, l’apprentissage les règle")
    case .numbersCaption:
      Bilingual(
        en: "{0} of the network’s {1} parameters, one of each layer, chosen by lot with seed {2}. "
          + "They come to rest because the steps are made shorter and shorter.",
        fr:
          "{0} des {1} paramètres du réseau, un par couche, tirés au sort avec la graine {2}. Ils "
          + "se posent parce que les pas sont de plus en plus courts.")
    case .numbersAlt:
      Bilingual(
        en: "{0} curves that begin at random values, move, and come to rest after {1} steps.",
        fr: "{0} courbes qui partent de valeurs au hasard, bougent, et se posent après {1} pas.")
    case .mistakesTitle:
      Bilingual(en: "Its worst answers", fr: "Ses pires réponses")
    case .mistakesCaption:
      Bilingual(
        en: "For every word, the {0} drawings of the exam ({1}) whose right word the network found "
          + "least probable, what it said, and how often it was right. In all {2} drawings it is right "
          + "in {3}, every word counting alike.",
        fr:
          "Pour chaque mot, les {0} dessins de l’examen ({1}) dont le réseau a jugé le bon mot le "
          + "moins probable, ce qu’il a dit, et combien de fois il a eu raison. Sur les {2} dessins, il "
          + "a raison pour {3}, chaque mot comptant autant.")
    case .mistakesAlt:
      Bilingual(
        en:
          "The worst three answers to each of {0} words. Of {2} drawings, {1} were named wrongly.",
        fr:
          "Les trois pires réponses pour chacun des {0} mots. Sur {2} dessins, {1} sont mal nommés."
      )
    case .ownTitle:
      Bilingual(
        en: "What the network says of your picture", fr: "Ce que le réseau dit de votre image")
    case .ownCaption:
      Bilingual(
        en: "Your picture as the network sees it, and how probable it finds each of its words. "
          + "It has no word for anything else, nor for “I do not know”.",
        fr:
          "Votre image telle que le réseau la voit, et la probabilité qu’il donne à chacun de ses "
          + "mots. Il n’en a aucun pour autre chose, ni pour « je ne sais pas ».")
    case .ownAlt:
      Bilingual(
        en: "The user’s picture, with bars for each word before and after learning.",
        fr: "L’image de l’utilisateur, avec des barres pour chaque mot avant et après "
          + "l’apprentissage.")
    default: nil
    }
  }

  var curveText: Bilingual? {
    switch self {
    case .picturesTitle:
      Bilingual(
        en: "More labelled pictures, more right answers",
        fr: "Plus d’images étiquetées, plus de réponses justes")
    case .picturesCaption:
      Bilingual(
        en: "The same network of {0} parameters, trained for the same {1} steps, on more and more "
          + "labelled pictures. With few it knows these by heart and little else: the gap between the "
          + "lines. The last point is all there are, as in the lesson. {2}",
        fr:
          "Le même réseau de {0} paramètres, entraîné pendant les mêmes {1} pas, sur de plus en plus "
          + "d’images étiquetées. Avec peu d’images il les sait par cœur, et guère plus : c’est l’écart "
          + "entre les lignes. Le dernier point les a toutes, comme dans la leçon. {2}")
    case .sizeTitle:
      Bilingual(
        en: "A larger network, more right answers",
        fr: "Un réseau plus grand, plus de réponses justes")
    case .sizeCaption:
      Bilingual(
        en:
          "Networks of more and more parameters, trained on the same {0} pictures for the same {1} "
          + "steps. {2}",
        fr:
          "Des réseaux de plus en plus de paramètres, entraînés sur les mêmes {0} images pendant les "
          + "mêmes {1} pas. {2}")
    case .stepsTitle:
      Bilingual(
        en: "Longer training, more right answers",
        fr: "Un entraînement plus long, plus de réponses justes")
    case .stepsCaption:
      Bilingual(
        en: "The same network and pictures, trained for more and more steps, 64 pictures each: the "
          + "computing power. {0} steps are {1} billion multiply-adds and took {2} seconds. {3}",
        fr:
          "Le même réseau et les mêmes images, entraînés pendant de plus en plus de pas de 64 images : "
          + "c’est la puissance de calcul. {0} pas sont {1} milliards de multiplications-additions et "
          + "ont pris {2} secondes. {3}")
    case .curveAlt:
      Bilingual(
        en: "Two curves over the {0}. Right answers in the exam go from {1} to {2}.",
        fr:
          "Deux courbes, en abscisse : {0}. Les réponses justes à l’examen passent de {1} à "
          + "{2}.")
    default: nil
    }
  }
}
