import Cells
import Domain
import Store

/// The rows of a way to a job as tables show them.
enum JobSearchText {
  /// Rows stand under their stage. Of one person they do not say who, of one job lead not what.
  static func columns(of kind: RecordKind? = nil) -> [Column<JobSearchRow>] {
    (kind == .applicant ? [] : [who]) + [kind == .jobLead ? inWords : what] + columns
  }

  private static let who = Column<JobSearchRow>("Who", 12, grows: 1) { row, frame in
    row.applicant.map { frame.shown($0.name) } ?? ""
  }

  private static let what = Column<JobSearchRow>("What and where", 20, grows: 6) { row, _ in what(row) }
  private static let inWords = Column<JobSearchRow>("In words", 20, grows: 6) { row, _ in said(row) }

  private static let columns: [Column<JobSearchRow>] = [
    Column("Waiting for", 13, rank: 2) { row, _ in waitsFor(row.step) },
    Column("Next date", 18, rank: 1, style: { row, frame in isLate(row, frame.today) ? .warning : .plain }) {
      row, frame in nextDate(row, frame.today)
    },
    Column("Since", 6, rank: 3) { row, frame in DayWords.span(since: row.step.since, on: frame.today) },
  ]

  /// `Kitchen hand, Nordlys Hotell - maybe, wants to know more`.
  static func what(_ row: JobSearchRow) -> String {
    let name = [row.title, row.employer].filter { !$0.isEmpty }.joined(separator: ", ")
    return [name.isEmpty ? tr(row.record.kind.type.title) : name, said(row)].filter { !$0.isEmpty }
      .joined(separator: " - ")
  }

  /// What was answered, where the stage does not say it.
  private static func said(_ row: JobSearchRow) -> String {
    if row.record.kind == .suggestion {
      let suggestion = Suggestion(row.record)
      let answer = suggestion.answer == .yes || suggestion.answer == .no ? nil : suggestion.answer.map { tr($0.label) }
      return [answer ?? "", suggestion.words].filter { !$0.isEmpty }.joined(separator: ": ")
    }
    let application = Application(row.record)
    let result = row.step.stage == .answeredNo ? application.result.map { tr($0.label) } : nil
    let unsent = row.step.stage == .wanted ? tr("not sent yet") : ""
    return [result ?? unsent, application.resultWords].filter { !$0.isEmpty }.joined(separator: ": ")
  }

  static func waitsFor(_ step: JobSearchStep) -> String {
    guard step.stage.isOpen else { return "" }
    return step.waitsFor.map { tr($0.label) } ?? tr("unknown")
  }

  /// `! 20 Nov follow up`; "" for what is settled.
  static func nextDate(_ row: JobSearchRow, _ today: Day) -> String {
    guard row.step.stage.isOpen else { return "" }
    guard let on = row.step.nextOn, let next = row.step.next else { return tr("no date") }
    let what = tr(words[next] ?? "")
    return (on < today ? "! " + Dates.shortest(on) : Dates.shortest(on)) + " " + what
  }

  private static let words: [JobSearchStep.Next: Words] = [
    .followUp: "follow up", .interview: "interview", .closes: "closes",
  ]

  private static func isLate(_ row: JobSearchRow, _ today: Day) -> Bool { row.step.nextOn.map { $0 < today } ?? false }

  /// `2 suggested, 1 applied`.
  static func counts(_ counts: [JobSearchStage: Int]) -> String {
    JobSearchStage.allCases.compactMap { stage in
      counts[stage].map { tr(Words("{1} {2}", String($0), stage.label)) }
    }.joined(separator: ", ")
  }
}

extension JobSearchRow {
  var person: PersonRef? { applicant.map { PersonRef(id: $0.id, name: $0.name, mark: nil) } }
}

extension PaneRow {
  /// Suggestions and applications among a person's rows, with how far they have come.
  static func jobSearch(_ rows: [JobSearchRow], today: Day) -> [PaneRow] {
    rows.map { row in
      let waits = JobSearchText.waitsFor(row.step)
      let detail = waits.isEmpty ? "" : tr(Words("waiting for: {1}", waits))
      return PaneRow(
        row.record, row.step.stage.label, JobSearchText.what(row),
        detail: [detail, JobSearchText.isOverdue(row, today) ? "! " + tr("overdue") : ""].filter { !$0.isEmpty }
          .joined(separator: ", "),
        day: row.step.nextOn ?? row.step.since)
    }
  }
}

extension JobSearchText {
  fileprivate static func isOverdue(_ row: JobSearchRow, _ today: Day) -> Bool { isLate(row, today) }
}
