import BuiltPrograms
import Foundation
import Testing

/// `Lessons/run --help` is written by hand, since it has to work before anything is built.
@Suite("Help of Lessons/run")
struct LessonsHelpTests {
  @Test("it names the options that a lesson has, all of them and no other")
  func options() throws {
    let destroy = BuiltProgram(name: "lesson-02-destroy")
    let known = try Self.optionNames(in: destroy.run(["--help"]).output)
    let told = try Self.optionNames(in: Self.helpOfLessonsRun())
    #expect(told == known)
    #expect(known.contains("--seed") && known.contains("--quiet"))
    // The comparison notices one that is missing, and one that is too many.
    #expect(Self.optionNames(in: "--seed 7, --step") != known)
    #expect(told.union(["--colour"]) != known)
  }

  static func optionNames(in help: String) -> Set<String> {
    Set(help.matches(of: /--[a-z][a-z-]*/).map { String($0.output) })
  }

  static func helpOfLessonsRun() throws -> String {
    let package = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let script = package.appendingPathComponent("Lessons/run").path
    return try BuiltProgram.run(command: [script, "--help"]).output
  }
}
