import Cells
import Domain
import Exchange

/// Draws the seven days of a week: a heading for each and as many of its entries as there is room for.
struct WeekView {
  let lines: RowList<CalendarRow>
  let isEveryone: Bool

  private struct Part {
    let day: Day
    let entries: [CalendarEntry]
    let isFocused: Bool
  }

  func draw(on frame: inout Frame) {
    let parts = parts
    let most = Self.entriesADay(parts.map(\.entries.count), rows: frame.rows)
    var row = 0
    for part in parts where row < frame.rows {
      if part.isFocused { frame.setCursor(column: 0, row: row) }
      row += draw(part, row: row, most: most, on: &frame)
    }
  }

  private var parts: [Part] {
    lines.rows.enumerated().dropFirst(lines.top).compactMap { index, line in
      guard case .day(let day, let entries) = line else { return nil }
      return Part(day: day, entries: entries, isFocused: index == lines.focus)
    }
  }

  /// The most entries that every day may show without the last day falling off the screen.
  static func entriesADay(_ counts: [Int], rows: Int) -> Int {
    let most = counts.max() ?? 0
    return (0...most).reversed().first { most in counts.reduce(0) { $0 + 1 + min($1, most) } <= rows } ?? 0
  }

  /// - Returns: the rows used.
  private func draw(_ part: Part, row: Int, most: Int, on frame: inout Frame) -> Int {
    if part.isFocused { frame.write(">", row: row) }
    let isToday = part.day == frame.today
    let name = Dates.short(part.day, today: frame.today) + (isToday ? " " + tr("today") : "")
    let used = frame.write(name, column: 2, row: row, style: part.isFocused ? .focused : .heading)
    let summary = summary(part.entries, most: most, frame)
    frame.write(summary, column: max(2 + used + 2, 20), row: row, style: .dim)
    // Where not all fit, the last line says how many more there are.
    let shown = part.entries.count <= most ? part.entries.count : max(0, most - 1)
    for (index, entry) in part.entries.prefix(shown).enumerated() {
      frame.write(
        EntryText.line(entry, isEveryone: isEveryone, frame), column: 4, row: row + 1 + index,
        style: entry.overlaps ? .warning : .plain)
    }
    guard part.entries.count > most, most > 0 else { return 1 + shown }
    frame.write(
      tr(Words("and {1} more", String(part.entries.count - shown))), column: 4, row: row + 1 + shown, style: .dim)
    return 2 + shown
  }

  /// How much there is; on a low screen the entries themselves.
  private func summary(_ entries: [CalendarEntry], most: Int, _ frame: Frame) -> String {
    if entries.isEmpty { return tr("nothing") }
    if most == 0 { return entries.map { EntryText.line($0, isEveryone: isEveryone, frame) }.joined(separator: "; ") }
    let appointments = entries.count { $0.kind == .appointment }
    let others = entries.count - appointments
    return [
      appointments > 0 ? tr(Words("appointments: {1}", String(appointments))) : "",
      others > 0 ? tr(Words("due: {1}", String(others))) : "",
    ].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
