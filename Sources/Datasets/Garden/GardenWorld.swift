public import Languages
public import Pictures
import Tensors

/// The world of compositions: a sky, a ground made of something, plants made of something else.
///
///     let scene = GardenWorld.trainingScene(number: 7, seed: 1)
///     scene.caption.en   // "three red trees in the purple garden by day"
///     scene.picture()    // 32 x 32 pixels
///
/// The world is drawn, never stored: 76,800 scenes, of which a fifth is held out by what the scenes
/// mean. Whoever has understood *flowers*, *fried egg*, *bacon* and the order of words can draw
/// *fried egg flowers in the bacon garden* without ever having seen them.
public enum GardenWorld {
  /// Pixels along one side of every picture that networks see.
  public static let side = 32

  /// What the world is called.
  public static let title = Bilingual(en: "Garden", fr: "Jardin")

  /// The pictures are drawn by this program; whoever makes them may do with them what they like.
  public static let licence = PictureLicence(
    work: "Snow, world of gardens", holder: "the authors of Snow", licence: "CC0-1.0",
    url: "https://creativecommons.org/publicdomain/zero/1.0/", changes: "drawn by the program",
    french: .init(
      work: "Snow, monde des jardins", holder: "les auteurs de Snow",
      changes: "dessiné par le programme"))

  /// The parts that shipped results use.
  public static let split = GardenSplit(seed: 1)

  /// Scene number `number` of the endless stream to learn from; see
  /// ``GardenSplit/trainingScene(number:seed:)``.
  public static func trainingScene(number: Int, seed: UInt64) -> GardenScene {
    split.trainingScene(number: number, seed: seed)
  }

  /// The scenes drawn and named; what they show is their triple ("fried egg flowers in the bacon
  /// garden").
  public static func captionedPictures(of scenes: [GardenScene]) -> CaptionedPictures {
    var pictures = [Picture?](repeating: nil, count: scenes.count)
    // Thousands of scenes take seconds: all cores draw, 32 scenes a shard.
    pictures.withUnsafeMutableBufferPointer { pictures in
      nonisolated(unsafe) let pictures = pictures
      Workers.all.forEachShard((scenes.count + 31) / 32) { shard in
        for k in shard * 32..<min((shard + 1) * 32, scenes.count) {
          pictures[k] = scenes[k].picture()
        }
      }
    }
    return CaptionedPictures(
      title: title, side: side,
      entries: zip(scenes, pictures).compactMap { scene, picture in
        picture.map {
          CaptionedPicture(
            picture: $0, name: scene.caption, thing: scene.triple.caption, licence: licence)
        }
      })
  }
}
