package import Cells
package import Domain
package import Store

/// The due rules: what each counts from, its days here, where it comes from, and whether anybody could read that source.
package struct RulesScreen: Screen {
  struct Line: ListRow {
    let id: Identifier
    let rule: DueRule
    let due: Words
    let days: Int?
    let applies: Bool
    let setting: RuleSetting?
  }

  package static let title: Words = "Due rules"
  package static let commands: [Command<RulesScreen>] =
    [
      Command(
        "Set the rule for this office", .enter, .character("e"), hint: "set", unavailable: Self.waiting
      ) { screen, _ in
        screen.lines.focused.map { .open(FormScreen(Self.purpose($0))) } ?? .stay
      },
      Command(
        "Take back what this office has set", .character("-"), hint: "as the table says",
        unavailable: { $0.lines.focused?.setting == nil ? "This office has set nothing for the rule." : nil }
      ) { screen, _ in screen.takeBack() },
    ] + Command.list(\.lines, chrome: 10)

  /// Rows under the list, about the focused rule: as many as the longest rule needs, where the screen has them.
  private static func below(_ rows: Int) -> Int { min(9, rows / 2) }

  private static let waiting: @Sendable (RulesScreen) -> Words? = { screen in
    screen.lines.focused?.rule.waitsFor.map { Words("This rule waits for {1}.", $0) }
  }

  var lines = RowList<Line>()

  package init() {}

  package var route: Route? { .rules }

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    let rules = try OfficeRules(store)
    lines.show(
      DueRules.all.enumerated().map { index, rule in
        Line(
          id: Identifier(high: 0, low: UInt64(index)), rule: rule, due: rules.due(rule),
          days: rule.days == nil ? nil : rules.terms.days(rule.id), applies: rules.terms.applies(rule.id),
          setting: rules.setting(of: rule.id))
      })
  }

  private static func purpose(_ line: Line) -> FormPurpose {
    line.setting.map { .change(.ruleSetting, $0.id) } ?? .add(.ruleSetting, ["rule": .text(line.rule.id.rawValue)])
  }

  private func takeBack() -> Outcome {
    guard let line = lines.focused, let setting = line.setting else { return .stay }
    let title = Words("due rule as the table says: {1}", line.rule.id.label)
    return .commit(ChangeSet(title, [.withdraw(.ruleSetting, setting.id, reason: tr("as the table says"))]))
  }

  package mutating func arrange(in size: Size, _ desk: Desk) {
    lines.arrange(visible: size.rows - Self.below(size.rows) - 1)
  }

  package func draw(on frame: inout Frame) {
    let top = frame.rows - Self.below(frame.rows)
    frame.inside(Rect(column: 0, row: 0, columns: frame.columns, rows: top)) { part in
      part.table(lines, columns: Self.columns, empty: "There is no rule.")
    }
    guard let line = lines.focused else { return }
    var row = top + 1
    for text in Self.about(line) where row < frame.rows {
      row += frame.writeFolded(text, row: row, style: .dim, atMost: frame.rows - row)
    }
  }

  private static func about(_ line: Line) -> [String] {
    let rule = line.rule
    let texts: [Words?] = [
      Words("Starts when {1}. Due: {2}. Settled by: {3}.", rule.starts, line.due, rule.settles),
      line.setting.flatMap { $0.source.isEmpty ? nil : Words("Here: {1}", $0.source) },
      rule.pauses.map { Words("Not while: {1}.", $0) },
      Words("Source: {1}", rule.source),
      rule.isVerified ? nil : "? The source could not be read; do not quote it as a rule of the field.",
      rule.waitsFor.map { Words("This rule waits for {1}.", $0) },
    ]
    return texts.compactMap { $0.map(tr) }
  }

  private static let columns: [Column<Line>] = [
    Column("Rule", 24, grows: 1) { line, _ in tr(line.rule.id.label) },
    Column("Days", 5) { line, _ in line.days.map(String.init) ?? "" },
    Column("Applies", 8) { line, _ in
      line.rule.waitsFor == nil ? tr(line.applies ? YesNo.yes.label : YesNo.no.label) : tr("waits")
    },
    Column("Set by", 11, rank: 2) { line, _ in line.setting == nil ? tr("the table") : tr("this office") },
    Column("Source", 10, rank: 1) { line, _ in line.rule.isVerified ? tr("read") : "? " + tr("not read") },
  ]
}
