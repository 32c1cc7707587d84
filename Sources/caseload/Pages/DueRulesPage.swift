import Domain

/// The due rules, from their table.
enum DueRulesPage {
  static var text: String {
    """
    # Due rules

    What is due for whom and by when, and why. Written by `make docs` from the rows in `Sources/Domain/Due/*Rules.swift`; do not
    edit. Dates alone decide: nobody is put in order by anything else, and nothing closes by itself. Days are
    calendar days, weekends included. Everything but steps, promises and notes is settled by the record of what happened.

    A source marked **read** was read for the rule; **not read** means that it is carried from memory or is a convention of
    this program, and must not be quoted as a rule of the field. An office changes days, or turns a rule off, on the screen
    `Show the due rules` or with `caseload rules take FILE`. No country changes a number by itself\(countries).

    | Rule | Starts when | Due | Met by | Not while | Days | Source |
    | --- | --- | --- | --- | --- | --- | --- |
    \(DueRules.all.filter { $0.waitsFor == nil }.map(row).joined(separator: "\n"))

    ## Further numbers of days

    They decide something in their rule beside the days above. An office changes them in the same way, by their code; those
    marked **fixed** decide only how a reason is worded. All are conventions of this program unless the source of the rule
    says otherwise.

    | Number | Days | What it decides | Rule |
    | --- | --- | --- | --- |
    \(DueRules.all.flatMap(\.further).map(numberRow).joined(separator: "\n"))

    ## Rules that wait

    They stand in the table and fire nothing until the program keeps the record they need.

    | Rule | Starts when | Due | Waits for | Source |
    | --- | --- | --- | --- | --- |
    \(DueRules.all.filter { $0.waitsFor != nil }.map(waitingRow).joined(separator: "\n"))

    """
  }

  private static var countries: String {
    let rules = DueRules.all.filter { !$0.byCountry.isEmpty }
    return rules.isEmpty ? " so far" : ", but for these: " + rules.map { "`\($0.id.rawValue)`" }.joined(separator: ", ")
  }

  private static func row(_ rule: DueRule) -> String {
    cells([
      "`\(rule.id.rawValue)`: \(rule.id.label.english)", rule.starts.english, due(rule), rule.settles.english,
      rule.pauses?.english ?? "", rule.days.map(String.init) ?? "", source(rule),
    ])
  }

  private static func numberRow(_ number: DueNumber) -> String {
    cells([
      "`\(number.code)`", String(number.days), number.meaning.english + (number.isFixed ? " **fixed**" : ""),
      number.rule.label.english,
    ])
  }

  private static func waitingRow(_ rule: DueRule) -> String {
    cells([
      "`\(rule.id.rawValue)`: \(rule.id.label.english)", rule.starts.english, due(rule), rule.waitsFor?.english ?? "",
      source(rule),
    ])
  }

  private static func due(_ rule: DueRule) -> String {
    rule.days.map { Words(rule.due.key, String($0)).english } ?? rule.due.english
  }

  private static func source(_ rule: DueRule) -> String {
    rule.source.english + (rule.isVerified ? " **read**" : " **not read**")
  }

  private static func cells(_ texts: [String]) -> String { "| " + texts.joined(separator: " | ") + " |" }
}
