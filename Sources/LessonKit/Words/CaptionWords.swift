public import Languages

/// What lesson 6 says.
public enum CaptionWords: WordTable {
  // The story.
  case title, article, articleNetwork, start, numbersStory, unknown, mapStory, nearestStory
  case besideStory, countStory, bitsStory, noiseStory, lightStory, movingStory, changedStory
  case moral, ownNetwork, measuring, drawing
  // Rows, columns, axes.
  case word, token, vector, misspeltHead, perhaps
  case beforeLearning, afterLearning, mapNote, saysTheSame
  case colours, forms, places, sizes, backgrounds
  case asSaid, shuffledWords, alone, besideOthers, moved
  case nothingSaid, picturesLeft, bitsOfWord, meanOfLeft, networkExpects
  case counted, exactSaves, networkSaves, wholeCaption, inBits
  case ofSize, ofColour, ofForm, ofPlace, ofBackground
  case exact, network, allBits, sigmaAxis, bitsAxis
  case networkAndExact, seenAndAnswered, twoShares, seen, answered, noise
  case asAsked, otherSize, otherColour, otherForm, otherPlace, otherBackground, framedWrong
  // Titles, captions and alt texts of the figures.
  case pairsTitle, pairsCaption, pairsAlt
  case numbersTitle, numbersCaption, numbersAlt
  case mapTitle, mapCaption, mapAlt
  case nearestTitle, nearestCaption, nearestAlt
  case besideTitle, besideCaption, besideAlt
  case countTitle, countCaption, countAlt
  case bitsTitle, bitsCaption, bitsAlt
  case noiseTitle, noiseCaption, noiseAlt
  case lightTitle, lightCaption, lightAlt
  case movingTitle, movingCaption, movingAlt
  case changedTitle, changedCaption, changedAlt
  // Claims, each with its wrong twin.
  case bitsAddUp, bitsAddUpTwin
  case translationsNear, translationsNearTwin
  case orderMatters, orderMattersTwin
  case bitsAlike, bitsAlikeTwin
  case lightsAgree, lightsAgreeTwin
  case placeLights, placeLightsTwin
  case onlyThat, onlyThatTwin

  /// Words and signs that both languages share.
  public static let sameInBoth: Set<CaptionWords> = [.exact, .noise]

  /// What this name says, in both languages.
  public var text: Bilingual {
    storyText ?? labelText ?? figureText ?? claimText
  }
}

// MARK: - The story

