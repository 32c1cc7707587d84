import Cells
import Domain
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
    record.withdrawn.map { [TextFilter.line(veil.covering(tr(Words("Withdrawn: {1}", $0))))] } ?? []
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
    let head: [(key: String, value: Listing.Cell)] = [
      ("kind", .text(record.kind.rawValue)), ("id", .text(record.id.text)),
      ("withdrawn", Listing.Cell(record.withdrawn).covered(by: veil)),
    ]
    return JSONText.object(
      head + zip(record.kind.type.fields, record.values).map { ($0.name, Self.cell($1, $0).covered(by: veil)) })
  }

  private static func cell(_ value: Value, _ info: FieldInfo) -> Listing.Cell {
    switch value {
    case .none: .unknown
    case .text(let text): .text(text)
    case .number(let number):
      if case .hundredths = info.kind {
        .text(Hundredths(hundredths: number).text(decimalSeparator: "."))
      } else {
        .number(Int(number))
      }
    case .day(let day): .text(day.iso)
    case .record(let id): .text(id.text)
    case .records(let ids): .list(ids.map(\.text))
    case .codes(let codes): .list(codes)
    }
  }

  private func known(_ record: StoredRecord) -> [(info: FieldInfo, value: Value)] {
    zip(record.kind.type.fields, record.values).filter { !$1.isEmpty }.map { (info: $0, value: $1) }
  }

  /// A value on one line: labels for codes, names for references.
  func text(_ value: Value, _ info: FieldInfo?) throws -> String {
    let list = info?.kind.choiceList
    switch value {
    case .none: return ""
    case .text(let text): return list.map { tr($0.label(of: text)) } ?? TextFilter.line(veil.covering(text))
    case .codes(let codes):
      return codes.map { code in list.map { tr($0.label(of: code)) } ?? code }.joined(separator: "; ")
    case .number, .day: return info.map { Self.cell(value, $0).line } ?? ""
    case .record(let id): return try labels([id], info)
    case .records(let ids): return try labels(ids, info)
    }
  }

  private func labels(_ ids: [Identifier], _ info: FieldInfo?) throws -> String {
    guard let kind = info?.kind.referenced else { return ids.map(\.text).joined(separator: "; ") }
    return try store.answer(Labels(ids.map { RecordKey(kind, $0) })).map { TextFilter.line(veil.covering($0.label)) }
      .joined(separator: "; ")
  }
}
