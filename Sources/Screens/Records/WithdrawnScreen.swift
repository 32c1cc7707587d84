package import Cells
package import Domain
package import Store

/// What was withdrawn, with the reason; opened, a record can be brought back.
package struct WithdrawnScreen: Screen {
  struct Line: ListRow {
    let record: StoredRecord
    let about: PersonName?
    var id: Identifier { record.id }
  }

  package static let title: Words = "Withdrawn"
  package static let commands: [Command<WithdrawnScreen>] =
    [
      Command(
        "Open the record", .enter, hint: "open", unavailable: { $0.records.isEmpty ? "Nothing was withdrawn." : nil },
        run: { screen, _ in screen.records.focused.map { .open(RecordScreen($0.record.kind, $0.id)) } ?? .stay })
    ] + Command.list(\.records)

  var records = RowList<Line>()

  package init() {}

  package var named: ShownPeople {
    var named = ShownPeople(records.rows.map(\.record))
    for name in records.rows.compactMap(\.about) { named.add(name) }
    return named
  }

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    var lines: [Line] = []
    for record in try store.answer(WithdrawnRecords(limit: 500)) {
      let person = try record.applicantID.flatMap { id throws(StoreError) in try store.answer(OneRecord(.applicant, id))
      }
      lines.append(Line(record: record, about: person.map { Applicant($0).name }))
    }
    records.show(lines)
  }

  package mutating func arrange(in size: Size, _ desk: Desk) { records.arrange(visible: size.rows - 1) }

  package func draw(on frame: inout Frame) {
    frame.table(records, columns: Self.columns, empty: "Nothing was withdrawn.")
  }

  private static let columns: [Column<Line>] = [
    Column("What", 18) { line, _ in tr(line.record.kind.type.title) },
    Column("Whose", 18, grows: 1, rank: 2) { line, frame in line.about.map { frame.shown($0) } ?? "" },
    Column("In words", 20, grows: 2, rank: 3) { line, frame in
      line.record.kind == .applicant && frame.initialsOnly ? "" : line.record.label.replacingNewlines
    },
    Column("Why", 16, grows: 1, rank: 1) { line, _ in WithdrawalWords.reason(line.record.withdrawn) },
  ]
}
