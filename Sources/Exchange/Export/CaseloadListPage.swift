package import Domain
package import Store

/// The caseload on paper: one line a person, in the order of names.
package enum CaseloadListPage {
  /// - Parameter words: turns a sentence into the reader's language.
  package static func text(
    _ store: Store, scope: Scope, initialsOnly: Bool, words: @escaping (Words) -> String
  ) throws(StoreError) -> String {
    let rows = try everyone(store, scope)
    let title = words(initialsOnly ? "Caseload, initials only" : "Caseload")
    var page = PageText(
      title: title, day: store.session.today,
      columnHead: [
        line([words("Name"), words("Phase"), words("Last contact"), words("Next"), words("Next step")]), "",
      ], words: words)
    for row in rows { page.add(line(cells(row, initialsOnly, words))) }
    if rows.isEmpty { page.add(words("Nobody is on this list.")) }
    page.add()
    page.add(words(Words("People on this list: {1}", String(rows.count))))
    return page.text
  }

  /// Who stands on the page, for the look log.
  package static func people(_ store: Store, scope: Scope) throws(StoreError) -> [Identifier] {
    try everyone(store, scope).map(\.id)
  }

  private static func everyone(_ store: Store, _ scope: Scope) throws(StoreError) -> [ApplicantRow] {
    var rows: [ApplicantRow] = []
    var anchor = Anchor.start
    while true {
      let page = try store.answer(ApplicantList(scope: scope, page: PageRequest(anchor, limit: 500)))
      rows += page.rows
      guard page.hasAfter, let last = page.rows.last else { return rows }
      anchor = .after(last.key)
    }
  }

  private static func cells(_ row: ApplicantRow, _ initialsOnly: Bool, _ words: (Words) -> String) -> [String] {
    let others = row.otherPhases > 0 ? " +\(row.otherPhases)" : ""
    let veil = NameVeil(initialsOnly ? [row.name] : [])
    return [
      (row.mark?.sign ?? " ") + " " + row.name.shown(initialsOnly: initialsOnly), words(row.phase.label) + others,
      row.lastContactOn?.iso ?? words("unknown"), row.nextOn?.iso ?? "", veil.covering(row.nextStep),
    ]
  }

  private static func line(_ cells: [String]) -> String {
    zip(cells, [26, 18, 12, 10, 10]).map { PageText.fitted($0, $1) }.joined(separator: " ")
  }
}
