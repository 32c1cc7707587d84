import Domain
import Exchange

/// A spreadsheet file: a table with as many cells as headings in every row, or a sentence; and cells that can be kept.
enum SheetProperties {
  static func check(_ bytes: [UInt8]) throws(BrokenProperty) {
    var choices = Choices(bytes)
    var options = SheetOptions()
    options.encoding = choices.one(of: [nil, nil] + SheetEncoding.allCases.map { $0 })
    options.delimiter = choices.one(of: [nil, nil] + Delimiter.allCases.map { $0 })
    options.dateOrder = choices.one(of: [nil, .dayMonth, .monthDay, .yearMonth])
    let file = choices.remaining
    try checkRecords(file, choices.one(of: Delimiter.allCases))
    let table: SheetTable
    do {
      table = try TableReader.read(file, options: options)
    } catch {
      return try require(!error.words.english.isEmpty, "what cannot be read says why")
    }
    try checkShape(table, file)
    for text in table.headings + table.rows.prefix(40).flatMap(\.cells) { try checkCell(text) }
    try checkColumns(table)
  }

  private static func checkShape(_ table: SheetTable, _ file: [UInt8]) throws(BrokenProperty) {
    try require(!table.headings.isEmpty && !table.rows.isEmpty, "a table has headings and rows")
    var line = table.guess.headingLine
    for row in table.rows {
      try require(row.cells.count == table.headings.count, "every row has as many cells as headings", "\(row.line)")
      try require(row.line > line, "lines are counted upwards", "\(row.line)")
      line = row.line
    }
    // A line end takes at least one byte.
    try require(line <= file.count + 1, "no line is counted that is not there", "\(line)")
    let lines = table.problems.map(\.line)
    try require(lines == lines.sorted(), "problems stand in the order of the lines")
  }

  /// Splits any bytes, writes them as RFC 4180 wants, and splits them again.
  private static func checkRecords(_ bytes: [UInt8], _ delimiter: Delimiter) throws(BrokenProperty) {
    let rows = records(bytes, delimiter)
    let written = rows.map { $0.map(quoted).joined(separator: delimiter.sign) + "\r\n" }.joined()
    let again = records(Array(written.utf8), delimiter)
    try require(
      rows.count == again.count && zip(rows, again).allSatisfy { $0.elementsEqual($1, by: same) },
      "cells written out are read as themselves", written)
  }

  private static func records(_ bytes: [UInt8], _ delimiter: Delimiter) -> [[String]] {
    var parser = RecordParser(bytes, delimiter: delimiter)
    var rows: [[String]] = []
    while let row = parser.next() { rows.append(row.cells) }
    return rows
  }

  private static func quoted(_ cell: String) -> String {
    let doubled = cell.unicodeScalars.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"" + doubled.map { String($0) }.joined(separator: "\"\"") + "\""
  }

  private static func same(_ one: String, _ other: String) -> Bool { one.utf8.elementsEqual(other.utf8) }

  /// What is kept of a cell, by every reader there is.
  private static func checkCell(_ text: String) throws(BrokenProperty) {
    let tidy = CellText.tidy(text)
    try require(same(CellText.tidy(tidy), tidy), "tidying twice changes nothing", text)
    let note = CellText.trim(TextFilter.note(text))
    try require(ForbiddenScalars.first(in: note) == nil, "nothing forbidden is kept of a cell", text)
    try require(same(CellText.trim(note), note), "trimming twice changes nothing", text)
    for reason in reasons(text) {
      try require(!reason.english.isEmpty, "what is not understood says why", text)
    }
    if let share = Read.percent(text).value { try require((0...10_000).contains(share), "a share is 0 to 100", text) }
    if let hours = Read.hours(text).value { try require((0...16_800).contains(hours), "hours of a week", text) }
    if let minutes = Read.minutes(text).value { try require((0...1_440).contains(minutes), "minutes of a day", text) }
    if let money = Read.money(text).value { try require(money >= 0, "money is not negative", text) }
  }

  private static func reasons(_ text: String) -> [Words] {
    _ = (Read.name(text), Read.note(text), Read.noGoReason(text))
    return [
      Read.phone(text).reason, Read.email(text).reason, Read.yesNo(text).reason, Read.mode(text).reason,
      Read.disclosure(text).reason, Read.status(text).reason, Read.typeOfJob(text).reason, Read.payPeriod(text).reason,
      Read.visitStage(text).reason, Read.employerStage(text).reason,
    ].compactMap { $0 }
  }

  private static func checkColumns(_ table: SheetTable) throws(BrokenProperty) {
    _ = ColumnMap.guessKind(table.headings)
    for kind in SheetKind.allCases {
      let map = ColumnMap.guess(table.headings, kind: kind)
      let keys = map.keys.compactMap { $0 }
      try require(map.keys.count == table.headings.count, "every column has its meaning or none")
      try require(Set(keys).count == keys.count, "no two columns mean the same", "\(keys)")
    }
  }
}

extension Delimiter {
  var sign: String {
    switch self {
    case .comma: ","
    case .semicolon: ";"
    case .tab: "\t"
    case .pipe: "|"
    }
  }
}
