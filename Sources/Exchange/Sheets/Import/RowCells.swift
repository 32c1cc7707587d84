import Domain

/// The cells of a row by canonical column, cleaned as the store cleans text and with dates as yyyy-mm-dd, so that the
/// same content compares equal whatever the hand, the order of columns or the program that saved it.
struct RowCells: Sendable, Equatable {
  /// Canonical column to text; columns with nothing in them are left out.
  var texts: [String: String]

  subscript(_ column: String) -> String { texts[column] ?? "" }

  /// What is kept of a cell to compare it with later: the text, or of a very long one its length and a digest, so
  /// that a whole row fits into a note.
  func kept(_ column: String) -> String {
    let text = self[column]
    guard text.utf8.count > Self.longest else { return text }
    // FNV-1a, 64 bits: this guards against oversight, not against an attacker.
    let digest = text.utf8.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    return String(text.prefix(100)) + " … \(text.utf8.count) \(String(digest, radix: 16))"
  }

  private static let longest = 2_500

  /// Columns whose text differs.
  func differences(_ other: RowCells, in columns: Set<String>) -> Set<String> {
    columns.filter { kept($0) != other.kept($0) }
  }

  /// One text for the content of these columns.
  func signature(_ columns: [String]) -> String { columns.map(kept).joined(separator: "\u{1F}") }

  /// The form kept in `ImportedRow.cells`: a JSON object with its keys in order.
  var json: String { JSONText.object(texts.keys.sorted().map { ($0, JSONText.string(kept($0))) }) }

  init(texts: [String: String]) { self.texts = texts }

  init(json: String) {
    let members = (try? JSONReader.value(Array(json.utf8)))?.members ?? []
    texts = Dictionary(members.compactMap { member in member.value.text.map { (member.key, $0) } }) { _, last in last }
  }

  /// Reads a row of the sheet.
  init(_ row: SheetRow, _ map: ColumnMap, order: SheetDateOrder, today: Day) {
    let layout = SheetLayout.of(map.kind)
    var texts: [String: String] = [:]
    for (column, key) in map.keys.enumerated() {
      guard let key, column < row.cells.count else { continue }
      let text = CellText.clean(row.cells[column])
      if text.isEmpty { continue }
      texts[key] = layout[key]?.read?.isDate == true ? Self.iso(text, order, today) : text
    }
    if !row.surplus.isEmpty { texts[Self.surplus] = row.surplus.map(CellText.clean).joined(separator: " | ") }
    self.texts = texts
  }

  /// Stands for the cells beyond the last heading.
  static let surplus = "+"

  private static func iso(_ text: String, _ order: SheetDateOrder, _ today: Day) -> String {
    // Whether such a day may lie ahead is asked later, where the field is known.
    Read.date(text, order: order, today: today, mayBeFuture: true).value?.iso ?? text
  }
}

extension CellText {
  /// What the store would keep of a text, with the sign our own export puts before formulas taken off.
  static func clean(_ text: String) -> String { TextFilter.note(trim(TextFilter.note(FormulaGuard.stripped(text)))) }

  /// The same for a field of one line.
  /// Not cut: what is too long for a line is for a person to see.
  static func cleanLine(_ text: String) -> String { TextFilter.note(tidy(TextFilter.note(text))) }

  /// The beginning of a text as one line, for places that only name something.
  static func short(_ text: String) -> String { String(cleanLine(text).prefix(200)) }
}
