public import Languages

/// What lesson 5 says.
public enum SnowWords: WordTable {
  // The story.
  case title, article, start, moving, anythingStory, decidedStory, leaveStory, newStory
  case shapesStory, cornerStory
  case moral, ownStory, ownFolder
  // Rows, columns, axes.
  case snow, snowNumber, answerAt, comesOut, nearestKnown, difference, nameAndDifference, noise
  case thing, example, inData, cameOut, interval, intervalLabel
  case sideDecided, thingDecided, pictureDecided, bitsMissing, predictedSide, predictedPicture
  case sigmaAxis, agreementAxis
  case allPictures, withoutFirst, withoutBoth, noiseLevel, ownInSnow, ownKnown, ownUnknown
  case exact, local, anywhere, byHalves, framedNew, framedUnlike, knownPair, newPair, rate,
    cornerLabel
  case watching
  // Titles, captions and alt texts of the figures.
  case fromTitle, fromCaption, fromAlt
  case movingTitle, movingCaption, movingAlt
  case anythingTitle, anythingCaption, anythingAlt
  case decidedTitle, decidedCaption, decidedAlt
  case leaveTitle, leaveCaption, leaveAlt
  case mosaicTitle, mosaicCaption, mosaicAlt
  case shapesTitle, shapesCaption, shapesAlt
  case cornerTitle, cornerCaption, cornerAlt
  case ownTitle, ownCaption, ownAlt
  // The network.
  case learnedStory, nearStory, halvesStory
  case byNetwork, unseenDrawings, nearAxis, shareAxis, fewFirst, fewSecond, manyFirst, manySecond
  case learnedTitle, learnedCaption, learnedAlt, nearTitle, nearCaption, nearAlt
  case halvesTitle, halvesCaption, halvesAlt
  case noCopies, noCopiesTwin, halvesAgree, halvesAgreeTwin
  // A network that learns to draw.
  case drawStory, drawRecorded, drawLive, training, sameBits, otherBits, recordedBy
  case sinks, sinksTwin
  // Claims, each with its wrong twin.
  case copies, copiesTwin
  case frequencies, frequenciesTwin
  case onlyItself, onlyItselfTwin
  case decided, decidedTwin
  case mosaics, mosaicsTwin
  case ninth, ninthTwin

  /// Numbers, and two words that both languages share.
  public static let sameInBoth: Set<SnowWords> = [
    .noise, .rate, .interval, .exact, .local,
  ]

  /// What this name says, in both languages.
  public var text: Bilingual {
    storyText ?? labelText ?? figureText ?? networkText ?? trainingText ?? claimText
  }
}

// MARK: - The story

