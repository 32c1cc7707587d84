/// A choice whose codes stand in a table of `data/reference`. A value of it is a code of the table.
public protocol ListedChoice: Choice {
  static var list: CodeList<Self> { get }
  /// Only for codes that are in the list.
  init(listed code: String)
}

/// The rows of such a table.
public struct CodeList<C: ListedChoice>: Sendable {
  let all: [C]
  private let rows: [String: DataTable.Row]

  init(_ shape: TableShape) {
    let table = Reference.table(shape)
    all = table.rows.map { C(listed: $0["code"]) }
    rows = Dictionary(table.rows.map { ($0["code"], $0) }, uniquingKeysWith: { first, _ in first })
  }

  func contains(_ code: String) -> Bool { rows[code] != nil }

  func cell(_ choice: C, _ column: String) -> String { rows[choice.rawValue]?[column] ?? "" }
}

extension ListedChoice {
  public init?(rawValue code: String) {
    guard Self.list.contains(code) else { return nil }
    self.init(listed: code)
  }

  public static var allCases: [Self] { list.all }

  func cell(_ column: String) -> String { Self.list.cell(self, column) }
}
