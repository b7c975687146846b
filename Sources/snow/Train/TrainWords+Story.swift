import Languages

// What is printed.

extension TrainWords {
  var beforehand: Bilingual {
    switch self {
    case .reading:
      Bilingual(en: "Reading pictures: {0} of {1}", fr: "Lecture des images : {0} sur {1}")
    case .subject:
      Bilingual(
        en: "{0}: a network of {3} random numbers learns from {1} pictures of {2} × {2} pixels.",
        fr: "{0} : un réseau de {3} nombres aléatoires apprend de {1} images de {2} × {2} pixels.")
    case .howLong:
      Bilingual(
        en:
          "{0} steps of {1} pictures: about {2} on this machine, at {3} steps a second. Ctrl-C saves "
          + "and stops; you can go on later.",
        fr: "{0} pas de {1} images : environ {2} sur cette machine, à {3} pas par seconde. Ctrl-C "
          + "enregistre et arrête ; on peut continuer plus tard.")
    case .minutesAsSteps:
      Bilingual(
        en:
          "At {3} steps a second, {0} steps of {1} pictures fit into that time (about {2}). To get the "
          + "same network again, on any machine: --steps {4}. Ctrl-C saves and stops; you can go on "
          + "later.",
        fr:
          "À {3} pas par seconde, {0} pas de {1} images tiennent dans ce temps (environ {2}). Pour "
          + "obtenir le même réseau, sur toute machine : --steps {4}. Ctrl-C enregistre et arrête ; on "
          + "peut continuer plus tard.")
    case .floor:
      Bilingual(
        en:
          "Whoever knows nothing may answer with the mean picture always: a loss of {0}. The best "
          + "possible answer, which knows every picture exactly, costs {1}: no network comes lower. "
          + "Between the two lies what there is to learn.",
        fr:
          "Qui ne sait rien peut toujours répondre l’image moyenne : une perte de {0}. La meilleure "
          + "réponse possible, qui connaît exactement chaque image, coûte {1} : aucun réseau ne descend "
          + "plus bas. Entre les deux se trouve ce qu’il y a à apprendre.")
    case .goingOn:
      Bilingual(
        en: "Going on after step {0} of {1}, as if nothing had happened.",
        fr: "On continue après le pas {0} sur {1}, comme si de rien n’était.")
    case .fellBack:
      Bilingual(
        en: "! {0} The checkpoint before is used instead.",
        fr: "! {0} Le point de reprise précédent est utilisé à sa place.")
    case .keptEarlier:
      Bilingual(
        en: "The folder holds an earlier network: its weights are kept as {0}.",
        fr: "Le dossier contient un réseau antérieur : ses poids sont gardés sous le nom {0}.")
    case .expectShapes:
      Bilingual(
        en:
          "What to expect: first gray, then after a few seconds spots of colour; after a quarter of "
          + "the time shapes with frayed edges, at the end clean ones. Watch learning.png grow.",
        fr:
          "À quoi s’attendre : d’abord du gris, puis en quelques secondes des taches de couleur ; au "
          + "quart du temps, des formes aux bords effilochés, à la fin des formes nettes. Regardez "
          + "learning.png s’allonger.")
    case .expectGarden:
      Bilingual(
        en:
          "What to expect: sky and ground within a minute, plants like shadows after a few, their "
          + "materials after ten; from then on it learns who is made of what. Watch learning.png grow.",
        fr:
          "À quoi s’attendre : le ciel et le sol en une minute, des plantes comme des ombres après "
          + "quelques-unes, leurs matières après dix ; ensuite, il apprend qui est fait de quoi. "
          + "Regardez learning.png s’allonger.")
    case .expectEmoji:
      Bilingual(
        en:
          "What to expect: coloured blots on the right grounds soon, then faces and outlines. With "
          + "13,464 drawings the things themselves take hours; what is drawn before that looks like an "
          + "emoji, but which one? Watch learning.png grow.",
        fr:
          "À quoi s’attendre : bientôt des taches de couleur sur les bons fonds, puis des visages et "
          + "des contours. Avec 13 464 dessins, les choses elles-mêmes demandent des heures ; avant "
          + "cela, ce qui est dessiné ressemble à un émoji, mais lequel ? Regardez learning.png "
          + "s’allonger.")
    default:
      Bilingual(
        en:
          "What to expect: first the colours that your pictures share, then rough forms. A few dozen "
          + "pictures are soon known by heart and come out as they are; thousands become something "
          + "in between. Watch learning.png grow.",
        fr:
          "À quoi s’attendre : d’abord les couleurs communes à vos images, puis des formes grossières. "
          + "Quelques dizaines d’images sont vite sues par cœur et ressortent telles quelles ; des "
          + "milliers donnent quelque chose d’intermédiaire. Regardez learning.png s’allonger.")
    }
  }

  var meanwhile: Bilingual {
    switch self {
    case .progress:
      Bilingual(
        en: "step {0} of {1}, loss {2}, learned {3}, {4} steps/s, {5} left",
        fr: "pas {0} sur {1}, perte {2}, appris {3}, {4} pas/s, encore {5}")
    case .notSaved:
      Bilingual(
        en: "! {0} What was saved before is whole; training goes on and tries again.",
        fr:
          "! {0} Ce qui a été enregistré avant est intact ; l’apprentissage continue et réessaiera."
      )
    case .stopped:
      Bilingual(
        en: "Stopped after step {0} of {1}; everything is saved. To go on, with the same result as "
          + "without a stop:",
        fr: "Arrêté après le pas {0} sur {1} ; tout est enregistré. Pour continuer, avec le même "
          + "résultat que sans arrêt :")
    case .learned:
      Bilingual(
        en:
          "It has come {0} of the way from the mean picture to the best possible answer; {1} bits a "
          + "picture are missing (noise levels {2} to {3}).",
        fr:
          "Il a fait {0} du chemin de l’image moyenne à la meilleure réponse possible ; il manque {1} "
          + "bits par image (niveaux de bruit {2} à {3}).")
    case .written:
      Bilingual(en: "Written", fr: "Fichiers produits")
    default:
      Bilingual(
        en: "To go on learning from these weights: swift run -c release snow {0} --output FOLDER",
        fr: "Pour apprendre encore à partir de ces poids : swift run -c release snow {0} "
          + "--output DOSSIER")
    }
  }
}
