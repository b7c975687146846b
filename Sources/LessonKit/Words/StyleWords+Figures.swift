import Languages

// What stands on the figures of lesson 8, and under them.

extension StyleWords {
  var onPairs: Bilingual {
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
    case .perCentMeaning:
      Bilingual(
        en: "per cent: difference from the true picture",
        fr: "pour cent : écart à la vraie image")
    case .halves:
      Bilingual(
        en: "left: drawn, right: true picture", fr: "à gauche : dessiné, à droite : la vraie image")
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

  var onUnseen: Bilingual {
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
          "Les premières paires jamais montrées : la vraie image, le réseau, et le débruiteur "
          + "exact de toutes les images montrées, à qui chose et style sont dits comme deux "
          + "souhaits. Sur {0} de ces paires, il en dessine {1} correctement ; l’image la plus "
          + "proche montre la bonne chose dans {2}, le bon style dans {3} d’entre elles.")
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
          "Les {0} Twemoji jamais montrés : leur dessin ne figure dans aucun autre style : le "
          + "réseau, à gauche, l’invente donc. À droite la vraie image. Justes : {1} sur {0}.")
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

  var onMixing: Bilingual {
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

  var onVectors: Bilingual {
    switch self {
    case .mapTitle: Bilingual(en: "A map of styles", fr: "Une carte des styles")
    case .mapCaption:
      Bilingual(
        en:
          "What the network hears of {0} words that name a style, before and after learning: vectors of "
          + "{1} numbers, laid out in the two directions in which they differ most. The map after learning "
          + "shows {2} of the differences. Lines join words of the same style. Nobody told the network which words those are.",
        fr:
          "Ce que le réseau entend de {0} mots qui nomment un style, avant et après l’apprentissage : des "
          + "vecteurs de {1} nombres, posés selon les deux directions où ils diffèrent le plus. La carte "
          + "d’après montre {2} des différences. Des traits relient les mots d’un même style. Personne n’a dit au réseau lesquels."
      )
    case .mapAlt:
      Bilingual(
        en:
          "Two maps of {0} words: before learning lines run across, after it English and French words of "
          + "a style stand together.",
        fr:
          "Deux cartes de {0} mots : avant l’apprentissage les traits se croisent, après, les mots "
          + "anglais et français d’un style sont ensemble.")
    case .mapNote:
      Bilingual(
        en: "The map shows {0} of the differences.", fr: "La carte montre {0} des différences.")
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
    case .plusMinus: Bilingual(same: "+\u{00A0}{0}\n−\u{00A0}{1}")
    case .summed: Bilingual(en: "{0}, drawn", fr: "{0}, dessiné")
    case .byFormula: Bilingual(en: "by formula", fr: "par formule")
    default:
      Bilingual(
        en: "framed: nearer to the known picture in the added style",
        fr: "encadré : plus proche de l’image connue dans le style ajouté")
    }
  }

  var onLanguages: Bilingual {
    switch self {
    case .languagesTitle:
      Bilingual(en: "The same, said in two languages", fr: "La même chose, dite en deux langues")
    case .languagesCaption:
      Bilingual(
        en:
          "The first things of the list, each in the next style; each column begins with the same snow. "
          + "Last row: where the two drawings differ, ten times as strong; black is nowhere. They differ by {0} on average, two "
          + "different drawings in English by {1} of the way from black to white.",
        fr:
          "Les premières choses de la liste, chacune dans le style suivant ; chaque colonne commence par la "
          + "même neige. Dernière rangée : où les deux dessins diffèrent, dix fois plus fort ; le noir veut dire nulle part. Ils "
          + "diffèrent en moyenne de {0}, deux dessins différents en anglais de {1} du chemin du noir au "
          + "blanc.")
    case .languagesAlt:
      Bilingual(
        en:
          "Eight drawings by a network asked in English, the same eight asked in French beneath, and "
          + "their differences, ten times as strong: faint outlines on black.",
        fr:
          "Huit dessins d’un réseau interrogé en anglais, les mêmes huit demandés en français dessous, et "
          + "leurs différences, dix fois plus fortes : de faibles contours sur du noir.")
    case .inEnglish: Bilingual(en: "in English", fr: "en anglais")
    case .inFrench: Bilingual(en: "in French", fr: "en français")
    default: Bilingual(en: "difference × 10", fr: "différence × 10")
    }
  }
}
