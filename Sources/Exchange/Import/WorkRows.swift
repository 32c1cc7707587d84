import Domain

/// Rows about employers, contacts with them, and jobs.
extension RowBuilder {
  static let ofEmployer = ["employer_id": "employer"]

  mutating func readEmployer() {
    var employer = RowPart("employer", .employer)
    takeLine("name", "name", into: &employer)
    if employer.isEmpty { refuse("This row has no name.") }
    takeLine("branch", "branch", into: &employer)
    takeSector(into: &employer)
    takeLine("town", "town", into: &employer)
    takeIndustry(into: &employer)
    take("kinds_of_work", "job_types", into: &employer, Read.jobTypes) { .codes($0) }
    takeChoice("size", "size", into: &employer, .size)
    takeChoices("settings", "settings", into: &employer, .settings)
    takeChoices("days", "days", into: &employer, .days)
    takeChoices("parts_of_day", "parts_of_day", into: &employer, .partsOfDay)
    takeNote("qualities", "qualities", into: &employer)
    takeNote("hours_offered", "hours_offered", into: &employer)
    takeNote("ways_of_hiring", "ways_of_hiring", into: &employer)
    takeLine("first_known", "first_known", into: &employer)
    takeNote("about", "about", into: &employer)
    take("travel_minutes", "travel_minutes", into: &employer, Read.minutes) { .number(Int64($0)) }
    take("stage", "stage", into: &employer, Read.employerStage) { $0 == "not_contacted" ? .none : .text($0) }
    takeName("owner", "owner_id", into: &employer, .staff)
    takeDay("last_visit", "visited_before_on", into: &employer, mayBeFuture: false)
    takeNote("needs", "needs", into: &employer)
    takeDoNotContact(into: &employer)
    var person = RowPart("person", .employerPerson, links: Self.ofEmployer)
    readPerson(of: &employer, into: &person)
    add(employer)
    addIfAny(person)
    readOtherPeople()
    readStep(of: Self.ofEmployer)
    var note = RowPart("notes", .note, links: Self.ofEmployer)
    takeNote("notes", "text", into: &note)
    addIfAny(note)
  }

  /// "Sector" heads two things: who owns the place, and its line of business.
  private mutating func takeSector(into employer: inout RowPart) {
    let text = cells["sector"]
    if text.isEmpty || CellText.saysNothing(text) { return }
    if let code = ChoiceTable.sector.code(for: text) {
      employer.set("sector", .text(code), "sector")
    } else if cells["branch"].isEmpty {
      takeLine("sector", "branch", into: &employer)
    } else {
      doubt("sector", employer.name, "sector", Words("\"{1}\" is not a word we know here.", text), besides: ["branch"])
    }
  }

  /// The list's own sector, or what the line of business can only mean.
  private mutating func takeIndustry(into employer: inout RowPart) {
    if !cells["industry_group"].isEmpty {
      return take("industry_group", "industry", into: &employer, Read.industry) { .text($0.rawValue) }
    }
    guard let branch = employer["branch"].text, let found = Read.industry(branch).value,
      let column = employer.values.first(where: { $0.field == "branch" })?.columns.first
    else { return }
    employer.set("industry", .text(found.rawValue), column)
  }

  /// "Pål Berg (head baker); Ida": people beside the first.
  private mutating func readOtherPeople() {
    for (number, piece) in Read.pieces(CellText.trim(cells["other_people"]), ";\n").enumerated() {
      let (name, role) = Read.splitBracket(piece)
      var person = RowPart("person \(number + 2)", .employerPerson, links: Self.ofEmployer)
      person.set("name", .text(name), "other_people")
      if let role { person.set("role", .text(role), "other_people") }
      addIfAny(person)
    }
  }

  private mutating func takeDoNotContact(into employer: inout RowPart) {
    let text = cells["do_not_contact"]
    if text.isEmpty || CellText.saysNothing(text) { return }
    switch ChoiceTable.yesNo.code(for: text) {
    case "no"?: employer.set("do_not_contact", .text(YesNo.no.rawValue), "do_not_contact")
    case "yes"?: employer.set("do_not_contact", .text(YesNo.yes.rawValue), "do_not_contact")
    default:
      // Whoever writes a reason there means yes, and asking nobody is the safe reading.
      employer.set("do_not_contact", .text(YesNo.yes.rawValue), "do_not_contact")
      takeLine("do_not_contact", "do_not_contact_reason", into: &employer)
    }
  }

