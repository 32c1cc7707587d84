import Cells
package import Domain

/// What to do with an empty store: bring in the spreadsheet there is, or begin by hand.
package struct WelcomeScreen: Screen {
  private struct Line: Sendable {
    let key: Character
    let label: Words
    let help: Words
    let outcome: @Sendable () -> Outcome
  }

  package static let title: Words = "Welcome"
  package static let commands: [Command<WelcomeScreen>] =
    [
      Command("Do what is marked", .enter, hint: "do it") { screen, _ in lines[screen.focus].outcome() },
      Command("Go up one line", .up) { screen, _ in screen.move(-1) },
      Command("Go down one line", .down) { screen, _ in screen.move(1) },
    ]
    + lines.map { line in
      Command(line.label, .character(line.key)) { _, _ in line.outcome() }
    }

  private static let lines: [Line] = [
    Line(key: "s", label: "Bring in a spreadsheet", help: "People, employers, contacts or jobs, as CSV.") {
      .sequence([.menu(Menu.applicants), .open(ImportFileScreen())])
    },
    Line(key: "p", label: "Add the first applicant", help: "A name is enough to begin.") {
      .sequence([.menu(Menu.applicants), .form(.add(.applicant, [:]))])
    },
    Line(key: "e", label: "Add an employer", help: "") {
      .sequence([.menu(Menu.applicants), .form(.add(.employer, [:]))])
    },
    Line(key: "g", label: "Go to the applicants", help: "") { .menu(Menu.applicants) },
  ]

  private var focus = 0

  package init() {}

  private mutating func move(_ step: Int) -> Outcome {
    focus = min(max(0, focus + step), Self.lines.count - 1)
    return .stay
  }

  package func draw(on frame: inout Frame) {
    frame.writeFolded(tr("Your caseload is empty. What would you like to do first?"), column: 2, row: 1)
    for (index, line) in Self.lines.enumerated() {
      let row = 3 + 2 * index
      if index == focus { frame.write(">", row: row) }
      frame.write(String(line.key), column: 2, row: row, style: .hintKey)
      frame.write(tr(line.label), column: 4, row: row, style: index == focus ? .focused : .plain)
      frame.write(tr(line.help), column: 34, row: row, style: .dim)
    }
    frame.writeFolded(
      tr("Nothing leaves this computer. u takes back any step; ? shows the keys of a screen."), column: 2,
      row: 3 + 2 * Self.lines.count, style: .dim)
    frame.setCursor(column: 0, row: 3 + 2 * focus)
  }
}
