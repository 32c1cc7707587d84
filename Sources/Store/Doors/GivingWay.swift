import CStore
import GRDB

/// Asks, while SQLite works, whether somebody waits.
private final class Watch {
  let isWanted: () -> Bool
  init(_ isWanted: @escaping () -> Bool) { self.isWanted = isWanted }
}

extension Database {
  /// How often is asked: some hundred microseconds apart.
  private static let steps: Int32 = 1000

  /// Runs reading statements that end early when somebody waits.
  /// - Returns: nil when they were ended; what they read so far is to be thrown away.
  func givingWay<T>(to isWanted: @escaping () -> Bool, _ body: () throws -> T) throws -> T? {
    let watch = Watch(isWanted)
    let connection = UnsafeMutableRawPointer(sqliteConnection)
    return try withExtendedLifetime(watch) {
      let ask: @convention(c) (UnsafeMutableRawPointer?) -> Int32 = { context in
        guard let context else { return 0 }
        return Unmanaged<Watch>.fromOpaque(context).takeUnretainedValue().isWanted() ? 1 : 0
      }
      cstore_watch(connection, Self.steps, ask, Unmanaged.passUnretained(watch).toOpaque())
      defer { cstore_watch(connection, 0, nil, nil) }
      do {
        return try body()
      } catch let error as DatabaseError where error.resultCode == .SQLITE_INTERRUPT {
        return nil
      }
    }
  }
}
