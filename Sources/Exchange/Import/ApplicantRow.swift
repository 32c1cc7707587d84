import Domain

/// A row about a person: who they are and how they came; what they want stands in `ApplicantWishes`.
extension RowBuilder {
  mutating func readApplicant() {
    readPerson()
    let episode = readEpisode()
    add(episode)
    readPeopleAround()
    readWishes()
    readDisclosure()
    var assignment = RowPart("assignment", .assignment, links: Self.ofPerson)
    takeName("specialist", "staff_id", into: &assignment, .staff)
    if !assignment.isEmpty {
      assignment.also("role", .text(AssignmentRole.primary.rawValue))
      add(assignment)
    }
    let job = readJobOfPerson()
    readStatus(episode, job)
    readContacts()
  }

  static let ofPerson = ["applicant_id": "applicant"]

  private mutating func readPerson() {
    var person = RowPart("applicant", .applicant)
    takeLine("reference", "reference", into: &person)
    takeLine("first_name", "first_name", into: &person)
    takeLine("last_name", "last_name", into: &person)
    if person["first_name"].isEmpty, person["last_name"].isEmpty { takeFullName(into: &person) }
    takeLine("known_as", "known_as", into: &person)
    if ["first_name", "last_name", "known_as"].allSatisfy({ person[$0].isEmpty }) {
      refuse("This row has no name.")
    }
    take("phone", "phone", into: &person, Read.phone) { .text(CellText.cleanLine($0)) }
    take("email", "email", into: &person, Read.email) { .text(CellText.cleanLine($0)) }
    takeLine("town", "town", into: &person)
    takeName("clinical_team", "team_id", into: &person, .teams)
    add(person)
  }

  /// "Hansen, Ola" and "Ola Hansen" are the same name; put together again, both parts read as in the sheet.
  private func takeFullName(into person: inout RowPart) {
    let name = CellText.cleanLine(cells["full_name"])
    if name.isEmpty { return }
    let comma = name.split(separator: ",", maxSplits: 1).map { CellText.tidy(String($0)) }
    if comma.count == 2 {
      person.set("first_name", .text(comma[1]), "full_name")
      person.set("last_name", .text(comma[0]), "full_name")
      return
    }
    let words = name.split(separator: " ")
    person.set("first_name", .text(words.count == 1 ? name : words.dropLast().joined(separator: " ")), "full_name")
    if words.count > 1, let last = words.last { person.set("last_name", .text(String(last)), "full_name") }
  }

  private mutating func readEpisode() -> RowPart {
    var episode = RowPart("episode", .episode, links: Self.ofPerson)
    takeDay("referral_date", "referred_on", into: &episode, mayBeFuture: false)
    takeLine("referral_source", "referral_source", into: &episode)
    takeDay("first_meeting", "entry_on", into: &episode, mayBeFuture: false)
    takeWorkAtEntry(into: &episode)
    takeDay("left_on", "left_on", into: &episode, mayBeFuture: false)
    return episode
  }

  private mutating func takeWorkAtEntry(into episode: inout RowPart) {
    let column = "employed_at_referral"
    let text = cells[column]
    if text.isEmpty || CellText.saysNothing(text) { return }
    if let code = ChoiceTable.workAtEntry.code(for: text) {
      episode.set("work_at_entry", .text(code), column)
      return
    }
    let reading = Read.yesNo(text)
    switch reading.value {
    case false?: episode.set("work_at_entry", .text(WorkAtEntry.outOfWork.rawValue), column)
    case true?:
      doubt(column, "episode", "work_at_entry", "In work then; say whether that job was to be kept or changed.")
    case nil: if let reason = reading.reason { doubt(column, "episode", "work_at_entry", reason) }
    }
  }

  private mutating func readPeopleAround() {
    for (column, role) in [("care_coordinator", ContactPersonRole.clinician), ("welfare_contact", .welfare)] {
      var person = RowPart(column, .contactPerson, links: Self.ofPerson)
      takeLine(column, "name", into: &person)
      if person.isEmpty { continue }
      person.also("role", .text(role.rawValue))
      add(person)
    }
  }

  private mutating func readJobOfPerson() -> RowPart {
    var job = RowPart("job", .job, links: Self.ofPerson)
    takeDay("job_start", "started_on", into: &job, mayBeFuture: true)
    takeName("employer", "employer_id", into: &job, .employers)
    takeLine("job_title", "title", into: &job)
    takeKindFromTitle(into: &job, "job_title")
    takeHours("hours_week", "hours_week", into: &job)
    takeShare(of: job)
    takeDay("job_end", "ended_on", into: &job, mayBeFuture: true)
    takeLine("end_reason", "end_words", into: &job)
    addIfAny(job)
    return job
  }

  /// A share of full time is no number of hours: what full time is differs by country and agreement.
  private mutating func takeShare(of job: RowPart) {
    let cell = Read.percent(cells["job_percent"])
    if cell.isEmpty { return }
    let reason = cell.reason ?? "A share of full time; say how many hours a week that is."
    doubt("job_percent", job.name, "hours_week", reason)
  }

  private mutating func readContacts() {
    var last = RowPart("last_contact", .supportContact, links: Self.ofPerson)
    takeDay("last_contact", "happened_on", into: &last, mayBeFuture: false)
    addIfAny(last)
    var step = RowPart("next_contact", .nextStep, links: Self.ofPerson)
    takeLine("next_step", "what", into: &step)
    takeDay("next_contact", "due_on", into: &step, mayBeFuture: true)
    if !step.isEmpty {
      if step["what"].isEmpty { step.also("what", .text(CellText.short(sheet.heading("next_contact")))) }
      add(step)
    }
    var note = RowPart("notes", .note, links: Self.ofPerson)
    takeNote("notes", "text", into: &note)
    addIfAny(note)
  }
}
