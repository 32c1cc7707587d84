import Cells
import Domain
import Foundation
import Screens
import Store

/// A folder of a test's own, gone with the last one who holds it.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/caseload-bad-" + UUID().uuidString
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// A store in which every text field of every kind of record holds bad text. The kinds and fields come from
/// `RecordKind.allCases.map(\.type)`, so a new one is covered by being there.
final class BadStore {
  let store: Store
  /// The records made, by kind, in the order of the texts.
  private(set) var made: [RecordKind: [StoredRecord]] = [:]
  /// The colleague who does everything.
  let me: Identifier

  static let today = Day(iso: "2026-11-22") ?? Day(number: 0)

  /// The login of whoever runs the tests, which the program finds too.
  static var login: String { getpwuid(getuid()).map { String(cString: $0.pointee.pw_name) } ?? "\(getuid())" }

  static func clock() -> Clock {
    let morning = Instant(milliseconds: Int64(today.number) * 86_400_000 + 9 * 3_600_000)
    return Clock(now: { morning }, today: { today })
  }

  convenience init(_ texts: [BadText]) throws {
    try self.init(Store.temporary(options: StoreOptions(login: Self.login, clock: Self.clock())), texts)
  }

  /// A copy of a store with every text of the table, some of its records removed. It is filled once: that takes a
  /// while.
  /// - Parameter path: where the copy goes; its folder is there already.
  init(copyAt path: String) throws {
    // Never changed once it is filled, so that several threads may read what stands in it.
    let original = try Self.full.get().bad
    try FileManager.default.copyItem(atPath: original.store.path, toPath: path)
    store = try Store.open(
      at: path, options: StoreOptions(login: Self.login, clock: Self.clock(), isThrowaway: true))
    me = original.me
    made = original.made
  }

  /// The same in a folder of its own.
  static func copy() throws -> BadStore {
    let folder = try TemporaryFolder()
    let copy = try BadStore(copyAt: folder.path + "/store.db")
    copy.folder = folder
    return copy
  }

  private var folder: TemporaryFolder?

  private struct Original: @unchecked Sendable {
    let bad: BadStore
  }

  private static let full = Result { () throws -> Original in
    let bad = try BadStore(BadText.all)
    try bad.withdrawSome()
    return Original(bad: bad)
  }

  /// - Parameter store: one without records.
  init(_ store: Store, _ texts: [BadText]) throws {
    self.store = store
    me = store.newIdentifier()
    var colleague = Colleague(id: me)
    colleague.name = BadText.canary + " Nordmann"
    colleague.login = store.session.login
    colleague.role = .specialist
    var settings = Settings()
    settings.dateOrder = .dayMonth
    settings.sensitiveBlocks = SensitiveBlock.allCases
    _ = try store.commit(ChangeSet("First answers", [.create(colleague.stored), .create(settings.stored)]))
    for text in texts { try add(text) }
  }

  /// One record of every kind, each text field holding the text, in one commit whose title holds it too.
  func add(_ text: BadText, kinds: [RecordKind] = RecordKind.allCases) throws {
    var maker = BadRecordMaker(text: text.text, me: me, newIdentifier: store.newIdentifier)
    for kind in kinds where kind != .settings { maker.record(kind) }
    let serviceName = try store.answer(OneRecord(.settings, Settings.only))?["service_name"] ?? .none
    maker.changes.append(.set(.settings, Settings.only, field: "service_name", old: serviceName, new: .text(text.text)))
    _ = try store.commit(ChangeSet(Words("new applicant: {1}", text.text), maker.changes))
    for (kind, id) in maker.made {
      if let record = try store.answer(OneRecord(kind, id)) { made[kind, default: []].append(record) }
    }
    made[.settings] = try store.answer(OneRecord(.settings, Settings.only)).map { [$0] } ?? []
  }

  func first(_ kind: RecordKind) -> Identifier { made[kind]?.first?.id ?? me }
}

/// Fills every field of a record: texts with the bad text, everything else with an answer that is allowed.
struct BadRecordMaker {
  let text: String
  let me: Identifier
  let newIdentifier: () -> Identifier
  var changes: [Change] = []
  private(set) var made: [RecordKind: Identifier] = [:]

  init(text: String, me: Identifier, newIdentifier: @escaping () -> Identifier) {
    self.text = text
    self.me = me
    self.newIdentifier = newIdentifier
  }

  /// Left unknown: they would end, close or replace the record, so that most screens would not list it.
  private static let leftOut: Set<String> = [
    "until_on", "left_on", "left_because", "done_on", "closed_on", "active_to", "replaces_id", "ended_on",
  ]

  @discardableResult
  mutating func record(_ kind: RecordKind) -> Identifier {
    if let id = made[kind] { return id }
    var record = kind.type.blank(newIdentifier())
    made[kind] = record.id
    for (index, info) in kind.type.fields.enumerated() where info.required || !Self.leftOut.contains(info.name) {
      // New hours lie within the job they belong to.
      record.values[index] = value(info, place: kind == .hoursChange ? index + 5 : index)
    }
    changes.append(.create(record))
    return record.id
  }

  private mutating func value(_ info: FieldInfo, place: Int) -> Value {
    switch info.kind {
    case .line, .note: .text(text)
    case .time: .text("09:30")
    case .day: .day(BadStore.today.adding(days: place - 30))
    case .number(let limits), .hundredths(let limits): .number(limits.upperBound)
    // One's own people, and else the answer that goes with all others.
    case .choice(let list): .text(list.options[info.name == "role" ? 0 : list.options.count - 1].code)
    case .choices(let list): .codes(list.options.map(\.code))
    case .reference(.colleague): .record(me)
    case .reference(let kind): .record(record(kind))
    case .references(let kind): .records([record(kind)])
    }
  }
}