extension CaptionWords {
  private var storyText: Bilingual? {
    switch self {
    case .title:
      Bilingual(
        en: "The words come with the pictures", fr: "Les mots viennent avec les images")
    case .article:
      Bilingual(
        en:
          "“For the text necessary to guide the denoising, simply the captions of the images found "
          + "on the Internet are used.” Christophe Rodrigues, The Conversation",
        fr: "L’article le dit ainsi : le texte qui guidera le débruitage, ce sont simplement les "
          + "légendes des images trouvées sur Internet. (Christophe Rodrigues, The Conversation)")
    case .articleNetwork:
      Bilingual(
        en:
          "“… when the model learns to denoise an image, it also learns which words this denoising "
          + "is associated with.”",
        fr: "L’article continue : en apprenant à débruiter une image, le modèle apprend aussi à "
          + "quels mots ce débruitage est associé.")
    case .start:
      Bilingual(
        en:
          "Here are no pictures from the Internet, but {1} simple ones, each with its caption in "
          + "English and in French. A network of {0} numbers was shown them, again and again, under "
          + "noise, together with one of their captions or a part of one.",
        fr: "Ici, pas d’images d’Internet, mais {1} images simples, chacune avec sa légende en "
          + "anglais et en français. On les a montrées à un réseau de {0} nombres, encore et encore, "
          + "bruitées, avec une de leurs légendes ou une partie de celle-ci.")
    case .numbersStory:
      Bilingual(
        en:
          "A network computes with numbers. So each of the {0} words that occur gets a number, called "
          + "a token, and for each token the network keeps a row of numbers, a vector: at first "
          + "random, then set by learning like all its other numbers.",
        fr: "Un réseau calcule avec des nombres. Chacun des {0} mots rencontrés reçoit donc un "
          + "numéro, un jeton, et pour chaque jeton le réseau garde une rangée de nombres, un "
          + "vecteur : d’abord au hasard, puis réglé par l’apprentissage comme tous ses autres nombres."
      )
    case .unknown:
      Bilingual(
        en: "A word that never occurred has no number. Asked for “{0}”, the network answers: {1}",
        fr:
          "Un mot jamais rencontré n’a pas de numéro. À « {0} », le réseau répond : {1}"
      )
    case .mapStory:
      Bilingual(
        en:
          "Nobody tells the network that “rouge” is “red”. All that it ever gets is the wish to "
          + "repair pictures better. Where do words that mean the same end up?",
        fr:
          "Personne ne dit au réseau que « rouge » veut dire « red ». Il n’a jamais qu’un souhait : "
          + "mieux réparer les images. Où finissent les mots qui disent la même chose ?")
    case .nearestStory:
      Bilingual(
        en: "A map of two directions loses much. So ask every word for its nearest ones, in all "
          + "directions.",
        fr: "Une carte à deux directions perd beaucoup. Demandons donc à chaque mot ses plus "
          + "proches, dans toutes les directions.")
    case .besideStory:
      Bilingual(
        en: "In a caption each word looks at its two neighbours, and its vector changes. Does it "
          + "matter? Shuffle the words of a caption, and see what is drawn.",
        fr: "Dans une légende, chaque mot regarde ses deux voisins, et son vecteur change. Est-ce "
          + "important ? Mélangeons les mots d’une légende, et voyons ce qui est dessiné.")
    case .countStory:
      Bilingual(
        en:
          "How much does a word say? This world has {0} pictures, so it can be counted: how many are "
          + "left after each word? A word that leaves half of them says one bit.",
        fr:
          "Combien dit un mot ? Ce monde a {0} images, on peut donc compter : combien en reste-t-il "
          + "après chaque mot ? Un mot qui en laisse la moitié dit un bit.")
    case .bitsStory:
      Bilingual(
        en: "There is a second way to measure it: who has been told something makes smaller errors "
          + "in repairing. The errors saved, added up over all noise levels, are bits too. What are "
          + "the words worth to the network?",
        fr:
          "On peut le mesurer autrement : qui sait quelque chose se trompe moins en réparant. Les "
          + "erreurs évitées, ajoutées sur tous les niveaux de bruit, sont aussi des bits. Combien "
          + "valent les mots pour le réseau ?")
    case .noiseStory:
      Bilingual(
        en: "To the network the words are worth more than they say. How can that be? See at which "
          + "noise levels it saves its errors.",
        fr:
          "Pour le réseau, les mots valent plus qu’ils ne disent. Comment est-ce possible ? Voyons à "
          + "quels niveaux de bruit il évite ses erreurs.")
    case .lightStory:
      Bilingual(
        en:
          "Which pixels does a word light? On the way from snow to “{0}” the network is asked twice "
          + "about the same noisy picture: with the whole caption, and without one of its phrases. The "
          + "difference of the two answers is what the phrase does.",
        fr:
          "Quels pixels un mot éclaire-t-il ? Sur le chemin de la neige à « {0} », on interroge deux "
          + "fois le réseau sur la même image bruitée : avec toute la légende, puis sans une de ses "
          + "parties. La différence des deux réponses est ce que fait cette partie.")
    case .movingStory:
      Bilingual(
        en: "The same, call by call: each phrase has its time.",
        fr: "La même chose, appel après appel : chaque partie a son heure.")
    case .changedStory:
      Bilingual(
        en: "Last, the same snow and captions that differ in one thing.",
        fr: "Enfin, la même neige et des légendes qui diffèrent en une chose.")
    case .moral:
      Bilingual(
        en:
          "Words that came with pictures have become directions in which a picture can be pulled. "
          + "Lesson 7 pulls: weakly, strongly, and the other way.",
        fr:
          "Des mots venus avec des images sont devenus des directions dans lesquelles on peut tirer "
          + "une image. La leçon 7 tire : faiblement, fort, et dans l’autre sens.")
    case .ownNetwork:
      Bilingual(
        en: "This is a network of your own. What the lesson claims of the one that comes with Snow "
          + "is not checked with it.",
        fr:
          "C’est votre propre réseau. Ce que la leçon affirme de celui fourni avec Snow n’est pas "
          + "vérifié avec lui.")
    case .measuring: Bilingual(en: "Measuring bits", fr: "Mesure des bits")
    case .drawing: Bilingual(en: "Drawing", fr: "Dessin")
    default: nil
    }
  }
}

