public import Languages

/// What lesson 4 says.
public enum RepeatWords: WordTable {
  // The story.
  case title, article, start, again, decides, manyCalls, recipe, byPixel, counting, fewOnly, moral
  case ownPicture, ownFolder
  // Who is asked, and how.
  case exact, euler, heun, multistep, asOne, pixelByPixel, knowsIt, neverSawIt
  // Rows, columns, axes.
  case callsSoFar, state, answer, noise, openBits, band, others, callNumber
  case decided, notYet, overHalf, yesThis, yes
  case guessWithShare, away, from, callsInAll, stepsInAll, noCall, signalLeft, stateOfPixels
  case stillPossible, differ, asGiven, asUsed, noisyStart, callsAxis, wrongAxis, measuring
  // Titles, captions and alt texts of the figures.
  case stripTitle, stripCaption, stripAlt
  case movingTitle, movingCaption, movingAlt
  case manyTitle, manyCaption, manyAlt
  case networkStory, networkTitle, networkCaption
  case backwardsTitle, backwardsCaption, backwardsAlt
  case fewStepsTitle, fewStepsCaption, fewStepsAlt
  case plotTitle, plotCaption, plotAlt
  case ownTitle, ownCaption, ownAlt
  // Claims, each with its wrong twin.
  case becomesPicture, becomesPictureTwin
  case moreCertain, moreCertainTwin
  case staysDecided, staysDecidedTwin
  case wholeAtOnce, wholeAtOnceTwin
  case fewerWrong, fewerWrongTwin

  /// A name is the same in both languages.
  public static let sameInBoth: Set<RepeatWords> = [.multistep]

  /// What this name says, in both languages.
  public var text: Bilingual {
    storyText ?? labelText ?? figureText ?? claimText
  }
}

// MARK: - The story

extension RepeatWords {
  private var storyText: Bilingual? {
    switch self {
    case .title:
      Bilingual(en: "Again and again", fr: "Encore et encore")
    case .article:
      Bilingual(
        en: "“… if we start from a highly noisy image and repeat the call to the model "
          + "sequentially, we will obtain with each call an image that is less and less noisy until "
          + "we obtain a completely denoised image.” Christophe Rodrigues, The Conversation",
        fr:
          "L’article le dit ainsi : partant d’une image très bruitée, on appelle le modèle encore "
          + "et encore ; chaque appel donne une image moins bruitée, jusqu’à une image sans bruit. "
          + "(Christophe Rodrigues, The Conversation)")
    case .start:
      Bilingual(
        en: "The highly noisy image is this one: {0}, of which {1} of the signal is left. One call "
          + "brings only a blur, as lesson 3 has shown.",
        fr:
          "L’image très bruitée est celle-ci : {0}, dont il reste {1} du signal. Un seul appel n’en "
          + "tire qu’un flou, la leçon 3 l’a montré.")
    case .again:
      Bilingual(
        en:
          "So we go only a small part of the way from the noisy picture towards that blur, and ask "
          + "again. The next answer is a little less of a blur. In the upper row is what the model is "
          + "shown, in the lower what it answers: its idea of the original.",
        fr:
          "N’allons donc qu’un petit bout du chemin, de l’image bruitée vers ce flou, et demandons "
          + "encore. La réponse suivante est un peu moins floue. En haut, ce que l’on montre au "
          + "modèle ; en bas, ce qu’il répond : son idée de l’image d’origine.")
    case .decides:
      Bilingual(
        en:
          "Nobody chooses what it will be. The first answers are made of many pictures; then one "
          + "thing wins. If nearly nothing of the original was left, it may be another one.",
        fr: "Personne ne choisit ce que ce sera. Les premières réponses mêlent beaucoup "
          + "d’images ; puis une chose l’emporte. S’il ne restait presque rien de l’image d’origine, "
          + "ce peut en être une autre.")
    case .manyCalls:
      Bilingual(
        en: "Does it take many calls? The same snow, walked with one call, with two, up to 32.",
        fr: "Faut-il beaucoup d’appels ? La même neige, parcourue en un appel, en deux, jusqu’à 32."
      )
    case .recipe:
      Bilingual(
        en:
          "The article’s own recipe runs backwards too. In a snow of 16 colours, each step chooses a "
          + "picture that is still possible and lets a few pixels take its colours.",
        fr:
          "La recette de l’article marche aussi à rebours. Dans une neige de 16 couleurs, chaque pas "
          + "choisit une image encore possible et donne ses couleurs à quelques pixels.")
    case .byPixel:
      Bilingual(
        en:
          "That was one choice for all pixels together. A network answers for each pixel by itself. "
          + "What if every pixel chooses its own picture?",
        fr:
          "C’était un seul choix pour tous les pixels ensemble. Un réseau répond pour chaque "
          + "pixel séparément. Et si chaque pixel choisissait sa propre image ?")
    case .counting:
      Bilingual(
        en:
          "At last, {0} snows. Each leads to one picture, if one walks in very small steps. Which "
          + "methods find it with few calls?",
        fr:
          "Enfin, {0} neiges. Chacune mène à une image, si l’on marche à très petits pas. Quelles "
          + "méthodes la trouvent en peu d’appels ?")
    case .fewOnly:
      Bilingual(
        en:
          "(Only {0} of the pictures take part, evenly chosen: the exact path takes long to compute.)",
        fr:
          "(Seules {0} des images participent, choisies à intervalles réguliers : le chemin "
          + "exact est long à calculer.)")
    case .networkStory:
      Bilingual(
        en: "The same snow once more, and a network is asked: it learned from {0} of the pictures, "
          + "and keeps none.",
        fr:
          "Encore la même neige, et l’on interroge un réseau : il a appris avec {0} des images, et "
          + "n’en garde aucune.")
    case .moral:
      Bilingual(
        en: "A model that can only repair a little can make a picture, if it is called again and "
          + "again. Lesson 5 starts from snow in which nothing is hidden at all.",
        fr:
          "Un modèle qui ne sait réparer qu’un peu sait faire une image, si on le rappelle encore et "
          + "encore. La leçon 5 part d’une neige où rien du tout n’est caché.")
    case .ownPicture:
      Bilingual(
        en: "Your own picture takes part: cropped to a square, laid on white, reduced to {0} × {0} "
          + "pixels. Does it come back from the snow?",
        fr: "Votre image participe : rognée en carré, posée sur du blanc, réduite à {0} × {0} "
          + "pixels. Revient-elle de la neige ?")
    case .ownFolder:
      Bilingual(
        en: "Your own {0} pictures take the place of the emoji. What the lesson claims of emoji "
          + "is not checked with them.",
        fr: "Vos {0} images prennent la place des émojis. Ce que la leçon affirme des émojis n’est "
          + "pas vérifié avec elles.")
    default: nil
    }
  }
}

