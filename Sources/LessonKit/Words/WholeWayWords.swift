public import Languages

/// What stands on the page that tells the article’s whole way.
public enum WholeWayWords: WordTable {
  case title, story, caption, alt
  case destroyHeading, destroyText, repairHeading, repairText, altered, answer, original
  case repeatHeading, repeatText, steerHeading, steerText, snow, composeText, quoted

  /// What this name says, in both languages.
  public var text: Bilingual {
    switch self {
    case .title:
      Bilingual(en: "How a text becomes a picture", fr: "Comment un texte devient une image")
    case .story:
      Bilingual(
        en:
          "Ten lessons on one page: the whole way from a picture to snow, and from snow to a sentence.",
        fr:
          "Dix leçons sur une page : tout le chemin d’une image à la neige, et de la neige à une phrase."
      )
    case .caption:
      Bilingual(
        en:
          "From a picture to snow, and from snow to a sentence. A picture dissolves into noise; a network "
          + "learns to repair noisy pictures; asked again and again it makes a picture of snow alone; words "
          + "say which; and at last they say what nobody has drawn. Every picture was computed by Snow, from "
          + "seed {0}, by two networks of {1} and {2} numbers that were trained on an ordinary computer.",
        fr:
          "D’une image à la neige, et de la neige à une phrase. Une image se dissout dans le bruit ; un "
          + "réseau apprend à réparer des images bruitées ; interrogé encore et encore, il tire une image de "
          + "la neige seule ; les mots disent laquelle ; et à la fin, ils disent ce que personne n’a dessiné. "
          + "Chaque image a été calculée par Snow, à partir de la graine {0}, par deux réseaux de {1} et {2} "
          + "nombres, entraînés sur un ordinateur ordinaire."
      )
    case .alt:
      Bilingual(
        en:
          "Five rows of small pictures. A bird fades into coloured snow. Two noisy pictures, what the network "
          + "makes of each, and the originals. Snow turns into a drawing, step by step. One snow becomes a "
          + "bird in each of eleven styles, from ink to neon. Snow turns into fried egg flowers on ground of "
          + "bacon, shown large at the end. The pictures were made by a model.",
        fr:
          "Cinq rangées de petites images. Un oiseau se dissout dans une neige colorée. Deux images bruitées, "
          + "ce que le réseau en fait, et les originaux. La neige devient un dessin, pas à pas. Une même neige "
          + "devient un oiseau dans chacun de onze styles, de l’encre au néon. La neige devient des fleurs en "
          + "œuf au plat sur un sol de bacon, montrées en grand à la fin. Les images ont été faites par un "
          + "modèle."
      )
    case .destroyHeading: Bilingual(en: "Destroying is easy", fr: "Détruire est facile")
    case .destroyText:
      Bilingual(
        en: "Noise is added until only snow is left. Nothing has to be learned for that.",
        fr: "On ajoute du bruit jusqu’à ce qu’il ne reste que de la neige. Rien n’est à apprendre.")
    case .repairHeading:
      Bilingual(en: "A network learns to repair", fr: "Un réseau apprend à réparer")
    case .repairText:
      Bilingual(
        en: "Shown an altered picture, it guesses the original. It has seen neither of these two.",
        fr:
          "Face à une image altérée, il devine l’originale. Il n’a jamais vu ces deux-ci.")
    case .altered: Bilingual(en: "altered", fr: "altérée")
    case .answer: Bilingual(en: "its guess", fr: "il devine")
    case .original: Bilingual(en: "original", fr: "originale")
    case .repeatHeading: Bilingual(en: "Again and again", fr: "Encore et encore")
    case .repeatText:
      Bilingual(
        en: "It repairs pure snow, then its own work. Something comes out: nobody has said what.",
        fr:
          "Il répare de la neige pure, puis son propre travail. Il en sort quelque chose : quoi, nul ne l’a dit."
      )
    case .steerHeading: Bilingual(en: "Words say what", fr: "Les mots disent quoi")
    case .steerText:
      Bilingual(
        en: "It learned words along with the pictures. One snow, told “bird” in eleven styles.",
        fr:
          "Il a appris des mots avec les images. Une même neige, à qui l’on dit « oiseau » en onze styles."
      )
    case .snow: Bilingual(en: "snow", fr: "neige")
    case .quoted: Bilingual(en: "“{0}”", fr: "« {0} »")
    case .composeText:
      Bilingual(
        en:
          "This sentence stood under no training picture: there were fried egg flowers, and there was bacon "
          + "ground, but never both. From snow alone it is drawn all the same.",
        fr:
          "Cette phrase n’était sous aucune image d’entraînement : il y avait des fleurs en œuf au plat, et des "
          + "sols de bacon, jamais les deux. De la neige seule, le réseau la dessine quand même.")
    }
  }
}
