import Domain
import Store

/// Sheets of the job search: wishes, openings and applications.
extension Snapshot {
  // MARK: Wishes, those that have ended too: what was wanted on any day can be read off them

  static let wishColumns = [
    "reference", "applicant_name", "strength", "about", "words", "kind_of_work", "isco_code", "sector", "employer",
    "days",
    "parts_of_day", "settings", "contracts", "least", "most", "rank", "told_by", "noted_on", "still_true_on",
    "held_until",
    "learned_from", "record_id",
  ]

  var wishRows: [ExportRow] {
    every(.preference).map { record in
      let wish = Preference(record)
      var row = ExportRow("wish", record)
      putPerson(wish.applicantID, &row)
      row.put("strength", wish.strength.rawValue)
      for (column, field) in [
        ("about", "about"), ("words", "words"), ("kind_of_work", "job_type"), ("sector", "industry"), ("days", "days"),
        ("parts_of_day", "parts_of_day"), ("settings", "settings"), ("contracts", "contracts"), ("least", "least"),
        ("most", "most"), ("rank", "rank"), ("told_by", "source"), ("noted_on", "noted_on"),
        ("still_true_on", "confirmed_on"), ("held_until", "until_on"),
      ] { row.put(column, record[field]) }
      row.put("isco_code", wish.jobType?.iscoCode ?? "")
      row.put("employer", name(record["employer_id"]))
      let sources = [("job", wish.jobID), ("application", wish.applicationID), ("suggestion", wish.suggestionID)]
      row.put("learned_from", sources.first { $0.1 != nil }?.0 ?? "")
      row.put("record_id", record.id.text)
      return row
    }
  }

  // MARK: Openings, which name no applicant

  static let openingColumns = [
    "title", "kind_of_work", "isco_code", "employer", "person", "source", "town", "hours_least", "hours_most", "days",
    "parts_of_day", "settings", "contract", "pay", "pay_period", "tasks", "who_acts", "found_on", "closes_on", "state",
    "specialist", "record_id",
  ]

  var openingRows: [ExportRow] {
    every(.lead).map { record in
      var row = ExportRow("opening", record)
      for field in [
        "title", "source", "town", "hours_least", "hours_most", "days", "parts_of_day", "settings", "contract",
        "pay_period", "tasks", "found_on", "closes_on",
      ] { row.put(field, record[field]) }
      row.put("kind_of_work", record["job_type"])
      row.put("isco_code", Lead(record).jobType?.iscoCode ?? "")
      row.put("employer", name(record["employer_id"]))
      row.put("person", name(record["person_id"]))
      row.putHundredths("pay", record["pay"])
      row.put("who_acts", record["acts"])
      row.put("state", (Lead(record).state ?? .open).rawValue)
      row.put("specialist", name(record["staff_id"]))
      row.put("record_id", record.id.text)
      return row
    }
  }

  // MARK: Applications

  static let applicationColumns = [
    "reference", "applicant_name", "title", "kind_of_work", "isco_code", "employer", "opening", "sent_on", "form",
    "helped_by", "who_acts", "follow_up_on", "interview_on", "interview_time", "result", "result_on", "result_words",
    "feedback", "specialist", "record_id",
  ]

  var applicationRows: [ExportRow] {
    every(.application).map { record in
      var row = ExportRow("application", record)
      putPerson(record.applicantID, &row)
      for field in [
        "title", "sent_on", "form", "helped_by", "follow_up_on", "interview_on", "interview_time", "result",
        "result_on",
        "result_words", "feedback",
      ] { row.put(field, record[field]) }
      row.put("kind_of_work", record["job_type"])
      row.put("isco_code", Application(record).jobType?.iscoCode ?? "")
      row.put("employer", name(record["employer_id"]))
      row.put("opening", name(record["lead_id"]))
      row.put("who_acts", record["acts"])
      row.put("specialist", name(record["staff_id"]))
      row.put("record_id", record.id.text)
      return row
    }
  }

  private func putPerson(_ id: Identifier?, _ row: inout ExportRow) {
    guard let person = id.flatMap(record) else { return }
    row.put("reference", person["reference"])
    row.put("applicant_name", person.label)
  }
}
