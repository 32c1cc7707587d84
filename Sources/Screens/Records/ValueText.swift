import Domain
import Store

/// Values as they are read.
enum ValueText {
  /// Names of the records that values point at; people as initials when names are hidden.
  static func labels(
    _ values: [(FieldInfo, Value)], _ store: Store, _ desk: Desk
  ) throws(StoreError) -> [Identifier: String] {
    let keys = values.flatMap { info, value -> [RecordKey] in
      guard let kind = info.kind.referenced else { return [] }
      return (value.record.map { [$0] } ?? value.records).map { RecordKey(kind, $0) }
    }
    let found = try store.answer(Labels(keys)).map { label in
      (
        label.key.id,
        desk.initialsOnly && label.key.kind == .applicant ? PersonName.initials(of: label.label) : label.label
      )
    }
    return Dictionary(found) { first, _ in first }
  }

  /// A value of a field in the user's language; "unknown" when nothing is known.
  static func shown(_ value: Value, _ info: FieldInfo, _ names: [Identifier: String]) -> String {
    let gone: Words = "a record that is not there any more"
    let text = value.words(info, unknown: Words("unknown"), day: { Dates.long($0) }) { id in
      names[id].map(Words.Argument.text) ?? gone.argument
    }
    return text.read(tr)
  }

  /// A value without its field, as the history shows it.
  static func plain(_ value: Value) -> String {
    switch value {
    case .none: tr("unknown")
    case .text(let text): text
    case .number(let number): String(number)
    case .day(let day): Dates.long(day)
    case .codes(let codes): codes.joined(separator: ", ")
    case .record: tr("another record")
    case .records(let ids): tr(Words("records: {1}", String(ids.count)))
    }
  }
}
