public import Datasets
import Foundation
public import NeuralNetworks
import Pictures
public import Tensors

/// A network that says what a garden shows: the article's own first idea, as the judge of the last.
///
///     let seen = try GardenJudge.shipped().descriptions(of: drawings)
///     seen[0].caption.en   // "two fried egg flowers in the bacon garden at night"
///
/// It answers five questions at once, from the same features: sky, ground, kind of plant, its material
/// and how many. It learned from all scenes, held-out ones included: a judge must know what it judges.
/// Nothing of it ever reaches the network that draws.
public struct GardenJudge: Sendable {
  /// The network: a ``Classifier`` whose logits belong to five questions.
  public let network: Classifier
  /// Its numbers.
  public let parameters: [Float]
  private let pool = WorkspacePool<Float>()

  /// The sizes of its parts.
  public static let shape = ClassifierShape(
    side: GardenWorld.side, width: 16, labelCount: GardenQuestion.labelCount)

  /// A judge with its numbers.
  public init(_ network: Classifier, parameters: [Float]) {
    (self.network, self.parameters) = (network, parameters)
  }

  /// What each picture shows, as the judge sees it.
  ///
  /// - Parameters:
  ///   - pictures: [count, 3 · 32²].
  ///   - workers: cores that share the pictures; they do not change the result.
  /// - Returns: whole descriptions: to every question the most probable answer.
  public func descriptions(
    of pictures: Batch<Float>, workers: Workers = .all
  ) -> [GardenDescription] {
    let logits = answers(to: pictures, workers) { network($0) }
    return (0..<logits.count).map { row in
      let own = Array(logits[row])
      return GardenQuestion.description(GardenQuestion.allCases.map { $0.answer(own) })
    }
  }

  /// What the judge looks at before it answers: the mean over the picture of each channel of its last
  /// convolution, 64 numbers, in which pictures that look alike to it lie near each other.
  ///
  /// - Parameters:
  ///   - pictures: [count, 3 · 32²].
  ///   - workers: cores that share the pictures; they do not change the result.
  /// - Returns: [count, 64].
  public func features(of pictures: Batch<Float>, workers: Workers = .all) -> Batch<Float> {
    answers(to: pictures, workers) { network.features(of: $0).pixelMean() }
  }

  /// Asks something about all pictures, 32 at a time.
  private func answers(
    to pictures: Batch<Float>, _ workers: Workers,
    _ ask: @Sendable (Variable<Float>) -> Variable<Float>
  ) -> Batch<Float> {
    let side = GardenWorld.side
    let shardSize = 32
    let shardCount = (pictures.count + shardSize - 1) / shardSize
    var answers = [[Float]](repeating: [], count: shardCount)
    answers.withUnsafeMutableBufferPointer { answers in
      nonisolated(unsafe) let answers = answers
      workers.forEachShard(shardCount) { shard in
        let rows = Array(shard * shardSize..<min((shard + 1) * shardSize, pictures.count))
        answers[shard] = withTape(parameters, in: pool) { tape in
          ask(tape.input(pictures.rows(rows).values, shape: [rows.count, side, side, 3])).values
        }
      }
    }
    let values = answers.flatMap(\.self)
    return Batch(
      count: pictures.count, valueCount: values.count / max(1, pictures.count), values: values)
  }
}

/// One of the five questions about a garden, and where its logits stand.
public enum GardenQuestion: String, CaseIterable, Codable, CodingKeyRepresentable, Sendable {
  /// Time and weather.
  case sky
  /// What the ground is made of.
  case ground
  /// What grows.
  case plant
  /// What that is made of.
  case material
  /// How many.
  case count

  /// Answers that there are.
  public var answerCount: Int {
    switch self {
    case .sky: GardenSky.allCases.count
    case .ground, .material: GardenMaterial.allCases.count
    case .plant: GardenPlant.allCases.count
    case .count: GardenScene.counts.count
    }
  }

  /// Answers of all questions together.
  static let labelCount = allCases.reduce(0) { $0 + $1.answerCount }

  /// Where its logits stand.
  var range: Range<Int> {
    let start = Self.allCases.prefix { $0 != self }.reduce(0) { $0 + $1.answerCount }
    return start..<start + answerCount
  }

  /// The most probable answer.
  func answer(_ logits: [Float]) -> Int {
    range.reduce(range.lowerBound) { logits[$1] > logits[$0] ? $1 : $0 } - range.lowerBound
  }

  /// The right answer about a scene.
  func answer(about scene: GardenScene) -> Int {
    switch self {
    case .sky: scene.sky.rawValue
    case .ground: scene.ground.rawValue
    case .plant: scene.plant.rawValue
    case .material: scene.material.rawValue
    case .count: scene.count - 1
    }
  }

  /// The description that the answers to all questions give.
  static func description(_ answers: [Int]) -> GardenDescription {
    GardenDescription(
      sky: GardenSky(rawValue: answers[0]), ground: GardenMaterial(rawValue: answers[1]),
      plant: GardenPlant(rawValue: answers[2]), material: GardenMaterial(rawValue: answers[3]),
      count: answers[4] + 1)
  }

  /// Whether what was asked for is seen; nil where it was left open.
  public func isRight(_ seen: GardenDescription, asked: GardenDescription) -> Bool? {
    switch self {
    case .sky: asked.sky.map { $0 == seen.sky }
    case .ground: asked.ground.map { $0 == seen.ground }
    case .plant: asked.plant.map { $0 == seen.plant }
    case .material: asked.material.map { $0 == seen.material }
    case .count: asked.count.map { $0 == seen.count }
    }
  }
}

// MARK: - Files

extension GardenJudge {
  private static let key = "snow garden judge"
  /// The name of the judge that comes with Snow.
  static let name = "garden-judge"

  /// The judge as a file.
  ///
  /// - Parameters:
  ///   - list: the parts of the network.
  ///   - metadata: what else shall be known of it.
  /// - Returns: the file, in 16 bits.
  public func file(_ list: ParameterList, metadata: [String: String] = [:]) -> TensorFile {
    TensorFile(
      list.tensors(of: parameters, .float16),
      metadata: metadata.merging([Self.key: "1"]) { $1 })
  }

  /// A judge from a file.
  ///
  /// - Throws: ``ModelError`` if the file holds no judge of gardens.
  public init(_ file: TensorFile, named name: String) throws {
    guard file.metadata[Self.key] != nil else {
      throw ModelError(name, "holds no judge of gardens; give a file that snow train-judge wrote")
    }
    var builder = NetworkBuilder(seed: 0)
    let network = Classifier(Self.shape, in: &builder)
    var list = builder.parameters
    try list.fill(from: file, named: name)
    self.init(network, parameters: list.values)
  }

  /// The judge that comes with Snow.
  ///
  /// - Throws: a sentence when its file is missing or not the one that came with Snow.
  public static func shipped() throws -> GardenJudge {
    try GardenJudge(TensorFile.decode(shippedBytes, named: fileName), named: fileName)
  }

  /// Bytes of the file of that judge.
  ///
  /// - Throws: a sentence when the file is missing.
  public static var shippedByteCount: Int {
    get throws { try shippedBytes.count }
  }

  private static let fileName = "denoisers/\(name).safetensors"

  private static var shippedBytes: [UInt8] {
    get throws { try ResourceFolder(module: "Models").bytes(of: fileName, atMost: 1_000_000) }
  }
}
