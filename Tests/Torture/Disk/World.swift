import Domain
import Exchange
import Glibc
import Store

/// What an operation needs to know besides the store. A value: a case that begins again from a kept copy of the files
/// begins again from a kept copy of this, and so does the same thing.
struct Memory {
  var milliseconds: Int64 = 1_795_341_600_000  // 2026-11-22T10:00:00Z
  var day = Day(number: 20_779)
  var random: SplitMix64
  /// Counts what is written, so that no text is written twice.
  var serial = 0
  /// The program knows one schema more than is released, see `World.migrations`.
  var knowsNextSchema = false
  /// Files besides the store that the program has said are made, by path in the folder.
  var promised: Set<String> = []
  /// Words that must not be found in the store any more once the person with this identifier is erased.
  var forgotten: [String: String] = [:]

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// A number below another.
  mutating func below(_ limit: Int) -> Int { Int(random.next() % UInt64(max(limit, 1))) }

  mutating func next() -> Int {
    serial += 1
    milliseconds += 60_000
    return serial
  }
}

/// A folder with a store in it that is worked in, as a program would.
final class World {
  let folder: String
  var memory: Memory { didSet { time.set(memory) } }
  private(set) var store: Store?
  private let time = Time()

  init(_ folder: String, _ memory: Memory) {
    (self.folder, self.memory) = (folder, memory)
    time.set(memory)
  }

  static let login = "kari"
  static let storeFile = "office/store.db"
  var path: String { "\(folder)/\(Self.storeFile)" }

  @discardableResult
  func open() throws(StoreError) -> Store {
    close()
    let opened = try Store.open(at: path, options: options, migrations: Self.migrations(memory.knowsNextSchema))
    store = opened
    // A job lead may bring the schema up to date at last, after one that could not; its copy is promised too.
    memory.promised.formUnion(copiesBeforeMigration.map { "office/backups/\($0)" })
    return opened
  }

  var options: StoreOptions {
    StoreOptions(login: Self.login, clock: Clock(now: { [time] in time.now }, today: { [time] in time.today }))
  }

  func close() { store = nil }

  /// The store, opened if it is not.
  func use() throws(StoreError) -> Store {
    if let store { return store }
    return try open()
  }

  func newIdentifier() -> Identifier {
    memory.milliseconds += 1
    return Identifier(at: Instant(milliseconds: memory.milliseconds), using: &memory.random)
  }

  /// A step of the schema that nobody has released: it adds a column, fills it and indexes it, as such steps do.
  static func migrations(_ withNext: Bool) -> [Migration] {
    guard withNext else { return Migration.all }
    let next = Migration(
      number: (Migration.all.last?.number ?? 0) + 1,
      sql: """
        ALTER TABLE person_contact ADD COLUMN torture TEXT;
        UPDATE person_contact SET torture = result || ' as it was';
        CREATE INDEX person_contact_by_torture ON person_contact (torture);
        """)
    return Migration.all + [next]
  }
}

/// The clock of a world: it stands still until the world sets it.
private final class Time: @unchecked Sendable {
  private(set) var now = Instant(milliseconds: 0)
  private(set) var today = Day(number: 0)

  func set(_ memory: Memory) {
    (now, today) = (Instant(milliseconds: memory.milliseconds), memory.day)
  }
}
