import Figures
import Languages
import Models
import Pictures

// What the network draws from the same snow, again and again while it learns.

extension TrainFigures {
  /// Every second drawing below the one before, and the newest.
  var sheet: ContactSheet {
    let shown = diary.drawings.enumerated().filter {
      $0.offset % 2 == 0 || $0.offset == diary.drawings.count - 1
    }
    return ContactSheet(
      FigureWords(
        title: TrainWords.sheetTitle(world.title), caption: TrainWords.sheetCaption.text,
        altText: TrainWords.sheetAlt(world.title)),
      labels: (TrainWords.step.text, TrainWords.bitsMissing.text),
      rows: shown.map { _, drawings in
        ContactSheet.Row(
          head: NumberText.whole(drawings.step), note: bitsMissing(at: drawings.step),
          pictures: pictures(of: drawings))
      })
  }

  /// The same pictures, side by side and changing.
  var learning: Animation {
    Animation(
      FigureWords(
        title: TrainWords.movingTitle(world.title), caption: TrainWords.movingCaption.text,
        altText: TrainWords.movingAlt(world.title)),
      heads: [TrainWords.sameSnow(NumberText.whole(diary.drawings.first.map(count) ?? 0))],
      frames: diary.drawings.map { drawings in
        Animation.Frame(
          pictures: [Self.together(pictures(of: drawings), columns: 4)],
          notes: [
            StripCell(
              TrainWords.moment(
                NumberText.whole(drawings.step), NumberText.whole(settings.steps),
                bitsMissing(at: drawings.step)))
          ], duration: 30)
      }, largestPicture: 450)
  }

  private func count(_ drawings: TrainingDiary.Drawings) -> Int {
    drawings.values.count / (3 * world.side * world.side)
  }

  /// Pictures in rows, an eighth of their side apart, on gray: so white ones and black ones have an
  /// edge on every page.
  private static func together(_ pictures: [Picture], columns: Int) -> Picture {
    let side = pictures.first?.width ?? 1
    let pitch = side + max(1, side / 8)
    let rows = max(1, (pictures.count + columns - 1) / columns)
    let (width, height) = (columns * pitch - pitch + side, rows * pitch - pitch + side)
    var whole = Picture(
      width: width, height: height, filledWith: Colour(red: 176, green: 176, blue: 176))
    for (i, picture) in pictures.enumerated() {
      for y in 0..<side {
        for x in 0..<side {
          whole[i % columns * pitch + x, i / columns * pitch + y] = picture[x, y]
        }
      }
    }
    return whole
  }
}
