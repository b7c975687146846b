public import Languages

/// What lesson 7 says.
public enum GuideWords: WordTable {
  // The story.
  case title, article, start, snowStory, movingStory, strengthStory, priceStory, notStory
  case twoStory, drawnStory, decidesStory, whenStory, networkStory, betweenStory, moral
  case ownNetwork, drawing
  // The figures on gardens.
  case oneSnowTitle, oneSnowCaption, oneSnowAlt, snow, wrongMeaning
  case oneSentenceTitle, oneSentenceCaption, oneSentenceAlt, drawn
  case waysTitle, waysCaption, waysAlt, callOf
  case strengthTitle, strengthCaption, strengthAlt, guidance, snowNumber
  case priceTitle, priceCaption, priceAlt, shareAxis, guidanceAxis, readRightly, twoGrounds,
    colourful,
    beyond

  case notTitle, notCaption, notAlt, told, notThatGround, notOther, notItself, toldNothing
  // The figures on shapes.
  case slopeTitle, slopeCaption, slopeAlt, noisy, triedOut, twoRepairs, difference
  case alikeTitle, alikeCaption, alikeAlt, withClassifier, withoutClassifier, otherClassifier
  case decidesTitle, decidesCaption, decidesAlt, untoldSection, toldSection, answer, probability
  case whenTitle, whenCaption, whenAlt, sigmaAxis, sigmaPlotAxis, meanProbability, untold, guided,
    priorLine
  // How the network decides, and two sentences at once.
  case networkTitle, networkCaption, networkAlt, readAxis, groundRead, plantRead, materialRead
  case betweenTitle, betweenCaption, betweenAlt, shareOfOther, whatIsRead
  case firstSentence, neither, otherSentence, sliderTitle, sliderCaption, sliderAlt, sliderStatus
  // The claims.
  case sixClaim, sixTwin, pullClaim, pullTwin, beyondClaim, beyondTwin, groundClaim, groundTwin
  case itselfClaim, itselfTwin, notClaim, notTwin, alikeClaim, alikeTwin, slopeClaim, slopeTwin
  case fairClaim, fairTwin, soonerClaim, soonerTwin, endsClaim, endsTwin

  /// What this name says, in both languages.
  public var text: Bilingual {
    switch self {
    case .title, .article, .start, .snowStory, .movingStory, .strengthStory, .priceStory, .notStory,
      .twoStory, .drawnStory, .decidesStory, .whenStory, .networkStory, .betweenStory, .moral,
      .ownNetwork, .drawing:
      story
    case .oneSnowTitle, .oneSnowCaption, .oneSnowAlt, .snow, .wrongMeaning, .oneSentenceTitle,
      .oneSentenceCaption, .oneSentenceAlt, .drawn, .waysTitle, .waysCaption, .waysAlt, .callOf:
      onSentences
    case .strengthTitle, .strengthCaption, .strengthAlt, .guidance, .snowNumber, .priceTitle,
      .priceCaption, .priceAlt, .shareAxis, .readRightly, .twoGrounds, .colourful, .beyond,
      .guidanceAxis:
      onStrength
    case .notTitle, .notCaption, .notAlt, .told, .notThatGround, .notOther, .notItself,
      .toldNothing:
      onNegatives
    case .slopeTitle, .slopeCaption, .slopeAlt, .noisy, .triedOut, .twoRepairs, .difference,
      .alikeTitle, .alikeCaption, .alikeAlt, .withClassifier, .withoutClassifier, .otherClassifier:
      onClassifiers
    case .decidesTitle, .decidesCaption, .decidesAlt, .untoldSection, .toldSection, .answer,
      .probability, .whenTitle, .whenCaption, .whenAlt, .sigmaAxis, .sigmaPlotAxis,
      .meanProbability, .untold,
      .guided, .priorLine, .networkTitle, .networkCaption, .networkAlt, .readAxis, .groundRead,
      .plantRead, .materialRead:
      onDeciding
    case .betweenTitle, .betweenCaption, .betweenAlt, .shareOfOther, .whatIsRead, .firstSentence,
      .neither, .otherSentence, .sliderTitle, .sliderCaption, .sliderAlt, .sliderStatus:
      onBetween
    default:
      claim
    }
  }

