import Languages

// What stands on the figures and beside them.

extension EvaluateWords {
  var onPlots: Bilingual {
    switch self {
    case .distanceTitle:
      Bilingual(
        en: "Forms in a colour never seen on them: how far from the best answer?",
        fr:
          "Formes d’une couleur jamais vue sur elles : à quelle distance de la meilleure réponse ?")
    case .distanceCaption:
      Bilingual(
        en:
          "Every curve knows the same training pictures, and is asked about the same noisy pictures "
          + "of forms in colours held out from training; the best answer knows all {0} pictures. The "
          + "lower, the better. Small windows: the better of two local denoisers at each level. Over "
          + "σ from {1} to {2}, the network is nearer than every rival, and nearer to this optimum "
          + "than to that of the training pictures, at σ = {3}; it fails at σ = {4}; undecided (within "
          + "two standard errors): {5}.",
        fr:
          "Chaque courbe connaît les mêmes images apprises et répond aux mêmes images bruitées de "
          + "formes dont la couleur a été écartée de l’apprentissage ; la meilleure réponse connaît "
          + "toutes les {0} images. Plus c’est bas, mieux c’est. Petites fenêtres : le meilleur de "
          + "deux débruiteurs locaux à chaque niveau. Pour σ de {1} à {2}, le réseau est plus près que "
          + "tout rival, et plus près de cet optimum que de celui des images apprises, à σ = {3} ; il "
          + "échoue à σ = {4} ; indécis (à moins de deux erreurs types) : {5}.")
    case .distanceAlt:
      Bilingual(
        en:
          "Curves over the noise level: distances of a network, a memoriser, small windows, the best "
          + "linear answer and the mean picture to the best answer.",
        fr:
          "Courbes selon le niveau de bruit : distances d’un réseau, d’une mémoire seule, de petites "
          + "fenêtres, du meilleur linéaire et de l’image moyenne à la meilleure réponse.")
    case .sigmaAxis: Bilingual(en: "noise level σ", fr: "niveau de bruit σ")
    case .distanceAxis:
      Bilingual(
        en: "mean squared distance to the best answer, a value of a pixel (from −1 to 1)",
        fr: "distance quadratique moyenne à la meilleure réponse, par valeur d’un pixel (de −1 à 1)"
      )
    case .positionTitle:
      Bilingual(
        en: "Nearer to which optimum: has it memorised, or understood?",
        fr: "Plus près de quel optimum : a-t-il mémorisé ou compris ?")
    case .positionCaption:
      Bilingual(
        en:
          "The same answers between two optima. At 0% stands the memoriser, who knows the training pictures and can "
          + "only repeat them, at 100% who knows all pictures, also those never shown; on the line in "
          + "the middle an answer is equally far from both.",
        fr:
          "Les mêmes réponses entre deux optimums. À 0 % se tient la mémoire seule, qui ne connaît que les images "
          + "apprises et ne sait que les répéter, à 100 % qui connaît toutes les images, même jamais "
          + "montrées ; sur la ligne du milieu, une réponse est aussi loin de l’un que de l’autre.")
    case .positionAlt:
      Bilingual(
        en: "Curves over the noise level: where a network and its rivals stand between the optimum "
          + "of the training pictures below and that of all pictures above.",
        fr:
          "Courbes selon le niveau de bruit : où un réseau et ses rivaux se situent entre l’optimum "
          + "des images apprises, en bas, et celui de toutes les images, en haut.")
    case .positionAxis:
      Bilingual(
        en: "place between the two optima, measured from that of the training pictures",
        fr: "place entre les deux optimums, mesurée depuis celui des images apprises")
    case .atAll:
      Bilingual(en: "optimum of all pictures", fr: "optimum de toutes les images")
    default: Bilingual(en: "equally far from both", fr: "aussi loin des deux")
    }
  }

  var onAnswers: Bilingual {
    switch self {
    case .answersTitle:
      Bilingual(
        en: "A pair never seen: who answers what?", fr: "Une paire jamais vue : qui répond quoi ?")
    case .answersCaption:
      Bilingual(
        en:
          "Each row shows one noisy picture of {0}, which nobody but the first answer has ever seen "
          + "in this colour, and what is answered. Beneath: how far that is from the best answer.",
        fr: "Chaque ligne montre une image bruitée : {0}, que seule la première réponse a déjà vue "
          + "dans cette couleur, et ce qui est répondu. Dessous : à quelle distance de la meilleure "
          + "réponse.")
    case .answersAlt:
      Bilingual(
        en:
          "A grid of small pictures made by denoisers: noisy pictures of {0}, and the answers of the "
          + "two optima, a network, small windows and the best linear answer.",
        fr:
          "Une grille de petites images faites par des débruiteurs : images bruitées ({0}) et les "
          + "réponses des deux optimums, d’un réseau, de petites fenêtres et du meilleur linéaire.")
    case .noisy: Bilingual(en: "noisy picture", fr: "image bruitée")
    default: Bilingual(en: "best: knows all", fr: "meilleure : sait tout")
    }
  }
}
