import ArgumentParser
import CVersion

/// The command line. One line a command here; each command is a file in this folder.
struct CaseloadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "caseload",
    abstract: "The caseload of an employment specialist: people, employers, contacts and follow-up support.",
    discussion: """
      Without a command the screens open. Records lie in one file: --store FILE, else CASELOAD_STORE, else \
      caseload/caseload.db in the data folder (XDG_DATA_HOME, else ~/.local/share).

      Exit codes: 0 all done; 1 done in part, or refused by a rule; 2 wrong usage or unreadable input; \
      3 not permitted; 4 the store is not available; 5 the store is damaged.
      """,
    version: "caseload " + String(cString: caseload_version()),
    subcommands: [
      ScreensCommand.self, DemoCommand.self, WalkCommand.self,
      TodayCommand.self, ApplicantsCommand.self, EmployersCommand.self, JobsCommand.self, ContactsCommand.self,
      PromisesCommand.self, TravelCommand.self, ShowCommand.self, HistoryCommand.self, MatchCommand.self,
      LeadsCommand.self, JobSearchCommand.self,
      AccessLogCommand.self,
      ImportCommand.self, ExportCommand.self, BackupCommand.self, RestoreCommand.self, CheckCommand.self,
      DoctorCommand.self, RulesCommand.self,
      DocsCommand.self,
    ],
    defaultSubcommand: ScreensCommand.self)
}
