import Datasets
import Models
import Tensors

/// All that `snow evaluate emoji` has measured, as JSON.
struct EmojiReport: Encodable {
  let model: String
  let seed: UInt64
  let guidanceScale: Double
  let steps: Int
  let seen: Drawn
  let heldOut: Drawn
  let unknowable: Drawn
  let memoriserOnHeldOut: Drawn
  let localOnHeldOut: Drawn
  let byStyle: [String: Parts]
  let heldOutBySeenStyles: [String: Rate]
  let byGuidanceScale: [SettingPoint]
  let bySteps: [SettingPoint]
  let copies: Copies
  let withoutWords: WithoutWords

  /// How often the nearest of all pictures is right.
  struct Drawn: Encodable {
    let both: Rate
    let thing: Rate
    let style: Rate

    init(_ result: EmojiPairResult) {
      (both, thing, style) = (result.both, result.thing, result.style)
    }
  }

  /// Right drawings in one style; absent where none was asked for.
  struct Parts: Encodable {
    let seen: Rate?
    let heldOut: Rate?
  }

  /// Pictures three times nearer to one training picture than to every other.
  struct Copies: Encodable {
    let heldOutDrawings: Rate
    let heldOutRealPictures: Rate
  }

  /// Errors of answers to noisy pictures in colour without a word, mean squares over numbers in −1…1.
  struct WithoutWords: Encodable {
    let learned: [Level]
    let unseen: [Level]

    struct Level: Encodable {
      let sigma: Double
      let thisNetwork: MeasuredMean
      let networkOfLessons: MeasuredMean
      let networkOfLessonsBetterBy: MeasuredMean

      init(_ level: EmojiWithoutWords.Level) {
        (sigma, thisNetwork) = (level.sigma, level.listening)
        (networkOfLessons, networkOfLessonsBetterBy) = (level.wordless, level.wordlessNearer)
      }
    }
  }

  init(model: String, seed: UInt64, _ exam: EmojiExam) {
    (self.model, self.seed) = (model, seed)
    (guidanceScale, steps) = exam.usual
    (seen, heldOut, unknowable) = (Drawn(exam.seen), Drawn(exam.heldOut), Drawn(exam.unknowable))
    memoriserOnHeldOut = Drawn(exam.memoriser)
    localOnHeldOut = Drawn(exam.mosaics)
    byStyle = Dictionary(
      uniqueKeysWithValues: exam.byStyle.map {
        ($0.style.rawValue, Parts(seen: $0.seen, heldOut: $0.heldOut))
      })
    heldOutBySeenStyles = Dictionary(
      uniqueKeysWithValues: exam.bySeenStyles.map { (String($0.count), $0.heldOut) })
    byGuidanceScale = exam.guidance
    bySteps = exam.steps
    copies = Copies(heldOutDrawings: exam.copies.drawn, heldOutRealPictures: exam.copies.real)
    withoutWords = WithoutWords(
      learned: exam.withoutWords.learned.map(WithoutWords.Level.init),
      unseen: exam.withoutWords.unseen.map(WithoutWords.Level.init))
  }
}
