import Foundation
import NeuralNetworks
import Tensors
import Testing

@Suite("Muon")
struct MuonTests {
  private static func gaussian(_ count: Int, seed: Int) -> [Float] {
    var generator = SeededGenerator(seed: 4).stream(seed)
    return Batch<Float>.gaussian(count: 1, valueCount: count, using: &generator).values
  }

  /// Rows and columns of the matrices of our networks, and some that are flat, wide or single.
  static let sizes = [(216, 24), (32, 48), (24, 24), (8, 8), (9, 16), (72, 8), (1, 8), (16, 80)]

  /// What the kernels make of a table of rows.
  private func fast(_ values: [Float], columns: Int) -> [Float] {
    var list = ParameterList()
    let rows = values.count / columns
    let matrix = list.append("matrix", shape: [rows, columns], layout: .blocks, values: values)
    var room = [Float](repeating: .nan, count: orthogonalisingRoom(rows: rows, columns: columns))
    list.values.withUnsafeMutableBufferPointer { matrix in
      room.withUnsafeMutableBufferPointer { room in
        guard let matrix = matrix.baseAddress, let room = room.baseAddress else { return }
        orthogonalise(matrix, rows: rows, columns: columns, room: room)
      }
    }
    return list[matrix]
  }

  @Test("orthogonalises as the formula says", arguments: sizes)
  func orthogonalising(rows: Int, columns: Int) {
    for scale: Float in [1, 1e-12, 1e12] {
      let values = Self.gaussian(rows * columns, seed: rows).map { scale * $0 }
      let result = PlainMatrix(fast(values, columns: columns), columns: columns)
      let matrix = PlainMatrix(values, columns: columns)
      // The polynomial rises with slope up to 3.4 in each of five rounds: roundings of 1e−7 grow to
      // at most 5e−5 of each singular value.
      #expect((result - matrix.orthogonalised()).length < 1e-4 * result.length)
      // Another polynomial, or a round less, is told apart.
      for twin in [matrix.orthogonalised(3, -3.2, 1.2), matrix.orthogonalised(rounds: 4)] {
        #expect((result - twin).length > 1e-3 * result.length)
      }
    }
  }

