package import Domain
import Exchange

/// One line of the import screen: something that was guessed and can be changed, or something to read.
package struct ImportLine: ListRow {
  enum Action: Hashable, Sendable {
    case importNow
    case kind, encoding, delimiter, dateOrder, me
    case column(Int)
    /// A record that would be made, by its key.
    case proposal(String)
    case read

    /// Whether Enter on it asks the person something.
    var isDecision: Bool {
      switch self {
      case .kind, .encoding, .delimiter, .dateOrder, .me, .column: true
      case .importNow, .proposal, .read: false
      }
    }
  }

  /// Made of the place in the list: lines are no records.
  package let id: Identifier
  let action: Action
  let label: String
  let text: String
  /// Something a person should look at.
  var isDoubtful = false
}

/// What the import screen shows of a plan.
struct ImportLines {
  private(set) var lines: [ImportLine] = []
  /// More lines of one sort than this are only counted.
  private static let most = 200

  private mutating func add(_ action: ImportLine.Action, _ label: Words, _ text: String, isDoubtful: Bool = false) {
    add(action, tr(label), text, isDoubtful: isDoubtful)
  }

  private mutating func add(_ action: ImportLine.Action, _ label: String, _ text: String, isDoubtful: Bool = false) {
    let id = Identifier(high: 0, low: UInt64(lines.count + 1))
    lines.append(ImportLine(id: id, action: action, label: label, text: text, isDoubtful: isDoubtful))
  }

  /// A file that cannot be read as it is: why, and what may be changed to read it.
  init(_ sentences: [Words], options: ImportOptions?) {
    for words in sentences { add(.read, "Not read", tr(words), isDoubtful: true) }
    add(
      .kind, "Kind of sheet", options.map { tr(ExportedSheet($0.kind).label) } ?? tr("choose"),
      isDoubtful: options == nil)
    guard let options else { return }
    add(.encoding, "Letters", options.encoding?.name ?? tr("guessed"))
    add(.delimiter, "Between cells", options.delimiter.map { tr($0.sentence) } ?? tr("guessed"))
  }

  init(_ plan: ImportPlan, me: WhoAmI?) {
    let toDo = plan.missingDecisions.first.map { _ in tr("first answer what is marked with !") }
    add(.importNow, "Import now", toDo ?? plan.counts.first.map { tr($0) } ?? "", isDoubtful: toDo != nil)
    addGuess(plan, me)
    for problem in plan.fileProblems.prefix(Self.most) { add(.read, "Odd in the file", tr(problem.words)) }
    for proposal in plan.proposals {
      let place = proposal.employer.map { "\(proposal.name), \($0)" } ?? proposal.name
      let made = proposal.isIncluded ? tr("will be made (Space leaves it out)") : tr("is left out (Space makes it)")
      add(.proposal(proposal.key), tr(proposal.kind.label), place + ": " + made)
    }
    addRows(plan)
    addColumns(plan)
  }

  private mutating func addGuess(_ plan: ImportPlan, _ me: WhoAmI?) {
    let asks = plan.questions.contains { if case .dateOrder = $0 { true } else { false } }
    let asksMe = plan.questions.contains { if case .whichIsYou = $0 { true } else { false } }
    add(.kind, "Kind of sheet", tr(ExportedSheet(plan.kind).label))
    add(.encoding, "Letters", tr(plan.guess.encodingReason))
    add(.delimiter, "Between cells", tr(plan.guess.delimiter.sentence))
    add(.dateOrder, "Dates", tr(plan.guess.dateOrder.sentence), isDoubtful: asks)
    if asksMe || me != nil { add(.me, "Which name is you", Self.shown(me), isDoubtful: asksMe) }
  }

  private static func shown(_ me: WhoAmI?) -> String {
    switch me {
    case nil: tr("choose")
    case .nobody?: tr("none of them")
    case .named(let name)?: name
    }
  }

  private mutating func addRows(_ plan: ImportPlan) {
    for words in plan.counts.dropFirst() { add(.read, "", tr(words)) }
    let open = plan.rows.filter { $0.state == .doubtful || $0.state == .refused }
    for row in open.prefix(Self.most) {
      for reason in row.reasons {
        add(
          .read, tr(Words("Line {1} {2}", String(row.line), row.state.label)), "\(row.title): \(tr(reason))",
          isDoubtful: true)
      }
    }
    let changed = plan.rows.filter { !$0.changes.isEmpty }
    for row in changed.prefix(Self.most) {
      for change in row.changes {
        let text = tr(Words("{1}: \"{2}\" becomes \"{3}\"", change.label, change.shownBefore, change.shownAfter))
        add(.read, tr(Words("Line {1} changes", String(row.line))), "\(row.title): \(text)")
      }
    }
    for cell in plan.toCheck.prefix(Self.most) {
      add(
        .read, tr(Words("Line {1} to check", String(cell.line))),
        "\(cell.column): \"\(cell.original.replacing("\n", with: " "))\": \(tr(cell.reason))")
    }
    let more =
      max(0, open.count - Self.most) + max(0, changed.count - Self.most) + max(0, plan.toCheck.count - Self.most)
    if more > 0 { add(.read, "", tr(Words("And {1} more.", String(more)))) }
  }

  private mutating func addColumns(_ plan: ImportPlan) {
    for (index, heading) in plan.map.headings.enumerated() where !heading.isEmpty {
      let doubt = plan.map.doubts.first { $0.column == index }
      let key = plan.map.keys[index]
      let meaning = key.map { tr(plan.map.layout.meaning($0)) } ?? tr("left out")
      add(
        .column(index), tr(Words("Column \"{1}\"", heading)),
        doubt.map { meaning + ". " + Self.text($0, plan.map.layout) } ?? meaning,
        isDoubtful: doubt != nil || key == nil)
    }
  }

  private static func text(_ doubt: HeadingDoubt, _ layout: SheetLayout) -> String {
    switch doubt.kind {
    case .sameKey(let key, let other):
      tr(Words("Column {1} means {2} already, so this one is left out.", String(other + 1), layout.meaning(key)))
    case .weak: tr("That is probable; please look.")
    case .either(_, let other): tr(Words("It may also mean: {1}.", layout.meaning(other)))
    }
  }
}
