import Domain

/// The days of one person's way through the service, worked out before anything is written, because employers are
/// visited on behalf of those who searched at the time.
struct DemoLife {
  let role: DemoRole
  let index: Int
  /// Days before today; nil for a step not reached.
  let raised: Int
  var referred: Int?
  var accepted: Int?
  var entry: Int?
  var profile: Int?
  var search: Int?
  var searchEnd: Int?
  var work: Int?
  var workEnd: Int?
  var left: Int?

  init(_ role: DemoRole, index: Int, random: inout SplitMix64) {
    self.role = role
    self.index = index
    raised = role.story == .enquiry ? role.referred : role.referred + random.number(1...4)
    guard role.story != .enquiry else { return }
    referred = role.referred
    guard role.story != .referred else { return }
    accepted = role.story == .accepted ? role.since : max(role.referred - random.number(2...5), 1)
    guard role.story != .accepted else { return }
    entry = role.story == .met ? role.since : max(role.referred - random.number(6...11), 1)
    guard role.story != .met else { return }
    profile = role.story == .profile ? role.since : max((entry ?? 1) - random.number(3...6), 1)
    guard role.story != .profile else { return }
    search = max((profile ?? 1) - random.number(14...23), 1)
    continueFromSearch(&random)
  }

  /// What came after the search began, by story.
  private mutating func continueFromSearch(_ random: inout SplitMix64) {
    let since = role.since
    switch role.story {
    case .startingWork, .working: (work, searchEnd) = (since, since)
    case .offerWithDate, .pause, .outOfTouch, .studying: searchEnd = since
    case .keptJob: (work, search, searchEnd) = (since, nil, nil)
    case .workingAndStudying: (work, searchEnd) = (since, since)
    case .workingStepDown: (work, searchEnd) = (since + 330, since + 330)
    case .studyingStepDown: searchEnd = since + 190
    case .betweenJobs, .betweenJobsSearching:
      workEnd = since
      work = since + random.number(110...170)
      searchEnd = work
    case .leftWorking:
      left = since
      work = since + 300
      searchEnd = work
    case .leftMoved: (left, searchEnd) = (since, since)
    case .enquiry, .referred, .accepted, .met, .profile, .search, .offerOpen, .backAgain: break
    }
  }

  /// Whether the person looked for work so many days ago.
  func searches(_ ago: Int) -> Bool {
    if role.story == .betweenJobsSearching, let workEnd, ago <= workEnd - 3 { return true }
    guard let search, ago < search else { return false }
    return ago >= (searchEnd ?? 0)
  }

  func works(_ ago: Int) -> Bool {
    guard let work, ago < work else { return false }
    return ago >= max(workEnd ?? 0, left ?? 0)
  }

  /// Days since the person changed their mind about what may be said; nil for most, who did not.
  var changedMind: Int? { profile.flatMap { $0 > 150 && index % 4 == 1 ? max($0 / 2, 20) : nil } }

  var isOpen: Bool { left == nil }
  /// Whether the person has been met and so has wishes of record.
  var isMet: Bool { entry != nil }
}

/// The life with the records it was written as.
struct DemoPerson {
  let life: DemoLife
  let id: Identifier
  var episode: Identifier?
  /// Who works with the person on most days; nil when nobody is assigned.
  let staff: Identifier?
  var disclosure: DemoDisclosure.Choice?
  /// Employers that must not be approached for this person.
  var noGo: Set<Identifier> = []
  var job: Job?
  /// Every job the person has had with us.
  var jobs: [Job] = []
  /// The wishes that hold, first the one wished for most.
  var wishes: [Preference] = []
  /// The first of the wishes about something that had been told by a day.
  func wish(_ about: PreferenceTopic, knownOn day: Day) -> Identifier? {
    wishes.first { $0.about == about && $0.stance == .wanted && $0.notedOn.map { $0 <= day } ?? false }?.id
  }

  var field: DemoField { DemoField.of(life.role.field) }
}
