public import Datasets
import Diffusion
public import Pictures
public import Tensors

/// Pictures in the 16 colours of pixel art, each pixel a number: what the article's own recipe,
/// changing the colour of pixels, works on.
public struct PalettePictures: Sendable {
  /// The pictures as codes, 0…15.
  public let coded: CodedPictures
  /// Pixels along one side.
  public let side: Int

  /// All pictures of a world, each pixel snapped to the nearest of the 16 colours.
  public init(_ world: CaptionedPictures) {
    side = world.side
    coded = CodedPictures(
      count: world.count, pixelCount: side * side,
      codes: world.pictures.flatMap { PixelArtPalette.indices(of: $0).map { UInt32($0) } })
  }

  /// Codes as a picture.
  public func picture(_ codes: some Collection<UInt32>) -> Picture {
    var picture = Picture(width: side, height: side, filledWith: .white)
    for (i, code) in codes.enumerated() {
      picture[i % side, i / side] = PixelArtPalette.colours[Int(code)]
    }
    return picture
  }
}
