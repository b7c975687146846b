import Tensors

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

  /// How many pairs of a form and a colour can be learned from: fewer leave a form or a colour out.
  public static let seenPairCounts = ShapeColour.allCases.count...20

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

  private init(
    training: [ShapeScene], heldOutRandom: [ShapeScene], _ whole: ShapesSplit
  ) {
    (self.training, self.heldOutRandom) = (training, heldOutRandom)
    (heldOutPairs, heldOutColours) = (whole.heldOutPairs, whole.heldOutColours)
  }

  /// The same split with fewer pairs to learn from: for the curve of success against what was seen.
  ///
  /// The parts are nested: a smaller one lies in every larger one. Next comes the pair whose form and colour
  /// were met least so far, the first among equals; so six pairs already show every form and every colour.
  ///
  /// - Parameter count: how many pairs, in ``seenPairCounts``.
  /// - Returns: the split with the pictures of the first `count` pairs; the held-out pairs stay the same.
  public func limited(toSeenPairs count: Int) -> ShapesSplit {
    precondition(
      Self.seenPairCounts.contains(count),
      "Between \(Self.seenPairCounts) pairs can be learned from, not \(count).")
    var rest = ShapeForm.allCases.flatMap { form in
      ShapeColour.allCases.filter { heldOutColours[form] != $0 }.map { (form, $0) }
    }
    var forms = [Int](repeating: 0, count: ShapeForm.allCases.count)
    var colours = [Int](repeating: 0, count: ShapeColour.allCases.count)
    var kept: Set<[Int]> = []
    // Forms count less, as there are 4 of them and 6 colours.
    func met(_ pair: (ShapeForm, ShapeColour)) -> Int {
      2 * forms[pair.0.rawValue] + 3 * colours[pair.1.rawValue]
    }
    while kept.count < count, let next = rest.indices.min(by: { met(rest[$0]) < met(rest[$1]) }) {
      let (form, colour) = rest.remove(at: next)
      forms[form.rawValue] += 1
      colours[colour.rawValue] += 1
      kept.insert([form.rawValue, colour.rawValue])
    }
    func isKept(_ scene: ShapeScene) -> Bool {
      kept.contains([scene.form.rawValue, scene.colour.rawValue])
    }
    return ShapesSplit(
      training: training.filter(isKept), heldOutRandom: heldOutRandom.filter(isKept), self)
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