  private var story: Bilingual {
    switch self {
    case .title:
      Bilingual(en: "The words guide the snow", fr: "Les mots guident la neige")
    case .article:
      Bilingual(
        en:
          "“… a model which, from a descriptive text and a total noise, will, by successive iteration, "
          + "eliminate the noise to converge towards an image sticking to the textual description.” "
          + "Christophe Rodrigues, The Conversation",
        fr:
          "L’article dit qu’à partir d’un texte descriptif et d’un bruit total, le modèle élimine le "
          + "bruit par itérations successives et converge vers une image qui colle à la description. "
          + "(Christophe Rodrigues, The Conversation)")
    case .start:
      Bilingual(
        en:
          "In lesson 5 the snow decided what came out. Here a network of {0} numbers is told a sentence "
          + "at every call. First the same snow six times, each time with another sentence; then one "
          + "sentence, and six snows.",
        fr:
          "À la leçon 5, la neige décidait de ce qui sortait. Ici, on dit une phrase à un réseau de {0} "
          + "nombres à chaque appel. D’abord la même neige six fois, chaque fois avec une autre phrase ; "
          + "puis une phrase, et six neiges.")
    case .snowStory:
      Bilingual(
        en:
          "What the sentence says is the same in all six. What it leaves open, sky and number, the snow "
          + "decides.",
        fr:
          "Ce que dit la phrase est le même dans les six. Ce qu’elle laisse ouvert, le ciel et le "
          + "nombre, c’est la neige qui en décide.")
    case .movingStory:
      Bilingual(
        en: "The same snow on three ways at once, call by call.",
        fr: "La même neige sur trois chemins à la fois, appel après appel.")
    case .strengthStory:
      Bilingual(
        en:
          "How strongly do the words pull? At every call the network answers twice: D without words, "
          + "and D_c with them. The answer used is D + g (D_c − D). With g = 0 the words are ignored, "
          + "with 1 they are followed, with more they are exaggerated. What will 8 look like?",
        fr:
          "Avec quelle force les mots tirent-ils ? À chaque appel, le réseau répond deux fois : D sans "
          + "les mots, et D_c avec eux. La réponse utilisée est D + g (D_c − D). Avec g = 0 les mots sont "
          + "ignorés, avec 1 ils sont suivis, au-delà ils sont exagérés. À quoi ressemblera 8 ?")
    case .priceStory:
      Bilingual(
        en:
          "Exaggeration has its price. Of {0} drawings for each guidance: how many are read rightly, how "
          + "often two of them have different grounds, how colourful they are, and how many of their "
          + "numbers are beyond what a screen can show.",
        fr:
          "Exagérer a son prix. Sur {0} dessins par guidage : combien sont bien lus, combien de fois "
          + "deux d’entre eux ont des sols différents, combien ils sont colorés, et combien de leurs "
          + "nombres dépassent ce qu’un écran peut montrer.")
    case .notStory:
      Bilingual(
        en:
          "What shall not be seen is told in the same way, with the sign turned: D + g (D_c − D_n). From "
          + "each snow exactly that ground is taken away which it would have chosen. And what if the "
          + "same sentence is asked for and forbidden?",
        fr:
          "Ce qu’on ne veut pas voir se dit de même, avec le signe inversé : D + g (D_c − D_n). À chaque "
          + "neige, on retire exactement le sol qu’elle aurait choisi. Et si la même phrase est à la fois "
          + "demandée et interdite ?")
    case .twoStory:
      Bilingual(
        en:
          "There was another idea before. A classifier, as in lesson 1, says how probable it is that a "
          + "noisy picture shows “{0}”; one climbs that probability. To see where it rises, every one of "
          + "the {1} numbers is nudged up and down, and the classifier is asked each time: {2} questions "
          + "for one step. Is there a shorter way?",
        fr:
          "Il y eut d’abord une autre idée. Un classifieur, comme à la leçon 1, dit à quel point il "
          + "est probable qu’une image bruitée montre « {0} » ; on monte cette probabilité. Pour voir où "
          + "elle monte, on pousse chacun des {1} nombres un peu vers le haut et vers le bas, et on "
          + "interroge chaque fois le classifieur : {2} questions pour un pas. Y a-t-il plus court ?"
      )
    case .drawnStory:
      Bilingual(
        en:
          "Two repairs, one with the words and one without, tell the same: their difference is that "
          + "slope. So the two kinds of guidance draw the same pictures, where both are exact.",
        fr:
          "Deux réparations, l’une avec les mots et l’autre sans, disent la même chose : leur "
          + "différence est cette pente. Les deux guidages dessinent donc les mêmes images, là où les "
          + "deux sont exacts.")
    case .decidesStory:
      Bilingual(
        en:
          "When does the snow decide? In the world of shapes it can be computed how probable “{0}” is, "
          + "given the noisy picture alone. The same snow, without words and with them:",
        fr:
          "Quand la neige décide-t-elle ? Dans le monde des formes, on peut calculer à quel point "
          + "« {0} » est probable, sachant la seule image bruitée. La même neige, sans mots et avec :"
      )
    case .whenStory:
      Bilingual(
        en:
          "For many snows together: without words some go up and others go down, and their mean stays "
          + "at {0}. With words all go up, and the sooner the stronger they are guided.",
        fr:
          "Pour beaucoup de neiges ensemble : sans mots, les unes montent, les autres descendent, et "
          + "leur moyenne reste à {0}. Avec les mots, toutes montent, d’autant plus tôt que le guidage est "
          + "fort.")
    case .networkStory:
      Bilingual(
        en:
          "Of gardens there is no complete list to count in. So the network itself is shown the snow of "
          + "a guided way without being told the words, and a labelling network reads what it takes the "
          + "snow for: what is already in the picture?",
        fr:
          "Des jardins, il n’y a pas de liste complète où compter. On montre donc au réseau lui-même la "
          + "neige d’un chemin guidé sans lui dire les mots, et un réseau d’étiquetage lit pour quoi il "
          + "la prend : qu’y a-t-il déjà dans l’image ?")
    case .betweenStory:
      Bilingual(
        en:
          "Last, two sentences at once, with the same words in another order: a share of one, the rest "
          + "of the other. Is there something between them?",
        fr:
          "Enfin, deux phrases à la fois, avec les mêmes mots dans un autre ordre : une part de l’une, "
          + "le reste de l’autre. Y a-t-il quelque chose entre les deux ?")
    case .moral:
      Bilingual(
        en:
          "So words do not draw. At every call they move the answer a little, from anything to what was "
          + "said. Too little, and the snow decides; too much, and everything looks alike and too loud.",
        fr:
          "Les mots ne dessinent donc pas. À chaque appel, ils déplacent un peu la réponse, de n’importe "
          + "quoi vers ce qui a été dit. Trop peu, et la neige décide ; trop, et tout se ressemble et "
          + "crie.")
    case .ownNetwork:
      Bilingual(
        en:
          "The claims about gardens are about the network that comes with Snow: of yours nothing is "
          + "claimed.",
        fr:
          "Les affirmations sur les jardins portent sur le réseau livré avec Snow : du vôtre, on "
          + "n’affirme rien.")
    default:
      Bilingual(en: "Drawing", fr: "Dessin")
    }
  }

