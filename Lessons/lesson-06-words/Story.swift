import Datasets
import Diffusion
import Figures
import Foundation
import Languages
import LessonKit
import Models
import Pictures
import Tensors

/// Turns what was computed into the figures of the lesson.
struct Story {
  let pupil: Pupil
  /// The language whose sentences are taken apart word by word.
  let language: Language

  /// The scene that the story is told with.
  let scene = ShapeScene(
    form: .heart, colour: .red, size: .small, position: .topLeft, background: .white)

  var vocabulary: Vocabulary { pupil.vocabulary }

  /// The story's caption, word by word.
  var sentence: [Int] { pupil.tokens(scene.description, in: language) }

  /// The same as it is written: "à" has the token of "a", as accents make no difference.
  var words: [String] { scene.caption[language].split(separator: " ").map(String.init) }

  /// How many words that caption has, in each language.
  private var wordCount: Bilingual {
    func count(_ caption: String) -> Bilingual {
      NumberText.whole(caption.split(separator: " ").count)
    }
    return Bilingual(en: count(scene.caption.en).en, fr: count(scene.caption.fr).fr)
  }

  func picture(_ values: some Collection<Float>) -> Picture {
    Picture(values: values, width: ShapesWorld.side, height: ShapesWorld.side)
  }
}

// MARK: - Pictures with captions, and words as numbers

extension Story {
  /// Some of the pictures that the network was shown, with what was said of them.
  func pairs(using generator: SeededGenerator) -> PictureWall {
    let scenes = WordsLesson.scenes(10, of: ShapesWorld.split.training, using: generator)
    let all = vocabulary.count
    return PictureWall(
      FigureWords(
        title: CaptionWords.pairsTitle.text,
        caption: CaptionWords.pairsCaption(
          NumberText.whole(scenes.count), NumberText.whole(ShapesWorld.split.training.count),
          NumberText.whole(all)),
        altText: CaptionWords.pairsAlt(NumberText.whole(scenes.count), scenes[0].caption)),
      cells: scenes.map { PictureGrid.Cell($0.picture, note: StripCell($0.caption)) }, columns: 5)
  }

  /// The story's caption with two letters swapped in the word for the form.
  private var misspelt: [String] {
    words.map { word in
      guard ShapeWord(word)?.kind == .form else { return word }
      return String(word.dropLast(2)) + String(word.suffix(2).reversed())
    }
  }

  /// What the network says to a word that it does not know.
  var unknownWord: Bilingual {
    let caption = misspelt.joined(separator: " ")
    do {
      _ = try vocabulary.tokens(of: caption)
      return Bilingual(same: caption)
    } catch {
      return CaptionWords.unknown(Bilingual(same: caption), error.sentence)
    }
  }

  /// A sentence in tokens and vectors, and one with a misspelt word.
  func numbers() throws -> Strip {
    let tokens = sentence
    let vectors = tokens.map { pupil.network.wordVectors(of: [$0])[0] }
    let scale = Self.scale(of: vectors)
    let found = misspelt.map { vocabulary.token(of: $0) }
    let width = vectors[0].count
    return Strip(
      FigureWords(
        title: CaptionWords.numbersTitle.text,
        caption: CaptionWords.numbersCaption(
          NumberText.whole(vocabulary.count), NumberText.whole(width)),
        altText: CaptionWords.numbersAlt(
          scene.caption, wordCount, NumberText.whole(width)))
    )
    .heads(words.map { Bilingual(same: $0) }, label: CaptionWords.word.text)
    .numbers(tokens.map { Bilingual(same: "\($0)") }, label: CaptionWords.token.text)
    .pictures(
      vectors.map { Self.picture(of: $0, scale) }, label: CaptionWords.vector.text,
      areJoined: false
    )
    .section(CaptionWords.misspeltHead.text)
    .heads(misspelt.map { Bilingual(same: $0) }, label: CaptionWords.word.text)
    .answers(
      found.map { token, nearest in
        if let token { return StripCell(Bilingual(same: "\(token)")) }
        return StripCell(
          nearest.map { CaptionWords.perhaps(Bilingual(same: $0)) } ?? Bilingual(same: "–"), .wrong)
      }, label: CaptionWords.token.text)
  }

  /// The numbers of a vector as a small picture, six across.
  static func picture(of vector: [Float], _ scale: HeatScale) -> Picture {
    scale.picture(of: vector.map(Double.init), width: 6)
  }

  static func scale(of vectors: [[Float]]) -> HeatScale {
    .signed(upTo: vectors.joined().map { Double(abs($0)) }.max() ?? 1)
  }
}
