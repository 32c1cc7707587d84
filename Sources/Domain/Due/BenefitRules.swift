/// When advice on benefits is offered: before a start, at a change, and before a benefit ends (IPS-25 fidelity scale, the item
/// on benefits planning).
extension DueRule {
  static let benefitsBeforeStart = DueRule(
    .benefitsBeforeStart, "benefits advice before the start",
    starts: "a job is agreed", due: "before it starts", days: nil,
    settles: "offer benefits advice", by: .form(.benefitsAdvice), pauses: nil,
    facts: [.servicePeriods, .jobs, .contacts, .advice],
    source: .notRead("IPS fidelity: benefits planning. From memory, to be verified."),
    dates: .counted { $0.aboutWork($0.benefitsBeforeStart) },
    reason: { _, days in
      switch days {
      case 0: "starts work today: offer benefits advice"
      case -1: "starts work tomorrow: offer benefits advice"
      default: Words("starts work in {1} days: offer benefits advice", String(-days))
      }
    })

  static let benefitsAtChange = DueRule(
    .benefitsAtChange, "benefits advice at a change",
    starts: "hours or pay change", due: "within {1} days", days: 30,
    settles: "offer benefits advice", by: .form(.benefitsAdvice), pauses: nil,
    facts: [.servicePeriods, .jobs, .hoursChanges, .contacts, .advice],
    source: .notRead("IPS fidelity: benefits planning. The days are a convention of this program."),
    dates: .counted { clocks in clocks.work.map(clocks.benefitsAtChange) },
    reason: { _, _ in "hours or pay change: offer benefits advice" })

  static let benefitDate = DueRule(
    .benefitDate, "benefit that ends or is looked at again",
    starts: "a benefit gets a day on which it ends or is looked at again", due: "{1} days before", days: 28,
    settles: "offer benefits advice", by: .form(.benefitsAdvice), pauses: nil,
    facts: [.servicePeriods, .benefits, .advice],
    source: .notRead("The record itself; the number of days is a convention of this program."),
    dates: .counted { $0.aboutBenefits },
    reason: { item, days in
      switch (item.number, days) {
      case (1, 0...): Words("{1} is looked at again today", item.text)
      case (1, _): Words("{1} is looked at again in {2} days", item.text, String(-days))
      case (_, 0...): Words("{1} ends today", item.text)
      default: Words("{1} ends in {2} days", item.text, String(-days))
      }
    })
}

extension Clocks {
  /// Days on which benefits advice was offered, or talked about.
  private var benefitsOffers: [Day] {
    facts.advice.compactMap(\.offeredOn)
      + facts.contacts.filter { $0.purposes.contains(.benefits) && $0.isReached }.map(\.day)
  }

  /// Benefits advice is offered before a job starts; the offer counts, not whether it is taken. A talk before the
  /// job before this one was about that job.
  func benefitsBeforeStart(_ job: Job, _ start: Day) -> DueItem? {
    guard inThisPeriod(start) else { return nil }
    let earlier = work.compactMap(\.startedOn).filter { $0 < start }.max()?.adding(days: 1)
    let opens = [earlier, begun].compactMap { $0 }.max() ?? start
    guard !benefitsOffers.contains(where: { opens <= $0 && $0 <= start }) else { return nil }
    return DueItem(
      .benefitsBeforeStart, .job, job.id, opensOn: opens, dueOn: start, lapsesOn: start, since: start, text: job.title)
  }

  /// Advice again when hours or pay change: an offer within the days either side serves; the oldest change that has
  /// none is due.
  func benefitsAtChange(_ job: Job) -> DueItem? {
    let days = terms.days(.benefitsAtChange)
    let open = facts.hoursChanges.filter { change in
      guard change.jobID == job.id, let from = change.fromOn, inThisPeriod(from), job.endedOn.map({ $0 >= day }) ?? true
      else { return false }
      return !benefitsOffers.contains { $0 >= from.adding(days: -days) }
    }
    guard let change = open.min(by: { ($0.fromOn, $0.id) < ($1.fromOn, $1.id) }), let from = change.fromOn else {
      return nil
    }
    return DueItem(
      .benefitsAtChange, .hoursChange, change.id, opensOn: from.adding(days: -days), dueOn: from.adding(days: days),
      lapsesOn: job.endedOn, since: from, text: job.title)
  }

  /// Benefits with a day on which they end or are looked at again: some weeks before, advice is offered.
  var aboutBenefits: [DueItem?] {
    facts.benefits.filter { $0.untilOn == nil }.flatMap { benefit in
      [(benefit.endsOn, 0), (benefit.reviewOn, 1)].compactMap { on, number in
        on.flatMap { benefitDate(benefit, $0, number) }
      }
    }
  }

  private func benefitDate(_ benefit: Benefit, _ on: Day, _ number: Int) -> DueItem? {
    let opens = on.adding(days: -terms.days(.benefitDate))
    let isOffered = facts.advice.contains { $0.offeredOn.map { $0 >= opens } ?? false }
    guard !isOffered, inThisPeriod(on) else { return nil }
    return DueItem(
      .benefitDate, .benefit, benefit.id, opensOn: opens, dueOn: opens, lapsesOn: on, since: on, number: number,
      text: benefit.name)
  }
}
