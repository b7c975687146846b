public import Languages

/// What lesson 8 says.
public enum StyleWords: WordTable {
  // The story.
  case title, article, start, openStory, oneStory, neverStory, heartStory, unknowableStory
  case stylesStory, thingsStory, mapStory, strengthStory, sumsStory, languagesStory, moral
  case ownNetwork, drawing
  // Pairs of thing and style.
  case birdTitle, birdCaption, birdAlt, drawn, truePicture, neverShown, nearest, wrongMeaning,
    perCentMeaning, halves
  case openTitle, openCaption, openAlt, snow, quoted, openMeaning
  case oneTitle, oneCaption, oneAlt, allTitle, allCaption
  // Pairs never shown.
  case neverTitle, neverCaption, neverAlt, heartTitle, heartCaption, heartAlt, network, exact
  case unknowableTitle, unknowableCaption, unknowableAlt
  // Between two.
  case stylesTitle, stylesCaption, stylesAlt, stylesMovingCaption, shareOf, mixedVectors,
    mixedAnswers, faded, sliderStatus
  case thingsTitle, thingsCaption, thingsAlt, thingsMovingCaption
  // The vector.
  case mapTitle, mapCaption, mapAlt, mapNote, beforeLearning, afterLearning, ofColour, ofInk,
    sameStyle
  case strengthTitle, strengthCaption, strengthAlt, strength
  case sumsTitle, sumsCaption, sumsAlt, plusMinus, summed, byFormula, sumsMeaning
  // Two languages.
  case languagesTitle, languagesCaption, languagesAlt, inEnglish, inFrench, differenceSeen
  // The claims.
  case birdClaim, birdTwin, openClaim, openTwin, oneClaim, oneTwin, neverClaim, neverTwin
  case betweenClaim, betweenTwin, vectorClaim, vectorTwin, mapClaim, mapTwin, sumsClaim, sumsTwin
  case languagesClaim, languagesTwin

  /// Signs and numbers alone.
  public static let sameInBoth: Set<StyleWords> = [.plusMinus, .sliderStatus]

  /// What this name says, in both languages.
  public var text: Bilingual {
    switch self {
    case .title, .article, .start, .openStory, .oneStory, .neverStory, .heartStory,
      .unknowableStory, .stylesStory, .thingsStory, .mapStory, .strengthStory, .sumsStory,
      .languagesStory, .moral, .ownNetwork, .drawing:
      story
    case .birdTitle, .birdCaption, .birdAlt, .drawn, .truePicture, .neverShown, .nearest,
      .wrongMeaning, .perCentMeaning, .halves, .openTitle, .openCaption, .openAlt, .snow, .quoted,
      .openMeaning, .oneTitle,
      .oneCaption, .oneAlt, .allTitle, .allCaption:
      onPairs
    case .neverTitle, .neverCaption, .neverAlt, .heartTitle, .heartCaption, .heartAlt, .network,
      .exact, .unknowableTitle, .unknowableCaption, .unknowableAlt:
      onUnseen
    case .stylesTitle, .stylesCaption, .stylesAlt, .stylesMovingCaption, .shareOf, .mixedVectors,
      .mixedAnswers, .faded, .sliderStatus, .thingsTitle, .thingsCaption, .thingsAlt,
      .thingsMovingCaption:
      onMixing
    case .mapTitle, .mapCaption, .mapAlt, .mapNote, .beforeLearning, .afterLearning, .ofColour,
      .ofInk, .sameStyle, .strengthTitle, .strengthCaption, .strengthAlt, .strength, .sumsTitle,
      .sumsCaption, .sumsAlt, .plusMinus, .summed, .byFormula, .sumsMeaning:
      onVectors
    case .languagesTitle, .languagesCaption, .languagesAlt, .inEnglish, .inFrench,
      .differenceSeen:
      onLanguages
    default:
      claim
    }
  }

