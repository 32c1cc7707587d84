package import Domain
package import Store

/// The list of applicants on paper: one line a person, as the view has it, with as many of its columns as a page takes.
package enum CaseloadListPage {
  /// - Parameter words: turns a sentence into the reader's language.
  package static func text(
    _ store: Store, _ view: ListView, initialsOnly: Bool, words: @escaping (Words) -> String
  ) throws(StoreError) -> String {
    let rows = try view.everyone(in: store)
    let columns = fitting(view)
    let colleague =
      columns.contains { $0.kind == .specialist }
      ? try store.answer(AllRecords(.colleague)).map { ($0.id, $0.label) } : []
    let ink = Ink(
      initialsOnly: initialsOnly, today: store.session.today,
      colleagues: Dictionary(uniqueKeysWithValues: colleague), words: words)
    let title = words(initialsOnly ? "Caseload, initials only" : "Caseload")
    var page = PageText(
      title: title, day: store.session.today, columnHead: [line(columns) { words($0.heading) }, ""], words: words)
    for row in rows { page.add(line(columns) { $0.cell(row, ink) }) }
    if rows.isEmpty { page.add(words("Nobody is on this list.")) }
    page.add()
    for part in about(view, words) { page.add(part) }
    page.add(words(Words("People on this list: {1}", String(rows.count))))
    return page.text
  }

  /// Which people these are: a list on paper must say what it leaves out.
  private static func about(_ view: ListView, _ words: (Words) -> String) -> [String] {
    let filters = view.filterLabels.map(words).joined(separator: " + ")
    let only = filters.isEmpty ? [] : [words(Words("Only: {1}.", filters))]
    return only + (view.givenOrder == .name ? [] : [words(Words("Order: {1}.", words(view.givenOrder.label)))])
  }

  /// What a cell is written with.
  private struct Ink {
    let initialsOnly: Bool
    let today: Day
    let colleagues: [Identifier: String]
    let words: (Words) -> String

    func day(_ day: Day?, _ text: String) -> String {
      [day?.iso ?? "", text].filter { !$0.isEmpty }.joined(separator: " ")
    }

    func days(since day: Day?) -> String { day.map { String(today.days(since: $0)) } ?? "" }
  }

  private struct PageColumn {
    let kind: ApplicantColumn
    let heading: Words
    let width: Int
    /// The highest gives way first.
    let rank: Int
    let cell: (ApplicantRow, Ink) -> String
  }

  private static func fitting(_ view: ListView) -> [PageColumn] {
    var columns = view.columns.map(column)
    while columns.reduce(0, { $0 + $1.width + 1 }) - 1 > PageText.columns,
      let last = columns.indices.max(by: { columns[$0].rank < columns[$1].rank }), columns[last].rank > 0
    { columns.remove(at: last) }
    return columns
  }

  private static func column(_ kind: ApplicantColumn) -> PageColumn {
    switch kind {
    case .mark: PageColumn(kind: kind, heading: "", width: 1, rank: 2) { row, _ in row.mark?.sign ?? "" }
    case .name:
      PageColumn(kind: kind, heading: "Name", width: 24, rank: 0) { $0.name.shown(initialsOnly: $1.initialsOnly) }
    case .phase:
      PageColumn(kind: kind, heading: "Phase", width: 16, rank: 4) { row, ink in
        ink.words(row.phase.label) + (row.otherPhases > 0 ? " +\(row.otherPhases)" : "")
      }
    case .days: PageColumn(kind: kind, heading: "Days", width: 5, rank: 6) { $1.days(since: $0.phaseSince) }
    case .contact:
      PageColumn(kind: kind, heading: "Last contact", width: 12, rank: 3) { row, ink in
        row.lastContactOn?.iso ?? ink.words("unknown")
      }
    case .waiting:
      PageColumn(kind: kind, heading: "Waiting for", width: 16, rank: 7) { row, ink in
        ink.day(row.waitingUntil, row.waitingFor.map { ink.words($0.label) } ?? "")
      }
    case .next:
      PageColumn(kind: kind, heading: "Next", width: 22, rank: 1) { row, ink in
        covered(row, ink.day(row.nextOn, row.comes(ink.words)), ink)
      }
    case .note:
      PageColumn(kind: kind, heading: "Note", width: 18, rank: 8) { covered($0, $1.day($0.noteUntil, $0.note), $1) }
    case .meeting: PageColumn(kind: kind, heading: "Meeting", width: 10, rank: 5) { row, _ in row.meetingOn?.iso ?? "" }
    case .specialist:
      PageColumn(kind: kind, heading: "Specialist", width: 16, rank: 9) { row, ink in
        row.colleagueID.flatMap { ink.colleagues[$0] } ?? ink.words("unassigned")
      }
    }
  }

  private static func covered(_ row: ApplicantRow, _ text: String, _ ink: Ink) -> String {
    NameVeil(ink.initialsOnly ? [row.name] : []).covering(text)
  }

  private static func line(_ columns: [PageColumn], _ text: (PageColumn) -> String) -> String {
    columns.map { PageText.fitted(text($0), $0.width) }.joined(separator: " ")
  }
}
