import Domain
import Store

/// The planning of one file: each row is read, matched with what earlier imports made of it, and turned into changes.
struct ImportPlanner {
  let table: SheetTable
  let map: ColumnMap
  let fileName: String
  let options: ImportOptions
  let known: Known
  let sheet: SheetContext
  let newIdentifier: () -> Identifier
  /// Canonical columns the file has.
  let columns: Set<String>
  var claims: Claims
  var clash: JobClash
  var rows: [PlannedRow] = []
  var changes: [Change] = []
  var toCheck: [DoubtfulCell] = []
  private(set) var me: (name: String, id: Identifier)?

  init(
    table: SheetTable, map: ColumnMap, fileName: String, options: ImportOptions, known: Known,
    newIdentifier: @escaping () -> Identifier
  ) throws {
    self.table = table
    self.map = map
    self.fileName = fileName
    self.options = options
    self.known = known
    self.newIdentifier = newIdentifier
    columns = Set(map.keys.compactMap { $0 }).subtracting(["record_id"]).union([RowCells.surplus])
    clash = JobClash(known.jobs, known.hoursChanges)
    claims = Claims(known.directoryOfPeople, known.employers)
    let directory = Directory(create: options.create, leftOut: options.leftOut, newIdentifier: newIdentifier)
    known.fill(directory)
    var aliases = known.aliases
    if case .named(let name)? = options.me, let actor = known.actor {
      me = (Folding.fold(name), actor.id)
      aliases[Folding.fold(name)] = actor.id
    }
    let headings = zip(map.headings, map.keys).compactMap { heading, key in key.map { ($0, heading) } }
    sheet = SheetContext(
      layout: .of(options.kind), order: table.guess.dateOrder.order, today: known.today,
      headings: Dictionary(headings) { first, _ in first }, directory: directory, people: known.directoryOfPeople,
      country: known.country, aliases: aliases)
  }

  mutating func plan(_ store: Store) throws -> ImportPlan {
    let cells = table.rows.map { RowCells($0, map, order: sheet.order, today: sheet.today) }
    try checkMe(cells)
    let found = try matches(cells, store)
    let stored = try recordsOfChangedRows(found.matches, store)
    for case .changed(let old) in found.matches { claims.take(old.records) }
    for case .same(let old) in found.matches { claims.take(old[\ImportedRow.records]) }
    var adoption = Adoption(store)
    for (index, match) in found.matches.enumerated() { try plan(index, cells[index], match, stored, &adoption) }
    let proposals = usedProposals()
    let made = proposals.filter(\.isIncluded).map { Change.create(sheet.directory.record($0)) }
    changes = made + changes + keptChoices()
    return ImportPlan(
      kind: options.kind, fileName: fileName, guess: table.guess, fileProblems: table.problems, map: map, rows: rows,
      toCheck: toCheck, proposals: proposals, questions: questions(cells, found.matches, proposals),
      missingRows: found.missing, changes: changes)
  }

  // MARK: - Matching

  private func matches(_ cells: [RowCells], _ store: Store) throws -> (matches: [RowMatch], missing: Int) {
    let exported = try exportedRows(store)
    let rest = cells.indices.filter { exported[$0] == nil }
    var matcher = RowMatcher(
      old: known.importedRows, new: rest.map { cells[$0] }, columns: columns, layout: sheet.layout)
    let found = matcher.run()
    var matches = [RowMatch](repeating: .fresh(near: false), count: cells.count)
    for (place, index) in rest.enumerated() { matches[index] = found.matches[place] }
    for (index, old) in exported { matches[index] = .changed(old) }
    // A sheet of our own rows says nothing of the rows of other sheets.
    return (matches, rest.isEmpty ? 0 : found.missing.count { OldRow.isFrom(fileName, $0) })
  }

  /// Rows of our own export, known by their identifier: compared with what an export would write now.
  private func exportedRows(_ store: Store) throws -> [Int: OldRow] {
    guard let column = map.column(of: "record_id") else { return [:] }
    let exported = try ExportedSheet(options.kind).rowsByID(store)
    var found: [Int: OldRow] = [:]
    for (index, row) in table.rows.enumerated() {
      guard let id = Identifier(text: CellText.tidy(row.cells[column]).lowercased()), let known = exported[id] else {
        continue
      }
      found[index] = known
    }
    return found
  }

  private func recordsOfChangedRows(_ matches: [RowMatch], _ store: Store) throws -> [Identifier: StoredRecord] {
    var keys: Set<RecordKey> = []
    for case .changed(let old) in matches { keys.formUnion(old.records.values) }
    let records = try store.answer(TheseRecords(Array(keys)))
    return Dictionary(records.map { ($0.id, $0) }) { first, _ in first }
  }
}
