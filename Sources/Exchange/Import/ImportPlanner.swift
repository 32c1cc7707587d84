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
  var rows: [PlannedRow] = []
  var changes: [Change] = []
  var toSettle: [CellToSettle] = []
  private var me: (name: String, id: Identifier)?

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
      kind: options.kind, order: table.guess.dateOrder.order, today: known.today,
      headings: Dictionary(headings) { first, _ in first }, directory: directory, people: known.directoryOfPeople,
      aliases: aliases)
  }

  mutating func plan(_ store: Store) throws -> ImportPlan {
    let cells = table.rows.map { RowCells($0, map, order: sheet.order, today: sheet.today) }
    try checkMe(cells)
    let found = try matches(cells, store)
    let stored = try recordsOfChangedRows(found.matches, store)
    for case .changed(let old) in found.matches { claims.take(old.records) }
    for case .same(let old) in found.matches { claims.take(old["records"].text ?? "") }
    var adoption = Adoption(store)
    for (index, match) in found.matches.enumerated() {
      try plan(index, cells[index], match, stored, &adoption)
    }
    let proposals = usedProposals()
    let made = proposals.filter(\.isIncluded).map { Change.create(sheet.directory.record($0)) }
    changes = made + changes + keptChoices()
    return ImportPlan(
      kind: options.kind, fileName: fileName, guess: table.guess, fileProblems: table.problems, map: map, rows: rows,
      toSettle: toSettle, proposals: proposals, questions: questions(cells, found.matches, proposals),
      missingRows: found.missing, changes: changes)
  }

  // MARK: - Matching

  private func matches(_ cells: [RowCells], _ store: Store) throws -> (matches: [RowMatch], missing: Int) {
    let exported = try exportedRows(store)
    let rest = cells.indices.filter { exported[$0] == nil }
    let kind = options.kind
    var matcher = RowMatcher(
      old: known.importedRows, new: rest.map { cells[$0] }, columns: columns, key: { RowKey.of($0, kind) })
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
    let exported = try ExportSheet(options.kind, store).rowsByID
    var found: [Int: OldRow] = [:]
    for (index, row) in table.rows.enumerated() {
      guard let id = Identifier(text: CellText.tidy(row.cells[column]).lowercased()), let known = exported[id] else { continue }
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

  // MARK: - Rows

  private mutating func plan(
    _ index: Int, _ cells: RowCells, _ match: RowMatch, _ stored: [Identifier: StoredRecord], _ adoption: inout Adoption
  ) throws {
    let row = table.rows[index]
    switch match {
    case .same(let old): planSame(row, cells, old)
    case .changed(let old):
      if isRefused(old) {
        try planFresh(row, cells, isNear: false, instead: old, &adoption)
      } else {
        planChanged(row, cells, old, stored)
      }
    case .fresh(let isNear): try planFresh(row, cells, isNear: isNear, instead: nil, &adoption)
    }
  }

  private mutating func planSame(_ row: SheetRow, _ cells: RowCells, _ old: StoredRecord) {
    var planned = PlannedRow(line: row.line, title: RowKey.title(cells, options.kind), state: .unchanged)
    let records = old["records"].text ?? ""
    // Decoding is for the few rows that left something to settle.
    if records.contains("settle:") { listWaiting(row, OldRow.records(records), &planned) }
    rows.append(planned)
  }

  private mutating func listWaiting(_ row: SheetRow, _ records: [String: RecordKey], _ planned: inout PlannedRow) {
    if records[Claims.refusedPart] != nil {
      planned.state = .refused
      planned.reasons.append("Refused by an earlier import: its reference belongs to another person.")
      return
    }
    for (part, key) in records.sorted(by: { $0.key < $1.key }) where part.hasPrefix("settle:") {
      guard let waiting = known.unsettled[key.id] else { continue }
      let column = part.split(separator: ":", omittingEmptySubsequences: false).dropFirst().first.map(String.init) ?? ""
      toSettle.append(
        CellToSettle(
          file: fileName, line: row.line, column: sheet.heading(column), original: writer(row).original(column),
          reason: Words(waiting["reason"].text ?? "")))
    }
  }

  private mutating func planChanged(
    _ row: SheetRow, _ cells: RowCells, _ old: OldRow, _ stored: [Identifier: StoredRecord]
  ) {
    let changed = cells.differences(old.cells, in: columns)
    var planned = PlannedRow(line: row.line, title: RowKey.title(cells, options.kind), state: .unchanged)
    guard !changed.isEmpty else {
      rows.append(planned)
      return
    }
    if let main = old.records[RowKey.mainPart[options.kind] ?? ""], stored[main.id]?.withdrawn != nil {
      planned.state = .doubtful
      planned.reasons = ["What this row became was withdrawn here, so its changes are left alone."]
      rows.append(planned)
      return
    }
    // Cells of columns that this file does not have are as they were.
    var full = cells
    full.texts.merge(old.cells.texts.filter { !columns.contains($0.key) }) { new, _ in new }
    let (base, new) = (read(old.cells, line: nil), read(full, line: row.line))
    var merge = RowMerge(
      base: base, new: new, changed: changed, old: old, stored: stored, unsettled: known.unsettled, today: known.today)
    var writer = writer(row)
    writer.applicant = old.records["applicant"]?.id
    writer.employer = old.records["employer"]?.id
    if let reason = new.refusal {
      planned.state = .refused
      planned.reasons = [reason]
    } else {
      merge.write(&writer)
      writer.remember(full, key: RowKey.of(full, options.kind), instead: old)
      planned.changes = writer.fieldChanges
      planned.reasons = merge.conflicts.map(\.reason) + new.openQuestions
      planned.state = planned.reasons.isEmpty ? .changed : .doubtful
      changes += writer.changes
    }
    let waiting = new.doubts.filter { doubt in old.records[doubt.place].map { known.unsettled[$0.id] != nil } ?? true }
    toSettle += (waiting + merge.conflicts).map(writer.cell)
    rows.append(planned)
  }

  /// The row did not come in before, so there is no record that its cells could change.
  private func isRefused(_ old: OldRow) -> Bool {
    old.records[Claims.refusedPart] != nil
  }

  private mutating func planFresh(
    _ row: SheetRow, _ cells: RowCells, isNear: Bool, instead old: OldRow?, _ adoption: inout Adoption
  ) throws {
    var reading = read(cells, line: row.line)
    var planned = PlannedRow(line: row.line, title: RowKey.title(cells, options.kind), state: .new)
    var writer = writer(row)
    if let reason = reading.refusal {
      planned.state = .refused
      planned.reasons = [reason]
      rows.append(planned)
      return
    }
    var existing: Identifier?
    switch claims.fate(of: reading, options.kind, line: row.line) {
    case .new: break
    case .open(let reason): reading.openQuestions.append(reason)
    case .existing(let id): existing = id
    case .refused(let reason, let holder):
      refuse(row, cells, reason, holder, instead: old, &planned)
      return
    }
    changes += settled(old)
    if isNear { reading.openQuestions.append("Several rows of an earlier import are nearly the same; this one comes in as new.") }
    let conflicts = try write(reading, existing, &writer, &adoption)
    claims.note(reading, options.kind, records: writer.records, line: row.line)
    for question in reading.openQuestions where isAboutPerson(question, reading) { writer.leave(questionDoubt(question)) }
    writer.remember(cells, kind: options.kind, key: RowKey.of(cells, options.kind), instead: old)
    changes += writer.changes
    toSettle += (reading.doubts + conflicts).map(writer.cell)
    planned.reasons = reading.openQuestions + conflicts.map(\.reason)
    planned.changes = existing == nil ? [] : writer.fieldChanges
    if !planned.reasons.isEmpty { planned.state = .doubtful } else if existing != nil { planned.state = .changed }
    rows.append(planned)
  }

  /// Writes a row that was never read before, on top of a record made by hand if there is one.
  private func write(
    _ reading: RowReading, _ existing: Identifier?, _ writer: inout RowWriter, _ adoption: inout Adoption
  ) throws -> [CellDoubt] {
    let main = RowKey.mainPart[options.kind] ?? ""
    var conflicts: [CellDoubt] = []
    for part in reading.parts.filter({ $0.name == main }) + reading.parts.filter({ $0.name != main }) {
      if let existing, let record = try adoption.record(for: part, main: main, id: existing) {
        conflicts += adoption.fill(record, from: part, &writer)
      } else {
        writer.create(part)
      }
      if part.name == main { setOwners(reading, &writer) }
    }
    setOwners(reading, &writer)
    for doubt in reading.doubts + conflicts { writer.leave(doubt) }
    return conflicts
  }

  /// Whom and which employer the row is about, for what is left to settle.
  private func setOwners(_ reading: RowReading, _ writer: inout RowWriter) {
    writer.applicant = writer.records["applicant"]?.id ?? reading["job"]?["applicant_id"].record
      ?? reading["contact"]?["applicant_ids"].records.first
    writer.employer = writer.records["employer"]?.id ?? reading["contact"]?["employer_id"].record
      ?? reading["job"]?["employer_id"].record
  }

  /// The whole row is kept for a person to look at, and so that its reference is known to be contested.
  private mutating func refuse(
    _ row: SheetRow, _ cells: RowCells, _ reason: Words, _ holder: Identifier?, instead old: OldRow?,
    _ planned: inout PlannedRow
  ) {
    var writer = writer(row)
    if let holder {
      writer.applicant = holder
      writer.records["applicant"] = RecordKey(.applicant, holder)
      var doubt = CellDoubt(column: "reference", part: "applicant", field: "reference", reason: reason)
      doubt.original = writer.wholeRow(first: "reference")
      writer.leave(doubt)
      writer.records["applicant"] = nil
      writer.records = [Claims.refusedPart: writer.records[doubt.place] ?? RecordKey(.applicant, holder)]
      writer.remember(cells, kind: options.kind, key: RowKey.of(cells, options.kind), instead: old)
      changes += settled(old) + writer.changes
    }
    planned.state = .refused
    planned.reasons = [reason]
    rows.append(planned)
  }

  /// What a refused row left to settle is settled when the row is judged again.
  private func settled(_ old: OldRow?) -> [Change] {
    (old?.records.values).map(Array.init)?.compactMap { known.unsettled[$0.id] }.map {
      .set(.toSettle, $0.id, field: "settled_on", old: .none, new: .day(known.today))
    } ?? []
  }

  private func isAboutPerson(_ question: Words, _ reading: RowReading) -> Bool {
    options.kind == .applicants && !reading.doubts.contains { $0.reason == question }
  }

  private func questionDoubt(_ question: Words) -> CellDoubt {
    let column = sheet.headings["full_name"] != nil ? "full_name" : "last_name"
    return CellDoubt(column: column, part: "applicant", field: "", reason: question)
  }

  private func writer(_ row: SheetRow) -> RowWriter {
    RowWriter(fileName: fileName, sheet: sheet, row: row, map: map, newIdentifier: newIdentifier)
  }

  private func read(_ cells: RowCells, line: Int?) -> RowReading {
    var builder = RowBuilder(cells, sheet, line: line)
    switch options.kind {
    case .applicants: builder.readApplicant()
    case .employers: builder.readEmployer()
    case .contacts: builder.readContact()
    case .jobs: builder.readJob()
    }
    if !cells[RowCells.surplus].isEmpty {
      builder.doubt(RowCells.surplus, RowKey.mainPart[options.kind] ?? "", "", "More cells than headings; see where these belong.")
    }
    return builder.finish()
  }

  // MARK: - What a person decides

  private func names(_ cells: [RowCells]) -> [String] {
    let column = options.kind == .employers ? "owner" : "specialist"
    var seen: Set<String> = []
    return cells.map { CellText.cleanLine($0[column]) }
      .filter { !$0.isEmpty && !CellText.saysNothing($0) && seen.insert(Folding.fold($0)).inserted }
  }

  private func checkMe(_ cells: [RowCells]) throws {
    guard case .named(let name)? = options.me else { return }
    let names = names(cells)
    guard names.contains(where: { Folding.fold($0) == Folding.fold(name) }) else {
      throw ImportError.notInSheet(name, names: names)
    }
  }

  private func questions(_ cells: [RowCells], _ matches: [RowMatch], _ proposals: [Proposal]) -> [ImportQuestion] {
    var questions: [ImportQuestion] = []
    if table.guess.dateOrder.order == .undecided, table.guess.dateOrder.silent > 0 {
      questions.append(.dateOrder(examples: [table.guess.dateOrder.example?.text].compactMap { $0 }))
    }
    let unknown = unknownNames(cells, matches)
    if options.me == nil, !unknown.isEmpty { questions.append(.whichIsYou(names: unknown)) }
    let kinds = ProposalKind.allCases.filter { kind in proposals.contains { $0.kind == kind } }
    if options.create == nil, !kinds.isEmpty { questions.append(.create(kinds)) }
    return questions
  }

  /// Names of specialists that are no colleague's, in rows that are not as they were; none when one's own name is in
  /// the sheet.
  private func unknownNames(_ cells: [RowCells], _ matches: [RowMatch]) -> [String] {
    let all = names(cells)
    if let actor = known.actor, all.contains(where: { Folding.fold($0) == Folding.fold(actor.name) }) { return [] }
    let open = zip(cells, matches).filter { if case .same = $0.1 { false } else { true } }.map(\.0)
    return names(open).filter { name in
      if sheet.aliases[Folding.fold(name)] != nil { return false }
      if case .missing = sheet.directory.find(.staff, name, line: nil) { return true }
      return false
    }
  }

  /// Proposals that a change would point at, and those that were left out.
  private func usedProposals() -> [Proposal] {
    var named: Set<Identifier> = []
    for change in changes {
      switch change {
      case .create(let record): for value in record.values { named.formUnion(value.named) }
      case .set(_, _, _, _, let new): named.formUnion(new.named)
      case .withdraw, .revive: break
      }
    }
    let all = sheet.directory.proposals
    // A person who would be made needs the employer they work at.
    let employers = all.filter { named.contains($0.id) }.compactMap { sheet.directory.record($0)["employer_id"].record }
    named.formUnion(employers)
    return all.filter { named.contains($0.id) || !$0.isIncluded }
  }

  /// The corrected map and the name that is one's own, kept for the next sheet.
  private func keptChoices() -> [Change] {
    var changes: [Change] = []
    if options.map != nil {
      var kept = HeadingMap(id: newIdentifier())
      kept.sheet = options.kind.rawValue
      kept.headings = Known.key(map.headings)
      kept.map = MapText.write(map.choices)
      changes += save(kept, instead: known.keptMap(map.headings, options.kind))
    }
    if let me, me.id != staff(named: me.name) {
      var kept = HeadingMap(id: newIdentifier())
      kept.sheet = Known.names
      kept.headings = me.name
      kept.map = me.id.text
      changes += save(
        kept, instead: known.headingMaps.first { $0["sheet"].text == Known.names && $0["headings"].text == me.name })
    }
    return changes
  }

  private func staff(named name: String) -> Identifier? {
    if case .record(let id) = sheet.directory.find(.staff, name, line: nil) { return id }
    return nil
  }

  private func save(_ map: HeadingMap, instead old: StoredRecord?) -> [Change] {
    guard let old else { return [.create(map.stored)] }
    var new = map
    new.id = old.id
    return old.changes(to: new.stored)
  }
}

extension Value {
  /// The records a value points at.
  var named: [Identifier] { record.map { [$0] } ?? records }
}
