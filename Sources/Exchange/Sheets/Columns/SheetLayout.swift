package import Domain

/// A sheet: the record its rows are about and its columns, in the order in which they go out and are offered.
package struct SheetLayout: Sendable {
  package let columns: [SheetColumn]
  /// The first is the record the row is about.
  let parts: [SheetPart]
  let reading: Reading?
  private let byKey: [String: SheetColumn]

  /// What an import must know of the rows besides their columns.
  struct Reading: Sendable {
    /// The column that names a row; nil where rows have no name of their own.
    let key: String?
    /// The columns by which a person knows a row again.
    let title: [String]
    /// One of these columns must be there, or no row can come in.
    let needed: [String]
    /// What is said when none is.
    let lacking: Words
  }

  /// - Parameter others: parts that are read or written without a column of their own.
  init(_ columns: [SheetColumn], others: [SheetPart] = [], reading: Reading? = nil) {
    self.columns = columns
    self.reading = reading
    var names: Set<String> = []
    parts = (columns.map(\.part) + others).filter { names.insert($0.name).inserted }
    byKey = Dictionary(uniqueKeysWithValues: columns.map { ($0.key, $0) })
  }

  package static func of(_ kind: SheetKind) -> SheetLayout {
    switch kind {
    case .applicants: ApplicantColumns.layout
    case .employers: EmployerColumns.layout
    case .contacts: ContactColumns.layout
    case .jobs: JobColumns.layout
    }
  }

  package var keys: [String] { columns.map(\.key) }
  var main: SheetPart { parts[0] }

  subscript(_ key: String) -> SheetColumn? { byKey[key] }

  /// What a column means, in words.
  package func meaning(_ key: String) -> Words { byKey[key]?.meaning ?? Words(key) }

  /// The column of colleagues' names, one of which may be the person who imports.
  var colleagues: SheetColumn? { columns.first { $0.read?.names == .colleagues } }
  /// The columns whose cells name whom the row is about.
  var naming: [SheetColumn] { columns.filter { $0.names != nil } }
  /// The columns that an export writes.
  var written: [SheetColumn] { columns.filter { if case .never = $0.write { false } else { true } } }
}
