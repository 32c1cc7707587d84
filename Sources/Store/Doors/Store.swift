package import Domain
import Foundation
import GRDB

/// The file of records behind its doors: `answer`, `commit`, `undo` and `redo`, `keep`, `maintain`. Everything that
/// reads or writes records, in the screens and on the command line, comes through here. Not shared between threads.
package final class Store {
  package let path: String
  /// Who uses the store; read again after a commit that touched colleagues or settings.
  package internal(set) var session: Session
  /// Why nothing more is written here, once the file was found damaged; see `Damage`.
  package internal(set) var damage: Words?
  /// Whether what is due has to be worked out again for somebody, after a change of rules or colleagues in this window.
  package internal(set) var hasOldDates = false

  let queue: DatabaseQueue
  let wait: BusyWait
  let options: StoreOptions
  private var identifiers: IdentifierGenerator
  private var seenVersion: Int64?
  /// Directory to remove at the end; only temporary stores have one.
  private let ownDirectory: String?

  init(
    path: String, queue: DatabaseQueue, wait: BusyWait, session: Session, options: StoreOptions,
    ownDirectory: String? = nil
  ) {
    self.path = path
    self.queue = queue
    self.wait = wait
    self.options = options
    self.session = session
    self.ownDirectory = ownDirectory
    identifiers = IdentifierGenerator()
  }

  deinit {
    try? queue.close()
    if let ownDirectory { try? FileManager.default.removeItem(atPath: ownDirectory) }
  }

  /// Does something that rather does not succeed than wait longer than this for another program.
  func waiting<T>(atMost patience: Duration, _ body: () throws(StoreError) -> T) throws(StoreError) -> T {
    wait.patience = patience
    defer { wait.patience = BusyWait.usual }
    return try body()
  }

  /// From here on, what was done before counts as an earlier session's: undo asks before it takes that back.
  package func beginWindow() { session = session.inNewWindow }

  /// A new identity for a record that is about to be created; later ones sort after earlier ones.
  package func newIdentifier() -> Identifier { identifiers.next(at: session.clock.now()) }

  package func answer<Q: Query>(_ query: Q) throws(StoreError) -> Q.Answer {
    let session = session
    return try guarded { try query.answer(from: Reader(db: $0, session: session)) }
  }

  /// Whether another program has changed the file since this was last asked.
  package func changedElsewhere() -> Bool {
    let version = try? guarded { try Int64.fetchOne($0.cachedStatement(sql: "PRAGMA data_version")) }
    defer { seenVersion = version ?? seenVersion }
    return seenVersion != nil && version != nil && seenVersion != version
  }

  /// Runs a body on the connection and puts what SQLite says into words.
  func guarded<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
    do {
      return try queue.inDatabase(body)
    } catch {
      throw said(error)
    }
  }
}