  private var story: Bilingual {
    switch self {
    case .title: Bilingual(en: "Birds in every style", fr: "Des oiseaux dans tous les styles")
    case .article:
      Bilingual(
        en:
          "“Examples of bird images that Midjourney can generate, varying the graphic style.” The caption "
          + "of the article’s first picture. Christophe Rodrigues, The Conversation",
        fr:
          "La première image de l’article montre des oiseaux que Midjourney peut engendrer, en variant le "
          + "style graphique. (Christophe Rodrigues, The Conversation)")
    case .start:
      Bilingual(
        en:
          "A network of {0} numbers was shown {1} things in {2} styles, and told of each picture what it "
          + "shows and how it is drawn. It hears the two apart: the words of the thing say where things "
          + "are, the words of the style say how all is drawn. {3} pairs of thing and style were kept from "
          + "it. First the bird, from one snow, in every style.",
        fr:
          "Un réseau de {0} nombres a vu {1} choses dans {2} styles, et on lui a dit de chaque image ce "
          + "qu’elle montre et comment elle est dessinée. Il entend les deux séparément : les mots de la "
          + "chose disent où se trouve quoi, ceux du style disent comment tout est dessiné. {3} paires de "
          + "chose et de style lui ont été cachées. D’abord l’oiseau, à partir d’une même neige, dans tous "
          + "les styles.")
    case .openStory:
      Bilingual(
        en:
          "And other snow? A pair of thing and style has one single picture here, so hardly anything is "
          + "left for the snow to decide. Leave the style open, and the snow decides it. Leave the thing "
          + "open, and something in neon comes out that is no thing: a manner alone is not a picture.",
        fr:
          "Et une autre neige ? Une paire de chose et de style n’a ici qu’une seule image : il ne reste "
          + "presque rien à décider à la neige. Laissez le style ouvert, et la neige en décide. Laissez la "
          + "chose ouverte, et il vient quelque chose en néon qui n’est aucune chose : une manière seule "
          + "n’est pas une image.")
    case .oneStory:
      Bilingual(
        en: "Now the other way round: one style, {0}, for the things of the list, in its order.",
        fr:
          "À l’inverse maintenant : un seul style, {0}, pour les choses de la liste, dans l’ordre.")
    case .neverStory:
      Bilingual(
        en:
          "Was all that learned by heart? {0} pairs were never shown, though their drawing is known from "
          + "another style. Who has seen the ghost in colour, and other things at night, can know the ghost "
          + "at night. Here are the first of them, and what went wrong stays in.",
        fr:
          "Tout cela est-il appris par cœur ? {0} paires n’ont jamais été montrées, mais leur "
          + "dessin est connu dans un autre style. Qui a vu le fantôme en couleur, et d’autres "
          + "choses la nuit, peut connaître le fantôme la nuit. Voici les premières ; ce qui a "
          + "échoué reste montré.")
    case .heartStory:
      Bilingual(
        en:
          "The exact denoiser does know all by heart. It takes thing and style for two wishes, and has no "
          + "picture that fulfils both: so it gives the thing in another style, another thing in the "
          + "style, or a mixture.",
        fr:
          "Le débruiteur exact, lui, sait tout par cœur. Chose et style sont pour lui deux souhaits, et "
          + "aucune de ses images ne remplit les deux : il donne donc la chose dans un autre style, une "
          + "autre chose dans ce style, ou un mélange.")
    case .unknowableStory:
      Bilingual(
        en:
          "Some things nobody can know. Twemoji are drawings of their own; who has never seen theirs can "
          + "only invent it.",
        fr:
          "Il y a des choses que nul ne peut savoir. Les Twemoji sont des dessins à part ; qui n’a jamais "
          + "vu celui-là ne peut que l’inventer.")
    case .stylesStory:
      Bilingual(
        en:
          "What lies between {0} and {1}? There are two ways to go there. To move what the network hears: "
          + "a style is a vector to it, and between two vectors there are others. Or to ask about both "
          + "styles, and take the mean of the two answers.",
        fr:
          "Qu’y a-t-il entre {0} et {1} ? Deux chemins y mènent. Déplacer ce que le réseau entend : un "
          + "style est pour lui un vecteur, et entre deux vecteurs il y en a d’autres. Ou bien "
          + "l’interroger sur les deux styles, et prendre la moyenne des deux réponses.")
    case .thingsStory:
      Bilingual(
        en:
          "Between two things only the second way is open: each pixel looks at the words of a thing for "
          + "itself, so there is no single vector to move. And it shows: no animal lies between an owl and "
          + "a cat.",
        fr:
          "Entre deux choses, seul le second chemin est ouvert : chaque pixel regarde lui-même les mots de "
          + "la chose, il n’y a donc pas un vecteur à déplacer. Et cela se voit : aucun animal n’est "
          + "entre une chouette et un chat.")
    case .mapStory:
      Bilingual(
        en:
          "So this is a style to the network: {0} numbers that it hears, whatever the thing. A map of all "
          + "words that name a style.",
        fr:
          "Voilà ce qu’est un style pour le réseau : {0} nombres qu’il entend, quelle que soit la chose. "
          + "Une carte de tous les mots qui nomment un style.")
    case .strengthStory:
      Bilingual(
        en:
          "One can go along the way from “no style named” to a style, and further: half as strong, twice "
          + "as strong.",
        fr:
          "On peut suivre le chemin qui va de « aucun style nommé » à un style, et le prolonger : deux fois "
          + "moins fort, deux fois plus fort.")
    case .sumsStory:
      Bilingual(
        en:
          "And one can add. What turns colour into sepia is a difference of two vectors; added to Twemoji "
          + "it should give Twemoji in sepia. That style has no name, and no picture of it was ever shown; "
          + "but the formula of sepia can be applied to the Twemoji, so that we know what is right. The "
          + "sum goes there, and mostly not all the way: a style that has a drawing of its own is more than "
          + "a direction.",
        fr:
          "Et on peut additionner. Ce qui change la couleur en sépia est la différence de deux vecteurs ; "
          + "ajoutée à Twemoji, elle devrait donner du Twemoji en sépia. Ce style n’a pas de nom, et aucune "
          + "image n’en a été montrée ; mais la formule du sépia peut s’appliquer au Twemoji : on sait "
          + "donc ce qui serait juste. La somme y va, et le plus souvent pas jusqu’au bout : un style qui a "
          + "son propre dessin est plus qu’une direction.")
    case .languagesStory:
      Bilingual(
        en:
          "The captions were English and French, never both at once. Does it matter in which language one "
          + "asks?",
        fr:
          "Les légendes étaient en anglais et en français, jamais les deux à la fois. La langue dans "
          + "laquelle on demande compte-t-elle ?")
    case .moral:
      Bilingual(
        en:
          "So a style is no picture, and no list of pictures: it is something learned on some things and "
          + "valid for others, which can be mixed, weakened and exaggerated. That is why one word is enough "
          + "to draw everything anew; and why a network can imitate a manner without copying a single work.",
        fr:
          "Un style n’est donc ni une image ni une liste d’images : c’est quelque chose d’appris sur "
          + "certaines choses et de valable pour d’autres, que l’on peut mélanger, affaiblir et exagérer. "
          + "C’est pourquoi un mot suffit à tout redessiner ; et pourquoi un réseau peut imiter une manière "
          + "sans copier une seule œuvre.")
    case .ownNetwork:
      Bilingual(
        en: "The claims are about the network that comes with Snow: of yours nothing is claimed.",
        fr: "Les affirmations portent sur le réseau livré avec Snow : du vôtre, on n’affirme rien.")
    default: Bilingual(en: "Drawing", fr: "Dessin")
    }
  }

