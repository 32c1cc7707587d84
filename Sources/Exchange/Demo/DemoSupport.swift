import Domain

/// The contacts with each person from the first meeting to today, in the rhythm that the phase asks for.
enum DemoSupport {
  static func write(_ person: DemoPerson, staff: DemoStaff, _ to: inout DemoWriter) {
    guard let entry = person.life.entry else { return }
    if person.life.role.story == .backAgain { firstTime(person, staff, &to) }
    var days = [entry]
    var ago = min(max(person.life.left ?? 0, lastDay(person.life)), entry)
    while ago < entry {
      days.append(ago)
      ago += gap(person.life, ago) + to.random.number(0...3)
    }
    write(person, days.sorted(by: >), staff, &to)
  }

  /// People are seen on different days: so many days ago is the soonest a contact may lie.
  private static func lastDay(_ life: DemoLife) -> Int {
    switch life.role.story {
    case .outOfTouch: 1
    case .pause: life.role.since
    case .working, .workingAndStudying, .workingStepDown, .keptJob: [3, 12, 20, 7, 16, 24, 10][life.index % 7]
    default: [0, 1, 3, 2, 6, 4, 1, 8, 2, 5][life.index % 10]
    }
  }

  /// Days to the contact before (ips-domain.md 4.1: weekly in the first weeks of a job, then monthly).
  private static func gap(_ life: DemoLife, _ ago: Int) -> Int {
    if life.role.story == .outOfTouch, ago <= life.role.since { return 4 }
    if life.works(ago) { return (life.work ?? 0) - ago < 28 ? 6 : 26 }
    if life.searches(ago) { return 10 }
    if let profile = life.profile, ago <= profile, ago > (life.search ?? 0) { return 6 }
    if let search = life.search, ago < search { return 25 }
    return 5
  }

  private static func firstTime(_ person: DemoPerson, _ staff: DemoStaff, _ to: inout DemoWriter) {
    let days = [511, 503, 494, 480, 466, 452, 430, 401, 380, 352, 325, 300, 268]
    for (number, ago) in days.enumerated() {
      contact(
        person, ago, number, by: staff.second, next: number + 1 < days.count ? to.ago(days[number + 1]) : nil, &to)
    }
  }

  private static func write(_ person: DemoPerson, _ days: [Int], _ staff: DemoStaff, _ to: inout DemoWriter) {
    for (number, ago) in days.enumerated() {
      let isLast = number + 1 == days.count
      let next = isLast ? agreed(person.life, after: ago, to.today) : to.ago(days[number + 1])
      let own = person.staff ?? staff.first
      let isHandedOver = (person.life.accepted ?? 0) > 200 && person.life.index % 6 == 4
      contact(person, ago, number, by: isHandedOver && ago > 150 ? staff.other(than: own) : own, next: next, &to)
    }
  }

  /// The next meeting: for most ahead, for some today, for a few it has passed.
  private static func agreed(_ life: DemoLife, after ago: Int, _ today: Day) -> Day? {
    guard life.isOpen, life.role.story != .pause, life.role.story != .outOfTouch else { return nil }
    guard let offset = offsets[life.index % offsets.count] else { return nil }
    return max(today.adding(days: 1 - ago), offset == 0 ? today : today.adding(days: offset).workdayAfter)
  }
  private static let offsets: [Int?] = [-2, 4, 1, 3, 8, 20, 6, nil, 12, 0, 2, 5, 1, -4, 9, 7, 15]

  private static func contact(
    _ person: DemoPerson, _ ago: Int, _ number: Int, by: Identifier, next: Day?, _ to: inout DemoWriter
  ) {
    let life = person.life
    let purpose = purpose(life, ago, number)
    let isTry = purpose == .outreach
    let texts = DemoTexts.support[purpose] ?? []
    let mode = mode(purpose, &to.random)
    let place = mode == .faceToFace ? place(purpose, &to.random) : nil
    let minutes = isTry ? 5 : mode == .faceToFace ? 20 + to.random.number(0...8) * 5 : 5 + to.random.number(0...3) * 5
    let day = to.ago(ago).workdayBefore
    let start = mode == .faceToFace && number % 3 == 0 ? "\(9 + number % 6):\(number % 2 == 0 ? "00" : "30")" : ""
    to.add(SupportContact.self) {
      ($0.applicantID, $0.mode, $0.happenedOn, $0.place) = (person.id, mode, day, place)
      ($0.minutes, $0.purposes, $0.startTime) = (number % 13 == 7 ? nil : minutes, [purpose], start)
      $0.result = texts.isEmpty ? "" : texts[(life.index * 5 + number) % texts.count]
      $0.byWhom = number == 0 && life.index % 4 == 0 ? [.specialist, .clinician] : [.specialist]
      $0.withWhom = isTry ? [] : purpose == .family ? [.applicant, .family] : [.applicant]
      $0.attemptedOnly = isTry ? .yes : .no
      $0.jobID = life.works(ago) ? person.job?.id : nil
      $0.nextOn = next.map { max($0, day) }
      $0.staffID = by
    }
  }

  private static func purpose(_ life: DemoLife, _ ago: Int, _ number: Int) -> ContactPurpose {
    if life.role.story == .outOfTouch, ago < life.role.since { return .outreach }
    if life.works(ago) { return workPurposes[(life.index + number) % workPurposes.count] }
    if life.searches(ago) || life.role.story == .backAgain && ago > 260 {
      return searchPurposes[(life.index + number) % searchPurposes.count]
    }
    if let search = life.search, ago < search { return life.role.story == .pause ? .other : .study }
    return number < 2 || life.profile == nil ? .engagement : .profile
  }
  private static let searchPurposes: [ContactPurpose] = [
    .jobSearch, .jobSearch, .jobSearch, .disclosure, .jobSearch, .benefits, .jobSearch, .jobSearch, .transport,
    .jobSearch, .other,
  ]
  private static let workPurposes: [ContactPurpose] = [
    .followUp, .followUp, .coaching, .followUp, .followUp, .benefits, .followUp, .trouble, .followUp, .family,
  ]

  private static func mode(_ purpose: ContactPurpose, _ random: inout SplitMix64) -> ContactMode {
    switch purpose {
    case .outreach: random.one(of: [.phone, .text, .letter])
    case .other: random.one(of: [.text, .email, .faceToFace])
    case .followUp: random.one(of: [.faceToFace, .faceToFace, .phone, .faceToFace, .text])
    default: random.one(of: [.faceToFace, .faceToFace, .faceToFace, .faceToFace, .phone, .video])
    }
  }

  private static func place(_ purpose: ContactPurpose, _ random: inout SplitMix64) -> ContactPlace {
    switch purpose {
    case .followUp, .coaching, .trouble: random.one(of: [.workplace, .workplace, .publicPlace])
    case .engagement: random.one(of: [.publicPlace, .treatment, .home])
    case .family: .home
    case .benefits: random.one(of: [.welfare, .ownOffice])
    default: random.one(of: [.publicPlace, .publicPlace, .ownOffice, .home, .employer])
    }
  }
}
