import Domain
import Store

/// Which row is whose: references and names that rows of this file and records of the store lay claim to.
struct Claims {
  enum Fate {
    case new
    /// Comes in as new, but a person should look.
    case open(Words)
    /// Is a record that stands already and that no other row of this file is.
    case existing(Identifier)
    case refused(Words, holder: Identifier?)
  }

  /// The part under which a refused row is remembered.
  static let refusedPart = "settle:refused:"

  private var people: People
  private var employers: [String: [StoredRecord]] = [:]
  /// Records that a row of this file is already.
  private var taken: Set<Identifier> = []
  private var lines: [Identifier: Int] = [:]

  init(_ people: People, _ employers: [StoredRecord]) {
    self.people = people
    for record in employers { self.employers[People.key(record.label), default: []].append(record) }
  }

  mutating func take(_ records: [String: RecordKey]) {
    taken.formUnion([records["applicant"]?.id, records["employer"]?.id].compactMap { $0 })
  }

  /// From the kept text of a row, without decoding more than the one identifier that is needed.
  mutating func take(_ json: String) {
    for name in ["\"applicant\":\"applicant ", "\"employer\":\"employer "] {
      guard let found = json.firstRange(of: name) else { continue }
      if let id = Identifier(text: String(json[found.upperBound...].prefix(36))) { taken.insert(id) }
    }
  }

  func fate(of reading: RowReading, _ kind: ImportKind, line: Int) -> Fate {
    switch kind {
    case .applicants: reading["applicant"].map { fate(ofPerson: $0) } ?? .new
    case .employers: reading["employer"].map { fate(ofEmployer: $0) } ?? .new
    case .contacts, .jobs: .new
    }
  }

  private func fate(ofPerson part: RowPart) -> Fate {
    let person = person(part, id: Identifier(high: 0, low: 0))
    if let holder = people.holders(of: person.reference).first, !person.reference.isEmpty {
      guard !taken.contains(holder.id), !person.names.isDisjoint(with: holder.names) else {
        let line = lines[holder.id].map(String.init)
        return .refused(
          line.map { Words("The reference {1} belongs to another person, on line {2}.", person.reference, $0) }
            ?? Words("The reference {1} belongs to another person, {2}.", person.reference, holder.full),
          holder: holder.id)
      }
      return .existing(holder.id)
    }
    // Other references are other people, even of the same name.
    let named = people.named(person.full).filter { $0.reference.isEmpty || person.reference.isEmpty }
    let sure = named.filter { !taken.contains($0.id) && $0.isReached(like: person) }
    if sure.count == 1 { return .existing(sure[0].id) }
    if named.isEmpty { return .new }
    return .open(
      Words(
        "{1} may be on the list already. The row comes in as a new person; merge the two if they are one.", person.full)
    )
  }

  private func fate(ofEmployer part: RowPart) -> Fate {
    let same = employers[People.key(part["name"].text ?? "")] ?? []
    let town = part["town"].text.map(Folding.fold)
    let free = same.filter { record in
      let other = record["town"].text.map(Folding.fold)
      return !taken.contains(record.id) && (town == nil || other == nil || town == other)
    }
    if free.count == 1 { return .existing(free[0].id) }
    if same.isEmpty { return .new }
    let towns = Set(same.map { Folding.fold($0["town"].text ?? "") })
    if let town, !towns.contains(town), !towns.contains("") { return .new }
    return .open(
      Words("An employer called {1} is on the list already; this row comes in as another.", part["name"].text ?? ""))
  }

  private func person(_ part: RowPart, id: Identifier) -> People.Person {
    let record = part.record(id)
    let name = Applicant(record).name
    return People.Person(
      id: id, reference: record["reference"].text ?? "",
      names: Set([name.first, name.last, name.knownAs].map(Folding.fold).filter { !$0.isEmpty }), full: name.full,
      phone: People.digits(record["phone"].text ?? ""), email: (record["email"].text ?? "").lowercased())
  }

  /// The row has come in: later rows of the file may not be the same person or employer.
  mutating func note(_ reading: RowReading, _ kind: ImportKind, records: [String: RecordKey], line: Int) {
    take(records)
    if kind == .applicants, let part = reading["applicant"], let id = records["applicant"]?.id {
      people.add(person(part, id: id))
      lines[id] = line
    }
    if kind == .employers, let part = reading["employer"], let id = records["employer"]?.id {
      employers[People.key(part["name"].text ?? ""), default: []].append(part.record(id))
    }
  }
}

extension People.Person {
  /// Same telephone or same e-mail address.
  func isReached(like other: People.Person) -> Bool {
    !phone.isEmpty && phone == other.phone || !email.isEmpty && email == other.email
  }
}

/// What names a row in its sheet.
enum RowKey {
  static let mainPart: [ImportKind: String] = [
    .applicants: "applicant", .employers: "employer", .contacts: "contact", .jobs: "job",
  ]

  /// The reference of a person, the name of an employer; contacts and jobs have no name of their own.
  static func of(_ cells: RowCells, _ kind: ImportKind) -> String {
    switch kind {
    case .applicants: String(CellText.cleanLine(People.key(cells["reference"])).prefix(200))
    case .employers: String(CellText.cleanLine(People.key(cells["name"])).prefix(200))
    case .contacts, .jobs: ""
    }
  }

  /// By which words a person knows the row again.
  static func title(_ cells: RowCells, _ kind: ImportKind) -> String {
    let columns: [String] =
      switch kind {
      case .applicants: ["reference", "first_name", "last_name", "full_name"]
      case .employers: ["name"]
      case .contacts: ["date", "reference", "employer"]
      case .jobs: ["reference", "applicant_name", "employer", "title"]
      }
    return CellText.cleanLine(columns.map { cells[$0] }.filter { !$0.isEmpty }.joined(separator: " "))
  }
}
