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
    url: "https://creativecommons.org/publicdomain/zero/1.0/", changes: "drawn by the program")

  /// The parts that shipped results use.
  public static let split = ShapesSplit(seed: 1)
}

/// The world of shapes, cut into a part to learn from and two parts that are held out.
///
///     1,728 = 720 training + 720 held out at random + 288 held out by pairs
///
/// *Held-out pairs*: 4 of the 24 pairs of a form and a colour appear in no training picture, though
/// each form and each colour does; every form has one held-out pair, and no colour has two. They test
/// composition. *Held out at random*: half of the pictures of the other 20 pairs. They test whether
/// a picture between its neighbours is filled in.
public struct ShapesSplit: Sendable {
  /// 720 scenes to learn from, in the order of their numbers.
  public let training: [ShapeScene]
  /// 720 scenes of the same 20 pairs, never shown.
  public let heldOutRandom: [ShapeScene]
  /// The 4 · 2 · 9 · 4 = 288 scenes of the held-out pairs.
  public let heldOutPairs: [ShapeScene]
  /// The colour that is held out for each form.
  public let heldOutColours: [ShapeForm: ShapeColour]

  /// Cuts the world by a seed.
  ///
  /// A shuffle of the six colours gives the first four to the four forms; a shuffle of the remaining
  /// 1,440 scenes gives its first half to training. Both use one `SeededGenerator`, in this order.
  public init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let colours = ShapeColour.allCases.inRandomOrder(using: &generator)
    let heldOutColours = Dictionary(
      uniqueKeysWithValues: zip(ShapeForm.allCases, colours))
    func isHeldOut(_ scene: ShapeScene) -> Bool { heldOutColours[scene.form] == scene.colour }

    let others = ShapesWorld.scenes.filter { !isHeldOut($0) }.inRandomOrder(using: &generator)
    func sorted(_ scenes: some Sequence<ShapeScene>) -> [ShapeScene] {
      scenes.sorted { $0.number < $1.number }
    }
    self.heldOutColours = heldOutColours
    heldOutPairs = ShapesWorld.scenes.filter(isHeldOut)
    training = sorted(others.prefix(others.count / 2))
    heldOutRandom = sorted(others.dropFirst(others.count / 2))
  }
}

extension Array {
  /// The elements in random order, every order equally likely.
  ///
  ///     for i = n − 1 … 1:  swap element i with element j, j uniform in 0…i
  ///
  /// Written out, as the standard library may change its own shuffle and with it the meaning of a seed.
  /// Source: Durstenfeld 1964, "Algorithm 235: Random permutation" (Fisher and Yates 1938).
  package func inRandomOrder(using generator: inout some RandomNumberGenerator) -> [Element] {
    var copy = self
    for i in stride(from: count - 1, to: 0, by: -1) {
      copy.swapAt(i, generator.integer(below: i + 1))
    }
    return copy
  }
}
