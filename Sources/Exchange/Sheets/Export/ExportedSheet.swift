package import Domain
package import Store

/// The sheets that can be taken out. Those that an import knows come in again; the others are for looking at and counting.
package enum ExportedSheet: String, CaseIterable, Hashable, Sendable {
  case applicants, employers, contacts, jobs, preferences, leads, applications

  package init(_ kind: SheetKind) {
    self =
      switch kind {
      case .applicants: .applicants
      case .employers: .employers
      case .contacts: .contacts
      case .jobs: .jobs
      }
  }

  package var label: Words { facts.label }
  /// Whose export is noted as a look at everybody's record.
  package var isAboutApplicants: Bool { facts.isAboutApplicants }

  fileprivate struct Facts {
    let label: Words
    let layout: SheetLayout
    /// The kinds of records that its cells are made of.
    let kinds: [RecordKind]
    let isAboutApplicants: Bool
  }

  fileprivate var facts: Facts {
    switch self {
    case .applicants: Facts("applicants", .applicants, isAboutApplicants: true)
    case .employers: Facts("employers", .employers, isAboutApplicants: false)
    case .contacts: Facts("contacts with employers", .contacts, isAboutApplicants: true)
    case .jobs: Facts("jobs", .jobs, isAboutApplicants: true)
    case .preferences:
      Facts(
        label: "preferences", layout: SearchColumns.preferences, kinds: [.jobPreference, .applicant, .employer],
        isAboutApplicants: true)
    case .leads:
      Facts(
        label: "leads", layout: SearchColumns.leads, kinds: [.jobLead, .employer, .employerPerson, .colleague],
        isAboutApplicants: false)
    case .applications:
      Facts(
        label: "applications", layout: SearchColumns.applications,
        kinds: [.application, .applicant, .employer, .jobLead, .colleague], isAboutApplicants: true)
    }
  }

  /// CSV for a spreadsheet, or one array of objects under the same keys, in which what is not known is null.
  package func text(_ store: Store, asJSON: Bool) throws(StoreError) -> String {
    let (columns, rows) = (facts.layout.written, try rows(store))
    if asJSON {
      return JSONText.lines(
        rows.map { row in JSONText.object(columns.map { ($0.key, JSONText.text(row.cells[$0.key])) }) })
        + "\n"
    }
    let separator = Exporter.separator(store.session.settings.country)
    return "\u{FEFF}" + CSVText.line(columns.map(\.heading), separator: separator)
      + rows.map { row in CSVText.line(columns.map { row.cells[$0.key] ?? "" }, separator: separator) }.joined()
  }

  /// Every row that an export writes, from one moment of the store.
  func rows(_ store: Store) throws(StoreError) -> [ExportRow] {
    let layout = facts.layout
    let snapshot = try Snapshot(store, facts.kinds)
    return try snapshot.every(layout.main.kind).map { main throws(StoreError) in
      try ExportRow(ExportSource(snapshot, main, layout), layout).covered(layout, at: main.employerID, store)
    }
  }
}

extension ExportedSheet.Facts {
  /// A sheet that comes in again: the kinds of records say in which sheets they stand.
  fileprivate init(_ label: Words, _ kind: SheetKind, isAboutApplicants: Bool) {
    self.init(
      label: label, layout: .of(kind), kinds: RecordKind.allCases.filter { $0.type.sheets.contains(kind) },
      isAboutApplicants: isAboutApplicants)
  }
}
