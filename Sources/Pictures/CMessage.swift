import CPictureFiles

/// The line that a C function leaves behind when it fails.
struct CMessage {
  /// Room for it; pass `&message.characters` to the C function.
  var characters = [CChar](repeating: 0, count: Int(SNOW_MESSAGE_CAPACITY))

  /// What was left, without anything that is not plain ASCII text: C libraries quote the file.
  var text: String {
    let bytes = characters.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return String(decoding: bytes.filter { (0x20...0x7E).contains($0) }, as: UTF8.self)
  }
}
