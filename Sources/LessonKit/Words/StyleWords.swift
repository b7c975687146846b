public import Languages

/// What lesson 8 says.
public enum StyleWords: WordTable {
  // The story.
  case title, article, start, openStory, oneStory, neverStory, heartStory, unknowableStory
  case stylesStory, thingsStory, mapStory, strengthStory, sumsStory, languagesStory, moral
  case ownNetwork, drawing
  // Pairs of thing and style.
  case birdTitle, birdCaption, birdAlt, drawn, truePicture, neverShown, nearest, wrongMeaning
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
      .wrongMeaning, .openTitle, .openCaption, .openAlt, .snow, .quoted, .openMeaning, .oneTitle,
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
          "Tout cela est-il appris par cœur ? {0} paires n’ont jamais été montrées, mais leur dessin est "
          + "connu par un autre style. Qui a vu le fantôme en couleur, et d’autres choses la nuit, peut "
          + "connaître le fantôme la nuit. Voici les premières ; ce qui a échoué reste montré.")
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

  private var onPairs: Bilingual {
    switch self {
    case .birdTitle:
      Bilingual(en: "The bird in every style", fr: "L’oiseau dans tous les styles")
    case .birdCaption:
      Bilingual(
        en:
          "Drawn by a network from one and the same snow, and the true picture beneath each drawing. The "
          + "percentage is the root mean squared difference of the two, as a share of the way from black "
          + "to white. Of {1} drawings, {0} are right: no other of all 13,464 pictures is nearer. What "
          + "says “never shown” was kept from the network.",
        fr:
          "Dessiné par un réseau à partir d’une seule et même neige, la vraie image sous chaque dessin. Le "
          + "pourcentage est l’écart quadratique moyen des deux, en part du chemin du noir au blanc. Sur "
          + "{1} dessins, {0} sont justes : aucune autre des 13 464 images n’est plus proche. Ce qui porte "
          + "« jamais montré » a été caché au réseau.")
    case .birdAlt:
      Bilingual(
        en:
          "A bird drawn by a network in eleven styles, from colour to blueprint, and the true emoji "
          + "beneath each; {0} of {1} agree.",
        fr:
          "Un oiseau dessiné par un réseau dans onze styles, de la couleur au plan d’architecte, et le vrai "
          + "émoji sous chacun ; {0} sur {1} concordent.")
    case .drawn: Bilingual(en: "drawn", fr: "dessiné")
    case .truePicture: Bilingual(en: "true picture", fr: "vraie image")
    case .neverShown: Bilingual(en: "never shown", fr: "jamais montré")
    case .nearest: Bilingual(en: "nearest: {0}", fr: "plus proche : {0}")
    case .wrongMeaning:
      Bilingual(
        en: "framed: another picture is nearer", fr: "encadré : une autre image est plus proche")
    case .openTitle:
      Bilingual(
        en: "What is not said, the snow decides", fr: "Ce qui n’est pas dit, la neige en décide")
    case .openCaption:
      Bilingual(
        en:
          "Six snows: thing and style are said, the thing alone, the style alone. Beneath: what the nearest "
          + "of all 13,464 pictures shows. Two drawings of the first row differ by {0} on average, of the "
          + "second by {1}, of the third by {2} of the way from black to white.",
        fr:
          "Six neiges : chose et style sont dits, la chose seule, le style seul. Dessous : ce que montre la "
          + "plus proche des 13 464 images. Deux dessins de la première rangée diffèrent en moyenne de {0}, "
          + "de la deuxième de {1}, de la troisième de {2} du chemin du noir au blanc.")
    case .openAlt:
      Bilingual(
        en:
          "Three rows made by a network: six neon birds that are almost alike, six birds in different or "
          + "mixed styles, six muddled glowing outlines that show no thing.",
        fr:
          "Trois rangées faites par un réseau : six oiseaux en néon presque pareils, six oiseaux dans des "
          + "styles différents ou mêlés, six contours lumineux confus qui ne montrent aucune chose."
      )
    case .snow: Bilingual(en: "snow", fr: "neige")
    case .quoted: Bilingual(en: "“{0}”", fr: "« {0} »")
    case .openMeaning:
      Bilingual(
        en: "framed: the nearest picture is not what was said",
        fr: "encadré : l’image la plus proche n’est pas ce qui a été dit")
    case .oneTitle:
      Bilingual(
        en: "One style, {0}, and the first things of the list",
        fr: "Un seul style, {0}, et les premières choses de la liste")
    case .oneCaption:
      Bilingual(
        en:
          "The first {0} of {1} things in the order of the list, none left out, each from its own snow. Of "
          + "{0} drawings, {2} are right: no other of all 13,464 pictures is nearer than the true one.",
        fr:
          "Les {0} premières des {1} choses dans l’ordre de la liste, sans en omettre, chacune à partir de "
          + "sa propre neige. Sur {0} dessins, {2} sont justes : aucune autre des 13 464 images n’est plus "
          + "proche que la vraie.")
    case .oneAlt:
      Bilingual(
        en: "Many small drawings made by a network, animals and things, all in one style: {0}.",
        fr:
          "Beaucoup de petits dessins faits par un réseau, animaux et choses, tous dans un style : {0}."
      )
    case .allTitle:
      Bilingual(en: "One style, {0}, for everything", fr: "Un seul style, {0}, pour tout")
    default:
      Bilingual(
        en:
          "All {0} things in the order of the list, each in only {1} calls and without exaggeration "
          + "(guidance 1). Right: {2} of {0}; {3} of them had never been shown in this style.",
        fr:
          "Toutes les {0} choses dans l’ordre de la liste, chacune en {1} appels seulement et sans "
          + "exagération (guidage 1). Justes : {2} sur {0} ; {3} d’entre elles n’avaient jamais été "
          + "montrées dans ce style.")
    }
  }

  private var onUnseen: Bilingual {
    switch self {
    case .neverTitle:
      Bilingual(en: "Pairs that were never shown", fr: "Des paires jamais montrées")
    case .neverCaption:
      Bilingual(
        en:
          "The first {0} pairs of thing and style that were kept from the network, in the order of the "
          + "list: on the left its drawing, on the right the true picture. Every second one was asked for "
          + "in French. Right of the first {1}: {2} (interval of 95%: {3} to {4}).",
        fr:
          "Les {0} premières paires de chose et de style cachées au réseau, dans l’ordre de la liste : à "
          + "gauche son dessin, à droite la vraie image. Une sur deux a été demandée en français. Justes "
          + "parmi les {1} premières : {2} (intervalle à 95 % : de {3} à {4}).")
    case .neverAlt:
      Bilingual(
        en:
          "Pairs of small pictures, on the left drawn by a network, on the right the true emoji; most "
          + "are alike, the wrong ones are framed.",
        fr:
          "Des paires de petites images, à gauche dessinée par un réseau, à droite le vrai émoji ; la "
          + "plupart se ressemblent, les fausses sont encadrées.")
    case .heartTitle:
      Bilingual(
        en: "Who knows all by heart can only copy", fr: "Qui sait tout par cœur ne peut que copier")
    case .heartCaption:
      Bilingual(
        en:
          "The first pairs that were never shown: the true picture, the network, and the exact denoiser of "
          + "all pictures that were shown, told thing and style as two wishes. Of {0} such pairs it draws "
          + "{1} right; its nearest picture shows the right thing in {2}, the right style in {3} of them.",
        fr:
          "Les premières paires jamais montrées : la vraie image, le réseau, et le débruiteur exact de "
          + "toutes les images montrées, à qui chose et style sont dits comme deux souhaits. Sur {0} de ces "
          + "paires, il en dessine {1} juste ; l’image la plus proche montre la bonne chose dans {2}, le "
          + "bon style dans {3} d’entre elles.")
    case .heartAlt:
      Bilingual(
        en:
          "Three rows: true emoji, a network’s drawings that resemble them, and framed copies that show "
          + "another thing or another style.",
        fr:
          "Trois rangées : de vrais émojis, les dessins d’un réseau qui leur ressemblent, et des copies "
          + "encadrées qui montrent une autre chose ou un autre style.")
    case .network: Bilingual(en: "network", fr: "réseau")
    case .exact: Bilingual(en: "exact denoiser", fr: "débruiteur exact")
    case .unknowableTitle:
      Bilingual(en: "What nobody can know", fr: "Ce que nul ne peut savoir")
    case .unknowableCaption:
      Bilingual(
        en:
          "All {0} Twemoji that were never shown: their drawing is known from no other style, so the "
          + "network, on the left, invents. On the right the true picture. Right: {1} of {0}.",
        fr:
          "Les {0} Twemoji jamais montrés : leur dessin n’est connu d’aucun autre style, le réseau, à "
          + "gauche, invente donc. À droite la vraie image. Justes : {1} sur {0}.")
    default:
      Bilingual(
        en:
          "Pairs of small pictures: a network’s inventions on the left, the true Twemoji, which look "
          + "different, on the right.",
        fr:
          "Des paires de petites images : à gauche ce qu’un réseau invente, à droite les vrais Twemoji, qui "
          + "ont un autre aspect.")
    }
  }

  private var onMixing: Bilingual {
    switch self {
    case .stylesTitle: Bilingual(en: "Between two styles", fr: "Entre deux styles")
    case .stylesCaption:
      Bilingual(
        en:
          "The bird from {0} to {1}, from one snow. First row: the network is told a vector between "
          + "those of the two styles. Second row: it is asked about both, and the mean of its answers is "
          + "taken. Third row: no network, the two ends are faded into each other. In the middle, mixed "
          + "vectors are {2} away from the fade, mixed answers {3}.",
        fr:
          "L’oiseau de {0} à {1}, à partir d’une même neige. Première rangée : on dit au réseau un vecteur "
          + "entre ceux des deux styles. Deuxième rangée : on l’interroge sur les deux, et on prend la "
          + "moyenne de ses réponses. Troisième rangée : sans réseau, les deux bouts sont fondus l’un dans "
          + "l’autre. Au milieu, les vecteurs mélangés sont à {2} du fondu, les réponses mélangées à {3}."
      )
    case .stylesAlt:
      Bilingual(
        en: "A bird that turns by steps from {0} into {1}, in three ways; made by a network.",
        fr: "Un oiseau qui passe par étapes de {0} à {1}, de trois façons ; fait par un réseau.")
    case .stylesMovingCaption:
      Bilingual(
        en:
          "The bird from {0} to {1} and back: the network is told a vector between; it is asked about "
          + "both; the two ends are faded into each other.",
        fr:
          "L’oiseau de {0} à {1} et retour : on dit au réseau un vecteur entre les deux ; on l’interroge "
          + "sur les deux ; les deux bouts sont fondus l’un dans l’autre.")
    case .shareOf: Bilingual(en: "share of {0}", fr: "part de {0}")
    case .mixedVectors: Bilingual(en: "mixed vectors", fr: "vecteurs mélangés")
    case .mixedAnswers: Bilingual(en: "mixed answers", fr: "réponses mélangées")
    case .faded: Bilingual(en: "fade, no network", fr: "fondu, sans réseau")
    case .sliderStatus: Bilingual(en: "{0} {1}, {2} {3}", fr: "{0} {1}, {2} {3}")
    case .thingsTitle: Bilingual(en: "Between two things", fr: "Entre deux choses")
    case .thingsCaption:
      Bilingual(
        en:
          "From {0} to {1} in three styles, from one snow: the network is asked about both, and the mean "
          + "of its answers is taken. In between, both are seen; nothing lies there that was learned.",
        fr:
          "De {0} à {1} dans trois styles, à partir d’une même neige : on interroge le réseau sur les deux, "
          + "et on prend la moyenne de ses réponses. Entre les deux, on voit l’un et l’autre ; rien de ce "
          + "qui a été appris ne s’y trouve.")
    case .thingsAlt:
      Bilingual(
        en: "Drawings by a network that turn by steps from {0} into {1}, in three styles.",
        fr: "Des dessins d’un réseau qui passent par étapes de {0} à {1}, dans trois styles.")
    default:
      Bilingual(
        en:
          "From {0} to {1} and back, in three styles: the mean of two answers, whose shares change.",
        fr:
          "De {0} à {1} et retour, dans trois styles : la moyenne de deux réponses, dont les parts "
          + "changent.")
    }
  }

  private var onVectors: Bilingual {
    switch self {
    case .mapTitle: Bilingual(en: "A map of styles", fr: "Une carte des styles")
    case .mapCaption:
      Bilingual(
        en:
          "What the network hears of {0} words that name a style, before and after learning: vectors of "
          + "{1} numbers, laid out in the two directions in which they differ most, {2} of their variance. "
          + "Lines join words of the same style. Nobody told the network which words those are.",
        fr:
          "Ce que le réseau entend de {0} mots qui nomment un style, avant et après l’apprentissage : des "
          + "vecteurs de {1} nombres, posés selon les deux directions où ils diffèrent le plus, {2} de leur "
          + "variance. Des traits relient les mots d’un même style. Personne n’a dit au réseau lesquels."
      )
    case .mapAlt:
      Bilingual(
        en:
          "Two maps of {0} words: before learning lines run across, after it English and French words of "
          + "a style stand together.",
        fr:
          "Deux cartes de {0} mots : avant l’apprentissage les traits se croisent, après, les mots "
          + "anglais et français d’un style sont ensemble.")
    case .mapNote: Bilingual(en: "{0} of the variance", fr: "{0} de la variance")
    case .beforeLearning: Bilingual(en: "before learning", fr: "avant l’apprentissage")
    case .afterLearning: Bilingual(en: "after learning", fr: "après l’apprentissage")
    case .ofColour: Bilingual(en: "made of the colour drawing", fr: "fait du dessin en couleur")
    case .ofInk: Bilingual(en: "made of the ink drawing", fr: "fait du dessin à l’encre")
    case .sameStyle: Bilingual(en: "the same style", fr: "le même style")
    case .strengthTitle:
      Bilingual(en: "A style, weak and strong", fr: "Un style, faible et fort")
    case .strengthCaption:
      Bilingual(
        en:
          "The bird from one snow. Strength 0: what is heard when no style is named; 1: the style as it "
          + "was learned; beyond that the same direction is followed further, where nothing was ever "
          + "learned.",
        fr:
          "L’oiseau, à partir d’une même neige. Force 0 : ce qui est entendu quand aucun style n’est "
          + "nommé ; 1 : le style tel qu’il a été appris ; au-delà, la même direction est suivie plus loin, "
          + "là où rien n’a jamais été appris.")
    case .strengthAlt:
      Bilingual(
        en:
          "A bird in eleven styles, five strengths each: alike at 0, the style at 1, glaring or "
          + "disturbed at 2; made by a network.",
        fr:
          "Un oiseau dans onze styles, cinq forces chacun : pareil à 0, le style à 1, criard ou troublé à "
          + "2 ; fait par un réseau.")
    case .strength: Bilingual(en: "strength", fr: "force")
    case .sumsTitle: Bilingual(en: "Adding styles", fr: "Additionner des styles")
    case .sumsCaption:
      Bilingual(
        en:
          "Told is the vector of Twemoji plus that of a style minus that of colour. Beneath each drawing, "
          + "what the formula of the style makes of the Twemoji; no such picture was ever shown. Of "
          + "{0} things in six sums each, {2} of {1} drawings are nearer to that than what the added "
          + "style alone gives; {3} are nearer to it than to the known picture in the added style.",
        fr:
          "On dit le vecteur de Twemoji plus celui d’un style moins celui de la couleur. Sous chaque "
          + "dessin, ce que la formule du style fait du Twemoji ; aucune image de ce genre n’a été "
          + "montrée. Pour {0} choses en six sommes chacune, {2} dessins sur {1} en sont plus proches que "
          + "ce que donne le style ajouté seul ; {3} en sont plus proches que de l’image connue dans le "
          + "style ajouté.")
    case .sumsAlt:
      Bilingual(
        en:
          "Twemoji of a bird and two other things, turned by a network into six styles, above what the "
          + "formulas make of them; many are framed, as they resemble the known picture more.",
        fr:
          "Les Twemoji d’un oiseau et de deux autres choses, passés par un réseau dans six styles, "
          + "au-dessus de ce qu’en font les formules ; beaucoup sont encadrés, plus proches de l’image "
          + "connue.")
    case .plusMinus: Bilingual(en: "+ {0} − {1}", fr: "+ {0} − {1}")
    case .summed: Bilingual(en: "{0}, drawn", fr: "{0}, dessiné")
    case .byFormula: Bilingual(en: "by formula", fr: "par formule")
    default:
      Bilingual(
        en: "framed: nearer to the known picture in the added style",
        fr: "encadré : plus proche de l’image connue dans le style ajouté")
    }
  }

  private var onLanguages: Bilingual {
    switch self {
    case .languagesTitle:
      Bilingual(en: "The same, said in two languages", fr: "La même chose, dite en deux langues")
    case .languagesCaption:
      Bilingual(
        en:
          "The first things of the list, each in the next style; each column begins with the same snow. "
          + "Last row: where the two drawings differ, black is nowhere. They differ by {0} on average, two "
          + "different drawings in English by {1} of the way from black to white.",
        fr:
          "Les premières choses de la liste, chacune dans le style suivant ; chaque colonne commence par la "
          + "même neige. Dernière rangée : où les deux dessins diffèrent, le noir veut dire nulle part. Ils "
          + "diffèrent en moyenne de {0}, deux dessins différents en anglais de {1} du chemin du noir au "
          + "blanc.")
    case .languagesAlt:
      Bilingual(
        en:
          "Eight drawings by a network asked in English, the same eight asked in French beneath, and "
          + "their differences, which are nearly black.",
        fr:
          "Huit dessins d’un réseau interrogé en anglais, les mêmes huit demandés en français dessous, et "
          + "leurs différences, presque noires.")
    case .inEnglish: Bilingual(en: "in English", fr: "en anglais")
    case .inFrench: Bilingual(en: "in French", fr: "en français")
    default: Bilingual(en: "difference", fr: "différence")
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
    case .betweenTwin: Bilingual(en: "the two exchanged", fr: "les deux échangés")
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
