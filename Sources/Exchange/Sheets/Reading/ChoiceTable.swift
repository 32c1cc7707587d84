import Domain

/// Words people write in a cell, and the canonical code each means: a list of `data/reference/cell-words.tsv`. Compared
/// after folding, as a whole.
package struct ChoiceTable: Sendable {
  /// The codes, in order.
  package let codes: [String]
  private let index: [String: String]

  private init(_ lines: [(code: String, words: [String])]) {
    codes = lines.map(\.code)
    var index: [String: String] = [:]
    for line in lines {
      // What we export must come in again unchanged, so a code is always a word for itself.
      for word in [line.code] + line.words { index[CellText.comparable(word)] = line.code }
    }
    self.index = index
  }

  package func code(for text: String) -> String? { index[CellText.comparable(text)] }

  private init(_ lists: String...) { self.init(lists.flatMap { Self.lists[$0] ?? [] }.map { ($0["code"], $0.spoken) }) }

  /// The labels that a person reads in the program are words for themselves.
  private init<C: Choice>(_ list: String, _ type: C.Type) {
    let rows = Dictionary((Self.lists[list] ?? []).map { ($0["code"], $0.spoken) }, uniquingKeysWith: { $1 })
    self.init(type.allCases.map { ($0.rawValue, [$0.label.english] + (rows[$0.rawValue] ?? [])) })
  }

  private static let lists = Dictionary(grouping: Reference.table(.cellWords).rows) { $0["list"] }
}

extension ChoiceTable {
  package static let yesNo = ChoiceTable("yes_no")
  /// Where a person stands.
  package static let status = ChoiceTable("status")
  /// What an employer may be told.
  package static let disclosure = ChoiceTable("disclosure")
  /// Words for a preference that are none yet.
  static let preference = ChoiceTable("preference")
  /// Why an employer is no place for this person.
  package static let noGoReason = ChoiceTable("no_go_reason")
  /// How a contact was made. Who made it is `spoke`'s business.
  package static let mode = ChoiceTable("mode")
  /// Ways that also say who made the contact: the applicant, by this way.
  package static let modeByApplicant = ChoiceTable("mode_by_applicant")
  /// The visit, or how far the relationship with an employer has come.
  package static let visitStage = ChoiceTable("visit_stage")
  /// Stage of an employer: a visit's stages, and `not_contacted` for none yet.
  package static let employerStage = ChoiceTable("employer_stage", "visit_stage")
  /// What kind of job it is.
  package static let typeOfJob = ChoiceTable("type_of_job")
  /// What a sum of pay is for. By the day or week is no choice of a job record, so it stays unknown.
  package static let payPeriod = ChoiceTable("pay_period")
  /// Who owns an employer; any other word under "Sector" is its line of business.
  static let ownership = ChoiceTable("ownership")
  /// Work at referral where the sheet says more than yes or no.
  static let workAtEntry = ChoiceTable("work_at_entry")

  package static let days = ChoiceTable("days", WorkDay.self)
  package static let partsOfDay = ChoiceTable("parts_of_day", PartOfDay.self)
  package static let settings = ChoiceTable("settings", WorkSetting.self)
  package static let size = ChoiceTable("size", EmployerSize.self)
  package static let purpose = ChoiceTable("purpose", EmployerContactPurpose.self)
  package static let spoke = ChoiceTable("spoke", ContactMaker.self)
  package static let saidAboutHealth = ChoiceTable("said_about_health", DisclosureUsed.self)
  package static let relation = ChoiceTable("relation", Relation.self)
  package static let foundBy = ChoiceTable("found_by", FoundBy.self)
  package static let told = ChoiceTable("told", Told.self)
  package static let endedBy = ChoiceTable("ended_by", EndedBy.self)
  package static let endReasons = ChoiceTable("end_reasons", EndReason.self)
}