// MARK: - Rows, columns, axes

extension CaptionWords {
  private var labelText: Bilingual? {
    switch self {
    case .word: Bilingual(en: "word", fr: "mot")
    case .token: Bilingual(en: "token", fr: "jeton")
    case .vector: Bilingual(en: "its vector", fr: "son vecteur")
    case .misspeltHead:
      Bilingual(en: "A word that it has never seen", fr: "Un mot qu’il n’a jamais vu")
    case .perhaps: Bilingual(en: "{0}?", fr: "{0} ?")
    case .beforeLearning: Bilingual(en: "before learning", fr: "avant d’apprendre")
    case .afterLearning: Bilingual(en: "after learning", fr: "après avoir appris")
    case .mapNote:
      Bilingual(
        en: "The map shows {0} of the differences.", fr: "La carte montre {0} des différences.")
    case .saysTheSame: Bilingual(en: "says the same", fr: "dit la même chose")
    case .colours: Bilingual(en: "colours", fr: "couleurs")
    case .forms: Bilingual(en: "forms", fr: "formes")
    case .places: Bilingual(en: "places", fr: "lieux")
    case .sizes: Bilingual(en: "sizes", fr: "tailles")
    case .backgrounds: Bilingual(en: "grounds", fr: "fonds")
    case .asSaid: Bilingual(en: "As it is said", fr: "Comme on le dit")
    case .shuffledWords: Bilingual(en: "The same words, shuffled", fr: "Les mêmes mots, mélangés")
    case .alone: Bilingual(en: "alone", fr: "seul")
    case .besideOthers: Bilingual(en: "beside its neighbours", fr: "à côté de ses voisins")
    case .moved: Bilingual(en: "moved by", fr: "déplacé de")
    case .nothingSaid: Bilingual(en: "(nothing)", fr: "(rien)")
    case .picturesLeft: Bilingual(en: "pictures left", fr: "images qui restent")
    case .bitsOfWord: Bilingual(en: "bits of the word", fr: "bits du mot")
    case .meanOfLeft: Bilingual(en: "mean of those left", fr: "moyenne de celles qui restent")
    case .networkExpects: Bilingual(en: "what the network expects", fr: "ce que le réseau attend")
    case .counted: Bilingual(en: "counted", fr: "compté")
    case .exactSaves:
      Bilingual(
        en: "errors saved by one who knows all pictures",
        fr: "erreurs évitées par qui connaît toutes les images")
    case .networkSaves:
      Bilingual(en: "errors saved by the network", fr: "erreurs évitées par le réseau")
    case .inBits: Bilingual(en: "in bits", fr: "en bits")
    case .wholeCaption: Bilingual(en: "whole caption", fr: "toute la légende")
    case .ofSize: Bilingual(en: "size ({0})", fr: "taille ({0})")
    case .ofColour: Bilingual(en: "colour ({0})", fr: "couleur ({0})")
    case .ofForm: Bilingual(en: "form ({0})", fr: "forme ({0})")
    case .ofPlace: Bilingual(en: "place ({0})", fr: "lieu ({0})")
    case .ofBackground: Bilingual(en: "ground ({0})", fr: "fond ({0})")
    case .exact: Bilingual(same: "exact")
    case .network: Bilingual(en: "network", fr: "réseau")
    case .allBits: Bilingual(en: "all that is said: {0} bits", fr: "tout ce qui est dit : {0} bits")
    case .sigmaAxis:
      Bilingual(
        en: "noise level σ (logarithmic), from snow to picture",
        fr: "niveau de bruit σ (échelle logarithmique), de la neige à l’image")
    case .bitsAxis:
      Bilingual(
        en: "bits that the caption has saved so far", fr: "bits que la légende a évités jusque-là")
    case .networkAndExact: Bilingual(en: "network | exact", fr: "réseau | exact")
    case .seenAndAnswered: Bilingual(en: "seen | answered", fr: "vu | répondu")
    case .twoShares: Bilingual(en: "{0} | {1}%", fr: "{0} | {1} %")
    case .seen: Bilingual(en: "seen", fr: "vu")
    case .answered: Bilingual(en: "answered", fr: "répondu")
    case .noise: Bilingual(same: "σ = {0}")
    case .asAsked: Bilingual(en: "as above", fr: "comme ci-dessus")
    case .otherSize: Bilingual(en: "other size", fr: "autre taille")
    case .otherColour: Bilingual(en: "other colour", fr: "autre couleur")
    case .otherForm: Bilingual(en: "other form", fr: "autre forme")
    case .otherPlace: Bilingual(en: "other place", fr: "autre lieu")
    case .otherBackground: Bilingual(en: "other ground", fr: "autre fond")
    case .framedWrong:
      Bilingual(
        en: "framed: not the picture that was described, or not clean",
        fr: "encadré : pas l’image décrite, ou pas nette")
    default: nil
    }
  }
}