  private var claim: Bilingual {
    switch self {
    case .birdClaim:
      Bilingual(
        en:
          "In at least 9 of 11 styles no picture of all is nearer than the bird in that very style.",
        fr:
          "Dans au moins 9 styles sur 11, aucune de toutes les images n’est plus proche que l’oiseau dans "
          + "ce style même.")
    case .birdTwin:
      Bilingual(
        en: "each drawing taken for the next style", fr: "chaque dessin pris pour le style suivant")
    case .openClaim:
      Bilingual(
        en: "Drawings of six snows differ less than half as much when the style is said, too.",
        fr: "Les dessins de six neiges diffèrent moins de moitié quand le style aussi est dit.")
    case .openTwin: Bilingual(en: "the style left open", fr: "le style laissé ouvert")
    case .oneClaim:
      Bilingual(
        en: "At least 22 of the first 24 things are right in the one style.",
        fr: "Au moins 22 des 24 premières choses sont justes dans le style unique.")
    case .oneTwin:
      Bilingual(
        en: "each drawing taken for the next thing", fr: "chaque dessin pris pour la chose suivante"
      )
    case .neverClaim:
      Bilingual(
        en: "Of pairs that were never shown, at least four in five are drawn right.",
        fr: "Des paires jamais montrées, au moins quatre sur cinq sont bien dessinées.")
    case .neverTwin:
      Bilingual(
        en: "the exact denoiser of all that was shown",
        fr: "le débruiteur exact de tout ce qui a été montré")
    case .betweenClaim:
      Bilingual(
        en:
          "Halfway between two styles, mixed answers are nearer to a mere fade than mixed vectors.",
        fr:
          "À mi-chemin entre deux styles, les réponses mélangées sont plus proches d’un simple fondu que "
          + "les vecteurs mélangés.")
    case .betweenTwin:
      Bilingual(en: "the answer to one style alone", fr: "la réponse à un seul style")
    case .vectorClaim:
      Bilingual(
        en:
          "Told the vector of a style in place of its word, the network answers the same, bit for bit.",
        fr:
          "À qui l’on dit le vecteur d’un style au lieu de son mot, le réseau répond la même chose, au bit "
          + "près.")
    case .vectorTwin:
      Bilingual(en: "the vector of the next style", fr: "le vecteur du style suivant")
    case .mapClaim:
      Bilingual(
        en: "Of every word that names a style, the nearest other word names the same one.",
        fr: "De chaque mot qui nomme un style, le mot le plus proche nomme le même.")
    case .mapTwin:
      Bilingual(en: "a network before learning", fr: "un réseau avant l’apprentissage")
    case .sumsClaim:
      Bilingual(
        en:
          "Of 36 drawings by added vectors, at least 27 are nearer to the Twemoji in its new style than "
          + "what the added style alone gives.",
        fr:
          "De 36 dessins par vecteurs additionnés, au moins 27 sont plus proches du Twemoji dans son "
          + "nouveau style que ce que donne le style ajouté seul.")
    case .sumsTwin:
      Bilingual(en: "the opposite difference added", fr: "la différence opposée ajoutée")
    case .languagesClaim:
      Bilingual(
        en: "Each drawing asked for in English is nearer to its French one than to all others.",
        fr: "Chaque dessin demandé en anglais est plus proche du sien en français que des autres.")
    default:
      Bilingual(
        en: "the French drawings dealt out anew", fr: "les dessins français redistribués")
    }
  }
}
