import Domain
import Store

/// What the store holds that an import of this kind must know, read in a handful of questions.
struct Known {
  let actor: Colleague?
  let today: Day
  let country: Country?
  let importedRows: [StoredRecord]
  /// Cells of earlier imports that still wait, by identifier.
  let unsettled: [Identifier: StoredRecord]
  let headingMaps: [StoredRecord]
  let people: [StoredRecord]
  let employers: [StoredRecord]
  let employerPeople: [StoredRecord]
  let colleagues: [StoredRecord]
  let teams: [StoredRecord]
  let jobs: [StoredRecord]
  let hoursChanges: [StoredRecord]

  init(_ store: Store, _ kind: SheetKind) throws(StoreError) {
    actor = store.session.actor
    today = store.session.today
    country = store.session.settings.country
    importedRows = try store.answer(EveryRecord(.importedRow, where: ImportedRow.name(of: \.sheet), is: kind.rawValue))
    let waiting = try store.answer(EveryRecord(.toCheck)).filter { $0[\CellToCheck.checkedOn] == nil }
    unsettled = Dictionary(waiting.map { ($0.id, $0) }) { first, _ in first }
    headingMaps = try store.answer(EveryRecord(.headingMap))
    people = kind == .employers ? [] : try store.answer(EveryRecord(.applicant))
    employers = try store.answer(EveryRecord(.employer))
    employerPeople = kind == .contacts || kind == .employers ? try store.answer(EveryRecord(.employerPerson)) : []
    colleagues = try store.answer(EveryRecord(.colleague))
    let hasJobs = kind == .applicants || kind == .jobs
    jobs = hasJobs ? try store.answer(EveryRecord(.job)) : []
    hoursChanges = hasJobs ? try store.answer(EveryRecord(.hoursChange)) : []
    teams = kind == .applicants ? try store.answer(EveryRecord(.team)) : []
  }

  /// What names in the sheet were said to be, folded name to colleague.
  var aliases: [String: Identifier] {
    var result: [String: Identifier] = [:]
    for record in headingMaps where record[\HeadingMap.sheet] == Known.names {
      result[record[\HeadingMap.headings]] = Identifier(text: record[\HeadingMap.map])
    }
    return result
  }

  /// Marks a kept name among the kept heading maps.
  static let names = "names"

  func fill(_ directory: Directory) {
    for record in employers { directory.add(.employers, record.label, record.id) }
    for record in employerPeople {
      directory.add(.people, record.label, at: record[\EmployerPerson.employerID], record.id)
    }
    for record in colleagues { directory.add(.colleagues, record.label, record.id) }
    for record in teams { directory.add(.teams, record.label, record.id) }
  }

  var directoryOfPeople: People {
    var result = People()
    for record in people { result.add(record) }
    let reference = Applicant.name(of: \.reference)
    for cell in unsettled.values.map({ CellToCheck($0) })
    where cell.field == reference && cell.aboutKind == RecordKind.applicant.rawValue {
      // The refused row is kept as text that begins with the reference it gave.
      let reference = cell.original.prefix { $0 != "\n" }
      if !reference.isEmpty { result.contest(String(reference)) }
    }
    return result
  }

  /// The map of exactly these headings, as a person corrected it.
  func keptMap(_ headings: [String], _ kind: SheetKind) -> StoredRecord? {
    let wanted = Known.key(headings)
    return headingMaps.first { $0[\HeadingMap.sheet] == kind.rawValue && $0[\HeadingMap.headings] == wanted }
  }

  static func key(_ headings: [String]) -> String { headings.map(CellText.comparable).sorted().joined(separator: "\n") }
}

/// The form of a corrected map in `HeadingMap.map`: heading TAB canonical column, one a line.
enum MapText {
  static func write(_ choices: [String: String]) -> String {
    choices.sorted { $0.key < $1.key }.map { $0.key + "\t" + $0.value }.joined(separator: "\n")
  }

  static func read(_ text: String) -> [String: String] {
    var choices: [String: String] = [:]
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 { choices[String(parts[0])] = FormerKeys.column(String(parts[1])) }
    }
    return choices
  }
}
