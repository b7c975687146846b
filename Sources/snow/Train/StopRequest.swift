import Foundation

/// The signal that asked the program to stop; 0 while none did.
///
/// Written by a signal handler and read between two steps, nothing else: a single machine word.
private nonisolated(unsafe) var received: sig_atomic_t = 0

/// Ctrl-C, and the polite signals of the system: the step is finished and everything saved first.
enum StopRequest {
  /// Begins to listen.
  ///
  /// Who asks a second time is obeyed at once: files are whole at every moment.
  static func listen() {
    received = 0
    for number in [SIGINT, SIGTERM, SIGHUP] {
      signal(number) { number in
        if received != 0 { _exit(128 + number) }
        received = sig_atomic_t(number)
      }
    }
  }

  /// The exit status that the request asks for, as a shell says it: 130 for Ctrl-C; nil if none came.
  static var status: Int32? {
    let number = received
    return number == 0 ? nil : 128 + Int32(number)
  }
}
