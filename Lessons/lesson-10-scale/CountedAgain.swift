import Foundation
import Models
import NeuralNetworks

/// Multiply-adds counted a second way, from the numbers of a network instead of the formula of its shape.
///
///     Σ over all weights of (how many places each is used at)
///
/// A weight of a convolution multiplies once at every pixel of the picture that its layer writes; a weight of
/// a product for the whole picture once. What has no weights, the scores and means when pixels look at each
/// other, is added: 2 · pixels² · channels.
enum CountedAgain {
  /// Counts a network without words.
  ///
  /// - Parameters:
  ///   - shape: of a network without words.
  ///   - pixels: how many pixels the layer of a name writes; the right answer is ``pixels(of:in:)``.
  /// - Returns: multiply-adds of one walk forth with one picture.
  static func multiplyAdds(
    of shape: UNetShape, pixels: (String, UNetShape) -> Int = pixels
  ) -> Int {
    var builder = NetworkBuilder(seed: 0)
    _ = UNet(shape, in: &builder)
    let weights = builder.parameters.parameters.filter { $0.name.hasSuffix(".weight") }
    let products = weights.filter { !$0.name.contains("normalisation") }.reduce(0) { sum, weight in
      sum + weight.shape.reduce(1, *) * pixels(weight.name, shape)
    }
    let last = shape.widths.count - 1
    let coarsest = (shape.side >> last) * (shape.side >> last)
    return products + (shape.looksAround ? 2 * coarsest * coarsest * shape.widths[last] : 0)
  }

  /// Pixels that the layer of this name writes.
  static func pixels(of name: String, in shape: UNetShape) -> Int {
    let parts = name.split(separator: ".").map(String.init)
    func square(_ level: Int) -> Int { (shape.side >> level) * (shape.side >> level) }
    let number = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    if name.contains("modulation") || parts[0] == "noise" { return 1 }
    return switch parts[0] {
    case "left", "right", "up": square(number)
    case "down": square(number + 1)
    case "around": square(shape.widths.count - 1)
    default: square(0)  // Stem and head.
    }
  }
}
