/// The clocks of IPS for one person (ips-domain.md 1.5 and 4.1). Each rule is one property; all dates are absolute.
struct Clocks {
  let facts: CaseFacts
  let terms: DueTerms
  let day: Day
  /// The episode the person is in; clocks of an earlier one have ended with it.
  let episode: Episode?

  init(_ facts: CaseFacts, _ terms: DueTerms, _ day: Day) {
    self.facts = facts
    self.terms = terms
    self.day = day
    episode = PersonSummary.latest(facts.episodes)
  }

  /// Whether the person is with the service: nothing is due for one who has left.
  var isOpen: Bool { episode.map { $0.leftOn.map { day < $0 } ?? true } ?? false }

  var all: [DueItem] {
    [firstMeeting, firstEmployerContact, outreach, pauseReview, stepDownCheck, disclosureTalk, disclosureAtTrouble]
      .compactMap { $0 } + facts.jobs.flatMap(aboutJob)
  }

  // MARK: What holds

  func status(_ kind: StatusKind) -> Status? {
    facts.statuses.filter {
      $0.status == kind && ($0.episodeID == nil || $0.episodeID == episode?.id)
        && ($0.fromOn.map { $0 <= day } ?? true) && ($0.untilOn.map { day < $0 } ?? true)
    }
    .max { ($0.fromOn, $0.id) < ($1.fromOn, $1.id) }
  }

  var isPaused: Bool { status(.pause) != nil }

  /// Since when this episode runs: contacts before do not count for it.
  var begun: Day? { episode.flatMap { $0.referredOn ?? $0.acceptedOn ?? $0.entryOn } }

  var lastContact: Day? { facts.lastContactOn }

  var isWorking: Bool { facts.jobs.contains { $0.isWork(on: day) } }
}
