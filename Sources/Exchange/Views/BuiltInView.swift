package import Domain

/// The views that come with the program. The raw values stand in files of views and in scripts: they stay what they are.
package enum BuiltInView: String, CaseIterable, Sendable {
  case mine = "my_caseload"
  case attention = "needs_attention"
  case inWork = "in_work"
  case searching
  case new = "new_to_me"
  case unassigned

  package var label: Words {
    switch self {
    case .mine: "My caseload"
    case .attention: "Needs attention"
    case .inWork: "In work"
    case .searching: "Searching"
    case .new: "New to me"
    case .unassigned: "Unassigned"
    }
  }

  package var view: ListView {
    switch self {
    case .mine: ListView()
    case .attention: ListView(.mine, [.overdue], order: .nextDate)
    case .inWork: ListView(.mine, [.inWork])
    case .searching: ListView(.mine, [.searching], order: .phaseSince)
    case .new: ListView(.mine, [.new])
    case .unassigned: ListView(.everyone, [.unassigned])
    }
  }
}
