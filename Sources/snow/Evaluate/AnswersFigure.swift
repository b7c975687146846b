import Datasets
import Diffusion
import Figures
import Languages
import LessonKit
import Models
import Pictures
import Tensors

/// One picture of a pair never seen, in little and in much noise, and what everybody answers.
struct AnswersFigure {
  /// Little noise, noise in which remembering goes wrong, and noise in which all are unsure.
  static let sigmas = [0.7, 1.4, 3.0]

  let network: any Denoiser<Float>
  let seed: UInt64

  /// The grid: a row a noise level, a column an answer.
  var grid: PictureGrid {
    var generator = SeededGenerator(seed: seed)
    let pairs = ShapesPart.heldOutPairs.scenes().filter { $0.size == .large }
    let scene = pairs[generator.integer(below: pairs.count)]
    let clean = ShapesWorld.captionedPictures(of: [scene]).values
    let noise = Batch<Float>.gaussian(
      count: 1, valueCount: clean.valueCount, using: &generator)
    let training = ShapesWorld.captionedPictures(of: ShapesWorld.split.training)
    let all = ExactDenoiser(ShapesWorld.captionedPictures().pictureSet)
    let columns: [(EvaluateWords, any Denoiser<Float>)] = [
      (.overAll, all), (.network, network), (.memoriser, ExactDenoiser(training.pictureSet)),
      (.eitherLocal, training.localShapesDenoiser(training.pictureSet)),
      (.wiener, WienerDenoiser(training.pictureSet)),
    ]
    return PictureGrid(
      FigureWords(
        title: EvaluateWords.answersTitle.text,
        caption: EvaluateWords.answersCaption(scene.caption),
        altText: EvaluateWords.answersAlt(scene.caption)),
      columnLabel: EvaluateWords.level.text,
      columnHeads: [EvaluateWords.noisy.text] + columns.map(\.0.text),
      rows: Self.sigmas.map { sigma in
        let noisy = clean + sigma * noise
        let best = all.predictedClean(noisy, sigma: sigma)
        return PictureGrid.Row(
          head: NumberText.short(sigma),
          cells: [PictureGrid.Cell(Self.picture(noisy))]
            + columns.map { words, denoiser in
              let answer = denoiser.predictedClean(noisy, sigma: sigma)
              let distance = PictureError.rootMeanSquare(answer, from: best)
              return PictureGrid.Cell(
                Self.picture(answer),
                note: words == .overAll ? nil : StripCell(PictureError.text(distance)))
            })
      })
  }

  private static func picture(_ batch: Batch<Float>) -> Picture {
    Picture(values: batch[0], width: ShapesWorld.side, height: ShapesWorld.side)
  }
}
