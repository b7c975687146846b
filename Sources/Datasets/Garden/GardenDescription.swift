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
  /// Sky, count and ground are each dropped with probability 1/4. A plant and its material stay or go
  /// together with what they say: of a description with both, one in eight loses the material alone
  /// ("two flowers"), and none the plant alone, as *fried egg* without flowers would be another wish.
  public func partial(using generator: inout some RandomNumberGenerator) -> GardenDescription {
    var partial = self
    if generator.uniform() < 0.25 { partial.sky = nil }
    if generator.uniform() < 0.25 { partial.count = nil }
    if generator.uniform() < 0.25 { partial.ground = nil }
    if partial.plant != nil, generator.uniform() < 0.125 { partial.material = nil }
    return partial
  }
}
