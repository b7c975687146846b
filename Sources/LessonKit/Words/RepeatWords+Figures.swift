import Languages

// What stands on the figures of lesson 4, and under them.

// MARK: - Rows, columns, axes

extension RepeatWords {
  var labelText: Bilingual? {
    switch self {
    case .exact: Bilingual(en: "Exact answer", fr: "Réponse exacte")
    case .euler: Bilingual(en: "Euler = DDIM: straight steps", fr: "Euler = DDIM : pas droits")
    case .heun:
      Bilingual(en: "Heun: two calls a step", fr: "Heun : deux appels par pas")
    case .multistep: Bilingual(same: "DPM-Solver++(2M)")
    case .asOne:
      Bilingual(en: "one picture for all pixels", fr: "une image pour tous les pixels")
    case .pixelByPixel:
      Bilingual(en: "each pixel its own, snow {0}", fr: "à chaque pixel la sienne, neige {0}")
    case .knowsIt: Bilingual(en: "end, knows it", fr: "fin, la connaît")
    case .neverSawIt: Bilingual(en: "end, never saw it", fr: "fin, ne l’a jamais vue")
    case .callsSoFar: Bilingual(en: "calls so far", fr: "appels faits")
    case .state: Bilingual(en: "what the model is shown", fr: "ce que l’on montre au modèle")
    case .answer: Bilingual(en: "what it answers", fr: "ce qu’il répond")
    case .noise: Bilingual(en: "noise level\u{00A0}σ", fr: "niveau de bruit\u{00A0}σ")
    case .openBits: Bilingual(en: "bits still open", fr: "bits encore ouverts")
    case .band: Bilingual(en: "probability of the thing", fr: "probabilité de la chose")
    case .others: Bilingual(en: "others", fr: "autres")
    case .callNumber:
      Bilingual(
        en: "calls so far: {0}, σ\u{00A0}=\u{00A0}{1}",
        fr: "appels faits : {0}, σ\u{00A0}=\u{00A0}{1}")
    case .decided: Bilingual(en: "has the snow decided?", fr: "la neige a-t-elle décidé ?")
    case .notYet: Bilingual(en: "no", fr: "non")
    case .overHalf: Bilingual(en: "nearly", fr: "presque")
    case .yesThis: Bilingual(en: "yes: {0}", fr: "oui : {0}")
    case .yes: Bilingual(en: "yes", fr: "oui")
    case .guessWithShare:
      Bilingual(en: "most probable: {0}, {1}", fr: "le plus probable : {0}, {1}")
    case .away: Bilingual(en: "{0} from known", fr: "à {0} du connu")
    case .from: Bilingual(en: "was: {0}", fr: "image d’origine : {0}")
    case .callsInAll: Bilingual(en: "calls in all", fr: "appels en tout")
    case .stepsInAll: Bilingual(en: "steps in all", fr: "pas en tout")
    case .noCall: Bilingual(en: "start", fr: "départ")
    case .signalLeft: Bilingual(en: "signal left\u{00A0}ᾱ", fr: "signal restant\u{00A0}ᾱ")
    case .stateOfPixels: Bilingual(en: "state", fr: "état")
    case .stillPossible:
      Bilingual(en: "average of what is possible", fr: "moyenne des images possibles")
    case .differ: Bilingual(en: "{0} differ", fr: "écart {0}")
    case .asGiven: Bilingual(en: "as given, cropped", fr: "telle quelle, rognée")
    case .asUsed: Bilingual(en: "as used, {0} × {0} pixels", fr: "utilisée, {0} × {0} pixels")
    case .noisyStart: Bilingual(en: "start", fr: "départ")
    case .callsAxis:
      Bilingual(
        en: "calls of the model, logarithmic", fr: "appels du modèle, échelle logarithmique")
    case .wrongAxis:
      Bilingual(
        en: "share of snows that end as another picture than on the exact path (95% interval)",
        fr:
          "part des neiges qui finissent en une autre image que par le chemin exact (intervalle à "
          + "95 %)")
    case .measuring: Bilingual(en: "Walking", fr: "Marche")
    default: nil
    }
  }
}

// MARK: - Figures

