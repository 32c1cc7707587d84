package import Domain
package import Store

/// A day on the road: the appointments of the day, and who and what is in one town. People and employers stand in lists
/// of their own: no applicant is named beside an employer.
package struct TravelSheet: Sendable {
  package let town: String
  package let day: Day
  package let today: Day
  /// In the order of their times, wherever they are.
  package let appointments: [CalendarEntry]
  package let people: [TravelPerson]
  package let employers: [TravelEmployer]

  /// - Throws: when no record names the town.
  package init(_ store: Store, town: String, day: Day, scope: Scope) throws(StoreError) {
    let there = try store.answer(TravelDay(town: town, day: day, scope: scope))
    guard let written = there.town else { throw .refused(try Self.unknown(town, store)) }
    self.town = written
    self.day = day
    today = store.session.today
    appointments = try CalendarDays.entries(store, scope: scope, from: day, through: day, withDue: false)
    people = there.people
    employers = there.employers
  }

  private static let named = 12

  private static func unknown(_ town: String, _ store: Store) throws(StoreError) -> Words {
    let towns = try store.answer(TownList()).map(\.name)
    if towns.isEmpty { return "No person and no employer has a town yet: write it in their details first." }
    let some = towns.prefix(named).joined(separator: ", ") + (towns.count > named ? " .." : "")
    return Words("Nobody and no employer is in \"{1}\". There are people or employers in: {2}.", town, some)
  }

  /// Whose names may stand in the sheet, also in what was typed.
  package var names: [PersonName] { people.map(\.name) + appointments.compactMap(\.name) }

  /// For the access log.
  package var peopleShown: [Identifier] {
    Array(Set(people.map(\.id) + appointments.compactMap(\.applicantID))).sorted()
  }
}

/// The sheet on one page of paper.
package enum TravelPage {
  /// How much of each person and employer is told; the page takes the fullest that leaves it one page.
  private enum Detail: Int, CaseIterable {
    case full, brief, lines

    var dueRows: Int {
      switch self {
      case .full: .max
      case .brief: 2
      case .lines: 0
      }
    }
  }

  package static func text(_ sheet: TravelSheet, initialsOnly: Bool, words: @escaping (Words) -> String) -> String {
    let pages = Detail.allCases.map { Writer(sheet, $0, initialsOnly, words).text }
    return pages.first { !$0.contains("\u{0C}") } ?? pages[pages.count - 1]
  }

  private struct Writer {
    let sheet: TravelSheet
    let detail: Detail
    let initialsOnly: Bool
    let words: (Words) -> String
    let veil: NameVeil

    init(_ sheet: TravelSheet, _ detail: Detail, _ initialsOnly: Bool, _ words: @escaping (Words) -> String) {
      self.sheet = sheet
      self.detail = detail
      self.initialsOnly = initialsOnly
      self.words = words
      veil = NameVeil(initialsOnly ? sheet.names : [])
    }

    var text: String {
      var page = PageText(
        title: words(Words("Travel day {1}: {2}", sheet.day.iso, sheet.town)), day: sheet.today, words: words)
      add(words("Appointments that day"), sheet.appointments.map(line), to: &page)
      add(words("People there"), sheet.people.flatMap(lines), to: &page)
      add(words("Employers there"), sheet.employers.flatMap(lines), to: &page)
      return page.text
    }

    /// A section says so when it is empty: an empty place on paper might be one that was forgotten.
    private func add(_ heading: String, _ lines: [String], to page: inout PageText) {
      page.section(heading, lines.isEmpty ? [words("none")] : lines)
    }

    private func line(_ entry: CalendarEntry) -> String {
      let minutes = entry.minutes.map { words(Words("{1} min", String($0))) } ?? ""
      let who = entry.name.map { $0.shown(initialsOnly: initialsOnly) } ?? entry.employer
      let what = [entry.appointment?.appointment.what ?? "", entry.place].map(veil.covering)
      return join([
        entry.time?.text ?? words("any time"), minutes, who, what[0], what[1],
        entry.outcome.map { words($0.label) } ?? "", entry.overlaps ? words("overlaps") : "",
      ])
    }

    private func lines(_ person: TravelPerson) -> [String] {
      let last = person.lastContactOn?.iso ?? words("unknown")
      let head = join([
        (person.mark.map { $0.sign + " " } ?? "") + person.name.shown(initialsOnly: initialsOnly),
        words(person.phase.label),
        words(Words("last contact {1}", last)), person.colleague,
      ])
      let preferences = person.preferences.prefix(3).map { $0[\JobPreference.words] }.filter { !$0.isEmpty }.map(
        veil.covering)
      let wants =
        preferences.isEmpty || detail == .lines
        ? [] : ["  " + words("wants") + ": " + preferences.joined(separator: "; ")]
      return [head + counted(person.due, person.promises)] + tasks(person.due, person.promises) + wants
    }

    private func lines(_ employer: TravelEmployer) -> [String] {
      let head = join([
        employer.name, employer.travelMinutes.map { words(Words("{1} min driving", String($0))) } ?? "",
        employer.stage.map { words($0.label) } ?? words("stage unknown"),
        words(Words("last visit {1}", employer.lastVisitOn?.iso ?? words("unknown"))), employer.owner,
      ])
      let warning =
        employer.doNotContact
        ? [
          "  ! " + words("do not contact")
            + (employer.doNotContactReason.isEmpty ? "" : ": " + employer.doNotContactReason)
        ]
        : []
      return [head + counted(employer.due, employer.promises)] + warning + tasks(employer.due, employer.promises)
    }

    /// Where there is no room for the rows themselves.
    private func counted(_ due: [DueRow], _ promises: [StoredRecord]) -> String {
      let count = due.count + promises.count
      return detail == .lines && count > 0 ? ", " + words(Words("due: {1}", String(count))) : ""
    }

    /// What is due, each with a box to tick.
    private func tasks(_ due: [DueRow], _ promises: [StoredRecord]) -> [String] {
      guard detail != .lines else { return [] }
      let rows =
        due.map { row in
          let reason = veil.covering(words(DueText.reason(row.item, today: sheet.today)))
          return "  [ ] " + reason + ", " + row.item.shownOn.iso + ", "
            + words(DueText.when(row.item, today: sheet.today))
        } + promises.map { "  [ ] " + words(RecordKind.promise.type.title) + ": " + veil.covering($0.label) }
      let left = rows.count - detail.dueRows
      return rows.prefix(detail.dueRows) + (left > 0 ? ["  " + words(Words("and {1} more", String(left)))] : [])
    }

    private func join(_ parts: [String]) -> String { parts.filter { !$0.isEmpty }.joined(separator: ", ") }
  }
}
