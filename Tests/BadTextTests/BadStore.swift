import Cells
import Domain
import Foundation
import Screens
import Store

/// A store in which every text field of every kind of record holds bad text. The kinds and fields come from
/// `RecordType.all`, so a new one is covered by being there.
final class BadStore {
  let store: Store
  /// The records made, by kind, in the order of the texts.
  private(set) var made: [RecordKind: [StoredRecord]] = [:]
  /// The colleague who does everything.
  let me: Identifier

  static let today = Day(iso: "2026-11-22") ?? Day(number: 0)

  static func clock() -> Clock {
    let morning = Instant(milliseconds: Int64(today.number) * 86_400_000 + 9 * 3_600_000)
    return Clock(now: { morning }, today: { today })
  }

  convenience init(_ texts: [BadText]) throws {
    try self.init(Store.temporary(options: StoreOptions(login: "kari", clock: Self.clock())), texts)
  }

  /// - Parameter store: one without records.
  init(_ store: Store, _ texts: [BadText]) throws {
    self.store = store
    me = store.newIdentifier()
    var staff = Staff(id: me)
    staff.name = BadText.canary + " Nordmann"
    staff.login = store.session.login
    staff.role = .specialist
    var settings = Settings()
    settings.dateOrder = .dayMonth
    _ = try store.commit(ChangeSet("First answers", [.create(staff.stored), .create(settings.stored)]))
    for text in texts { try add(text) }
  }

  /// One record of every kind, each text field holding the text, in one commit whose title holds it too.
  func add(_ text: BadText) throws {
    var maker = BadRecordMaker(text: text.text, me: me, newIdentifier: store.newIdentifier)
    for kind in RecordKind.allCases where kind != .settings { maker.record(kind) }
    let scheme = try store.answer(OneRecord(.settings, Settings.only))?["scheme"] ?? .none
    maker.changes.append(.set(.settings, Settings.only, field: "scheme", old: scheme, new: .text(text.text)))
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
    "until_on", "left_on", "left_because", "done_on", "settled_on", "active_to", "replaces_id", "ended_on",
  ]

  @discardableResult
  mutating func record(_ kind: RecordKind) -> Identifier {
    if let id = made[kind] { return id }
    var record = kind.type.blank(newIdentifier())
    made[kind] = record.id
    for (index, info) in kind.type.fields.enumerated() where !Self.leftOut.contains(info.name) {
      record.values[index] = value(info, place: index)
    }
    changes.append(.create(record))
    return record.id
  }

  private mutating func value(_ info: FieldInfo, place: Int) -> Value {
    switch info.kind {
    case .line, .note: .text(text)
    case .day: .day(BadStore.today.adding(days: place - 30))
    case .number(let limits), .hundredths(let limits): .number(limits.upperBound)
    case .choice(let list): .text(list.options[list.options.count - 1].code)
    case .choices(let list): .codes(list.options.map(\.code))
    case .reference(.staff): .record(me)
    case .reference(let kind): .record(record(kind))
    case .references(let kind): .records([record(kind)])
    }
  }
}
