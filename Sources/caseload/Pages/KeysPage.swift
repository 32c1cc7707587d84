import Cells
import Domain
import Screens

/// The keys of every screen, from the command tables.
enum KeysPage {
  static var text: String {
    let global = GlobalCommand.all.map { row($0.title, $0.keys) }
    return """
      # Keys

      Written by `make docs` from the command tables in `Sources/Screens`; do not edit. On every screen `?` shows its keys
      and `:` finds a command by its name; a command without a key is found there only. What has a key of its own on a
      screen means that there, else what it means everywhere.

      ## Everywhere but in text

      \(table(global))

      \(Registry.all.compactMap { section(of: $0) }.joined(separator: "\n\n"))

      """
  }

  private static func section(of screen: any Screen.Type) -> String? {
    let rows = rows(of: screen)
    return rows.isEmpty ? nil : "## \(screen.title.english)\n\n" + table(rows)
  }

  private static func rows<S: Screen>(of screen: S.Type) -> [String] { S.commands.map { row($0.title, $0.keys) } }

  private static func table(_ rows: [String]) -> String {
    (["| Keys | What it does |", "| --- | --- |"] + rows).joined(separator: "\n")
  }

  private static func row(_ title: Words, _ keys: [Key]) -> String {
    let names = keys.map { "`" + ($0 == .character("|") ? "\\|" : $0.title) + "`" }
    return "| \(names.joined(separator: " ")) | \(title.english) |"
  }
}
