package import Domain
import GRDB

package enum EmployerOrder: String, CaseIterable, Codable, Sendable {
  case name
  /// The next date first; employers without one last.
  case nextDate = "next_date"
  /// Visited longest ago first; never visited before them.
  case lastVisit = "last_visit"
  case stage
}

package enum EmployerFilter: String, CaseIterable, Codable, Sendable, CodingKeyRepresentable {
  /// Employers whose relationship I own.
  case mine
  case doNotContact = "do_not_contact"
  case noNextStep = "no_next_step"
  /// With a job lead that nobody has closed.
  case leads
  /// Where the relationship stands; of two stages an employer has one.
  case introduce, learn, propose, ongoing

  /// The stage it asks for; nil for the other filters.
  package var stage: VisitStage? { VisitStage(rawValue: rawValue) }

  /// The bit of the list by which it is kept; nil for what is asked otherwise.
  fileprivate var flag: Int64? {
    switch self {
    case .mine: nil
    case .doNotContact: EmployerTable.Flag.doNotContact
    case .noNextStep: EmployerTable.Flag.noNextStep
    case .leads: EmployerTable.Flag.leads
    case .introduce, .learn, .propose, .ongoing: stage.map(EmployerTable.Flag.stage)
    }
  }
}

package struct EmployerRow: Hashable, Codable, Sendable {
  package let key: PageKey
  package let id: Identifier
  package let name: String
  package let town: String
  package let stage: VisitStage?
  package let leadContactID: Identifier?
  package let leadContactName: String?
  package let lastVisitOn: Day?
  package let nextStep: String
  package let nextOn: Day?
  package let doNotContact: Bool
  /// Job leads nobody has closed.
  package let leads: Int
  /// How often somebody began to work there.
  package let hires: Int
}

/// A page of the employers.
package struct EmployerList: Query {
  package var order: EmployerOrder
  package var filters: Set<EmployerFilter>
  package var page: PageRequest

  package init(order: EmployerOrder = .name, filters: Set<EmployerFilter> = [], page: PageRequest) {
    self.order = order
    self.filters = filters
    self.page = page
  }

  package func answer(from reader: Reader) throws -> Page<EmployerRow> {
    guard let walk = walk(me: reader.session.actor?.id) else { return .none }
    return try page.page(key: \.key) { try walk.rows(reader.db, $0, Self.row) }
  }

  /// nil when "mine" is asked and nobody has answered yet who "me" is.
  func walk(me: Identifier?) -> IndexWalk? {
    var walk = IndexWalk(
      columns: Self.columns, table: "employer_summary INDEXED BY \(index)",
      sort: order == .name ? .text("name_key") : .number(sortKey))
    if filters.contains(.mine) {
      guard let me else { return nil }
      walk.conditions.append("lead_contact_id = ?")
      walk.arguments.append(me.blob)
    }
    for flag in filters.compactMap(\.flag).sorted() { walk.conditions.append("(flags & \(flag)) <> 0") }
    return walk
  }

  private var index: String {
    let prefix = filters.contains(.mine) ? "employer_mine_" : "employer_"
    if order == .name, filters.contains(.doNotContact) { return prefix + "do_not_contact" }
    if order == .name, filters.contains(.noNextStep) { return prefix + "no_next" }
    switch order {
    case .name: return prefix + "by_name"
    case .nextDate: return prefix + "by_next"
    case .lastVisit: return prefix + "by_visit"
    case .stage: return prefix + "by_stage"
    }
  }

  private var sortKey: String {
    switch order {
    case .name: "name_key"
    case .nextDate: "next_key"
    case .lastVisit: "visit_key"
    case .stage: "stage_key"
    }
  }

  private static let columns = """
    name, town, stage, lead_contact_id, (SELECT colleague.name FROM colleague WHERE colleague.id = lead_contact_id), last_visit_on, next_step,
    next_on, flags, leads, hires
    """

  private static func row(_ key: PageKey, _ row: Row) -> EmployerRow {
    let stage: String? = row[4]
    let flags: Int64 = row[10]
    return EmployerRow(
      key: key, id: key.id, name: row[2], town: row[3], stage: stage.flatMap(VisitStage.init),
      leadContactID: row.identifierIfKnown(5), leadContactName: row[6], lastVisitOn: row.day(7), nextStep: row[8],
      nextOn: row.day(9), doNotContact: flags & EmployerTable.Flag.doNotContact != 0,
      leads: row[11], hires: row[12])
  }
}