  private var claim: Bilingual {
    switch self {
    case .sixClaim:
      Bilingual(
        en:
          "From the same snow six sentences give six gardens: at least 22 of 24 are read rightly.",
        fr:
          "De la même neige, six phrases donnent six jardins : au moins 22 sur 24 sont bien lus.")
    case .sixTwin:
      Bilingual(
        en: "each drawing with the next sentence", fr: "chaque dessin avec la phrase suivante")
    case .pullClaim:
      Bilingual(
        en:
          "Without guidance at most one drawing in ten is what the sentence says, with guidance 1.5 at "
          + "least nine in ten.",
        fr:
          "Sans guidage, un dessin sur dix au plus est ce que dit la phrase ; avec un guidage de 1,5, au "
          + "moins neuf sur dix.")
    case .pullTwin: Bilingual(en: "read against another sentence", fr: "lus selon une autre phrase")
    case .beyondClaim:
      Bilingual(
        en:
          "Guidance 8 puts at least five times as many numbers off the scale of a screen as guidance 1.",
        fr:
          "Un guidage de 8 met au moins cinq fois plus de nombres hors de l’échelle d’un écran qu’un "
          + "guidage de 1.")
    case .beyondTwin:
      Bilingual(
        en: "the same drawings, cut off as a screen shows them",
        fr: "les mêmes dessins, coupés comme l’écran les montre")
    case .groundClaim:
      Bilingual(
        en:
          "Strong guidance (4 and 8) gives two drawings different grounds less often than weak guidance "
          + "(0.5 and 1), by more than five in a hundred.",
        fr:
          "Un guidage fort (4 et 8) donne moins souvent à deux dessins des sols différents qu’un faible "
          + "(0,5 et 1), de plus de cinq sur cent.")
    case .groundTwin: Bilingual(en: "no guidance at all", fr: "sans aucun guidage")
    case .itselfClaim:
      Bilingual(
        en: "A sentence both asked for and forbidden draws what no words draw, to the last bit.",
        fr:
          "Une phrase à la fois demandée et interdite dessine ce qu’on dessine sans mots, au bit près."
      )
    case .itselfTwin: Bilingual(en: "another sentence forbidden", fr: "une autre phrase interdite")
    case .notClaim:
      Bilingual(
        en:
          "With the ground forbidden that each snow had chosen, at least six of eight drawings have "
          + "another one, and everything that was asked for.",
        fr:
          "Quand on interdit le sol que chaque neige avait choisi, au moins six dessins sur huit en ont un "
          + "autre, et tout ce qui était demandé.")
    case .notTwin:
      Bilingual(
        en: "a forbidden sentence with words in common", fr: "une phrase interdite aux mots communs"
      )
    case .alikeClaim:
      Bilingual(
        en: "Exact guidance with and without a classifier agree at every call, to 1 in 10⁹.",
        fr:
          "Les guidages exacts avec et sans classifieur s’accordent à chaque appel, à 10⁻⁹ près."
      )
    case .alikeTwin:
      Bilingual(en: "a classifier of something else", fr: "un classifieur d’autre chose")
    case .slopeClaim:
      Bilingual(
        en: "Two repairs, subtracted, are the slope of the classifier, to 1 in 10⁶.",
        fr: "Deux réparations, soustraites, sont la pente du classifieur, à 10⁻⁶ près.")
    case .slopeTwin:
      Bilingual(
        en: "the slope of the probability, not of its logarithm",
        fr: "la pente de la probabilité, non de son logarithme")
    case .fairClaim:
      Bilingual(
        en:
          "Without words the mean probability of “{0}” stays where it began, within what chance allows.",
        fr:
          "Sans mots, la probabilité moyenne de « {0} » reste où elle a commencé, aux "
          + "fluctuations du hasard près.")
    case .fairTwin: Bilingual(en: "with words", fr: "avec les mots")
    case .soonerClaim:
      Bilingual(
        en: "The stronger the guidance, the more noise is left when the mean passes one half.",
        fr: "Plus le guidage est fort, plus il reste de bruit quand la moyenne dépasse un demi.")
    case .soonerTwin:
      Bilingual(
        en: "the mean probability of another shape on the same ways",
        fr: "la probabilité moyenne d’une autre forme sur les mêmes chemins")
    case .endsClaim:
      Bilingual(
        en:
          "The two sentences alone are drawn as they are told, at least five times of six; halfway at "
          + "least one drawing of six is neither.",
        fr:
          "Les deux phrases seules sont dessinées comme elles sont dites, au moins cinq fois sur six ; à "
          + "mi-chemin, au moins un dessin sur six n’est ni l’une ni l’autre.")
    default: Bilingual(en: "what is drawn without words", fr: "ce qui est dessiné sans mots")
    }
  }
}
