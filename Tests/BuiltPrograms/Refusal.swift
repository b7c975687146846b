/// The sentence with which `body` refuses, or nothing when it does not.
public func refusal(_ body: () throws -> Void) -> String {
  do {
    try body()
    return ""
  } catch {
    return "\(error)"
  }
}
