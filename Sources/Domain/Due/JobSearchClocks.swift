/// The clocks of applications, of wishes, and of benefits.
extension Clocks {
  var aboutApplications: [DueItem] {
    facts.applications.filter { $0.result == nil }.flatMap { [followUp($0), interview($0)].compactMap { $0 } }
  }

  private func followUp(_ application: Application) -> DueItem? {
    application.followUpOn.map {
      DueItem(
        .applicationFollowUp, .application, application.id, opensOn: application.sentOn ?? $0, dueOn: $0,
        since: application.sentOn, text: application.title, staffID: application.staffID)
    }
  }

  /// An interview that stands in the calendar too is due once, as the appointment; what became of that settles both.
  private func interview(_ application: Application) -> DueItem? {
    guard let on = application.interviewOn, !facts.interviewsSettled.contains(on),
      !facts.dated.appointments.contains(where: { $0.purpose == .interview && $0.onDay == on })
    else { return nil }
    return DueItem(
      .interview, .application, application.id, opensOn: on, dueOn: on, text: application.title,
      atTime: application.interviewTime, staffID: application.staffID)
  }

  /// Wishes that nobody has asked about for long: the oldest of those that hold says the day. Who works has shown what
  /// they want.
  var wishesStillTrue: DueItem? {
    guard !isPaused, !isWorking else { return nil }
    let said = facts.preferences.filter { $0.untilOn == nil }.compactMap { wish in
      [wish.notedOn, wish.confirmedOn].compactMap { $0 }.max().map { (wish.id, $0) }
    }
    guard let (id, since) = said.min(by: { ($0.1, $0.0) < ($1.1, $1.0) }) else { return nil }
    // A new episode asks for everything once more, not for what was said years ago.
    let from = max(since, begun ?? since)
    return DueItem(
      .wishesStillTrue, .preference, id, opensOn: from, dueOn: from.adding(days: terms.days(.wishesStillTrue)),
      since: since)
  }

  /// Benefits with a day on which they end or are looked at again: some weeks before, advice is offered.
  var aboutBenefits: [DueItem] {
    facts.benefits.filter { $0.untilOn == nil }.flatMap { benefit in
      [(benefit.endsOn, 0), (benefit.reviewOn, 1)].compactMap { on, number in
        on.flatMap { benefitDate(benefit, $0, number) }
      }
    }
  }

  private func benefitDate(_ benefit: Benefit, _ on: Day, _ number: Int) -> DueItem? {
    let opens = on.adding(days: -terms.days(.benefitDate))
    let isOffered = facts.advice.contains { $0.offeredOn.map { $0 >= opens } ?? false }
    guard !isOffered, inThisEpisode(on) else { return nil }
    return DueItem(
      .benefitDate, .benefit, benefit.id, opensOn: opens, dueOn: opens, lapsesOn: on, since: on, number: number,
      text: benefit.name)
  }
}
