import Tensors

/// The world of gardens, cut by meaning into what is shown in training and what is held out.
///
///     400 triples (plant, material, ground) = 320 seen + 80 held out
///
/// A scene is held out with its triple, whatever its sky, count and layout and in whatever words and
/// language it is described. Held out are the article's sentence, (flowers, fried egg) on bacon; its
/// mirror, (flowers, bacon) on fried egg; and 78 more by lot. What remains shows every pair: each plant
/// in each material and on each ground, and each material on each ground. So nothing that is held out
/// is made of parts that were never met; it is only their composition that is new.
public struct GardenSplit: Sendable {
  /// The triples that training shows, in an order whose beginnings are balanced: see
  /// ``limited(toSeenTriples:)``.
  public let seen: [GardenTriple]
  /// The 80 triples that are never shown, by their numbers.
  public let heldOut: [GardenTriple]
  private let heldOutNumbers: Set<Int>

  /// How many of the 400 triples are held out: a fifth.
  public static let heldOutCount = GardenTriple.allCases.count / 5

  /// Cuts the world by a seed.
  ///
  /// The triples are gone through in random order, the article's and its mirror first. Each is held
  /// out if all its pairs are still seen in another triple, until there are 80.
  public init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let named = [GardenTriple.article, .mirror]
    let shuffled = GardenTriple.allCases.inRandomOrder(using: &generator)
    var pairs = GardenPairCounts(of: GardenTriple.allCases)
    var heldOut: Set<GardenTriple> = []
    for triple in named + shuffled where heldOut.count < Self.heldOutCount {
      guard !heldOut.contains(triple), pairs.leastCount(in: triple) > 1 else { continue }
      pairs.remove(triple)
      heldOut.insert(triple)
    }
    self.init(
      seen: Self.balanced(shuffled.filter { !heldOut.contains($0) }),
      heldOut: heldOut.sorted { $0.number < $1.number })
  }

  private init(seen: [GardenTriple], heldOut: [GardenTriple]) {
    (self.seen, self.heldOut) = (seen, heldOut)
    heldOutNumbers = Set(heldOut.map(\.number))
  }

  /// Whether a scene may never be shown in training.
  public func isHeldOut(_ scene: GardenScene) -> Bool {
    heldOutNumbers.contains(scene.triple.number)
  }

  /// The same split with fewer triples to learn from: for the curve of success against what was seen.
  ///
  /// The parts are nested: a smaller one lies in every larger one. The first ten triples of the shipped
  /// split already show every plant, every material and every ground.
  ///
  /// - Parameter count: 1…320.
  /// - Returns: the split with the first `count` seen triples; what is held out stays the same.
  public func limited(toSeenTriples count: Int) -> GardenSplit {
    precondition(
      (1...seen.count).contains(count),
      "There are \(seen.count) triples to learn from: ask for 1 to \(seen.count), not \(count).")
    return GardenSplit(seen: Array(seen.prefix(count)), heldOut: heldOut)
  }

  /// Scene number `number` of an endless stream to learn from.
  ///
  /// It depends on the seed and the number alone, and is uniform over the seen triples, the four skies,
  /// the counts 1…3 and the sixteen layouts.
  public func trainingScene(number: Int, seed: UInt64) -> GardenScene {
    var generator = SeededGenerator(seed: seed).stream(number)
    let triple = seen[generator.integer(below: seen.count)]
    let sky = GardenSky.allCases[generator.integer(below: GardenSky.allCases.count)]
    let count = 1 + generator.integer(below: GardenScene.counts.count)
    let layout = generator.integer(below: GardenScene.layouts.count)
    return GardenScene(triple, sky: sky, count: count, layout: layout)
  }

  /// The same triples in an order that shows everything early.
  ///
  /// Next comes the triple, the first in the given order among equals, whose plant, material and
  /// ground were shown least so far; plants count less, as there are 4 of them and 10 materials.
  private static func balanced(_ triples: [GardenTriple]) -> [GardenTriple] {
    var rest = triples
    var ordered: [GardenTriple] = []
    var (plants, materials, grounds) = (
      [Int](repeating: 0, count: 4), [Int](repeating: 0, count: 10), [Int](repeating: 0, count: 10)
    )
    func shown(_ triple: GardenTriple) -> Int {
      2 * plants[triple.plant.rawValue] + 5 * materials[triple.material.rawValue]
        + 5 * grounds[triple.ground.rawValue]
    }
    while let next = rest.indices.min(by: { shown(rest[$0]) < shown(rest[$1]) }) {
      let triple = rest.remove(at: next)
      plants[triple.plant.rawValue] += 1
      materials[triple.material.rawValue] += 1
      grounds[triple.ground.rawValue] += 1
      ordered.append(triple)
    }
    return ordered
  }
}

/// In how many of some triples each pair of choices occurs.
struct GardenPairCounts {
  private var counts: [Pair: Int] = [:]

  private enum Pair: Hashable {
    case plantMaterial(GardenPlant, GardenMaterial)
    case plantGround(GardenPlant, GardenMaterial)
    case materialGround(GardenMaterial, GardenMaterial)

    static func all(in triple: GardenTriple) -> [Pair] {
      [
        .plantMaterial(triple.plant, triple.material), .plantGround(triple.plant, triple.ground),
        .materialGround(triple.material, triple.ground),
      ]
    }
  }

  init(of triples: [GardenTriple]) {
    for pair in triples.flatMap(Pair.all) { counts[pair, default: 0] += 1 }
  }

  /// How often the rarest of a triple's three pairs occurs.
  func leastCount(in triple: GardenTriple) -> Int {
    Pair.all(in: triple).map { counts[$0] ?? 0 }.min() ?? 0
  }

  mutating func remove(_ triple: GardenTriple) {
    for pair in Pair.all(in: triple) { counts[pair, default: 0] -= 1 }
  }
}
