import Languages

// What stands on the figures of lesson 3, and under them.

// MARK: - Who repairs; rows, columns, axes

extension RepairWords {
  var labelText: Bilingual? {
    switch self {
    case .exact: Bilingual(en: "exact answer", fr: "réponse exacte")
    case .networkCurve:
      Bilingual(en: "network, on pictures it learned from", fr: "réseau, images qu’il a apprises")
    case .local: Bilingual(en: "local answer", fr: "réponse locale")
    case .exactKnowing:
      Bilingual(
        en: "exact, knows the picture: the lowest error",
        fr: "exact, connaît l’image : l’erreur minimale"
      )
    case .exactUnseen:
      Bilingual(en: "exact, never saw the picture", fr: "exact, n’a jamais vu l’image")
    case .localUnseen:
      Bilingual(en: "local, never saw the picture", fr: "local, n’a jamais vu l’image")
    case .wiener:
      Bilingual(en: "linear (Wiener), knows it", fr: "linéaire (Wiener), la connaît")
    case .averageOfAll:
      Bilingual(en: "always the average of all", fr: "toujours la moyenne de toutes")
    case .with: Bilingual(en: "{0}, knows it", fr: "{0}, la connaît")
    case .without: Bilingual(en: "{0}, never saw it", fr: "{0}, ne l’a jamais vue")
    case .signalLeft: Bilingual(en: "signal left\u{00A0}ᾱ", fr: "signal restant\u{00A0}ᾱ")
    case .signalAndNoise:
      Bilingual(
        en: "signal left\u{00A0}ᾱ, noise\u{00A0}σ", fr: "signal restant\u{00A0}ᾱ, bruit\u{00A0}σ")
    case .levelHead: Bilingual(same: "{0}, σ\u{00A0}=\u{00A0}{1}")
    case .original: Bilingual(en: "original", fr: "originale")
    case .altered: Bilingual(en: "altered", fr: "altérée")
    case .error: Bilingual(en: "error {0}", fr: "erreur {0}")
    case .wrongPixels: Bilingual(en: "wrong pixels", fr: "pixels faux")
    case .repairedKnowing:
      Bilingual(en: "repaired by one who knows it", fr: "réparée par qui la connaît")
    case .repairedUnseen:
      Bilingual(
        en: "repaired by one who never saw it", fr: "réparée par qui ne l’a jamais vue")
    case .effectiveCount:
      Bilingual(en: "pictures it is made of", fr: "nombre d’images mêlées")
    case .part: Bilingual(same: "part {0}")
    case .itsShare: Bilingual(en: "its share", fr: "son poids")
    case .asGiven: Bilingual(en: "as given, cropped", fr: "telle quelle, rognée")
    case .asUsed: Bilingual(en: "as used, {0} × {0} pixels", fr: "utilisée, {0} × {0} pixels")
    case .sigmaAxis:
      Bilingual(
        en: "noise level σ, from dense snow (left) to slightly altered (right), logarithmic",
        fr: "niveau de bruit σ, de la neige (à gauche) à l’image à peine altérée (à droite), "
          + "logarithmique")
    case .errorAxis:
      Bilingual(
        en: "error, as a share of the way from black to white (95% interval)",
        fr: "erreur, en part du chemin du noir au blanc (intervalle à 95 %)")
    case .measuring: Bilingual(en: "Measuring", fr: "Mesure")
    default: nil
    }
  }
}

// MARK: - Figures

