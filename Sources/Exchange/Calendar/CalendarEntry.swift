package import Domain
package import Store

/// One line of a calendar: an appointment, or something else that is due on that day.
package struct CalendarEntry: Hashable, Sendable {
  /// The day under which it stands.
  package let day: Day
  /// nil: any time that day.
  package let time: TimeOfDay?
  package let minutes: Int?
  /// nil when it is no appointment.
  package let appointment: AppointmentRow?
  /// nil for an appointment that is settled: nothing is due about it any more.
  package let due: DueRow?
  /// It runs into another appointment of the same colleague.
  package fileprivate(set) var overlaps = false

  package var kind: RecordKind { appointment == nil ? due?.item.subjectKind ?? .nextStep : .appointment }
  package var id: Identifier { appointment?.id ?? due?.item.subject ?? Identifier(high: 0, low: 0) }
  package var applicantID: Identifier? { appointment?.record.applicantID ?? due?.applicantID }
  package var employerID: Identifier? { appointment?.record[\Appointment.employerID] ?? due?.employerID }
  package var name: PersonName? { appointment?.name ?? due?.name }
  package var employer: String { appointment?.employer ?? due?.employer ?? "" }
  package var place: String { appointment?.record[\Appointment.place] ?? "" }
  package var colleague: String { appointment?.colleague ?? "" }
  package var outcome: AppointmentOutcome? { appointment?.appointment.outcome }

  fileprivate init(_ appointment: AppointmentRow, _ due: DueRow?) {
    let record = appointment.appointment
    day = record.onDay ?? due?.item.shownOn ?? Day(number: 0)
    time = TimeOfDay(record.atTime)
    minutes = record.minutes
    self.appointment = appointment
    self.due = due
  }

  fileprivate init(_ due: DueRow) {
    day = due.item.shownOn
    time = TimeOfDay(due.item.atTime)
    minutes = nil
    appointment = nil
    self.due = due
  }

  /// The minutes of the day it takes; nil when it takes none that are known, or is not going to take place.
  fileprivate var span: ClosedRange<Int>? {
    guard let start = time?.minutes, appointment != nil, outcome != .cancelled, outcome != .notHeld else { return nil }
    return start...(start + max(1, minutes ?? 1) - 1)
  }
}

/// The calendar of some days, put together from appointments and from what is due.
package enum CalendarDays {
  /// Entries in the order of days and times; what has no time comes last on its day.
  /// - Parameter withDue: also steps, promises and whatever else is due in these days; else only appointments. Those
  ///   that name no colleague are seen by whoever sees the person.
  package static func entries(
    _ store: Store, scope: Scope, from: Day, through: Day, withDue: Bool = true
  ) throws(StoreError) -> [CalendarEntry] {
    let due = try due(store, scope, from, through)
    let appointments = try appointments(store, scope, from, through)
    let bySubject = Dictionary(due.map { ($0.item.subject, $0) }) { first, _ in first }
    let listed = Set(appointments.map(\.id))
    // An appointment stands on its own day, even where somebody wants to be reminded on another.
    let others = due.filter { row in
      guard row.item.subjectKind == .appointment else { return withDue }
      return !listed.contains(row.item.subject) && row.item.movedTo == nil
    }
    return marked(
      (appointments.map { CalendarEntry($0, bySubject[$0.id]) } + others.map { CalendarEntry($0) }).sorted(by: isBefore)
    )
  }

  private static func isBefore(_ one: CalendarEntry, _ other: CalendarEntry) -> Bool {
    let late = 24 * 60
    return (one.day, one.time?.minutes ?? late, one.appointment == nil ? 1 : 0, one.id)
      < (other.day, other.time?.minutes ?? late, other.appointment == nil ? 1 : 0, other.id)
  }

  /// Two appointments of one colleague at one time.
  private static func marked(_ entries: [CalendarEntry]) -> [CalendarEntry] {
    var entries = entries
    let groups = Dictionary(grouping: entries.indices) { index in
      Slot(day: entries[index].day, colleague: entries[index].appointment?.record[\Appointment.colleagueID])
    }
    for indices in groups.values {
      // In the order of their starts: the one that ends last so far is the one a later one can run into.
      var latest: (end: Int, index: Int)?
      for index in indices {
        guard let span = entries[index].span else { continue }
        if let before = latest, span.lowerBound <= before.end {
          entries[index].overlaps = true
          entries[before.index].overlaps = true
        }
        if span.upperBound > latest?.end ?? -1 { latest = (span.upperBound, index) }
      }
    }
    return entries
  }

  private struct Slot: Hashable {
    let day: Day
    let colleague: Identifier?
  }

  private static func appointments(
    _ store: Store, _ scope: Scope, _ from: Day, _ through: Day
  ) throws(StoreError) -> [AppointmentRow] {
    try all(key: \.key) { page throws(StoreError) in
      try store.answer(AppointmentList(scope: scope, from: from, through: through, page: page))
    }
  }

  private static func due(_ store: Store, _ scope: Scope, _ from: Day, _ through: Day) throws(StoreError) -> [DueRow] {
    try all(key: \.key) { page throws(StoreError) in
      try store.answer(DueList(scope: scope, from: from, through: through, page: page))
    }
  }

  /// A few days are read whole; page by page, so that no statement runs long.
  private static func all<Row: Codable & Sendable>(
    key: (Row) -> PageKey, _ fetch: (PageRequest) throws(StoreError) -> Page<Row>
  ) throws(StoreError) -> [Row] {
    var rows: [Row] = []
    var anchor = Anchor.start
    while true {
      let page = try fetch(PageRequest(anchor, limit: 500))
      rows += page.rows
      guard page.hasAfter, let last = page.rows.last else { return rows }
      anchor = .after(key(last))
    }
  }
}
