package import Domain
import GRDB

/// Employers in the store that are probably the one described: the same name but for legal form and town, or the same phone.
package struct DuplicateEmployers: Query {
  package var name: String
  package var town: String
  package var phone: String
  package var excluding: Identifier?

  package init(name: String, town: String = "", phone: String = "", excluding: Identifier? = nil) {
    self.name = name
    self.town = town
    self.phone = phone
    self.excluding = excluding
  }

  package func answer(from reader: Reader) throws -> [NameHit] {
    let key = EmployerLikeness.key(name, town: town)
    let phone = EmployerLikeness.phoneKey(phone)
    var ids: [Identifier] = []
    if !key.isEmpty {
      ids += try reader.rows(Self.nameSQL, [key]) { row in
        (id: try row.identifier(0), town: row[1] as String)
      }.filter { EmployerLikeness.mayBeOneTown($0.town, town) }.map(\.id)
    }
    if !phone.isEmpty { ids += try reader.rows(Self.phoneSQL, [phone]) { try $0.identifier(0) } }
    let finder = NameFinder(db: reader.db)
    var seen = Set([excluding].compactMap { $0 })
    return try ids.filter { seen.insert($0).inserted }.prefix(Self.most).compactMap {
      try finder.hit(RecordKey(.employer, $0))
    }
  }

  private static let most = 5
  static let nameSQL = """
    SELECT id, town_key FROM employer_summary INDEXED BY employer_by_likeness
    WHERE like_key = ? AND like_key <> '' ORDER BY like_key, id LIMIT 50
    """
  static let phoneSQL = """
    SELECT id FROM employer_summary INDEXED BY employer_by_phone
    WHERE phone_key = ? AND phone_key <> '' ORDER BY phone_key, id LIMIT 50
    """
}

/// Two employers, or two people at one employer, that are probably one.
package struct DuplicatePair: Hashable, Codable, Sendable {
  /// The one that was made first.
  package let one: NameHit
  package let other: NameHit
}

/// Every pair of employers that are probably one.
package struct DuplicatePairs: Query {
  package var limit: Int
  package init(limit: Int = 200) { self.limit = limit }

  package func answer(from reader: Reader) throws -> [DuplicatePair] {
    let finder = NameFinder(db: reader.db)
    var seen = Set<[Identifier]>()
    let pairs = try [Self.nameSQL, Self.phoneSQL].flatMap { sql in
      try reader.rows(sql, [limit]) { row in [try row.identifier(0), try row.identifier(1)] }
    }
    return try pairs.filter { seen.insert($0).inserted }.prefix(limit).compactMap { pair in
      guard let one = try finder.hit(RecordKey(.employer, pair[0])),
        let other = try finder.hit(RecordKey(.employer, pair[1]))
      else { return nil }
      return DuplicatePair(one: one, other: other)
    }
  }

  static let nameSQL = """
    SELECT a.id, b.id FROM employer_summary AS a INDEXED BY employer_by_likeness
    CROSS JOIN employer_summary AS b INDEXED BY employer_by_likeness ON b.like_key = a.like_key AND b.id > a.id
    WHERE a.like_key > '' AND a.like_key <> '' AND b.like_key <> ''
      AND (a.town_key = b.town_key OR a.town_key = '' OR b.town_key = '')
    ORDER BY a.like_key, a.id LIMIT ?
    """
  static let phoneSQL = """
    SELECT a.id, b.id FROM employer_summary AS a INDEXED BY employer_by_phone
    CROSS JOIN employer_summary AS b INDEXED BY employer_by_phone ON b.phone_key = a.phone_key AND b.id > a.id
    WHERE a.phone_key > '' AND a.phone_key <> '' AND b.phone_key <> ''
    ORDER BY a.phone_key, a.id LIMIT ?
    """
}

/// People at an employer who are probably the one described: the same name, or the same e-mail address.
package struct DuplicatePeople: Query {
  package var employer: Identifier
  package var name: String
  package var email: String
  package var excluding: Identifier?

  package init(at employer: Identifier, name: String, email: String = "", excluding: Identifier? = nil) {
    self.employer = employer
    self.name = name
    self.email = email
    self.excluding = excluding
  }

  package func answer(from reader: Reader) throws -> [NameHit] {
    let (name, email) = (Folding.fold(name), email.lowercased())
    let people = try RecordsOf(\EmployerPerson.employerID, is: employer).answer(from: reader)
    return people.filter { person in
      person.id != excluding
        && ((!name.isEmpty && Folding.fold(person.label) == name)
          || (!email.isEmpty && person.value(\EmployerPerson.email).text?.lowercased() == email))
    }.map { NameHit(kind: .employerPerson, id: $0.id, title: $0.label, detail: $0[\EmployerPerson.role]) }
  }
}
