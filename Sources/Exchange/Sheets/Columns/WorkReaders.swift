import Domain

/// Columns of sheets of contacts and of jobs that are more than one field.
extension RowBuilder {
  // MARK: Whom the row is about

  /// By reference or by name. A reference that two people have is nobody's.
  mutating func takeApplicant(_ column: SheetColumn) { takeApplicants(column, several: false) }
  mutating func takeApplicants(_ column: SheetColumn) { takeApplicants(column, several: true) }

  private mutating func takeApplicants(_ column: SheetColumn, several: Bool) {
    let (reference, name) = (CellText.cleanLine(cells["reference"]), CellText.cleanLine(cells["applicant_name"]))
    if reference.isEmpty && name.isEmpty || CellText.saysNothing(reference + name) { return }
    let (text, origin) = reference.isEmpty ? (name, "applicant_name") : (reference, "reference")
    func open(_ reason: Words) {
      doubt(origin, column.part.name, column.fieldName, reason)
      leaveOpen(reason)
    }
    switch sheet.people.find(reference: reference, name: name) {
    case .person(let id): set(column, several ? .records([id]) : .record(id), ["reference", "applicant_name"])
    case .nobody:
      if several, let found = people(in: text, origin) { return set(column, .records(found), [origin]) }
      open(Words("Nobody on the list is \"{1}\".", text))
    case .several: open(Words("Several on the list are \"{1}\"; say who is meant.", text))
    case .contested:
      open(Words("The reference {1} belongs to two people in an earlier sheet; say who is meant.", reference))
    }
  }

  /// "C0101; C0104": only when every one of them is found.
  private func people(in text: String, _ column: String) -> [Identifier]? {
    let pieces = Read.pieces(text, ";,/&+")
    let found = pieces.compactMap { piece -> Identifier? in
      let isReference = column == "reference"
      let found = sheet.people.find(reference: isReference ? piece : "", name: isReference ? "" : piece)
      if case .person(let id) = found { return id }
      return nil
    }
    return pieces.count > 1 && found.count == pieces.count ? found : nil
  }

  // MARK: Contacts

  mutating func takePersonSeen(_ column: SheetColumn) {
    guard let employer = self[column.part][\EmployerContact.employerID] else { return }
    takeName(column, .people, at: employer, besides: ["employer"])
  }

  mutating func takeMode(_ column: SheetColumn) {
    let cell = Read.mode(cells[column.key])
    if let reason = cell.reason { doubt(column, reason) }
    guard let found = cell.value else { return }
    set(column, .text(found.mode))
    if found.isByApplicant { self[column.part].set(\EmployerContact.madeBy, .applicant, column.key) }
    if let beside = cell.remainder { doubt(column.key, column.part.name, "", Self.beside(beside)) }
  }

  /// A contact that lacks its day or its employer cannot be stored; the row is then doubtful, its cells are kept.
  mutating func checkContact(_ contact: inout RowPart) {
    if CellText.saysNothing(CellText.cleanLine(cells["employer"])) { refuse("This row has no employer.") }
    // What an older list says was written before anybody could ask why.
    if cells["why_all_the_same"].isEmpty { contact.also(\EmployerContact.guardReason, BrokenPromise.olderListReason) }
    if contact[\EmployerContact.happenedOn] == nil {
      leaveOpen("Without its day no contact can be recorded; its cells are kept to check.")
      if cells["date"].isEmpty {
        doubt(
          "employer", contact.name, EmployerContact.name(of: \.happenedOn), "The day of the contact is missing.")
      }
    } else if contact[\EmployerContact.employerID] == nil {
      leaveOpen("Without its employer no contact can be recorded; its cells are kept to check.")
    }
  }

  /// A step after a contact belongs to its employer.
  mutating func giveEmployer(to step: inout RowPart) {
    if step.isEmpty { return }
    nameStep(&step, by: "next_date")
    step.also(\NextStep.employerID, self[ContactColumns.contact.part][\EmployerContact.employerID])
  }

  // MARK: Jobs

  mutating func checkJob(_ job: inout RowPart) {
    if cells["reference"].isEmpty, cells["applicant_name"].isEmpty {
      refuse("This row has no name.")
    } else if job[\Job.applicantID] == nil {
      leaveOpen("Without its person no job can be recorded; its cells are kept to check.")
    } else if job[\Job.startedOn] == nil {
      leaveOpen("Without its first day no job can be recorded; its cells are kept to check.")
    }
  }

  /// The kind of work where the sheet names it, by its words or by ISCO-08; else what a free title can only mean.
  mutating func takeKindOfWork(_ column: SheetColumn) {
    var job = self[column.part]
    if let named = [column.key, "isco_code"].first(where: { !cells[$0].isEmpty }) {
      take(named, column.fieldName, into: &job, Read.kindOfWork) { .text($0.rawValue) }
    } else {
      takeKindFromTitle(into: &job, "title")
    }
    self[column.part] = job
  }

  func takeKindFromTitle(into job: inout RowPart, _ column: String) {
    let title = job[\Job.title]
    if !title.isEmpty { job.set(\Job.kindOfWork, Read.onlyKindOfWork(title), column) }
  }

  /// A scheme says the type of job too, and a type of job written as the local name of a scheme says the scheme.
  mutating func takeScheme(_ column: SheetColumn) {
    var job = self[column.part]
    defer { self[column.part] = job }
    let reading = Read.scheme(cells[column.key], in: sheet.country)
    if cells[column.key].isEmpty || reading.isEmpty {
      if let scheme = Read.scheme(cells["type_of_job"], in: sheet.country).value,
        scheme.typeOfJob == job[\Job.typeOfJob]
      {
        job.set(\Job.scheme, scheme, "type_of_job")
      }
      return
    }
    if let reason = reading.reason { doubt(column, reason) }
    guard let scheme = reading.value, let typeOfJob = scheme.typeOfJob else { return }
    if let said = job[\Job.typeOfJob], said != typeOfJob {
      let reason = Words(
        "\"{1}\" is {2}, but the row says another type of job; see which holds.", cells[column.key], typeOfJob.label)
      return doubt(column, reason, besides: ["type_of_job"])
    }
    job.set(\Job.scheme, scheme, column.key)
    if job[\Job.typeOfJob] == nil { job.set(\Job.typeOfJob, typeOfJob, column.key) }
  }

  /// Hours that are no longer those of the start are a change, and a change has a day.
  mutating func checkHours(_ change: inout RowPart) {
    let job = self[JobColumns.job.part]
    let hours = change[\HoursChange.hoursWeek]
    defer { if change[\HoursChange.applicantID] == nil { change.values = [] } }
    guard hours != nil, hours != job[\Job.hoursWeek] else { return }
    guard change[\HoursChange.fromOn] != nil else {
      if cells["hours_from"].isEmpty {
        doubt("hours_now", job.name, "", "Other hours than at the start; say from which day.", besides: ["hours_from"])
      }
      return
    }
    if let owner = job[\Job.applicantID], job[\Job.startedOn] != nil { change.also(\HoursChange.applicantID, owner) }
  }
}
