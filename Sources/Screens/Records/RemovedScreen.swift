package import Domain
package import Store

/// What was removed, with the reason; opened, a record can be brought back.
package struct RemovedScreen: WholeListScreen {
  package struct Row: ListRow {
    let record: StoredRecord
    let about: PersonName?
    package var id: Identifier { record.id }
  }

  package static let title: Words = "Removed"
  package static let everywhere: Opener? = Opener("Show removed records") { RemovedScreen() }
  package static let commands: [Command<RemovedScreen>] =
    [.row("Open the record", .enter, hint: "open") { row, _ in .open(RecordScreen(row.record.kind, row.id)) }] + moves
  package static let noRow: Words = "Nothing was removed."

  package var list = RowList<Row>()

  package init() {}

  package var named: ShownPeople {
    var named = ShownPeople(list.rows.map(\.record))
    for name in list.rows.compactMap(\.about) { named.add(name) }
    return named
  }

  package func rows(from store: Store, _ desk: Desk) throws(StoreError) -> [Row] {
    try store.answer(RemovedRecords(limit: 500)).map { record throws(StoreError) in
      let person = try record.applicantID.flatMap { id throws(StoreError) in try store.answer(OneRecord(.applicant, id))
      }
      return Row(record: record, about: person.map { Applicant($0).name })
    }
  }

  package var columns: [Column<Row>] {
    [
      Column("What", 23) { row, _ in tr(row.record.kind.type.title) },
      Column("Whose", 18, grows: 1, rank: 2) { row, frame in row.about.map { frame.shown($0) } ?? "" },
      Column("In words", 20, grows: 2, rank: 3) { row, frame in
        row.record.kind == .applicant && frame.initialsOnly ? "" : row.record.label.replacingNewlines
      },
      Column("Why", 16, grows: 1, rank: 1) { row, _ in RemovalWords.reason(row.record.removed) },
    ]
  }
}
