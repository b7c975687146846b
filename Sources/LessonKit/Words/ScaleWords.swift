public import Languages

/// What lesson 10 says.
public enum ScaleWords: WordTable {
  // The story.
  case title, article, start, curvesStory, measuredBy, measuring, articleCost,
    articleStory,
    articleNote, exactStory, moral
  // The bill.
  case costTitle, costCaption, costAlt, parameters, kilobytes, shown, pictureProducts,
    trainingProducts, pictureTime, trainingTime, energy, milliseconds, minutes, wattHours
  case shapes, shapesWords, garden, emojiStyles, emoji, fewFirst, fewSecond, manyFirst, manySecond,
    judge
  // The curves.
  case largerTitle, largerCaption, picturesTitle, picturesCaption, picturesAlt, longerTitle,
    longerCaption, curveAlt, parametersAxis, picturesAxis, stepsAxis, bitsAxis
  case missing, fitted, onUnseen, onLearned, memory, straight, bent
  // To the article.
  case articleTitle, articleCaption, within, outside, articleAlt, productsAxis, ours,
    stableDiffusion, extrapolated,
    articleSize, oneDollar
  // Where exactness ends.
  case exactTitle, exactCaption, exactAlt, snow, byHeart, network, nearest, away
  // The claims.
  case countClaim, countTwin, longerClaim, longerTwin, copyClaim, copyTwin, turnClaim, turnTwin,
    curvesClaim, curvesTwin

  /// Units that both languages write alike.
  public static let sameInBoth: Set<ScaleWords> = [.milliseconds, .minutes, .wattHours]

  /// What this name says, in both languages.
  public var text: Bilingual { storyText ?? billText ?? curveText ?? articleText ?? claimText }
}

extension ScaleWords {
  private var storyText: Bilingual? {
    switch self {
    case .title: Bilingual(en: "What it costs", fr: "Ce que cela coûte")
    case .article:
      Bilingual(
        en:
          "“… very large neural networks that can reach several billion parameters.” Christophe "
          + "Rodrigues, The Conversation",
        fr:
          "L’article parle de très grands réseaux de neurones, qui peuvent atteindre plusieurs milliards "
          + "de paramètres. (Christophe Rodrigues, The Conversation)")
    case .start:
      Bilingual(
        en:
          "Ours are small. Here is the bill of all {0} that draw, and of one that reads what is drawn: "
          + "what is in their files, what they were shown, how often two numbers were multiplied and "
          + "added, and what that takes on this machine.",
        fr:
          "Les nôtres sont petits. Voici la facture des {0} qui dessinent et d’un qui lit leurs dessins : "
          + "ce que contiennent leurs fichiers, ce qu’on leur a montré, combien de fois deux nombres ont "
          + "été multipliés et ajoutés, et ce que cela demande à cette machine.")
    case .curvesStory:
      Bilingual(
        en:
          "What does more bring? In the world of shapes the best possible answer is known. So what a "
          + "network lacks can be measured exactly, in bits a picture: how much longer its description of "
          + "a picture is than the shortest possible one (noise levels {0} to {1}). Others have to guess "
          + "where that floor lies.",
        fr:
          "Qu’apporte plus de tout ? Dans le monde des formes, la meilleure réponse possible est connue. "
          + "Ce qui manque à un réseau se mesure donc exactement, en bits par image : de combien sa "
          + "description d’une image dépasse la plus courte possible (niveaux de bruit {0} à {1}). "
          + "Ailleurs, on doit deviner où se trouve ce plancher.")
    case .measuredBy:
      Bilingual(
        en: "Measured with {0} seeds a point ({1}, {2}, {3}).",
        fr: "Mesuré avec {0} graines par point ({1}, {2}, {3}).")
    case .measuring: Bilingual(en: "Training", fr: "Apprentissage")
    case .articleCost:
      Bilingual(
        en:
          "“To give an order of magnitude, the model Stable Diffusion … is made up of 8 billion parameters "
          + "and its training cost 600,000 dollars.”",
        fr:
          "L’article donne un ordre de grandeur : Stable Diffusion aurait 8 milliards de paramètres, et "
          + "son apprentissage aurait coûté 600 000 dollars.")
    case .articleStory:
      Bilingual(
        en:
          "How far is that? Its makers published pictures shown, steps and hours. Counted as ours are, the "
          + "first Stable Diffusion took some {0} multiply-adds; its processors could have done {1} in the "
          + "time. The truth lies between.",
        fr:
          "À quelle distance est-ce ? Ses auteurs ont publié les images montrées, les pas et les heures. "
          + "Compté comme les nôtres, le premier Stable Diffusion a demandé quelque {0} "
          + "multiplications-additions ; ses processeurs auraient pu en faire {1} dans ce temps. La "
          + "vérité est entre les deux.")
    case .articleNote:
      Bilingual(
        en:
          "A note on the article’s figures. The 600,000 dollars are about the first Stable Diffusion: {0} "
          + "hours of a graphics processor at the market price of 2022, as its founder E. Mostaque reckoned; "
          + "others reckon {3}. That one has {1} billion parameters in its U-Net and {2} with the network for "
          + "the text; 8 billion has the largest of version 3, two years later. And soon others needed {4} of "
          + "the hours (PixArt-α, {5} dollars).",
        fr:
          "Une note sur les chiffres de l’article. Les 600 000 dollars concernent le premier Stable "
          + "Diffusion : {0} heures de processeur graphique au prix du marché de 2022, d’après son fondateur "
          + "E. Mostaque ; d’autres comptent {3}. Celui-là a {1} milliard de paramètres dans son U-Net, et "
          + "{2} avec le réseau du texte ; 8 milliards, c’est le plus grand de la version 3, deux ans plus "
          + "tard. Et bientôt, d’autres n’eurent besoin que de {4} des heures (PixArt-α, {5} dollars)."
      )
    case .exactStory:
      Bilingual(
        en:
          "Why not simply remember everything? An exact answer knows its pictures by heart, so it can only "
          + "copy. Of pictures with 16 × 16 pixels there are as many as a number with {0} digits says; beside "
          + "that, the {6} billion captioned pictures of Stable Diffusion are next to nothing. And memory "
          + "is a bad teacher: with {1} of the {2} shapes by heart, it is {3} bits from the best "
          + "answer about the others; a network that saw {4} is at {5}.",
        fr:
          "Pourquoi ne pas tout retenir ? Une réponse exacte sait ses images par cœur, elle ne peut donc "
          + "que copier. Des images de 16 × 16 pixels, il y en a autant que le dit un nombre de {0} "
          + "chiffres ; à côté, les {6} milliards d’images légendées de Stable Diffusion ne sont presque "
          + "rien. Et la mémoire enseigne mal : avec {1} des {2} formes par cœur, elle est à {3} bits "
          + "de la meilleure réponse sur les autres ; un réseau qui en a vu {4} est à {5}.")
    case .moral:
      Bilingual(
        en:
          "So scale buys two things: a network large enough not to blur, and pictures enough that learning "
          + "them by heart no longer pays. Where it pays, it copies; where it does not, it has to find what "
          + "pictures have in common. Nothing in this needs billions. What needs them is the size of the "
          + "world that is to be drawn.",
        fr:
          "La taille achète donc deux choses : un réseau assez grand pour ne pas tout flouter, et assez "
          + "d’images pour que le par-cœur ne paie plus. Où il paie, le réseau copie ; où il ne paie pas, "
          + "il doit trouver ce que les images ont en commun. Rien de cela n’exige des milliards. Ce qui "
          + "les exige, c’est la taille du monde à dessiner.")
    default: nil
    }
  }

