import Domain
package import Store

/// The sheets that can be taken out. The first four come in again; the others are for looking at and counting.
package enum ExportedSheet: String, CaseIterable, Hashable, Sendable {
  case applicants, employers, contacts, jobs, wishes, openings, applications

  /// CSV for a spreadsheet, or one array of objects under the same keys, in which what is not known is null.
  package func text(_ store: Store, asJSON: Bool) throws(StoreError) -> String {
    let (columns, rows) = try table(store)
    if !asJSON { return Exporter.csv(columns, rows, store.session.settings.country) }
    let objects = rows.map { row in
      JSONText.object(columns.map { ($0, JSONText.text(row.cells[$0])) })
    }
    return JSONText.lines(objects) + "\n"
  }

  private func table(_ store: Store) throws(StoreError) -> (columns: [String], rows: [ExportRow]) {
    switch self {
    case .applicants, .employers, .contacts, .jobs:
      // Each of the four has the name of its import kind.
      guard let kind = ImportKind(rawValue: rawValue) else { return ([], []) }
      return (Exporter.columns(of: kind), try ExportSheet(kind, store).rows)
    case .wishes:
      let snapshot = try Snapshot(store, [.preference, .applicant, .employer, .job, .application, .suggestion])
      return (Snapshot.wishColumns, snapshot.wishRows)
    case .openings:
      let snapshot = try Snapshot(store, [.lead, .employer, .employerPerson, .staff])
      let rows = try zip(snapshot.every(.lead), snapshot.openingRows).map { lead, row throws(StoreError) in
        try row.covered(["title", "tasks"], at: [lead["employer_id"].record].compactMap { $0 }, store)
      }
      return (Snapshot.openingColumns, rows)
    case .applications:
      let snapshot = try Snapshot(store, [.application, .applicant, .employer, .lead, .staff])
      return (Snapshot.applicationColumns, snapshot.applicationRows)
    }
  }
}
