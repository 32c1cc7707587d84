package import Domain
package import Store

/// Which row of what is due: enough to find it again from a draft or a route.
package struct DueKey: Hashable, Codable, Sendable {
  package let rule: DueRuleID
  /// The record the row rests on.
  package let subject: RecordKey
  /// The person, employer or colleague it is about.
  package let about: RecordKey

  package init(_ rule: DueRuleID, subject: RecordKey, about: RecordKey) {
    self.rule = rule
    self.subject = subject
    self.about = about
  }

  /// A next step, whether it has a day or not.
  package init(step: Identifier, about: RecordKey) {
    self.init(.nextStep, subject: RecordKey(.nextStep, step), about: about)
  }

  /// A record that is simply ticked: a step, or a note with a deadline; nil for everything else, and for what is done.
  init?(ticking record: StoredRecord, about: RecordKey) {
    guard record.removed == nil else { return nil }
    switch record.kind {
    case .nextStep where record[\NextStep.doneOn] == nil: self.init(step: record.id, about: about)
    case .note where record[\Note.doneOn] == nil && record[\Note.deadlineOn] != nil:
      self.init(.noteDeadline, subject: RecordKey(.note, record.id), about: about)
    default: return nil
    }
  }

  /// What settles the row: as its rule says, but of an interview that stands in an application alone, what became of
  /// the application.
  var settledBy: DueSettling {
    let settling = rule.rule.settledBy
    return settling == .appointment && subject.kind == .application ? .form(.application) : settling
  }

  /// Whether it is about no person and no employer.
  var isOfColleague: Bool { about.kind != .applicant && about.kind != .employer }

  /// What an earlier version wrote names one next step and nothing else.
  static func all(in cells: RouteCells) -> [DueKey]? {
    if cells.all.count == 1 { return cells.id(0).map { [DueKey(step: $0, about: RecordKey(.nextStep, $0))] } }
    let keys = stride(from: 0, to: cells.all.count, by: cellCount).compactMap {
      DueKey(cells: Array(cells.from($0).all.prefix(cellCount)))
    }
    return keys.isEmpty ? nil : keys
  }

  /// As cells of a written place.
  var cells: [String] { [rule.rawValue, subject.kind.rawValue, subject.id.text, about.kind.rawValue, about.id.text] }

  static let cellCount = 5

  init?(cells: [String]) {
    guard cells.count == Self.cellCount, let rule = DueRuleID(rawValue: StoredNames.present.word(cells[0])),
      let kind = StoredNames.present.known(kind: cells[1]), let subject = Identifier(text: cells[2]),
      let aboutKind = StoredNames.present.known(kind: cells[3]), let about = Identifier(text: cells[4])
    else { return nil }
    self.init(rule, subject: RecordKey(kind, subject), about: RecordKey(aboutKind, about))
  }
}

extension DueRow {
  package var dueKey: DueKey {
    DueKey(item.rule, subject: RecordKey(item.subjectKind, item.subject), about: RecordKey(aboutKind, about))
  }

  /// The person a command on the row is about; nil for an employer's or a colleague's.
  package var person: PersonRef? {
    guard let applicantID, let name else { return nil }
    return PersonRef(id: applicantID, name: name, mark: mark)
  }

  /// The person or employer, for what is written in one line over the row.
  package var subject: RecordKey? {
    applicantID.map { RecordKey(.applicant, $0) } ?? employerID.map { RecordKey(.employer, $0) }
  }

  package var employerRef: EmployerRef? { employerID.map { EmployerRef(id: $0, name: employer) } }
}

extension [DueRow] {
  /// Each of them once, in the order of the rows.
  package var subjects: [RecordKey] {
    compactMap(\.subject).reduce(into: []) { all, one in if !all.contains(one) { all.append(one) } }
  }
}
