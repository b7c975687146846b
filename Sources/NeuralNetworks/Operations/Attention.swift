import TensorKernels

/// Attention: every query takes a mean of the values, weighted by how well their keys answer it.
///
///     s[i, j] = q_i · k_j/√d     p = softmax over j     y_i = Σ_j p[i, j] v_j
///
///     ∂L/∂v_j = Σ_i p[i, j] g_i        ∂L/∂p[i, j] = g_i · v_j
///     ∂L/∂s = p (∂L/∂p − Σ_j p ∂L/∂p)
///     ∂L/∂q_i = Σ_j ∂L/∂s[i, j] k_j/√d     ∂L/∂k_j = Σ_i ∂L/∂s[i, j] q_i/√d
///
/// Pixels ask words: "which of you is about me?" With several heads the channels are cut into as
/// many parts, and each part asks for itself.
/// Source: Vaswani et al. 2017, arXiv 1706.03762.
///
/// - Parameters:
///   - queries: [count, length, channels].
///   - keys: [count, keyLength, channels].
///   - values: [count, keyLength, channels].
///   - heads: a divisor of the channels, each head a multiple of 8 wide.
///   - lengths: how many keys of each picture count, at least 1; all if nil.
/// - Returns: [count, length, channels].
package func attention<Scalar: NetworkScalar>(
  queries: Variable<Scalar>, keys: Variable<Scalar>, values: Variable<Scalar>, heads: Int,
  lengths: [Int]? = nil
) -> Variable<Scalar> {
  let (count, length, channels) = (queries.shape[0], queries.shape[1], queries.channels)
  let keyLength = keys.shape[1]
  let depth = channels / heads  // d
  precondition(
    keys.shape == values.shape && keys.shape[0] == count && keys.channels == channels
      && channels % heads == 0 && depth % 8 == 0,
    "Attention of \(heads) heads does not fit queries \(queries.shape), keys \(keys.shape) and "
      + "values \(values.shape).")
  precondition(
    lengths?.allSatisfy { (1...keyLength).contains($0) } ?? true,
    "Every picture needs at least one key to attend to, and at most \(keyLength).")
  let (tape, workspace) = (queries.tape, queries.tape.workspace)
  let wide = Parameter.wholeBlocks(keyLength)
  let factor = 1 / Scalar(depth).squareRoot()
  let y = tape.variable(queries.shape)
  // p: [count, heads, length, wide], zeros behind the keys that count
  let shares = workspace.room(for: count * heads * length * wide)
  let blocks = workspace.room(for: wide * depth)

  for picture in 0..<count {
    for head in 0..<heads {
      let (q, k, v) = queries.rows(of: picture, head, keys, values, depth)
      let p = shares + (picture * heads + head) * length * wide
      // kᵀ/√d as weights: [depth][keys]
      packBlocks(
        k, rows: depth, columns: keyLength, rowStride: 1, columnStride: channels, into: blocks)
      scale(blocks, by: factor, count: wide * depth)
      convolve(
        q, TapGeometry(rows: length, run: depth, stride: channels), weights: blocks, outputs: wide,
        into: p)
      softmaxRows(p, rowCount: length, length: lengths?[picture] ?? keyLength, stride: wide)
      // v as weights: [keys][depth]
      packBlocks(
        v, rows: keyLength, columns: depth, rowStride: channels, columnStride: 1, into: blocks)
      convolve(
        p, TapGeometry(rows: length, run: keyLength, stride: wide), weights: blocks,
        outputs: depth, into: y.value + picture * length * channels + head * depth,
        outputStride: channels)
    }
  }

  tape.record {
    guard let yGradient = y.gradient, let qGradient = queries.gradient,
      let kGradient = keys.gradient, let vGradient = values.gradient
    else { return }
    let mark = workspace.mark
    defer { workspace.mark = mark }
    let ds = workspace.room(for: length * wide)
    let sums = workspace.room(for: wide * depth)
    for picture in 0..<count {
      for head in 0..<heads {
        let (q, k, v) = queries.rows(of: picture, head, keys, values, depth)
        let p = UnsafePointer(shares + (picture * heads + head) * length * wide)
        let g = yGradient + picture * length * channels + head * depth
        let keyPlace = picture * keyLength * channels + head * depth
        // ∂L/∂v = pᵀ g: a gradient of weights, [depth/8][keys][8], put back as rows
        fill(sums, count: wide * depth)
        addWeightGradients(
          of: p, TapGeometry(rows: length, run: keyLength, stride: wide), gradients: g,
          outputs: depth, gradientStride: channels, to: sums)
        addBlocks(sums, rows: keyLength, columns: depth, to: vGradient + keyPlace, channels)
        // ∂L/∂p = g vᵀ, then ∂L/∂s
        packBlocks(
          v, rows: depth, columns: keyLength, rowStride: 1, columnStride: channels, into: blocks)
        convolve(
          g, TapGeometry(rows: length, run: depth, stride: channels), weights: blocks,
          outputs: wide, into: ds)
        softmaxGradientRows(
          of: p, gradients: ds, rowCount: length, length: lengths?[picture] ?? keyLength,
          stride: wide)
        scale(ds, by: factor, count: length * wide)
        // ∂L/∂q = ∂L/∂s k/√d
        packBlocks(
          k, rows: keyLength, columns: depth, rowStride: channels, columnStride: 1, into: blocks)
        convolve(
          ds, TapGeometry(rows: length, run: keyLength, stride: wide), weights: blocks,
          outputs: depth, start: .output,
          into: qGradient + picture * length * channels + head * depth, outputStride: channels)
        // ∂L/∂k = (∂L/∂s)ᵀ q/√d
        fill(sums, count: wide * depth)
        addWeightGradients(
          of: ds, TapGeometry(rows: length, run: keyLength, stride: wide), gradients: q,
          outputs: depth, gradientStride: channels, to: sums)
        addBlocks(sums, rows: keyLength, columns: depth, to: kGradient + keyPlace, channels)
      }
    }
  }
  return y
}

extension Variable {
  /// Where the queries, keys and values of one head of one picture begin.
  fileprivate func rows(
    of picture: Int, _ head: Int, _ keys: Variable, _ values: Variable, _ depth: Int
  ) -> (q: UnsafePointer<Scalar>, k: UnsafePointer<Scalar>, v: UnsafePointer<Scalar>) {
    let keyPlace = picture * keys.shape[1] * channels + head * depth
    return (
      UnsafePointer(value + picture * shape[1] * channels + head * depth),
      UnsafePointer(keys.value + keyPlace), UnsafePointer(values.value + keyPlace)
    )
  }
}

/// Adds [columns/8][rows][8] to a table of rows `stride` apart.
private func addBlocks<Scalar: NetworkScalar>(
  _ blocks: UnsafePointer<Scalar>, rows: Int, columns: Int,
  to table: UnsafeMutablePointer<Scalar>, _ stride: Int
) {
  for block in 0..<columns / 8 {
    addRows(
      blocks + block * rows * 8, stride: 8, rows: rows, columns: 8, to: table + block * 8,
      stride: stride)
  }
}
