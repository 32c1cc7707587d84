import Domain
import Store

/// Places of the program as text, one a line, the last on top: how a draft remembers where it was typed.
enum RouteText {
  static func written(_ routes: [Route]) -> String {
    routes.map { CellText.line(cells(of: $0)) }.joined(separator: "\n")
  }

  /// The places that this version knows; others are left out.
  static func routes(_ text: String) -> [Route] { CellText.lines(text).compactMap { route(CellText.cells($0)) } }

  private static func cells(of route: Route) -> [String] {
    switch route {
    case .applicants: ["applicants"]
    case .applicant(let id, let pane): ["applicant", id.text, String(pane)]
    case .employers: ["employers"]
    case .employer(let id): ["employer", id.text]
    case .contacts: ["contacts"]
    case .settle: ["settle"]
    case .backups: ["backups"]
    case .rules: ["rules"]
    case .absences(let id): ["absences", id.text]
    case .record(let kind, let id): ["record", kind.rawValue, id.text]
    case .form(let purpose): ["form"] + cells(of: purpose)
    case .withdraw(let kind, let id): ["withdraw", kind.rawValue, id.text]
    case .snooze(let id): ["snooze", id.text]
    }
  }

  private static func cells(of purpose: FormPurpose) -> [String] {
    switch purpose {
    case .add(let kind, let known):
      ["add", kind.rawValue] + known.sorted { $0.key < $1.key }.flatMap { [$0.key, ValueCode.text($0.value)] }
    case .addForEach(let kind, let people, let known):
      ["each", kind.rawValue, ValueCode.text(.records(people))]
        + known.sorted { $0.key < $1.key }.flatMap { [$0.key, ValueCode.text($0.value)] }
    case .change(let kind, let id): ["change", kind.rawValue, id.text]
    case .again(let id): ["again", id.text]
    case .firstRun: ["first"]
    }
  }

  private static func route(_ cells: [String]) -> Route? {
    switch cells.first {
    case "applicants": return .applicants
    case "applicant":
      return id(cells, 1).map { .applicant($0, pane: cells.count > 2 ? Int(cells[2]) ?? 0 : 0) }
    case "employers": return .employers
    case "employer": return id(cells, 1).map { .employer($0) }
    case "contacts": return .contacts
    case "settle": return .settle
    case "backups": return .backups
    case "rules": return .rules
    case "absences": return id(cells, 1).map { .absences($0) }
    case "record": return key(cells, 1).map { .record($0.kind, $0.id) }
    case "form": return purpose(Array(cells.dropFirst())).map { .form($0) }
    case "withdraw": return key(cells, 1).map { .withdraw($0.kind, $0.id) }
    case "snooze": return id(cells, 1).map { .snooze($0) }
    default: return nil
    }
  }

  private static func purpose(_ cells: [String]) -> FormPurpose? {
    switch cells.first {
    case "add":
      guard cells.count > 1, let kind = RecordKind(rawValue: cells[1]) else { return nil }
      return .add(kind, known(cells, from: 2))
    case "each":
      guard cells.count > 2, let kind = RecordKind(rawValue: cells[1]) else { return nil }
      let people = ValueCode.value(cells[2]).records
      return people.isEmpty ? nil : .addForEach(kind, people, known(cells, from: 3))
    case "change": return key(cells, 1).map { .change($0.kind, $0.id) }
    case "again": return id(cells, 1).map { .again($0) }
    case "first": return .firstRun
    default: return nil
    }
  }

  /// Names of fields, each with its value.
  private static func known(_ cells: [String], from start: Int) -> [String: Value] {
    var known: [String: Value] = [:]
    for index in stride(from: start, to: cells.count - 1, by: 2) {
      known[cells[index]] = ValueCode.value(cells[index + 1])
    }
    return known
  }

  private static func id(_ cells: [String], _ index: Int) -> Identifier? {
    cells.indices.contains(index) ? Identifier(text: cells[index]) : nil
  }

  private static func key(_ cells: [String], _ index: Int) -> RecordKey? {
    guard cells.indices.contains(index), let kind = RecordKind(rawValue: cells[index]), let id = id(cells, index + 1)
    else { return nil }
    return RecordKey(kind, id)
  }
}
