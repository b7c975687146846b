import TensorKernels

/// Memory for the numbers of one computation, used again for the next.
///
/// A network asks for hundreds of buffers in every step, and always for the same ones. A workspace
/// hands them out one behind the other and takes them all back at once: after the first step, no
/// memory is asked of the system any more.
///
/// Not safe for two threads at a time: each shard of a batch has its own.
final class Workspace<Scalar: NetworkScalar> {
  private var chunks: [UnsafeMutableBufferPointer<Scalar>] = []
  private var chunk = 0
  private var used = 0
  private static var alignment: Int { 64 }
  private static var chunkSize: Int { 1 << 20 }

  /// Room for `count` numbers; what they are is left open.
  ///
  /// It starts on a cache line and stays valid until ``reset()``.
  func room(for count: Int) -> UnsafeMutablePointer<Scalar> {
    let line = Self.alignment / MemoryLayout<Scalar>.stride
    let size = max(1, count + line - 1) / line * line + line
    while chunk < chunks.count, used + size > chunks[chunk].count {
      chunk += 1
      used = 0
    }
    if chunk == chunks.count {
      let bytes = max(size, Self.chunkSize) * MemoryLayout<Scalar>.stride
      let memory = UnsafeMutableRawBufferPointer.allocate(
        byteCount: bytes, alignment: Self.alignment
      ).bindMemory(to: Scalar.self)
      memory.initialize(repeating: 0)
      chunks.append(memory)
      used = 0
    }
    guard let base = chunks[chunk].baseAddress else { preconditionFailure("No memory is left.") }
    defer { used += size }
    return base + used
  }

  /// Room for `count` numbers, all 0.
  func zeros(_ count: Int) -> UnsafeMutablePointer<Scalar> {
    let room = room(for: count)
    fill(room, count: count)
    return room
  }

  /// Takes all rooms back.
  func reset() {
    (chunk, used) = (0, 0)
  }

  /// Where the workspace stands, to give back what was asked for since then.
  var mark: (chunk: Int, used: Int) {
    get { (chunk, used) }
    set { (chunk, used) = newValue }
  }

  /// Bytes that the workspace holds.
  var byteCount: Int {
    chunks.reduce(0) { $0 + $1.count } * MemoryLayout<Scalar>.stride
  }

  deinit {
    for chunk in chunks { chunk.deallocate() }
  }
}
