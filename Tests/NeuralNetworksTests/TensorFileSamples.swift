import Foundation
import NeuralNetworks
import Tensors

/// Files of tensors, sound and otherwise.
enum TensorFileSamples {
  /// Two tensors of a few numbers and a text.
  static let small = TensorFile(
    [
      StoredTensor(name: "w", shape: [2], values: [1, -2]),
      StoredTensor(name: "h", shape: [1], values: [0.5], precision: .float16),
    ], metadata: ["a": "b"])

  /// The header of ``small``, spelt out.
  static let smallHeader =
    #"{"__metadata__":{"a":"b"},"w":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"#
    + #""h":{"dtype":"F16","shape":[1],"data_offsets":[8,10]}}"#

  /// Tensors of every kind: both precisions, no sides, a side of 0, names in need of escapes.
  static func varied(seed: UInt64 = 1) -> TensorFile {
    var generator = SeededGenerator(seed: seed)
    func tensor(_ name: String, _ shape: [Int], _ precision: StoredPrecision) -> StoredTensor {
      let values = (0..<shape.reduce(1, *)).map { _ in
        HalfPrecision.value(bits: UInt16(generator.integer(below: 0x7c00)))
      }
      return StoredTensor(name: name, shape: shape, values: values, precision: precision)
    }
    return TensorFile(
      [
        tensor("down.0.weight", [3, 3, 5, 2], .float32), tensor("down.0.bias", [7], .float16),
        tensor("one number", [], .float32), tensor("none", [4, 0, 2], .float16),
        tensor("", [1], .float16),
        tensor("\u{1}\"quoted\\\n\tœ 🐦\u{7f}", [1, 3], .float32),
      ],
      metadata: [
        "command": "snow train shapes --seed 7", "": "œuvre \"à\"\r\n\u{0}", "nothing": "",
      ])
  }

  /// What Python's safetensors 0.8.0 writes for an array of each kind; see the values in the test.
  static let python: [UInt8] = {
    let text = """
      18010000000000007b225f5f6d657461646174615f5f223a7b2277686f223a225a6fc3a9205c22785c225c6e222c
      22666f726d6174223a227074227d2c22c3a9223a7b226474797065223a22463634222c227368617065223a5b5d2c
      22646174615f6f666673657473223a5b302c385d7d2c2262223a7b226474797065223a22463332222c2273686170
      65223a5b335d2c22646174615f6f666673657473223a5b382c32305d7d2c22656d707479223a7b22647479706522
      3a22463332222c227368617065223a5b302c335d2c22646174615f6f666673657473223a5b32302c32305d7d2c22
      61223a7b226474797065223a22463136222c227368617065223a5b322c325d2c22646174615f6f66667365747322
      3a5b32302c32385d7d7d2020182d4454fb2109400000803f000000c00000003f003cff7b01000080
      """
    let digits = text.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }()

  /// A file with any header, `dataCount` bytes behind it, and the length it has or another.
  static func file(
    _ header: String, dataCount: Int = 0, claiming length: UInt64? = nil, isBigEndian: Bool = false
  ) -> [UInt8] {
    file(Array(header.utf8), dataCount: dataCount, claiming: length, isBigEndian: isBigEndian)
  }

  /// The same with a header that need not be a text.
  static func file(
    _ header: [UInt8], dataCount: Int = 0, claiming length: UInt64? = nil, isBigEndian: Bool = false
  ) -> [UInt8] {
    let length = length ?? UInt64(header.count)
    let bytes = stride(from: 0, to: 64, by: 8).map { UInt8(truncatingIfNeeded: length >> $0) }
    return (isBigEndian ? bytes.reversed() : bytes) + header
      + [UInt8](repeating: 0, count: dataCount)
  }

  /// One tensor's entry in a header.
  static func entry(
    _ name: String = "w", dtype: String = "F32", shape: String = "[2]", offsets: String = "[0,8]"
  ) -> String {
    #""\#(name)":{"dtype":"\#(dtype)","shape":\#(shape),"data_offsets":\#(offsets)}"#
  }
}
