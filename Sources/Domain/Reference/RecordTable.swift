/// Records as rows of a table, such as those of `data/demo`: columns are fields, days are counted from today.
///
/// - A day is `-3` or `+3` days from today. With `<` it is the working day at or before that day, with `>` the one at or
///   after it; more may follow: `-12<+3>` is three days after the working day twelve days ago, or the Monday after.
/// - A year is `year-9`, a number of hundredths `7.5`, several codes or records `a|b`.
/// - A record is named by its key in the table of its kind. `@kind:key` is its identifier as text, `@login` the login of
///   the session.
public struct RecordTable: Sendable {
  package let rows: [RecordRow]
  /// What is wrong in it, apart from what the rows refer to.
  package let problems: [TableProblem]

  /// - Parameter path: below `data`. The name of the file is the kind, and what follows a `-` tells tables of one kind
  ///   apart. Nil when there is no such kind.
  package init?(_ path: String) {
    guard let file = path.split(separator: "/").last.map(String.init),
      let name = file.split(whereSeparator: { "-.".contains($0) }).first,
      let kind = RecordKind(rawValue: String(name))
    else { return nil }
    self.init(kind, file, Compiled.bytes(path))
  }

  init(_ kind: RecordKind, _ file: String, _ bytes: some Collection<UInt8>) {
    let table = DataTable(bytes, TableShape(file, recordsOf: kind))
    rows = table.rows.map { RecordRow(kind: kind, file: file, cells: $0) }
    problems = table.problems
  }

  /// What is wrong with the tables of records that are compiled in.
  public static func problems() -> [TableProblem] {
    // Seeded rows belong to nobody.
    let tables = Compiled.paths.filter { $0.hasPrefix("demo/") && !$0.contains("-seeded") }.compactMap {
      RecordTable($0)
    }
    let rows = tables.flatMap(\.rows)
    var names = RecordNames(today: Day(number: 20_000), login: "")
    var generator = IdentifierGenerator(random: SplitMix64(seed: 1))
    let ids = rows.map { names.name($0, generator.next(at: Instant(milliseconds: 0))) }
    return tables.flatMap(\.problems) + zip(rows, ids).flatMap { $0.read($1, names).problems }
  }
}

/// A record as a row.
package struct RecordRow: Sendable {
  package let kind: RecordKind
  let file: String
  package let cells: DataTable.Row

  /// By which others refer to it; "" when nothing does.
  package var key: String { cells["key"] }

  /// The record. What cannot be read is unknown, and named as a problem.
  package func read(_ id: Identifier, _ names: RecordNames) -> (record: StoredRecord, problems: [TableProblem]) {
    var record = kind.type.blank(id)
    var problems: [Words] = []
    for (index, field) in kind.type.fields.enumerated() where !cells[field.name].isEmpty {
      if let value = names.value(cells[field.name], of: field) {
        record.values[index] = value
      } else {
        problems.append(Words("\"{1}\" under \"{2}\" cannot be read.", cells[field.name], field.name))
      }
    }
    if problems.isEmpty { problems = kind.type.problems(of: record).map { Words("{1}: {2}", $0.field, $0.words) } }
    return (record, problems.map { TableProblem(file: file, line: cells.line, words: $0) })
  }
}

/// What the cells of record tables refer to.
package struct RecordNames: Sendable {
  let today: Day
  let login: String
  var ids: [RecordKind: [String: Identifier]] = [:]

  package init(today: Day, login: String) { (self.today, self.login) = (today, login) }

  /// Notes the identifier of a row.
  /// - Parameter id: not used for the one record of settings, which has an identifier of its own.
  package mutating func name(_ row: RecordRow, _ id: Identifier) -> Identifier {
    let id = row.kind == .settings ? Settings.only : id
    if !row.key.isEmpty { ids[row.kind, default: [:]][row.key] = id }
    return id
  }

  package func id(_ key: String, _ kind: RecordKind) -> Identifier? { ids[kind]?[key] }

  /// nil when the cell cannot be read.
  package func value(_ cell: String, of field: FieldInfo) -> Value? {
    switch field.kind {
    case .line, .note, .time, .choice: text(cell).map(Value.text)
    case .day: day(cell).map(Value.day)
    case .number: number(cell).map(Value.number)
    case .hundredths: Hundredths(text: cell).map { .number($0.hundredths) }
    case .choices: .codes(DataTable.parts(cell, at: "|"))
    case .reference(let kind): id(cell, kind).map(Value.record)
    case .references(let kind): records(DataTable.parts(cell, at: "|"), kind)
    }
  }

  private func records(_ keys: [String], _ kind: RecordKind) -> Value? {
    let ids = keys.compactMap { id($0, kind) }
    return ids.count == keys.count ? .records(ids) : nil
  }

  private func text(_ cell: String) -> String? {
    guard cell.hasPrefix("@") else { return cell }
    if cell == "@login" { return login }
    let parts = cell.dropFirst().split(separator: ":").map(String.init)
    return parts.count == 2 ? RecordKind(rawValue: parts[0]).flatMap { id(parts[1], $0)?.text } : nil
  }

  private func number(_ cell: String) -> Int64? {
    cell.hasPrefix("year") ? Int64(cell.dropFirst(4)).map { Int64(today.year) + $0 } : Int64(cell)
  }

  private func day(_ cell: String) -> Day? {
    var day = today
    var number = ""
    for character in cell + " " {
      let ends = "<> ".contains(character)
      // A sign begins the next number.
      if ends || "+-".contains(character), !number.isEmpty {
        guard let days = Int(number) else { return nil }
        day = day.adding(days: days)
        number = ""
      }
      if character == "<" { day = day.workdayBefore }
      if character == ">" { day = day.workdayAfter }
      if !ends { number.append(character) }
    }
    return day
  }
}

extension Day {
  /// This day, or the Friday before when it falls on a weekend: what happened, happened on a working day.
  package var workdayBefore: Day { adding(days: -max(0, weekday.rawValue - 5)) }

  /// This day, or the Monday after when it falls on a weekend: what is planned is planned for a working day.
  package var workdayAfter: Day { adding(days: weekday.rawValue > 5 ? 8 - weekday.rawValue : 0) }
}
