public import Languages

/// What lesson 2 says.
public enum DestroyWords: WordTable {
  // The story.
  case title, article, whole, recipe, guesser, manyColours, gaussian, sixThings, measured, moral
  case ownPicture, ownFolder
  // The names of the three ways of destroying.
  case replaced16, replaced24, gaussianNoise
  // Rows and columns.
  case signalLeft, pixelsChanged, valuesChanged, signalToNoise, bitsLeft, bestGuess
  case probability, picture, guessWithShare, framedWrong, asGiven, asUsed
  // The plots.
  case signalAxis, namedAxis, byLuck, measuring
  // Titles, captions and alt texts of the figures.
  case replacedTitle, replacedCaption, replacedAlt
  case gaussianTitle, gaussianCaption, gaussianAlt
  case movingTitle, movingCaption, movingAlt
  case thingsTitle, thingsCaption, thingsAlt
  case plotTitle, plotCaption, plotAlt
  case ownTitle, ownCaption, ownAlt
  // Claims, each with its wrong twin.
  case nothingLeft, nothingLeftTwin
  case asManyReplaced, asManyReplacedTwin
  case calibrated, calibratedTwin
  case longNamed, longNamedTwin
  case decidesAtOnce, decidesAtOnceTwin

  /// Percentages and framed letters look alike in both languages, and so may these.
  public static let sameInBoth: Set<DestroyWords> = [.guessWithShare]

  /// What this name says, in both languages.
  public var text: Bilingual {
    storyText ?? labelText ?? figureText ?? claimText
  }
}

// MARK: - The story

