import Cells
package import Domain
package import Exchange
import Store

/// A line of the calendar: something on the day, or a day of the week with what is on it.
package enum CalendarRow: ListRow {
  case entry(CalendarEntry)
  case day(Day, [CalendarEntry])

  package var id: Identifier {
    switch self {
    case .entry(let entry): entry.id
    case .day(let day, _): Self.id(of: day)
    }
  }

  static func id(of day: Day) -> Identifier { Identifier(high: 0, low: UInt64(bitPattern: Int64(day.number))) }

  fileprivate var entry: CalendarEntry? {
    if case .entry(let entry) = self { return entry }
    return nil
  }

  // MARK: The table of a day

  static let columns: [Column<CalendarRow>] = [
    Column("Time", 8) { line, _ in line.entry.map(EntryText.time) ?? "" },
    Column("What", 14, grows: 2, style: { line, _ in line.entry?.overlaps == true ? .warning : .plain }) {
      line, frame in
      line.entry.map { EntryText.what($0, today: frame.today) } ?? ""
    },
    Column("Who", 12, grows: 1, rank: 1) { line, frame in line.entry.map { EntryText.who($0, frame) } ?? "" },
    Column("Place", 12, grows: 1, rank: 3) { line, _ in line.entry?.place ?? "" },
    Column("Minutes", 7, rank: 4) { line, _ in line.entry?.minutes.map(String.init) ?? "" },
  ]

  static let colleague = Column<CalendarRow>("Colleague", 12, rank: 2) { line, _ in line.entry?.colleague ?? "" }
}

extension CalendarEntry {
  /// The person, else the employer; nil for what is about neither.
  var about: RecordKey? { applicantID.map { RecordKey(.applicant, $0) } ?? employerID.map { RecordKey(.employer, $0) } }
}

/// An entry of the calendar in words.
enum EntryText {
  static func time(_ entry: CalendarEntry) -> String { entry.time?.text ?? tr("any time") }

  /// What became of it, or that it runs into another, goes before what it is: it must not be cut off.
  static func what(_ entry: CalendarEntry, today: Day) -> String {
    let text = entry.appointment?.appointment.what ?? entry.due.map { tr(DueText.reason($0.item, today: today)) } ?? ""
    let state =
      entry.outcome.map { tr($0.label) } ?? (entry.overlaps ? "! " + tr("overlaps") : nil)
      ?? (entry.kind == .appointment ? nil : entry.due.map { tr($0.item.rule.label) })
    // A step says what it is in its own words; of what a rule computes, the reason is enough.
    guard let state, entry.kind == .appointment || isTyped(entry) else { return text }
    return state + ": " + text
  }

  private static func isTyped(_ entry: CalendarEntry) -> Bool {
    entry.due?.item.rule == .nextStep || entry.due?.item.rule == .noteDeadline
  }

  /// The person, the employer, or both.
  static func who(_ entry: CalendarEntry, _ frame: Frame) -> String {
    [entry.name.map(frame.shown), entry.employer].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// `10:00 Aino Joki, job interview`, for a line of a week.
  static func line(_ entry: CalendarEntry, isEveryone: Bool, _ frame: Frame) -> String {
    let colleague = isEveryone && !entry.colleague.isEmpty ? " (" + entry.colleague + ")" : ""
    let parts = [who(entry, frame), what(entry, today: frame.today), entry.place].filter { !$0.isEmpty }
    return time(entry) + " " + parts.joined(separator: ", ") + colleague
  }
}
