import Datasets
import LessonKit
import Models
import Tensors

// What the lesson says, checked, each beside a wrong twin that the same check must refuse.

extension LearnLesson {
  func check(
    _ lesson: LessonRun, story: Story, diary: Diary, exam: ClassifierExam, curves: LearningCurves
  ) {
    // Random numbers prefer no label: whatever a single network says, the mean of many is chance.
    lesson.check(
      LearnWords.guessesAtFirst.text, of: accuracies(afterSteps: 0, story: story),
      refusing: LearnWords.guessesAtFirstTwin.text, accuracies(afterSteps: 20, story: story)
    ) { accuracies in
      let sample = Sample(accuracies)
      return abs(sample.mean - story.chance) <= 4 * sample.standardError
    }

    // Far beyond guessing. The careful guesser to be beaten sorts the drawings perfectly into eight
    // heaps and names the heaps by lot: right about a heap with probability 1/8, so that the
    // standard deviation of the accuracy is √(1/8 · 7/8 / 8) = 0.12.
    let deviation = (story.chance * story.chance * (1 - story.chance)).squareRoot()
    let (many, few, shuffled) = smallNetworks(story)
    lesson.check(
      LearnWords.recognises.text, of: exam.accuracy, refusing: LearnWords.recognisesTwin.text,
      shuffled.accuracy
    ) { accuracy in
      accuracy > story.chance + 3 * deviation
    }

    // Differences on the same drawings, every label counting alike, by more than three standard
    // errors.
    lesson.check(
      LearnWords.moreIsBetter.text, of: many.advantage(over: few),
      refusing: LearnWords.moreIsBetterTwin.text, shuffled.advantage(over: few)
    ) { advantage in
      advantage.mean > 3 * advantage.standardError
    }
    let learned = ClassifierExam(diary.last.classifier, on: story.learnedColour)
    lesson.check(
      LearnWords.unseenIsHarder.text, of: learned.advantage(over: exam),
      refusing: LearnWords.unseenIsHarderTwin.text, learned.advantage(over: learned)
    ) { advantage in
      advantage.mean > 3 * advantage.standardError
    }

    // The shipped curves, or those just measured. The same seeds are at both ends: so seed by seed.
    let ends = [curves.morePictures, curves.largerNetwork, curves.longerTraining].map {
      (first: $0[0].unseen, last: $0[$0.count - 1].unseen)
    }
    var lot = lesson.generator.stream(3)
    let dealtOut = ends.map { end in
      zip(end.first, end.last).map { lot.integer(below: 2) == 0 ? ($0, $1) : ($1, $0) }
    }
    lesson.check(
      LearnWords.threeCurves.text, of: ends.map { Array(zip($0.first, $0.last)) },
      refusing: LearnWords.threeCurvesTwin.text, dealtOut
    ) { curves in
      curves.allSatisfy { pairs in
        let gain = Sample(pairs.map { $1 - $0 })
        return gain.mean > 3 * gain.standardError
      }
    }
  }

  /// The accuracy of twenty small networks, each from other random numbers, after some steps.
  private func accuracies(afterSteps steps: Int, story: Story) -> [Double] {
    let trial = LearningTrial(width: 4, steps: steps)
    return (0..<20).map { index in
      var stream = SeededGenerator(seed: options.seed).stream(1).stream(index)
      return ClassifierExam(
        trial.trained(seed: stream.next(), on: story.learning), on: story.unseen
      ).accuracy
    }
  }

  /// The exams of three smaller networks that began with the same numbers: with all pictures, with
  /// two of each label, and with all pictures but labels by lot.
  private func smallNetworks(
    _ story: Story
  ) -> (many: ClassifierExam, few: ClassifierExam, shuffled: ClassifierExam) {
    let seed = options.seed
    func exam(_ trial: LearningTrial, _ pictures: LabelledPictures) -> ClassifierExam {
      ClassifierExam(trial.trained(seed: seed, on: pictures), on: story.unseen)
    }
    let trial = LearningTrial(width: 8, steps: 150)
    let two = LearningTrial(width: 8, steps: 150, picturesPerLabel: 2)
    return (
      exam(trial, story.learning), exam(two, two.pictures(of: story.learning, seed: seed)),
      exam(
        trial,
        story.learning.withShuffledLabels(using: SeededGenerator(seed: seed).stream(2)))
    )
  }
}

/// How much more often one is right than another about the same things.
struct Advantage {
  /// Mean over labels of the mean difference.
  let mean: Double
  /// Its standard error: drawings of a label are independent of those of the others.
  let standardError: Double
}

extension ClassifierExam {
  /// Compares two exams about the same things, drawing by drawing.
  ///
  ///     mean = Σ_k m_k / K        standard error = √(Σ_k e_k²) / K
  ///
  /// with m_k the mean difference and e_k its standard error among the drawings of label k.
  func advantage(over other: ClassifierExam) -> Advantage {
    let differences = zip(zip(answers, other.answers), labels).map { answers, label in
      (label, Double(answers.0 == label ? 1 : 0) - Double(answers.1 == label ? 1 : 0))
    }
    let samples = Set(labels).sorted().map { label in
      Sample(differences.filter { $0.0 == label }.map(\.1))
    }
    let count = Double(max(1, samples.count))
    return Advantage(
      mean: samples.map(\.mean).reduce(0, +) / count,
      standardError: samples.map { $0.standardError * $0.standardError }.reduce(0, +)
        .squareRoot() / count)
  }
}
