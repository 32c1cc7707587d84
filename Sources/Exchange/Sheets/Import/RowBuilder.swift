import Domain

/// Collects what a row says: each cell is read into a part, or is left to check with a reason.
struct RowBuilder {
  let cells: RowCells
  let sheet: SheetContext
  /// Line of the row; nil when only what it said earlier is wanted, and nothing is to be proposed.
  let line: Int?
  private(set) var reading = RowReading()
  /// The parts of the sheet of which something was said, by name.
  private var opened: [String: RowPart] = [:]

  init(_ cells: RowCells, _ sheet: SheetContext, line: Int?) {
    self.cells = cells
    self.sheet = sheet
    self.line = line
  }

  /// What the row says: every column is read, then what follows from several of them.
  mutating func read() -> RowReading {
    for column in sheet.layout.columns { column.read?.take(&self, column) }
    if !cells[RowCells.surplus].isEmpty {
      doubt(RowCells.surplus, sheet.layout.main.name, "", "More cells than headings; see where these belong.")
    }
    let parts = sheet.layout.parts.compactMap { finished($0) }
    reading.parts = (parts + reading.parts).compactMap { checked($0) }
    if !hasName { refuse("This row has no name that can be kept.") }
    return reading
  }

  /// A part as it is so far.
  subscript(_ part: SheetPart) -> RowPart {
    get { opened[part.name] ?? part.begun }
    set { opened[part.name] = newValue }
  }

  /// Adds a part that is none of the sheet's own, such as the third employer in one cell.
  mutating func add(_ part: RowPart) { if !part.isEmpty { reading.parts.append(part) } }

  /// nil when the row says nothing of it.
  private mutating func finished(_ part: SheetPart) -> RowPart? {
    var row = self[part]
    part.finish?(&self, &row)
    self[part] = row
    if row.isEmpty { return part.isNeeded ? row : nil }
    row.values += part.fixed.map { PartValue(field: $0.field, value: $0.value, columns: []) }
    return row
  }

  /// Where the rows of a sheet have names, nobody comes in without one.
  private var hasName: Bool {
    guard sheet.layout.reading?.key != nil else { return true }
    let main = reading[sheet.layout.main.name]
    return sheet.layout.naming.contains { main?[named: $0.fieldName].isEmpty == false }
  }

  // MARK: What cannot come in

  mutating func refuse(_ reason: Words) { reading.refusal = reading.refusal ?? reason }
  mutating func leaveOpen(_ question: Words) { reading.openQuestions.append(question) }

  mutating func doubt(_ column: String, _ part: String, _ field: String, _ reason: Words, besides: [String] = []) {
    reading.doubts.append(CellDoubt(column: column, part: part, field: field, reason: reason, besides: besides))
  }

  mutating func doubt(_ column: SheetColumn, _ reason: Words, besides: [String] = []) {
    doubt(column.key, column.part.name, column.fieldName, reason, besides: besides)
  }

  static func beside(_ text: String) -> Words { Words("\"{1}\" stands beside the answer; see where it belongs.", text) }

  static func missing(_ name: String, _ kind: ProposalKind) -> Words {
    Words("\"{1}\" is not on the list of {2}.", name, kind.label)
  }

  static func several(_ name: String, _ kind: ProposalKind) -> Words {
    Words("Several on the list of {2} are called \"{1}\".", name, kind.label)
  }

  // MARK: Reading a cell

  mutating func set(_ column: SheetColumn, _ value: Value, _ columns: [String]? = nil) {
    self[column.part].set(column.fieldName, value, columns ?? [column.key])
  }

  /// Reads a cell into the field of its column; a cell that cannot be read is left to check.
  mutating func take<V>(_ column: SheetColumn, _ read: (String) -> CellReading<V>, _ value: (V) -> Value) {
    if cells[column.key].isEmpty { return }
    var part = self[column.part]
    take(column.key, column.fieldName, into: &part, read, value)
    self[column.part] = part
  }

  /// Reads a cell into another field, or into a part of its own.
  mutating func take<V>(
    _ column: String, _ field: String, into part: inout RowPart, _ read: (String) -> CellReading<V>,
    _ value: (V) -> Value
  ) {
    let text = cells[column]
    if text.isEmpty { return }
    let cell = read(text)
    if let reason = cell.reason { doubt(column, part.name, field, reason) }
    if let found = cell.value { part.set(field, value(found), [column]) }
    if let beside = cell.remainder { doubt(column, part.name, "", Self.beside(beside)) }
  }

  /// A name of a record of another kind: found, proposed, or left to check.
  mutating func takeName(
    _ column: SheetColumn, _ kind: ProposalKind, at employer: Identifier? = nil, besides: [String] = []
  ) {
    let name = CellText.cleanLine(cells[column.key])
    if name.isEmpty || CellText.saysNothing(name) { return }
    if kind == .colleagues, let alias = sheet.aliases[Folding.fold(name)] { return set(column, .record(alias)) }
    if name.unicodeScalars.count > 200 { return doubt(column, "This is too long for a name.") }
    switch sheet.directory.find(kind, name, at: employer, line: line) {
    case .record(let id), .proposed(let id): set(column, .record(id), [column.key] + besides)
    case .missing: doubt(column, Self.missing(name, kind))
    case .several: doubt(column, Self.several(name, kind))
    }
  }

  // MARK: Checking

  /// The part without the values that no record may hold; nil when it cannot be a record at all.
  private mutating func checked(_ part: RowPart) -> RowPart? {
    let type = part.kind.type
    var sound = part
    for value in part.values {
      guard let info = type.field(value.field) else { continue }
      if let problem = info.problem(with: value.value) ?? info.overlong(value.value) {
        drop(value, problem, from: &sound)
      }
    }
    let lacking = type.fields.first { $0.required && part.links[$0.name] == nil && sound[named: $0.name].isEmpty }
    if let lacking {
      lose(sound, without: lacking)
      return nil
    }
    // Across fields: the last of them in the table gives way, so that one slip costs one cell.
    for problem in type.problems(of: filled(sound)) {
      guard let value = sound.values.first(where: { $0.field == problem.field }) else { continue }
      drop(value, problem.words, from: &sound)
    }
    return sound
  }

  private mutating func drop(_ value: PartValue, _ reason: Words, from part: inout RowPart) {
    part.values.removeAll { $0.field == value.field }
    if let column = value.columns.first { doubt(column, part.name, value.field, reason, besides: Array(part.columns)) }
  }

  private mutating func lose(_ part: RowPart, without lacking: FieldInfo) {
    let reason = Words(
      "{1} cannot be recorded without its \"{2}\".", part.kind.type.title, lacking.label)
    let doubted = Set(reading.doubts.map(\.column))
    for value in part.values {
      guard let column = value.columns.first, !doubted.contains(column) else { continue }
      doubt(column, part.name, value.field, reason, besides: Array(part.columns))
    }
  }

  /// The part as a record whose links point somewhere, for checks across fields.
  private func filled(_ part: RowPart) -> StoredRecord {
    let nowhere = Identifier(high: 0, low: 0)
    var record = part.record(nowhere)
    for field in part.links.keys { record.set(.record(nowhere), named: field) }
    return record
  }
}

extension FieldInfo {
  /// The store counts scalars, not characters, and would cut what has more.
  func overlong(_ value: Value) -> Words? {
    guard case .line = kind, let text = value.text, text.unicodeScalars.count > TextFilter.lineLimit else { return nil }
    return "At most 1,000 characters on one line."
  }
}
