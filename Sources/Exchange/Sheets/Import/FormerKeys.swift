/// What columns of sheets and parts of rows were called before schema 6, in what an import kept for the next one.
enum FormerKeys {
  private static let columns = [
    "ties": "connections", "sector": "ownership", "owner": "lead_contact", "basis": "type_of_job",
    "basis_group": "job_group", "supervisor": "line_manager",
  ]
  private static let parts = ["episode": "service_period", "tie": "connection"]

  static func column(_ key: String) -> String { columns[key] ?? key }

  /// A part may have a number: "tie 2".
  static func part(_ name: String) -> String {
    let words = name.split(separator: " ", maxSplits: 1).map(String.init)
    guard let first = words.first, let now = parts[first] else { return name }
    return ([now] + words.dropFirst()).joined(separator: " ")
  }
}

extension [String: String] {
  /// The same texts under present names.
  func named(_ name: (String) -> String) -> [String: String] {
    Dictionary(map { (name($0.key), $0.value) }) { first, _ in first }
  }
}
