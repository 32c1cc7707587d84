import Domain

/// What a row says of a job beyond its days: what kind of work it is, under which scheme, and how the hours have changed.
extension RowBuilder {
  mutating func takeChoices(_ column: String, _ field: String, into part: inout RowPart, _ table: ChoiceTable) {
    take(column, field, into: &part, { Read.choices($0, from: table) }, { .codes($0) })
  }

  /// The kind of work where the sheet names it, by its words or by ISCO-08; else what a free title can only mean.
  mutating func takeKindOfWork(into job: inout RowPart, title column: String) {
    for named in ["kind_of_work", "isco_code"] where !cells[named].isEmpty {
      take(named, "occupation", into: &job, Read.jobType) { .text($0.rawValue) }
      return
    }
    takeKindFromTitle(into: &job, column)
  }

  func takeKindFromTitle(into job: inout RowPart, _ column: String) {
    guard let title = job["title"].text, let type = Read.onlyJobType(title) else { return }
    job.set("occupation", .text(type.rawValue), column)
  }

  /// A scheme says the basis too, and a basis written as the local name of a scheme says the scheme.
  mutating func takeScheme(into job: inout RowPart) {
    let country = sheet.country
    let reading = Read.scheme(cells["scheme"], in: country)
    if cells["scheme"].isEmpty || reading.isEmpty {
      if let scheme = Read.scheme(cells["basis"], in: country).value, scheme.basis?.rawValue == job["basis"].text {
        job.set("scheme", .text(scheme.rawValue), "basis")
      }
      return
    }
    if let reason = reading.reason { doubt("scheme", job.name, "scheme", reason) }
    guard let scheme = reading.value, let basis = scheme.basis else { return }
    if let said = job["basis"].text, said != basis.rawValue {
      let reason = Words(
        "\"{1}\" is {2}, but the row says another basis; see which holds.", cells["scheme"], basis.label)
      return doubt("scheme", job.name, "scheme", reason, besides: ["basis"])
    }
    job.set("scheme", .text(scheme.rawValue), "scheme")
    if job["basis"].isEmpty { job.set("basis", .text(basis.rawValue), "scheme") }
  }

  mutating func takeMore(of job: inout RowPart) {
    takeChoice("found_by", "found_by", into: &job, .foundBy)
    takeChoice("told_employer", "told", into: &job, .told)
    takeLine("supervisor", "supervisor", into: &job)
    takeDay("first_paid_hours", "first_four_hours_on", into: &job, mayBeFuture: false)
    takeDay("end_learned", "end_learned_on", into: &job, mayBeFuture: false)
    takeChoice("ended_by", "ended_by", into: &job, .endedBy)
    takeChoices("end_reasons", "end_reasons", into: &job, .endReasons)
    takeNote("liked", "liked", into: &job)
    takeNote("disliked", "disliked", into: &job)
    takeNote("learned", "learned", into: &job)
  }

  /// Hours that are no longer those of the start are a change, and a change has a day.
  mutating func readHoursNow(of job: RowPart) {
    var change = RowPart("hours", .hoursChange, links: ["job_id": "job"])
    takeHours("hours_now", "hours_week", into: &change)
    takeDay("hours_from", "from_on", into: &change, mayBeFuture: true)
    guard !change["hours_week"].isEmpty, change["hours_week"] != job["hours_week"] else { return }
    if change["from_on"].isEmpty {
      if cells["hours_from"].isEmpty {
        doubt("hours_now", job.name, "", "Other hours than at the start; say from which day.", besides: ["hours_from"])
      }
      return
    }
    guard let owner = job.values.first(where: { $0.field == "applicant_id" }), !job["started_on"].isEmpty else {
      return
    }
    change.also("applicant_id", owner.value)
    add(change)
  }
}
