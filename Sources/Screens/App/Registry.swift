import Domain

/// From a route back to its screen.
package enum Registry {
  package static func screen(for route: Route) -> any Screen {
    switch route {
    case .applicants: ApplicantListScreen()
    case .applicant(let id, let pane): ApplicantScreen(id, pane: Pane(rawValue: pane) ?? .wants)
    case .employers: EmployerListScreen()
    case .employer(let id): EmployerScreen(id)
    case .contacts: ContactsScreen()
    case .settle: SettleScreen()
    case .backups: BackupsScreen()
    case .rules: RulesScreen()
    case .absences(let id): AbsencesScreen(id)
    case .record(let kind, let id): RecordScreen(kind, id)
    case .form(let purpose): FormScreen(purpose)
    case .withdraw(let kind, let id): PersonActions.withdrawal(kind, id)
    case .snooze(let id): SnoozeScreen(id)
    }
  }
}