  private var claimText: Bilingual {
    switch self {
    case .countClaim:
      Bilingual(
        en:
          "Multiply-adds counted weight by weight are those of the formula, for five networks drawn by lot.",
        fr:
          "Comptées poids par poids, les multiplications-additions sont celles de la formule, pour cinq "
          + "réseaux tirés au sort.")
    case .countTwin:
      Bilingual(
        en: "as if every layer saw the picture in full size",
        fr: "comme si chaque couche voyait l’image en pleine taille")
    case .longerClaim:
      Bilingual(
        en:
          "A network trained for 160 steps is nearer to the best answer, by a tenth at least, than one "
          + "trained for 40.",
        fr:
          "Un réseau entraîné 160 pas est plus près de la meilleure réponse, d’un dixième au moins, qu’un "
          + "réseau entraîné 40 pas.")
    case .longerTwin: Bilingual(en: "untrained weights", fr: "des poids sans apprentissage")
    case .copyClaim:
      Bilingual(
        en: "Who knows pictures by heart draws nothing but copies.",
        fr: "Qui sait des images par cœur ne dessine que des copies.")
    case .copyTwin:
      Bilingual(
        en: "the drawings of a network that learned from many pictures",
        fr: "les dessins d’un réseau qui a appris sur beaucoup d’images")
    case .turnClaim:
      Bilingual(
        en:
          "About unseen pictures, a network that learned from 360 answers more like who knows all than like a "
          + "memory.",
        fr:
          "Sur des images jamais vues, un réseau qui a appris sur 360 répond plutôt comme qui "
          + "connaît tout que comme une mémoire.")
    case .turnTwin:
      Bilingual(en: "a network that learned from 20", fr: "un réseau qui a appris sur 20")
    case .curvesClaim:
      Bilingual(
        en:
          "In each of the three curves, with every seed, the missing bits fall by a quarter at least.",
        fr:
          "Dans chacune des trois courbes, avec chaque graine, les bits manquants baissent d’un quart au "
          + "moins.")
    default:
      Bilingual(
        en: "more pictures, and asked only about those learned from",
        fr: "plus d’images, et interrogé seulement sur celles apprises")
    }
  }
}
