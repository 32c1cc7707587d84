import Domain

/// Columns of a sheet of people that are more than one field.
extension RowBuilder {
  /// "Hansen, Ola" and "Ola Hansen" are the same name; put together again, both parts read as in the sheet.
  mutating func takeFullName(_ column: SheetColumn) {
    var person = self[column.part]
    let name = CellText.cleanLine(cells[column.key])
    if name.isEmpty || person.has([\Applicant.firstName, \Applicant.lastName]) { return }
    let comma = name.split(separator: ",", maxSplits: 1).map { CellText.tidy(String($0)) }
    if comma.count == 2 {
      person.set(\Applicant.firstName, comma[1], column.key)
      person.set(\Applicant.lastName, comma[0], column.key)
    } else {
      let words = name.split(separator: " ")
      person.set(\Applicant.firstName, words.count == 1 ? name : words.dropLast().joined(separator: " "), column.key)
      if words.count > 1, let last = words.last { person.set(\Applicant.lastName, String(last), column.key) }
    }
    self[column.part] = person
  }

  mutating func takeWorkAtEntry(_ column: SheetColumn) {
    let text = cells[column.key]
    if text.isEmpty || CellText.saysNothing(text) { return }
    if let code = ChoiceTable.workAtEntry.code(for: text) { return set(column, .text(code)) }
    let reading = Read.yesNo(text)
    switch reading.value {
    case false?: set(column, .text(WorkAtEntry.outOfWork.rawValue))
    case true?: doubt(column, "In work then; say whether that job was to be kept or changed.")
    case nil: if let reason = reading.reason { doubt(column, reason) }
    }
  }

  /// A share of full time is no number of hours: what full time is differs by country and agreement.
  mutating func takeShareOfFullTime(_ column: SheetColumn) {
    let cell = Read.percent(cells[column.key])
    if cell.isEmpty { return }
    doubt(column, cell.reason ?? "A share of full time; say how many hours a week that is.")
  }

  mutating func takeDisclosure(_ column: SheetColumn) {
    let cell = Read.disclosure(cells[column.key])
    if let reason = cell.reason { doubt(column, reason) }
    guard let found = cell.value else { return }
    set(column, .text(found.choice))
    if let words = found.permittedWords { self[column.part].set(\Disclosure.permittedWords, words, column.key) }
  }

  /// Words in a column of their own take the place of those beside the choice.
  mutating func takePermittedWords(_ column: SheetColumn) {
    if cells[column.key].isEmpty { return }
    self[column.part].values.removeAll { $0.field == column.fieldName }
    take(column, Read.note) { .text($0) }
  }

  mutating func checkPermittedWords(of choice: RowPart) {
    guard choice[\Disclosure.openness] == .agreedWords, choice[\Disclosure.permittedWords].isEmpty else { return }
    doubt(
      "disclosure", choice.name, Disclosure.name(of: \.permittedWords),
      "Agreed words only, but the words do not stand in the sheet.", besides: ["permitted_words"])
  }

  /// A step of which only the day is known is called by the heading of that day.
  mutating func nameStep(_ step: inout RowPart, by column: String) {
    if !step.isEmpty, step[\NextStep.what].isEmpty { step.also(\NextStep.what, CellText.short(sheet.heading(column))) }
  }

  // MARK: Where the person stands

  /// Work itself is read off jobs and leaving off its day, so those words only have to agree with the other cells.
  mutating func readStatus(into status: inout RowPart) {
    let cell = Read.status(cells["status"])
    if let reason = cell.reason { doubt("status", status.name, Status.name(of: \.status), reason) }
    guard let code = cell.value else { return }
    if let beside = cell.remainder {
      doubt("status", status.name, Status.name(of: \.note), Self.beside(beside))
    }
    if let kind = StatusKind(rawValue: code) {
      status.set(\Status.status, kind, "status")
    } else if let rule = StatusRule.all[code],
      !rule.agrees(self[ApplicantColumns.servicePeriod.part], self[ApplicantColumns.job.part], sheet.today)
    {
      doubt("status", rule.part, rule.field, rule.reason, besides: rule.besides)
    }
  }
}

/// Words for where a person stands that are no status of their own but follow from dates.
struct StatusRule: Sendable {
  let part: String
  let field: String
  let reason: Words
  let besides: [String]
  let agrees: @Sendable (_ servicePeriod: RowPart, _ job: RowPart, _ today: Day) -> Bool

  private static func servicePeriod(
    _ path: FieldPath<ServicePeriod, Day?>, _ reason: Words, _ besides: String...,
    agrees: @escaping @Sendable (RowPart) -> Bool
  ) -> StatusRule {
    StatusRule(part: "service_period", field: ServicePeriod.name(of: path), reason: reason, besides: besides) {
      servicePeriod, _, _ in agrees(servicePeriod)
    }
  }

  private static func job(
    _ reason: Words, agrees: @escaping @Sendable (_ job: RowPart, _ today: Day) -> Bool
  ) -> StatusRule {
    StatusRule(part: "job", field: "", reason: reason, besides: ["job_start", "job_end"]) { _, job, today in
      agrees(job, today)
    }
  }

  static let all: [String: StatusRule] = [
    "enquiry": servicePeriod(\.firstMentionedOn, "Only asked about; say since when.") { _ in true },
    "referred": servicePeriod(\.referredOn, "Referred, but the day is not known.", "referral_date") {
      $0[\ServicePeriod.referredOn] != nil
    },
    "accepted": servicePeriod(\.acceptedOn, "Accepted, but the day does not stand in the sheet.") { _ in false },
    "met": servicePeriod(\.firstMeetingOn, "Met, but the day of the first meeting is not known.", "first_meeting") {
      $0[\ServicePeriod.firstMeetingOn] != nil
    },
    "working": job("In work, but no job that goes on stands in the row; record the job.") { job, today in
      job[\Job.startedOn] != nil && job[\Job.endedOn].map { $0 >= today } ?? true
    },
    "between_jobs": job("Between jobs, but no job that ended stands in the row; record the job.") { job, today in
      job[\Job.endedOn].map { $0 <= today } ?? false
    },
    "left": servicePeriod(\.leftOn, "Left, but the day does not stand in the sheet.", "left_on") {
      $0[\ServicePeriod.leftOn] != nil
    },
  ]
}
