import Pictures
import Testing

/// Why a file is refused; a test fails when it is not.
func refusal(
  _ bytes: [UInt8], limits: PictureLimits = .standard,
  sourceLocation: SourceLocation = #_sourceLocation
) -> String {
  do {
    let picture = try PictureFile.decode(bytes, named: "photo", limits: limits)
    Issue.record("read as \(picture.width) x \(picture.height)", sourceLocation: sourceLocation)
    return ""
  } catch {
    return error.description
  }
}
