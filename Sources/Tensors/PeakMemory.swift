import Foundation

/// The most memory that this process has held at any time so far.
package enum PeakMemory {
  /// In bytes; nil where the system does not tell.
  ///
  /// Linux's getrusage would count what the process that started this one had, too, since a child
  /// begins its life in its parent's memory; the kernel's own page about a process does not.
  package static var bytes: Int? {
    #if os(Linux)
      let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)
      let line = status?.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
      let kilobytes = line?.split(separator: " ").compactMap { Int($0) }.first
      return kilobytes.map { $0 << 10 }
    #else
      var usage = rusage()
      return getrusage(RUSAGE_SELF, &usage) == 0 ? Int(usage.ru_maxrss) : nil
    #endif
  }
}
