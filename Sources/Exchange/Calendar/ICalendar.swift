package import Domain

/// One event of an iCalendar file.
package struct CalendarEvent: Hashable, Sendable {
  /// Never changes for one record, and holds no name.
  package var uid: String
  /// When the record was last changed.
  package var stamp: Instant
  /// How often it was changed.
  package var sequence: Int
  package var day: Day
  /// nil: the whole day.
  package var time: TimeOfDay?
  package var minutes: Int?
  package var summary: String
  package var place: String
  package var isCancelled: Bool
  /// It takes no time out of the day: something to be done any time.
  package var isFree: Bool

  package init(
    uid: String, stamp: Instant, sequence: Int = 0, day: Day, time: TimeOfDay? = nil, minutes: Int? = nil,
    summary: String, place: String = "", isCancelled: Bool = false, isFree: Bool = false
  ) {
    self.uid = uid
    self.stamp = stamp
    self.sequence = sequence
    self.day = day
    self.time = time
    self.minutes = minutes
    self.summary = summary
    self.place = place
    self.isCancelled = isCancelled
    self.isFree = isFree
  }
}

/// Writes iCalendar (RFC 5545): lines end in CRLF, are folded at 75 octets, and texts are escaped.
package enum ICalendar {
  /// Times are on the clock of the zone, whose rules are written along, so that a phone elsewhere shows the right hour.
  package static func text(_ events: [CalendarEvent], _ zone: ZoneRules) -> String {
    let timed = events.filter { $0.time != nil }.map(\.day)
    var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Caseload//Calendar//EN", "CALSCALE:GREGORIAN"]
    if let first = timed.min(), let last = timed.max() { lines += VTimeZone.lines(zone, first, last) }
    for event in events { lines += self.lines(of: event, zone) }
    lines.append("END:VCALENDAR")
    return lines.map(folded).joined()
  }

  private static func lines(of event: CalendarEvent, _ zone: ZoneRules) -> [String] {
    var lines = [
      "BEGIN:VEVENT", "UID:" + escaped(event.uid), "DTSTAMP:" + stamp(event.stamp),
      start(event, zone),
    ]
    if event.time != nil, let minutes = event.minutes, minutes > 0 { lines.append("DURATION:PT\(minutes)M") }
    lines.append("SUMMARY:" + escaped(event.summary))
    if !event.place.isEmpty { lines.append("LOCATION:" + escaped(event.place)) }
    lines += [
      "SEQUENCE:\(event.sequence)", "STATUS:" + (event.isCancelled ? "CANCELLED" : "CONFIRMED"),
      "TRANSP:" + (event.isFree || event.isCancelled ? "TRANSPARENT" : "OPAQUE"),
      // Whoever shares a calendar with colleagues shows them only that the time is taken.
      "CLASS:PRIVATE", "END:VEVENT",
    ]
    return lines
  }

  private static func start(_ event: CalendarEvent, _ zone: ZoneRules) -> String {
    guard let time = event.time else { return "DTSTART;VALUE=DATE:" + date(event.day) }
    return "DTSTART;TZID=\(zone.name):" + date(event.day) + "T" + clock(seconds: time.minutes * 60)
  }

  // MARK: Values

  /// `20261122`.
  static func date(_ day: Day) -> String { day.iso.filter { $0 != "-" } }

  /// `093000`.
  static func clock(seconds: Int) -> String {
    [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
  }

  /// A moment in UTC: `20261122T093000Z`.
  static func stamp(_ instant: Instant) -> String {
    let second = Int64(1000)
    let seconds = instant.milliseconds / second - (instant.milliseconds % second < 0 ? 1 : 0)
    return local(seconds) + "Z"
  }

  /// Seconds on some clock since 1970, as date and time.
  static func local(_ seconds: Int64) -> String {
    let perDay: Int64 = 86_400
    let days = seconds / perDay - (seconds % perDay < 0 ? 1 : 0)
    return date(Day(number: Int32(clamping: days))) + "T" + clock(seconds: Int(seconds - days * perDay))
  }

  /// A text value: what would end it is escaped, and control characters are left out.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    // By scalar: a comma that carries a combining mark ends a value all the same.
    for scalar in TextFilter.note(text).unicodeScalars {
      switch scalar {
      case "\\", ";", ",": result.append(contentsOf: ["\\", scalar])
      case "\n": result.append(contentsOf: ["\\", "n"])
      case "\t": result.append(" ")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private static let octets = 75

  /// A line with its end; longer ones go on after a line end and a blank. No letter of several octets is cut.
  static func folded(_ line: String) -> String {
    var result = String.UnicodeScalarView()
    var used = 0
    for scalar in line.unicodeScalars {
      let size = UTF8.width(scalar)
      if used + size > octets {
        result.append(contentsOf: ["\r", "\n", " "])
        used = 1
      }
      result.append(scalar)
      used += size
    }
    result.append(contentsOf: ["\r", "\n"])
    return String(result)
  }
}

/// The rules of a zone as iCalendar has them: every change of the clock in the days that are written, one by one.
enum VTimeZone {
  static func lines(_ zone: ZoneRules, _ first: Day, _ last: Day) -> [String] {
    let (start, later) = zone.changes(from: first, through: last)
    // Whatever held since ever begins with the first day that every program can read.
    let begin = start.at.map { max(0, $0 + Int64(start.before)) } ?? 0
    return ["BEGIN:VTIMEZONE", "TZID:" + zone.name]
      + observance(start.2, from: start.before, at: begin)
      + later.flatMap { observance($0.after, from: $0.before, at: $0.at + Int64($0.before)) } + ["END:VTIMEZONE"]
  }

  private static func observance(_ holds: ZoneRules.Observance, from before: Int, at local: Int64) -> [String] {
    let part = holds.isDaylight ? "DAYLIGHT" : "STANDARD"
    let name = holds.abbreviation.isEmpty ? [] : ["TZNAME:" + ICalendar.escaped(holds.abbreviation)]
    return ["BEGIN:" + part, "DTSTART:" + ICalendar.local(local), "TZOFFSETFROM:" + offset(before)]
      + ["TZOFFSETTO:" + offset(holds.offset)] + name + ["END:" + part]
  }

  /// `+0100`; seconds only where there are some.
  private static func offset(_ seconds: Int) -> String {
    let size = abs(seconds)
    let text = ICalendar.clock(seconds: size)
    return (seconds < 0 ? "-" : "+") + (size % 60 == 0 ? String(text.dropLast(2)) : text)
  }
}
