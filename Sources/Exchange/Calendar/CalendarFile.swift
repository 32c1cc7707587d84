package import Domain
package import Store

/// The appointments of some days as an iCalendar file for a phone.
///
/// What a person typed about an appointment may say anything about anybody's health, so without `withNames` only the
/// kind of the appointment, the initials and the place are written; notes never.
package struct CalendarFile: Sendable {
  package struct Options: Hashable, Sendable {
    package var scope = Scope.mine
    package var from: Day
    package var through: Day
    /// Names in full, and what was typed about the appointment.
    package var withNames = false
    /// Also next steps and promises with a date.
    package var withSteps = false

    package init(from: Day, through: Day) {
      self.from = from
      self.through = through
    }

    /// What stands ahead, for a year.
    package init(ahead today: Day) { self.init(from: today, through: today.adding(months: 12)) }
  }

  /// The iCalendar text.
  package let text: String
  /// Events in it.
  package let count: Int
  /// Who is in it, for the access log.
  package let people: [Identifier]

  package init(_ store: Store, _ options: Options, _ zone: ZoneRules, words: (Words) -> String) throws(StoreError) {
    let all = try CalendarDays.entries(
      store, scope: options.scope, from: options.from, through: options.through, withDue: true)
    let entries = all.filter { $0.kind == .appointment || (options.withSteps && Self.isOwnRecord($0)) }
    let veil = NameVeil(options.withNames ? [] : entries.compactMap(\.name))
    let stamps = try Self.stamps(entries, store)
    text = ICalendar.text(entries.map { Self.event($0, options, veil, stamps, store.session.clock.now(), words) }, zone)
    count = entries.count
    people = Array(Set(entries.compactMap(\.applicantID))).sorted()
  }

  /// Steps and promises are planned; a date that a rule works out is for the program alone.
  private static func isOwnRecord(_ entry: CalendarEntry) -> Bool {
    entry.due?.item.rule == .nextStep || entry.due?.item.rule == .promise
  }

  private static func stamps(
    _ entries: [CalendarEntry], _ store: Store
  ) throws(StoreError) -> [Identifier: RecordStamp] {
    var stamps: [Identifier: RecordStamp] = [:]
    for (kind, entries) in Dictionary(grouping: entries, by: \.kind) {
      for stamp in try store.answer(RecordStamps(kind, entries.map(\.id))) { stamps[stamp.id] = stamp }
    }
    return stamps
  }

  private static func event(
    _ entry: CalendarEntry, _ options: Options, _ veil: NameVeil, _ stamps: [Identifier: RecordStamp],
    _ now: Instant, _ words: (Words) -> String
  ) -> CalendarEvent {
    let stamp = stamps[entry.id]
    return CalendarEvent(
      uid: entry.id.text + "@caseload", stamp: stamp?.changedAt ?? now, sequence: stamp?.revision ?? 0,
      day: entry.day, time: entry.time, minutes: entry.minutes, summary: summary(entry, options, words),
      place: TextFilter.line(veil.covering(entry.place)),
      isCancelled: entry.outcome == .cancelled || entry.outcome == .notHeld, isFree: entry.kind != .appointment)
  }

  /// Never a person beside an employer: that somebody is helped would be told to whoever sees the phone.
  private static func summary(_ entry: CalendarEntry, _ options: Options, _ words: (Words) -> String) -> String {
    let who = entry.name.map { $0.shown(initialsOnly: !options.withNames) } ?? entry.employer
    let typed = options.withNames ? entry.appointment?.appointment.what ?? entry.due?.item.text ?? "" : ""
    let what = typed.isEmpty ? words(kind(entry)) : typed
    return TextFilter.line(who.isEmpty ? what : who + ": " + what)
  }

  private static func kind(_ entry: CalendarEntry) -> Words {
    if let due = entry.due, due.item.rule == .nextStep || due.item.rule == .promise { return due.item.rule.label }
    switch entry.appointment?.appointment.purpose {
    case .meeting: return "meeting"
    case .interview: return "job interview"
    case .workVisit: return "visit at work"
    case .employerVisit: return "visit"
    case .team: return "team meeting"
    case .welfare, .other, nil: return "appointment"
    }
  }
}
