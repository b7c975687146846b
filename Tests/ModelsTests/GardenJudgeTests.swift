import Datasets
import Models
import NeuralNetworks
import Tensors
import Testing

@Suite("The judge of gardens")
struct GardenJudgeTests {
  private func scenes(_ count: Int, seed: UInt64 = 5) -> [GardenScene] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in GardenScene.random(using: &generator) }
  }

  @Test(
    "reads fresh scenes rightly, held-out ones and damaged ones too; before learning it does not")
  func exam() throws {
    let judge = try GardenJudge.shipped()
    let scenes = scenes(400)
    let heldOut = scenes.filter(GardenWorld.split.isHeldOut)
    #expect(heldOut.count > 40)
    for (some, damage) in [
      (scenes, GardenDamage.none), (scenes, .ofDrawings), (heldOut, .ofDrawings),
    ] {
      let exam = GardenJudgeExam(of: judge, on: some, damage: damage, seed: 1)
      #expect(exam.wholeScene.value >= 0.99)
      let mistakes = exam.confusions.reduce(0) { $0 + $1.count }
      let wrong = exam.questions.values.reduce(0) {
        $0 + Int(((1 - $1.value) * Double(some.count)).rounded())
      }
      #expect(mistakes == wrong)
    }
    let untrained = GardenJudgeTraining(seed: 1).judge
    let exam = GardenJudgeExam(of: untrained, on: scenes, damage: .none, seed: 1)
    #expect(exam.wholeScene.value < 0.05)
  }

  @Test("learning is the same on any number of cores, and the loss falls")
  func learning() {
    func trained(_ workers: Workers) -> (GardenJudgeTraining, [Double]) {
      var training = GardenJudgeTraining(steps: 40, seed: 3)
      var gradients = training.gradients()
      let losses = (0..<12).map { _ in training.advance(&gradients, workers: workers) }
      return (training, losses)
    }
    let (one, losses) = trained(Workers(1))
    let (three, _) = trained(Workers(3))
    #expect(haveSameBits(one.judge.parameters, three.judge.parameters))
    #expect((losses.first ?? 0) > (losses.last ?? 0))
  }

  @Test("a file of something else is no judge")
  func files() throws {
    let training = GardenJudgeTraining(seed: 1)
    var file = training.judge.file(training.parameterList)
    #expect(throws: Never.self) { _ = try GardenJudge(file, named: "judge") }
    file.metadata = [:]
    #expect(throws: ModelError.self) { _ = try GardenJudge(file, named: "judge") }
  }

  @Test("the answers to five questions make a description, and each is asked for itself")
  func questions() throws {
    let scene = GardenScene(
      sky: .night, ground: .bacon, plant: .flowers, material: .friedEgg, count: 2)
    let judge = try GardenJudge.shipped()
    let seen = judge.descriptions(of: GardenWorld.captionedPictures(of: [scene]).values)[0]
    #expect(seen == scene.description)
    var asked = GardenTriple.mirror
    #expect(GardenQuestion.ground.isRight(seen, asked: scene.description) == true)
    asked = .article
    let open = GardenDescription(ground: asked.ground, plant: asked.plant)
    #expect(GardenQuestion.sky.isRight(seen, asked: open) == nil)
    #expect(GardenQuestion.ground.isRight(seen, asked: GardenDescription(ground: .kiwi)) == false)
  }
}

@Suite("Distances of features")
struct FeatureDistanceTests {
  private func cloud(_ count: Int, moved: Float = 0, factor: Float = 1, seed: UInt64) -> Batch<
    Float
  > {
    var generator = SeededGenerator(seed: seed)
    let points = Batch<Float>.gaussian(count: count, valueCount: 6, using: &generator)
    return Batch(
      count: count, valueCount: 6, values: points.values.map { factor * $0 + moved })
  }

  @Test("of Gaussians it is that of the formula: a shift and a stretch along every axis")
  func formula() {
    let here = cloud(4000, seed: 1)
    // |μ₁ − μ₂|² + Σ (s₁ − s₂)² = 6 · 0.25 + 6 · 1
    let there = FeatureDistance(cloud(4000, moved: 0.5, factor: 2, seed: 2), against: here)
    #expect(abs(there.frechet - 7.5) < 0.4, "\(there.frechet)")
    #expect(FeatureDistance(here.rows(0..<300), against: here.rows(0..<300)).frechet < 1e-9)
    // The same points turned: covariances that do not commute.
    let turned = Batch(
      count: 4000, valueCount: 6,
      values: (0..<4000).flatMap { row -> [Float] in
        var p = Array(here[row])
        p[0] = 2 * p[0] + p[1]
        return p
      })
    #expect(FeatureDistance(turned, against: here).frechet > 0.5)
  }

  @Test("precision falls with what looks unreal, recall with what is missing")
  func precisionAndRecall() {
    let real = cloud(200, seed: 3)
    let same = FeatureDistance(cloud(200, seed: 4), against: real)
    #expect(same.precision > 0.7 && same.recall > 0.7)
    let far = FeatureDistance(cloud(200, moved: 20, seed: 4), against: real)
    #expect(far.precision == 0 && far.recall == 0)
    // Drawings of one kind only look real, and much is missing.
    let poor = FeatureDistance(cloud(200, factor: 0.1, seed: 4), against: real)
    #expect(poor.precision > 0.9 && poor.recall < 0.3)
  }
}
