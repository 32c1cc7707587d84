import CStore
import Domain
import GRDB

/// The settings of every connection (platform 6.1), set and read back at each open.
enum SQLiteConnection {
  /// "csl1": written into the file, so that it is known as a store and no other file is taken for one.
  static let applicationID: Int64 = 0x6373_6C31

  /// Name of a pragma, how it is set, and what it must read afterwards.
  static let pragmas: [(name: String, set: String, expected: String)] = [
    ("journal_mode", "TRUNCATE", "truncate"),
    ("synchronous", "FULL", "2"),
    ("foreign_keys", "ON", "1"),
    ("trusted_schema", "OFF", "0"),
    ("secure_delete", "ON", "1"),
    ("temp_store", "MEMORY", "2"),
    ("cell_size_check", "ON", "1"),
    ("mmap_size", "0", "0"),
  ]

  static func open(_ path: String, wait: BusyWait = BusyWait()) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .callback { wait.goesOn(after: $0) }
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  static func settle(_ db: Database, path: String) throws {
    for (name, set, expected) in pragmas {
      let answer = try pragma(db, "\(name) = \(set)")
      let value = try answer ?? pragma(db, name)
      // In memory-mapped mode "off" may also be answered by nothing at all, when SQLite was built without it.
      guard value == expected || (name == "mmap_size" && value == nil) else {
        throw StoreError.unavailable(
          Words("SQLite on this computer does not accept the setting {1} = {2}, which a store needs.", name, set))
      }
    }
    guard cstore_defend(UnsafeMutableRawPointer(db.sqliteConnection)) == 1 else {
      throw StoreError.unavailable(
        Words("SQLite on this computer does not accept the setting {1} = {2}, which a store needs.", "defensive", "ON"))
    }
  }

  /// The answer of a pragma as text. Some answer when they are set, others only when they are asked.
  static func pragma(_ db: Database, _ sql: String) throws -> String? {
    guard let value = try DatabaseValue.fetchOne(db, sql: "PRAGMA " + sql) else { return nil }
    return String.fromDatabaseValue(value) ?? Int64.fromDatabaseValue(value).map { String($0) }
  }

  /// Refuses a file that another program made.
  static func refuseForeign(_ db: Database, path: String) throws {
    let id = try Int64.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    if id == applicationID { return }
    let tables = try Int64.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
    guard id == 0, tables == 0 else {
      // The tables of a store without the mark of one: the mark was damaged.
      let ours = try Int64.fetchOne(
        db, sql: "SELECT count(*) FROM sqlite_schema WHERE name IN ('change_set', 'change', 'store_info')")
      if ours == 3 { throw Damage.unreadable(path) }
      throw StoreError.unavailable(
        Words("{1} is not a store of Caseload. Choose another file; this one was left as it is.", path))
    }
  }
}
