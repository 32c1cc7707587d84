import Domain
import Foundation
import GRDB

extension Store {
  /// Opens the store at a path, or makes it: the file 0600, missing last folders 0700.
  /// - Throws: `unavailable` when the file is not safe, not a store, newer than this program, locked or not writable;
  ///   `damaged` when it contradicts itself.
  package static func open(at path: String, options: StoreOptions) throws(StoreError) -> Store {
    try open(at: path, options: options, migrations: Migration.all)
  }

  /// A throw-away store in a new folder of its own, removed when the store is closed.
  package static func temporary(options: StoreOptions) throws(StoreError) -> Store {
    let place = NSTemporaryDirectory()
    var template = Array((place + (place.hasSuffix("/") ? "" : "/") + "caseload-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else {
      throw .unavailable(
        Words("The folder {1} cannot be made: {2}.", place, String(cString: strerror(errno))))
    }
    let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    var options = options
    options.isThrowaway = true
    return try open(at: folder + "/store.db", options: options, migrations: Migration.all, ownDirectory: folder)
  }

  /// - Parameters:
  ///   - migrations: the steps this program knows; a test gives its own.
  ///   - copiesFirst: whether a copy is made before a schema changes; what is itself a copy needs none.
  package static func open(
    at path: String, options: StoreOptions, migrations: [Migration], ownDirectory: String? = nil,
    copiesFirst: Bool = true
  ) throws(StoreError) -> Store {
    FileRefusals.occupyStandardDescriptors()
    try Damage.refuseEmptied(path)
    try FileRefusals.prepare(path, isThrowaway: options.isThrowaway)
    do {
      let wait = BusyWait()
      let queue = try SQLiteConnection.open(path, wait: wait)
      let (session, isDamaged) = try queue.inDatabase { db in
        try SQLiteConnection.refuseForeign(db, path: path)
        let migrator = Migrator(db: db, path: path, migrations: migrations, options: options, copiesFirst: copiesFirst)
        try migrator.refuseNewer()
        try SQLiteConnection.settle(db, path: path)
        try options.changesNothing ? migrator.refuseOlder() : migrator.run()
        if options.changesNothing { try db.execute(sql: "PRAGMA query_only = ON") }
        return try Session.readOrUnknown(db, options, window: Session.newWindow(options.clock))
      }
      let store = Store(
        path: path, queue: queue, wait: wait, session: session, options: options, ownDirectory: ownDirectory)
      if isDamaged { store.becomeReadOnly() }
      _ = store.changedElsewhere()
      return store
    } catch {
      throw Damage.opening(error, path: path)
    }
  }
}

extension Session {
  static func newWindow(_ clock: Clock) -> Identifier {
    var random = SystemRandomNumberGenerator()
    return Identifier(at: clock.now(), using: &random)
  }

  static func read(_ db: Database, _ options: StoreOptions, window: Identifier) throws -> Session {
    let colleague = RecordTable.of(.colleague)
    let actor = try db.first(
      colleague.select + " WHERE login = ? AND removed IS NULL ORDER BY id LIMIT 1", [options.login], colleague.record)
    let settings = try db.record(.settings, Settings.only)
    return Session(
      actor: actor.map(Colleague.init), login: options.login, settings: settings.map(Settings.init) ?? Settings(),
      clock: options.clock, purpose: options.purpose, window: window)
  }

  /// Where colleagues and settings can no longer be read, the rest may still be: nobody is known, and it is damage.
  static func readOrUnknown(
    _ db: Database, _ options: StoreOptions, window: Identifier
  ) throws -> (Session, isDamaged: Bool) {
    do {
      return (try read(db, options, window: window), false)
    } catch  where Damage.isTold(by: error) {
      let nobody = Session(
        actor: nil, login: options.login, settings: Settings(), clock: options.clock, purpose: options.purpose,
        window: window)
      return (nobody, true)
    }
  }

  /// The same person in a window opened just now.
  var inNewWindow: Session {
    Session(
      actor: actor, login: login, settings: settings, clock: clock, purpose: purpose, window: Session.newWindow(clock))
  }

  /// The same person in the same window, with colleagues and settings as they are now.
  func again(_ db: Database) throws -> Session {
    try Session.read(db, StoreOptions(login: login, clock: clock, purpose: purpose), window: window)
  }
}
