package import Languages

/// What `snow train` says; what stands on its figures is in `TrainingWords`.
package enum TrainWords: WordTable {
  // Before the first step.
  case reading, subject, howLong, minutesAsSteps, floor, goingOn, fellBack, keptEarlier
  case expectShapes, expectEmoji, expectGarden, expectFolder
  // While it learns, and at the end.
  case progress, notSaved, stopped, learned, written, more

  /// What this name says, in both languages.
  package var text: Bilingual {
    switch self {
    case .reading, .subject, .howLong, .minutesAsSteps, .floor, .goingOn, .fellBack, .keptEarlier,
      .expectShapes,
      .expectEmoji, .expectGarden, .expectFolder:
      beforehand
    default:
      meanwhile
    }
  }
}
