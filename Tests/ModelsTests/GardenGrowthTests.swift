import Languages
import Models
import Tensors
import Testing

@Suite("How success grows with the combinations that were shown")
struct GardenGrowthTests {
  @Test("the file says what was measured, how, and with what")
  func origin() throws {
    let growth = try GardenGrowth.shipped()
    #expect(growth.seeds == GardenGrowth.shippedSeeds && growth.command == "Lessons/run 9 --live")
    #expect(growth.date.wholeMatch(of: /\d{4}-\d\d-\d\d/) != nil && !growth.machine.fr.isEmpty)
    #expect(growth.sceneCount == GardenGrowth.trainingSceneCount)
    #expect(growth.triples.map(\.tripleCount) == GardenGrowth.tripleCounts)
    #expect(growth.training.map { $0[0].steps } == GardenGrowth.moments)
    for moment in growth.triples.flatMap(\.outcomes).flatMap(\.moments) {
      #expect([moment.heldOut, moment.seen].allSatisfy { $0.count == growth.questions })
    }
  }

  @Test("on its way, the network with the most combinations ends where its point stands")
  func sameNetwork() throws {
    let growth = try GardenGrowth.shipped()
    let last = try #require(growth.triples.last)
    #expect(growth.training.last?.map(\.heldOut) == last.outcomes.map { $0.moments.last?.heldOut })
    #expect(growth.training.allSatisfy { $0.count == growth.seeds.count })
    #expect(GardenGrowth.allTrials.allSatisfy { $0.steps == growth.steps })
  }

  @Test("a file that cannot be a measurement is noticed")
  func unsound() throws {
    let growth = try GardenGrowth.shipped()
    #expect(growth.isSound)
    let changes: [(inout GardenGrowth) -> Void] = [
      { $0.seeds = [] }, { $0.steps = 0 }, { $0.questions = 0 }, { $0.sceneCount = 0 },
      { $0.triples = [] }, { $0.triples.reverse() }, { $0.triples.removeLast() },
      { $0.seeds.append(4) }, { $0.steps += 1 },
    ]
    for change in changes {
      var broken = growth
      change(&broken)
      #expect(!broken.isSound)
    }
  }
}
