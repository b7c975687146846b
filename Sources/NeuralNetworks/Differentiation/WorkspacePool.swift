import Synchronization

/// Workspaces that wait to be used again: as many as computations ran at the same time.
public final class WorkspacePool<Scalar: NetworkScalar>: Sendable {
  /// A workspace belongs to one computation at a time, so it may travel between threads.
  private struct Shelf: @unchecked Sendable {
    var workspaces: [Workspace<Scalar>] = []
  }

  private let shelf = Mutex(Shelf())

  /// A pool without any memory yet.
  public init() {}

  /// Bytes that all waiting workspaces hold.
  package var byteCount: Int {
    shelf.withLock { $0.workspaces.reduce(0) { $0 + $1.byteCount } }
  }

  func withWorkspace<Result>(_ body: (Workspace<Scalar>) throws -> Result) rethrows -> Result {
    let workspace = shelf.withLock { shelf in
      nonisolated(unsafe) let workspace = shelf.workspaces.popLast() ?? Workspace<Scalar>()
      return workspace
    }
    defer {
      workspace.reset()
      nonisolated(unsafe) let workspace = workspace
      shelf.withLock { $0.workspaces.append(workspace) }
    }
    return try body(workspace)
  }
}