extension DestroyWords {
  private var storyText: Bilingual? {
    switch self {
    case .title:
      Bilingual(en: "Destroying is trivial", fr: "Détruire est facile")
    case .article:
      Bilingual(
        en: "“… from an image composed of pixels, changing the color of certain pixels randomly "
          + "constitutes a simple method of alteration.” Christophe Rodrigues, The Conversation",
        fr: "L’article le dit ainsi : changer au hasard la couleur de certains pixels suffit pour "
          + "abîmer une image. (Christophe Rodrigues, The Conversation)")
    case .whole:
      Bilingual(
        en: "Here is one of {0} pictures: {1}. Seen whole, it tells which of them it is: that is "
          + "worth log₂ {0} = {2} bits. Now we destroy it, and count what is left of these bits.",
        fr: "Voici une image parmi {0} : {1}. Vue entière, elle dit laquelle c’est : cela vaut "
          + "log₂ {0} = {2} bits. Détruisons-la, et comptons ce qui reste de ces bits.")
    case .recipe:
      Bilingual(
        en: "First the article’s own recipe. Each pixel keeps its colour with probability ᾱ "
          + "(“alpha bar”, the signal left); otherwise one of 16 colours is drawn for it by lot. "
          + "Nothing is needed for that: no knowledge, no skill, no network.",
        fr: "D’abord la recette de l’article. Chaque pixel garde sa couleur avec la "
          + "probabilité ᾱ (« alpha barre », le signal restant) ; sinon il reçoit l’une de 16 "
          + "couleurs, tirée au sort. Il n’y faut rien : ni savoir, ni adresse, ni réseau.")
    case .guesser:
      Bilingual(
        en: "Under every frame stands what the best possible guesser says. It knows all {0} "
          + "pictures and the recipe, and computes by Bayes’ rule how probable each one is: nobody "
          + "and no network can name the thing more often.",
        fr: "Sous chaque image se trouve la réponse du meilleur devineur possible. Il connaît les "
          + "{0} images et la recette, et calcule par la règle de Bayes la probabilité de chacune "
          + ": "
          + "personne, ni aucun réseau, ne peut nommer la chose plus souvent.")
    case .manyColours:
      Bilingual(
        en: "The second half of the figure does the same with all 16,777,216 colours of a screen. "
          + "A pixel that is redrawn now almost never hits its old colour, so every pixel that "
          + "fits a picture must have survived. A handful of survivors gives the picture away.",
        fr: "La seconde moitié de la figure fait de même avec les 16 777 216 couleurs d’un écran. "
          + "Un pixel remplacé ne retombe presque jamais sur sa couleur : tout pixel qui convient "
          + "à "
          + "une image a donc survécu. Une poignée de survivants suffit à trahir l’image.")
    case .gaussian:
      Bilingual(
        en: "Now Gaussian noise, another process with the same end: every number of every pixel is "
          + "shrunk by √ᾱ and pushed by a bell curve of variance 1 − ᾱ. Image models are trained "
          + "with this one, because its answer is a smooth function that can be followed downhill.",
        fr: "Voici le bruit gaussien, un autre procédé pour la même fin : chaque nombre de chaque "
          + "pixel est réduit par √ᾱ puis poussé par une courbe en cloche de variance 1 − ᾱ. C’est "
          + "avec lui que l’on entraîne les modèles d’images : sa réponse est une fonction lisse, "
          + "que l’on peut suivre pas à pas.")
    case .sixThings:
      Bilingual(
        en: "Is the first picture a lucky choice? Six others, with the same seed and no selection.",
        fr: "La première image est-elle un heureux hasard ? En voici six autres, même graine, sans "
          + "choix.")
    case .measured:
      Bilingual(
        en: "One picture is an anecdote. So {0} pictures are drawn by lot and destroyed in all "
          + "three ways, and each time the guesser is asked.",
        fr: "Une image n’est qu’une anecdote. Tirons donc {0} images au sort, détruisons-les des "
          + "trois façons, et interrogeons chaque fois le devineur.")
    case .moral:
      Bilingual(
        en: "Destroying took no knowledge at all. The way back takes all that can be known about "
          + "pictures: lesson 3 makes the first step.",
        fr: "Détruire n’a demandé aucun savoir. Le chemin du retour demande tout ce que l’on peut "
          + "savoir des images : la leçon 3 fait le premier pas.")
    case .ownPicture:
      Bilingual(
        en: "Your own picture takes part: cropped to a square, laid on white, reduced to {0} × {0} "
          + "pixels. It is one more candidate, and it is the one that is destroyed.",
        fr: "Votre image participe : rognée en carré, posée sur du blanc, réduite à {0} × {0} "
          + "pixels. C’est un candidat de plus, et c’est elle que l’on détruit.")
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

// MARK: - Rows, columns, axes

extension DestroyWords {
  private var labelText: Bilingual? {
    switch self {
    case .replaced16:
      Bilingual(
        en: "Pixels replaced, 16 colours", fr: "Pixels remplacés, 16 couleurs")
    case .replaced24:
      Bilingual(
        en: "Pixels replaced, 16.8 million colours",
        fr: "Pixels remplacés, 16,8 millions de couleurs")
    case .gaussianNoise: Bilingual(en: "Gaussian noise", fr: "Bruit gaussien")
    case .signalLeft: Bilingual(en: "signal left\u{00A0}ᾱ", fr: "signal restant\u{00A0}ᾱ")
    case .pixelsChanged: Bilingual(en: "colour changed", fr: "couleur changée")
    case .valuesChanged: Bilingual(en: "pixels changed", fr: "pixels changés")
    case .signalToNoise:
      Bilingual(en: "signal-to-noise ratio", fr: "rapport signal sur bruit")
    case .bitsLeft: Bilingual(en: "bits left, of {0}", fr: "bits restants, sur {0}")
    case .bestGuess: Bilingual(en: "best possible guess", fr: "meilleure réponse possible")
    case .probability: Bilingual(en: "its probability", fr: "sa probabilité")
    case .picture: Bilingual(en: "picture", fr: "image")
    case .guessWithShare: Bilingual(same: "{0} {1}")
    case .framedWrong:
      Bilingual(
        en: "Framed: the best possible guesser names something else.",
        fr: "Encadré : le meilleur devineur possible nomme autre chose.")
    case .asGiven: Bilingual(en: "as given, cropped", fr: "telle quelle, rognée")
    case .asUsed: Bilingual(en: "as used, {0} × {0} pixels", fr: "utilisée, {0} × {0} pixels")
    case .signalAxis:
      Bilingual(
        en: "signal left ᾱ, from the picture (left) to snow (right), logarithmic",
        fr: "signal restant ᾱ, de l’image (à gauche) à la neige (à droite), logarithmique")
    case .namedAxis:
      Bilingual(
        en: "share of pictures whose thing is named rightly (95% interval)",
        fr: "part des images dont la chose est bien nommée (intervalle à 95 %)")
    case .byLuck:
      Bilingual(
        en: "eyes shut: always “{0}”", fr: "les yeux fermés : toujours « {0} »")
    case .measuring: Bilingual(en: "Measuring", fr: "Mesure")
    default: nil
    }
  }
}

// MARK: - Figures

extension DestroyWords {
  private var figureText: Bilingual? {
    switch self {
    case .replacedTitle:
      Bilingual(
        en: "The article’s recipe: pixels get colours by lot",
        fr: "La recette de l’article : des couleurs tirées au sort")
    case .replacedCaption:
      Bilingual(
        en: "A picture loses its pixels to chance, from left to right. Above with a palette of 16 "
          + "colours, below with all 16.8 million: there, the few pixels that survive name the "
          + "picture almost to the end. Bits left: what the frame still tells about which of {0} "
          + "pictures it was. Signal-to-noise ratio: kept pixels to redrawn ones, ᾱ/(1 − ᾱ).",
        fr: "Une image perd ses pixels au hasard, de gauche à droite. En haut avec une palette de "
          + "16 couleurs, en bas avec 16,8 millions : là, les rares pixels survivants nomment "
          + "l’image presque jusqu’au bout. Bits restants : ce que l’image dit encore de son "
          + "identité "
          + "parmi {0}. Rapport signal sur bruit : pixels gardés sur pixels remplacés, ᾱ/(1 − ᾱ).")
    case .replacedAlt:
      Bilingual(
        en: "Eight frames from a clear picture ({0}) to coloured snow, twice: with 16 colours the "
          + "best guesser is right down to {1} of the signal, with all colours down to {2}.",
        fr: "Huit images, du dessin net ({0}) à la neige colorée, deux fois : avec 16 couleurs le "
          + "meilleur devineur a raison jusqu’à {1} du signal, avec toutes jusqu’à {2}.")
    case .gaussianTitle:
      Bilingual(
        en: "Gaussian noise: every pixel moves a little, then a lot",
        fr: "Le bruit gaussien : chaque pixel bouge un peu, puis beaucoup")
    case .gaussianCaption:
      Bilingual(
        en: "The same picture under Gaussian noise, z = √ᾱ x₀ + √(1 − ᾱ) ε. Every pixel changes at "
          + "once, and yet the best possible guesser names the thing for a long time. Numbers "
          + "outside the range of the screen are shown as its darkest or brightest colour.",
        fr: "La même image sous un bruit gaussien, z = √ᾱ x₀ + √(1 − ᾱ) ε. Tous les pixels "
          + "changent "
          + "d’emblée, et pourtant le meilleur devineur possible nomme longtemps la chose. Les "
          + "nombres hors de l’écran sont montrés par sa couleur la plus sombre ou la plus claire.")
    case .gaussianAlt:
      Bilingual(
        en: "Eight frames from a clear picture ({0}) to snow under Gaussian noise; the best "
          + "guesser "
          + "is right down to {1} of the signal.",
        fr: "Huit images, du dessin net ({0}) à la neige, sous un bruit gaussien ; le meilleur "
          + "devineur a raison jusqu’à {1} du signal.")
    case .movingTitle:
      Bilingual(
        en: "From a picture to snow, in two ways",
        fr: "De l’image à la neige, de deux façons")
    case .movingCaption:
      Bilingual(
        en: "Left the article’s recipe with 16 colours, right Gaussian noise, both with the same "
          + "signal left. Beneath, what the best possible guesser says and how sure it is.",
        fr: "À gauche la recette de l’article avec 16 couleurs, à droite le bruit gaussien, avec "
          + "le "
          + "même signal restant. Dessous, ce que dit le meilleur devineur possible et sa "
          + "certitude.")
    case .movingAlt:
      Bilingual(
        en: "Animation: a picture ({0}) dissolves into coloured snow on the left and into Gaussian "
          + "noise on the right, with the guesser’s answer beneath each.",
        fr: "Animation : une image ({0}) se dissout en neige colorée à gauche et en bruit "
          + "gaussien à "
          + "droite, avec la réponse du devineur sous chacune.")
    case .thingsTitle:
      Bilingual(
        en: "Could you still name it? Six things, 16 colours",
        fr: "Le reconnaîtriez-vous encore ? Six choses, 16 couleurs")
    case .thingsCaption:
      Bilingual(
        en: "Six pictures drawn by lot with seed {0} and destroyed by the article’s recipe. Under "
          + "each frame, the answer of the best possible guesser.",
        fr: "Six images tirées au sort avec la graine {0} et détruites par la recette de "
          + "l’article. "
          + "Sous chacune, la réponse du meilleur devineur possible.")
    case .thingsAlt:
      Bilingual(
        en: "A table of six pictures at six stages of destruction; the best guesser is wrong in "
          + "{0} "
          + "of {1} cells.",
        fr: "Un tableau de six images à six stades de destruction ; le meilleur devineur se trompe "
          + "dans {0} cases sur {1}.")
    case .plotTitle:
      Bilingual(
        en: "Still recognisable? The best possible guesser against noise",
        fr: "Encore reconnaissable ? Le meilleur devineur face au bruit")
    case .plotCaption:
      Bilingual(
        en: "Share of {0} pictures, drawn by lot from {1}, whose thing the best possible guesser "
          + "names rightly, for three ways of destroying. Half are still named at {2} (16 "
          + "colours), "
          + "{3} (Gaussian noise) and {4} (16.8 million colours) of the signal.",
        fr:
          "Part de {0} images, tirées au sort parmi {1}, dont le meilleur devineur possible "
          + "nomme bien la chose, pour trois façons de détruire. La moitié est encore bien "
          + "nommée à {2} (16 couleurs), {3} (bruit gaussien) et {4} (16,8 millions de couleurs) "
          + "du signal.")
    case .plotAlt:
      Bilingual(
        en: "Three falling curves. Half of the pictures are still named at {0} of the signal with "
          + "16 colours, at {1} under Gaussian noise, at {2} with 16.8 million colours.",
        fr: "Trois courbes descendantes. La moitié des images est encore nommée à {0} du signal "
          + "avec "
          + "16 couleurs, à {1} sous bruit gaussien, à {2} avec 16,8 millions de couleurs.")
    case .ownTitle:
      Bilingual(en: "Your own picture", fr: "Votre image")
    case .ownCaption:
      Bilingual(
        en: "Left the picture as it was given, cropped to a square; right as the lesson uses it: "
          + "each pixel the average of the area it covers.",
        fr: "À gauche l’image telle quelle, rognée en carré ; à droite telle que la leçon "
          + "l’utilise : "
          + "chaque pixel est la moyenne de la surface qu’il couvre.")
    case .ownAlt:
      Bilingual(
        en: "The user’s picture twice: cropped, and reduced to {0} by {0} pixels.",
        fr: "L’image de l’utilisateur deux fois : rognée, et réduite à {0} sur {0} pixels.")
    default: nil
    }
  }
}

// MARK: - Claims

extension DestroyWords {
  private var claimText: Bilingual {
    switch self {
    case .nothingLeft:
      Bilingual(
        en: "Total snow tells nothing: less than a hundredth of a bit is left, in all three ways.",
        fr: "La neige totale ne dit rien : il reste moins d’un centième de bit, des trois façons.")
    case .nothingLeftTwin:
      Bilingual(
        en: "snow of which a tenth is still picture", fr: "une neige dont un dixième est image")
    case .asManyReplaced:
      Bilingual(
        en: "As many pixels change colour as the recipe says: (1 − ᾱ)(1 − 1/16) of them.",
        fr: "Autant de pixels changent de couleur que le dit la recette : (1 − ᾱ)(1 − 1/16).")
    case .asManyReplacedTwin:
      Bilingual(
        en: "a recipe that always draws a different colour",
        fr: "une recette qui tire toujours une couleur différente")
    case .calibrated:
      Bilingual(
        en: "The best guesser knows how sure it may be: it is right as often as it says.",
        fr: "Le meilleur devineur sait combien il peut être sûr : il a raison aussi souvent qu’il "
          + "le "
          + "dit.")
    case .calibratedTwin:
      Bilingual(
        en: "a guesser that believes the picture is less destroyed than it is",
        fr: "un devineur qui croit l’image moins détruite qu’elle ne l’est")
    case .longNamed:
      Bilingual(
        en: "With nine tenths of the signal gone, the thing is still named in more than 8 of 10 "
          + "cases, whichever way it was destroyed.",
        fr:
          "Quand les neuf dixièmes du signal sont perdus, la chose est encore nommée dans plus "
          + "de 8 cas sur 10, quelle que soit la façon de détruire.")
    case .longNamedTwin:
      Bilingual(
        en: "a guesser with its eyes shut", fr: "un devineur aux yeux fermés")
    case .decidesAtOnce:
      Bilingual(
        en: "With all colours, a fiftieth of the pixels is enough to name more than 9 of 10 "
          + "pictures.",
        fr: "Avec toutes les couleurs, un cinquantième des pixels suffit à nommer plus de 9 images "
          + "sur 10.")
    case .decidesAtOnceTwin:
      Bilingual(
        en: "the same with a palette of 16 colours", fr: "la même chose avec 16 couleurs")
    default:
      Bilingual(en: "", fr: "")  // Found by the test of the table: a name without a text.
    }
  }
}
