package import Domain
package import Store

extension ImportPlan {
  /// In part: some cells or rows are left to check.
  package var exit: ExitStatus {
    if rows.allSatisfy({ $0.state == .refused }) { return .usage }
    return toCheck.isEmpty && count(.refused) == 0 && count(.doubtful) == 0 ? .done : .inPart
  }

  /// Nothing of the file is new to the store.
  package var isEmpty: Bool { changes.isEmpty }

  /// What must be decided before this may be committed, each with the option that decides it.
  package var missingDecisions: [(flag: String, words: Words)] { questions.map { ($0.flag, decision($0)) } }

  private func decision(_ question: ImportQuestion) -> Words {
    switch question {
    case .dateOrder(let examples):
      Words(
        "Dates such as {1} may have the day or the month first. Say which: --date-order dmy or --date-order mdy.",
        examples.joined(separator: ", "))
    case .whichIsYou(let names):
      Words("Which name in the sheet is you? Say --me with one of {1}, or --me none.", names.joined(separator: ", "))
    case .create(let kinds):
      Words(
        "The sheet names for the first time: {1}. Say what to make: --create all, --create none, or for example --create {2}.",
        proposed(kinds), kinds.map(\.rawValue).joined(separator: ","))
    }
  }

  /// The names, the first five of each kind: "employers: A, B; colleagues: C".
  private func proposed(_ kinds: [ProposalKind]) -> Words.Argument {
    let parts = kinds.map { kind in
      let names = proposals.filter { $0.kind == kind }.map(\.name)
      let more = names.count > 5 ? ", … (\(names.count))" : ""
      return Words("{1}: {2}", kind.label, names.prefix(5).joined(separator: ", ") + more)
    }
    return Words.list(parts, by: "; ")
  }

  /// The preview, a sentence a line: what was guessed, how many rows become what, and what is left to check.
  package var report: [Words] {
    guess.sentences + fileProblems.map(\.words) + map.doubts.map(\.words) + leftOutColumns + counts
      + rows.flatMap(sentences) + toCheck.map(\.sentence)
  }

  /// Columns that nothing is read from.
  package var leftOutColumns: [Words] {
    map.unmapped.map { Words("The column \"{1}\" is left out.", map.headings[$0]) }
  }

  package var counts: [Words] {
    let states = RowState.allCases.map { Words.Argument.text(String(count($0))) }
    var lines = [Words("Rows: new {1}, changed {2}, unchanged {3}, doubtful {4}, refused {5}.", arguments: states)]
    if !toCheck.isEmpty { lines.append(Words("Cells to check: {1}.", String(toCheck.count))) }
    if missingRows > 0 {
      lines.append(
        Words(
          "Rows of an earlier import that this file does not have: {1}. They are left as they are.", String(missingRows)
        ))
    }
    let made = ProposalKind.allCases.compactMap { kind in
      let count = proposals.count { $0.kind == kind && $0.isIncluded }
      return count == 0 ? nil : Words("{1} {2}", kind.label, String(count))
    }
    if !made.isEmpty { lines.append(Words("Made because the sheet names them: {1}.", Words.list(made))) }
    return lines
  }

  private func sentences(_ row: PlannedRow) -> [Words] {
    let place = "\(fileName):\(row.line)"
    let reasons = row.reasons.map { Words("{1}: {2}: {3}: {4}", place, row.title, row.state.label, $0) }
    let changes = row.changes.map {
      Words(
        "{1}: {2}: {3}: \"{4}\" becomes \"{5}\"", place, row.title, $0.label, $0.shownBefore,
        $0.shownAfter)
    }
    return reasons + changes
  }
}
