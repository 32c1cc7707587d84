import Domain
import Store

/// What a person decides about an import, and what of it is kept for the next one.
extension ImportPlanner {
  func names(_ cells: [RowCells]) -> [String] {
    guard let column = sheet.layout.colleagues else { return [] }
    var seen: Set<String> = []
    return cells.map { CellText.cleanLine($0[column.key]) }
      .filter { !$0.isEmpty && !CellText.saysNothing($0) && seen.insert(Folding.fold($0)).inserted }
  }

  func checkMe(_ cells: [RowCells]) throws {
    guard case .named(let name)? = options.me else { return }
    let names = names(cells)
    guard names.contains(where: { Folding.fold($0) == Folding.fold(name) }) else {
      throw ImportError.notInSheet(name, names: names)
    }
  }

  func questions(_ cells: [RowCells], _ matches: [RowMatch], _ proposals: [Proposal]) -> [ImportQuestion] {
    var questions: [ImportQuestion] = []
    if table.guess.dateOrder.order == .undecided, table.guess.dateOrder.silent > 0 {
      questions.append(.dateOrder(examples: [table.guess.dateOrder.example?.text].compactMap { $0 }))
    }
    let unknown = unknownNames(cells, matches)
    if options.me == nil, !unknown.isEmpty { questions.append(.whichIsYou(names: unknown)) }
    let kinds = ProposalKind.allCases.filter { kind in proposals.contains { $0.kind == kind } }
    if options.create == nil, !kinds.isEmpty { questions.append(.create(kinds)) }
    return questions
  }

  /// Names of specialists that are no colleague's, in rows that are not as they were; none when one's own name is in
  /// the sheet.
  private func unknownNames(_ cells: [RowCells], _ matches: [RowMatch]) -> [String] {
    let all = names(cells)
    if let actor = known.actor, all.contains(where: { Folding.fold($0) == Folding.fold(actor.name) }) { return [] }
    let open = zip(cells, matches).filter { if case .same = $0.1 { false } else { true } }.map(\.0)
    return names(open).filter { name in
      if sheet.aliases[Folding.fold(name)] != nil { return false }
      if case .missing = sheet.directory.find(.colleagues, name, line: nil) { return true }
      return false
    }
  }

  /// Proposals that a change would point at, and those that were left out.
  func usedProposals() -> [Proposal] {
    var named: Set<Identifier> = []
    for change in changes {
      switch change {
      case .create(let record): for value in record.values { named.formUnion(value.named) }
      case .set(_, _, _, _, let new): named.formUnion(new.named)
      case .withdraw, .revive: break
      }
    }
    let all = sheet.directory.proposals
    // A person who would be made needs the employer they work at.
    let employers = all.filter { $0.kind == .people && named.contains($0.id) }
      .compactMap { sheet.directory.record($0)[\EmployerPerson.employerID] }
    named.formUnion(employers)
    return all.filter { named.contains($0.id) || !$0.isIncluded }
  }

  /// The corrected map and the name that is one's own, kept for the next sheet.
  func keptChoices() -> [Change] {
    var changes: [Change] = []
    if options.map != nil {
      var kept = HeadingMap(id: newIdentifier())
      kept.sheet = options.kind.rawValue
      kept.headings = Known.key(map.headings)
      kept.map = MapText.write(map.choices)
      changes += save(kept, instead: known.keptMap(map.headings, options.kind))
    }
    if let me, me.id != colleague(named: me.name) {
      var kept = HeadingMap(id: newIdentifier())
      kept.sheet = Known.names
      kept.headings = me.name
      kept.map = me.id.text
      changes += save(
        kept,
        instead: known.headingMaps.first {
          $0[\HeadingMap.sheet] == Known.names && $0[\HeadingMap.headings] == me.name
        })
    }
    return changes
  }

  private func colleague(named name: String) -> Identifier? {
    if case .record(let id) = sheet.directory.find(.colleagues, name, line: nil) { return id }
    return nil
  }

  private func save(_ map: HeadingMap, instead old: StoredRecord?) -> [Change] {
    guard let old else { return [.create(map.stored)] }
    var new = map
    new.id = old.id
    return old.changes(to: new.stored)
  }
}

extension Value {
  /// The records a value points at.
  var named: [Identifier] { record.map { [$0] } ?? records }
}
