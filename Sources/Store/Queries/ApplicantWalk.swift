import Domain
import GRDB

/// Chooses the index along which a list of people is read. There is one for each order and one for each filter in the
/// order of names, for everybody and for one colleague's people; further filters are read off the flags in the index.
struct ApplicantWalk {
  let walk: IndexWalk

  private typealias Flag = PersonTable.Flag

  /// nil when the scope is "mine" and nobody has answered yet who "me" is.
  init?(_ scope: Scope, _ order: ApplicantOrder, _ filters: Set<ApplicantFilter>, _ session: Session) {
    let staff: Identifier?
    switch scope {
    case .everyone: staff = nil
    case .staff(let id): staff = id
    case .mine:
      guard let me = session.actor?.id else { return nil }
      staff = me
    }
    let hasLeft = filters.contains(.left)
    let order = order.given(filters)
    let index = Self.index(order, filters, isOne: staff != nil)
    var walk = IndexWalk(
      columns: ApplicantList.columns, table: "person_summary INDEXED BY \(index)",
      conditions: ["(flags & 1) \(hasLeft ? "<>" : "=") 0"], sort: Self.sort(order))
    for filter in ApplicantFilter.allCases where filters.contains(filter) {
      guard let flag = Self.flags[filter] else { continue }
      walk.conditions.append("(flags & \(flag)) <> 0")
    }
    if let staff {
      walk.conditions.append("staff_id = ?")
      walk.arguments.append(staff.blob)
    }
    if filters.contains(.meetingToday) {
      walk.conditions.append("meeting_on = ?")
      walk.arguments.append(session.today.number.databaseValue)
    }
    if filters.contains(.overdue) {
      walk.conditions.append("next_key < ?")
      walk.arguments.append(session.today.number.databaseValue)
    }
    self.walk = walk
  }

  private static let flags: [ApplicantFilter: Int64] = [
    .inWork: Flag.working, .searching: Flag.searching, .noNextStep: Flag.noNextStep, .marked: Flag.marked,
    .unassigned: Flag.unassigned, .waitsForUs: Flag.waitsForUs, .waitsForThem: Flag.waitsForThem, .new: Flag.isNew,
  ]

  /// Filters with an index of their own, the one that leaves fewest people first.
  private static let filterIndexes: [(filter: ApplicantFilter, name: String)] = [
    (.left, "left"), (.meetingToday, "meeting"), (.marked, "marked"), (.unassigned, "unassigned"), (.new, "new"),
    (.waitsForUs, "waiting_us"), (.waitsForThem, "waiting_them"), (.noNextStep, "no_next"), (.inWork, "working"),
    (.searching, "searching"),
  ]

  private static func index(_ order: ApplicantOrder, _ filters: Set<ApplicantFilter>, isOne: Bool) -> String {
    let prefix = isOne ? "person_mine_" : "person_"
    if order == .name, let own = filterIndexes.first(where: { filters.contains($0.filter) }),
      !(isOne && own.filter == .unassigned)
    {
      return prefix + own.name
    }
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
