import Languages
import Datasets
import Foundation
import Models
import Tensors

let world = try EmojiWorld()
let args = CommandLine.arguments
for (n, l) in EmojiLabel.allCases.enumerated() {
  let e = world.entries.filter { EmojiLabel($0) == l }
  print(n, l, e.count, e.map(\.name.en))
}
let sets: [(String, [EmojiStyle])] = [
  ("colour", [.colour]), ("colour+ink", [.colour, .ink]),
  ("six", [.colour, .ink, .silhouette, .pixelArt, .sepia, .night]),
  ("ten", EmojiStyle.allCases.filter { $0 != .twemoji }),
]
let exam = try world.labelledPictures(in: [.twemoji])
for (name, styles) in sets {
  let train = try world.labelledPictures(in: styles)
  for width in [4, 8, 16] {
    for steps in [400, 800] {
      for rate in [0.003, 0.01] {
        var line = "\(name) w\(width) steps \(steps) rate \(rate):"
        for seed in 1...3 {
          var s = ClassifierSettings(seed: UInt64(seed))
          s.steps = steps
          s.peakLearningRate = rate
          let shape = ClassifierShape(side: 24, width: width, labelCount: 8)
          var t = ClassifierTraining(shape, s)
          var g = t.gradients()
          let start = ContinuousClock.now
          var loss = 0.0
          while t.step < steps { loss = t.advance(on: train, &g, workers: .all) }
          let time = (ContinuousClock.now - start) / .seconds(1)
          let e = ClassifierExam(t.classifier, on: exam)
          line += String(format: "  %.3f (loss %.3f, %.1f s)", e.accuracy, loss, time)
        }
        print(line)
      }
    }
  }
}
