import Domain
import Store

/// What stands beside every offer of work: when the person's benefits end or are looked at again, what work changes,
/// and whether anybody who knows has explained it (IPS-25, benefits planning).
enum BenefitClock {
  /// At most two lines for benefits and one for advice. Nothing recorded is said as that, never as "no benefit".
  static func notices(for applicant: Identifier, _ store: Store, _ desk: Desk) throws(StoreError) -> [FormNotice] {
    let benefits = try store.answer(RecordsOf(\Benefit.applicantID, is: applicant)).map(Benefit.init)
    let advice = try store.answer(RecordsOf(\BenefitsAdvice.applicantID, is: applicant))
      .map(BenefitsAdvice.init)
    let open = benefits.filter { $0.untilOn == nil }.sorted { (next($0), $0.id) < (next($1), $1.id) }
    let lines = open.isEmpty ? [tr("none written down")] : open.map { words($0, desk.today) }
    return [
      FormNotice(
        "Benefits:", lines.joined(separator: "; "), isWarning: open.contains { isNear($0, desk.today) }, isWhole: true),
      adviceNotice(advice, desk.today),
    ]
  }

  /// The next day on which something happens to the benefit.
  private static func next(_ benefit: Benefit) -> Int32 {
    [benefit.endsOn, benefit.reviewOn].compactMap { $0?.number }.min() ?? .max
  }

  /// Within three months, in which an offer would be taken up: a convention of this program.
  private static func isNear(_ benefit: Benefit, _ today: Day) -> Bool {
    next(benefit) <= today.adding(days: nearDays).number
  }
  private static let nearDays = 90

  /// "AAP: ends Fri 27 Nov 2026, in 5 days; looked at again on ...; what work changes".
  static func words(_ benefit: Benefit, _ today: Day) -> String {
    let days = [
      benefit.endsOn.map { tr(Words($0 < today ? "ended {1}" : "ends {1}", Dates.withDistance($0, today: today))) },
      benefit.reviewOn.map { tr(Words("looked at again {1}", Dates.withDistance($0, today: today))) },
    ].compactMap { $0 }
    let facts = days.isEmpty ? [tr("no date written down")] : days
    return benefit.name + ": " + (facts + [benefit.workRule]).filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private static func adviceNotice(_ advice: [BenefitsAdvice], _ today: Day) -> FormNotice {
    let newest = advice.max { (lastDay($0)?.number ?? .min, $0.id) < (lastDay($1)?.number ?? .min, $1.id) }
    guard let newest else {
      return FormNotice("Benefits advice:", tr("not offered yet"), isWarning: true, isWhole: true)
    }
    return FormNotice("Benefits advice:", words(newest, today), isWarning: newest.givenOn == nil, isWhole: true)
  }

  private static func lastDay(_ advice: BenefitsAdvice) -> Day? { advice.givenOn ?? advice.offeredOn }

  /// "given Fri 27 Nov by a benefits planner, Nav Grorud" or "offered Fri 27 Nov, not given yet: later".
  static func words(_ advice: BenefitsAdvice, _ today: Day) -> String {
    let whom = [advice.level.map { tr($0.label) } ?? "", advice.adviser].filter { !$0.isEmpty }.joined(separator: ", ")
    if let given = advice.givenOn {
      let day = Dates.short(given, today: today)
      let who = whom.isEmpty ? tr("nobody wrote down whom") : whom
      return tr(Words("given {1} by {2}", day, who)) + assumed(advice)
    }
    let day = advice.offeredOn.map { Dates.short($0, today: today) } ?? tr("unknown")
    let answer = advice.answer.map { ": " + tr($0.label) } ?? ""
    return tr(Words("offered {1}, not given yet", day)) + answer
  }

  /// Advice for other hours than those of the offer helps little, so what it took for granted is said.
  private static func assumed(_ advice: BenefitsAdvice) -> String {
    guard let hours = advice.hoursAssumed else { return "" }
    return ", " + tr(Words("for {1} hours a week", hours.text(decimalSeparator: ".")))
  }
}