// MARK: - Claims

extension RepeatWords {
  private var claimText: Bilingual {
    switch self {
    case .becomesPicture:
      Bilingual(
        en: "After 32 calls, more than nine of ten snows have become a clear, known picture.",
        fr: "Après 32 appels, plus de neuf neiges sur dix sont devenues une image nette et connue.")
    case .becomesPictureTwin:
      Bilingual(en: "a single call", fr: "un seul appel")
    case .moreCertain:
      Bilingual(
        en: "With each call it becomes more certain, on average, which picture it will be.",
        fr: "À chaque appel, on sait mieux, en moyenne, quelle image ce sera.")
    case .moreCertainTwin:
      Bilingual(
        en: "one who asks as often, but always about the first state",
        fr: "quelqu’un qui demande aussi souvent, mais toujours sur le premier état")
    case .staysDecided:
      Bilingual(
        en:
          "When a thing has passed 95% of the probability, the snow has decided: more than nine of ten "
          + "end as that thing.",
        fr:
          "Quand une chose a passé 95 % de la probabilité, la neige a décidé : plus de neuf sur dix "
          + "finissent ainsi.")
    case .staysDecidedTwin:
      Bilingual(
        en: "the most probable thing while the noise was three times as strong",
        fr: "la chose la plus probable quand le bruit était trois fois plus fort")
    case .wholeAtOnce:
      Bilingual(
        en: "The recipe’s exact way back ends as a known picture, even in three steps.",
        fr: "Le retour exact de la recette finit en une image connue, même en trois pas.")
    case .wholeAtOnceTwin:
      Bilingual(
        en: "the same steps, every pixel drawn for itself",
        fr: "les mêmes pas, chaque pixel tiré pour lui-même")
    case .fewerWrong:
      Bilingual(
        en: "With 32 calls fewer snows end as another picture than with 2.",
        fr: "Avec 32 appels, moins de neiges finissent en une autre image qu’avec 2.")
    case .fewerWrongTwin:
      Bilingual(
        en: "a walk that makes no use of its further calls",
        fr: "un chemin qui ne tire rien de ses appels supplémentaires")
    default:
      Bilingual(en: "", fr: "")  // Found by the test of the table: a name without a text.
    }
  }
}
