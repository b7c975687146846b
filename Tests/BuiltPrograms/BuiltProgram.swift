public import Foundation

/// A program of this package, run as a user runs it: as a process of its own.
///
///     let outcome = try BuiltProgram(name: "snow").run(["verify", "--json"])
///
/// It does not use Foundation's `Process`: tests start programs from many threads at once, and there a
/// child inherits the pipes of another one that is just being started, so that their reader waits
/// for an end that never comes. Here the child writes into files that it opens itself, and what is
/// waited for is its end alone.
public struct BuiltProgram: Sendable {
  /// The name of the executable.
  public let name: String

  /// A program that the build put beside the tests.
  public init(name: String) {
    self.name = name
  }

  /// How a run ended, and what it said.
  public struct Outcome: Sendable {
    /// What it returned; if a signal ended it, 128 + the signal, as a shell says it.
    public let status: Int32
    /// The signal that ended it, such as SIGSEGV; nil when it ended by itself.
    public let signal: Int32?
    /// What it printed.
    public let output: String
    /// What it complained about.
    public let errors: String
  }

  /// The program's file: test programs and commands are built into the same folder.
  public var file: URL {
    get throws {
      #if os(Linux)
        let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let folder = URL(fileURLWithPath: own).deletingLastPathComponent()
      #else
        let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
        let folder = (bundle ?? .main).bundleURL.deletingLastPathComponent()
      #endif
      return folder.appendingPathComponent(name)
    }
  }

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - arguments: what follows its name.
  ///   - input: what it can read.
  ///   - launcher: a program that runs it, such as qemu, with its own arguments.
  /// - Returns: how it ended.
  /// - Throws: ``BuiltProgramError`` when it cannot be started.
  public func run(
    _ arguments: [String], input: String = "", through launcher: [String] = []
  ) throws -> Outcome {
    try Self.run(command: launcher + [try file.path] + arguments, input: input)
  }

  /// Starts the program and lets it run.
  ///
  /// - Parameter arguments: what follows its name.
  /// - Returns: the program, to be sent signals and waited for.
  /// - Throws: ``BuiltProgramError`` when it cannot be started.
  public func start(_ arguments: [String]) throws -> RunningProgram {
    try RunningProgram(command: [try file.path] + arguments, input: "")
  }

  /// Runs any command to its end.
  ///
  /// - Parameters:
  ///   - words: a program, looked up as a shell does, and its arguments.
  ///   - input: what it can read.
  /// - Returns: how it ended.
  /// - Throws: ``BuiltProgramError`` when it cannot be started.
  public static func run(command words: [String], input: String = "") throws -> Outcome {
    try RunningProgram(command: words, input: input).outcome()
  }
}

/// A program that was started and may be sent signals before it ends.
public struct RunningProgram: ~Copyable {
  private let process: pid_t
  private let folder: TemporaryFolder

  private static let names = ["in", "out", "err"]

  init(command words: [String], input: String) throws {
    let folder = try TemporaryFolder()
    let files = Self.names.map { folder.url.appendingPathComponent($0).path }
    try Data(input.utf8).write(to: URL(fileURLWithPath: files[0]))
    self.init(process: try Self.spawn(words, files: files), folder: folder)
  }

  private init(process: pid_t, folder: TemporaryFolder) {
    (self.process, self.folder) = (process, folder)
  }

  /// Sends a signal.
  public func send(signal: Int32) { kill(process, signal) }

  /// Whether it has ended; it can then be asked for its ``outcome()`` at once.
  public var hasEnded: Bool {
    // Looks without taking the status away.
    var information = siginfo_t()
    return waitid(P_PID, id_t(process), &information, WEXITED | WNOHANG | WNOWAIT) == 0
      && information.si_signo == SIGCHLD
  }

  /// Waits for its end.
  public consuming func outcome() throws -> BuiltProgram.Outcome {
    var status: Int32 = 0
    while waitpid(process, &status, 0) == -1 && errno == EINTR {}
    let folder = folder
    let texts = try Self.names.map {
      String(decoding: try Data(contentsOf: folder.url.appendingPathComponent($0)), as: UTF8.self)
    }
    // The low seven bits name the signal, the next byte is what the program returned.
    let signal = status & 0x7F
    return BuiltProgram.Outcome(
      status: signal == 0 ? status >> 8 & 0xFF : 128 + signal,
      signal: signal == 0 ? nil : signal, output: texts[1], errors: texts[2])
  }

  private static func spawn(_ words: [String], files: [String]) throws -> pid_t {
    #if os(Linux)
      var (actions, attributes) = (posix_spawn_file_actions_t(), posix_spawnattr_t())
    #else
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #endif
    // The threads that tests run on block most signals, and a child would inherit that.
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var noSignals = sigset_t()
    sigemptyset(&noSignals)
    posix_spawnattr_setsigmask(&attributes, &noSignals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, files[0], O_RDONLY, 0)
    for descriptor in [1, 2] {
      posix_spawn_file_actions_addopen(
        &actions, Int32(descriptor), files[descriptor], O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    }
    func cStrings(_ strings: [String]) -> [UnsafeMutablePointer<CChar>?] {
      strings.map { strdup($0) } + [nil]
    }
    let arguments = cStrings(words)
    let environment = cStrings(
      ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" })
    defer { for string in arguments + environment { free(string) } }
    var process = pid_t()
    let problem = posix_spawnp(&process, words[0], &actions, &attributes, arguments, environment)
    guard problem == 0 else {
      throw BuiltProgramError(
        description: "\(words[0]) cannot be started: \(String(cString: strerror(problem))).")
    }
    return process
  }
}

/// A program cannot be started.
public struct BuiltProgramError: Error, CustomStringConvertible {
  /// Which, and why.
  public let description: String
}
