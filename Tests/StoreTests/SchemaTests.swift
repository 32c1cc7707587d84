import Domain
import GRDB
import Testing

@testable import Store

struct SchemaTests {
  /// A step that is not written yet.
  private static let next = Migration.newest + 1

  /// A new field needs a migration: the failure names the column that is missing.
  @Test("the table has the columns of the field table", arguments: RecordKind.allCases)
  func columns(kind: RecordKind) throws {
    let office = try Office()
    let live = try office.sql { db in
      try Row.fetchAll(
        db, sql: "SELECT name, type, \"notnull\" AS required FROM pragma_table_xinfo(?)", arguments: [kind.rawValue]
      )
      .map { "\($0["name"] as String) \($0["type"] as String)\($0["required"] as Bool ? " NOT NULL" : "")" }
    }
    let expected = ["id BLOB NOT NULL", "removed TEXT"] + kind.type.fields.map(Self.column)
    #expect(Set(live) == Set(expected))
  }

  private static func column(_ info: FieldInfo) -> String {
    let type =
      switch info.kind {
      case .line, .note, .time, .day, .choice, .choices: "TEXT"
      case .number, .hundredths: "INTEGER"
      case .reference, .references: "BLOB"
      }
    return "\(info.name) \(type)\(info.required ? " NOT NULL" : "")"
  }

  @Test func everyTableIsStrict() throws {
    let office = try Office()
    let loose = try office.sql {
      try String.fetchAll(
        $0,
        sql:
          "SELECT name FROM pragma_table_list WHERE NOT strict AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'search_text%'"
      )
    }
    #expect(loose.isEmpty)
  }

  @Test("a choice that is added needs a migration", arguments: RecordKind.allCases)
  func choices(kind: RecordKind) throws {
    let office = try Office()
    let sql = try office.sql {
      try String.fetchOne($0, sql: "SELECT sql FROM sqlite_schema WHERE name = ?", arguments: [kind.rawValue]) ?? ""
    }
    for info in kind.type.fields {
      guard case .choice(let list) = info.kind else { continue }
      let line = try #require(sql.range(of: "\"\(info.name)\" TEXT"), "\(info.name)")
      let codes = sql[line.lowerBound...].prefix { $0 != ")" }.split(separator: "'").enumerated()
        .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
      #expect(codes == list.options.map(\.code), "\(kind) \(info.name)")
    }
  }

  @Test(
    "the file itself refuses what no record may be",
    arguments: [
      "UPDATE applicant SET town = ''", "UPDATE applicant SET mark = 'risk'", "UPDATE colleague SET fte_percent = 300",
      "UPDATE colleague SET active_from = '2026-02-31'", "UPDATE colleague SET name = NULL",
      "UPDATE colleague SET id = x'00'",
      "UPDATE colleague SET fte_percent = 'half'", "UPDATE assignment SET colleague_id = randomblob(16)",
    ])
  func checks(sql: String) throws {
    let office = try Office()
    try office.person("Ola")
    #expect(throws: DatabaseError.self) { try office.sql { try $0.execute(sql: sql) } }
  }

  @Test(
    "the journal is only added to",
    arguments: [
      "UPDATE change_set SET login = 'x'", "DELETE FROM change_set", "UPDATE change SET new = 'x'",
      "DELETE FROM change",
    ])
  func appendOnly(sql: String) throws {
    let office = try Office()
    let error = try #require(throws: DatabaseError.self) { try office.sql { try $0.execute(sql: sql) } }
    #expect(error.message == "the journal is only added to")
  }

  @Test func aMigrationIsBackedUpFirst() throws {
    let office = try Office()
    let ola = try office.applicant("Ola")
    let next = Migration(number: Self.next, sql: "ALTER TABLE applicant ADD COLUMN shoe_size INTEGER;")
    let options = StoreOptions(login: "kari", clock: office.time.clock, isThrowaway: true)
    let newer = try Store.open(at: office.store.path, options: options, migrations: Migration.all + [next])
    #expect(try newer.guarded { try Int.fetchOne($0, sql: "PRAGMA user_version") } == Self.next)
    let folder = FileRefusals.folder(of: office.store.path) + "/backups"
    let copy = "\(folder)/schema-\(Self.next - 1)-\(office.time.milliseconds).db"
    #expect(Facts(copy)?.mode == 0o100600 && Facts(folder)?.mode == 0o040700)
    let old = try Store.open(at: copy, options: options)
    #expect(try old.answer(OneRecord(.applicant, ola.id)) == ola.stored)
  }

  @Test func aMigrationThatFailsLeavesTheStoreAsItWas() throws {
    let office = try Office()
    let broken = Migration(
      number: Self.next, sql: "ALTER TABLE applicant ADD COLUMN shoe_size INTEGER; SELECT nonsense;")
    let options = StoreOptions(login: "kari", clock: office.time.clock, isThrowaway: true)
    #expect(throws: StoreError.self) {
      _ = try Store.open(at: office.store.path, options: options, migrations: Migration.all + [broken])
    }
    #expect(try office.sql { try Int.fetchOne($0, sql: "PRAGMA user_version") } == Self.next - 1)
    try office.applicant("Still works")
  }

  @Test func aMigrationMayNotBreakReferences() throws {
    let office = try Office()
    try office.person("Ola")
    let broken = Migration(
      number: Self.next, sql: "PRAGMA defer_foreign_keys = ON; UPDATE assignment SET colleague_id = randomblob(16);")
    let options = StoreOptions(login: "kari", clock: office.time.clock, isThrowaway: true)
    let error = try #require(throws: StoreError.self) {
      _ = try Store.open(at: office.store.path, options: options, migrations: Migration.all + [broken])
    }
    #expect(
      error
        == .damaged(
          Words(
            "{1} has records that point at nothing. It was left as it is: restore the newest backup.", office.store.path
          )))
  }
}
