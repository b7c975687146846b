import Models
import Tensors

extension BenchmarkReport {
  /// Training and drawing with networks: rates count multiply-adds of convolutions and matrix
  /// products only, those of a training step three times those of a walk forth.
  mutating func measureNetworks() {
    heading("networks, batches of \(NetworkWork.batchSize) pictures")
    measureTraining("training step, garden", .garden, runs: 7)
    measureTraining("training step, garden, 1 worker", .garden, workers: Workers(1), runs: 5)
    measureTraining("training step, garden, 2 workers", .garden, workers: Workers(2), runs: 5)
    measureDrawing()
    measureTraining("training step, shapes", .shapes, runs: 7)
    heading("the garden network with other sizes")
    for side in [16, 32, 64] {
      var shape = UNetShape.garden
      shape.side = side
      measureTraining("training step, \(side) × \(side) pixels", shape)
    }
    for factor in [0.5, 1, 2] {
      var shape = UNetShape.garden
      shape.widths = shape.widths.map { Int(factor * Double($0)) }
      let widths = shape.widths.map(String.init).joined(separator: " ")
      measureTraining("training step, widths \(widths)", shape)
    }
  }

  private mutating func measureTraining(
    _ name: String, _ shape: UNetShape, workers: Workers = .all, runs: Int = 3
  ) {
    var work = NetworkWork(shape)
    let forward = Double(shape.multiplyAdds(count: NetworkWork.batchSize, folded: true))
    measure(name, operations: 3 * 2 * forward, runs: runs) { work.train(workers: workers) }
  }

  private mutating func measureDrawing() {
    let work = NetworkWork(.garden)
    let steps = NetworkWork.sigmas.count - 1
    let forward = Double(UNetShape.garden.multiplyAdds(count: 2 * steps, folded: true))
    for workers in [Workers(1), Workers(2)] {
      let cores = workers.count == 1 ? "1 worker" : "\(workers.count) workers"
      measure("guided picture, \(steps) steps, garden, \(cores)", operations: 2 * forward) {
        _ = work.picture(workers: workers)
      }
    }
  }
}
