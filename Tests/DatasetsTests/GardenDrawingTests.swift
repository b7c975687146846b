import Datasets
import Pictures
import Testing

@Suite("Gardens, drawn")
struct GardenDrawingTests {
  private func rootMeanSquare(_ a: Picture, _ b: Picture) -> Double {
    var sum = 0
    for (x, y) in zip(a.pixels, b.pixels) {
      let d = Int(x) - Int(y)
      sum += d * d
    }
    return (Double(sum) / Double(3 * a.width * a.height)).squareRoot()
  }

  private let example = GardenScene(.article, sky: .night, count: 2, layout: 5)

  // MARK: Any size

  /// How far a small drawing is from the area average of a large one: on the average and at worst.
  private func distance(
    from small: Picture, to large: Picture
  ) -> (rootMeanSquare: Double, largest: Int) {
    let reduced = large.areaAveraged(width: small.width, height: small.height)
    let largest = zip(small.pixels, reduced.pixels).map { abs(Int($0) - Int($1)) }.max() ?? 0
    return (rootMeanSquare(small, reduced), largest)
  }

  @Test("A garden of 32 pixels is the area average of the same garden of 128")
  func anySize() {
    for number in stride(from: 0, to: 76_800, by: 1_237) {
      let scene = GardenScene.allCases[number]
      let (small, large) = (scene.picture(), scene.picture(side: 128))
      let (mean, most) = distance(from: small, to: large)
      #expect(mean < 4 && most < 48, "\(scene): \(mean), \(most)")
      // Wrong twin: one point in the middle of each pixel.
      var points = small
      for y in 0..<32 {
        for x in 0..<32 { points[x, y] = large[4 * x + 2, 4 * y + 2] }
      }
      #expect(distance(from: points, to: large).rootMeanSquare > 6)
    }
  }

  @Test("Every allowed size is opaque and square", arguments: [16, 32, 33, 100, 512])
  func sizes(side: Int) {
    let picture = example.picture(side: side)
    #expect(picture.width == side && picture.height == side && picture.isOpaque)
  }

  @Test("The same scene is the same picture; its layouts are sixteen different ones")
  func determinism() {
    #expect(example.picture() == example.picture())
    let layouts = GardenScene.layouts.map {
      GardenScene(.article, sky: .night, count: 2, layout: $0).picture()
    }
    #expect(Set(layouts).count == 16)
  }

  // MARK: Told apart

  /// The scenes that differ from `scene` in one of the five choices, each pair of scenes once.
  private func neighbours(of scene: GardenScene) -> [GardenScene] {
    func changed<T>(_ path: WritableKeyPath<GardenScene, T>, to values: some Sequence<T>)
      -> [GardenScene]
    {
      values.map { value in
        var copy = scene
        copy[keyPath: path] = value
        return copy
      }
    }
    return changed(\.sky, to: GardenSky.allCases.dropFirst(scene.sky.rawValue + 1))
      + changed(\.ground, to: GardenMaterial.allCases.dropFirst(scene.ground.rawValue + 1))
      + changed(\.plant, to: GardenPlant.allCases.dropFirst(scene.plant.rawValue + 1))
      + changed(\.material, to: GardenMaterial.allCases.dropFirst(scene.material.rawValue + 1))
      + changed(\.count, to: (scene.count + 1)..<4)
  }

  @Test("Scenes that differ in one choice differ by 15 levels of 255 or more, in any layouts")
  func distinct() {
    // All skies, grounds, plants, materials and counts, in two of the layouts.
    let layouts = [2, 11]
    var pictures: [GardenScene: Picture] = [:]
    for triple in GardenTriple.allCases {
      for sky in GardenSky.allCases {
        for count in GardenScene.counts {
          for layout in layouts {
            let scene = GardenScene(triple, sky: sky, count: count, layout: layout)
            pictures[scene] = scene.picture()
          }
        }
      }
    }
    var least: (distance: Double, pair: [GardenScene]) = (.infinity, [])
    for (scene, picture) in pictures {
      for neighbour in neighbours(of: scene) {
        for layout in layouts {
          var other = neighbour
          other.layout = layout
          guard let otherPicture = pictures[other] else { continue }
          let distance = rootMeanSquare(picture, otherPicture)
          if distance < least.distance { least = (distance, [scene, other]) }
        }
      }
    }
    #expect(least.distance >= 15, "\(least)")
  }

