public import Languages

/// What lesson 6 says about how success grew with the pairs of form and colour that were shown.
public enum PairWords: WordTable {
  case title, story, caption, alt
  case axis, drawnRight, learnedCaptions, unseenPairs, sameNumber, unseenAsSaid
  case measuring

  /// What this name says, in both languages.
  public var text: Bilingual {
    switch self {
    case .title:
      Bilingual(
        en: "How many pairs must be seen, until the others come by themselves?",
        fr: "Combien de paires faut-il voir, pour que les autres viennent d’elles-mêmes ?")
    case .story:
      Bilingual(
        en:
          "A yellow square was in no picture that it learned from, and it draws one. How many pairs of a "
          + "form and a colour must be seen, before a network puts together what it never saw together? "
          + "Measured with {0} networks of {1} steps each ({2}, {3}, {4}).",
        fr:
          "Aucune image apprise ne montrait un carré jaune, et il en dessine un. Combien de paires d’une "
          + "forme et d’une couleur faut-il voir, avant qu’un réseau assemble ce qu’il n’a jamais vu "
          + "ensemble ? Mesuré avec {0} réseaux de {1} pas chacun ({2}, {3}, {4}).")
    case .caption:
      Bilingual(
        en:
          "Each network was told {0} captions of pictures that it learned from, and {0} of four pairs that none "
          + "was shown. As said: form, colour, size, place and ground are those of the caption. Right: as said, "
          + "and clean; for that this training is short. Who sees more pairs also sees more pictures: the "
          + "other curve of unseen pairs learned from as many pictures, but of all {1} pairs. What it is better "
          + "at, variety does. Points: means of {2} seeds; bands: the lowest and the highest.",
        fr:
          "On a donné à chaque réseau {0} légendes d’images apprises, et {0} de quatre paires "
          + "qu’aucun n’a vues. Comme dit : forme, couleur, taille, place et fond sont ceux de "
          + "la légende. Juste : comme dit, et net ; pour cela, cet apprentissage est court. Qui "
          + "voit plus de paires voit aussi plus d’images : l’autre courbe des paires jamais "
          + "vues a appris sur autant d’images, mais de toutes les {1} paires. Ce qu’elle a de "
          + "mieux vient de la variété. Points : moyennes de {2} graines ; bandes : la plus "
          + "basse et la plus haute.")
    case .alt:
      Bilingual(
        en:
          "Curves over the pairs shown: captions of unseen pairs drawn as said rise from {0} to {1}; as many "
          + "pictures of all pairs give {2} where few pairs give {0}.",
        fr:
          "Courbes selon les paires montrées : les légendes de paires jamais vues dessinées comme dit montent "
          + "de {0} à {1} ; autant d’images de toutes les paires donnent {2} là où peu de paires donnent {0}."
      )
    case .axis:
      Bilingual(
        en: "pairs of form and colour shown, about 36 pictures each",
        fr: "paires de forme et de couleur montrées, environ 36 images chacune")
    case .drawnRight: Bilingual(en: "captions drawn", fr: "légendes dessinées")
    case .learnedCaptions: Bilingual(en: "learned, right", fr: "apprises, juste")
    case .unseenPairs: Bilingual(en: "unseen pairs, right", fr: "paires jamais vues, juste")
    case .unseenAsSaid:
      Bilingual(
        en: "unseen pairs, as said", fr: "paires jamais vues, comme dit")
    case .sameNumber:
      Bilingual(
        en: "unseen pairs, as said; as many pictures of all pairs",
        fr: "paires jamais vues, comme dit ; autant d’images de toutes")
    case .measuring:
      Bilingual(en: "Training {0} networks", fr: "Apprentissage de {0} réseaux")
    }
  }
}