// MARK: - Claims

extension CaptionWords {
  private var claimText: Bilingual {
    switch self {
    case .bitsAddUp:
      Bilingual(
        en: "The bits of the words of every caption, in both languages, add up to {0}: log₂ of all "
          + "pictures.",
        fr:
          "Les bits des mots de chaque légende, dans les deux langues, s’ajoutent à {0} : log₂ de "
          + "toutes les images.")
    case .bitsAddUpTwin:
      Bilingual(
        en: "each word counted as if it knew of no other",
        fr: "chaque mot compté comme s’il ignorait les autres")
    case .translationsNear:
      Bilingual(
        en:
          "For more than half of the words the nearest one is a translation, and for more than half "
          + "it is of the same kind.",
        fr:
          "Pour plus de la moitié des mots, le plus proche est une traduction, et pour plus de "
          + "la moitié il est de la même sorte.")
    case .translationsNearTwin:
      Bilingual(en: "the network before learning", fr: "le réseau avant d’apprendre")
    case .orderMatters:
      Bilingual(
        en: "Captions in their order are drawn right, more than 85 of 100.",
        fr: "Les légendes dans leur ordre sont dessinées correctement, plus de 85 sur 100.")
    case .orderMattersTwin:
      Bilingual(en: "the same words in random order", fr: "les mêmes mots dans le désordre")
    case .bitsAlike:
      Bilingual(
        en: "In dense snow a caption is worth as many bits to the network as to one who knows all "
          + "pictures, within a fifth.",
        fr:
          "Dans la neige dense, une légende vaut pour le réseau autant de bits que pour qui connaît "
          + "toutes les images, à un cinquième près.")
    case .bitsAlikeTwin:
      Bilingual(en: "the captions of other pictures", fr: "les légendes d’autres images")
    case .lightsAgree:
      Bilingual(
        en: "What each phrase changes in the network’s answer is what it must change (cosine above "
          + "0.6 with the exact change, σ = 10).",
        fr:
          "Ce que chaque partie change dans la réponse du réseau est ce qu’elle doit changer (cosinus "
          + "au-dessus de 0,6 avec le changement exact, σ = 10).")
    case .lightsAgreeTwin:
      Bilingual(
        en: "the exact change of another phrase", fr: "le changement exact d’une autre partie")
    case .placeLights:
      Bilingual(
        en: "The words for the place change mostly the pixels of the shape at that place.",
        fr: "Les mots du lieu changent surtout les pixels de la forme à ce lieu.")
    case .placeLightsTwin:
      Bilingual(en: "the words for the ground", fr: "les mots du fond")
    case .onlyThat:
      Bilingual(
        en:
          "One thing said differently changes that thing and nothing else, in more than seven of ten "
          + "drawings.",
        fr: "Une seule chose dite autrement change cette chose et rien d’autre, dans plus de sept "
          + "dessins sur dix.")
    case .onlyThatTwin:
      Bilingual(en: "the network before learning", fr: "le réseau avant d’apprendre")
    default:
      Bilingual(en: "", fr: "")  // Found by the test of the table: a name without a text.
    }
  }
}
