import Domain

/// Collects what a row says: each cell is read into a part, or is left to settle with a reason.
struct RowBuilder {
  let cells: RowCells
  let sheet: SheetContext
  /// Line of the row; nil when only what it said earlier is wanted, and nothing is to be proposed.
  let line: Int?
  private(set) var reading = RowReading()

  init(_ cells: RowCells, _ sheet: SheetContext, line: Int?) {
    self.cells = cells
    self.sheet = sheet
    self.line = line
  }

  mutating func refuse(_ reason: Words) { reading.refusal = reading.refusal ?? reason }
  mutating func leaveOpen(_ question: Words) { reading.openQuestions.append(question) }

  mutating func doubt(_ column: String, _ part: String, _ field: String, _ reason: Words, besides: [String] = []) {
    reading.doubts.append(CellDoubt(column: column, part: part, field: field, reason: reason, besides: besides))
  }

  /// Reads a cell into a field; a cell that cannot be read is left to settle.
  mutating func take<V>(
    _ column: String, _ field: String, into part: inout RowPart, _ read: (String) -> CellReading<V>,
    _ value: (V) -> Value
  ) {
    let text = cells[column]
    if text.isEmpty { return }
    let cell = read(text)
    if let reason = cell.reason { doubt(column, part.name, field, reason) }
    if let found = cell.value { part.set(field, value(found), column) }
    if let beside = cell.remainder {
      doubt(column, part.name, "", Words("\"{1}\" stands beside the answer; see where it belongs.", beside))
    }
  }

  mutating func takeLine(_ column: String, _ field: String, into part: inout RowPart) {
    take(column, field, into: &part, Read.name) { .text(CellText.cleanLine($0)) }
  }

  mutating func takeNote(_ column: String, _ field: String, into part: inout RowPart) {
    take(column, field, into: &part, Read.note) { .text($0) }
  }

  /// - Parameter mayBeFuture: false for what has happened already.
  mutating func takeDay(_ column: String, _ field: String, into part: inout RowPart, mayBeFuture: Bool) {
    let (order, today) = (sheet.order, sheet.today)
    take(
      column, field, into: &part,
      { Read.date($0, order: order, today: today, mayBeFuture: mayBeFuture) }, { .day($0) })
  }

  mutating func takeChoice(_ column: String, _ field: String, into part: inout RowPart, _ table: ChoiceTable) {
    take(column, field, into: &part, { Read.choice($0, from: table) }, { .text($0) })
  }

  mutating func takeYesNo(_ column: String, _ field: String, into part: inout RowPart) {
    take(column, field, into: &part, Read.yesNo) { .text(($0 ? YesNo.yes : .no).rawValue) }
  }

  mutating func takeHours(_ column: String, _ field: String, into part: inout RowPart) {
    take(column, field, into: &part, Read.hours) { .number(Int64($0)) }
  }

  /// A name of a record of another kind: found, proposed, or left to settle.
  /// - Returns: the record's identifier, known or to be.
  @discardableResult
  mutating func takeName(
    _ column: String, _ field: String, into part: inout RowPart, _ kind: ProposalKind, at employer: Identifier? = nil,
    besides: [String] = []
  ) -> Identifier? {
    let name = CellText.cleanLine(cells[column])
    if name.isEmpty || CellText.saysNothing(name) { return nil }
    if kind == .staff, let alias = sheet.aliases[Folding.fold(name)] {
      part.set(field, .record(alias), column)
      return alias
    }
    if name.unicodeScalars.count > 200 {
      doubt(column, part.name, field, "This is too long for a name.")
      return nil
    }
    switch sheet.directory.find(kind, name, at: employer, line: line) {
    case .record(let id), .proposed(let id):
      part.values.append(PartValue(field: field, value: .record(id), columns: [column] + besides))
      return id
    case .missing:
      doubt(column, part.name, field, Words("\"{1}\" is not on the list of {2}.", name, kind.label))
    case .several:
      doubt(column, part.name, field, Words("Several on the list of {2} are called \"{1}\".", name, kind.label))
    }
    return nil
  }

  mutating func add(_ part: RowPart) { reading.parts.append(part) }

  /// Adds a part of which the sheet says something.
  mutating func addIfAny(_ part: RowPart) {
    if !part.isEmpty { add(part) }
  }

  /// The reading, with every part such that the store will take it.
  mutating func finish() -> RowReading {
    reading.parts = reading.parts.compactMap { checked($0) }
    if let owner = Self.owners[sheet.kind], !hasName(owner) { refuse("This row has no name that can be kept.") }
    return reading
  }

  /// The part that everything else in such a row belongs to.
  private static let owners: [ImportKind: String] = [.applicants: "applicant", .employers: "employer"]

  private func hasName(_ owner: String) -> Bool {
    guard let part = reading[owner] else { return false }
    return ["first_name", "last_name", "known_as", "name"].contains { !part[$0].isEmpty }
  }

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
    let lacking = type.fields.first { $0.required && part.links[$0.name] == nil && sound[$0.name].isEmpty }
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
    if let column = value.columns.first {
      doubt(column, part.name, value.field, reason, besides: Array(part.columns))
    }
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
    for field in part.links.keys { record[field] = .record(nowhere) }
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
