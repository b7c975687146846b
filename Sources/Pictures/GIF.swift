public import Foundation
public enum GIF {
  public static func write(_ frames: [Picture], to url: URL, delays: [Int], comment: String) throws {}
}
