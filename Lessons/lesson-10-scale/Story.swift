import Datasets
import Diffusion
import Figures
import Foundation
import Languages
import LessonKit
import Models
import Pictures
import Tensors

/// The figures of the lesson.
enum Story {
  /// What every shipped network cost, with a picture that it has just drawn, the judge's last.
  static func bill(_ drawing: [ModelCost], _ judge: ModelCost) -> NumberTable {
    let costs = drawing + [judge]
    let dearest = costs.max { $0.trainingMultiplyAdds < $1.trainingMultiplyAdds }
    return NumberTable(
      FigureWords(
        title: ScaleWords.costTitle.text,
        caption: ScaleWords.costCaption(
          NumberText.whole(ModelCost.calls), NumberText.whole(Int(ModelCost.assumedWatts)),
          NumberText.whole(Workers.all.count)),
        altText: ScaleWords.costAlt(
          NumberText.whole(costs.count),
          NumberText.whole(costs.map(\.parameterCount).min() ?? 0),
          NumberText.whole(costs.map(\.parameterCount).max() ?? 0),
          NumberText.powerOfTen(Double(dearest?.trainingMultiplyAdds ?? 0)))),
      columnHeads: [
        ScaleWords.parameters, .kilobytes, .shown, .pictureProducts, .trainingProducts,
        .pictureTime, .trainingTime, .energy,
      ].map(\.text),
      rows: costs.map { cost in
        NumberTable.Row(
          cost.name, picture: cost.picture,
          [
            NumberText.whole(cost.parameterCount), NumberText.whole(cost.byteCount / 1_000),
            NumberText.whole(cost.presentations),
            NumberText.powerOfTen(Double(cost.pictureMultiplyAdds)),
            NumberText.powerOfTen(Double(cost.trainingMultiplyAdds)),
            ScaleWords.milliseconds(NumberText.short(1_000 * cost.pictureSeconds)),
            ScaleWords.minutes(NumberText.short(cost.trainingSeconds / 60)),
            ScaleWords.wattHours(NumberText.short(cost.trainingWattHours)),
          ])
      })
  }

  /// From the same snow: a memory of a few pictures, and what networks of few and of many pictures draw.
  static func exactness(_ drawn: FewAndMany) -> PictureGrid {
    let (side, rows) = (ShapesWorld.side, 4)
    func picture(_ batch: Batch<Float>, _ row: Int) -> Picture {
      Picture(values: batch[row], width: side, height: side)
    }
    let nearestFew = Nearest.of(drawn.fewDrawn, among: drawn.few)
    let nearestMany = Nearest.of(drawn.manyDrawn, among: drawn.many)
    func nearest(_ known: Nearest, _ set: PictureSet<Float>) -> PictureGrid.Cell {
      PictureGrid.Cell(
        picture(set.pictures, known.index),
        // Beside a limit, a digit more: 4.8% is within 5%.
        note: StripCell(ScaleWords.away(NumberText.percent(known.distance, digits: 1))))
    }
    let counts = (drawn.few.pictures.count, drawn.many.pictures.count)
    let copies = (
      FewAndMany.copies(drawn.fewDrawn, among: drawn.few),
      FewAndMany.copies(drawn.manyDrawn, among: drawn.many)
    )
    return PictureGrid(
      FigureWords(
        title: ScaleWords.exactTitle.text,
        caption: ScaleWords.exactCaption(
          NumberText.whole(drawn.snow.count), NumberText.whole(copies.0),
          NumberText.whole(copies.1), NumberText.whole(counts.0), NumberText.whole(counts.1),
          PictureError.text(FewAndMany.copyDistance)),
        altText: ScaleWords.exactAlt(
          NumberText.whole(rows), NumberText.whole(copies.0), NumberText.whole(copies.1),
          NumberText.whole(drawn.snow.count))),
      columnHeads: [
        ScaleWords.snow.text, ScaleWords.byHeart(NumberText.whole(counts.0)),
        ScaleWords.network(NumberText.whole(counts.0)), ScaleWords.nearest.text,
        ScaleWords.network(NumberText.whole(counts.1)), ScaleWords.nearest.text,
      ],
      rows: (0..<rows).map { row in
        PictureGrid.Row(
          head: NumberText.whole(row + 1),
          cells: [
            PictureGrid.Cell(picture(drawn.snow, row)),
            PictureGrid.Cell(picture(drawn.byHeart, row)),
            PictureGrid.Cell(picture(drawn.fewDrawn, row)), nearest(nearestFew[row], drawn.few),
            PictureGrid.Cell(picture(drawn.manyDrawn, row)), nearest(nearestMany[row], drawn.many),
          ])
      })
  }

  /// How many pictures there are, and how little a memory makes of many.
  static func counts(_ curves: ScalingCurves) -> Bilingual {
    let numbers = 3 * ShapesWorld.side * ShapesWorld.side
    // 256^numbers has that many digits behind its first.
    let digits = Int(Double(numbers) * log10(256))
    let last = curves.morePictures[curves.morePictures.count - 1]
    let memory = Sample(last.outcomes.compactMap(\.memoryOnUnseen)).mean
    let enough = curves.morePictures.first {
      Sample($0.outcomes.compactMap(\.onUnseen)).mean < memory
    }
    let few = enough ?? last
    return ScaleWords.exactStory(
      NumberText.whole(digits + 1), NumberText.whole(last.trial.pictureCount),
      NumberText.whole(ShapesWorld.scenes.count), NumberText.whole(Int(memory.rounded())),
      NumberText.whole(few.trial.pictureCount),
      NumberText.whole(Int(Sample(few.outcomes.compactMap(\.onUnseen)).mean.rounded())),
      NumberText.short(Published.captionedPictures / 1e9))
  }
}
