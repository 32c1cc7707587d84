package import Cells
package import Domain

/// Every screen and pop-up of the program, one line each. The page of keys, the commands that open a screen from anywhere,
/// the way back from a draft and the sweeps of the tests follow from it.
package enum Registry {
  package static let all: [any Screen.Type] = [
    TodayScreen.self, ApplicantListScreen.self, FilterScreen.self, ViewsScreen.self, ColumnsScreen.self,
    ApplicantScreen.self, EmployerListScreen.self, EmployerScreen.self, ContactsScreen.self,
    DraftsScreen.self, DraftTextScreen.self,
    PromisesScreen.self, JobSearchScreen.self, JobLeadsScreen.self, JobLeadScreen.self, ReviewScreen.self,
    RecordScreen.self, CareerProfileScreen.self, StillTrueScreen.self, PreferencesOnScreen.self,
    LessonScreen.self, JobScreen.self, JobStartScreen.self, ContactWeeksScreen.self, WeekContactsScreen.self,
    DisclosureScreen.self,
    CalendarScreen.self, MoveAppointmentScreen.self, AskDayScreen.self, TownScreen.self, TravelScreen.self,
    DueScreen.self, PostponeScreen.self, PassOnScreen.self, ReassignScreen.self, MergeScreen.self, FormScreen.self,
    ConflictScreen.self, PickScreen.self, PromptScreen.self, ChoiceMenu.self, ConfirmScreen.self, FindScreen.self,
    PaletteScreen.self, CaptureScreen.self, HelpScreen.self, WelcomeScreen.self, ImportFileScreen.self,
    ImportScreen.self, ListPickScreen.self, CellsToCheckScreen.self, RemovedScreen.self, RetentionScreen.self,
    ColleaguesScreen.self, AbsencesScreen.self, RulesScreen.self, ExportScreen.self, PrintScreen.self,
    AccessLogScreen.self, PossibleDuplicatesScreen.self, MergedScreen.self, ReasonToOpenScreen.self,
    ErasePersonScreen.self, MentionsScreen.self,
    MatchScreen.self, MatchPeopleScreen.self,
    BackupsScreen.self, RestorePreviewScreen.self, RestoreDoneScreen.self,
  ]

  private static let places: [String: any Place.Type] = Dictionary(
    all.compactMap { $0 as? any Place.Type }.map { ($0.code, $0) }
  ) { first, _ in first }

  /// From a route back to its screen; nil where this version does not know it.
  package static func place(at route: Route) -> (any Place)? {
    places[former[route.code] ?? route.code]?.init(RouteCells(all: route.cells))
  }

  /// What places were called in drafts that older programs kept.
  private static let former = [
    "snooze": PostponeScreen.code, "profile": CareerProfileScreen.code, "wishes-on": PreferencesOnScreen.code,
    "opening": JobLeadScreen.code, "openings": JobLeadsScreen.code, "pipeline": JobSearchScreen.code,
    "settle": CellsToCheckScreen.code,
  ]
}

/// How a screen is opened from anywhere, by the name of its command.
package struct Opener: Sendable {
  package let title: Words
  package let keys: [Key]
  package let open: @Sendable () -> any Screen

  init(_ title: Words, _ keys: Key..., open: @escaping @Sendable () -> any Screen) {
    (self.title, self.keys, self.open) = (title, keys, open)
  }
}
