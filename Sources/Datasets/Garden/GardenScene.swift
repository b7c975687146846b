public import Languages

/// One picture of the garden world, as the six choices that determine it.
///
///     let scene = GardenScene(
///       sky: .night, ground: .bacon, plant: .flowers, material: .friedEgg, count: 2, layout: 5)
///     scene.caption.en      // "two fried egg flowers in the bacon garden at night"
///     scene.picture()       // 32 x 32 pixels
///     scene.picture(side: 256)
public struct GardenScene: Hashable, Sendable {
  /// Time and weather.
  public var sky: GardenSky
  /// What the ground is made of.
  public var ground: GardenMaterial
  /// What grows there: one kind.
  public var plant: GardenPlant
  /// What that is made of: one material.
  public var material: GardenMaterial
  /// How many of them, 1…3.
  public var count: Int
  /// Where exactly things stand, 0…15: a matter of a pixel or two, of which no caption speaks.
  public var layout: Int

  /// How many plants a garden can have.
  public static let counts = 1...3
  /// The layouts there are.
  public static let layouts = 0..<16

  /// A scene from its six choices.
  ///
  /// - Precondition: `count` is 1, 2 or 3, and `layout` lies in 0…15.
  public init(
    sky: GardenSky, ground: GardenMaterial, plant: GardenPlant, material: GardenMaterial,
    count: Int, layout: Int = 0
  ) {
    precondition(Self.counts.contains(count), "A garden has 1, 2 or 3 plants, not \(count).")
    precondition(Self.layouts.contains(layout), "Layouts go from 0 to 15, got \(layout).")
    (self.sky, self.ground, self.plant) = (sky, ground, plant)
    (self.material, self.count, self.layout) = (material, count, layout)
  }

  /// All that can be said about this scene: every choice but the layout.
  public var description: GardenDescription {
    GardenDescription(sky: sky, ground: ground, plant: plant, material: material, count: count)
  }

  /// The full caption in both languages.
  public var caption: Bilingual { description.caption }

  /// What grows, in what, on what: the part of a scene by which scenes are held out.
  public var triple: GardenTriple {
    GardenTriple(plant: plant, material: material, ground: ground)
  }
}

extension GardenScene: CaseIterable {
  /// All 400 · 4 · 3 · 16 = 76,800 scenes.
  ///
  /// Triples vary slowest, then skies, counts and layouts, so that scene number
  ///
  ///     ((triple · 4 + sky) · 3 + count − 1) · 16 + layout
  ///
  /// is the same for ever; see ``number``.
  public static var allCases: [GardenScene] {
    GardenTriple.allCases.flatMap { triple in
      GardenSky.allCases.flatMap { sky in
        counts.flatMap { count in
          layouts.map { GardenScene(triple, sky: sky, count: count, layout: $0) }
        }
      }
    }
  }

  /// The scene's place in ``allCases``, 0…76,799.
  public var number: Int {
    ((triple.number * 4 + sky.rawValue) * 3 + count - 1) * 16 + layout
  }

  /// A scene from its triple and the rest.
  public init(_ triple: GardenTriple, sky: GardenSky, count: Int, layout: Int = 0) {
    self.init(
      sky: sky, ground: triple.ground, plant: triple.plant, material: triple.material,
      count: count, layout: layout)
  }
}

/// What grows, what it is made of, and what it grows on: (flowers, fried egg, bacon).
public struct GardenTriple: Hashable, Sendable, CaseIterable {
  /// What grows.
  public var plant: GardenPlant
  /// What it is made of.
  public var material: GardenMaterial
  /// What the ground is made of.
  public var ground: GardenMaterial

  /// A triple from its three choices.
  public init(plant: GardenPlant, material: GardenMaterial, ground: GardenMaterial) {
    (self.plant, self.material, self.ground) = (plant, material, ground)
  }

  /// All 4 · 10 · 10 = 400 triples, plants slowest and grounds fastest.
  public static let allCases: [GardenTriple] = GardenPlant.allCases.flatMap { plant in
    GardenMaterial.allCases.flatMap { material in
      GardenMaterial.allCases.map { ground in
        GardenTriple(plant: plant, material: material, ground: ground)
      }
    }
  }

  /// The triple's place in ``allCases``, 0…399: `(plant · 10 + material) · 10 + ground`.
  public var number: Int { (plant.rawValue * 10 + material.rawValue) * 10 + ground.rawValue }

  /// The article's sentence: fried egg flowers in the bacon garden.
  public static let article = GardenTriple(plant: .flowers, material: .friedEgg, ground: .bacon)
  /// Its mirror: bacon flowers in the fried egg garden.
  public static let mirror = GardenTriple(plant: .flowers, material: .bacon, ground: .friedEgg)

  /// All that can be said about this triple.
  public var description: GardenDescription {
    GardenDescription(ground: ground, plant: plant, material: material)
  }

  /// The triple in words: "fried egg flowers in the bacon garden".
  public var caption: Bilingual { description.caption }
}