  @Test("sets singular values to 1 within a third, whatever they were", arguments: sizes)
  func singularValues(rows: Int, columns: Int) {
    let values = Self.gaussian(rows * columns, seed: columns)
    let matrix = PlainMatrix(values, columns: columns)
    let result = PlainMatrix(fast(values, columns: columns), columns: columns)
    // U S′ Vᵀ − U Vᵀ has the length √Σ (s′ − 1)²; square matrices may have tiny values, not yet 1.
    let rank = Double(min(rows, columns))
    let bound = rows == columns ? 0.6 : 1.0 / 3
    #expect((result - matrix.polarFactor).length < bound * rank.squareRoot())
    guard rank > 1 else { return }
    #expect(
      ((rank.squareRoot() / matrix.length) * matrix - matrix.polarFactor).length
        > 0.15 * rank.squareRoot())
  }

  @Test("leaves zeros as they are")
  func zeros() {
    let zeros = [Float](repeating: 0, count: 128)
    #expect(fast(zeros, columns: 8) == zeros)
  }

  /// A network of a matrix, of offsets, and of a layer that reads colours.
  private func list() -> ParameterList {
    var list = ParameterList()
    for (name, shape, layout) in [
      ("offsets", [13], Parameter.Layout.plain), ("convolution", [3, 3, 8, 16], .blocks),
      ("colours", [3, 3, 3, 8], .blocks), ("product", [24, 11], .blocks),
    ] {
      let count = shape.reduce(1, *)
      _ = list.append(
        name, shape: shape, layout: layout, values: Self.gaussian(count, seed: count))
    }
    return list
  }

  /// Gradients of one step: like the parameters, 0 where zeros fill blocks up.
  private func gradients(_ list: ParameterList, step: Int) -> [Float] {
    var gradients = list
    for parameter in list.parameters {
      gradients[parameter] = Self.gaussian(
        parameter.shape.reduce(1, *), seed: 100 * step + parameter.shape.count)
    }
    return gradients.values
  }

  private func squaredNorm(_ g: [Float]) -> Double { g.reduce(0) { $0 + Double($1) * Double($1) } }

  private func fast(steps: Int, workers: Int = 1) -> ParameterList {
    var list = list()
    var optimiser = Muon(list)
    for step in 1...steps {
      let g = gradients(list, step: step)
      g.withUnsafeBufferPointer {
        optimiser.update(
          &list.values, along: $0, squaredNorm: squaredNorm(g), learningRate: 0.1,
          workers: Workers(workers))
      }
    }
    return list
  }

  private enum Mistake { case none, lateMomentum, sizeOfColumns, noDecay }

  /// The matrix called `name` after some steps, as the formula says.
  private func plain(_ name: String, steps: Int, _ mistake: Mistake = .none) throws -> PlainMatrix {
    let list = list()
    let parameter = try #require(list.parameters.first { $0.name == name })
    let columns = try #require(parameter.shape.last)
    var x = PlainMatrix(list[parameter], columns: columns)
    var m = 0 * x
    for step in 1...steps {
      let raw = gradients(list, step: step)
      let length = squaredNorm(raw).squareRoot()
      let g =
        min(1, 1 / length)
        * PlainMatrix(ParameterList.table(of: parameter, in: raw), columns: columns)
      m = 0.95 * m + 0.05 * g
      let direction = mistake == .lateMomentum ? m : 0.95 * m + 0.05 * g
      // Columns are filled up to whole blocks, and counted so.
      let size = Double(
        mistake == .sizeOfColumns ? columns : max(x.rows.count, (columns + 7) / 8 * 8))
      let keep = mistake == .noDecay ? 1 : 1 - 0.1 * 0.01
      x = keep * x - (0.1 * 0.2 * size.squareRoot()) * direction.orthogonalised()
    }
    return x
  }

  @Test("moves matrices by the formula, step by step", arguments: ["convolution", "product"])
  func formula(name: String) throws {
    for steps in [1, 2, 5] {
      let list = fast(steps: steps)
      let parameter = try #require(list.parameters.first { $0.name == name })
      let result = PlainMatrix(list[parameter], columns: parameter.shape.last ?? 1)
      func distance(_ mistake: Mistake) throws -> Double {
        (try result - plain(name, steps: steps, mistake)).length / result.length
      }
      #expect(try distance(.none) < 1e-4)
      #expect(try distance(.sizeOfColumns) > 1e-3)
      #expect(try distance(.noDecay) > 3e-4)
      // In the first step both directions are the same.
      #expect(try steps == 1 || distance(.lateMomentum) > 1e-3)
    }
  }

  @Test("moves everything else as AdamW does")
  func others() {
    let moved = fast(steps: 3)
    var list = list()
    var adam = AdamW(count: list.values.count)
    for step in 1...3 {
      let g = gradients(list, step: step)
      g.withUnsafeBufferPointer {
        adam.update(
          &list.values, along: $0, squaredNorm: squaredNorm(g), learningRate: 0.1,
          workers: Workers(1))
      }
    }
    for parameter in list.parameters {
      let isAdam = ["offsets", "colours"].contains(parameter.name)
      #expect(haveSameBits(moved[parameter], list[parameter]) == isAdam)
    }
  }

  @Test("gives the same bits with 1, 2, 3 and 8 workers", arguments: [2, 3, 8])
  func workers(count: Int) {
    #expect(haveSameBits(fast(steps: 3, workers: count).values, fast(steps: 3).values))
  }

  @Test("follows a rare direction as fast as a common one; AdamW does not")
  func rareDirections() throws {
    // g = common + 1/30 rare, both of rank 1.
    let (rows, columns) = (32, 16)
    func outer(_ seed: Int) -> PlainMatrix {
      PlainMatrix(Self.gaussian(rows, seed: seed), columns: 1)
        * PlainMatrix(Self.gaussian(columns, seed: seed + 1), columns: columns)
    }
    let (common, rare) = (outer(1), outer(3))
    let g = (common + (1.0 / 30) * rare).rows.joined().map(Float.init)
    var list = ParameterList()
    let zeros = [Float](repeating: 0, count: rows * columns)
    let matrix = list.append("matrix", shape: [rows, columns], layout: .blocks, values: zeros)
    var gradients = list
    gradients[matrix] = g
    /// How far the matrix went along a direction, in its own length.
    func way(_ list: ParameterList, _ direction: PlainMatrix) -> Double {
      let moved = PlainMatrix(list[matrix], columns: columns)
      return -zip(moved.rows.joined(), direction.rows.joined()).reduce(0) { $0 + $1.0 * $1.1 }
        / direction.length
    }
    var (byMuon, byAdam) = (list, list)
    var (muon, adam) = (Muon(list), AdamW(count: list.values.count))
    gradients.values.withUnsafeBufferPointer { g in
      muon.update(
        &byMuon.values, along: g, squaredNorm: 1, learningRate: 0.1, workers: Workers(1))
      adam.update(
        &byAdam.values, along: g, squaredNorm: 1, learningRate: 0.1, workers: Workers(1))
    }
    #expect(way(byMuon, rare) > 0.5 * way(byMuon, common))
    #expect(abs(way(byAdam, rare)) < 0.25 * way(byAdam, common))
  }
}
