import Domain
import Store

/// The rows of an employer: steps, promises, job leads, people, colleagues' connections, hires, contacts, notes. No applicant
/// is named in them, whatever somebody typed (GDPR article 5: least data); how many somebody did something for is said.
struct EmployerRows {
  let employer: Identifier
  let store: Store
  let desk: Desk

  func all() throws(StoreError) -> [PaneRow] {
    let leads = try of(.jobLead)
    let steps = try of(.nextStep).filter { $0[\NextStep.doneOn] == nil }
      .map {
        PaneRow($0, "next step", $0.label, detail: ($0.day ?? desk.today) < desk.today ? "! " + tr("overdue") : "")
      }
    return steps + PaneRow.promises(try of(.promise), today: desk.today)
      + leads.filter { JobLead($0).isOpen }.sorted(by: Self.closesFirst).map(lead)
      + (try of(.employerPerson)).map(person) + (try connections()) + (try hires())
      + (try of(.employerContact)).map(contact) + (try of(.note)).map { PaneRow.note($0, desk) }
      + leads.filter { !JobLead($0).isOpen }.map(lead)
  }

  private func of(_ kind: RecordKind) throws(StoreError) -> [StoredRecord] {
    try kind.records(about: .employer(employer), store)
  }

  private static func words(_ parts: [Words?]) -> String {
    parts.compactMap { $0.map { tr($0) } }.joined(separator: ", ")
  }

  // MARK: Job leads

  private static func closesFirst(_ one: StoredRecord, _ other: StoredRecord) -> Bool {
    (one[\JobLead.closesOn]?.number ?? .max, one.id) < (other[\JobLead.closesOn]?.number ?? .max, other.id)
  }

  private func lead(_ record: StoredRecord) -> PaneRow {
    let lead = JobLead(record)
    guard lead.isOpen else { return PaneRow(record, "lead", lead.title, detail: Self.words([lead.state?.label])) }
    let closes = lead.closesOn.map { day in
      (day < desk.today ? "! " : "") + tr(Words("closes {1}", Dates.short(day, today: desk.today)))
    }
    let hours = [lead.hoursLeast, lead.hoursMost].compactMap { $0 }.map(String.init)
    let week = hours.isEmpty ? nil : tr(Words("{1} h a week", hours.joined(separator: "-")))
    return PaneRow(record, "lead", lead.title, detail: [closes, week].compactMap { $0 }.joined(separator: ", "))
  }

  // MARK: People

  private func person(_ record: StoredRecord) -> PaneRow {
    let person = EmployerPerson(record)
    let hires: Words =
      switch person.hiringAuthority {
      case .yes: "can hire"
      case .no: "cannot hire"
      case nil: "unknown whether they can hire"
      }
    let time = person.bestTime.isEmpty ? nil : tr(Words("best: {1}", person.bestTime))
    return PaneRow(
      record, "person", [person.name, person.role].filter { !$0.isEmpty }.joined(separator: ", "),
      detail: [tr(hires), time, person.phone].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", "))
  }

  /// Colleagues' connections only: those of applicants stand with the applicant.
  private func connections() throws(StoreError) -> [PaneRow] {
    let connections = try of(.connection).map { ($0, Connection($0)) }.filter {
      $1.applicantID == nil && EmployerConnections.holds($1, desk.today)
    }
    let names = try EmployerConnections.names(of: connections.map(\.1), store)
    return connections.map { record, connection in
      PaneRow(
        record, "connection",
        EmployerConnections.sentence(connection, whose: connection.colleagueID.flatMap { names[$0] } ?? "", names))
    }
  }

  // MARK: What was done

  /// How often somebody began to work here, as what, and how many do now; not who.
  private func hires() throws(StoreError) -> [PaneRow] {
    let jobs = try of(.job).map(Job.init).filter(\.isWork)
    guard let newest = jobs.compactMap(\.startedOn).max() else { return [] }
    var titles: [(title: String, count: Int)] = []
    for job in jobs.reversed() {
      let title = job.title.isEmpty ? tr(job.kindOfWork?.label ?? "work without a title") : job.title
      if let index = titles.firstIndex(where: { Folding.fold($0.title) == Folding.fold(title) }) {
        titles[index].count += 1
      } else {
        titles.append((title, 1))
      }
    }
    let text = titles.map { $0.count > 1 ? "\($0.title) (\($0.count))" : $0.title }.joined(separator: ", ")
    let now = jobs.count { $0.isWork(on: desk.today) }
    return [
      PaneRow(
        id: employer, "hires so far", "\(jobs.count): " + text, detail: tr(Words("working here now: {1}", String(now))),
        day: newest)
    ]
  }

  private func contact(_ record: StoredRecord) -> PaneRow {
    let contact = EmployerContact(record)
    let people = contact.applicantIDs.count
    let behalf = people == 0 ? nil : tr(Words("for people: {1}", String(people)))
    let how = Self.words([contact.mode?.label, contact.visitStage?.label, contact.purpose?.label])
    return PaneRow(
      record, "contact", contact.result.replacingNewlines,
      detail: [how, behalf ?? ""].filter { !$0.isEmpty }.joined(separator: ", "))
  }
}

extension PaneRow {
  /// A row behind which no one record stands.
  init(id: Identifier, _ lead: Words, _ text: String, detail: String, day: Day?) {
    self.init(id: id, key: PageKey(id: id), lead: lead, text: text, detail: detail, day: day, record: nil)
  }

  /// With initials in the place of the names under the veil. The name of somebody who works there stays.
  func covered(by veil: NameVeil) -> PaneRow {
    let own = record?.kind == .employerPerson ? record?.label ?? "" : ""
    let text = own.isEmpty ? veil.covering(text) : own + veil.covering(String(text.dropFirst(own.count)))
    return PaneRow(id: id, key: key, lead: lead, text: text, detail: veil.covering(detail), day: day, record: record)
  }
}
