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
        fr: "De quelles images cette moyenne est-elle faite ? Quand peu est caché, d’une seule : "
          + "la réponse est une copie. Dans la neige dense, de toutes : la réponse est floue, et "
          + "pourtant rien de mieux ne peut être dit.")
    case .neverSeen:
      Bilingual(
        en: "So far the picture was among the known ones. Now it is not: everybody knows all the "
          + "others. Who learned whole pictures by heart answers with another picture. Who knows "
          + "parts only, repairs.",
        fr: "Jusqu’ici, l’image était parmi les images connues. Maintenant elle n’y est plus : "
          + "chacun connaît toutes les autres. Qui sait des images entières par cœur en répond une "
          + "autre. Qui ne connaît que des morceaux répare.")
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
          "A third one is asked: a network of {0} numbers, which saw {1} of these pictures while it "
          + "learned, and now has its numbers alone.",
        fr: "Un troisième est interrogé : un réseau de {0} nombres, qui a vu {1} de ces images en "
          + "apprenant, et n’a plus maintenant que ses nombres.")
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
        fr: "Vos {0} images prennent la place des emoji. Ce que la leçon affirme des emoji n’est "
          + "pas vérifié avec elles.")
    default: nil
    }
  }
}

// MARK: - Who repairs; rows, columns, axes

extension RepairWords {
  private var labelText: Bilingual? {
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
    case .levelHead: Bilingual(same: "{0} σ\u{00A0}=\u{00A0}{1}")
    case .original: Bilingual(en: "original", fr: "origine")
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
  private var figureText: Bilingual? {
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
        fr: "En haut l’image altérée, au milieu ce qu’en fait qui la connaît parmi toutes les "
          + "autres, en bas ce qu’en fait qui ne connaît que les autres. Chaque pixel reçoit sa "
          + "couleur la plus probable, ce qui rend le nombre de pixels faux aussi petit que possible. "
          + "Qu’une image puisse être nouvelle, ni l’un ni l’autre n’y songe."
      )
    case .pixelsAlt:
      Bilingual(
        en: "Eight alterations of a picture ({0}). One who knows it repairs it without a wrong "
          + "pixel down to {1} of the signal; one who does not has at least {2} of the pixels wrong.",
        fr: "Huit altérations d’une image ({0}). Qui la connaît la répare sans un pixel faux "
          + "jusqu’à {1} du signal ; qui ne la connaît pas a au moins {2} des pixels faux.")
    case .stepTitle:
      Bilingual(en: "One call: predict the original", fr: "Un seul appel : prédire l’origine")
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
          "Un tableau : une image ({0}), altérée à {1} niveaux, et les réponses. L’exacte se trompe "
          + "de {2} à {3} du signal.")
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
          "Erreurs d’un seul appel, sur {0} images tirées au sort parmi {1}. Sur les images qu’il "
          + "connaît, rien ni personne ne descend sous la réponse exacte. Elle y parvient par cœur : "
          + "sans l’image en question, elle ne vaut pas mieux sous peu de bruit que sous beaucoup, et "
          + "la réponse locale la dépasse.")
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
        fr: "La réponse exacte est faite d’une image à la moitié du signal, et de toutes dans la "
          + "neige totale.")
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
        fr: "Une image que personne n’a vue, un peu altérée : qui connaît des morceaux en est plus "
          + "proche que qui connaît des images entières.")
    case .partsGoFurtherTwin:
      Bilingual(
        en: "the same comparison with one who knows the picture",
        fr: "la même comparaison avec quelqu’un qui connaît l’image")
    default:
      Bilingual(en: "", fr: "")  // Found by the test of the table: a name without a text.
    }
  }
}
