import Languages

// What stands on the figures of lesson 10, and under them.

extension ScaleWords {
  var billText: Bilingual? {
    switch self {
    case .costTitle: Bilingual(en: "What our networks cost", fr: "Ce que nos réseaux ont coûté")
    case .costCaption:
      Bilingual(
        en:
          "The networks that come with Snow, each with a picture that it has just drawn in {0} calls. "
          + "Parameters, file and multiply-adds follow from the file; a step of training counts three walks "
          + "through the network for each picture shown. Measured on this machine ({2} cores): the time of "
          + "the drawing. Estimated: training, all its steps at the pace of one measured now; energy, with "
          + "{1} watts, an assumption. The last one draws nothing: it reads a garden in a single walk.",
        fr:
          "Les réseaux livrés avec Snow, chacun avec une image qu’il vient de dessiner en {0} appels. "
          + "Paramètres, fichier et multiplications-additions découlent du fichier ; un pas "
          + "d’apprentissage compte trois traversées du réseau par image montrée. Mesuré sur cette machine "
          + "({2} cœurs) : la durée du dessin. Estimés : l’apprentissage, tous ses pas au rythme d’un pas "
          + "mesuré à l’instant ; l’énergie, avec {1} watts, une hypothèse. Le dernier ne dessine rien : il lit "
          + "un jardin en une seule traversée.")
    case .costAlt:
      Bilingual(
        en:
          "A table of {0} networks, each beside a small picture made or read by it: from {1} to {2} parameters; the "
          + "dearest training took {3} multiply-adds.",
        fr:
          "Un tableau de {0} réseaux, chacun à côté d’une petite image qu’il a faite ou lue : de {1} à {2} "
          + "paramètres ; l’apprentissage le plus cher a pris {3} multiplications-additions.")
    case .parameters: Bilingual(en: "parameters", fr: "paramètres")
    case .kilobytes: Bilingual(en: "file, kB", fr: "fichier, ko")
    case .shown: Bilingual(en: "pictures shown", fr: "images montrées")
    case .pictureProducts:
      Bilingual(en: "multiply-adds a picture", fr: "mult.-add. par image")
    case .trainingProducts:
      Bilingual(en: "multiply-adds to learn", fr: "mult.-add. pour apprendre")
    case .pictureTime: Bilingual(en: "time a picture, measured", fr: "durée par image, mesurée")
    case .trainingTime:
      Bilingual(en: "time to learn, estimated", fr: "durée pour apprendre, estimée")
    case .energy: Bilingual(en: "energy to learn, assumed", fr: "énergie pour apprendre, supposée")
    case .milliseconds: Bilingual(same: "{0}\u{00A0}ms")
    case .minutes: Bilingual(same: "{0}\u{00A0}min")
    case .wattHours: Bilingual(same: "{0}\u{00A0}Wh")
    case .shapes: Bilingual(en: "shapes", fr: "formes")
    case .shapesWords: Bilingual(en: "shapes, words", fr: "formes, mots")
    case .garden: Bilingual(en: "gardens, words", fr: "jardins, mots")
    case .emojiStyles: Bilingual(en: "emoji, words", fr: "émojis, mots")
    case .emoji: Bilingual(en: "emoji", fr: "émojis")
    case .fewFirst: Bilingual(en: "20 shapes, half A", fr: "20 formes, moitié A")
    case .fewSecond: Bilingual(en: "20 shapes, half B", fr: "20 formes, moitié B")
    case .manyFirst: Bilingual(en: "360 shapes, half A", fr: "360 formes, moitié A")
    case .manySecond: Bilingual(en: "360 shapes, half B", fr: "360 formes, moitié B")
    case .judge: Bilingual(en: "judge of gardens", fr: "juge des jardins")
    default: nil
    }
  }

