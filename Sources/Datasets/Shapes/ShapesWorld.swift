public import Languages
public import Pictures
import Tensors

/// The exact world: 4 shapes × 6 colours × 2 sizes × 9 positions × 4 backgrounds = 1,728 pictures of
/// 16 × 16 pixels, every one of them drawn.
///
///     let training = ShapesWorld.captionedPictures(of: ShapesWorld.split.training)
///     training.names[0].fr  // "un petit cercle rouge en haut à gauche sur fond blanc"
///
/// Because the world is complete, two optima can be computed: the best denoiser for all its pictures
/// and the best one for its training part. A network saw only the second and should approach the
/// first: that is what generalising means, in numbers.
public enum ShapesWorld {
  /// Pixels along one side of every picture.
  public static let side = ShapeScene.side

  /// All 1,728 scenes, in the order of ``ShapeScene/number``.
  public static var scenes: [ShapeScene] { ShapeScene.allCases }

  /// What the world is called.
  public static let title = Bilingual(en: "Shapes", fr: "Formes")

  /// The scenes drawn and named; what they show is their form ("circle").
  public static func captionedPictures(of scenes: [ShapeScene] = scenes) -> CaptionedPictures {
    CaptionedPictures(
      title: title, side: side,
      entries: scenes.map { scene in
        CaptionedPicture(
          picture: scene.picture, name: scene.caption, thing: scene.form.name, licence: licence)
      })
  }

  /// The pictures are drawn by this program; whoever makes them may do with them what they like.
  public static let licence = PictureLicence(
    work: "Snow, world of shapes", holder: "the authors of Snow", licence: "CC0-1.0",
    url: "https://creativecommons.org/publicdomain/zero/1.0/", changes: "drawn by the program",
    french: .init(
      work: "Snow, monde des formes", holder: "les auteurs de Snow",
      changes: "dessiné par le programme"))

  /// The parts that shipped results use.
  public static let split = ShapesSplit(seed: 1)
}
