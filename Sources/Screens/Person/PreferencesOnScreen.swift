package import Domain
package import Store

/// What a person wanted on a day of the past, as it had been written down.
package struct PreferencesOnScreen: WholeListScreen, PersonScreen, Place {
  package static let code = "preferences-on"
  package static let title: Words = "Preferences as they were on a day"
  package static let commands: [Command<PreferencesOnScreen>] =
    [
      .row("Open the preference", .enter, hint: "open") { preference, _ in
        .open(RecordScreen(.jobPreference, preference.id))
      },
      Command("Go to a day", .character("@"), hint: "another day") { screen, _ in
        let id = screen.id
        return .open(Self.asking { .replace(PreferencesOnScreen(id, on: $0)) })
      },
    ] + moves
  package static let noRow: Words = "No preference held on this day."

  package let id: Identifier
  private let day: Day
  package var name: PersonName?
  package var list = RowList<JobPreference>()

  package init(_ applicant: Identifier, on day: Day) {
    id = applicant
    self.day = day
  }

  /// Asks for the day first.
  package static func ask(about applicant: Identifier) -> Outcome {
    .open(asking { .open(PreferencesOnScreen(applicant, on: $0)) })
  }

  private static func asking(_ done: @escaping @Sendable (Day) -> Outcome) -> AskDayScreen {
    AskDayScreen("On which day?", .back, done: done)
  }

  package var cells: [String] { [id.text, day.iso] }
  package init?(_ cells: RouteCells) {
    guard let id = cells.id(0), let day = cells.day(1) else { return nil }
    self.init(id, on: day)
  }
  package var restsOn: [RecordKey] { [RecordKey(.applicant, id)] }
  package func heading(_ desk: Desk) -> String {
    tr(Words("Preferences on {1}", Dates.long(day))) + (name.map { ": " + desk.shown($0) } ?? "")
  }

  package mutating func loadAround(from store: Store, _ desk: Desk) throws(StoreError) { try findPerson(in: store) }

  package func rows(from store: Store, _ desk: Desk) throws(StoreError) -> [JobPreference] {
    PreferenceOrder.byRank(try store.answer(PreferencesOn(id, on: day)).map(JobPreference.init))
  }

  package var empty: Words { "No preference was written down that held on this day." }

  package var columns: [Column<JobPreference>] {
    [
      Column("How strong", 13, style: { _, _ in .label }) { preference, _ in tr(preference.strength.label) },
      Column("In the person's own words", 24, grows: 1) { preference, _ in
        [preference.words, PreferenceText.detail(preference)].filter { !$0.isEmpty }.joined(separator: "  - ")
      },
      Column("From", 12) { preference, frame in
        preference.notedOn.map { Dates.short($0, today: frame.today) } ?? tr("unknown")
      },
      Column("Until", 12, rank: 1) { preference, frame in
        preference.untilOn.map { Dates.short($0, today: frame.today) } ?? tr("holds still")
      },
    ]
  }
}
