import Languages

// What stands on the figures of lesson 5, and under them.

// MARK: - Rows, columns, axes

extension SnowWords {
  var labelText: Bilingual? {
    switch self {
    case .snow: Bilingual(en: "the snow", fr: "la neige")
    case .snowNumber: Bilingual(en: "snow {0}", fr: "neige {0}")
    case .answerAt:
      Bilingual(
        en: "answer at σ\u{00A0}=\u{00A0}{0}", fr: "réponse à σ\u{00A0}=\u{00A0}{0}")
    case .comesOut: Bilingual(en: "comes out", fr: "il en sort")
    case .nearestKnown: Bilingual(en: "nearest known", fr: "la plus proche")
    case .difference: Bilingual(en: "{0} away", fr: "écart {0}")
    case .nameAndDifference:
      Bilingual(en: "{0}, {1}\u{00A0}away", fr: "{0}, écart\u{00A0}{1}")
    case .noise: Bilingual(same: "σ\u{00A0}=\u{00A0}{0}")
    case .thing: Bilingual(en: "thing", fr: "chose")
    case .example: Bilingual(en: "an example", fr: "un exemple")
    case .inData: Bilingual(en: "among the pictures", fr: "parmi les images")
    case .cameOut: Bilingual(en: "out of the snow", fr: "sorties de la neige")
    case .interval: Bilingual(same: "{0}\u{00A0}–\u{00A0}{1}")
    case .intervalLabel: Bilingual(en: "95% interval", fr: "intervalle à 95 %")
    case .sideDecided: Bilingual(en: "the rough look", fr: "l’allure générale")
    case .thingDecided: Bilingual(en: "the thing", fr: "la chose")
    case .pictureDecided: Bilingual(en: "the picture", fr: "l’image")
    case .bitsMissing:
      Bilingual(en: "bits still unknown", fr: "bits inconnus")
    case .predictedSide:
      Bilingual(
        en: "theory: the look is decided, σ\u{00A0}=\u{00A0}{0}",
        fr: "théorie : l’allure se décide, σ\u{00A0}=\u{00A0}{0}")
    case .predictedPicture:
      Bilingual(
        en: "theory: the picture is decided, σ\u{00A0}=\u{00A0}{0}",
        fr: "théorie : l’image se décide, σ\u{00A0}=\u{00A0}{0}")
    case .sigmaAxis:
      Bilingual(
        en: "noise level σ on the way from snow (left) to picture (right), logarithmic",
        fr:
          "niveau de bruit σ en chemin, de la neige (à gauche) à l’image (à droite), logarithmique"
      )
    case .agreementAxis:
      Bilingual(
        en:
          "probability that two ends from here show the same; share of bits still unknown (means, "
          + "95% intervals)",
        fr: "probabilité que deux fins depuis ici montrent la même chose ; part des bits encore "
          + "inconnus (moyennes, intervalles à 95 %)"
      )
    case .allPictures: Bilingual(en: "all {0} known", fr: "les {0} connues")
    case .withoutFirst: Bilingual(en: "without it", fr: "sans elle")
    case .withoutBoth: Bilingual(en: "without both", fr: "sans les deux")
    case .noiseLevel: Bilingual(en: "noise\u{00A0}σ", fr: "bruit\u{00A0}σ")
    case .ownInSnow: Bilingual(en: "your picture in snow", fr: "votre image sous la neige")
    case .ownKnown:
      Bilingual(en: "becomes, if it is known", fr: "devient, si elle est connue")
    case .ownUnknown:
      Bilingual(en: "becomes, if it was never seen", fr: "devient, si nul ne l’a vue")
    case .exact: Bilingual(en: "exact", fr: "exact")
    case .local: Bilingual(en: "local", fr: "local")
    case .anywhere: Bilingual(en: "local, anywhere", fr: "local, n’importe où")
    case .byHalves: Bilingual(en: "each half by itself", fr: "chaque moitié à part")
    case .framedNew:
      Bilingual(en: "framed: not among the known pictures", fr: "encadré : pas parmi les connues")
    case .framedUnlike:
      Bilingual(
        en: "framed: no known picture is nearer than {0}",
        fr: "encadré : aucune image connue à moins de {0}")
    case .knownPair: Bilingual(en: "known", fr: "connue")
    case .newPair: Bilingual(en: "never shown", fr: "jamais montrée")
    case .rate: Bilingual(same: "{0} ({1}\u{00A0}–\u{00A0}{2})")
    case .cornerLabel: Bilingual(en: "how often it comes out", fr: "fréquence à la sortie")
    case .watching: Bilingual(en: "Watching snow", fr: "Observation de la neige")
    default: nil
    }
  }
}

