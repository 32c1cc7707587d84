import Domain
import Foundation
import GRDB
import Testing

@testable import Store

/// Files as released programs wrote them: one for each schema that ever was, filled with invented people.
struct FixtureTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

  @Test("a store of every released schema opens with everything in it", arguments: 1..<Migration.all.count + 1)
  func migrates(schema: Int) throws {
    let fixture = Self.folder.appending(path: "schema-\(schema).db")
    if schema == Migration.all.count, !FileManager.default.fileExists(atPath: fixture.path) { return }
    let place = FileManager.default.temporaryDirectory.appending(path: "fixture-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: place) }
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: false)
    let copy = place.appending(path: "store.db")
    try FileManager.default.copyItem(at: fixture, to: copy)
    chmod(copy.path, 0o600)

    let before = try DatabaseQueue(path: copy.path).read { try Self.rows($0) }
    #expect(before["applicant"]?.count == 12, "the fixture is not what it was")
    let store = try Store.open(
      at: copy.path, options: StoreOptions(login: "kari", clock: TestTime().clock, isThrowaway: true))
    #expect(try store.guarded { try Int.fetchOne($0, sql: "PRAGMA user_version") } == Migration.all.count)
    let after = try store.guarded { try Self.rows($0, like: before) }
    #expect(after == before)
    #expect(try store.maintain(.check).problems == [])
    #expect(store.session.actor != nil)
  }

  /// Every row of every record table and of the journal, column by column.
  private static func rows(_ db: Database, like known: [String: [Row]]? = nil) throws -> [String: [Row]] {
    let journal = ["change_set", "change", "undo_step", "draft"]
    let tables =
      try known?.keys.sorted() ?? (RecordKind.allCases.map(\.rawValue) + journal).filter { try db.tableExists($0) }
    return try Dictionary(
      uniqueKeysWithValues: tables.map { table in
        let columns = known?[table]?.first.map { Array($0.columnNames) }
        let list = columns.map { $0.map { "\"\($0)\"" }.joined(separator: ", ") } ?? "*"
        let key = try db.primaryKey(table).columns.map { "\"\($0)\"" }.joined(separator: ", ")
        return (table, try Row.fetchAll(db, sql: "SELECT \(list) FROM \"\(table)\" ORDER BY \(key)"))
      })
  }
}
