import Datasets
import Diffusion
import Languages
import LessonKit
import Models
import Tensors

/// The same snow, and captions that differ in one thing.
struct OneWord: Sendable {
  /// What each first caption says.
  let scenes: [ShapeScene]
  /// For each of the five things, what the changed captions say.
  let changed: [[ShapeScene]]
  /// What comes of the first captions.
  let first: Batch<Float>
  /// For each of the five things, what comes of the changed ones.
  let others: [Batch<Float>]

  static let drawing = DrawingFromSnow(calls: 24)

  /// Draws captions, and each with every one of five changes.
  ///
  /// - Parameters:
  ///   - scenes: what is asked for first.
  ///   - generator: of snow, of noise on the way, and of the changes.
  ///   - step: called after each set of captions.
  ///   - denoiser: the network that was told descriptions.
  init(
    _ scenes: [ShapeScene], using generator: SeededGenerator, afterEach step: () -> Void = {},
    _ denoiser: ([ShapeDescription]) -> UNetDenoiser
  ) {
    var lot = generator.stream(0)
    changed = ShapeAttribute.inOrder.map { attribute in
      scenes.map { attribute.changed($0, by: 1 + lot.integer(below: attribute.choiceCount - 1)) }
    }
    var snowfall = generator.stream(1)
    let snow = DrawingFromSnow.snow(
      count: scenes.count, valueCount: 3 * ShapesWorld.side * ShapesWorld.side, using: &snowfall)
    func drawn(_ scenes: [ShapeScene]) -> Batch<Float> {
      // The same noise on the way for all captions.
      var way = generator.stream(2)
      defer { step() }
      return Self.drawing.pictures(
        by: denoiser(scenes.map(\.description)), from: snow, using: &way)
    }
    self.scenes = scenes
    first = drawn(scenes)
    others = changed.map(drawn)
  }

  /// Of each of the five things, in how many drawings it has changed as the word says, and nothing else.
  var onlyThat: [Rate] {
    let before = Self.judged(first)
    return others.indices.map { attribute in
      let after = Self.judged(others[attribute])
      let hits = scenes.indices.count { row in
        guard let old = before[row], let new = after[row] else { return false }
        return old == scenes[row] && new == changed[attribute][row]
      }
      return Rate(successes: hits, count: scenes.count)
    }
  }

  /// The scene that each drawing shows; nil for one that is no clean drawing.
  static func judged(_ drawings: Batch<Float>) -> [ShapeScene?] {
    let all = PictureSet(ShapesWorld.captionedPictures().values)
    return all.squaredDistances(to: drawings).map { squares in
      let nearest = squares.indices.min { squares[$0] < squares[$1] } ?? 0
      let distance = (squares[nearest] / Double(drawings.valueCount)).squareRoot()
      return distance < DrawnShapes.validDistance ? ShapesWorld.scenes[nearest] : nil
    }
  }
}