  /// The telephone and the e-mail are the person's when a person is named, else the telephone is the employer's.
  private mutating func readPerson(of employer: inout RowPart, into person: inout RowPart) {
    takeLine("person", "name", into: &person)
    take("employer_phone", "phone", into: &employer, Read.phone) { .text(CellText.cleanLine($0)) }
    if person.isEmpty, employer["phone"].isEmpty {
      take("phone", "phone", into: &employer, Read.phone) { .text(CellText.cleanLine($0)) }
    } else {
      take("phone", "phone", into: &person, Read.phone) { .text(CellText.cleanLine($0)) }
    }
    take("email", "email", into: &person, Read.email) { .text(CellText.cleanLine($0)) }
    takeLine("role", "role", into: &person)
    takeYesNo("can_hire", "hiring_authority", into: &person)
    takeLine("best_time", "best_time", into: &person)
  }

  private mutating func readStep(of links: [String: String]) {
    var step = RowPart("next_step", .nextStep, links: links)
    takeLine("next_step", "what", into: &step)
    takeDay("next_date", "due_on", into: &step, mayBeFuture: true)
    if step.isEmpty { return }
    if step["what"].isEmpty { step.also("what", .text(CellText.short(sheet.heading("next_date")))) }
    add(step)
  }

  mutating func readContact() {
    var contact = RowPart("contact", .employerContact)
    if CellText.saysNothing(CellText.cleanLine(cells["employer"])) { refuse("This row has no employer.") }
    takeDay("date", "happened_on", into: &contact, mayBeFuture: false)
    let employer = takeName("employer", "employer_id", into: &contact, .employers)
    if let employer { takeName("person", "person_id", into: &contact, .people, at: employer, besides: ["employer"]) }
    takeYesNo("hiring_authority", "hiring_authority", into: &contact)
    takeMode(into: &contact)
    takeChoice("visit", "visit_stage", into: &contact, .visitStage)
    takeApplicants("applicant_ids", into: &contact, several: true)
    takeNote("result", "result", into: &contact)
    takeLine("goal", "wish_in_mind", into: &contact)
    takeName("specialist", "staff_id", into: &contact, .staff)
    // What an older list says was written before anybody could ask why.
    if cells["why_all_the_same"].isEmpty { contact.also("guard_reason", .text(BrokenPromise.olderListReason)) }
    takeRest(of: &contact)
    if !contact["happened_on"].isEmpty, employer != nil { readNextStep(with: employer) }
    addContact(contact)
  }

  private mutating func takeRest(of contact: inout RowPart) {
    takeChoice("purpose", "purpose", into: &contact, .purpose)
    takeYesNo("thanked", "thanked", into: &contact)
    take("minutes", "minutes", into: &contact, Read.minutes) { .number(Int64($0)) }
    take("time", "start_time", into: &contact, Read.time) { .text($0.text) }
    if contact["made_by"].isEmpty { takeChoice("who_spoke", "made_by", into: &contact, .spoke) }
    takeYesNo("applicant_present", "applicant_present", into: &contact)
    takeYesNo("planned", "planned", into: &contact)
    takeYesNo("about_ordinary_job", "competitive_job", into: &contact)
    takeChoice("said_about_health", "disclosed", into: &contact, .saidAboutHealth)
    takeLine("why_all_the_same", "guard_reason", into: &contact)
  }

  /// A contact that lacks its day or its employer cannot be stored; the row is then doubtful, its cells are kept.
  private mutating func addContact(_ contact: RowPart) {
    if contact["happened_on"].isEmpty {
      leaveOpen("Without its day no contact can be recorded; its cells are kept to settle.")
      if cells["date"].isEmpty { doubt("employer", contact.name, "happened_on", "The day of the contact is missing.") }
    } else if contact["employer_id"].isEmpty {
      leaveOpen("Without its employer no contact can be recorded; its cells are kept to settle.")
    }
    add(contact)
  }

  private mutating func readNextStep(with employer: Identifier?) {
    var step = RowPart("next_step", .nextStep)
    takeLine("next_step", "what", into: &step)
    takeDay("next_date", "due_on", into: &step, mayBeFuture: true)
    guard !step.isEmpty, let employer else { return }
    if step["what"].isEmpty { step.also("what", .text(CellText.short(sheet.heading("next_date")))) }
    step.also("employer_id", .record(employer))
    add(step)
  }

