package import Cells
package import Domain
package import Store

/// After a start was saved: what is still unknown, when to meet, and, one key each, what belongs to a start. Everything can
/// be left: what is due stands on Today.
package struct JobStartScreen: Screen {
  package static let title: Words = "A job starts"
  package static let commands: [Command<JobStartScreen>] = [
    Command("Show the job", .enter, hint: "show the job") { screen, _ in .replace(JobScreen(screen.id)) },
    Command("Leave it for now; it stays on Today", .escape, .character("q"), .control("c"), hint: "later") { _, _ in
      .close
    },
  ]

  private struct Offer: Sendable {
    let letter: Character
    let label: Words
    let isDone: Bool
    let purpose: FormPurpose
  }

  package let id: Identifier
  private var facts: JobFacts?
  private var offers: [Offer] = []

  package init(_ id: Identifier) { self.id = id }

  package var takesText: Bool { true }
  package func overlayRows(in size: Size) -> Int? { min(size.rows, 9) }
  package var opensRecordsOf: [Identifier] { [] }
  package var named: ShownPeople { ShownPeople([facts?.record].compactMap { $0 }) }

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    let facts = try JobFacts(id, store, desk)
    self.facts = facts
    let known: [String: Value] = BenefitsAdvice.filled { ($0.applicantID, $0.jobID) = (facts.record.applicantID, id) }
    let advised = facts.advice.contains { $0.jobID == id }
    let planned = facts.plans.contains { $0[\SupportPlan.jobID] == id }
    let isMissing = !JobWords.missing(facts.job).isEmpty
    let ofWork = [
      Offer(
        letter: "b", label: "benefits advice was offered", isDone: advised,
        purpose: .add(.benefitsAdvice, known.merging(["offered_on": .day(desk.today)]) { $1 })),
      Offer(
        letter: "s", label: "the support plan", isDone: planned,
        purpose: .add(.supportPlan, known.merging(["agreed_on": .day(desk.today)]) { $1 })),
    ]
    let missing = Offer(letter: "m", label: "answer what is missing", isDone: !isMissing, purpose: .change(.job, id))
    offers = (facts.job.isWork ? ofWork : []) + [missing]
  }

  package mutating func type(_ key: Key, _ desk: Desk) -> Outcome? {
    guard case .character(let letter) = key, let offer = offers.first(where: { $0.letter == letter }) else {
      return nil
    }
    return .open(FormScreen(offer.purpose))
  }

  package func draw(on frame: inout Frame) {
    frame.rule(tr("Saved. What belongs to a start, one key each; Esc leaves it for Today"), row: 0)
    guard let facts else { return frame.setCursor(column: 0, row: 0) }
    var row = 1
    for offer in offers {
      frame.write(String(offer.letter), column: 2, row: row, style: .hintKey)
      let used = frame.write(tr(offer.label), column: 4, row: row)
      if offer.isDone { frame.write(tr("done"), column: 6 + used, row: row, style: .good) }
      row += 1
    }
    frame.setCursor(column: 2, row: 1)
    frame.write(tr("Counts as:") + " " + JobWords.counted(facts.job), row: row, style: .dim)
    frame.write(meetings(facts, frame), row: row + 1)
    let missing = JobWords.missing(facts.job)
    if !missing.isEmpty {
      frame.writeFolded(
        tr("Missing:") + " " + missing.joined(separator: ", "), row: row + 2, style: .warning, atMost: 3)
    }
  }

  /// The first dates of the follow-along schedule.
  private func meetings(_ facts: JobFacts, _ frame: Frame) -> String {
    guard facts.job.isWork, let start = facts.job.startedOn else {
      return tr("Not counted as work: no meetings are asked for.")
    }
    func last(_ rule: DueRuleID) -> String {
      facts.schedule.blocks.first { $0.rule == rule }.map { Dates.short($0.last, today: frame.today) } ?? ""
    }
    let days = [Dates.short(start, today: frame.today), last(.afterStart)]
    return tr(Words("Meet: before {1}, again by {2}, then weekly for a month, then every month.", days[0], days[1]))
  }
}
