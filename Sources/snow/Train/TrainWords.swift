package import Languages

/// What `snow train` says and what stands on its figures.
package enum TrainWords: WordTable {
  // Before the first step.
  case reading, subject, howLong, minutesAsSteps, floor, goingOn, fellBack
  case expectShapes, expectEmoji, expectFolder
  // While it learns, and at the end.
  case progress, notSaved, stopped, learned, written, more
  // The pictures that it draws.
  case sheetTitle, sheetCaption, sheetAlt, step, bitsMissing
  case movingTitle, movingCaption, movingAlt, sameSnow, moment
  // The losses.
  case lossTitle, lossCaption, lossAlt, steps, lossAxis, examLoss, trainingLoss
  case meanPicture, bestPossible
  case levelsTitle, levelsCaption, levelsAlt, sigmaAxis, network, meanAnswer, exactAnswer

  /// What this name says, in both languages.
  package var text: Bilingual {
    switch self {
    case .reading, .subject, .howLong, .minutesAsSteps, .floor, .goingOn, .fellBack, .expectShapes,
      .expectEmoji, .expectFolder:
      beforehand
    case .progress, .notSaved, .stopped, .learned, .written, .more:
      meanwhile
    case .sheetTitle, .sheetCaption, .sheetAlt, .step, .bitsMissing, .movingTitle, .movingCaption,
      .movingAlt, .sameSnow, .moment:
      onDrawings
    default:
      onPlots
    }
  }
}
