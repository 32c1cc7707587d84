import Domain
import GRDB

/// Chooses the index along which a list of people is read. There is one for each order and one for each filter in the
/// order of names, for everybody and for one colleague's people; further filters are read off the flags in the index.
struct ApplicantWalk {
  let walk: IndexWalk

  /// nil when the scope is "mine" and nobody has answered yet who "me" is.
  init?(_ scope: Scope, _ order: ApplicantOrder, _ filters: Set<ApplicantFilter>, _ session: Session) {
    let colleague: Identifier?
    switch scope {
    case .everyone: colleague = nil
    case .colleague(let id): colleague = id
    case .mine:
      guard let me = session.actor?.id else { return nil }
      colleague = me
    }
    let hasLeft = filters.contains(.left)
    let order = order.given(filters)
    let index = Self.index(order, filters, isOne: colleague != nil)
    var walk = IndexWalk(
      columns: ApplicantList.columns, table: "person_summary INDEXED BY \(index)",
      conditions: ["(flags & \(ApplicantFilter.left.bit ?? 0)) \(hasLeft ? "<>" : "=") 0"], sort: Self.sort(order))
    for filter in ApplicantFilter.allCases where filters.contains(filter) {
      switch filter.row.test {
      case .flag(let bit, _): walk.conditions.append("(flags & \(bit)) <> 0")
      case .meetingIsToday: walk.ask("meeting_on = ?", session.today)
      case .nextDateIsPast: walk.ask("next_key < ?", session.today)
      }
    }
    if let colleague {
      walk.conditions.append("colleague_id = ?")
      walk.arguments.append(colleague.blob)
    }
    self.walk = walk
  }

  private static func index(_ order: ApplicantOrder, _ filters: Set<ApplicantFilter>, isOne: Bool) -> String {
    let prefix = isOne ? "person_mine_" : "person_"
    // Nobody unassigned is on a caseload, so that filter has no index for one colleague's people.
    let own = filters.filter { !(isOne && $0 == .unassigned) }.compactMap(\.row.index).min { $0.rank < $1.rank }
    if order == .name, let own { return prefix + own.name }
    switch order {
    case .name: return prefix + "by_name"
    case .nextDate: return prefix + "by_next"
    case .lastContact: return prefix + "by_contact"
    case .phaseSince: return prefix + "by_phase"
    }
  }

  private static func sort(_ order: ApplicantOrder) -> IndexWalk.Sort {
    switch order {
    case .name: .text("name_key")
    case .nextDate: .number("next_key")
    case .lastContact: .number("contact_key")
    case .phaseSince: .number("phase_key")
    }
  }
}

extension IndexWalk {
  fileprivate mutating func ask(_ condition: String, _ day: Day) {
    conditions.append(condition)
    arguments.append(day.number.databaseValue)
  }
}
