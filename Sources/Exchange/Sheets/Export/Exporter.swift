package import Domain
package import Store

/// Takes records out: CSV sheets that a spreadsheet program opens and our own import knows again, and JSON of
/// everything. Both are read at one moment of the store.
package enum Exporter {
  /// A sheet of one kind: UTF-8 with its mark, CRLF, and the separator that the country's spreadsheets expect.
  package static func csv(_ kind: SheetKind, _ store: Store) throws(StoreError) -> String {
    try ExportedSheet(kind).text(store, asJSON: false)
  }

  /// Everything in the store by kind, removed records with their reason; what is not known is null.
  package static func json(_ store: Store) throws(StoreError) -> String {
    var kinds: [RecordKind: [String]] = [:]
    for record in try store.answer(WholeStore()) { kinds[record.kind, default: []].append(object(record)) }
    let records = RecordKind.allCases.map { kind in (kind.rawValue, JSONText.lines(kinds[kind] ?? [])) }
    return JSONText.object([
      ("program", JSONText.string("caseload")), ("format", "1"),
      ("exported_on", JSONText.string(store.session.today.iso)), ("records", JSONText.object(records)),
    ]) + "\n"
  }

  /// Writes a new file that only its owner can read; see `OutputFile`.
  package static func write(_ text: String, to path: String) throws(OutputError) {
    try OutputFile.write(text, to: path)
  }

  /// Writes a new file that only the recipients can read; the text is on no disk in the clear.
  package static func write(_ text: String, to path: String, for recipients: Recipients) throws(StoreError) {
    guard !path.isEmpty else { throw .refused("Give the file a name.") }
    try Sealing.write(text, to: path, for: recipients)
  }

  /// Spreadsheet programs take the semicolon where the comma is the decimal sign.
  static func separator(_ country: Country?) -> String {
    switch country {
    case .norway, .denmark, .sweden: ";"
    case .unitedKingdom, .ireland, .unitedStates, .other, nil: ","
    }
  }

  private static func object(_ record: StoredRecord) -> String {
    let fields = zip(record.kind.type.fields, record.values).map { ($0.name, $1.json($0)) }
    return JSONText.object(
      [("id", JSONText.string(record.id.text)), ("removed", JSONText.text(record.removed))] + fields
    )
  }

}