  var curveText: Bilingual? {
    switch self {
    case .largerTitle: Bilingual(en: "Larger", fr: "Un réseau plus grand")
    case .largerCaption:
      Bilingual(
        en:
          "Networks of five sizes, each shown all {0} shapes in {1} steps, and what they lack to the best "
          + "possible answer. Small dots: each of {2} seeds; band: their range.",
        fr:
          "Des réseaux de cinq tailles, à qui l’on a montré les {0} formes en {1} pas, et ce qui leur "
          + "manque jusqu’à la meilleure réponse possible. Petits points : chacune des {2} graines ; "
          + "bande : leur étendue.")
    case .picturesTitle: Bilingual(en: "More pictures", fr: "Plus d’images")
    case .picturesCaption:
      Bilingual(
        en:
          "One network of {0} parameters, {1} steps, from few pictures to many. About pictures that it "
          + "learned from it is compared with a perfect memory of them; about others, with who knows all "
          + "shapes. With few pictures it answers like the memory and is lost about the rest; with more it "
          + "can no longer remember and has to understand, and both errors meet. Small dots: each of {2} "
          + "seeds; band: their range.",
        fr:
          "Un réseau de {0} paramètres, {1} pas, de peu d’images à beaucoup. Sur les images apprises, on le "
          + "compare à une mémoire parfaite de celles-ci ; sur les autres, à qui connaît toutes les formes. "
          + "Avec peu d’images, il répond comme la mémoire et est perdu pour le reste ; avec plus, il ne "
          + "peut plus retenir et doit comprendre, et les deux erreurs se rejoignent. Petits points : "
          + "chacune des {2} graines ; bande : leur étendue.")
    case .picturesAlt:
      Bilingual(
        en:
          "Three curves over the number of pictures learned from: about unseen pictures the network’s "
          + "missing bits fall from {0} to {1}, about learned ones they rise from {2} to {3}; those of a "
          + "perfect memory fall from {4} to {5}.",
        fr:
          "Trois courbes selon le nombre d’images apprises : sur les images jamais vues, les bits manquants "
          + "du réseau tombent de {0} à {1}, sur les apprises ils montent de {2} à {3} ; ceux d’une mémoire "
          + "parfaite tombent de {4} à {5}.")
    case .longerTitle: Bilingual(en: "Longer", fr: "Un apprentissage plus long")
    case .longerCaption:
      Bilingual(
        en:
          "One network of {1} parameters, shown all {0} shapes for more and more steps of 16 pictures; each "
          + "length is a training of its own. Small dots: each of {2} seeds; band: their range.",
        fr:
          "Un réseau de {1} paramètres, à qui l’on a montré les {0} formes pendant de plus en plus de pas "
          + "de 16 images ; chaque durée est un apprentissage à part. Petits points : chacune des {2} "
          + "graines ; bande : leur étendue.")
    case .curveAlt:
      Bilingual(
        en: "A falling curve over {0}: the missing bits a picture go from {1} to {2}.",
        fr:
          "Une courbe descendante ; en abscisse : {0}. Les bits manquants par image passent de {1} à "
          + "{2}.")
    case .parametersAxis:
      Bilingual(en: "parameters (logarithmic)", fr: "paramètres (échelle logarithmique)")
    case .picturesAxis:
      Bilingual(
        en: "pictures learned from (logarithmic)", fr: "images apprises (échelle logarithmique)")
    case .stepsAxis:
      Bilingual(
        en: "steps of training (logarithmic)", fr: "pas d’apprentissage (échelle logarithmique)")
    case .bitsAxis:
      Bilingual(
        en: "missing bits a picture (logarithmic), the lower the better",
        fr: "bits manquants par image (échelle logarithmique) : moins il en manque, mieux c’est")
    case .missing: Bilingual(en: "measured", fr: "mesuré")
    case .fitted: Bilingual(en: "straight line", fr: "droite")
    case .onUnseen: Bilingual(en: "network, unseen pictures", fr: "réseau, images jamais vues")
    case .onLearned: Bilingual(en: "network, learned pictures", fr: "réseau, images apprises")
    case .memory: Bilingual(en: "perfect memory, unseen", fr: "mémoire parfaite, jamais vues")
    case .straight:
      Bilingual(
        en:
          "Nothing speaks against a straight line: exponent {0} (95%: {1} to {2}), bend within {3} to {4}.",
        fr:
          "Rien ne contredit une droite : exposant {0} (95 % : {1} à {2}), courbure entre {3} et {4}."
      )
    case .bent:
      Bilingual(
        en:
          "Dashed: the best straight line (exponent {0}), what is called a scaling law. The points do not "
          + "lie on it: the means of the seeds stray from it by up to {1}, more than the seeds among "
          + "themselves explain (F = {2}; chance reaches {3}).",
        fr:
          "Tirets : la meilleure droite (exposant {0}), ce qu’on appelle une loi d’échelle. Les points n’y "
          + "sont pas : les moyennes des graines s’en écartent de {1} au plus, plus que les graines entre "
          + "elles ne l’expliquent (F = {2} ; le hasard va jusqu’à {3}).")
    default: nil
    }
  }

