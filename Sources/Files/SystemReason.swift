import Foundation

/// The system's own words for what it refused, such as "Permission denied".
package enum SystemReason {
  /// The words for an error number of the C library.
  package static func of(code: Int32) -> String { String(cString: strerror(code)) }

  /// The words for an error of Foundation's, whose own description is seldom of any help.
  package static func of(_ error: any Error) -> String {
    let error = error as NSError
    if let cause = error.userInfo[NSUnderlyingErrorKey] as? NSError,
      cause.domain == NSPOSIXErrorDomain
    {
      return of(code: Int32(cause.code))
    }
    return error.localizedDescription
  }
}
