import Domain
import Foundation
import ProgramRunner
import Store
import Testing

/// `export calendar` and `travel` of the built program.
@Suite struct CalendarCommandTests {
  private struct World {
    let home: Home
    let person: Identifier
    let day: Day
  }

  private static let clock = Clock(
    now: { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) },
    today: { Day(number: Int32(Date().timeIntervalSince1970 / 86_400)) })

  private func world() throws -> World {
    let home = try Home()
    try home.answerFirstRun()
    // The login of whoever runs the tests, which the program finds too.
    let login = getpwuid(getuid()).map { String(cString: $0.pointee.pw_name) } ?? "\(getuid())"
    let store = try Store.open(at: home.store, options: StoreOptions(login: login, clock: Self.clock))
    var person = Applicant(id: store.newIdentifier())
    (person.firstName, person.lastName, person.town) = ("Zacharias", "Zwingli", "Bodø")
    var assignment = Assignment(id: store.newIdentifier())
    (assignment.applicantID, assignment.colleagueID, assignment.role) = (person.id, store.session.actor?.id, .primary)
    var firm = Employer(id: store.newIdentifier())
    (firm.name, firm.town, firm.travelMinutes) = ("Rema", "bodø", 35)
    var meeting = Appointment(id: store.newIdentifier())
    (meeting.what, meeting.applicantID, meeting.atTime) = ("about the new pills", person.id, "09:30")
    (meeting.onDay, meeting.colleagueID) = (store.session.today.adding(days: 3), store.session.actor?.id)
    (meeting.place, meeting.purpose, meeting.minutes) = ("at Zwingli's", .meeting, 45)
    var step = NextStep(id: store.newIdentifier())
    (step.what, step.applicantID, step.dueOn) = ("ring the centre", person.id, store.session.today.adding(days: 4))
    _ = try store.commit(
      ChangeSet(
        "Add",
        [
          .create(person.stored), .create(assignment.stored), .create(firm.stored), .create(meeting.stored),
          .create(step.stored),
        ]))
    return World(home: home, person: person.id, day: store.session.today.adding(days: 3))
  }

  private func exported(_ world: World, _ options: String...) throws -> (text: String, result: Program.Result) {
    let file = world.home.path("out-\(UUID().uuidString).ics")
    let result = try Program.run(["export", "calendar", file] + options, environment: world.home.environment)
    #expect(result.code == 0, "\(result.errors)")
    #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o600)
    return (try String(contentsOfFile: file, encoding: .utf8), result)
  }

  @Test("Initials and the kind of the appointment; names only when they are asked for, and then that is said")
  func names() throws {
    let world = try world()
    let plain = try exported(world, "--zone", "Europe/Oslo")
    #expect(plain.text.contains("SUMMARY:Z. Z.: meeting\r\n"))
    #expect(plain.text.contains("LOCATION:at Z.'s\r\n"))
    #expect(plain.text.contains("DTSTART;TZID=Europe/Oslo:\(world.day.iso.filter { $0 != "-" })T093000\r\n"))
    #expect(!plain.text.contains("Zwingli") && !plain.text.contains("pills") && !plain.text.contains("centre"))
    #expect(plain.result.output.contains("Events in it: 1. Times are on the clock of Europe/Oslo."))
    #expect(plain.result.errors == "")
    let named = try exported(world, "--names", "--with-steps")
    #expect(named.text.contains("SUMMARY:Zacharias Zwingli: about the new pills"))
    #expect(named.text.contains("SUMMARY:Zacharias Zwingli: ring the centre"))
    #expect(named.result.errors == "caseload: The file names people in full: give it to nobody else.\n")
    let steps = try exported(world, "--with-steps", "--everyone")
    #expect(steps.text.contains("SUMMARY:Z. Z.: next step"))
    #expect(!steps.text.contains("centre"))
    let looks = try world.home.run("access-log", world.person.text, "--format", "csv").output
    #expect(looks.split(whereSeparator: \.isNewline).count { $0.contains("exported") } == 3)
  }

  @Test("The same record has the same identifier in every file, and the days can be chosen")
  func days() throws {
    let world = try world()
    func uids(_ text: String) -> [Substring] { text.split(separator: "\r\n").filter { $0.hasPrefix("UID:") } }
    #expect(try uids(exported(world).text) == uids(exported(world).text))
    #expect(try uids(exported(world).text).count == 1)
    #expect(try uids(exported(world, "--from", "+4d").text).isEmpty)
    #expect(try uids(exported(world, "--through", "+2d").text).isEmpty)
    #expect(try uids(exported(world, "--from", "+3d", "--through", world.day.iso).text).count == 1)
    // A calendar with nothing in it is still one.
    #expect(try exported(world, "--through", "today").text.hasSuffix("END:VCALENDAR\r\n"))
  }

  @Test(
    "What cannot be is one sentence, and nothing is written",
    arguments: [
      (["--zone", "Europe/Nowhere"], "\"Europe/Nowhere\" is no time zone known here."),
      (["--zone", "../../../etc/passwd"], "is no time zone known here."),
      (["--from", "31.2.2026"], "is not one day"), (["--from", "+5d", "--through", "+1d"], "The last day is before"),
      (["--from", "someday"], "\"someday\" is not one day"),
    ])
  func refusals(options: [String], sentence: String) throws {
    let world = try world()
    let file = world.home.path("none.ics")
    let result = try Program.run(["export", "calendar", file] + options, environment: world.home.environment)
    #expect(result.code == 2)
    #expect(result.errors.contains(sentence), "\(result.errors)")
    #expect(result.errors.split(separator: "\n").count == 1)
    #expect(!FileManager.default.fileExists(atPath: file))
  }

  @Test("A broken zone in the environment is not taken for another")
  func environment() throws {
    let world = try world()
    let file = world.home.path("none.ics")
    let broken = try Program.run(
      ["export", "calendar", file], environment: world.home.environment.merging(["TZ": "Mars/Base"]) { $1 })
    #expect(broken.code == 2)
    #expect(broken.errors.contains("\"Mars/Base\" is no time zone known here."))
    #expect(!FileManager.default.fileExists(atPath: file))
    let good = try Program.run(
      ["export", "calendar", file], environment: world.home.environment.merging(["TZ": ":Asia/Kathmandu"]) { $1 })
    #expect(good.output.contains("on the clock of Asia/Kathmandu"))
  }

  @Test("Options of a calendar say so elsewhere, and a file is never written over")
  func usage() throws {
    let world = try world()
    let wrong = try world.home.run("export", "jobs", "x.csv", "--names")
    #expect(wrong.code == 2)
    #expect(wrong.errors.contains("work with calendar only"))
    let file = try world.home.write("mine", to: "mine.ics")
    let result = try world.home.run("export", "calendar", file)
    #expect(result.code == 1)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "mine")
  }

  @Test("A travel day as rows and as a page")
  func travel() throws {
    let world = try world()
    let json = try world.home.run("travel", "BODØ", "+3d", "--format", "json")
    #expect(json.code == 0, "\(json.errors)")
    let rows = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]])
    #expect(rows.map { $0["section"] as? String } == ["appointment", "person", "employer"])
    #expect(rows.map { $0["name"] as? String } == ["Zacharias Zwingli", "Zacharias Zwingli", "Rema"])
    #expect(rows[0]["time"] as? String == "09:30" && rows[0]["minutes"] as? Int == 45)
    #expect((rows[1]["due"] as? [String])?.contains("ring the centre") == true)
    #expect(rows[2]["travel_minutes"] as? Int == 35)
    let hidden = try world.home.run("travel", "Bodø", world.day.iso, "--initials")
    #expect(hidden.code == 0)
    #expect(!hidden.output.contains("Zwingli") && hidden.output.contains("Z. Z."))
    let page = try world.home.run("travel", "bodo", "+3d", "--page")
    #expect(page.output.hasPrefix("Travel day \(world.day.iso): bodø"))
    #expect(page.output.contains("[ ] ring the centre"))
    #expect(try world.home.run("access-log", world.person.text, "--format", "csv").output.contains("printed"))
    for (arguments, code, sentence) in [
      (
        ["travel", "Oz", "fri"], Int32(1),
        "Nobody and no employer is in \"Oz\". There are people or employers in: bodø."
      ),
      (["travel", "Bodø", "soon"], 2, "\"soon\" is not one day"), (["travel", "Bodø"], 2, "Missing expected argument"),
    ] {
      let result = try Program.run(arguments, environment: world.home.environment)
      #expect(result.code == code)
      #expect(result.errors.contains(sentence), "\(result.errors)")
      #expect(result.errors.split(separator: "\n").count == 1)
    }
  }
}