  // MARK: Every eye

  /// A picture after a blur over 3 × 3 pixels.
  private func blurred(_ picture: Picture) -> Picture {
    var result = picture
    for y in 0..<picture.height {
      for x in 0..<picture.width {
        let near = (max(0, y - 1)...min(picture.height - 1, y + 1)).flatMap { row in
          (max(0, x - 1)...min(picture.width - 1, x + 1)).map { picture[$0, row] }
        }
        func mean(_ channel: KeyPath<Colour, UInt8>) -> UInt8 {
          UInt8(near.map { Int($0[keyPath: channel]) }.reduce(0, +) / near.count)
        }
        result[x, y] = Colour(red: mean(\.red), green: mean(\.green), blue: mean(\.blue))
      }
    }
    return result
  }

  /// How far two pictures look apart, on the average over the pixels where they differ.
  private func distance(_ a: Picture, _ b: Picture, seenBy eye: Eye) -> Double {
    var (sum, count) = (0.0, 0.0)
    for y in 0..<a.height {
      for x in 0..<a.width where a[x, y] != b[x, y] {
        let d = eye.seen(a[x, y]) - eye.seen(b[x, y])
        sum += (d * d).sum()
        count += 1
      }
    }
    return count == 0 ? 0 : (sum / count).squareRoot()
  }

  /// The two pictures that look least apart to an eye, and how far.
  private func nearest(
    _ pictures: [Picture], seenBy eye: Eye
  ) -> (distance: Double, first: GardenMaterial, second: GardenMaterial) {
    var least = (distance: Double.infinity, first: GardenMaterial.red, second: GardenMaterial.red)
    for first in GardenMaterial.allCases {
      for second in GardenMaterial.allCases.dropFirst(first.rawValue + 1) {
        let distance = distance(
          pictures[first.rawValue], pictures[second.rawValue], seenBy: eye)
        if distance < least.distance { least = (distance, first, second) }
      }
    }
    return least
  }

  @Test("Every material looks unlike every other to every eye, even blurred: as a ground")
  func grounds() {
    let pictures = GardenMaterial.allCases.map { ground in
      blurred(
        GardenScene(sky: .day, ground: ground, plant: .trees, material: .red, count: 1).picture())
    }
    for eye in Eye.all {
      let least = nearest(pictures, seenBy: eye)
      #expect(least.distance >= (eye.name == "all cones" ? 0.06 : 0.045), "\(eye.name): \(least)")
    }

    // Wrong twin: plain grounds in the mean colours of red and chocolate, which some eyes confuse.
    let plain = pictures.map { picture in
      let mean = picture.areaAveraged(width: 1, height: 32)[0, 30]
      return Picture(width: 32, height: 32, filledWith: mean)
    }
    #expect(Eye.all.contains { nearest(plain, seenBy: $0).distance < 0.045 })
  }

  @Test("… and as each of the plants", arguments: GardenPlant.allCases)
  func plants(plant: GardenPlant) {
    let pictures = GardenMaterial.allCases.map { material in
      blurred(
        GardenScene(sky: .day, ground: .red, plant: plant, material: material, count: 3).picture())
    }
    for eye in Eye.all {
      let least = nearest(pictures, seenBy: eye)
      #expect(least.distance >= (eye.name == "all cones" ? 0.06 : 0.045), "\(eye.name): \(least)")
    }
  }
}
