import Figures
import Foundation
import Languages
import Models
import NeuralNetworks
import Pictures
import Tensors

/// What a training leaves behind besides its figures: the weights, and a card that says how they came
/// about.
struct TrainResults {
  let world: TrainWorld
  let exam: DenoisingExam
  let checkpoint: TrainingCheckpoint

  private var training: DenoiserTraining { checkpoint.training }
  private var command: String { checkpoint.notes["command"] ?? "snow train" }

  /// The slow mean of the weights, in 16 bits.
  var weights: TensorFile {
    get throws {
      var metadata = [
        "kind": world.kind.rawValue, "command": command,
        "history": checkpoint.notes["history"] ?? command,
        "seed": "\(training.settings.seed)", "world": world.name,
        "steps": "\(training.step)", "floor": number(exam.exactLoss),
        "mean picture": number(exam.meanLoss), "version": SnowVersion.current,
        "pictures": world.licences.map(\.line).joined(separator: "\n"),
      ]
      if let result = checkpoint.diary.exams.last?.result {
        metadata["final loss"] = number(result.loss)
        metadata["share learned"] = number(result.shareLearned)
      }
      return try ModelFile.file(
        training.network.shape, training.parameterList, parameters: training.average.values,
        vocabulary: world.captions?.vocabulary, metadata: metadata)
    }
  }

  /// The card, in Markdown.
  var card: String {
    get throws {
      let (settings, shape) = (training.settings, training.network.shape)
      let weights = try weights
      var text = """
        # A denoiser of \(world.title.en.lowercased())

        Made by Snow \(SnowVersion.current) with

        ```
        \(checkpoint.notes["history"] ?? command)
        ```

        | | |
        |---|---|
        | learned from | \(world.values.count) pictures of \(world.side) × \(world.side) pixels \
        (fingerprint \(world.pictureHash)) |
        | network | U-Net, channels \(TrainPlan.list(shape.widths)), \
        \(training.parameterList.learnedCount) numbers |
        | words | \(words) |
        | steps | \(training.step) of \(settings.batch) pictures |
        | seed | \(settings.seed) |
        | learning rate | up to \(number(settings.learningRate)), \(settings.warmUp) steps of rise, \
        then half a cosine down to 0 |
        | mean of weights | over about \(Int((1 / (1 - settings.averageDecay)).rounded())) steps |
        | noise levels | around \(number(settings.levelCentre)) of the way from picture to snow, \
        spread \(number(settings.levelSpread)) in logits |
        | weights | weights.safetensors, 16 bits, fingerprint \(weights.contentHash) |

        """
      if let from = checkpoint.notes["from"] {
        text += "| begun from | weights with the fingerprint \(from) |\n"
      }
      text += repetition + finalExam + licences
      return text
    }
  }

  private var words: String {
    guard let captions = world.captions else { return "none" }
    let settings = training.settings
    return
      "\(captions.vocabulary.count), captions of up to \(captions.longest); nothing is said of "
      + "\(NumberText.percent(settings.captionDropout).en) of the pictures"
      + (settings.partialCaptionShare > 0
        ? ", not all of \(NumberText.percent(settings.partialCaptionShare).en)" : "")
  }

  private var repetition: String {
    guard let first = checkpoint.diary.firstSteps else { return "" }
    return """

      ## Is it the same training?

      After \(TrainingDiary.FirstSteps.count) steps the loss is \(first.loss) and the weights have \
      the fingerprint \(first.contentHash). A repetition of the command shows the same within \
      seconds, on any number of cores, with one build and one family of processors.

      """
  }

  private var finalExam: String {
    guard let result = checkpoint.diary.exams.last?.result else { return "" }
    let rows = exam.sigmas.indices.map { i in
      "| \(number(exam.sigmas[i])) | \(number(result.losses[i])) | \(number(exam.exactLosses[i])) "
        + "| \(number(exam.meanLosses[i])) |\n"
    }
    return """

      ## The last exam

      Mean squared error of the velocity, a number of a pixel: the lower the better. The exact \
      answer, which knows all pictures, is the lowest that any network can reach on them; the mean \
      picture is what whoever knows nothing else may answer.

      | noise level σ | network | exact answer | mean picture |
      |---|---|---|---|
      \(rows.joined())| all | \(number(result.loss)) | \(number(exam.exactLoss)) \
      | \(number(exam.meanLoss)) |

      From the mean picture to the exact answer it has come \
      \(NumberText.percent(result.shareLearned, digits: 1).en) of the way; \
      \(number(result.excessBits)) bits a picture are missing (noise levels \
      \(number(exam.sigmas.first ?? 0)) to \(number(exam.sigmas.last ?? 0))).

      """
  }

  private var licences: String {
    "\n## Pictures that it learned from\n\n"
      + world.licences.map { "- \($0.line)\n" }.joined()
  }

  private func number(_ value: Double) -> String { String(format: "%.4g", value) }
}
