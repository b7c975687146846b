import Files

extension TensorFile {
  /// A fingerprint of the tensors, as 16 hexadecimal digits, to name a model in a caption.
  ///
  /// FNV-1a over every tensor in the order of names: the name, the stored form ("F32"), the shape,
  /// and the bytes that a file holds of it. ``metadata`` does not count. The same weights kept with
  /// 16 and with 32 bits are two models, as they draw different pictures.
  public var contentHash: String {
    var hash = Fingerprint()
    for tensor in tensors.sorted(by: StoredTensor.isNamedBefore) {
      hash.add(tensor.name)
      hash.add(tensor.precision.format.rawValue)
      hash.add(tensor.shape.count)
      for side in tensor.shape { hash.add(side) }
      tensor.precision.forEachByte(of: tensor.values) { hash.add($0) }
    }
    return hash.description
  }
}
