package import Domain
package import Store

/// What a list of applicants shows: whose, which of them, in which order and columns.
package struct ListView: Hashable, Sendable {
  package var scope: Scope
  package var filters: Set<ApplicantFilter>
  package var order: ApplicantOrder
  /// In the order they stand in; the name is always among them.
  package var columns: [ApplicantColumn]

  package init(
    _ scope: Scope = .mine, _ filters: Set<ApplicantFilter> = [], order: ApplicantOrder = .name,
    columns: [ApplicantColumn] = ApplicantColumn.usual
  ) {
    self.scope = scope
    self.filters = filters
    self.order = order
    self.columns = columns
  }

  /// The order the rows come in: some filters bring their own.
  package var givenOrder: ApplicantOrder { order.given(filters) }

  package func page(_ request: PageRequest) -> ApplicantList {
    ApplicantList(scope: scope, order: order, filters: filters, page: request)
  }

  package var count: ApplicantCount { ApplicantCount(scope: scope, filters: filters) }

  /// Everybody in the view, read a page at a time.
  package func everyone(in store: Store) throws(StoreError) -> [ApplicantRow] {
    var rows: [ApplicantRow] = []
    var anchor = Anchor.start
    while true {
      let found = try store.answer(page(PageRequest(anchor, limit: 500)))
      rows += found.rows
      guard found.hasAfter, let last = found.rows.last else { return rows }
      anchor = .after(last.key)
    }
  }
}

extension ApplicantRow {
  /// What comes next: the person's own words where somebody wrote them, else what the rule asks for.
  package func comes(_ words: (Words) -> String) -> String {
    guard let rule = nextRule else { return nextStep }
    if rule.rule.hasOwnDay, !nextStep.isEmpty { return nextStep }
    return [words(rule.label), nextStep].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

/// A column of the list of applicants. The raw values stand in files of views: they stay what they are.
package enum ApplicantColumn: String, CaseIterable, Sendable {
  case name, mark, phase, days, contact, waiting, next, note, meeting, specialist

  package static let usual: [ApplicantColumn] = [.name, .mark, .phase, .days, .contact, .waiting, .next, .note]

  /// What it is called where columns are chosen.
  package var label: Words {
    switch self {
    case .mark: "mark"
    case .name: "name"
    case .phase: "phase"
    case .days: "days in the phase"
    case .contact: "days since the last contact"
    case .waiting: "waiting for whom, and by when"
    case .next: "what comes next, and when"
    case .note: "note with its deadline"
    case .meeting: "next appointment"
    case .specialist: "specialist"
    }
  }
}

extension ApplicantOrder {
  package var label: Words {
    switch self {
    case .name: "by name"
    case .nextDate: "by next date"
    case .lastContact: "longest without contact first"
    case .phaseSince: "longest in the phase first"
    }
  }
}

extension ListView {
  /// Whose people, in a word.
  package var scopeLabel: Words {
    switch scope {
    case .mine: "mine"
    case .everyone: "everyone's"
    case .colleague: "a colleague's"
    }
  }

  /// The filters that are on, in the order of their table.
  package var filterLabels: [Words] { ApplicantFilter.allCases.filter(filters.contains).map(\.label) }
}
