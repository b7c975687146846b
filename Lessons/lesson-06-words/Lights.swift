import Datasets
import Diffusion
import Foundation
import Languages
import LessonKit
import Models
import Pictures
import Tensors

/// Which pixels a phrase lights: what changes in the answer when it is left out of the caption.
///
///     light = D(x, σ | whole caption) − D(x, σ | the same without the phrase)
///
/// The noisy picture x is the same for both. Nothing inside the network is interpreted: one question is
/// asked twice, and the answers are compared. The exact denoiser can be asked the same two questions;
/// what it answers is what the phrase *must* change.
struct Lights: Sendable {
  /// The noise level.
  let sigma: Double
  /// What the network answers to the whole caption.
  let answer: Batch<Float>
  /// What the exact denoiser answers to it.
  let exactAnswer: Batch<Float>
  /// For each phrase, what it changes in the network's answer.
  let learned: [Batch<Float>]
  /// For each phrase, what it must change.
  let exact: [Batch<Float>]

  /// Asks about noisy pictures, one scene each.
  ///
  /// - Parameters:
  ///   - noisy: the pictures.
  ///   - sigma: their noise level.
  ///   - scenes: what the caption of each says.
  ///   - pupil: who is asked.
  ///   - language: of the captions; English and French by turns if nil.
  init(
    _ noisy: Batch<Float>, sigma: Double, scenes: [ShapeScene], pupil: Pupil,
    in language: Language? = nil
  ) {
    let descriptions = scenes.map(\.description)
    let attributes = ShapeAttribute.inOrder
    let sentences =
      [descriptions]
      + attributes.map { attribute in
        descriptions.map { attribute.leftOut(of: $0) }
      }
    let answers = pupil.told(sentences.flatMap { $0 }, in: language).predictedClean(
      .stacked(sentences.map { _ in noisy }), sigma: sigma)
    func part(_ set: Int) -> Batch<Float> {
      answers.rows(Array(set * noisy.count..<(set + 1) * noisy.count))
    }
    let exactAnswers = sentences.map { pupil.exactAnswers($0, to: noisy, sigma: sigma) }
    self.sigma = sigma
    answer = part(0)
    exactAnswer = exactAnswers[0]
    learned = attributes.indices.map { part(0) - part($0 + 1) }
    exact = attributes.indices.map { exactAnswers[0] - exactAnswers[$0 + 1] }
  }

  /// How much each pixel changed: the root of the mean square over its three colours, as a share of
  /// the way from black to white.
  static func perPixel(_ change: ArraySlice<Float>) -> [Double] {
    let values = Array(change)
    return stride(from: 0, to: values.count, by: 3).map { start in
      let sum = values[start..<start + 3].reduce(0.0) { $0 + Double($1) * Double($1) }
      return PictureError.ofMeanSquare(sum / 3)
    }
  }

  /// The share of a change, in squares, that falls on the pixels of the shape itself.
  static func shareOnShape(_ change: ArraySlice<Float>, of scene: ShapeScene) -> Double {
    let lights = perPixel(change).map { $0 * $0 }
    let picture = scene.picture
    let ground = scene.background.colour
    var (inside, all) = (0.0, 0.0)
    for (i, light) in lights.enumerated() {
      all += light
      if picture[i % picture.width, i / picture.width] != ground { inside += light }
    }
    return all > 0 ? inside / all : 0
  }

  /// The cosine between changes of all pictures together: 1 where they are the same up to a factor.
  ///
  /// Together, because where a phrase changes next to nothing, both changes are rests of no meaning:
  /// a mean of one cosine a picture would count them as much as all others.
  static func agreement(_ a: Batch<Float>, _ b: Batch<Float>) -> Double {
    Lexicon.cosine(a.values.map(Double.init), b.values.map(Double.init))
  }
}
