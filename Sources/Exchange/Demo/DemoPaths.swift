import Domain

/// Writes a person with their episodes, statuses and assignments.
struct DemoPaths {
  let staff: DemoStaff
  let teams: [Identifier]

  func write(_ life: DemoLife, _ to: inout DemoWriter) -> DemoPerson {
    let id = applicant(life, &to)
    if life.role.story == .backAgain { firstTime(id, &to) }
    let episode = episode(life, id, &to)
    statuses(life, id, episode, &to)
    assignments(life, id, &to)
    return DemoPerson(life: life, id: id, episode: episode, staff: staff.of(life.role.with))
  }

  private func applicant(_ life: DemoLife, _ to: inout DemoWriter) -> Identifier {
    let role = life.role
    let team = life.role.story == .enquiry ? nil : teams[life.index % teams.count]
    return to.add(Applicant.self) {
      $0.firstName = role.first
      $0.lastName = role.last
      $0.knownAs = role.knownAs
      $0.town = role.town
      $0.teamID = team
      $0.mark = role.mark
      $0.about = role.about
      $0.reference = life.referred == nil ? "" : "A-\(101 + life.index)"
      // No Norwegian number of eight figures begins with 0: nobody can be rung by these.
      $0.phone = life.index % 9 == 8 ? "" : "+47 00 55 \(20 + life.index) \(93 - life.index)"
      $0.email = life.index % 3 == 1 ? "a\(101 + life.index)@example.org" : ""
      $0.howToReach = Self.waysToReach[life.index % Self.waysToReach.count]
    }.id
  }

  private static let waysToReach = [
    "Text first", "Phone before noon", "", "Text, answers the next day", "Phone, let it ring", "E-mail",
    "Through a sister",
  ]

  private func episode(_ life: DemoLife, _ person: Identifier, _ to: inout DemoWriter) -> Identifier {
    let day = to.ago
    let reason: LeavingReason? = life.role.story == .leftWorking ? .graduated : .moved
    return to.add(Episode.self) {
      $0.applicantID = person
      $0.raisedOn = day(life.raised)
      $0.referredOn = life.referred.map(day)
      $0.referralSource = life.referred == nil ? "" : Self.sources[life.index % Self.sources.count]
      $0.acceptedOn = life.accepted.map(day)
      $0.entryOn = life.entry.map(day)
      $0.workAtEntry = life.isMet ? atEntry(life) : nil
      guard let left = life.left else { return }
      $0.leftOn = day(left)
      $0.leftBecause = reason
      $0.workingWhenLeft = reason == .graduated ? .yes : .no
      $0.leftNote =
        reason == .graduated
        ? "A year in the job and likes it. The team goes on; may come back any day."
        : "Moved south to family. The new office was told, as agreed."
    }.id
  }

  private static let sources = [
    "Treatment team", "The person called", "Family doctor", "Welfare office", "Treatment team",
  ]

  private func atEntry(_ life: DemoLife) -> WorkAtEntry {
    if life.role.story == .keptJob { return .employedKeep }
    return life.index % 12 == 8 ? .student : .outOfWork
  }

  /// The first way through of the person who came back.
  private func firstTime(_ person: Identifier, _ to: inout DemoWriter) {
    let day = to.ago
    let first = to.add(Episode.self) {
      $0.applicantID = person
      ($0.raisedOn, $0.referredOn, $0.acceptedOn, $0.entryOn) = (day(523), day(520), day(516), day(511))
      $0.referralSource = "Treatment team"
      $0.workAtEntry = .outOfWork
      ($0.leftOn, $0.leftBecause, $0.workingWhenLeft) = (day(260), .askedToStop, .no)
      $0.leftNote = "Wanted a break from it all. Told that the door is open."
    }
    for (kind, from, until) in [(StatusKind.profile, 506, 488), (.search, 488, 300), (.pause, 300, 260)] {
      to.add(Status.self) {
        ($0.applicantID, $0.episodeID, $0.status) = (person, first.id, kind)
        ($0.fromOn, $0.untilOn) = (day(from), day(until))
      }
    }
  }

  private func statuses(_ life: DemoLife, _ person: Identifier, _ episode: Identifier, _ to: inout DemoWriter) {
    var spans: [(StatusKind, from: Int, until: Int?)] = []
    if let profile = life.profile {
      spans.append((.profile, profile, life.search ?? (life.role.story == .profile ? nil : profile - 12)))
    }
    if let search = life.search { spans.append((.search, search, life.searchEnd)) }
    let since = life.role.since
    switch life.role.story {
    case .offerOpen: spans.append((.offer, since, nil))
    case .pause: spans.append((.pause, since, nil))
    case .outOfTouch: spans.append((.outOfTouch, since, nil))
    case .studying: spans.append((.studying, since, nil))
    case .workingAndStudying: spans.append((.studying, 60, nil))
    case .workingStepDown: spans.append((.stepDown, since, nil))
    case .studyingStepDown: spans += [(.studying, since + 190, nil), (.stepDown, since, nil)]
    case .betweenJobsSearching: spans.append((.search, max(since - 3, 0), nil))
    case .enquiry, .referred, .accepted, .met, .profile, .search, .offerWithDate, .startingWork, .working, .keptJob,
      .betweenJobs, .leftWorking, .leftMoved, .backAgain:
      break
    }
    let today = to.today
    for (kind, from, until) in spans {
      to.add(Status.self) {
        ($0.applicantID, $0.episodeID, $0.status) = (person, episode, kind)
        $0.fromOn = today.adding(days: -from)
        $0.untilOn = until.map { today.adding(days: -$0) }
        guard until == nil else { return }
        $0.reviewOn = Self.reviews[kind].map { today.adding(days: $0).workdayAfter }
        $0.note = Self.statusNotes[kind] ?? ""
      }
    }
  }

  /// Days from today until a status is looked at again.
  private static let reviews: [StatusKind: Int] = [.pause: 43, .outOfTouch: 5, .stepDown: 30]
  private static let statusNotes: [StatusKind: String] = [
    .pause: "By own wish. We write in the new year.", .stepDown: "The team's job support takes over; both meet first.",
    .outOfTouch: "Phone off. Ask the team on Thursday.", .offer: "Hours still to be agreed.",
  ]

  /// One specialist from acceptance on; some were handed over, and one is covered for just now.
  private func assignments(_ life: DemoLife, _ person: Identifier, _ to: inout DemoWriter) {
    guard let accepted = life.accepted, let own = staff.of(life.role.with) else { return }
    let day = to.ago
    let isHandedOver = accepted > 200 && life.index % 6 == 4
    if isHandedOver {
      to.add(Assignment.self) {
        ($0.applicantID, $0.staffID, $0.role) = (person, staff.other(than: own), .primary)
        ($0.fromOn, $0.untilOn) = (day(accepted), day(151))
      }
    }
    to.add(Assignment.self) {
      ($0.applicantID, $0.staffID, $0.role) = (person, own, .primary)
      $0.fromOn = day(isHandedOver ? 150 : accepted)
    }
    guard life.index == 4 else { return }
    let end = to.today.adding(days: 12)
    to.add(Assignment.self) {
      ($0.applicantID, $0.staffID, $0.role) = (person, staff.other(than: own), .cover)
      ($0.fromOn, $0.untilOn) = (day(2), end)
    }
  }
}
