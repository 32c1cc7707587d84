package import Cells
package import Domain
package import Store

/// The due rules: what each counts from, its days here, where it comes from, and whether anybody could read that source.
package struct RulesScreen: WholeListScreen, OnlyPlace {
  package struct Line: Sendable {
    let entry: DueEntry
    let due: Words
    let days: Int?
    let applies: Bool
    let setting: RuleSetting?
  }

  package static let code = "rules"
  package static let title: Words = "Due rules"
  package static let everywhere: Opener? = Opener("Show the due rules") { RulesScreen() }
  package static let commands: [Command<RulesScreen>] =
    [
      .row("Set the rule for this office", .enter, .character("e"), hint: "set", unless: { waiting($0.entry.rule) }) {
        line, _ in .form(purpose(line.value))
      },
      .row(
        "Take back what this office has set", .character("-"), hint: "as the table says",
        unless: { $0.setting == nil ? "This office has set nothing for the rule." : nil }
      ) { line, _ in takeBack(line.value) },
    ] + moves
  package static let noRow: Words = "There is no rule."

  package var list = RowList<NumberedRow<Line>>()

  package init() {}

  package func rows(from store: Store, _ desk: Desk) throws(StoreError) -> [NumberedRow<Line>] {
    let rules = try OfficeRules(store)
    return DueEntry.all.map { entry in
      Line(
        entry: entry, due: rules.due(entry), days: entry.days == nil ? nil : rules.terms.days(entry),
        applies: rules.applies(entry), setting: rules.setting(of: entry))
    }.numbered
  }

  private static func waiting(_ rule: DueRule) -> Words? { rule.waitsFor.map { Words("This rule waits for {1}.", $0) } }

  private static func purpose(_ line: Line) -> FormPurpose {
    line.setting.map { .change(.ruleSetting, $0.id) } ?? .add(.ruleSetting, ["rule": .text(line.entry.code)])
  }

  private static func takeBack(_ line: Line) -> Outcome {
    guard let setting = line.setting else { return .stay }
    let title = Words("due rule as the table says: {1}", line.entry.label)
    return .commit(ChangeSet(title, [.withdraw(.ruleSetting, setting.id, reason: tr("as the table says"))]))
  }

  /// As many rows as the longest rule needs, where the screen has them.
  package func footRows(in size: Size) -> Int { min(9, size.rows / 2) }

  package func drawFoot(on frame: inout Frame) {
    guard let line = list.focused else { return }
    var row = 1
    for text in Self.about(line.value) where row < frame.rows {
      row += frame.writeFolded(text, row: row, style: .dim, atMost: frame.rows - row)
    }
  }

  private static func about(_ line: Line) -> [String] {
    let rule = line.entry.rule
    let what = Words("Starts when {1}. Due: {2}. Met by: {3}.", rule.starts, line.due, rule.settles)
    let texts: [Words?] = [
      line.entry.number.map { Words("{1}: {2}.", rule.label, $0.meaning) } ?? what,
      line.setting.flatMap { $0.source.isEmpty ? nil : Words("Here: {1}", $0.source) },
      rule.pauses.map { Words("Not while: {1}.", $0) },
      Words("Source: {1}", rule.source),
      rule.isVerified ? nil : "? The source could not be read; do not quote it as a rule of the field.",
      waiting(rule),
    ]
    return texts.compactMap { $0.map(tr) }
  }

  package var columns: [Column<NumberedRow<Line>>] {
    [
      Column("Rule", 24, grows: 1) { line, _ in (line.entry.number == nil ? "" : "  ") + tr(line.entry.label) },
      Column("Days", 5) { line, _ in line.days.map(String.init) ?? "" },
      Column("Applies", 8) { line, _ in
        line.entry.rule.waitsFor == nil ? tr(line.applies ? YesNo.yes.label : YesNo.no.label) : tr("waits")
      },
      Column("Set by", 11, rank: 2) { line, _ in line.setting == nil ? tr("the table") : tr("this office") },
      Column("Source", 10, rank: 1) { line, _ in line.entry.rule.isVerified ? tr("read") : "? " + tr("not read") },
    ]
  }
}
