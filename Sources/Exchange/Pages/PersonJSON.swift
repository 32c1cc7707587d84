import Domain
import Store

extension PersonFile {
  /// The file for another program: keys of the data model, labels beside them, marks where it is about others.
  package var json: String {
    JSONText.object([
      ("program", JSONText.string("caseload")), ("format", "1"), ("made_on", JSONText.string(today.iso)),
      ("purpose", JSONText.string("everything about one person (GDPR article 15)")),
      ("person", JSONText.string(contents.person.id.text)), ("records", JSONText.lines(records.map(record))),
      ("recipients", JSONText.lines(recipients(\.english).map(JSONText.string))),
      ("sources", JSONText.lines(sources(\.english).map(JSONText.string))),
      ("retention", JSONText.lines(keeping(\.english).map(JSONText.string))),
      ("changes", JSONText.lines(contents.changes.map(change))),
      ("access-log", JSONText.lines(contents.looks.map(look))),
      ("not_in_the_access_log", JSONText.lines(AccessLogPage.limits.map { JSONText.string($0.english) })),
    ]) + "\n"
  }

  private func record(_ record: StoredRecord) -> String {
    let key = RecordKey(record.kind, record.id)
    let fields = zip(record.kind.type.fields, record.values).map { info, value in (info.name, field(value, info, key)) }
    return JSONText.object([
      ("kind", JSONText.string(record.kind.rawValue)), ("id", JSONText.string(record.id.text)),
      ("removed", JSONText.text(record.removed)), ("fields", JSONText.object(fields)),
    ])
  }

  private func field(_ value: Value, _ info: FieldInfo, _ key: RecordKey) -> String {
    let mark = OtherPeople.mark(key.kind, info, isShared: isShared(key))
    return JSONText.object([
      ("label", JSONText.string(info.label.english)), ("value", coded(value, info)),
      ("about_others", value.isEmpty ? "null" : JSONText.text(mark?.rawValue)),
    ])
  }

  /// Codes as they are stored; other applicants by no identifier.
  private func coded(_ value: Value, _ info: FieldInfo) -> String {
    if case .codes(let codes) = value { return JSONText.array(codes.map(JSONText.string)) }
    if info.kind.choiceList != nil { return JSONText.text(value.text) }
    return JSONText.text(shown(value, info, \.english))
  }

  private func change(_ change: RecordChange) -> String {
    let row = change.row
    let info = change.key.kind.type.fields.first { $0.label == row.field }
    return JSONText.object([
      ("at", JSONText.string(row.at.iso)), ("by", JSONText.string(row.by)),
      ("kind", JSONText.string(change.key.kind.rawValue)), ("id", JSONText.string(change.key.id.text)),
      ("verb", JSONText.string(row.verb.rawValue)), ("field", JSONText.text(info?.name)),
      ("before", JSONText.text(shown(row.before, info, \.english))),
      ("after", JSONText.text(shown(row.after, info, \.english))),
    ])
  }

  private func look(_ look: AccessRow) -> String {
    JSONText.object([
      ("at", JSONText.string(look.at.iso)), ("by", JSONText.string(look.by)),
      ("role", JSONText.text(look.role?.rawValue)),
      ("what", JSONText.string(look.what.rawValue)), ("reason", JSONText.string(look.reason.rawValue)),
      ("words", JSONText.text(look.words.isEmpty ? nil : look.words)), ("host", JSONText.string(look.host)),
    ])
  }
}