extension RepairWords {
  var figureText: Bilingual? {
    switch self {
    case .pixelsTitle:
      Bilingual(
        en: "Pixels replaced by lot, and repaired in one step",
        fr: "Des pixels remplacés au hasard, réparés en un pas")
    case .pixelsCaption:
      Bilingual(
        en: "Above the altered picture, in the middle what one makes of it who knows it among all "
          + "others, below what one makes of it who knows all the others only. Every pixel gets its "
          + "most probable colour, which keeps the number of wrong pixels as low as possible. That a "
          + "picture could be a new one does not occur to either of them.",
        fr:
          "En haut l’image altérée, au milieu ce qu’en fait celui qui la connaît parmi toutes "
          + "les autres, en bas celui qui ne connaît que les autres. Chaque pixel reçoit sa "
          + "couleur la plus probable, ce qui rend le nombre de pixels faux aussi petit que "
          + "possible. Qu’une image puisse être nouvelle, ni l’un ni l’autre n’y songe."
      )
    case .pixelsAlt:
      Bilingual(
        en: "Eight alterations of a picture ({0}). One who knows it repairs it without a wrong "
          + "pixel down to {1} of the signal; one who does not has at least {2} of the pixels wrong.",
        fr:
          "Huit altérations d’une image ({0}). Qui la connaît la répare sans un pixel faux "
          + "jusqu’à {1} du signal ; qui ne la connaît pas laisse faux au moins {2} des pixels.")
    case .stepTitle:
      Bilingual(
        en: "One call: predict the original", fr: "Un seul appel : prédire l’image d’origine")
    case .stepCaption:
      Bilingual(
        en: "The original, altered by more and more Gaussian noise, and what is answered to it, "
          + "with the error beneath: the root of the mean squared difference, as a share of the way "
          + "from black to white. Both know the same {0} pictures; the local one looks through "
          + "windows of 3 × 3 to 9 × 9 pixels.",
        fr: "L’image d’origine, altérée par de plus en plus de bruit gaussien, et les réponses, "
          + "avec l’erreur dessous : racine de l’écart quadratique moyen, en part du chemin du noir "
          + "au blanc. Tous deux connaissent les mêmes {0} images ; le local regarde par des fenêtres "
          + "de 3 × 3 à 9 × 9 pixels.")
    case .networkInStep:
      Bilingual(
        en: "The network learned from {0} of them.",
        fr: "Le réseau a appris avec {0} d’entre elles.")
    case .networkUnseen:
      Bilingual(
        en: "The network has never seen them either; its errors are {0} on average.",
        fr: "Le réseau ne les a jamais vues non plus ; il se trompe de {0} en moyenne.")
    case .networkInPlot:
      Bilingual(
        en: "The network comes near the exact answer where all depends on what pictures are like, "
          + "and not where one would have to know them by heart.",
        fr: "Le réseau s’approche de la réponse exacte là où tout dépend de ce à quoi ressemblent "
          + "les images, et non là où il faudrait les savoir par cœur.")
    case .stepAlt:
      Bilingual(
        en: "A table: a picture ({0}), altered at {1} levels, and the answers. The exact one errs "
          + "by {2} at {3} of the signal.",
        fr:
          "Un tableau : une image ({0}), altérée à {1} niveaux, et les réponses. L’exacte se "
          + "trompe de {2} quand il reste {3} du signal.")
    case .madeTitle:
      Bilingual(
        en: "What the best answer is made of", fr: "De quoi la meilleure réponse est faite")
    case .madeCaption:
      Bilingual(
        en: "The exact best answer is an average of all {0} pictures. From left to right the noise "
          + "grows, and with it the number of pictures that really take part, 1/Σ p², from a single "
          + "one to all. Beneath, the three with the largest shares.",
        fr:
          "La meilleure réponse exacte est une moyenne des {0} images. De gauche à droite le bruit "
          + "croît, et avec lui le nombre d’images qui comptent vraiment, 1/Σ p², d’une seule à "
          + "toutes. Dessous, les trois qui pèsent le plus.")
    case .madeAlt:
      Bilingual(
        en:
          "Eight frames of growing noise over a picture ({0}), the answers to them, and the three "
          + "pictures with the largest shares: the answer is made of {1} picture at first and of {2} "
          + "at last.",
        fr:
          "Huit images de plus en plus bruitées ({0}), les réponses, et les trois images qui pèsent "
          + "le plus : la réponse est faite de {1} image au début et de {2} à la fin.")
    case .unseenTitle:
      Bilingual(
        en: "Pictures that nobody has seen", fr: "Des images que personne n’a vues")
    case .unseenCaption:
      Bilingual(
        en: "{0} pictures drawn by lot with seed {1}, altered until {2} of the signal is left (σ = "
          + "{3}), and repaired by those who know all pictures but this one. The exact answer for "
          + "the others is another picture or a mixture; the local one puts together what it knows.",
        fr:
          "{0} images tirées au sort avec la graine {1}, altérées jusqu’à {2} de signal restant (σ "
          + "= {3}), et réparées par ceux qui connaissent toutes les images sauf celle-ci. La réponse "
          + "exacte pour les autres est une autre image ou un mélange ; la locale assemble ce qu’elle "
          + "connaît.")
    case .unseenAlt:
      Bilingual(
        en: "A table of {0} pictures, altered and repaired without having been seen: error {1} for "
          + "the first way, {2} for the last.",
        fr:
          "Un tableau de {0} images, altérées et réparées sans avoir été vues : erreur {1} pour la "
          + "première façon, {2} pour la dernière.")
    case .plotTitle:
      Bilingual(
        en: "The lowest error that any network can reach",
        fr: "La plus petite erreur qu’un réseau puisse atteindre")
    case .plotCaption:
      Bilingual(
        en: "Errors of one call, from {0} pictures drawn by lot among {1}. On pictures it knows, "
          + "nobody and no network can fall below the exact answer. It reaches that by heart: without "
          + "the picture in question it is no better at little noise than at much, and the local "
          + "answer overtakes it.",
        fr:
          "Erreurs d’un seul appel, sur {0} images tirées au sort parmi {1}. Sur des images "
          + "connues, ni personne ni aucun réseau ne descend sous la réponse exacte. Elle y "
          + "parvient par cœur : sans l’image en question, elle ne vaut pas mieux sous peu de "
          + "bruit que sous beaucoup, et la réponse locale la dépasse.")
    case .plotAlt:
      Bilingual(
        en:
          "{0} curves over the noise level. The exact answer makes hardly any error up to σ = {1} "
          + "and then rises towards that of the average of all, {2}.",
        fr:
          "{0} courbes selon le niveau de bruit. La réponse exacte ne se trompe presque pas jusqu’à "
          + "σ = {1}, puis rejoint l’erreur de la moyenne de toutes, {2}.")
    case .ownTitle:
      Bilingual(
        en: "Your own picture, known and never seen", fr: "Votre image, connue et jamais vue")
    case .ownCaption:
      Bilingual(
        en:
          "The picture as given, as used, altered by Gaussian noise, repaired by one who knows it "
          + "among all others, and by those who know only the others. Beneath, the error as a share "
          + "of the way from black to white.",
        fr:
          "L’image telle quelle, telle qu’utilisée, altérée par du bruit gaussien, réparée par qui "
          + "la connaît parmi les autres, et par ceux qui ne connaissent que les autres. Dessous, "
          + "l’erreur en part du chemin du noir au blanc.")
    case .ownAlt:
      Bilingual(
        en: "The user’s picture at three levels of noise, and what is made of it with and without "
          + "having seen it.",
        fr:
          "L’image de l’utilisateur à trois niveaux de bruit, et ce qui en est fait, vue ou jamais "
          + "vue.")
    default: nil
    }
  }
}
