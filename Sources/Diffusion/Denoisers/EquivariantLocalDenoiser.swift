import Foundation
public import Tensors

/// A local denoiser that does not know where it is: patches may come from anywhere.
///
///     W_P = softmax_P(log w_P − |window of x at p − P|²/(2 σ²))
///     over all patches of all pictures
///     D(p) = Σ_P W_P · centre of P
///
/// It is the exact denoiser of the set of *patches*, asked once a pixel, of whose answer the centre
/// is kept. Small windows at low noise make mosaics: right in every place, new as a whole. It is what
/// a small convolutional network comes close to, though not proof that convolution is the reason
/// (Lukoianov et al. 2025, arXiv 2509.09672, find the cause in the statistics of pictures).
/// Equal patches are kept once with their weights added, which changes no answer and in drawings
/// leaves few of them.
/// Source: Kamb & Ganguli 2025 ("equivariant local score machine"), arXiv 2412.20292.
public struct EquivariantLocalDenoiser<Scalar: TensorScalar>: Denoiser {
  /// How the values of a picture lie.
  public let shape: PictureShape
  /// Side of the square window, odd.
  public let window: Int
  /// What a window sees outside of the picture.
  public let border: Border
  /// One set of patches for each way to reach over the edge.
  private let patches: [Overhang: ExactDenoiser<Scalar>]

  /// A denoiser of the patches of some pictures.
  ///
  /// - Parameters:
  ///   - pictures: where the patches come from; up to about a hundred drawings, or any number of
  ///     simple shapes.
  ///   - shape: how their values lie.
  ///   - window: side of the window, odd; with `interior` borders no larger than the picture.
  ///   - border: what a window sees outside.
  ///   - workers: cores that share the work; they do not change the result.
  public init(
    _ pictures: PictureSet<Scalar>, shape: PictureShape, window: Int, border: Border = .zero,
    workers: Workers = .all
  ) {
    self.init(
      pictures, shape: shape, window: window, border: border, workers: workers,
      mergesEqualPatches: true)
  }

  /// The same, with a choice that tests use.
  package init(
    _ pictures: PictureSet<Scalar>, shape: PictureShape, window: Int, border: Border,
    workers: Workers = .all, mergesEqualPatches: Bool, forgetsCounts: Bool = false
  ) {
    precondition(
      shape.valueCount == pictures.pictures.valueCount,
      "Pictures of \(pictures.pictures.valueCount) values do not have the shape \(shape).")
    precondition(window > 0 && window % 2 == 1, "A window has an odd side, not \(window).")
    precondition(
      border != .interior || window <= min(shape.height, shape.width),
      "A picture of \(shape.height) x \(shape.width) has no patch of \(window) x \(window).")
    self.shape = shape
    self.window = window
    self.border = border
    let reader = PatchReader(
      shape: shape, window: window, wraps: border == .circular,
      stride: MemoryLayout<Scalar>.stride)
    var collections: [Overhang: PatchCollection<Scalar>] = [:]
    for index in 0..<pictures.pictures.count where pictures.priorWeights[index] > 0 {
      let weight = forgetsCounts ? nil : pictures.priorWeights[index]
      pictures.pictures.values.withUnsafeBytes { values in
        let picture = UnsafeRawBufferPointer(
          rebasing: values[index * reader.pictureBytes..<(index + 1) * reader.pictureBytes])
        for pixel in 0..<shape.pixelCount {
          guard
            let overhang = Overhang.ofPatch(
              at: pixel, shape: shape, window: window, border: border)
          else { continue }
          collections[
            overhang,
            default: PatchCollection(
              valueCount: reader.valueCount, mergesEqual: mergesEqualPatches)
          ].add(weight: weight) { reader.read(at: pixel, of: picture, into: $0) }
        }
      }
    }
    patches = collections.mapValues { ExactDenoiser($0.pictureSet, workers: workers) }
  }

  /// Number of patches that are kept.
  public var patchCount: Int {
    patches.values.reduce(0) { $0 + $1.pictures.pictures.count }
  }

  /// The centre of the mean patch, for every pixel.
  public func predictedClean(_ noisy: Batch<Scalar>, sigma: Double) -> Batch<Scalar> {
    precondition(
      noisy.valueCount == shape.valueCount,
      "Noisy pictures of \(noisy.valueCount) values do not have the shape \(shape).")
    // Pixels that are compared with the same patches are asked together.
    let groups = Dictionary(grouping: 0..<shape.pixelCount) { pixel in
      Overhang.ofQuestion(at: pixel, shape: shape, window: window, border: border)
    }
    let reader = PatchReader(
      shape: shape, window: window, wraps: border == .circular || border == .interior,
      stride: MemoryLayout<Scalar>.stride)
    let centre = window * window / 2 * shape.channels
    var answer = noisy
    for row in 0..<noisy.count {
      for (overhang, pixels) in groups {
        guard let denoiser = patches[overhang] else { continue }
        var windows = Batch<Scalar>(count: pixels.count, valueCount: reader.valueCount)
        noisy.values.withUnsafeBytes { values in
          let picture = UnsafeRawBufferPointer(
            rebasing: values[row * reader.pictureBytes..<(row + 1) * reader.pictureBytes])
          windows.values.withUnsafeMutableBytes { windows in
            for (index, pixel) in pixels.enumerated() {
              let range = index * reader.patchBytes..<(index + 1) * reader.patchBytes
              reader.read(
                at: pixel, of: picture,
                into: UnsafeMutableRawBufferPointer(rebasing: windows[range]))
            }
          }
        }
        let means = denoiser.predictedClean(windows, sigma: sigma)
        for (index, pixel) in pixels.enumerated() {
          for channel in 0..<shape.channels {
            answer.values[row * shape.valueCount + pixel * shape.channels + channel] =
              means.values[index * means.valueCount + centre + channel]
          }
        }
      }
    }
    return answer
  }
}

