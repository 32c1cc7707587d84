import Domain
import Store

extension Snapshot {
  var employerRows: [ExportRow] { every(.employer).map(employerRow) }
  var contactRows: [ExportRow] { every(.employerContact).map(contactRow) }
  var jobRows: [ExportRow] { every(.job).map(jobRow) }

  private func employerRow(_ employer: StoredRecord) -> ExportRow {
    var row = ExportRow("employer", employer)
    for field in ["name", "sector", "branch", "town", "travel_minutes", "stage", "needs"] {
      row.put(field, employer[field])
    }
    row.put("employer_phone", employer["phone"])
    row.put("owner", name(employer["owner_id"]))
    row.put("last_visit", employer["visited_before_on"])
    row.put("do_not_contact", employer["do_not_contact_reason"].text ?? employer["do_not_contact"].text ?? "")
    if let person = of(employer.id, .employerPerson).first {
      row.put("person", person["name"])
      row.put("role", person["role"])
      row.put("can_hire", person["hiring_authority"])
      row.put("phone", person["phone"])
      row.put("email", person["email"])
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
    row.put("record_id", job.id.text)
    return row
  }
}
