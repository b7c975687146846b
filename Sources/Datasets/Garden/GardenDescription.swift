import Tensors

/// What a caption says about a picture of the garden world: some of the five choices, or all.
///
///     let description = try GardenDescription(parsing: "fried egg flowers in the bacon garden")
///     description.material   // .friedEgg: what the flowers are made of
///     description.ground     // .bacon
///     description.sky        // nil: the caption leaves it open
public struct GardenDescription: Hashable, Sendable {
  /// Time and weather, where the caption says so.
  public var sky: GardenSky?
  /// What the ground is made of.
  public var ground: GardenMaterial?
  /// What grows there.
  public var plant: GardenPlant?
  /// What that is made of.
  public var material: GardenMaterial?
  /// How many there are, 1…3.
  public var count: Int?

  /// A description from the choices that are known.
  ///
  /// - Precondition: `count`, if known, is 1, 2 or 3.
  public init(
    sky: GardenSky? = nil, ground: GardenMaterial? = nil, plant: GardenPlant? = nil,
    material: GardenMaterial? = nil, count: Int? = nil
  ) {
    precondition(
      count.map(GardenScene.counts.contains) ?? true,
      "A garden has 1, 2 or 3 plants, not \(count ?? 0).")
    (self.sky, self.ground, self.plant) = (sky, ground, plant)
    (self.material, self.count) = (material, count)
  }

  /// Whether everything that is said holds for `scene`.
  public func matches(_ scene: GardenScene) -> Bool {
    (sky ?? scene.sky) == scene.sky && (ground ?? scene.ground) == scene.ground
      && (plant ?? scene.plant) == scene.plant && (material ?? scene.material) == scene.material
      && (count ?? scene.count) == scene.count
  }

  /// This description with some of its parts left open, at random.
  ///
  /// Sky and count are each dropped with probability 1/4. Of a description that names plants and ground,
  /// one of the two is dropped with probability 1/4, and all about the plants goes with them: what is
  /// left is "fried egg flowers" or "the bacon garden", never a fried egg of which nobody knows what it
  /// is. One plant in eight loses its material alone ("two flowers").
  public func partial(using generator: inout some RandomNumberGenerator) -> GardenDescription {
    var partial = self
    if generator.uniform() < 0.25 { partial.sky = nil }
    if generator.uniform() < 0.25 { partial.count = nil }
    if plant != nil && ground != nil {
      switch generator.integer(below: 8) {
      case 0: partial.ground = nil
      case 1: (partial.plant, partial.material, partial.count) = (nil, nil, nil)
      default: break
      }
    }
    if partial.plant != nil, generator.uniform() < 0.125 { partial.material = nil }
    return partial
  }
}
