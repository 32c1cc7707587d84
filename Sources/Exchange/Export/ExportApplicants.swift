import Domain
import Store

extension Snapshot {
  var applicantRows: [ExportRow] { every(.applicant).map(applicantRow) }

  private func applicantRow(_ person: StoredRecord) -> ExportRow {
    var row = ExportRow("applicant", person)
    for field in ["reference", "first_name", "last_name", "known_as", "phone", "email", "town"] {
      row.put(field, person[field])
    }
    row.put("clinical_team", name(person["team_id"]))
    putPathway(person.id, &row)
    putWishes(person.id, &row)
    putWork(person.id, &row)
    row.put("notes", of(person.id, .note), "text", as: "notes")
    row.put("record_id", person.id.text)
    return row
  }

  private func putPathway(_ person: Identifier, _ row: inout ExportRow) {
    let episodes = of(person, .episode)
    if let episode = episodes.last(where: { $0["left_on"].isEmpty }) ?? episodes.last {
      row.put("referral_date", episode["referred_on"])
      row.put("referral_source", episode["referral_source"])
      row.put("first_meeting", episode["entry_on"])
      row.put("left_on", episode["left_on"])
      let work = episode["work_at_entry"].text ?? ""
      row.put("employed_at_referral", work == WorkAtEntry.outOfWork.rawValue ? "no" : work)
      row.records["episode"] = RecordKey(.episode, episode.id)
    }
    let statuses = of(person, .status).filter { $0["until_on"].isEmpty }
    if let status = statuses.last {
      row.put("status", status["status"])
      row.records["status"] = RecordKey(.status, status.id)
    }
    let around = of(person, .contactPerson)
    for (column, role) in [("care_coordinator", ContactPersonRole.clinician), ("welfare_contact", .welfare)] {
      row.put(column, around.filter { $0["role"].text == role.rawValue }, "name", as: column)
    }
    let assigned = of(person, .assignment).filter {
      $0["until_on"].isEmpty && $0["role"].text != AssignmentRole.cover.rawValue
    }
    if let assignment = assigned.last {
      row.put("specialist", name(assignment["staff_id"]))
      row.records["assignment"] = RecordKey(.assignment, assignment.id)
    }
  }

  private func putWishes(_ person: Identifier, _ row: inout ExportRow) {
    let wishes = of(person, .preference).filter { $0["until_on"].isEmpty }
      .sorted { ($0["rank"].number ?? 100, $0.id) < ($1["rank"].number ?? 100, $1.id) }
    let wanted = wishes.filter { $0["stance"].text == Stance.wanted.rawValue }
    let topics = ["hours": "hours_wanted", "travel": "travel"]
    row.put("wants", wanted.filter { topics[$0["about"].text ?? ""] == nil }, "words", as: "wants")
    let kinds = wanted.filter { $0["about"].text == PreferenceTopic.kindOfWork.rawValue && !$0["job_type"].isEmpty }
    if kinds.count == 1, row.records["wants"]?.id == kinds[0].id { row.put("kind_of_work", kinds[0]["job_type"]) }
    putTies(person, &row)
    for (topic, column) in topics {
      row.put(column, wanted.filter { $0["about"].text == topic }, "words", as: column)
    }
    putUnwanted(person, wishes.filter { $0["stance"].text == Stance.definitelyNot.rawValue }, &row)
    guard let choice = of(person, .disclosure).last(where: { $0["until_on"].isEmpty && $0["employer_id"].isEmpty })
    else { return }
    row.put("disclosure", choice["openness"])
    row.put("permitted_words", choice["permitted_words"])
    row.records["disclosure"] = RecordKey(.disclosure, choice.id)
  }

  private func putTies(_ person: Identifier, _ row: inout ExportRow) {
    let ties = of(person, .tie).filter { $0["until_on"].isEmpty && !$0["employer_id"].isEmpty }
    row.put("ties", ties.map { "\($0["relation"].text ?? ""): \(name($0["employer_id"]))" }.joined(separator: "; "))
    for (number, tie) in ties.enumerated() { row.records["tie \(number + 1)"] = RecordKey(.tie, tie.id) }
  }

  /// Wishes and no-go employers share a column, as they do in the sheets people keep.
  private func putUnwanted(_ person: Identifier, _ wishes: [StoredRecord], _ row: inout ExportRow) {
    let nogo = of(person, .noGoEmployer).filter { $0["until_on"].isEmpty }
    if nogo.isEmpty { return row.put("does_not_want", wishes, "words", as: "does_not_want") }
    let names = nogo.map { record in
      let name = record["name"].text ?? self.name(record["employer_id"])
      return record["tie"].text.map { "\($0.replacing("_", with: " ")): \(name)" } ?? name
    }
    row.put("does_not_want", (names + wishes.compactMap { $0["words"].text }).joined(separator: "; "))
    if nogo.count == 1, wishes.isEmpty { row.records["no_go"] = RecordKey(.noGoEmployer, nogo[0].id) }
  }

  private func putWork(_ person: Identifier, _ row: inout ExportRow) {
    if let job = of(person, .job).max(by: {
      ($0["started_on"].day?.number ?? 0, $0.id) < ($1["started_on"].day?.number ?? 0, $1.id)
    }) {
      row.put("job_start", job["started_on"])
      row.put("employer", name(job["employer_id"]))
      row.put("job_title", job["title"])
      row.putHundredths("hours_week", job["hours_week"])
      row.put("job_end", job["ended_on"])
      row.put("end_reason", job["end_words"])
      row.records["job"] = RecordKey(.job, job.id)
    }
    if let last = of(person, .supportContact).max(by: { ($0.day?.number ?? 0, $0.id) < ($1.day?.number ?? 0, $1.id) }) {
      row.put("last_contact", last["happened_on"])
      row.records["last_contact"] = RecordKey(.supportContact, last.id)
    }
    if let step = nextStep(person, notOf: "employer_id") {
      row.put("next_step", step["what"])
      row.put("next_contact", step["due_on"])
      row.records["next_contact"] = RecordKey(.nextStep, step.id)
    }
  }
}
