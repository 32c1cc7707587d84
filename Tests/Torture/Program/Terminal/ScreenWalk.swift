import Domain
import PseudoTerminal
import Screens
import Store

/// The way from a fresh start to one screen or pop-up.
struct ScreenWalk: Sendable {
  enum Step: Sendable {
    /// Keys in walk notation, and what is to be read on the screen before the next step.
    case keys(String, String)
    /// Another program changes the telephone of every person meanwhile.
    case changedElsewhere
  }

  /// Which store it starts on.
  enum Start: String, Sendable {
    /// The demo caseload.
    case demo
    /// First questions answered, nobody there.
    case answered
    /// The demo caseload of an office that wants to know why records of others are opened.
    case asking
    /// Not made yet.
    case none
  }

  /// The name of the screen's type.
  let screen: String
  let start: Start
  let steps: [Step]
  /// Whether text stands in a form at the end, which has to be kept when the line drops.
  let typed: String?

  private init(
    _ screen: String, on start: Start = .demo, typed: String? = nil, _ steps: (keys: String, sight: String)...
  ) {
    self.init(screen, on: start, typed: typed, steps.map { .keys($0.keys, $0.sight) })
  }

  private init(_ screen: String, on start: Start = .demo, typed: String? = nil, _ steps: [Step]) {
    self.screen = screen
    self.start = start
    // The program opens on Today; most walks begin on the list of applicants.
    let toTheList: [Step] = start == .none || screen == "TodayScreen" ? [] : [.keys("2", "Applicants")]
    self.steps = toTheList + steps
    self.typed = typed
  }

  /// Every screen and pop-up of the program, some in more than one state; `SHEET` stands for the path of a sheet.
  static let all: [ScreenWalk] = listed + byName

  /// To a screen that is opened from anywhere its command leads.
  private static let byName: [ScreenWalk] = Registry.all.compactMap { screen in
    let name = String(describing: screen)
    guard let opener = screen.everywhere, !listed.contains(where: { $0.screen == name }) else { return nil }
    return ScreenWalk(name, (": \"\(opener.title.english)\" <enter>", screen.title.english))
  }