/// Cuts windows out of pictures, as bytes: this runs for every pixel of every picture.
private struct PatchReader {
  let shape: PictureShape
  let window: Int
  /// Whether a window continues on the other side of the picture; else it sees zeros.
  let wraps: Bool
  /// Bytes of a number.
  let stride: Int

  var valueCount: Int { window * window * shape.channels }
  var patchBytes: Int { valueCount * stride }
  var pictureBytes: Int { shape.valueCount * stride }

  /// Copies the window around a pixel.
  func read(
    at pixel: Int, of picture: UnsafeRawBufferPointer, into patch: UnsafeMutableRawBufferPointer
  ) {
    let (height, width) = (shape.height, shape.width)
    let (row, column, half) = (pixel / width, pixel % width, window / 2)
    let pixelBytes = shape.channels * stride
    for line in 0..<window {
      let r = row - half + line
      let isInside = (0..<height).contains(r)
      var c = column - half
      var target = line * window * pixelBytes
      while c <= column + half {
        // As many neighbouring pixels at once as lie side by side in the picture.
        let start = wraps ? Self.modulo(c, width) : c
        let isVisible = wraps || isInside && (0..<width).contains(start)
        let run = isVisible ? min(column + half - c + 1, width - start) : 1
        let goal = UnsafeMutableRawBufferPointer(
          rebasing: patch[target..<target + run * pixelBytes])
        if isVisible {
          let source = (Self.modulo(r, height) * width + start) * pixelBytes
          goal.copyMemory(
            from: UnsafeRawBufferPointer(rebasing: picture[source..<source + run * pixelBytes]))
        } else {
          goal.initializeMemory(as: UInt8.self, repeating: 0)
        }
        c += run
        target += run * pixelBytes
      }
    }
  }

  private static func modulo(_ a: Int, _ b: Int) -> Int { (a % b + b) % b }
}

/// How far a window reaches over each edge of the picture.
private struct Overhang: Hashable {
  var top = 0
  var bottom = 0
  var left = 0
  var right = 0

  /// The set that a known patch belongs to; nil if it is not used.
  static func ofPatch(at pixel: Int, shape: PictureShape, window: Int, border: Border) -> Overhang?
  {
    let overhang = measured(at: pixel, shape: shape, window: window)
    return switch border {
    case .circular, .zero: Overhang()
    case .interior: overhang == Overhang() ? overhang : nil
    case .exact: overhang
    }
  }

  /// The set that a window of the noisy picture is compared with.
  static func ofQuestion(at pixel: Int, shape: PictureShape, window: Int, border: Border)
    -> Overhang
  {
    border == .exact ? measured(at: pixel, shape: shape, window: window) : Overhang()
  }

  private static func measured(at pixel: Int, shape: PictureShape, window: Int) -> Overhang {
    let (row, column, half) = (pixel / shape.width, pixel % shape.width, window / 2)
    return Overhang(
      top: max(0, half - row), bottom: max(0, row + half + 1 - shape.height),
      left: max(0, half - column), right: max(0, column + half + 1 - shape.width))
  }
}

/// Patches with their weights; equal ones once.
///
/// They are kept as bytes until all are there: copying and comparing bytes needs no knowledge of
/// what they mean, and generic code without that knowledge would do it number by number.
private struct PatchCollection<Scalar: TensorScalar> {
  let valueCount: Int
  let mergesEqual: Bool
  /// Patches by a hash of their bytes; the rare different ones that share it stand in one list.
  private var places: [UInt64: [Int]] = [:]
  private var bytes: [UInt8] = []
  private var weights: [Double] = []
  private var candidate: [UInt8]

  init(valueCount: Int, mergesEqual: Bool) {
    self.valueCount = valueCount
    self.mergesEqual = mergesEqual
    candidate = [UInt8](repeating: 0, count: valueCount * MemoryLayout<Scalar>.stride)
  }

  /// Adds a patch; without a weight it counts as one, however often it occurs.
  mutating func add(weight: Double?, _ read: (UnsafeMutableRawBufferPointer) -> Void) {
    candidate.withUnsafeMutableBytes { read($0) }
    if mergesEqual {
      let hash = Self.hash(candidate)
      if let equal = places[hash]?.first(where: isCandidate) {
        if let weight { weights[equal] += weight }
        return
      }
      places[hash, default: []].append(weights.count)
    }
    bytes += candidate
    weights.append(weight ?? 1)
  }

  private func isCandidate(_ place: Int) -> Bool {
    bytes.withUnsafeBytes { all in
      candidate.withUnsafeBytes { candidate in
        guard let own = all.baseAddress, let other = candidate.baseAddress else { return true }
        return memcmp(own + place * candidate.count, other, candidate.count) == 0
      }
    }
  }

  var pictureSet: PictureSet<Scalar> {
    let values = [Scalar](unsafeUninitializedCapacity: weights.count * valueCount) {
      values, count in
      bytes.withUnsafeBytes { UnsafeMutableRawBufferPointer(values).copyMemory(from: $0) }
      count = weights.count * valueCount
    }
    return PictureSet(
      Batch(count: weights.count, valueCount: valueCount, values: values), priorWeights: weights)
  }

  /// FNV-1a over words of four bytes, the size of a Float.
  private static func hash(_ bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBytes { bytes in
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      for offset in stride(from: 0, to: bytes.count, by: 4) {
        let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
        hash = (hash ^ UInt64(word)) &* 0x0000_0100_0000_01b3
      }
      return hash
    }
  }
}