extension SnowWords {
  private var storyText: Bilingual? {
    switch self {
    case .title:
      Bilingual(
        en: "From nothing but snow, anything comes out",
        fr: "De la neige seule, il sort n’importe quoi")
    case .article:
      Bilingual(
        en: "“We could then start from an image composed only of noise (a snow of random pixels) … "
          + "depending on the random noise, it can after several iterations end up generating "
          + "anything as an output image.” Christophe Rodrigues, The Conversation",
        fr:
          "L’article le dit ainsi : on pourrait partir d’une image faite de bruit seul, une neige "
          + "de pixels au hasard ; selon ce bruit, il peut en sortir n’importe quelle image. "
          + "(Christophe Rodrigues, The Conversation)")
    case .start:
      Bilingual(
        en: "No bird was hidden in this snow. The exact repairer of lessons 3 and 4, a "
          + "denoiser that knows {0} pictures by heart, is asked all the same: first it answers with the average of all, "
          + "then with what the snow happens to resemble a little.",
        fr: "Dans cette neige, on n’a caché aucun oiseau. Le réparateur exact des leçons 3 et 4, "
          + "un débruiteur qui connaît {0} images par cœur, est interrogé quand même : il répond d’abord par la "
          + "moyenne de toutes, puis par ce à quoi la neige ressemble un peu, par hasard.")
    case .moving:
      Bilingual(
        en: "Several snows at once. Nothing is random on the way: the snow alone decides.",
        fr: "Plusieurs neiges à la fois. Rien n’est tiré au sort en chemin : la neige seule décide."
      )
    case .anythingStory:
      Bilingual(
        en: "Anything? {0} snows tell how often which thing comes out.",
        fr: "N’importe quoi ? {0} neiges disent combien de fois chaque chose sort.")
    case .decidedStory:
      Bilingual(
        en: "When does the snow decide? Stop on the way and let chance go on twice from there: do "
          + "both ends show the same? Two formulas predict it from the pictures alone.",
        fr:
          "Quand la neige décide-t-elle ? Arrêtons-nous en chemin, et laissons le hasard continuer "
          + "deux fois à partir de là : les deux fins montrent-elles la même chose ? Deux formules "
          + "le prédisent à partir des seules images.")
    case .leaveStory:
      Bilingual(
        en:
          "Every picture that came out is a copy. What if it had never been among the known ones? "
          + "The same snow, without it.",
        fr: "Chaque image sortie est une copie. Et si elle n’avait jamais été parmi les images "
          + "connues ? La même neige, sans elle.")
    case .newStory:
      Bilingual(
        en: "Who knows whole pictures can only repeat them. What would make something new? Let "
          + "others look through small windows: they know parts of {0} pictures, and put parts "
          + "together.",
        fr:
          "Qui sait des images entières ne peut que les répéter. Qu’est-ce qui ferait du nouveau ? "
          + "Que d’autres regardent par de petites fenêtres : ils connaissent des morceaux de {0} "
          + "images, et les assemblent.")
    case .shapesStory:
      Bilingual(
        en: "Parts may be right and the whole wrong. Simple shapes show it best: every edge and "
          + "every corner is a known one.",
        fr: "Les morceaux peuvent être justes et le tout faux. Des formes simples le montrent le "
          + "mieux : chaque bord, chaque coin est connu.")
    case .cornerStory:
      Bilingual(
        en:
          "The smallest case of something new: three pictures of two halves are known, the fourth "
          + "pair is never shown.",
        fr: "Le plus petit cas de nouveauté : trois images de deux moitiés sont connues, la "
          + "quatrième paire n’est jamais montrée.")
    case .moral:
      Bilingual(
        en: "To know everything by heart is to copy; to look at parts is to invent, rightly or "
          + "wrongly. A network has to lie in between. And to get what one wants instead of "
          + "anything, one needs words: lesson 6.",
        fr: "Tout savoir par cœur, c’est copier ; regarder des morceaux, c’est inventer, bien ou "
          + "mal. Un réseau doit se tenir entre les deux. Et pour obtenir ce que l’on veut au lieu "
          + "de n’importe quoi, il faut des mots : leçon 6.")
    case .ownStory:
      Bilingual(
        en: "Your own picture under more and more snow, and what becomes of it: for one who knows "
          + "it, and for one who has never seen it.",
        fr:
          "Votre image sous de plus en plus de neige, et ce qu’elle devient : pour qui la connaît, "
          + "et pour qui ne l’a jamais vue.")
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

extension SnowWords {
  private var claimText: Bilingual {
    switch self {
    case .copies:
      Bilingual(
        en: "Everything that the exact denoiser makes of snow is a copy of a known picture.",
        fr: "Tout ce que le débruiteur exact fait de la neige est la copie d’une image connue.")
    case .copiesTwin:
      Bilingual(
        en: "what the local denoiser makes of snow", fr: "ce que le débruiteur local en fait")
    case .frequencies:
      Bilingual(
        en: "Things come out as often as they occur among the pictures (χ² test).",
        fr: "Les choses sortent aussi souvent qu’elles figurent parmi les images (test du χ²).")
    case .frequenciesTwin:
      Bilingual(
        en: "one who believes that faces are ten times as frequent",
        fr: "quelqu’un qui croit les visages dix fois plus fréquents")
    case .onlyItself:
      Bilingual(
        en: "Taking out a picture that did not come out changes nothing, nearly always.",
        fr: "Retirer une image qui n’est pas sortie ne change rien, presque toujours.")
    case .onlyItselfTwin:
      Bilingual(
        en: "taking out the picture that came out", fr: "retirer l’image qui est sortie")
    case .decided:
      Bilingual(
        en: "The picture is decided where theory says, within a quarter.",
        fr: "L’image se décide là où la théorie le dit, à un quart près.")
    case .decidedTwin:
      Bilingual(
        en: "the theory for one who knows ten pictures only",
        fr: "la théorie pour qui ne connaît que dix images")
    case .mosaics:
      Bilingual(
        en: "What the local denoiser makes is made of known parts and is no known picture.",
        fr:
          "Ce que fait le débruiteur local est fait de morceaux connus, sans être une image connue."
      )
    case .mosaicsTwin:
      Bilingual(
        en: "two known pictures laid over each other",
        fr: "deux images connues posées l’une sur l’autre")
    case .ninth:
      Bilingual(
        en: "Who looks at each half by itself makes the pair that was never shown in one of nine "
          + "cases.",
        fr: "Qui regarde chaque moitié à part fait la paire jamais montrée dans un cas sur neuf.")
    case .ninthTwin:
      Bilingual(
        en: "one who knows the three pictures as wholes",
        fr: "quelqu’un qui connaît les trois images entières")
    default:
      Bilingual(en: "", fr: "")  // Found by the test of the table: a name without a text.
    }
  }
}
