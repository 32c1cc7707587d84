package import Domain

extension ImportPlan {
  /// The names of applicants that the sheet brings in or changes, and the words by which its open rows are known again:
  /// what has to be covered while names are hidden. Somebody whom only a free text of the sheet names is not among them.
  package var namesOfApplicants: [String] { namesInChanges + namesInTitles + namesToCheck }

  private static let nameFields = Applicant.names(of: [\.firstName, \.lastName, \.knownAs])

  private var namesInChanges: [String] {
    changes.flatMap { change -> [String] in
      switch change {
      case .create(let record) where record.kind == .applicant:
        Self.nameFields.compactMap { record.value(named: $0)?.text }
      case .set(.applicant, _, let field, let old, let new) where Self.nameFields.contains(field):
        [old.text, new.text].compactMap { $0 }
      default: []
      }
    }
      + rows.flatMap(\.changes).filter { Self.nameFields.contains($0.field) && $0.kind == .applicant }
      .flatMap { [$0.cell] + $0.shownBefore.texts }
  }

  private var namesInTitles: [String] {
    switch kind {
    case .applicants: rows.map(\.title)
    case .jobs: rows.filter { $0.state == .doubtful || $0.state == .refused }.map(\.title)
    case .employers, .contacts: []
    }
  }

  private var namesToCheck: [String] {
    let headings = SheetLayout.of(kind).naming.compactMap { column in
      column.names == .applicant ? map.column(of: column.key).map { map.headings[$0] } : nil
    }
    return toCheck.filter { headings.contains($0.column) }.map(\.original)
  }

  /// The applicants of the store whose records it changes.
  package var applicants: [Identifier] {
    changes.compactMap { change in
      switch change {
      case .create(let record): record.applicantID
      case .set(.applicant, let id, _, _, _): id
      default: nil
      }
    }
  }
}
