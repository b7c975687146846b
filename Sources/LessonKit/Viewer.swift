import Foundation
import Languages

/// Opens a figure in the program that the desktop has for it.
enum Viewer {
  static func open(_ file: URL, console: Console, language: Language) {
    #if os(macOS)
      let program = "open"
    #else
      let program = "xdg-open"
    #endif
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program, file.path]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
      process.waitUntilExit()
    } catch {
      console.line("  " + KitWords.noViewer.text[language])
      return
    }
    if process.terminationStatus != 0 {
      console.line("  " + KitWords.noViewer.text[language])
    }
  }
}
