import Datasets
import Foundation
import Languages
import Models
import Tensors
import Testing

@Suite("How success grows with the pairs that were shown")
struct ShapesGrowthTests {
  @Test("the file says what was measured, how, and with what")
  func origin() throws {
    let growth = try ShapesGrowth.shipped()
    #expect(growth.seeds == ShapesGrowth.shippedSeeds && growth.command == "Lessons/run 6 --live")
    #expect(growth.date.wholeMatch(of: /\d{4}-\d\d-\d\d/) != nil && !growth.machine.fr.isEmpty)
    #expect(growth.steps == ShapesGrowth.trainingSteps)
    #expect(growth.somePairs.map(\.pairCount) == ShapesGrowth.pairCounts)
    let pictures = ShapesGrowth.pairCounts.map {
      ShapesWorld.split.limited(toSeenPairs: $0).training.count
    }
    #expect(growth.somePairs.map(\.pictureCount) == pictures)
    #expect(growth.allPairs.map(\.pictureCount) == Array(pictures.dropLast()))
    for outcome in (growth.somePairs + growth.allPairs).flatMap(\.outcomes) {
      let rates = [outcome.heldOut, outcome.heldOutAsSaid, outcome.seen]
      #expect(rates.allSatisfy { $0.count == growth.questions })
      // What is right is as said, and clean besides.
      #expect(outcome.heldOut.value <= outcome.heldOutAsSaid.value)
    }
  }

  @Test("the same on any number of cores, and not the same from other pictures")
  func again() throws {
    let scenes = ShapesWorld.split.limited(toSeenPairs: 6).training
    let pupils = try [1, 2].map {
      try ShapesGrowth.trained(on: scenes, seed: 1, steps: 12, workers: Workers($0))
    }
    #expect(pupils[0].network.parameters == pupils[1].network.parameters)
    let others = ShapesWorld.split.limited(toSeenPairs: 8).training
    let other = try ShapesGrowth.trained(on: others, seed: 1, steps: 12)
    #expect(pupils[0].network.parameters != other.network.parameters)
  }

  @Test("a file that cannot be a measurement is noticed")
  func unsound() throws {
    let growth = try ShapesGrowth.shipped()
    #expect(growth.isSound)
    let changes: [(inout ShapesGrowth) -> Void] = [
      { $0.seeds = [] }, { $0.steps = 0 }, { $0.questions = 0 }, { $0.somePairs = [] },
      { $0.somePairs.reverse() }, { $0.allPairs.reverse() }, { $0.seeds.append(4) },
    ]
    for change in changes {
      var broken = growth
      change(&broken)
      #expect(!broken.isSound)
    }
  }
}
