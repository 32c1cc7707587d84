import Cells
import Domain
import Exchange
import Screens
import Store
import Terminal

/// Records as people and programs read them.
struct ShownValues {
  let store: Store
  /// Over the names of applicants.
  let veil: NameVeil

  init(_ store: Store, _ veil: NameVeil = NameVeil([String]())) {
    self.store = store
    self.veil = veil
  }

  /// A heading and one line a known field.
  func sheet(of record: StoredRecord) throws -> String {
    let width = TerminalSession.characterWidth
    let fields = known(record)
    let room = fields.map { width.of(tr($0.info.label)) }.max() ?? 0
    let lines = try fields.map { info, value in
      TextLayout.pad(tr(info.label), to: room, width: width) + "  " + (try text(value, info))
    }
    let heading = tr(record.kind.type.title) + "  " + record.id.text
    return ([heading] + withdrawal(record) + lines).map { $0 + "\n" }.joined()
  }

  private func withdrawal(_ record: StoredRecord) -> [String] {
    record.removed.map { [TextFilter.line(veil.covering(tr(Words("Removed: {1}", $0))))] } ?? []
  }

  /// One row a field, for spreadsheets.
  func lines(of records: [StoredRecord]) throws -> Listing {
    var listing = Listing([
      ListingColumn("kind", "Kind"), ListingColumn("id", "Identifier"), ListingColumn("field", "Field"),
      ListingColumn("value", "Value"),
    ])
    for record in records {
      listing.rows += try known(record).map { info, value in
        [.text(record.kind.rawValue), .text(record.id.text), .text(info.name), .text(try text(value, info))]
      }
    }
    return listing
  }

  /// One object with every field, unknown ones null, under the keys of the data model.
  func json(of record: StoredRecord) -> String {
    let head: [(String, Listing.Cell)] = [
      ("kind", .text(record.kind.rawValue)), ("id", .text(record.id.text)),
      ("removed", Listing.Cell(record.removed).covered(by: veil)),
    ]
    let fields = zip(record.kind.type.fields, record.values).map { ($0.name, Listing.Cell($1, $0).covered(by: veil)) }
    return JSONText.object((head + fields).map { ($0.0, $0.1.json) }, isSpaced: true)
  }

  private func known(_ record: StoredRecord) -> [(info: FieldInfo, value: Value)] {
    zip(record.kind.type.fields, record.values).filter { !$1.isEmpty }.map { (info: $0, value: $1) }
  }

  /// A value on one line: labels for codes, names for references.
  func text(_ value: Value, _ info: FieldInfo?) throws -> String {
    let ids = value.record.map { [$0] } ?? value.records
    let names = try info?.kind.referenced.map { try labels($0, ids) } ?? [:]
    let isOwn = info?.kind.choiceList == nil && value.text != nil
    let text = value.words(info, by: "; ") { names[$0] ?? $0.text }.read(tr)
    return isOwn ? TextFilter.line(veil.covering(text)) : text
  }

  private func labels(_ kind: RecordKind, _ ids: [Identifier]) throws -> [Identifier: String] {
    let found = try store.answer(Labels(ids.map { RecordKey(kind, $0) }))
    return Dictionary(found.map { ($0.key.id, TextFilter.line(veil.covering($0.label))) }) { first, _ in first }
  }
}
