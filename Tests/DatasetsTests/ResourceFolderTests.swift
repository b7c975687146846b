import BuiltPrograms
import Foundation
import Pictures
import Testing

@Suite("Files that a module brings along")
struct ResourceFolderTests {
  /// A new folder that holds `snow_Planets.resources/Resources/moon.txt` at `place`.
  private func folder(withResourcesAt place: String) throws -> URL {
    let root = FileManager.default.temporaryDirectory
      .appendingPathComponent("snow-resource-folder-\(UUID().uuidString)", isDirectory: true)
      .resolvingSymlinksInPath()
    let resources = root.appendingPathComponent("\(place)/snow_Planets.resources/Resources")
    try FileManager.default.createDirectory(at: resources, withIntermediateDirectories: true)
    try Data("grey".utf8).write(to: resources.appendingPathComponent("moon.txt"))
    return root
  }

  @Test("Found beside the executable, above it, and above the working folder")
  func found() throws {
    let cases = [
      (place: "bin", executable: "bin/snow", working: "elsewhere"),
      (place: ".build/release", executable: "tools/x86/snow", working: "elsewhere"),
      (place: "project/.build/release", executable: "usr/bin/xctest", working: "project/Lessons"),
    ]
    for (place, executable, working) in cases {
      let root = try folder(withResourcesAt: place)
      defer { try? FileManager.default.removeItem(at: root) }
      let found = try ResourceFolder(
        module: "Planets", executable: root.appendingPathComponent(executable),
        workingFolder: root.appendingPathComponent(working))
      #expect(try found.bytes(of: "moon.txt", atMost: 4) == [UInt8]("grey".utf8))
    }
  }

  @Test("A symbolic link to the executable finds what lies beside the real one")
  func throughALink() throws {
    let root = try folder(withResourcesAt: "bin")
    defer { try? FileManager.default.removeItem(at: root) }
    let real = root.appendingPathComponent("bin/snow")
    try Data().write(to: real)
    let link = root.appendingPathComponent("snow-link")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: real)
    _ = try ResourceFolder(
      module: "Planets", executable: link,
      workingFolder: root.appendingPathComponent("elsewhere"))
  }

  @Test("A missing folder, a missing file and a file of the wrong size are told apart")
  func missing() throws {
    let root = try folder(withResourcesAt: "bin")
    defer { try? FileManager.default.removeItem(at: root) }
    #expect(
      refusal {
        _ = try ResourceFolder(
          module: "Comets", executable: root.appendingPathComponent("bin/snow"),
          workingFolder: root)
      }.contains("snow_Comets.resources was not found"))
    let planets = try ResourceFolder(
      module: "Planets", executable: root.appendingPathComponent("bin/snow"), workingFolder: root)
    #expect(refusal { _ = try planets.bytes(of: "mars.txt", atMost: 9) }.contains("is missing"))
    #expect(refusal { _ = try planets.bytes(of: "moon.txt", atMost: 3) }.contains("more than"))
  }

  @Test("This build brings the emoji along")
  func thisBuild() throws {
    let notice = try ResourceFolder(module: "Datasets")
      .bytes(of: "emoji/LICENSES/Twemoji-NOTICE.txt", atMost: 100_000)
    #expect(!notice.isEmpty)
  }
}
