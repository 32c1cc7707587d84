package import Cells
package import Domain
package import Store

/// "Is this still true?", preference by preference: the one that was said longest ago first. Each answer is saved by itself; after the
/// last one the screen below comes back.
package struct StillTrueScreen: ListScreen, PersonScreen, RecordPlace {
  package static let code = "still-true"
  package static let kindOfRecord: RecordKind = .applicant
  package static let title: Words = "Still true?"
  package static let commands: [Command<StillTrueScreen>] =
    [
      .row("Still true", .character("y"), hint: "still true") { screen, preference, desk in
        screen.confirm(preference, desk)
      },
      .row("It has changed: write down how", .character("c"), hint: "changed") { screen, preference, _ in
        screen.change(preference)
      },
      .row("No longer wanted", .character("n"), hint: "no longer") { screen, preference, desk in
        screen.end(preference, desk)
      },
      .row("Open the preference", .enter, hint: "open") { preference, _ in
        .open(RecordScreen(.jobPreference, preference.id))
      },
    ] + moves
  package static let noRow: Words = "No preference is written down that could be asked about."

  package let id: Identifier
  package var name: PersonName?
  private var today = Day(number: 0)
  /// The focus has gone to the first preference that is to be asked about.
  private var hasBegun = false
  package var list = RowList<JobPreference>()

  package init(_ applicant: Identifier) { id = applicant }

  package func heading(_ desk: Desk) -> String { tr(Self.title) + (name.map { " " + desk.shown($0) } ?? "") }
  package var tally: String {
    tr(Words("asked today: {1} of {2}", String(list.rows.count { !isToAsk($0) }), String(list.rows.count)))
  }

  private func isToAsk(_ preference: JobPreference) -> Bool { preference.isToAsk(on: today) }

  package mutating func loadRows(from store: Store, _ desk: Desk) throws(StoreError) {
    try findPerson(in: store)
    today = desk.today
    let all = try store.answer(RecordsOf(\JobPreference.applicantID, is: id)).map(JobPreference.init)
    let preferences = PreferenceOrder.toAsk(all)
    let before = list.focused?.id
    let wasAnswered = before.map { id in !preferences.contains { $0.id == id && isToAsk($0) } } ?? true
    if !hasBegun || wasAnswered, let next = preferences.first(where: isToAsk) { list.follow(next.id) }
    hasBegun = true
    list.show(preferences)
  }

  // MARK: Answers

  /// Whether the answer to the focused preference is the last that is asked for.
  private var isLast: Bool { list.rows.allSatisfy { !isToAsk($0) || $0.id == list.focused?.id } }

  private func saving(_ set: ChangeSet) -> Outcome { .sequence([.commit(set)] + (isLast ? [.close] : [])) }

  private func confirm(_ preference: JobPreference, _ desk: Desk) -> Outcome {
    if preference.confirmedOn == desk.today { return .say("This was asked today already.") }
    var new = preference
    new.confirmedOn = desk.today
    return saving(ChangeSet(Words("still true: {1}", preference.words), preference.changes(to: new)))
  }

  private func end(_ preference: JobPreference, _ desk: Desk) -> Outcome {
    var new = preference
    new.untilOn = desk.today
    return saving(ChangeSet(Words("no longer wanted: {1}", preference.words), preference.changes(to: new)))
  }

  /// The last one gives its place to the form, so that after it the screen below comes back.
  private func change(_ preference: JobPreference) -> Outcome {
    let form = FormScreen(.change(.jobPreference, preference.id))
    return isLast ? .replace(form) : .open(form)
  }

  // MARK: Drawing

  package func footRows(in size: Size) -> Int { 5 }

  /// The preference in full: a cut one cannot be read out to anybody.
  package func drawFoot(on frame: inout Frame) {
    guard let preference = list.focused else { return }
    let used = frame.writeFolded(
      tr(preference.strength.label) + ": " + preference.words, column: 2, row: 1, style: .label, atMost: 2)
    frame.writeFolded(PreferenceText.detail(preference), column: 2, row: 1 + used, style: .dim, atMost: 2)
  }

  package var empty: Words { "No preference is written down yet. Esc goes back; + adds one there." }

  package var columns: [Column<JobPreference>] {
    [
      Column("How strong", 13, style: { _, _ in .label }) { preference, _ in tr(preference.strength.label) },
      Column("In the person's own words", 24, grows: 1) { preference, _ in preference.words },
      Column("Last said", 20, style: { preference, frame in preference.isToAsk(on: frame.today) ? .plain : .good }) {
        preference, frame in
        guard preference.isToAsk(on: frame.today) else { return tr("asked today") }
        return preference.saidOn.map { Dates.short($0, today: frame.today) } ?? tr("unknown")
      },
    ]
  }
}
