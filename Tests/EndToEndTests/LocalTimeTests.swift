import Domain
import Foundation
import ProgramRunner
import Store
import Testing

/// The built program in Oslo: people read their own clock, programs read UTC.
@Suite struct LocalTimeTests {
  /// Half past eleven at night in UTC, in winter and in summer: the day after in Oslo.
  private static let winter = Instant(milliseconds: 1_800_055_800_000)
  private static let summer = Instant(milliseconds: 1_815_694_200_000)

  /// A home where one person was written down in winter and another in summer; both were looked at then.
  private func home() throws -> Home {
    let home = try Home()
    try home.answerFirstRun()
    for (reference, moment) in [("W1", Self.winter), ("S1", Self.summer)] {
      let clock = Clock(now: { moment }, today: { Day(number: Int32(moment.milliseconds / 86_400_000)) })
      let store = try Store.open(at: home.store, options: StoreOptions(login: LockHome.login, clock: clock))
      var person = Applicant(id: store.newIdentifier())
      (person.firstName, person.reference) = ("Ola", reference)
      _ = try store.commit(ChangeSet("new applicant", [.create(person.stored)]))
      try store.note([PendingAccess(.opened, of: person.id, at: moment)])
      _ = try store.backUpByHand()
    }
    return home
  }

  @Test("The history, the access log and the copies show the time of the moment's own season; JSON and CSV stay in UTC")
  func seasons() throws {
    let home = try home()
    for (reference, shown, stored) in [
      ("W1", "2027-01-16 00:30  ", "2027-01-15T23:30:00.000Z"),
      ("S1", "2027-07-16 01:30  ", "2027-07-15T23:30:00.000Z"),
    ] {
      for command in [["history", reference], ["access-log", reference], ["restore"]] {
        let arguments = command + ["--format"]
        let table = try Program.run(arguments + ["table"], environment: oslo(home)).output
        #expect(table.contains(shown), "\(table)")
        for format in ["json", "csv"] {
          let text = try Program.run(arguments + [format], environment: oslo(home)).output
          #expect(text.contains(stored) && !text.contains(shown), "\(text)")
        }
      }
      let page = home.path(reference)
      let made = try Program.run(["export", "person", reference, page], environment: oslo(home))
      #expect(made.code == 0, "\(made.errors)")
      let text = try String(contentsOfFile: page, encoding: .utf8)
      #expect(text.contains("Written down on \(shown.prefix(10)) by Kari Byrne"), "\(text)")
      #expect(text.contains(shown + "opened"), "\(text)")
    }
  }

  private func oslo(_ home: Home) -> [String: String] { home.environment.merging(["TZ": "Europe/Oslo"]) { $1 } }

  @Test("So does the screen, and the doctor says which zone it is")
  func screen() throws {
    let home = try home()
    let terminal = try home.open(setting: ["TZ": "Europe/Oslo"])
    try terminal.wait(for: "Today")
    try terminal.press(": \"backups\" <enter>")
    try terminal.wait(for: "Made by hand")
    try terminal.press("<enter>")
    try terminal.wait(for: "Its last change: Fri 16 Jul 2027 01:30")
    let doctor = try Program.run(["doctor"], environment: home.environment.merging(["TZ": "Asia/Kolkata"]) { $1 })
    #expect(doctor.output.contains("UTC+5:30."), "\(doctor.output)")
  }
}
