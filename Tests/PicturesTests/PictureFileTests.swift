import Foundation
import PictureSamples
import Pictures
import Testing

@Suite("Picture files")
struct PictureFileTests {
  static let page = SamplePictures.face(side: 61)

  /// The largest difference of a channel.
  static func difference(_ a: Picture, _ b: Picture) -> Int {
    guard (a.width, a.height) == (b.width, b.height) else { return 256 }
    return zip(a.pixels, b.pixels).map { abs(Int($0) - Int($1)) }.max() ?? 0
  }

  /// A file, and how far its picture may be from the one written.
  struct Sample: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var bytes: [UInt8]
    var tolerance: Int
  }

  static let samples = [
    Sample(testDescription: "PNG", bytes: PNG.encode(page), tolerance: 0),
    Sample(testDescription: "JPEG", bytes: GDFiles.jpeg(page, quality: 100), tolerance: 40),
    Sample(
      testDescription: "progressive JPEG",
      bytes: GDFiles.jpeg(page, quality: 100, progressive: true), tolerance: 40),
    Sample(testDescription: "GIF", bytes: GDFiles.gif(page), tolerance: 6),
    Sample(
      testDescription: "interlaced GIF", bytes: GDFiles.gif(page, interlaced: true), tolerance: 6),
    Sample(
      testDescription: "animated GIF", bytes: GIF.encode([page, page], delays: [5, 5]),
      tolerance: 40),
    Sample(testDescription: "lossy WebP", bytes: GDFiles.webP(page, quality: 95), tolerance: 60),
    Sample(testDescription: "lossless WebP", bytes: GDFiles.webP(page, quality: 101), tolerance: 0),
    Sample(testDescription: "BMP", bytes: GDFiles.bmp(page), tolerance: 0),
    Sample(
      testDescription: "BMP with a palette", bytes: GDFiles.bmp(page, palette: true), tolerance: 6),
    Sample(
      testDescription: "packed BMP", bytes: GDFiles.bmp(page, palette: true, packed: true),
      tolerance: 6),
  ]

  @Test("Every format is read", arguments: samples)
  func formats(sample: Sample) throws {
    let picture = try PictureFile.decode(sample.bytes)
    #expect(Self.difference(picture, Self.page) <= sample.tolerance)
  }

  @Test("A file cut anywhere is refused in one sentence", arguments: samples)
  func cut(sample: Sample) throws {
    var kept: [Int] = []
    for count in 0..<sample.bytes.count {
      do throws(PictureFileError) {
        _ = try PictureFile.decode(Array(sample.bytes.prefix(count)), named: "cut")
        kept.append(count)
      } catch {
        let sentence = error.description
        if !(sentence.hasSuffix(".") && !sentence.contains("\n")) { Issue.record("\(sentence)") }
      }
    }
    // A packed BMP may end with an end mark that its last row does not need: two bytes.
    let spare = sample.testDescription == "packed BMP" ? 2 : 0
    #expect(kept.allSatisfy { $0 >= sample.bytes.count - spare }, "\(kept)")
  }
}