  private mutating func takeMode(into contact: inout RowPart) {
    let cell = Read.mode(cells["mode"])
    if let reason = cell.reason { doubt("mode", contact.name, "mode", reason) }
    guard let found = cell.value else { return }
    contact.set("mode", .text(found.mode), "mode")
    if found.isByApplicant { contact.set("made_by", .text(ContactMaker.applicant.rawValue), "mode") }
    if let beside = cell.remainder {
      doubt("mode", contact.name, "", Words("\"{1}\" stands beside the answer; see where it belongs.", beside))
    }
  }

  mutating func readJob() {
    var job = RowPart("job", .job)
    takeApplicants("applicant_id", into: &job, several: false)
    takeDay("start", "started_on", into: &job, mayBeFuture: true)
    takeName("employer", "employer_id", into: &job, .employers)
    takeLine("title", "title", into: &job)
    takeDay("end", "ended_on", into: &job, mayBeFuture: true)
    takeChoice("basis", "basis", into: &job, .basis)
    takeHours("hours_week", "hours_week", into: &job)
    take("pay", "pay", into: &job, Read.money) { .number(Int64($0)) }
    takeChoice("pay_period", "pay_period", into: &job, .payPeriod)
    takeLine("end_reason", "end_words", into: &job)
    takeNote("notes", "duties", into: &job)
    takeKindOfWork(into: &job, title: "title")
    takeScheme(into: &job)
    takeMore(of: &job)
    if cells["reference"].isEmpty, cells["applicant_name"].isEmpty {
      refuse("This row has no name.")
    } else if job["applicant_id"].isEmpty {
      leaveOpen("Without its person no job can be recorded; its cells are kept to settle.")
    } else if job["started_on"].isEmpty {
      leaveOpen("Without its first day no job can be recorded; its cells are kept to settle.")
    }
    add(job)
    readHoursNow(of: job)
  }

  /// Whom the row is about, by reference or by name. A reference that two people have is nobody's.
  private mutating func takeApplicants(_ field: String, into part: inout RowPart, several: Bool) {
    let (reference, name) = (CellText.cleanLine(cells["reference"]), CellText.cleanLine(cells["applicant_name"]))
    if reference.isEmpty && name.isEmpty || CellText.saysNothing(reference + name) { return }
    let column = reference.isEmpty ? "applicant_name" : "reference"
    switch sheet.people.find(reference: reference, name: name) {
    case .person(let id):
      part.values.append(
        PartValue(
          field: field, value: several ? .records([id]) : .record(id), columns: ["reference", "applicant_name"]))
    case .nobody where several:
      takeSeveral(reference.isEmpty ? name : reference, column, field, into: &part)
    case .nobody:
      openDoubt(column, field, part, Words("Nobody on the list is \"{1}\".", reference.isEmpty ? name : reference))
    case .several:
      openDoubt(
        column, field, part,
        Words("Several on the list are \"{1}\"; say who is meant.", reference.isEmpty ? name : reference))
    case .contested:
      openDoubt(
        column, field, part,
        Words("The reference {1} belongs to two people in an earlier sheet; say who is meant.", reference))
    }
  }

  /// "C0101; C0104": only when every one of them is found.
  private mutating func takeSeveral(_ text: String, _ column: String, _ field: String, into part: inout RowPart) {
    let pieces = text.split { ";,/&+".contains($0) }.map { CellText.tidy(String($0)) }.filter { !$0.isEmpty }
    let found = pieces.compactMap { piece -> Identifier? in
      let result =
        column == "reference"
        ? sheet.people.find(reference: piece, name: "") : sheet.people.find(reference: "", name: piece)
      if case .person(let id) = result { return id }
      return nil
    }
    guard pieces.count > 1, found.count == pieces.count else {
      return openDoubt(column, field, part, Words("Nobody on the list is \"{1}\".", text))
    }
    part.set(field, .records(found), column)
  }

  private mutating func openDoubt(_ column: String, _ field: String, _ part: RowPart, _ reason: Words) {
    doubt(column, part.name, field, reason)
    leaveOpen(reason)
  }
}
