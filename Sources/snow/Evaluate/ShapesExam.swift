import Datasets
import Diffusion
import LessonKit
import Models
import Tensors

/// A network and its rivals beside the two optima of the world of shapes, part by part.
struct ShapesExam {
  /// The noise levels: from where every picture is plain to where hardly anything is left of it.
  static let sigmas = [0.2, 0.35, 0.5, 0.7, 1, 1.4, 2, 3, 4, 5, 7, 10]
  /// The noise levels at which a network should do better than every rival.
  static let qualifyingRange = 0.5...5.0

  /// What came out, for each part at each noise level.
  let levels: [ShapesPart: [OptimumExam.Level]]
  /// Noisy pictures a level, of each part.
  let count: Int
  /// How many pictures there are at all.
  let worldCount: Int
  /// d: values of a picture.
  private let valueCount: Int

  /// Asks everybody about everything.
  ///
  /// - Parameters:
  ///   - network: what is judged.
  ///   - count: noisy pictures a level, of each part.
  ///   - seed: of pictures and noise; every part has its own.
  ///   - step: called after each level of each part, ``stepCount`` times.
  init(of network: any Denoiser<Float>, count: Int, seed: UInt64, step: () -> Void) {
    self.count = count
    let training = ShapesWorld.captionedPictures(of: ShapesWorld.split.training)
    let subjects = ShapesSubject.denoisers(network: network, training: training)
    let all = ShapesWorld.captionedPictures().pictureSet
    var generator = SeededGenerator(seed: seed)
    let exams = ShapesPart.allCases.map { part in
      OptimumExam(
        all: all, training: training.pictureSet,
        questions: NoisyQuestions(
          about: ShapesWorld.captionedPictures(of: part.scenes()).values, count: count,
          seed: generator.next()))
    }
    (worldCount, valueCount) = (all.pictures.count, all.pictures.valueCount)
    levels = Dictionary(
      uniqueKeysWithValues: zip(ShapesPart.allCases, exams).map { part, exam in
        (
          part,
          Self.sigmas.map { sigma in
            defer { step() }
            return exam.level(
              sigma: sigma, subjects,
              limits: ShapesSubject.allCases.map { $0.questionLimit(sigma: sigma, part) })
          }
        )
      })
  }

  /// How often `step` is called.
  static var stepCount: Int { sigmas.count * ShapesPart.allCases.count }

  /// Where the network has done better than to memorise, and than every rival: on unseen pairs.
  var qualification: OptimumQualification {
    OptimumQualification(
      of: 0, in: levels[.heldOutPairs] ?? [], range: Self.qualifyingRange)
  }

  /// Bits a picture above an optimum, over the range of ``sigmas``; nil for who was not asked
  /// everywhere.
  func excessBits(
    of subject: ShapesSubject, on part: ShapesPart,
    above optimum: KeyPath<OptimumDistances, [Double]>
  ) -> MeasuredMean? {
    let distances = (levels[part] ?? []).map { $0.distances[subject.place][keyPath: optimum] }
    guard Set(distances.map(\.count)) == [count] else { return nil }
    return MeasuredMean(
      of: ExcessBits.each(
        sigmas: Self.sigmas, distances: distances, valueCount: valueCount))
  }

  /// The same above the optimum over all, for pictures of the whole world in their true shares.
  func excessBitsOfWorld(_ subject: ShapesSubject) -> MeasuredMean? {
    let parts = ShapesPart.allCases.compactMap { part in
      excessBits(of: subject, on: part, above: \.toAll).map { (part.share, $0) }
    }
    return parts.count == ShapesPart.allCases.count ? .stratified(parts) : nil
  }
}

extension ShapesSubject {
  /// Its place among the subjects of an exam.
  var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// Those that the network is compared with, in the order of an ``OptimumQualification``.
  static var rivals: [ShapesSubject] { Array(allCases.dropFirst()) }
}
