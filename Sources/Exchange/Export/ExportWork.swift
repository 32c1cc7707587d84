import Domain
import Store

extension Snapshot {
  var employerRows: [ExportRow] { every(.employer).map(employerRow) }
  var contactRows: [ExportRow] { every(.employerContact).map(contactRow) }
  var jobRows: [ExportRow] { every(.job).map(jobRow) }

  private func employerRow(_ employer: StoredRecord) -> ExportRow {
    var row = ExportRow("employer", employer)
    for field in [
      "name", "sector", "branch", "town", "travel_minutes", "stage", "needs", "size", "settings", "days",
      "parts_of_day",
      "qualities", "hours_offered", "ways_of_hiring", "first_known", "about",
    ] { row.put(field, employer[field]) }
    row.put("industry_group", employer["industry"])
    row.put("kinds_of_work", employer["job_types"])
    row.put("employer_phone", employer["phone"])
    row.put("owner", name(employer["owner_id"]))
    row.put("last_visit", employer["visited_before_on"])
    row.put("do_not_contact", employer["do_not_contact_reason"].text ?? employer["do_not_contact"].text ?? "")
    let people = of(employer.id, .employerPerson)
    row.put("other_people", people.dropFirst().map(Self.withRole).joined(separator: "; "))
    if let person = people.first {
      row.put("person", person["name"])
      row.put("role", person["role"])
      row.put("can_hire", person["hiring_authority"])
      row.put("phone", person["phone"])
      row.put("email", person["email"])
      row.put("best_time", person["best_time"])
      row.records["person"] = RecordKey(.employerPerson, person.id)
    }
    if let step = nextStep(employer.id, notOf: "applicant_id") {
      row.put("next_step", step["what"])
      row.put("next_date", step["due_on"])
      row.records["next_step"] = RecordKey(.nextStep, step.id)
    }
    row.put("notes", of(employer.id, .note).filter { $0["applicant_id"].isEmpty }, "text", as: "notes")
    row.put("record_id", employer.id.text)
    return row
  }

  private static func withRole(_ person: StoredRecord) -> String {
    person.label + (person["role"].text.map { " (\($0))" } ?? "")
  }

  private func contactRow(_ contact: StoredRecord) -> ExportRow {
    var row = ExportRow("contact", contact)
    row.put("date", contact["happened_on"])
    putApplicants(contact["applicant_ids"].records, &row)
    row.put("goal", contact["wish_in_mind"])
    row.put("employer", name(contact["employer_id"]))
    row.put("person", name(contact["person_id"]))
    row.put("hiring_authority", contact["hiring_authority"])
    let mode = contact["mode"].text ?? ""
    let isByApplicant = contact["made_by"].text == ContactMaker.applicant.rawValue
    row.put("mode", isByApplicant ? Self.modesByApplicant[mode] ?? mode : mode)
    row.put("visit", contact["visit_stage"])
    row.put("result", contact["result"])
    row.put("specialist", name(contact["staff_id"]))
    row.put("who_spoke", isByApplicant ? "" : contact["made_by"].text ?? "")
    for (column, field) in [
      ("purpose", "purpose"), ("thanked", "thanked"), ("minutes", "minutes"), ("time", "start_time"),
      ("applicant_present", "applicant_present"), ("planned", "planned"), ("about_ordinary_job", "competitive_job"),
      ("said_about_health", "disclosed"), ("why_all_the_same", "guard_reason"),
    ] { row.put(column, contact[field]) }
    row.put("record_id", contact.id.text)
    return row
  }

  /// Words by which the reading knows that the applicant made the contact.
  private static let modesByApplicant = [
    "phone": "client rang", "face_to_face": "client visited", "email": "client emailed", "text": "client texted",
    "letter": "client wrote",
  ]

  /// References where everybody has one, else names.
  private func putApplicants(_ ids: [Identifier], _ row: inout ExportRow) {
    let people = ids.compactMap(record)
    let references = people.compactMap { $0["reference"].text }
    if references.count == people.count { row.put("reference", references.joined(separator: "; ")) }
    row.put("applicant_name", people.map(\.label).joined(separator: "; "))
  }

  private func jobRow(_ job: StoredRecord) -> ExportRow {
    var row = ExportRow("job", job)
    putApplicants([job["applicant_id"].record].compactMap { $0 }, &row)
    row.put("employer", name(job["employer_id"]))
    row.put("title", job["title"])
    row.put("start", job["started_on"])
    row.put("end", job["ended_on"])
    row.put("basis", job["basis"])
    row.putHundredths("hours_week", job["hours_week"])
    row.putHundredths("pay", job["pay"])
    row.put("pay_period", job["pay_period"])
    row.put("end_reason", job["end_words"])
    row.put("notes", job["duties"])
    row.put("kind_of_work", job["occupation"])
    row.put("isco_code", Job(job).jobType?.iscoCode ?? "")
    row.put("basis_group", Job(job).basis?.report.rawValue ?? "")
    for (column, field) in [
      ("scheme", "scheme"), ("found_by", "found_by"), ("told_employer", "told"), ("supervisor", "supervisor"),
      ("first_paid_hours", "first_four_hours_on"), ("end_learned", "end_learned_on"), ("ended_by", "ended_by"),
      ("end_reasons", "end_reasons"), ("liked", "liked"), ("disliked", "disliked"), ("learned", "learned"),
    ] { row.put(column, job[field]) }
    putHoursNow(job, &row)
    row.put("record_id", job.id.text)
    return row
  }

  /// The hours of the last change before today; of a job without changes, nothing: its hours stand already.
  private func putHoursNow(_ job: StoredRecord, _ row: inout ExportRow) {
    let changes = every(.hoursChange).filter { $0["job_id"].record == job.id && !$0["hours_week"].isEmpty }
    guard let last = changes.max(by: { ($0.day?.number ?? 0, $0.id) < ($1.day?.number ?? 0, $1.id) }) else { return }
    row.putHundredths("hours_now", last["hours_week"])
    row.put("hours_from", last["from_on"])
    row.records["hours"] = RecordKey(.hoursChange, last.id)
  }
}
