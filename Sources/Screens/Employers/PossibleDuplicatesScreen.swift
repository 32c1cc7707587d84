package import Domain
package import Store

/// Employers that are probably written down twice, in pairs: the same name but for its legal form and the town, or the same
/// phone.
package struct PossibleDuplicatesScreen: WholeListScreen {
  package static let title: Words = "Possible duplicates of employers"
  package static let commands: [Command<PossibleDuplicatesScreen>] =
    [
      .row("Merge the two; it is shown first what that does", .enter, hint: "merge") { pair, _ in
        .open(MergeScreen(.employer, keep: pair.one.id, other: pair.other.id))
      },
      .row("Open the first of the two", .left, hint: "open first") { pair, _ in
        .open(EmployerScreen(pair.one.id))
      },
      .row("Open the second of the two", .right, hint: "open second") { pair, _ in
        .open(EmployerScreen(pair.other.id))
      },
    ] + moves
  package static let noRow: Words = "No two employers look alike."

  package var list = RowList<NumberedRow<DuplicatePair>>()

  package init() {}

  package func rows(from store: Store, _ desk: Desk) throws(StoreError) -> [NumberedRow<DuplicatePair>] {
    try store.answer(DuplicatePairs()).numbered
  }

  package var columns: [Column<NumberedRow<DuplicatePair>>] {
    [
      Column("One", 30, grows: 1) { pair, _ in Self.shown(pair.one) },
      Column("The other", 30, grows: 1) { pair, _ in Self.shown(pair.other) },
    ]
  }

  private static func shown(_ hit: NameHit) -> String {
    hit.detail.isEmpty ? hit.title : "\(hit.title) (\(hit.detail))"
  }
}