  var articleText: Bilingual? {
    switch self {
    case .articleTitle:
      Bilingual(en: "From here to the article’s figures", fr: "D’ici aux chiffres de l’article")
    case .articleCaption:
      Bilingual(
        en:
          "Solid: our networks. Ring: the first Stable Diffusion, {0} billion parameters, from published "
          + "numbers: {1} multiply-adds counted as ours; its bar ends at {2}, the most that its processors "
          + "could have done. Line and band: one through ours, prolonged over three powers of ten. It would "
          + "allow {3} to {4}: {7} At the price that 600,000 dollars "
          + "make for a multiply-add, our dearest training ({5}) costs {6} cents. Sources: model card and "
          + "README of CompVis/stable-diffusion; onnx-tool; E. Mostaque 2022; Esser et al. 2024.",
        fr:
          "Pleins : nos réseaux. Anneau : le premier Stable Diffusion, {0} milliard de paramètres, d’après "
          + "des nombres publiés : {1} multiplications-additions comptées comme les nôtres ; sa barre finit "
          + "à {2}, le plus que ses processeurs auraient pu faire. Ligne et bande : une droite par les "
          + "nôtres, prolongée sur trois puissances de dix. Elle permettrait de {3} à {4} : {7} "
          + "Au prix que 600 000 dollars font pour une multiplication-addition, "
          + "notre apprentissage le plus cher ({5}) coûte {6} centimes de dollar. Sources : fiche et README de "
          + "CompVis/stable-diffusion ; onnx-tool ; E. Mostaque 2022 ; Esser et al. 2024.")
    case .within:
      Bilingual(
        en: "the published count lies within, which tells hardly more than the direction.",
        fr: "le compte publié s’y trouve, ce qui ne dit guère que la direction.")
    case .outside:
      Bilingual(
        en:
          "the published count lies outside. Larger networks were also shown larger pictures, and many "
          + "more of them: no line through small ones knows that.",
        fr:
          "le compte publié est en dehors. Aux grands réseaux, on a aussi montré des images plus grandes, "
          + "et bien plus : aucune droite par les petits ne le sait.")
    case .articleAlt:
      Bilingual(
        en:
          "A plot of parameters against multiply-adds of training, both logarithmic. Our networks lie at the "
          + "lower left; the first Stable Diffusion at the upper right, {0} powers of ten above the dearest "
          + "of ours.",
        fr:
          "Un graphique des paramètres et des multiplications-additions d’apprentissage, tous deux "
          + "logarithmiques. Nos réseaux sont en bas à gauche ; le premier Stable Diffusion en haut à "
          + "droite, {0} puissances de dix au-dessus du plus cher des nôtres.")
    case .productsAxis:
      Bilingual(
        en: "multiply-adds of the training (logarithmic)",
        fr: "multiplications-additions de l’apprentissage (échelle logarithmique)")
    case .ours: Bilingual(en: "ours", fr: "les nôtres")
    case .stableDiffusion:
      Bilingual(en: "Stable Diffusion 1 (published)", fr: "Stable Diffusion 1 (publié)")
    case .extrapolated: Bilingual(en: "ours, prolonged", fr: "les nôtres, prolongés")
    case .articleSize:
      Bilingual(
        en: "8 billion parameters: the article", fr: "8 milliards de paramètres : l’article")
    case .oneDollar:
      Bilingual(
        en: "one dollar, at the article’s price", fr: "un dollar, au prix de l’article")
    case .exactTitle:
      Bilingual(en: "Where exactness ends", fr: "Où l’exactitude s’arrête")
    case .exactCaption:
      Bilingual(
        en:
          "Each row begins with the same snow. By heart: the exact answer of who knows {3} shapes. Then a "
          + "network that learned from these {3}, and one that learned from {4}, each beside the nearest "
          + "picture that it learned from, with the root mean squared difference as a share of the way from "
          + "black to white. Of {0} drawings {1} of the first network and {2} of the second are such "
          + "pictures: less than {5} away.",
        fr:
          "Chaque rangée commence par la même neige. Par cœur : la réponse exacte de qui connaît {3} formes. "
          + "Puis un réseau qui a appris sur ces {3}, et un qui a appris sur {4}, chacun à côté de l’image "
          + "apprise la plus proche, avec l’écart quadratique moyen en part du chemin du noir au blanc. Sur "
          + "{0} dessins, {1} du premier réseau et {2} du second sont de telles images : écart sous {5}."
      )
    case .exactAlt:
      Bilingual(
        en:
          "{0} snows. Who knows pictures by heart draws one of them each time; the network of few pictures "
          + "draws a known one in {1} of {3} cases, that of many in {2}. The drawings are made by networks.",
        fr:
          "{0} neiges. Qui sait des images par cœur en dessine une à chaque fois ; le réseau de peu "
          + "d’images en dessine une connue dans {1} cas sur {3}, celui de beaucoup dans {2}. Les dessins "
          + "sont faits par des réseaux.")
    case .snow: Bilingual(en: "snow", fr: "neige")
    case .byHeart: Bilingual(en: "{0} by heart", fr: "{0} par cœur")
    case .network: Bilingual(en: "network of {0}", fr: "réseau de {0}")
    case .nearest: Bilingual(en: "nearest", fr: "la plus proche")
    case .away: Bilingual(en: "{0} away", fr: "écart {0}")
    default: nil
    }
  }
}
