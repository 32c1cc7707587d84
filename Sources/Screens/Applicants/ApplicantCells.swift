import Cells
import Domain
import Exchange
import Store

/// What stands in the columns of the list of applicants.
enum ApplicantCells {
  /// The columns of a view. What the rows are ordered by never gives way, however narrow the screen.
  static func columns(_ view: ListView, _ colleagues: [Identifier: String]) -> [Column<ApplicantRow>] {
    view.columns.map { kind in
      column(kind, rank: needed[view.givenOrder] == kind ? 0 : rank(of: kind), colleagues)
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
    case .name: Column("Name", 16, grows: 1, rank: rank) { row, frame in frame.shown(row.name) }
    case .phase:
      Column("Phase", 12, rank: rank) { row, _ in
        tr(row.phase.label) + (row.otherPhases > 0 ? " +\(row.otherPhases)" : "")
      }
    case .days: Column("Days", 6, rank: rank) { row, frame in DayWords.span(since: row.phaseSince, on: frame.today) }
    case .contact: Column("Contact", 7, rank: rank) { row, frame in DayWords.ago(row.lastContactOn, on: frame.today) }
    case .waiting:
      Column("Waiting for", 12, grows: 1, rank: rank, style: { late($0.waitingUntil, $1) }, text: waiting)
    case .next: Column("Next", 17, grows: 3, rank: rank, style: { late($0.nextOn, $1) }, text: next)
    case .note: Column("Note", 16, grows: 2, rank: rank, style: { late($0.noteUntil, $1) }, text: note)
    case .meeting:
      Column("Meeting", 10, rank: rank) { row, frame in row.meetingOn.map { day($0, frame) } ?? "" }
    case .specialist:
      Column("Specialist", 14, grows: 1, rank: rank) { row, _ in
        row.staffID.map { colleagues[$0] ?? "" } ?? tr("unassigned")
      }
    }
  }

  private static func late(_ day: Day?, _ frame: Frame) -> Style {
    day.map { $0 < frame.today } ?? false ? .warning : .plain
  }

  /// "late 13 Oct", "today", "Fri 27 Nov": what is late is said with the word, not by colour alone (A3).
  private static func day(_ day: Day, _ frame: Frame) -> String {
    if day == frame.today { return tr("today") }
    if day.year != frame.today.year { return lateWord(day, frame) + Dates.short(day, today: frame.today) }
    return day < frame.today ? lateWord(day, frame) + Dates.shortest(day) : Dates.short(day)
  }

  private static func lateWord(_ day: Day, _ frame: Frame) -> String { day < frame.today ? tr("late") + " " : "" }

  private static func next(_ row: ApplicantRow, _ frame: Frame) -> String {
    let what = row.nextStep.isEmpty ? row.nextRule.map { tr($0.label) } ?? "" : row.nextStep
    return [row.nextOn.map { day($0, frame) } ?? "", what].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func waiting(_ row: ApplicantRow, _ frame: Frame) -> String {
    guard let party = row.waitingFor else { return "" }
    return [tr(shortLabel(party)), row.waitingUntil.map { day($0, frame) } ?? ""].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// In one word, for a narrow column.
  private static func shortLabel(_ party: Party) -> Words {
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

  private static func note(_ row: ApplicantRow, _ frame: Frame) -> String {
    [row.noteUntil.map { day($0, frame) } ?? "", row.note].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
