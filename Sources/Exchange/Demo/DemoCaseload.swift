import Domain
package import Store

/// The demo: an office of two specialists and a supervisor with 36 people and 18 months of work, in every phase and with
/// every kind of record, dated back from today. The same seed and the same day make the same caseload. Everybody in it is
/// invented. The records are rows of `data/demo`; a table more is a name in ``sets`` and lines in `CTables/tables.c`.
package enum DemoCaseload {
  /// Fills an empty store whose session nobody has named yet; the first specialist gets the session's login.
  /// - Parameter seed: for the identifiers.
  /// - Throws: `refused` when the store has colleagues already; else what `commit` throws.
  package static func fill(_ store: Store, seed: UInt64 = 1) throws(StoreError) {
    guard store.session.actor == nil else { throw notEmpty }
    var writer = DemoWriter(session: store.session, seed: seed)
    var names = RecordNames(today: writer.today, login: store.session.login)
    let named = sets.map { set in rows(of: set).map { ($0, names.name($0, writer.newIdentifier())) } }
    var written: [Identifier: StoredRecord] = [:]
    // Colleagues come first: without one of this login a session may write nothing but colleagues and settings.
    for (set, rows) in zip(sets, named) {
      for (row, id) in rows {
        let record = withoutLogin(of: store.session, row.read(id, names).record)
        written[id] = record
        writer.add(record)
      }
      try writer.commit(set.title, to: store)
    }
    for row in corrections.rows { correction(row, names, written).map { writer.add($0) } }
    try writer.commit("Demo: what changed later", to: store)
  }

  static let notEmpty = StoreError.refused("The demo goes into an empty store only; this one has people in it.")

  /// What is committed together, in the order in which one needs the other. Tables of one line are written person by
  /// person, or employer by employer.
  static let sets: [(title: Words, tables: [[String]])] = [
    ("Demo: colleagues and settings", [["colleague"], ["settings"]]),
    ("Demo: employers", [["employer", "employer_person"]]),
    (
      "Demo: applicants",
      [
        ["team"],
        [
          "applicant", "service_period", "status", "assignment", "contact_person", "no_go_employer", "career_profile",
          "job_preference",
        ]
          + ["job", "disclosure"],
      ]
    ),
    (
      "Demo: contacts, steps and notes",
      [
        ["employer_contact"], ["person_contact", "next_step", "note"], ["promise"], ["appointment"], ["absence"],
        ["postponement"], ["review_step"], ["day_review"], ["rule_setting"], ["to_check"],
      ]
    ),
    (
      "Demo: the way into work",
      [
        ["past_job", "education", "profile_meeting", "sensitive_note", "hours_change", "support_plan", "benefit"]
          + ["benefits_advice"],
        ["connection"], ["job_lead"], ["suggestion"], ["application"], ["job_preference-learned"],
      ]
    ),
  ]

  private static func rows(of set: (title: Words, tables: [[String]])) -> [RecordRow] {
    set.tables.flatMap { together -> [RecordRow] in
      let rows = together.flatMap { RecordTable("demo/\($0).tsv")?.rows ?? [] }
      if together.count == 1 { return rows }
      let places = rows.map { Self.places[subject(of: $0)] ?? Self.places.count }
      return rows.indices.sorted { (places[$0], $0) < (places[$1], $1) }.map { rows[$0] }
    }
  }

  /// The key of the person or the employer that a row is about.
  private static func subject(of row: RecordRow) -> String {
    let person = row.kind == .applicant ? row.key : row.cells["applicant_id"]
    return person.isEmpty ? row.kind == .employer ? row.key : row.cells["employer_id"] : person
  }

  /// The order of people and employers.
  private static let places: [String: Int] = {
    let rows = ["applicant", "employer"].flatMap { RecordTable("demo/\($0).tsv")?.rows ?? [] }
    return Dictionary(zip(rows.map(\.key), rows.indices), uniquingKeysWith: { first, _ in first })
  }()

  /// Changes made later than the records, so that the history shows them: a field with its new value, or a reason to
  /// remove.
  static let corrections = DataTable(
    Compiled.bytes("demo/corrections.tsv"),
    TableShape("corrections.tsv", ["kind", "record", "field", "value", "reason"]))

  static func correction(_ row: DataTable.Row, _ names: RecordNames, _ records: [Identifier: StoredRecord]) -> Change? {
    guard let kind = RecordKind(rawValue: row["kind"]), let id = names.id(row["record"], kind) else { return nil }
    if !row["reason"].isEmpty { return .withdraw(kind, id, reason: row["reason"]) }
    guard let index = kind.type.index(of: row["field"]), let old = records[id]?.values[index],
      let new = names.value(row["value"], of: kind.type.fields[index]), old != new
    else { return nil }
    return .set(kind, id, field: row["field"], old: old, new: new)
  }

  /// Two colleagues cannot have one login: whoever sits at the keyboard is the first of them.
  private static func withoutLogin(of session: Session, _ record: StoredRecord) -> StoredRecord {
    guard record.kind == .colleague else { return record }
    var colleague = Colleague(record)
    if colleague.login == session.login, colleague.name != firstName { colleague.login = "" }
    return colleague.stored
  }

  private static let firstName = "Kari Nordmann"
}
