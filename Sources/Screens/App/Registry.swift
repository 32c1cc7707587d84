import Domain
import Store

/// From a route back to its screen.
package enum Registry {
  package static func screen(for route: Route) -> any Screen {
    switch route {
    case .careerProfile(let id): CareerProfileScreen(id)
    case .stillTrue(let id): StillTrueScreen(id)
    case .wishesOn(let id, let day): WishesOnScreen(id, on: day)
    case .today: TodayScreen()
    case .capture(let about): CaptureScreen("", about: about)
    case .applicants: ApplicantListScreen()
    case .applicant(let id, let pane): ApplicantScreen(id, pane: Pane(rawValue: pane) ?? .wants)
    case .employers: EmployerListScreen()
    case .employer(let id): EmployerScreen(id)
    case .contacts: ContactsScreen()
    case .contactWeeks(let isEveryone): ContactWeeksScreen(scope: isEveryone ? .everyone : .mine)
    case .weekContacts(let day, let isEveryone): WeekContactsScreen(day, scope: isEveryone ? .everyone : .mine)
    case .disclosure(let id): DisclosureScreen(id)
    case .promises: PromisesScreen()
    case .pipeline(let id): PipelineScreen(id)
    case .openings(let id): OpeningsScreen(at: id)
    case .opening(let id): OpeningScreen(id)
    case .review(let id): ReviewScreen(at: id)
    case .settle: SettleScreen()
    case .backups: BackupsScreen()
    case .calendar(let day, let isWeek, let isEveryone):
      CalendarScreen(day, isWeek: isWeek, scope: isEveryone ? .everyone : .mine)
    case .towns: TownScreen()
    case .travel(let town, let day, let isEveryone): TravelScreen(town, day, scope: isEveryone ? .everyone : .mine)
    case .moveAppointment(let id): MoveAppointmentScreen(id)
    case .match(let id): MatchScreen(id)
    case .matchPeople(let kind, let id, let isEveryones, let shown):
      MatchPeopleScreen(RecordKey(kind, id), scope: isEveryones ? .everyone : .mine, shown: shown)
    case .rules: RulesScreen()
    case .absences(let id): AbsencesScreen(id)
    case .record(let kind, let id): RecordScreen(kind, id)
    case .job(let id): JobScreen(id)
    case .form(let purpose): FormScreen(purpose)
    case .withdraw(let kind, let id): PersonActions.withdrawal(kind, id)
    case .snooze(let keys): SnoozeScreen(keys)
    }
  }
}
