import Languages

// What stands on the figures of lesson 6, and under them.

extension CaptionWords {
  var figureText: Bilingual? {
    switch self {
    case .pairsTitle:
      Bilingual(
        en: "What the network was shown: pictures and captions",
        fr: "Ce qu’on a montré au réseau : images et légendes")
    case .pairsCaption:
      Bilingual(
        en:
          "{0} of the {1} pictures that the network learned from, drawn by lot, each with its English "
          + "caption; it has a French one as well. All captions together use {2} words. Nothing else "
          + "was told to the network.",
        fr:
          "{0} des {1} images avec lesquelles le réseau a appris, tirées au sort, chacune avec sa "
          + "légende française ; elle en a aussi une anglaise. Toutes les légendes ensemble utilisent "
          + "{2} mots. Le réseau n’a rien su d’autre.")
    case .pairsAlt:
      Bilingual(
        en: "{0} small pictures of one shape each, with captions such as “{1}”.",
        fr: "{0} petites images d’une forme chacune, avec des légendes comme « {1} ».")
    case .numbersTitle:
      Bilingual(
        en: "A word is a number, then a row of numbers",
        fr: "Un mot est un numéro, puis une rangée de nombres")
    case .numbersCaption:
      Bilingual(
        en: "A caption as the network gets it. Each of the {0} words has a number, and for each "
          + "number the network has learned {1} others (dark: far below 0, pale: far above). A word "
          + "that it does not know has none; the nearest known word is named, and nothing is guessed. "
          + "Accents make no difference: French “à” and English “a” are one token.",
        fr:
          "Une légende telle que le réseau la reçoit. Chacun des {0} mots a un numéro, et pour chaque "
          + "numéro le réseau en a appris {1} autres (sombre : loin sous 0, pâle : loin au-dessus). Un "
          + "mot inconnu n’en a pas ; le mot connu le plus proche est nommé, et rien n’est deviné. Les accents "
          + "ne comptent pas : « à » et l’anglais « a » sont un seul jeton.")
    case .numbersAlt:
      Bilingual(
        en:
          "The {1} words of “{0}”, each with its token and {2} numbers as shades; below, a misspelt "
          + "word is refused and the nearest known one named.",
        fr:
          "Les {1} mots de « {0} », chacun avec son jeton et {2} nombres en nuances ; dessous, un mot "
          + "mal écrit est refusé et le plus proche connu est nommé.")
    case .mapTitle:
      Bilingual(
        en: "Words that say the same have found each other",
        fr: "Les mots qui disent la même chose se sont trouvés")
    case .mapCaption:
      Bilingual(
        en:
          "What the part of the network that draws gets to hear of each word, {0} numbers, each brought "
          + "to length 1, shown in the two directions in which the words differ most (principal components). The map shows {1} "
          + "of the differences before learning and {2} after, so words that look close may be far "
          + "apart. Lines join words that say the same in the other language or gender.",
        fr:
          "Ce que la partie du réseau qui dessine entend de chaque mot, {0} nombres, ramené à la "
          + "longueur 1 et vu dans les deux directions où les mots diffèrent le plus (composantes principales). La carte montre {1} "
          + "des différences avant l’apprentissage et {2} après : des mots qui semblent proches peuvent "
          + "être éloignés. Les traits joignent les mots qui disent la même chose dans l’autre langue "
          + "ou à l’autre genre.")
    case .mapAlt:
      Bilingual(
        en:
          "Two maps of {0} words. Before learning, lines between words of equal meaning run across "
          + "the map; after learning most are short. The second map shows {1} of the "
          + "differences.",
        fr: "Deux cartes de {0} mots. Avant l’apprentissage, les traits entre mots de même sens "
          + "traversent la carte ; après, la plupart sont courts. La seconde carte montre {1} "
          + "des différences.")
    case .nearestTitle:
      Bilingual(
        en: "The nearest word is often the translation",
        fr: "Le mot le plus proche est souvent la traduction")
    case .nearestCaption:
      Bilingual(
        en:
          "For eight words the nearest ones among all that the network knows, by the cosine of the "
          + "angle between what is heard of them (100%: the same direction); in green translations, one "
          + "in any case, even from far behind; in red the nearest where it is none. "
          + "Under each picture of what the network expects of that word alone, the word. Of {1} words "
          + "with a translation, it is the nearest for {0} (by chance {2}, before learning {3}). The "
          + "nearest word is of the same kind for {4} (by chance {5}, before learning {6}). By their own "
          + "vectors in the network for the text: {7} and {8}.",
        fr:
          "Pour huit mots, les plus proches parmi tous ceux que le réseau connaît, selon le cosinus de "
          + "l’angle entre ce qui en est entendu (100 % : même direction) ; en vert les traductions, une "
          + "en tout cas, même de loin ; en rouge le plus proche quand il n’en est pas une. "
          + "Au-dessus de chaque mot, ce que le réseau attend de ce mot seul. Sur {1} mots qui ont une "
          + "traduction, elle est la plus proche pour {0} (au hasard {2}, avant d’apprendre {3}). Le mot "
          + "le plus proche est de la même sorte pour {4} (au hasard {5}, avant d’apprendre {6}). Selon "
          + "leurs propres vecteurs dans le réseau du texte : {7} et {8}.")
    case .nearestAlt:
      Bilingual(
        en: "{0} words with their nearest words as bars: before learning any words, after learning "
          + "mostly translations and words of the same kind. Translations nearest: {2} before, {1} "
          + "after.",
        fr:
          "{0} mots et leurs plus proches, en barres : avant d’apprendre, n’importe lesquels ; "
          + "après, surtout des traductions et des mots de la même sorte. Traduction la plus "
          + "proche : {2} avant, {1} après.")
    case .besideTitle:
      Bilingual(
        en: "A word beside others is another word", fr: "À côté d’autres, un mot est un autre mot")
    case .besideCaption:
      Bilingual(
        en:
          "The vector of each word when it stands alone and beside its neighbours, and how far these "
          + "move it, as a share of its length: {0} on average in the caption as it is said. Of {1} "
          + "captions, {2} are drawn right; with the same words in random order {3}. The network has "
          + "never heard words in another order, and leans on the one it knows.",
        fr:
          "Le vecteur de chaque mot quand il est seul et à côté de ses voisins, et de combien "
          + "ceux-ci le déplacent, en part de sa longueur : {0} en moyenne dans la légende telle "
          + "qu’on la dit. Sur {1} légendes, {2} sont dessinées correctement ; avec les mêmes "
          + "mots dans le désordre, {3}. Le réseau n’a jamais entendu d’autre ordre, et s’appuie "
          + "sur celui qu’il connaît.")
    case .besideAlt:
      Bilingual(
        en:
          "Rows of small shaded fields: each word’s vector alone and beside its neighbours, which "
          + "move it by {0} to {1}. Captions drawn right: {2} in order, {3} shuffled.",
        fr:
          "Des rangées de petits champs nuancés : le vecteur de chaque mot seul et à côté de ses "
          + "voisins, qui le déplacent de {0} à {1}. Légendes dessinées correctement : {2} dans "
          + "l’ordre, {3} mélangées.")
    case .countTitle:
      Bilingual(
        en: "Word by word, fewer pictures are left",
        fr: "Mot après mot, il reste moins d’images")
    case .countCaption:
      Bilingual(
        en:
          "How many of the {0} pictures have a caption that begins like this, and the bits of each "
          + "word: log₂ of how many times fewer are left. Together {1} bits, exactly log₂ {0}. Below, "
          + "the mean of the pictures left, and what the network expects when it sees nothing but snow. "
          + "It has never heard a caption break off in the middle of a phrase.",
        fr:
          "Combien des {0} images ont une légende qui commence ainsi, et les bits de chaque mot : "
          + "log₂ du nombre de fois qu’il en reste moins. Ensemble {1} bits, exactement log₂ {0}. "
          + "Dessous, la moyenne des images qui restent, et ce que le réseau attend quand il ne voit que "
          + "de la neige. Il n’a jamais entendu une légende s’arrêter au milieu d’une expression.")
    case .countAlt:
      Bilingual(
        en:
          "The caption “{0}” word by word: from {1} pictures to one, {2} bits in all; the mean of "
          + "those left becomes a clear picture, and so does what the network expects.",
        fr: "La légende « {0} » mot après mot : de {1} images à une seule, {2} bits en tout ; la "
          + "moyenne de celles qui restent devient nette, et ce que le réseau attend aussi.")
    case .bitsTitle:
      Bilingual(en: "What is a word worth?", fr: "Que vaut un mot ?")
    case .bitsCaption:
      Bilingual(
        en:
          "Bits of each phrase, such as the one in brackets, knowing those before it: counted, and as errors saved in repairing "
          + "{0} noisy pictures, with captions in both languages, σ from 60 to 0.35 and 95% intervals. Counted, a caption says {1} bits; "
          + "the exact denoiser saves {2}, the network {3}. They differ: with little noise the network "
          + "errs needlessly, and words spare it those errors. In dense snow alone, down to σ = {6}, it is "
          + "{4} and {5}.",
        fr:
          "Bits de chaque partie, comme celle entre parenthèses, connaissant les précédentes : comptés, et comme erreurs évitées en "
          + "réparant {0} images bruitées, avec des légendes dans les deux langues, σ de 60 à 0,35, intervalles à 95 %. Comptée, une légende "
          + "dit {1} bits ; le débruiteur exact en évite {2}, le réseau {3}. Ils diffèrent : sous peu de "
          + "bruit, le réseau se trompe sans nécessité, et les mots lui épargnent ces erreurs. Dans la "
          + "neige dense seule, jusqu’à σ = {6}, c’est {4} et {5}.")
    case .bitsAlt:
      Bilingual(
        en: "Three bars for each of five phrases and for the whole caption: {0} bits counted, {1} "
          + "saved by the exact denoiser, {2} by the network.",
        fr:
          "Trois barres pour chacune de cinq parties et pour toute la légende : {0} bits comptés, {1} "
          + "évités par le débruiteur exact, {2} par le réseau.")
    case .noiseTitle:
      Bilingual(
        en: "When words help: the network needs them longer",
        fr: "Quand les mots aident : le réseau en a besoin plus longtemps")
    case .noiseCaption:
      Bilingual(
        en:
          "Bits that captions have saved from snow down to each noise level, over {0} pictures. In "
          + "dense snow, down to σ = {4}, both save nearly the same: {1} and {2}. Then the exact denoiser "
          + "has seen enough and needs no words. The network reads noisy pictures less well than is "
          + "possible; the {3} bits beyond what is said are errors of its own that the words spare it.",
        fr:
          "Bits que les légendes ont évités de la neige à chaque niveau de bruit, sur {0} images. Dans "
          + "la neige dense, jusqu’à σ = {4}, tous deux évitent presque autant : {1} et {2}. Puis le "
          + "débruiteur exact en a vu assez et n’a plus besoin de mots. Le réseau lit les images bruitées "
          + "moins bien qu’il n’est possible ; les {3} bits au-delà de ce qui est dit sont ses propres "
          + "erreurs, que les mots lui épargnent.")
    case .noiseAlt:
      Bilingual(
        en:
          "Two curves that rise from snow to picture: the exact one levels off at {0} bits, that of "
          + "the network goes on to {1}.",
        fr:
          "Deux courbes qui montent de la neige à l’image : l’exacte s’arrête à {0} bits, celle du "
          + "réseau continue jusqu’à {1}.")
    case .lightTitle:
      Bilingual(en: "Which pixels does a word light?", fr: "Quels pixels un mot éclaire-t-il ?")
    case .lightCaption:
      Bilingual(
        en:
          "The same noisy picture, asked about with the whole caption and with one phrase left out: "
          + "how much each pixel of the answer changes, black for nothing, pale yellow for {0} of the "
          + "way from black to white; beneath, the change of the whole picture. Left the network, right "
          + "the exact denoiser: what the phrase must change. As the noise falls, the picture speaks for itself.",
        fr:
          "La même image bruitée, avec toute la légende et sans une de ses parties : de combien change "
          + "chaque pixel de la réponse, noir pour rien, jaune pâle pour {0} du chemin du noir au blanc ; "
          + "dessous, le changement de toute l’image. À gauche le réseau, à droite le débruiteur "
          + "exact : ce que la partie doit changer. Quand le bruit baisse, l’image parle d’elle-même."
      )
    case .lightAlt:
      Bilingual(
        en:
          "Heat maps at {0} noise levels, the network’s beside the exact ones: words for the shape "
          + "light its place, words for the ground all the rest. In the densest snow, {2} of what “{1}” "
          + "changes falls on the shape.",
        fr:
          "Cartes de chaleur à {0} niveaux de bruit, celles du réseau à côté des exactes : les mots "
          + "de la forme éclairent sa place, ceux du fond tout le reste. Dans la neige la plus dense, {2} "
          + "de ce que « {1} » change tombe sur la forme.")
    case .movingTitle:
      Bilingual(en: "Each word has its time", fr: "Chaque mot a son heure")
    case .movingCaption:
      Bilingual(
        en:
          "{0} calls from snow to picture. Left, what the network sees and answers; then which pixels "
          + "three phrases light at this call, up to {1} of the way from black to white, all to one "
          + "scale.",
        fr:
          "{0} appels de la neige à l’image. À gauche, ce que le réseau voit et répond ; puis les "
          + "pixels que trois parties éclairent à cet appel, jusqu’à {1} du chemin du noir au blanc, "
          + "toutes à la même échelle.")
    case .movingAlt:
      Bilingual(
        en:
          "Animation: snow becomes “{0}”, and beside it the pixels that each phrase changes flare up "
          + "and fade.",
        fr: "Animation : la neige devient « {0} », et à côté les pixels que chaque partie change "
          + "s’allument et s’éteignent.")
    case .changedTitle:
      Bilingual(
        en: "The same snow, one thing said differently",
        fr: "La même neige, une seule chose dite autrement")
    case .changedCaption:
      Bilingual(
        en:
          "Four snows, nothing selected. Above, what their captions make of them; below, the same snow "
          + "with one thing of the caption changed. Of {1} such changes, {0} changed that thing and "
          + "nothing else, both drawings being clean ({2}).",
        fr:
          "Quatre neiges, sans choix. En haut, ce que leurs légendes en font ; dessous, la même neige "
          + "avec une chose de la légende changée. Sur {1} changements, {0} ont changé cette chose et "
          + "rien d’autre, les deux dessins étant nets ({2}).")
    case .changedAlt:
      Bilingual(
        en:
          "A table of drawings from {0} snows: size, colour, form, place and ground change one at a "
          + "time; {1} of {2} changes are as told.",
        fr:
          "Un tableau de dessins de {0} neiges : taille, couleur, forme, lieu et fond changent un à "
          + "un ; {1} changements sur {2} sont comme demandés.")
    default: nil
    }
  }
}