// MARK: - Figures

extension SnowWords {
  var figureText: Bilingual? {
    switch self {
    case .fromTitle:
      Bilingual(en: "Snow, and what becomes of it", fr: "La neige, et ce qu’elle devient")
    case .fromCaption:
      Bilingual(
        en: "The first {0} snows of seed {1}, none selected, and what the exact denoiser sees in "
          + "them as the noise level σ falls, until a picture comes out. At the right the nearest of "
          + "the {2} pictures it knows: everything that comes out is a copy. What would make "
          + "something new?",
        fr:
          "Les {0} premières neiges de la graine {1}, sans choix, et ce que le débruiteur exact y "
          + "voit quand le bruit σ baisse, jusqu’à l’image qui en sort. À droite la plus proche des "
          + "{2} images qu’il connaît : tout ce qui sort est une copie. Qu’est-ce qui ferait du "
          + "nouveau ?")
    case .fromAlt:
      Bilingual(
        en: "{0} rows, each from coloured snow through a blur to a picture made by the exact "
          + "denoiser: {1}. {2} of them are copies of known pictures.",
        fr: "{0} rangées, chacune d’une neige colorée, par un flou, à une image faite par le "
          + "débruiteur exact : {1}. {2} d’entre elles sont des copies d’images connues.")
    case .movingTitle:
      Bilingual(en: "Four snows become pictures", fr: "Quatre neiges deviennent des images")
    case .movingCaption:
      Bilingual(
        en:
          "{0} calls of the exact denoiser; after the first frame, the states from σ = 10 on, where "
          + "something can be seen. Chance lies in the first frame alone.",
        fr:
          "{0} appels du débruiteur exact ; après la première image, les états à partir de σ = 10, où "
          + "l’on voit quelque chose. Le hasard n’est que dans la première image.")
    case .movingAlt:
      Bilingual(
        en:
          "{0} squares of coloured snow clear up at the same time and become pictures made by the "
          + "exact denoiser: {1}.",
        fr: "{0} carrés de neige colorée s’éclaircissent ensemble et deviennent des images faites "
          + "par le débruiteur exact : {1}.")
    case .anythingTitle:
      Bilingual(
        en: "Anything comes out, as often as it was put in",
        fr: "Il sort de tout, aussi souvent qu’on en a mis")
    case .anythingCaption:
      Bilingual(
        en: "What became of {0} snows, beside the {1} known pictures. Each of these comes out with "
          + "the same probability, so things with many pictures come often; {2} different pictures "
          + "came out. What is frequent in the data is frequent in the results.",
        fr: "Ce que sont devenues {0} neiges, à côté des {1} images connues. Chacune sort avec la "
          + "même probabilité, donc les choses qui ont beaucoup d’images sortent souvent ; {2} images "
          + "différentes sont sorties. Ce qui est fréquent dans les données l’est dans les résultats."
      )
    case .anythingAlt:
      Bilingual(
        en: "The most frequent things with their share among the pictures and among what came out "
          + "of the snow: {0}, {1} and {2}.",
        fr:
          "Les choses les plus fréquentes, avec leur part parmi les images et parmi ce qui sort de "
          + "la neige : {0}, {1} et {2}.")
    case .decidedTitle:
      Bilingual(en: "When does the snow decide?", fr: "Quand la neige décide-t-elle ?")
    case .decidedCaption:
      Bilingual(
        en: "From {0} snows: stopped at noise level σ, with which probability would two ends have "
          + "the same rough look (the same side of the average in the direction in which pictures "
          + "differ most), show the same thing, be the same picture? The dotted lines are predicted "
          + "from the pictures alone: √(Λ − 1) = {1} with Λ the largest variance, and s/√(N^(2/d) − 1) "
          + "= {2} with the d = {3} directions in which the pictures really vary. The falling "
          + "curve is H(i | x)/log N, what is not yet known about the picture. Theory gives orders of "
          + "magnitude: it is about many dimensions and clouds of equal shape.",
        fr:
          "Sur {0} neiges : arrêtées au bruit σ, avec quelle probabilité deux fins auraient-elles "
          + "la même allure (le même côté de la moyenne dans la direction où les images diffèrent le "
          + "plus), montreraient-elles la même chose, seraient-elles la même image ? Les pointillés "
          + "sont prédits par les seules images : √(Λ − 1) = {1}, où Λ est la plus grande variance, et "
          + "s/√(N^(2/d) − 1) = {2}, pour les d = {3} directions où les images varient vraiment. La "
          + "courbe descendante est H(i | x)/log N, ce que l’on ignore encore de l’image. La théorie "
          + "donne des ordres de grandeur : elle parle de grandes dimensions et de nuages de même "
          + "forme.")
    case .decidedAlt:
      Bilingual(
        en: "Three rising curves and a falling one over the noise level. The rough look is decided "
          + "first, thing and picture later: the picture’s curve passes one half at σ = {0}, where "
          + "theory says {1}.",
        fr:
          "Trois courbes montantes et une descendante selon le bruit. L’allure se décide d’abord, "
          + "la chose et l’image plus tard : la courbe de l’image passe la moitié à σ = {0}, là où la "
          + "théorie dit {1}.")
    case .leaveTitle:
      Bilingual(
        en: "The same snow, without the picture that came out",
        fr: "La même neige, sans l’image qui en est sortie")
    case .leaveCaption:
      Bilingual(
        en: "From left to right, each time the picture that came out is taken from the known ones, "
          + "and the same snow becomes another: the name, and how far it is away from the first one. "
          + "Another copy takes its place, often of something else altogether.",
        fr: "De gauche à droite, on retire chaque fois des images connues celle qui est sortie, et "
          + "la même neige en devient une autre : son nom, et l’écart avec la première. Une autre "
          + "copie prend sa place, souvent celle de tout autre chose.")
    case .leaveAlt:
      Bilingual(
        en:
          "{0} rows: a snow, the picture made of it by the exact denoiser, and what the same snow "
          + "becomes without it; {1} to {2} away from the first when that is taken out.",
        fr: "{0} rangées : une neige, l’image qu’en fait le débruiteur exact, et ce que la même "
          + "neige devient sans elle ; écarts de {1} à {2} après le premier retrait.")
    case .mosaicTitle:
      Bilingual(en: "Copy, or mosaic?", fr: "Copie ou mosaïque ?")
    case .mosaicCaption:
      Bilingual(
        en:
          "The same snow through denoisers that know the same {0} pictures, each result beside the "
          + "known picture nearest to it. The exact one knows whole pictures and copies. The local one "
          + "decides every pixel through a window around it, and so puts an eye of one picture to the "
          + "mouth of another: something that nobody has drawn, well or badly.",
        fr:
          "La même neige par des débruiteurs qui connaissent les mêmes {0} images, chaque résultat "
          + "à côté de l’image connue la plus proche. L’exact connaît des images entières et copie. Le "
          + "local décide chaque pixel par une fenêtre autour de lui, et met ainsi l’œil d’une image à "
          + "la bouche d’une autre : ce que personne n’a dessiné, bien ou mal.")
    case .mosaicAlt:
      Bilingual(
        en:
          "A table of {0} snows and what each denoiser makes of them: {1} results of the exact one "
          + "are copies, {2} of the local one.",
        fr: "Un tableau de {0} neiges et de ce qu’en fait chaque débruiteur : {1} résultats de "
          + "l’exact sont des copies, {2} du local.")
    case .shapesTitle:
      Bilingual(
        en: "Every part is right, the whole is not",
        fr: "Chaque morceau est juste, le tout ne l’est pas")
    case .shapesCaption:
      Bilingual(
        en:
          "The same snow for three who know the same {0} pictures of one shape each, or learned from "
          + "them; under each result, how far the nearest known picture is. The local one looks for what it "
          + "knows anywhere, through windows of 3 × 3 and 5 × 5 pixels: no window sees that a picture "
          + "has one shape and one ground. The network keeps no picture and sees the whole.",
        fr:
          "La même neige pour trois qui connaissent les mêmes {0} images d’une forme chacune, ou ont "
          + "appris avec elles ; sous chaque résultat, l’écart avec l’image connue la plus proche. Le local cherche ce qu’il "
          + "connaît n’importe où, par des fenêtres de 3 × 3 et 5 × 5 pixels : aucune ne voit qu’une "
          + "image a une seule forme et un seul fond. Le réseau ne garde aucune image et voit le tout."
      )
    case .shapesAlt:
      Bilingual(
        en:
          "A table of {0} snows and what comes of each: {1} results of the exact denoiser are close "
          + "to a known picture, {2} of the local one, {3} of the network; the others are framed.",
        fr:
          "Un tableau de {0} neiges et de ce qu’il en sort : {1} résultats du débruiteur exact sont "
          + "proches d’une image connue, {2} du local, {3} du réseau ; les autres sont encadrés.")
    case .cornerTitle:
      Bilingual(
        en: "Three pairs are known, the fourth was never shown",
        fr: "Trois paires sont connues, la quatrième jamais montrée")
    case .cornerCaption:
      Bilingual(
        en:
          "How often each pair comes out of {0} snows, with its 95% interval. Who knows the three "
          + "pictures repeats them, a third of the time each. Who looks at each half by itself makes "
          + "the fourth too, in {1}; exactly, it is (1/3) · (1/3) = 1/9. Not to see the whole is what "
          + "lets it combine.",
        fr:
          "Combien de fois chaque paire sort de {0} neiges, avec l’intervalle à 95 %. Qui connaît "
          + "les trois images les répète, chacune un tiers du temps. Qui regarde chaque moitié à part "
          + "fait aussi la quatrième, dans {1} des cas ; exactement (1/3) · (1/3) = 1/9. Ne pas voir le "
          + "tout est ce qui permet de combiner.")
    case .cornerAlt:
      Bilingual(
        en:
          "Four pairs of drawings, the fourth never shown. The exact denoiser makes it {0} times, "
          + "the one that looks at each half by itself {1} times of {2}.",
        fr:
          "Quatre paires de dessins, dont la quatrième n’a jamais été montrée. Le débruiteur exact "
          + "la fait {0} fois, celui qui regarde chaque moitié à part {1} fois sur {2}.")
    case .ownTitle:
      Bilingual(
        en: "How much snow until your picture is another?",
        fr: "Combien de neige pour que votre image en soit une autre ?")
    case .ownCaption:
      Bilingual(
        en: "The user’s picture under Gaussian noise of level σ, and what the exact denoiser makes "
          + "of it by repeated calls, when the picture is among the known ones and when it is not. In "
          + "dense snow nothing of it is left, and anything comes out.",
        fr: "L’image de l’utilisateur sous un bruit gaussien de niveau σ, et ce que le débruiteur "
          + "exact en fait par appels répétés, quand elle est parmi les images connues et quand elle "
          + "n’y est pas. Dans la neige dense il n’en reste rien, et il sort n’importe quoi.")
    case .ownAlt:
      Bilingual(
        en: "The user’s picture at {0} noise levels, and the pictures made of it with and without "
          + "knowing it.",
        fr:
          "L’image de l’utilisateur à {0} niveaux de bruit, et les images qui en sont faites en la "
          + "connaissant ou non.")
    default: nil
    }
  }
}
