import Domain
import Store

/// One view between the file and the program, key by key.
struct ViewReading {
  private(set) var view = ListView()

  /// - Parameter unknown: takes up what this program does not know, for the sentence about it.
  init(_ entry: JSONValue, _ unknown: inout [String]) {
    for member in entry.members ?? [] {
      switch member.key {
      case "name": break
      case "scope": view.scope = Self.scope(member.value, &unknown)
      case "order":
        view.order = member.value.text.flatMap(ApplicantOrder.init) ?? Self.note(member, &unknown, .name)
      case "filters": view.filters = Set(Self.known(member, &unknown))
      case "columns":
        let columns: [ApplicantColumn] = Self.known(member, &unknown)
        view.columns = columns.isEmpty ? ApplicantColumn.usual : Self.withName(columns)
      default: unknown.append(Self.shown(member.key))
      }
    }
  }

  static func withName(_ columns: [ApplicantColumn]) -> [ApplicantColumn] {
    let once = columns.reduce(into: [ApplicantColumn]()) { if !$0.contains($1) { $0.append($1) } }
    return once.contains(.name) ? once : [.name] + once
  }

  private static let scopes: [String: Scope] = ["mine": .mine, "everyone": .everyone]

  private static func scope(_ value: JSONValue, _ unknown: inout [String]) -> Scope {
    if let scope = value.text.flatMap({ scopes[$0] }) { return scope }
    unknown.append("scope " + shown(value.text ?? ""))
    return .mine
  }

  private static func note<T>(_ member: JSONValue.Member, _ unknown: inout [String], _ instead: T) -> T {
    unknown.append(member.key + " " + shown(member.value.text ?? ""))
    return instead
  }

  /// What is known of a list of codes.
  private static func known<Code: RawRepresentable<String>>(
    _ member: JSONValue.Member, _ unknown: inout [String]
  ) -> [Code] {
    guard let elements = member.value.elements else {
      unknown.append(member.key)
      return []
    }
    let kind = member.key.hasSuffix("s") ? String(member.key.dropLast()) : member.key
    return elements.compactMap { element in
      if let code = element.text.flatMap(Code.init) { return code }
      unknown.append(kind + " " + shown(element.text ?? element.written(unfolds: 0)))
      return nil
    }
  }

  /// Anything may stand in a file that others wrote.
  private static func shown(_ text: String) -> String { String(TextFilter.line(text).prefix(40)) }

  // MARK: Writing

  /// Writes the view into its entry; codes that are not known stay at the end of their lists.
  static func put(_ view: ListView, into entry: inout JSONValue) {
    let before = entry
    func codes(_ key: String, _ known: [String], isKnown: (String) -> Bool) -> JSONValue {
      let others = before[key]?.elements?.filter { !($0.text.map(isKnown) ?? false) } ?? []
      return .array(known.map { .text($0) } + others)
    }
    entry["scope"] = .text(view.scope == .everyone ? "everyone" : "mine")
    entry["filters"] = codes("filters", ApplicantFilter.allCases.filter(view.filters.contains).map(\.rawValue)) {
      ApplicantFilter(rawValue: $0) != nil
    }
    entry["order"] = .text(view.order.rawValue)
    entry["columns"] = codes("columns", view.columns.map(\.rawValue)) { ApplicantColumn(rawValue: $0) != nil }
  }
}
