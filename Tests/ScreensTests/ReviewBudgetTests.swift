import Cells
import Domain
import Exchange
import Store
import Testing

@testable import Screens

/// The whole morning review of twenty people in at most 120 keys beside text, on seeded caseloads in which no row was
/// prepared, by somebody who does what the page says and knows nothing but the page.
@Suite struct ReviewBudgetTests {
  static let budget = 120
  static let people = 20

  /// Reads the page and presses the keys that it asks for.
  private struct Specialist {
    var walk: Walk
    var keys = 0
    /// How often something was moved or left, so that every way to decide is used.
    var turns = 0

    mutating func press(_ script: String) {
      walk.press(script)
      keys += Key.parse(script)?.count ?? 0
    }

    mutating func type(_ text: String) { walk.press("\"\(text)\"") }

    /// "Review 7 of 20: ..."; nil at the end.
    var position: (here: Int, total: Int)? {
      let words = (walk.lines.first ?? "").split(separator: " ")
      guard words.count > 3, words[0] == "Review", words[2] == "of" else { return nil }
      let total = words[3].prefix { $0.isNumber }
      return Int(words[1]).flatMap { here in Int(total).map { (here, $0) } }
    }

    /// The rows of what is due, as they stand on the page.
    private var rows: [String] {
      walk.lines.drop { !$0.hasPrefix("  Why") }.dropFirst().prefix { !$0.allSatisfy { $0 == " " } }.map { $0 }
    }

    private func isDue(_ row: String) -> Bool { row.contains("late") || row.contains("  today") }

    /// What can be settled at the desk: ticked, said, or recorded as a talk that has just taken place.
    private func isSettledHere(_ row: String) -> Bool {
      [
        "tick it", "say what became", "log the contact", "get in touch", "meet the person", "revise the career profile",
        "  talk about disclosure again",
      ].contains(where: row.contains)
    }

    private var isOnPage: Bool { walk.lines.first?.hasPrefix("Review ") == true }

    /// One person, from the page alone: every fact that is due and can be recorded is recorded, the rest is moved or left.
    mutating func decide() {
      guard let here = position?.here else { return }
      for _ in 0..<4 {
        guard position?.here == here, let index = rows.firstIndex(where: { isDue($0) && isSettledHere($0) }) else {
          break
        }
        let focus = rows.firstIndex { $0.hasPrefix("> ") } ?? 0
        for _ in 0..<abs(index - focus) { press(index > focus ? "<down>" : "<up>") }
        settle(rows[index])
        guard isOnPage else {
          Issue.record("the form was not saved:\n\(walk.text)")
          return
        }
      }
      guard position?.here == here else { return }
      turns += 1
      // Whatever else is due for the same person is moved together, or can wait.
      if rows.contains(where: isDue), !turns.isMultiple(of: 3) { postpone() } else { press(".") }
    }

    private mutating func settle(_ row: String) {
      press("d")
      if row.contains("say what became") { return press(walk.text.contains("k kept") ? "k" : "h") }
      guard !isOnPage else { return }
      // The form stands on how the contact was made when the rule does not say it.
      if walk.lines.contains(where: { $0.hasPrefix("> How") }) { type("i") }
      press("<c-s>")
    }

    private mutating func postpone() {
      press("s")
      type("fri")
      press("<tab>")
      type("after the team meeting")
      press("<c-s>")
    }
  }

  private func caseload(_ seed: UInt64) throws -> Store {
    let store = try Store.temporary(options: StoreOptions(login: "kari", clock: Walk.clock(), isThrowaway: true))
    try SeededCaseload.fill(store, specialists: 1, applicants: 30, contactsEach: 6, seed: seed)
    return store
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64]) func twentyPeople(seed: UInt64) throws {
    let store = try caseload(seed)
    var kari = Specialist(walk: try Walk(store, Size(columns: 132, rows: 43), at: Menu.first))
    kari.press("w")
    var decided = 0
    while decided < Self.people, let place = kari.position {
      #expect(place.here == decided + 1)
      kari.decide()
      decided += 1
    }
    #expect(decided == Self.people, "the caseload has fewer people who need a look")
    #expect(kari.keys <= Self.budget, "\(kari.keys) keys")
    let progress = try store.answer(ReviewState())
    #expect(progress.seen.count == Self.people)
    let me = try #require(store.session.actor?.id)
    let steps = try store.answer(RecordsOf(.reviewStep, where: "colleague_id", is: me)).map(ReviewStep.init)
    #expect(Set(steps.compactMap(\.applicantID)) == Set(progress.seen.map(\.applicant)))
    let settled = steps.count { $0.result == .done }
    #expect(settled >= 5, "the keys only count where facts are recorded too")
    print("review of twenty, seed \(seed): \(kari.keys) keys, \(settled) settled")
  }

  /// To the end: everyone is decided, and the day is stamped with what was left.
  @Test(arguments: [1, 2] as [UInt64]) func theWholeCaseload(seed: UInt64) throws {
    let store = try caseload(seed)
    var kari = Specialist(walk: try Walk(store, Size(columns: 132, rows: 43), at: Menu.first))
    kari.press("w")
    for _ in 0..<60 where kari.position != nil { kari.decide() }
    kari.walk.expect("Everyone seen: ")
    let progress = try store.answer(ReviewState())
    #expect(progress.left.isEmpty)
    kari.press("<enter>")
    let stamp = try #require(try store.answer(ReviewState()).stamp)
    #expect(stamp.people == progress.seen.count)
    #expect(stamp.leftOver == progress.leftOver)
    #expect(kari.keys <= 6 * progress.seen.count)
  }
}
