/// What the office decided at the first run; one record in a store.
public struct Settings: Record {
  public static let description = describe(
    .settings, title: "Settings",
    form: FormWords(
      "settings", adding: "Settings", changing: "Settings", added: "settings", changed: "settings changed"),
    layout: .ofTheTable, label: .none, day: .none, startsToday: .none,
    owners: Owners(applicant: .nobody, employer: .nobody, colleague: .nobody),
    found: .nowhere, inTimeline: false, history: .changedInPlace,
    sheets: [], derives: [.clocks([\.country])], rules: [], speech: .silent, access: .office)
  public static let fields: [Field<Settings>] = [
    .choice("country", "Country", \.country),
    .line(
      "service_name", "Name of the service", \.serviceName, names: .nobodyElse,
      help: "What the service is called where you are, for example IPS."),
    .choice("date_order", "Dates are written", \.dateOrder),
    .choice("language", "Language", \.language),
    .number(
      "weekly_target", "Weekly employer contacts", \.weeklyTarget, 0...50,
      help: "How many employer contacts a week a full-time specialist aims at, for example 6."),
    .choice("initials", "Show initials only", \.initials, .kept),
    .number(
      "idle_lock_minutes", "Lock after minutes", \.idleLockMinutes, 0...240,
      help: "After how many minutes without a key the screen locks: 10 if nothing is said here, 0 for never."),
    .number(
      "retention_years", "Keep records for years", \.retentionYears, 0...100,
      help:
        "How many years after somebody has left their records must be kept. Ask whoever answers for data protection."),
    .choice(
      "asks_why_opened", "Ask why a record is opened", \.asksWhyOpened,
      help: "Whether the program asks for a reason when the record of somebody on another caseload is opened."),
    .choice(
      "allows_editor", "Notes in an editor", \.allowsEditor,
      help: "Whether notes may be written in the editor that EDITOR names. Editors leave copies behind: think twice."),
    .choices(
      "sensitive_blocks", "Sensitive parts of the profile", \.sensitiveBlocks,
      help: "Which of them may be written down at all. None, unless somebody who answers for data protection agrees."),
    .choice(
      "contacts_counted", "Employer contacts that count", \.contactsCounted,
      help: "Which number is compared with the target; both are always shown."),
  ]
  public static func problems(of record: Settings) -> [FieldProblem] { [] }
  /// The one settings record has a fixed identifier, so that it is found without a search.
  public static let only = Identifier(high: 0, low: 1)
  /// Minutes; a convention of this program.
  public static let usualIdleLockMinutes = 10

  public var id: Identifier
  public var country: Country?
  public var serviceName = ""
  public var dateOrder: DateWriting?
  public var language: Language?
  public var weeklyTarget: Int?
  public var initials: YesNo?
  /// Nil: ``usualIdleLockMinutes``; 0: the screen never locks.
  public var idleLockMinutes: Int?
  /// Years from the day somebody left; nil: nobody has said how long records must be kept.
  public var retentionYears: Int?
  public var asksWhyOpened: YesNo?
  public var allowsEditor: YesNo?
  public var sensitiveBlocks: [SensitiveBlock] = []
  /// nil: all contacts in person with somebody who can hire.
  public var contactsCounted: ContactsCounted?
  public init(id: Identifier = Settings.only) { self.id = id }
}

/// Which employer contacts are compared with the target; the scale contradicts itself there (IPS-25, frequent employer
/// contact).
public enum ContactsCounted: String, Choice {
  case all
  case forSomebody = "for_somebody"
  public var label: Words {
    switch self {
    case .all: "all in person, for somebody or not"
    case .forSomebody: "only those for an applicant"
    }
  }
}

public enum Country: String, Choice {
  case unitedKingdom = "gb"
  case ireland = "ie"
  case norway = "no"
  case denmark = "dk"
  case sweden = "se"
  case unitedStates = "us"
  case other
  public var label: Words {
    switch self {
    case .unitedKingdom: "United Kingdom"
    case .ireland: "Ireland"
    case .norway: "Norway"
    case .denmark: "Denmark"
    case .sweden: "Sweden"
    case .unitedStates: "United States"
    case .other: "another country"
    }
  }
}

/// How a date in figures is read when day and month could change places.
public enum DateWriting: String, Choice {
  case dayMonth = "day_month"
  case monthDay = "month_day"
  public var label: Words {
    switch self {
    case .dayMonth: "day first: 27.11. or 27/11"
    case .monthDay: "month first: 11/27"
    }
  }
  public var order: DateOrder {
    switch self {
    case .dayMonth: .dayMonth
    case .monthDay: .monthDay
    }
  }
}

public enum Language: String, Choice {
  case english = "en"
  case norwegian = "nb"
  case danish = "da"
  case swedish = "sv"
  public var label: Words {
    switch self {
    case .english: "English"
    case .norwegian: "Norwegian"
    case .danish: "Danish"
    case .swedish: "Swedish"
    }
  }
}
