import NeuralNetworks

/// Turns the words of a thing into a first sketch of it, which is laid under the smallest pictures.
///
///     sketch = W₂ silu(W₁ x̄)
///     x̄: mean over the words of what a small network makes of each
///
/// A convolution knows no place, and attention to one word gives every pixel the same: so neither can say
/// well that an owl has its ears at the top. A sketch can, as it has numbers of its own for each of the 6 × 6
/// places. It knows nothing of the style, so all styles of a thing share it: what was learned of the owl in
/// ten styles is there for the eleventh.
struct Sketch: Sendable {
  private let word: Dense
  private let places: Dense
  private let shape: [Int]

  init(_ shape: UNetShape, in builder: inout NetworkBuilder) {
    self.shape = [shape.sketchSide, shape.sketchSide, shape.widths[shape.widths.count - 1]]
    word = Dense(
      from: shape.wordWidth, to: shape.sketchHiddenWidth, named: "sketch.0", in: &builder)
    places = Dense(
      from: shape.sketchHiddenWidth, to: self.shape.reduce(1, *), startingAtZero: true,
      named: "sketch.1", in: &builder)
  }

  /// The sketches of some things, [count, side, side, channels] of the smallest pictures.
  func callAsFunction<Scalar>(_ things: WordVectors<Scalar>) -> Variable<Scalar> {
    // What stands behind the last word must add nothing, not even the layer's offset.
    let parts = word(things.vectors).silu().cut(to: things.lengths)
    return places(parts.pixelMean()).reshaped([things.lengths.count] + shape)
  }
}

extension UNetShape {
  /// Pixels along one side of the smallest pictures.
  var sketchSide: Int { side >> (widths.count - 1) }

  /// Numbers between the words of a thing and its sketch.
  var sketchHiddenWidth: Int { wordWidth }

  /// Numbers that are learned for sketches.
  var sketchNumberCount: Int {
    sketchHiddenWidth * (wordWidth + sketchSide * sketchSide * widths[widths.count - 1])
  }
}
