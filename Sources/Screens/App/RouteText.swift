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
    case .careerProfile(let id): ["profile", id.text]
    case .stillTrue(let id): ["still-true", id.text]
    case .wishesOn(let id, let day): ["wishes-on", id.text, day.iso]
    case .today: ["today"]
    case .applicants: ["applicants"]
    case .applicant(let id, let pane): ["applicant", id.text, String(pane)]
    case .employers: ["employers"]
    case .employer(let id): ["employer", id.text]
    case .contacts: ["contacts"]
    case .contactWeeks(let isEveryone): ["contact weeks", isEveryone ? "everyone" : "mine"]
    case .weekContacts(let day, let isEveryone): ["week contacts", day.iso, isEveryone ? "everyone" : "mine"]
    case .disclosure(let id): ["disclosure", id.text]
    case .promises: ["promises"]
    case .pipeline(let id): ["pipeline"] + (id.map { [$0.text] } ?? [])
    case .openings(let id): ["openings"] + (id.map { [$0.text] } ?? [])
    case .opening(let id): ["opening", id.text]
    case .review(let id): ["review"] + (id.map { [$0.text] } ?? [])
    case .settle: ["settle"]
    case .backups: ["backups"]
    case .calendar(let day, let isWeek, let isEveryone):
      ["calendar", day.iso, isWeek ? "week" : "day", isEveryone ? "everyone" : "mine"]
    case .towns: ["towns"]
    case .travel(let town, let day, let isEveryone): ["travel", town, day.iso, isEveryone ? "everyone" : "mine"]
    case .moveAppointment(let id): ["move", id.text]
    case .match(let id): ["match", id.text]
    case .matchPeople(let kind, let id, let isEveryones, let shown):
      ["match people", kind.rawValue, id.text, isEveryones ? "everyone" : "mine", shown.rawValue]
    case .rules: ["rules"]
    case .absences(let id): ["absences", id.text]
    case .record(let kind, let id): ["record", kind.rawValue, id.text]
    case .job(let id): ["job", id.text]
    case .form(let purpose): ["form"] + cells(of: purpose)
    case .withdraw(let kind, let id): ["withdraw", kind.rawValue, id.text]
    case .snooze(let keys): ["snooze"] + keys.flatMap(\.cells)
    case .capture(let about): ["capture"] + about.flatMap { [$0.kind.rawValue, $0.id.text] }
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
    case .endJob(let id): ["end", id.text]
    case .settle(let key): ["settle"] + key.cells
    }
  }

  private static func route(_ cells: [String]) -> Route? {
    switch cells.first {
    case "profile": return id(cells, 1).map { .careerProfile($0) }
    case "still-true": return id(cells, 1).map { .stillTrue($0) }
    case "wishes-on": return wishesOn(cells)
    case "today": return .today
    case "applicants": return .applicants
    case "applicant":
      return id(cells, 1).map { .applicant($0, pane: cells.count > 2 ? Int(cells[2]) ?? 0 : 0) }
    case "employers": return .employers
    case "employer": return id(cells, 1).map { .employer($0) }
    case "contacts": return .contacts
    case "contact weeks": return .contactWeeks(isEveryone: cells.count > 1 && cells[1] == "everyone")
    case "week contacts": return weekContacts(cells)
    case "disclosure": return id(cells, 1).map { .disclosure($0) }
    case "promises": return .promises
    case "pipeline": return .pipeline(id(cells, 1))
    case "openings": return .openings(id(cells, 1))
    case "opening": return id(cells, 1).map { .opening($0) }
    case "review": return .review(id(cells, 1))
    case "settle": return .settle
    case "backups": return .backups
    case "calendar": return calendar(cells)
    case "towns": return .towns
    case "travel": return travel(cells)
    case "move": return id(cells, 1).map { .moveAppointment($0) }
    case "match": return id(cells, 1).map { .match($0) }
    case "match people": return matchPeople(cells)
    case "rules": return .rules
    case "absences": return id(cells, 1).map { .absences($0) }
    case "record": return key(cells, 1).map { .record($0.kind, $0.id) }
    case "job": return id(cells, 1).map { .job($0) }
    case "form": return purpose(Array(cells.dropFirst())).map { .form($0) }
    case "withdraw": return key(cells, 1).map { .withdraw($0.kind, $0.id) }
    case "capture":
      return .capture(stride(from: 1, to: cells.count, by: 2).compactMap { key(cells, $0) })
    case "snooze": return snooze(Array(cells.dropFirst())).map { .snooze($0) }
    default: return nil
    }
  }

  private static func wishesOn(_ cells: [String]) -> Route? {
    guard let id = id(cells, 1), cells.count > 2, let day = Day(iso: cells[2]) else { return nil }
    return .wishesOn(id, day)
  }

  private static func matchPeople(_ cells: [String]) -> Route? {
    guard cells.count > 4, let place = key(cells, 1), let shown = MatchPeople(rawValue: cells[4]) else { return nil }
    return .matchPeople(place.kind, place.id, isEveryones: cells[3] == "everyone", shown)
  }

  private static func calendar(_ cells: [String]) -> Route? {
    guard cells.count > 3, let day = Day(iso: cells[1]) else { return nil }
    return .calendar(day, isWeek: cells[2] == "week", isEveryone: cells[3] == "everyone")
  }

  private static func weekContacts(_ cells: [String]) -> Route? {
    guard cells.count > 2, let day = Day(iso: cells[1]) else { return nil }
    return .weekContacts(day, isEveryone: cells[2] == "everyone")
  }

  private static func travel(_ cells: [String]) -> Route? {
    guard cells.count > 3, let day = Day(iso: cells[2]) else { return nil }
    return .travel(town: cells[1], day, isEveryone: cells[3] == "everyone")
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
    case "end": return id(cells, 1).map { .endJob($0) }
    case "settle": return DueKey(cells: Array(cells.dropFirst())).map { .settle($0) }
    default: return nil
    }
  }

  /// What an earlier version wrote names one next step and nothing else.
  private static func snooze(_ cells: [String]) -> [DueKey]? {
    if cells.count == 1 {
      return id(cells, 0).map { [DueKey(step: $0, about: RecordKey(.nextStep, $0))] }
    }
    let keys = stride(from: 0, to: cells.count, by: DueKey.cellCount).compactMap {
      DueKey(cells: Array(cells[$0..<min($0 + DueKey.cellCount, cells.count)]))
    }
    return keys.isEmpty ? nil : keys
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
