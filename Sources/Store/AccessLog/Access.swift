package import Domain

/// Why somebody looks at records.
package enum AccessReason: String, Choice {
  case ownCaseload = "own_caseload"
  case cover, supervision, administration
  /// Nobody is assigned to the person.
  case nobodys
  /// Somebody else's caseload; why is said in words where the office asks for it.
  case other

  package var label: Words {
    switch self {
    case .ownCaseload: "own caseload"
    case .cover: "cover for a colleague"
    case .supervision: "supervision"
    case .administration: "administration"
    case .nobodys: "nobody is assigned"
    case .other: "another caseload"
    }
  }
}

package enum AccessKind: String, Choice {
  case opened, printed, exported

  package var label: Words {
    switch self {
    case .opened: "opened"
    case .printed: "printed"
    case .exported: "written to a file"
    }
  }
}

/// A look at somebody's record that is still to be noted.
package struct PendingAccess: Hashable, Codable, Sendable {
  package let applicant: Identifier
  package let what: AccessKind
  package let at: Instant
  /// What the person answered when they were asked; nil when nothing was asked: the records say why then.
  package let reason: AccessReason?
  package let words: String

  package init(
    _ what: AccessKind, of applicant: Identifier, at: Instant, reason: AccessReason? = nil, words: String = ""
  ) {
    self.applicant = applicant
    self.what = what
    self.at = at
    self.reason = reason
    self.words = words
  }
}

/// A look as the log has it.
package struct AccessRow: Hashable, Codable, Sendable {
  package let at: Instant
  /// The colleague's name, else the login name.
  package let by: String
  package let login: String
  package let role: ColleagueRole?
  package let what: AccessKind
  package let reason: AccessReason
  /// What was typed as the reason; "" when nothing was asked.
  package let words: String
  package let host: String
}

/// Who has looked at a person's record, newest first.
package struct AccessLogOf: Query {
  package var applicant: Identifier
  package init(at applicant: Identifier) { self.applicant = applicant }

  static let sql = """
    SELECT l.time_ms, coalesce(colleague.name, l.login), l.login, l.role, l.what, l.reason, l.words, l.host
    FROM access AS l LEFT JOIN colleague ON colleague.id = l.colleague_id WHERE l.applicant_id = ? ORDER BY l.number DESC
    """

  package func answer(from reader: Reader) throws -> [AccessRow] {
    try reader.rows(Self.sql, [applicant.blob]) { row in
      let (role, words): (String?, String?) = (row[3], row[6])
      return AccessRow(
        at: Instant(milliseconds: row[0]), by: row[1], login: row[2], role: role.flatMap(ColleagueRole.init),
        what: AccessKind(rawValue: row[4]) ?? .opened, reason: AccessReason(rawValue: row[5]) ?? .other,
        words: words ?? "", host: row[7])
    }
  }
}

/// Why the person who asks would look at somebody, as far as the records say.
package struct ReasonToOpen: Query {
  package var applicant: Identifier
  package init(at applicant: Identifier) { self.applicant = applicant }

  package struct Answer: Hashable, Codable, Sendable {
    package let reason: AccessReason
    /// The office wants to know why somebody on another caseload is looked at, and the records do not say it.
    package let asksFirst: Bool
  }

  package func answer(from reader: Reader) throws -> Answer {
    let reason = try AccessLog(db: reader.db).reason(for: applicant, reader.session)
    return Answer(reason: reason, asksFirst: reason == .other && reader.session.settings.asksWhyOpened == .yes)
  }
}