  private static let listed: [ScreenWalk] = [
    ScreenWalk("TodayScreen", ("", "OVERDUE")),
    ScreenWalk("TodayScreen", on: .answered, ("", "Nobody is on your caseload yet")),
    ScreenWalk("ApplicantListScreen", ("", "Applicants: mine")),
    ScreenWalk("ApplicantListScreen", on: .answered, ("", "Nobody is on your caseload yet")),
    ScreenWalk("FilterScreen", ("f", "Filter: press a letter")),
    ScreenWalk("ViewsScreen", ("v", "Which view of the list?")),
    ScreenWalk("ColumnsScreen", (": \"choose the col\" <enter>", "Which columns")),
    ScreenWalk("ApplicantScreen", ("<enter>", "[Wants]")),
    ScreenWalk("ApplicantScreen", ("<enter>", "[Wants]"), ("<s-tab>", "[Timeline]")),
    ScreenWalk("EmployerListScreen", ("3", "Employers")),
    ScreenWalk("EmployerScreen", ("3", "Employers"), ("<enter>", "hires so far")),
    ScreenWalk(
      "PossibleDuplicatesScreen", ("3", "Employers"), (": \"possible dup\" <enter>", "Possible duplicates of employers")
    ),
    ScreenWalk(
      "MergedScreen", ("n", "Log which contact?"), ("e", "Log an employer contact"),
      ("\"arktisk\" <enter>", "Arktisk Hagesenter"), ("<esc>", "You have typed something"),
      ("k", "kept as a draft"), ("3", "Employers"), (": \"another entry\" <enter>", "Which other entry"),
      ("\"balsfjord\" <enter>", "y merge"), ("o", "moves to \"Balsfjord"), ("y", "Saved:"),
      ("2", "Applicants: mine"), ("n", "Log which contact?"), ("e", "what you typed on"),
      ("<c-s>", "was merged into")),
    ScreenWalk("ContactsScreen", ("4", "Contacts: mine")),
    ScreenWalk("ContactWeeksScreen", ("4", "Contacts: mine"), ("v", "Week from")),
    ScreenWalk(
      "WeekContactsScreen", ("4", "Contacts: mine"), ("v", "Week from"), ("<enter>", "Employer contacts, week from")),
    ScreenWalk("DisclosureScreen", ("<enter>", "[Wants]"), (": \"disclosure\" <enter>", "What may be said now")),
    ScreenWalk("RecordScreen", ("<enter>", "[Wants]"), ("<enter>", "Job preference:")),
    ScreenWalk("DueScreen", ("<enter>", "[Wants]"), ("d", "What is due?")),
    ScreenWalk("PassOnScreen", ("d", "What is due?"), ("t", "Who takes over")),
    ScreenWalk(
      "PostponeScreen", typed: "because of the bus", ("d", "What is due?"), ("s", "To which day"),
      ("<tab> \"because of the bus\"", "because of the bus")),
    ScreenWalk("ReassignScreen", ("t", "Who works with")),
    ScreenWalk("MergeScreen", (": \"merge\" <enter>", "Which other entry"), ("\"ola\" <enter>", "y merge")),
    ScreenWalk("FormScreen", on: .none, ("", "a few questions first")),
    ScreenWalk("FormScreen", ("+", "New applicant")),
    ScreenWalk(
      "FormScreen", typed: "halfway there", ("n", "Log which contact?"), ("o", "New note"),
      ("\"halfway there\"", "halfway there")),
    ScreenWalk(
      "FormScreen", typed: "brought along", ("n", "Log which contact?"), ("e", "Log an employer contact"),
      ("<tab> <tab> i <tab> <tab> <tab> <tab>", "> What happened"), ("\"brought along\"", "brought along")),
    ScreenWalk(
      "ConflictScreen",
      [
        .keys("<enter>", "[Wants]"), .keys("e", "Change an applicant"),
        .keys("<tab> <tab> <tab> <tab> <c-u> \"12345\"", "12345"), .changedElsewhere,
        .keys("<c-s>", "somebody changed the same thing"),
      ]),
    ScreenWalk("PickScreen", (": \"merge\" <enter>", "Which other entry")),
    ScreenWalk(
      "PromptScreen", typed: "wrote it twice", ("-", "Why remove"), ("\"wrote it twice\"", "wrote it twice")),
    ScreenWalk("ChoiceMenu", ("m", "Which mark?")),
    ScreenWalk(
      "ChoiceMenu", typed: "to be kept", ("n", "Log which contact?"), ("o", "New note"),
      ("\"to be kept\"", "to be kept"), ("<esc>", "You have typed something")),
    ScreenWalk("ConfirmScreen", ("<space> <space>", "selected: 2"), ("m", "Which mark?"), ("*", "For 2 people")),
    ScreenWalk("FindScreen", ("/", "Find:"), ("\"ola\"", "> Ola")),
    ScreenWalk("PaletteScreen", (":", "Command:")),
    ScreenWalk(
      "CaptureScreen", typed: "came by bus", (":", "Command:"), ("\"note \"", "In one line"),
      ("\"came by bus\"", "came by bus")),
    ScreenWalk("HelpScreen", ("?", "What it does")),
    ScreenWalk(
      "WelcomeScreen", on: .none, ("", "a few questions first"), ("\"Kari\" <c-s>", "What would you like to do first?")),
    ScreenWalk("ImportFileScreen", (": \"import a sp\" <enter>", "Type a path or choose")),
    ScreenWalk(
      "ImportScreen", (": \"import a sp\" <enter>", "Type a path or choose"), ("\"SHEET\" <enter>", "Import now")),
    ScreenWalk(
      "ListPickScreen", (": \"import a sp\" <enter>", "Type a path or choose"), ("\"SHEET\" <enter>", "Import now"),
      ("<down> <enter>", "What is the sheet about?")),
    ScreenWalk("ExportScreen", (": \"export ev\" <enter>", "File:")),
    ScreenWalk("PrintScreen", ("p", "Print")),
    ScreenWalk("AccessLogScreen", ("<enter>", "[Wants]"), (": \"access log\" <enter>", "Opening a record several")),
    ScreenWalk(
      "ReasonToOpenScreen", on: .asking, ("/", "Find:"), ("\"agnies\"", "> Agnies"), ("<enter>", "I cover for")),
    ScreenWalk("ErasePersonScreen", ("<enter>", "[Wants]"), (": \"erase every\" <enter>", "This cannot be undone")),
    ScreenWalk(
      "MentionsScreen", ("<enter>", "[Wants]"), (": \"erase every\" <enter>", "This cannot be undone"),
      ("<c-t>", "Texts that may name")),
    ScreenWalk(
      "DraftsScreen", ("n", "Log which contact?"), ("o", "New note"), ("\"for later\"", "for later"),
      ("<esc>", "You have typed something"), ("k", "kept as a draft"), (": \"my drafts\" <enter>", "First words")),
    ScreenWalk(
      "DraftTextScreen", ("n", "Log which contact?"), ("o", "New note"), ("\"for later\"", "for later"),
      ("<esc>", "You have typed something"), ("k", "kept as a draft"), (": \"my drafts\" <enter>", "First words"),
      ("r", "Typed on")),
    ScreenWalk(
      "RestorePreviewScreen", (": \"backups\" <enter>", "make a copy now"), ("+", "Made by hand"),
      ("<enter>", "Nothing would be lost")),
    ScreenWalk(
      "RestoreDoneScreen", (": \"backups\" <enter>", "make a copy now"), ("+", "Made by hand"),
      ("<enter>", "Nothing would be lost"), ("r", "Please answer"), ("y", "Restored:")),
    ScreenWalk("CareerProfileScreen", (": \"career prof\" <enter>", "Goals")),
    ScreenWalk(
      "LessonScreen", ("/", "Find:"), ("\"noor\"", "> Noor"), ("<enter>", "[Wants]"), ("<tab>", "[Work]"),
      ("<down> <enter>", "How it counts"), ("+", "Add what?"), ("l", "a preference to write down")),
    ScreenWalk("StillTrueScreen", (": \"still true\" <enter>", "Last said")),
    ScreenWalk(
      "PreferencesOnScreen", (": \"preferences as\" <enter>", "On which day?"), ("\"fri\" <enter>", "How strong")),
    ScreenWalk(
      "JobScreen", ("<down> <enter> <tab>", "[Work]"), ("<down> <enter>", "How it counts")),
    ScreenWalk(
      "JobStartScreen", ("<enter> <tab> +", "Add what?"), ("j", "New job"), ("\"ho\" <enter>", "Job title"),
      ("\"cook\" <tab> mon <c-s>", "one key each")),
    ScreenWalk(
      "JobLeadScreen", (": \"new job lead\" <enter>", "New job lead"),
      ("\"Kitchen hand\" <c-s>", "Saved: new job lead"), (": \"job leads: ev\" <enter>", "Job leads: everywhere"),
      ("<home> <enter>", "Job lead: ")),
    ScreenWalk("ReviewScreen", (": \"review\" <enter>", "Review ")),
    ScreenWalk("CalendarScreen", ("c", "Calendar:")),
    ScreenWalk("CalendarScreen", ("c", "Calendar:"), ("<tab>", "week")),
    ScreenWalk("AskDayScreen", ("c", "Calendar:"), ("@", "Go to which day?")),
    ScreenWalk(
      "MoveAppointmentScreen", typed: "next someday", ("c", "Calendar:"), ("+", "New appointment"),
      ("\"Coffee\" <c-s>", "Saved: new appointment"), ("s", "To which day"),
      ("\"next someday\"", "next someday")),
    ScreenWalk("TravelScreen", (": \"plan a travel\" <enter>", "Employers"), ("t", "tomorrow")),
    ScreenWalk("MatchScreen", ("<enter>", "[Wants]"), (": \"may fit\" <enter>", "What may fit")),
    ScreenWalk("MatchPeopleScreen", ("3", "Employers"), (": \"who may want\" <enter>", "Who may want it:")),
  ]

  /// The names of all screens that are walked to.
  static var screens: Set<String> { Set(all.map(\.screen)) }
}
