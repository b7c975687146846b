import Foundation
import PictureSamples
import Pictures
import Tensors

/// Damages real picture files at random and hands them to the readers.
///
///     picture-fuzzer --seed 1 --cases 2000          2,000 damaged files of every format
///     picture-fuzzer --seed 1 --cases 2000 JPEG     of one format
///
/// It is a program of its own, so that whoever runs it sees a crash in a C library as one: it then
/// ends by a signal. It ends with status 3 when the readers took more memory than they may, and
/// with 4 when a refusal is not one clear sentence. With `--crash` and `--hoard` it shows both on
/// purpose: the test that relies on it has to see them.
@main
struct PictureFuzzer {
  /// Files may ask for pictures of a million pixels; everything the readers need for one, and the
  /// program itself, has room in this many bytes.
  static let limits = PictureLimits(fileBytes: 1 << 20, side: 4096, pixels: 1 << 20)
  static let memoryBound = 160 << 20

  static func main() {
    var arguments = Array(CommandLine.arguments.dropFirst())
    func value(after option: String, or standard: Int) -> Int {
      guard let i = arguments.firstIndex(of: option), i + 1 < arguments.count else {
        return standard
      }
      let value = Int(arguments[i + 1]) ?? standard
      arguments.removeSubrange(i...i + 1)
      return value
    }
    let seed = value(after: "--seed", or: 1)
    let cases = value(after: "--cases", or: 1000)
    let firstCase = value(after: "--first", or: 0)
    // Writing where no memory is, as a careless C library does.
    if arguments.contains("--crash"), let nowhere = UnsafeMutableRawPointer(bitPattern: 16) {
      memset(nowhere, 1, 1)
    }
    if arguments.contains("--hoard") { hoard() }
    let formats = PictureFormat.allCases.filter {
      arguments.isEmpty || arguments.contains($0.rawValue)
    }

    for format in formats {
      var (read, refused) = (0, 0)
      let samples = Samples.files(of: format)
      for number in firstCase..<firstCase + cases {
        // Each case has a generator of its own, so that one alone can be repeated with --first.
        var generator = SampleGenerator(seed: UInt64(seed) << 40 | UInt64(number))
        let file = Mutation.damaged(samples, format: format, using: &generator)
        do {
          _ = try PictureFile.decode(file, named: "case", limits: limits)
          read += 1
        } catch {
          refused += 1
          let sentence = "\(error)"
          if sentence.isEmpty || sentence.contains("\n") || sentence.utf8.count > 400 {
            print("\(format.rawValue) case \(number): not one clear sentence: \(sentence)")
            exit(4)
          }
        }
      }
      let peak = (PeakMemory.bytes ?? .max)
      print(
        "\(format.rawValue): \(cases) cases, \(read) read, \(refused) refused, "
          + "peak memory \(peak >> 20) MB")
      if peak > memoryBound {
        print("\(format.rawValue): more than \(memoryBound >> 20) MB were taken.")
        exit(3)
      }
    }
  }

  /// Takes and touches more memory than is allowed.
  private static func hoard() {
    let pages = [UInt8](repeating: 1, count: memoryBound + memoryBound / 2)
    print("Hoarded \(pages.count) bytes, the last one \(pages[pages.count - 1]).")
    exit((PeakMemory.bytes ?? .max) > memoryBound ? 3 : 0)
  }
}
