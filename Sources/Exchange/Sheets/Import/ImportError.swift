package import Domain
package import Store

/// Why an import cannot even be planned.
package enum ImportError: Error, Sendable, Equatable {
  case sheet(SheetError)
  case map(ColumnMapError)
  case store(StoreError)
  /// No heading means the column without which no row of this kind can come in.
  case noColumn(SheetKind, headings: [String])
  /// The name given as one's own does not stand in the sheet; these do.
  case notInSheet(String, names: [String])

  package var sentences: [Words] {
    switch self {
    case .sheet(let error): [error.words]
    case .map(let error): [error.words]
    case .store(let error): error.sentences
    case .noColumn(let kind, let headings):
      [Words(SheetLayout.of(kind).reading?.lacking.key ?? "", headings.joined(separator: ", "))]
    case .notInSheet(let name, let names) where names.isEmpty:
      [Words("The sheet has no column of specialists, so \"{1}\" cannot be found in it. Leave --me out.", name)]
    case .notInSheet(let name, let names):
      [
        Words(
          "\"{1}\" does not stand in the sheet. The specialists in it are: {2}", name, names.joined(separator: ", "))
      ]
    }
  }

  /// What the store refuses keeps its own status.
  package var exit: ExitStatus {
    switch self {
    case .sheet, .map, .noColumn, .notInSheet: .usage
    case .store(let error): error.exit
    }
  }
}
