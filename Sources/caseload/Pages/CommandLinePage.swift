import ArgumentParser

/// The help texts of all commands, from the commands themselves.
enum CommandLinePage {
  static var text: String {
    let configuration = CaseloadCommand.configuration
    let shown = configuration.subcommands.filter { $0.configuration.shouldDisplay }
    return """
      # Command line

      Written by `make docs` from the commands in `Sources/caseload/Commands`; do not edit. Names of people are never
      needed as arguments, because everybody on a computer can see them there: `show` and `history` take identifiers.

      | Exit code | Means |
      | --- | --- |
      | 0 | all done |
      | 1 | done in part, or refused by a rule; what is left is said |
      | 2 | wrong usage, or input that cannot be read |
      | 3 | not permitted |
      | 4 | the store is not available: not there, locked, full, read-only, too open, newer than the program |
      | 5 | the store is damaged |

      | Variable | Means |
      | --- | --- |
      | `CASELOAD_STORE` | the file with the records, where `--store` is not given |
      | `XDG_DATA_HOME` | the folder in which `caseload/caseload.db` lies, else `~/.local/share` |
      | `NO_COLOR` | not empty: no colour |
      | `ESCDELAY` | milliseconds that a lone Esc waits for the rest of a key, else 100 |
      | `CASELOAD_LOCALE` | the folder with the translations, else `../share/locale` from the folder of the program |

      ## caseload

      \(help(CaseloadCommand.helpMessage(columns: 100)))

      \(shown.map { section(of: $0) }.joined(separator: "\n\n"))

      """
  }

  private static func section(of command: any ParsableCommand.Type) -> String {
    "## caseload \(command.configuration.commandName ?? "")\n\n"
      + help(CaseloadCommand.helpMessage(for: command, columns: 100))
  }

  private static func help(_ text: String) -> String {
    var end = text.endIndex
    while end > text.startIndex, text[text.index(before: end)].isNewline { end = text.index(before: end) }
    return "```text\n\(text[..<end])\n```"
  }
}
