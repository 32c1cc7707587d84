/// What work is like, in the same words for what a person preferences, what an employer offers and what a job lead says, so
/// that the three can be compared.
public enum WorkDay: String, Choice {
  case monday = "mon"
  case tuesday = "tue"
  case wednesday = "wed"
  case thursday = "thu"
  case friday = "fri"
  case saturday = "sat"
  case sunday = "sun"
  public var label: Words {
    switch self {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }
}

/// Parts of the day.
public enum PartOfDay: String, Choice {
  case early, day, evening, night
  public var label: Words {
    switch self {
    case .early: "early morning"
    case .day: "daytime"
    case .evening: "evening"
    case .night: "night"
    }
  }
}

/// The setting of work; each has an opposite.
public enum WorkSetting: String, Choice {
  case indoors, outdoors, alone
  case withOthers = "with_others"
  case quiet, lively, sitting, moving, customers
  case noCustomers = "no_customers"
  case sameTasks = "same_tasks"
  case variedTasks = "varied_tasks"
  public var label: Words {
    switch self {
    case .indoors: "indoors"
    case .outdoors: "outdoors"
    case .alone: "alone"
    case .withOthers: "with others"
    case .quiet: "quiet"
    case .lively: "lively"
    case .sitting: "sitting"
    case .moving: "on one's feet"
    case .customers: "with customers"
    case .noCustomers: "no customers"
    case .sameTasks: "the same tasks every day"
    case .variedTasks: "varied tasks"
    }
  }

  /// What it cannot be at the same time.
  public var opposite: WorkSetting {
    switch self {
    case .indoors: .outdoors
    case .outdoors: .indoors
    case .alone: .withOthers
    case .withOthers: .alone
    case .quiet: .lively
    case .lively: .quiet
    case .sitting: .moving
    case .moving: .sitting
    case .customers: .noCustomers
    case .noCustomers: .customers
    case .sameTasks: .variedTasks
    case .variedTasks: .sameTasks
    }
  }
}

/// Kinds of contract a person takes or a place offers.
public enum ContractKind: String, Choice {
  case permanent, temporary, seasonal, agency
  case onCall = "on_call"
  case ownBusiness = "own_business"
  public var label: Words {
    switch self {
    case .permanent: "permanent"
    case .temporary: "for a time"
    case .seasonal: "seasonal"
    case .agency: "through an agency"
    case .onCall: "on call"
    case .ownBusiness: "own business"
    }
  }
}
