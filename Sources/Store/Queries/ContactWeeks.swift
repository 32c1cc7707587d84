package import Domain
import GRDB

/// Employer contacts week by week up to the week that has a day, with what they are compared with (IPS-25,
/// individualized job search, frequent employer contact).
package struct ContactWeeks: Query {
  package var day: Day
  package var weeks: Int
  package var scope: Scope

  package init(through day: Day, weeks: Int = ContactPeriod.usualWeeks, scope: Scope) {
    self.day = day
    self.weeks = weeks
    self.scope = scope
  }

  package struct Answer: Hashable, Codable, Sendable {
    package let period: ContactPeriod
    package let preferences: ContactPeriod.PreferenceShare
  }

  package func answer(from reader: Reader) throws -> Answer {
    let mondays = (0..<max(1, weeks)).map { day.startOfWeek.adding(days: -7 * $0) }
    let rule = reader.session.settings.contactsCounted
    guard let whose = reader.session.colleague(in: scope), let first = mondays.last else {
      return Answer(period: ContactPeriod([], rule: rule), preferences: .init())
    }
    let last = day.startOfWeek.adding(days: 6)
    let found = try ContactFacts.read(whose, first, last, reader)
    let team = try ContactTeam(whose, first, last, reader)
    let counts = Dictionary(grouping: found) { $0.day?.startOfWeek }
    let rows = mondays.map { week($0, counts[$0] ?? [], team, isTeam: whose == .everyone) }
    return Answer(period: ContactPeriod(rows, rule: rule), preferences: try preferences(found, reader))
  }

  private func week(
    _ monday: Day, _ found: [ContactFacts.Found], _ team: ContactTeam, isTeam: Bool
  ) -> ContactPeriod.Week {
    var count = ContactCount()
    for row in found { count.add(row.facts) }
    let members = isTeam ? team.members.filter { $0.works(weekOf: monday) } : team.members
    let targets = members.map { $0.target(weekOf: monday) }
    return ContactPeriod.Week(
      monday: monday, count: count,
      target: isTeam ? ContactTarget(together: targets) : targets.first ?? ContactTarget(together: []),
      workdays: members.count * ContactTarget.workdays,
      daysThere: members.reduce(0) {
        $0 + ContactTarget.daysThere($1.colleague, $1.absences, weekOf: monday, through: day)
      })
  }

  /// A preference without its day is not known to have been there by then.
  private func preferences(_ found: [ContactFacts.Found], _ reader: Reader) throws -> ContactPeriod.PreferenceShare {
    var share = ContactPeriod.PreferenceShare()
    for row in found where row.facts.isForSomebody {
      share.forSomebody += 1
      guard let day = row.day else { continue }
      let isFollowed = try row.preferences.contains { id in
        try reader.first(Self.preferenceSQL, [id.blob, day.iso]) { _ in true } ?? false
      }
      if isFollowed { share.followed += 1 }
    }
    return share
  }

  static let preferenceSQL = "SELECT 1 FROM job_preference WHERE id = ? AND removed IS NULL AND noted_on <= ?"
}

/// One employer contact of a week, with why it does not count.
package struct CountedContact: Hashable, Codable, Sendable {
  package let id: Identifier
  package let record: StoredRecord
  /// nil: it counts.
  package let reason: ContactCount.Reason?
  package let applicants: [NamedApplicant]
  package let employer: String?
  package let person: String?
  package let colleague: String?
}

/// The employer contacts of one week: those that count first, each kind newest first.
package struct CountedContacts: Query {
  package var day: Day
  package var scope: Scope
  package var limit: Int

  /// - Parameter limit: at most so many are read; an office of hundreds opens its lists by colleague.
  package init(weekOf day: Day, scope: Scope, limit: Int = 500) {
    self.day = day
    self.scope = scope
    self.limit = limit
  }

  package func answer(from reader: Reader) throws -> [CountedContact] {
    guard let whose = reader.session.colleague(in: scope) else { return [] }
    let found = try ContactFacts.read(whose, day.startOfWeek, day.startOfWeek.adding(days: 6), reader)
      .map { (row: $0, reason: ContactCount.reason(against: $0.facts)) }
      .sorted {
        ($0.reason.order, $1.row.day?.number ?? 0, $1.row.id) < ($1.reason.order, $0.row.day?.number ?? 0, $0.row.id)
      }
    let names = Names(db: reader.db)
    return try found.prefix(limit).compactMap { try Self.contact($0.row.id, $0.reason, names, reader) }
  }

  private static func contact(
    _ id: Identifier, _ reason: ContactCount.Reason?, _ names: Names, _ reader: Reader
  ) throws -> CountedContact? {
    guard let record = try reader.db.record(.employerContact, id) else { return nil }
    return CountedContact(
      id: id, record: record, reason: reason,
      applicants: try record[\EmployerContact.applicantIDs].compactMap(names.applicant),
      employer: try names.label(.employer, record.employerID),
      person: try names.label(.employerPerson, record[\EmployerContact.personID]),
      colleague: try names.label(.colleague, record.colleagueID))
  }
}

extension ContactCount.Reason? {
  /// What counts comes first, then the reasons in the order of their table.
  fileprivate var order: Int { map { reason in 1 + (ContactCount.Reason.allCases.firstIndex(of: reason) ?? 0) } ?? 0 }
}