extension RepeatWords {
  var figureText: Bilingual? {
    switch self {
    case .stripTitle:
      Bilingual(
        en: "Again and again: every answer becomes the next question",
        fr: "Encore et encore : chaque réponse devient la question suivante")
    case .stripCaption:
      Bilingual(
        en: "From a picture of which {0} of the signal is left, in {1} calls of the exact answer "
          + "(Euler’s method). Bits still open: how uncertain it is which of {2} pictures it will be. "
          + "The band shows the probability of each thing, given the state above; what is missing to "
          + "the top belongs to all others. The snow has nearly decided when one thing has more than "
          + "half of the probability, and decided when it has more than {3}.",
        fr: "D’une image dont il reste {0} du signal, en {1} appels de la réponse exacte (méthode "
          + "d’Euler). Bits encore ouverts : l’incertitude sur l’image que ce sera, parmi {2}. La bande "
          + "montre la probabilité de chaque chose, vu l’état du dessus ; ce qui manque en haut revient "
          + "à toutes les autres. La neige a presque décidé quand une chose a plus de la moitié de la "
          + "probabilité, et décidé quand elle en a plus de {3}.")
    case .stripAlt:
      Bilingual(
        en:
          "Noisy states in the upper row and predicted originals in the lower: a picture ({0}) under "
          + "dense noise becomes, in {1} calls, a clear picture: {2}. After {3} calls it has more than "
          + "half of the probability.",
        fr:
          "En haut des états bruités, en bas les images d’origine prédites : une image ({0}) sous un bruit "
          + "dense devient, en {1} appels, une image nette : {2}. Après {3} appels, une chose a plus de "
          + "la moitié de la probabilité.")
    case .movingTitle:
      Bilingual(en: "Call by call", fr: "Appel après appel")
    case .movingCaption:
      Bilingual(
        en:
          "The same walk in {0} calls: left what the model is shown, right what it answers, with the "
          + "most probable thing and its probability.",
        fr:
          "Le même chemin en {0} appels : à gauche ce que l’on montre au modèle, à droite ce qu’il "
          + "répond, avec la chose la plus probable et sa probabilité.")
    case .movingAlt:
      Bilingual(
        en:
          "Animation: a picture ({0}) under dense noise becomes clear on the left in {2} calls, while "
          + "on the right a blur turns into a picture: {1}.",
        fr: "Animation : une image ({0}) sous un bruit dense devient nette à gauche en {2} appels, "
          + "tandis qu’à droite un flou devient une image : {1}.")
    case .networkTitle:
      Bilingual(
        en: "The network, asked again and again", fr: "Le réseau, interrogé encore et encore")
    case .networkCaption:
      Bilingual(
        en:
          "The same snow, with {0} of the signal left, walked with 1 to 32 calls of a network that "
          + "learned from {1} pictures; beneath, the difference to the nearest known picture. One call "
          + "gives a blur here, too. More calls make it sharper; whether it is a copy, the number says.",
        fr:
          "La même neige, avec {0} de signal restant, parcourue en 1 à 32 appels d’un réseau qui a "
          + "appris avec {1} images ; dessous, l’écart avec l’image connue la plus proche. Un seul "
          + "appel donne un flou, ici aussi. Davantage d’appels le rendent plus net ; si c’est une "
          + "copie, le nombre le dit.")
    case .manyTitle:
      Bilingual(
        en: "One call against many, from the same snow",
        fr: "Un appel ou plusieurs, de la même neige")
    case .manyCaption:
      Bilingual(
        en:
          "Pictures of which {0} of the signal is left (all but the first drawn by lot with seed {1}), "
          + "walked in 1 to 32 calls. Beneath, how far the result is away from the nearest known picture, "
          + "as a share of the way from black to white: a blur is away from all, at 0% it is one of them. With few calls the walk ends elsewhere than with many, and what comes out need "
          + "not be what went in.",
        fr:
          "Des images dont il reste {0} du signal (toutes sauf la première tirées au sort avec la "
          + "graine {1}), parcourues en 1 à 32 appels. Dessous, l’écart à l’image connue la plus proche, en "
          + "part du chemin du noir au blanc : un flou est loin de toutes ; à 0 %, c’est l’une d’elles. En "
          + "peu d’appels le chemin finit ailleurs qu’en beaucoup, et ce qui sort n’est pas "
          + "forcément ce qui est entré.")
    case .manyAlt:
      Bilingual(
        en:
          "A table of {0} snows: with one call a blur, {1} away from any known picture on average, "
          + "with {3} calls clear pictures, {2} away.",
        fr:
          "Un tableau de {0} neiges : en un appel un flou, à {1} de toute image connue en moyenne, en "
          + "{3} appels des images nettes, à {2}.")
    case .backwardsTitle:
      Bilingual(
        en: "The article’s recipe, backwards", fr: "La recette de l’article, à rebours")
    case .backwardsCaption:
      Bilingual(
        en:
          "From total snow in 16 colours to a picture: {1} states of a walk in {0} steps. Every step draws "
          + "one of the known pictures, as probable as it is now, and lets pixels take its colours; "
          + "this is exact for any number of steps. Beneath, the average of all pictures that are still "
          + "possible, and the probabilities of the things.",
        fr:
          "De la neige totale en 16 couleurs à une image : {1} états d’un chemin en {0} pas. Chaque pas tire "
          + "l’une des images connues, selon sa probabilité du moment, et des pixels prennent ses "
          + "couleurs ; c’est exact quel que soit le nombre de pas. Dessous, la moyenne de toutes les "
          + "images encore possibles, et les probabilités des choses.")
    case .backwardsAlt:
      Bilingual(
        en:
          "{0} states from a snow of colours to a picture: {1}. The average beneath is a shapeless blur at "
          + "first and the picture itself long before the snow is gone.",
        fr:
          "{0} états, d’une neige de couleurs à une image : {1}. La moyenne, dessous, est d’abord un flou "
          + "informe, puis l’image elle-même bien avant que la neige ne disparaisse.")
    case .fewStepsTitle:
      Bilingual(
        en: "Every pixel for itself: then steps must be small",
        fr: "Chaque pixel pour soi : il faut alors de petits pas")
    case .fewStepsCaption:
      Bilingual(
        en:
          "The recipe backwards in 1 to {0} steps, from {1} snows. In the first row every step draws one "
          + "picture for all pixels. In the others each pixel draws its own, as in a network: neighbours "
          + "do not agree. In small steps they come to agree all the same, for each step looks at what "
          + "the others have become. Which picture comes out is chance. Beneath, the share of pixels that "
          + "differ from the nearest known picture.",
        fr:
          "La recette à rebours en 1 à {0} pas, de {1} neiges. Dans la première rangée, chaque pas tire une "
          + "image pour tous les pixels. Dans les autres, chaque pixel tire la sienne, comme dans un "
          + "réseau : les voisins ne s’accordent pas. À petits pas ils finissent par s’accorder, car chaque "
          + "pas regarde ce que les autres sont devenus. L’image qui sort est un hasard. Dessous, la part "
          + "des pixels qui diffèrent de l’image connue la plus proche.")
    case .fewStepsAlt:
      Bilingual(
        en:
          "A table: drawn as a whole, a picture comes out even in one step. Drawn pixel by pixel, one step "
          + "gives a scatter of colours ({0} of the pixels fit no known picture), {2} steps a picture ({1}).",
        fr:
          "Un tableau : tirée d’un bloc, une image sort même en un pas. Pixel par pixel, un pas "
          + "donne des couleurs éparses ({0} des pixels ne conviennent à aucune image connue), "
          + "{2} pas une image ({1}).")
    case .plotTitle:
      Bilingual(en: "How many calls are enough?", fr: "Combien d’appels suffisent ?")
    case .plotCaption:
      Bilingual(
        en:
          "{0} snows, each walked with several numbers of calls by three methods, among {1} pictures. "
          + "Counted is how many end as another picture than on the exact path (Runge and Kutta’s method, "
          + "{6} calls). Euler’s method: {2} wrong with {3} calls, {4} with {5}. Heun’s method uses one call "
          + "less than it may.",
        fr:
          "{0} neiges, parcourues par trois méthodes avec plusieurs nombres d’appels, parmi {1} images. "
          + "On compte celles qui finissent en une autre image que sur le chemin exact (méthode de Runge "
          + "et Kutta, {6} appels). Avec la méthode d’Euler, {2} se trompent d’image en {3} appels, {4} en {5}. La "
          + "méthode de Heun fait un appel de moins que permis."
      )
    case .plotAlt:
      Bilingual(
        en:
          "{0} falling curves: with more calls, fewer snows end as another picture, with straight steps "
          + "from {1} down to {2}.",
        fr:
          "{0} courbes descendantes : avec plus d’appels, moins de neiges finissent en une autre image, à "
          + "pas droits de {1} à {2}.")
    case .ownTitle:
      Bilingual(
        en: "Your own picture: does it come back?", fr: "Votre image : revient-elle ?")
    case .ownCaption:
      Bilingual(
        en:
          "The picture as given, as used, under three levels of noise, and what {0} calls make of it: by "
          + "one who knows it among all others, and by one who has never seen it. Beneath, the name of the "
          + "known picture that is nearest to the end.",
        fr:
          "L’image telle quelle, telle qu’utilisée, sous trois niveaux de bruit, et ce qu’en font {0} "
          + "appels : par qui la connaît parmi les autres, et par qui ne l’a jamais vue. Dessous, le nom de "
          + "l’image connue la plus proche de la fin.")
    case .ownAlt:
      Bilingual(
        en:
          "The user’s picture under three levels of noise, and what repeated calls make of it with and "
          + "without having seen it.",
        fr:
          "L’image de l’utilisateur sous trois niveaux de bruit, et ce qu’en font des appels répétés, vue "
          + "ou jamais vue.")
    default: nil
    }
  }
}
