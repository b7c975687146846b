/// How one number of a tensor stands in a file, under the name that its header gives it.
///
/// All of them the lowest byte first. Integers and truth values exist too, and are not read: no
/// weight of a network is one.
enum NumberFormat: String {
  case float16 = "F16"
  /// The upper half of a 32-bit number: its range, with eight significant bits.
  case bfloat16 = "BF16"
  case float32 = "F32"
  case float64 = "F64"

  /// Bytes of one number.
  var byteCount: Int {
    switch self {
    case .float16, .bfloat16: 2
    case .float32: 4
    case .float64: 8
    }
  }

  /// The numbers in `bytes`, all exact but those of 64 bits, which are rounded to the nearest.
  ///
  /// - Returns: the numbers, or nothing when a finite one is too large for 32 bits.
  func values(of bytes: ArraySlice<UInt8>) -> [Float]? {
    switch self {
    case .float16: Self.map(bytes) { HalfPrecision.value(bits: $0) }
    case .bfloat16: Self.map(bytes) { Float(bitPattern: UInt32($0 as UInt16) << 16) }
    case .float32: Self.map(bytes) { Float(bitPattern: $0) }
    case .float64:
      Self.map(bytes) { bits in
        let number = Double(bitPattern: bits)
        let value = Float(number)
        return value.isInfinite && number.isFinite ? nil : value
      }
    }
  }

  /// Takes `bytes` apart into numbers of the width of `Bits`.
  private static func map<Bits: FixedWidthInteger>(
    _ bytes: ArraySlice<UInt8>, _ value: (Bits) -> Float?
  ) -> [Float]? {
    let width = Bits.bitWidth / 8
    let count = bytes.count / width
    return bytes.withUnsafeBytes { buffer in
      var values: [Float] = []
      values.reserveCapacity(count)
      for index in 0..<count {
        let bits = buffer.loadUnaligned(fromByteOffset: index * width, as: Bits.self)
        guard let value = value(Bits(littleEndian: bits)) else { return nil }
        values.append(value)
      }
      return values
    }
  }
}

extension StoredPrecision {
  /// How a file names numbers of this precision.
  var format: NumberFormat {
    switch self {
    case .float16: .float16
    case .float32: .float32
    }
  }

  /// Hands the bytes of `values` to `use`, one after the other, rounded where it must be.
  @inline(__always)
  func forEachByte(of values: [Float], _ use: (UInt8) -> Void) {
    switch self {
    case .float16:
      for value in values {
        let bits = HalfPrecision.bits(nearest: value)
        use(UInt8(truncatingIfNeeded: bits))
        use(UInt8(truncatingIfNeeded: bits >> 8))
      }
    case .float32:
      for value in values {
        let bits = value.bitPattern
        for shift: UInt32 in [0, 8, 16, 24] { use(UInt8(truncatingIfNeeded: bits >> shift)) }
      }
    }
  }
}
