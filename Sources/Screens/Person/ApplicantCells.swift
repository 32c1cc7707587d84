import Cells
import Domain
import Exchange
import Store

/// What stands in the columns of the list of applicants.
enum ApplicantCells {
  /// The columns of a view. What the rows are ordered by never gives way, however narrow the screen. Where somebody
  /// chose the columns, the last of them gives way first: whoever puts one in front wants to see it.
  static func columns(_ view: ListView, _ colleagues: [Identifier: String]) -> [Column<ApplicantRow>] {
    let isUsual = view.columns == ApplicantColumn.usual
    return view.columns.enumerated().map { place, kind in
      let staysAlways = kind == .name || needed[view.givenOrder] == kind
      return column(kind, rank: staysAlways ? 0 : isUsual ? rank(of: kind) : place + 1, colleagues)
    }
  }

  private static let needed: [ApplicantOrder: ApplicantColumn] = [
    .name: .name, .nextDate: .next, .lastContact: .contact, .phaseSince: .days,
  ]

  /// The highest gives way first.
  private static func rank(of column: ApplicantColumn) -> Int {
    switch column {
    case .name: 0
    case .next: 1
    case .mark: 2
    case .contact: 3
    case .phase: 4
    case .waiting: 5
    case .days: 6
    case .note: 7
    case .meeting: 8
    case .specialist: 9
    }
  }

  private static func column(
    _ kind: ApplicantColumn, rank: Int, _ colleagues: [Identifier: String]
  ) -> Column<ApplicantRow> {
    switch kind {
    case .mark: Column("", 1, rank: rank, style: { _, _ in .warning }) { row, _ in row.mark?.sign ?? "" }
    case .name: Column("Name", 18, grows: 1, rank: rank) { row, frame in frame.shown(row.name) }
    case .phase:
      Column("Phase", 12, grows: 1, rank: rank) { row, _ in
        tr(row.phase.label) + (row.otherPhases > 0 ? " +\(row.otherPhases)" : "")
      }
    case .days: Column("Days", 6, rank: rank) { row, frame in DayWords.span(since: row.phaseSince, on: frame.today) }
    case .contact: Column("Contact", 7, rank: rank) { row, frame in DayWords.ago(row.lastContactOn, on: frame.today) }
    case .waiting:
      Column("Waiting", 9, grows: 2, rank: rank, style: { late($0.waitingUntil, $1) }, brief: brieflyWaiting) {
        joined([$0.waitingFor.map { tr(word(for: $0)) }, day($0.waitingUntil, $1)])
      }
    case .next:
      Column(
        "Next", 15, grows: 4, rank: rank, style: { late($0.nextOn, $1) },
        brief: { joined([brief($0.nextOn, $1), $0.comes(tr)]) }, text: { joined([day($0.nextOn, $1), $0.comes(tr)]) })
    case .note:
      Column(
        "Note", 17, grows: 2, rank: rank, style: { late($0.noteUntil, $1) },
        brief: { joined([brief($0.noteUntil, $1), $0.note]) }, text: { joined([day($0.noteUntil, $1), $0.note]) })
    case .meeting:
      Column("Meeting", 10, rank: rank) { row, frame in day(row.meetingOn, frame) ?? "" }
    case .specialist:
      Column("Specialist", 14, grows: 1, rank: rank) { row, _ in
        row.colleagueID.map { colleagues[$0] ?? "" } ?? tr("unassigned")
      }
    }
  }

  private static func joined(_ parts: [String?]) -> String {
    parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  // MARK: Days

  private static func late(_ day: Day?, _ frame: Frame) -> Style {
    day.map { $0 < frame.today } ?? false ? .warning : .plain
  }

  /// "late 13 Oct", "today", "Fri 27 Nov": what is late is said with the word, not by colour alone.
  private static func day(_ day: Day?, _ frame: Frame) -> String? {
    guard let day, day > frame.today else { return brief(day, frame) }
    return Dates.short(day, today: frame.today)
  }

  /// Without the day of the week.
  private static func brief(_ day: Day?, _ frame: Frame) -> String? {
    guard let day else { return nil }
    if day == frame.today { return tr("today") }
    let short = day.year == frame.today.year ? Dates.shortest(day) : Dates.short(day, today: frame.today)
    return day < frame.today ? tr("late") + " " + short : short
  }

  // MARK: Who owes what

  private static func brieflyWaiting(_ row: ApplicantRow, _ frame: Frame) -> String {
    let isLate = row.waitingUntil.map { $0 < frame.today } ?? false
    let word = row.waitingFor.map { tr(Self.word(for: $0)) } ?? ""
    // "late" first: it must not be what is cut off.
    if isLate { return joined([tr("late"), word]) }
    let dated = joined([word, brief(row.waitingUntil, frame)])
    return frame.width.of(dated) <= 9 ? dated : word
  }

  /// In one word, for a narrow column.
  private static func word(for party: Party) -> Words {
    switch party {
    case .us: "us"
    case .applicant: "them"
    case .employer: "employer"
    case .clinician: "clinician"
    case .welfare: "welfare"
    case .family: "family"
    case .other: "other"
    }
  }
}
