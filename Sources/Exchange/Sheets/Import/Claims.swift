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

  func fate(of reading: RowReading, _ kind: SheetKind, line: Int) -> Fate {
    switch kind {
    case .applicants: reading["applicant"].map { fate(ofPerson: $0) } ?? .new
    case .employers: reading["employer"].map { fate(ofEmployer: $0) } ?? .new
    case .contacts, .jobs: .new
    }
  }

  private func fate(ofPerson part: RowPart) -> Fate {
    let person = People.Person(part.record(Identifier(high: 0, low: 0)))
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
    let same = employers[People.key(part[\Employer.name])] ?? []
    let town = folded(part[\Employer.town])
    let free = same.filter { record in
      let other = folded(record[\Employer.town])
      return !taken.contains(record.id) && (town == nil || other == nil || town == other)
    }
    if free.count == 1 { return .existing(free[0].id) }
    if same.isEmpty { return .new }
    let towns = Set(same.map { Folding.fold($0[\Employer.town]) })
    if let town, !towns.contains(town), !towns.contains("") { return .new }
    return .open(
      Words("An employer called {1} is on the list already; this row comes in as another.", part[\Employer.name]))
  }

  private func folded(_ text: String) -> String? { text.isEmpty ? nil : Folding.fold(text) }

  /// The row has come in: later rows of the file may not be the same person or employer.
  mutating func note(_ reading: RowReading, _ kind: SheetKind, records: [String: RecordKey], line: Int) {
    take(records)
    if kind == .applicants, let part = reading["applicant"], let id = records["applicant"]?.id {
      people.add(part.record(id))
      lines[id] = line
    }
    if kind == .employers, let part = reading["employer"], let id = records["employer"]?.id {
      employers[People.key(part[\Employer.name]), default: []].append(part.record(id))
    }
  }
}

extension People.Person {
  /// Same telephone or same e-mail address.
  func isReached(like other: People.Person) -> Bool {
    !phone.isEmpty && phone == other.phone || !email.isEmpty && email == other.email
  }
}

extension SheetLayout {
  /// What names a row in its sheet: the reference of a person, the name of an employer.
  func key(of cells: RowCells) -> String {
    reading?.key.map { String(CellText.cleanLine(People.key(cells[$0])).prefix(200)) } ?? ""
  }

  /// By which words a person knows the row again.
  func title(of cells: RowCells) -> String {
    let words = reading?.title.map { cells[$0] } ?? []
    return CellText.cleanLine(words.filter { !$0.isEmpty }.joined(separator: " "))
  }
}
