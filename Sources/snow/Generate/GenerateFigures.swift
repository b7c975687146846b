import Diffusion
import Figures
import Languages
import Models
import Pictures

/// The figures of one prompt: all pictures, and the way of the first one.
struct GenerateFigures {
  let recipe: GenerateRecipe
  let heard: Bilingual
  let isDrawnByNetwork: Bool
  let drawn: [GeneratedPicture]

  init(
    recipe: GenerateRecipe, heard: Bilingual, isDrawnByNetwork: Bool, _ drawn: [GeneratedPicture]
  ) {
    (self.recipe, self.heard) = (recipe, heard)
    (self.isDrawnByNetwork, self.drawn) = (isDrawnByNetwork, drawn)
  }

  /// A title, a caption, and the alternative text of what stands in this figure.
  private func words(_ caption: GenerateWords, _ shown: GenerateWords, _ count: Int) -> FigureWords
  {
    let drawn = (isDrawnByNetwork ? GenerateWords.alt : .altExact)(heard)
    let what = shown(NumberText.whole(count))
    return FigureWords(
      title: GenerateWords.title(Bilingual(same: recipe.prompt)),
      caption: caption(heard, NumberText.whole(recipe.steps), NumberText.short(recipe.guidance)),
      altText: Bilingual(en: "\(what.en) \(drawn.en)", fr: "\(what.fr) \(drawn.fr)"))
  }

  /// All pictures with their seeds.
  var wall: PictureWall {
    PictureWall(
      words(.wallCaption, .wallAlt, drawn.count),
      cells: drawn.map { picture in
        let seed = picture.recipe.mixes.last?.seed ?? picture.recipe.seed
        return PictureGrid.Cell(
          picture.picture, note: StripCell(GenerateWords.seed(Bilingual(same: "\(seed)"))))
      })
  }

  /// Eight moments of the way of the first picture.
  var strip: Strip {
    let picture = drawn[0]
    let last = picture.states.count - 1
    let shown = Set((0..<8).map { (last * $0 + 3) / 7 }).sorted().map {
      picture.states[min($0, last)]
    }
    return Strip(words(.stripCaption, .stripAlt, shown.count))
      .heads(
        shown.map { NumberText.whole($0.step) }, label: GenerateWords.step.text
      )
      .pictures(shown.map(picture.seen), label: GenerateWords.seen.text)
      .pictures(shown.map(picture.guess), label: GenerateWords.guess.text, areJoined: false)
  }

  /// The way of the first picture, at most thirty moments.
  var animation: Animation {
    let picture = drawn[0]
    let last = picture.states.count - 1
    let count = min(last, 30)
    let shown = (0...count).map { picture.states[count == 0 ? 0 : last * $0 / count] }
    return Animation(
      words(.stripCaption, .wayAlt, shown.count),
      heads: [GenerateWords.seen.text, GenerateWords.guess.text],
      frames: shown.map { state in
        Animation.Frame(
          pictures: [picture.seen(state), picture.guess(state)],
          notes: [
            StripCell(
              GenerateWords.stepOf(NumberText.whole(state.step), NumberText.whole(last))),
            StripCell(Bilingual(same: "")),
          ])
      })
  }
}
