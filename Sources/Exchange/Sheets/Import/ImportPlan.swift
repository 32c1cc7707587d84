package import Domain

/// What an import will do, worked out before anything is written. Nothing in it is done until its change set is
/// committed, and then all of it is.
package struct ImportPlan: Sendable {
  package let kind: SheetKind
  /// Name of the file, without its folders.
  package let fileName: String
  /// Encoding, separator and order of dates, with the reasons.
  package let guess: SheetGuess
  /// What was odd in the file itself.
  package let fileProblems: [SheetProblem]
  package let map: ColumnMap
  /// In the order of the file.
  package let rows: [PlannedRow]
  /// Every cell that comes in as unknown, and every one of earlier imports of these rows that still waits.
  package let toCheck: [DoubtfulCell]
  /// What would be made because it is met only by name; those left out too.
  package let proposals: [Proposal]
  /// What a person must still decide.
  package let questions: [ImportQuestion]
  /// Rows of earlier imports that this file does not have any more. They are left as they are.
  package let missingRows: Int
  /// Everything that would be written.
  package let changes: [Change]

  package func count(_ state: RowState) -> Int { rows.count { $0.state == state } }

  /// The whole import as one step of undo.
  package func changeSet(_ title: Words? = nil) -> ChangeSet {
    ChangeSet(title ?? Words("Import of {1}", fileName), changes, for: .imported)
  }
}

/// What becomes of a row.
package enum RowState: String, CaseIterable, Sendable {
  case new, changed, unchanged
  /// Comes in, but something about whose row it is stays open.
  case doubtful
  /// Does not come in.
  case refused

  package var label: Words {
    switch self {
    case .new: "new"
    case .changed: "changed"
    case .unchanged: "unchanged"
    case .doubtful: "doubtful"
    case .refused: "refused"
    }
  }
}

package struct PlannedRow: Sendable {
  /// Physical line of the file where the row starts, from 1.
  package let line: Int
  /// By which words a person knows the row again: a name, or date and employer.
  package let title: String
  package var state: RowState
  /// Why the row is doubtful or refused.
  package var reasons: [Words] = []
  /// What a changed row changes.
  package var changes: [FieldChange] = []
}

/// One field that a changed cell changes.
package struct FieldChange: Sendable, Equatable {
  package let kind: RecordKind
  package let field: String
  package let column: String
  /// The cell that says so, as in the file.
  package let cell: String
  package let before: Value
  package let after: Value

  package var label: Words { kind.type.field(field)?.label ?? kind.type.title }
  package var shownBefore: Words.Argument { shown(before) }
  package var shownAfter: Words.Argument { shown(after) }

  /// As a person reads it; what another record is called stands in the cell.
  private func shown(_ value: Value) -> Words.Argument {
    value.words(kind.type.field(field)) { _ in value == after ? cell : "…" }
  }
}

/// A cell that could not be understood, with where it stands.
package struct DoubtfulCell: Sendable, Equatable {
  package let file: String
  package let line: Int
  /// The heading as in the file.
  package let column: String
  /// The text as in the file.
  package let original: String
  package let reason: Words

  /// `tracker.csv:23: Date of referral: \"31/11/2026\": This date does not exist ...`
  package var sentence: Words {
    Words(
      "{1}:{2}: {3}: \"{4}\": {5}", file, String(line), column, original.replacing("\n", with: " "), reason)
  }
}

/// What only a person can say.
package enum ImportQuestion: Sendable, Equatable {
  /// Dates such as 03/04/2026 stand in the file and nothing shows which number is the day.
  case dateOrder(examples: [String])
  /// None of these names is a colleague; one may be the person who imports.
  case whichIsYou(names: [String])
  /// What may be made of names met for the first time.
  case create([ProposalKind])

  package var words: Words {
    switch self {
    case .dateOrder(let examples):
      Words("Does the day or the month come first in dates such as {1}?", examples.joined(separator: ", "))
    case .whichIsYou(let names): Words("Which name in the sheet is you: {1}?", names.joined(separator: ", "))
    case .create(let kinds):
      Words(
        "The sheet names some for the first time: {1}. Shall they be made?",
        Words.list(kinds.map(\.label)))
    }
  }

  /// The option of the command line that decides it.
  package var flag: String {
    switch self {
    case .dateOrder: "--date-order"
    case .whichIsYou: "--me"
    case .create: "--create"
    }
  }
}
