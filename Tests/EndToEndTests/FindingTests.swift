import Domain
import Store
import Testing

@testable import caseload

/// Every sentence of the doctor, from facts.
@Suite struct FindingTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let check: String
    let facts: DoctorFacts
    let state: Verdict.State
    let found: String

    init(
      _ check: String, _ state: Verdict.State, _ found: String, _ change: (inout DoctorFacts) -> Void = { _ in }
    ) {
      var facts = DoctorFacts()
      change(&facts)
      (self.check, self.facts, self.state, self.found) = (check, facts, state, found)
    }

    var testDescription: String { "\(check): \(found)" }
  }

  private static let day: Int64 = 86_400_000
  private static let now = Instant(milliseconds: 1_795_341_600_000)

  /// - Parameter offset: minutes ahead of UTC.
  private static func clock(_ now: Instant, offset: Int = 60) -> Clock {
    Clock(now: { now }, today: { Day(number: 0) }, offset: { _ in offset })
  }

  private static func settings(_ change: (inout Settings) -> Void) -> Settings {
    var settings = Settings()
    change(&settings)
    return settings
  }

  static let around: [Case] = [
    Case("locale", .ok, "UTF-8"),
    Case("locale", .warn, "UTF-8, by a substitute: this computer does not have the locale that LANG or LC_ALL names.") {
      $0.hasAskedLocale = false
    },
    Case("locale", .fail, "Only the letters of ASCII can be shown, so many names cannot.") { $0.isUTF8 = false },
    Case("terminal", .ok, "The type of terminal is known.") { $0.terminal = "xterm" },
    Case(
      "terminal", .warn, "This computer does not know the type of terminal that TERM names; another is used instead."
    ) {
      $0.terminal = "putty-256color"
      $0.isKnownTerminal = false
    },
    Case(
      "terminal", .warn, "This computer does not know the type of terminal that TERM names; another is used instead."
    ) { $0.isKnownTerminal = false },
    Case("terminal", .fail, "TERM says dumb: the screens cannot be shown.") { $0.terminal = "dumb" },
    Case("terminal", .ok, "No terminal here: the commands work, the screens do not open.") {
      $0.terminal = "dumb"
      $0.isTerminal = false
    },
    Case("keys", .ok, "The description of this terminal has every key."),
    Case("keys", .ok, "Some keys are not in the description of this terminal: kf11 kf12.") {
      $0.missingKeys = ["kf11", "kf12"]
    },
    Case("keys", .warn, "The description of this terminal lacks arrow keys (kcuu1).") { $0.missingKeys = ["kcuu1"] },
    Case("keys", .ok, "The keys of the usual terminals are known to the program itself.") { $0.missingKeys = nil },
    Case("multiplexer", .ok, "Inside tmux, which holds Esc back for half a second unless told otherwise.") {
      $0.isTmux = true
    },
    Case("multiplexer", .ok, "Inside screen, which leaves what was shown in its history unless told otherwise.") {
      $0.isScreen = true
    },
    Case("multiplexer", .ok, "Neither."),
    Case("size", .ok, "80 columns and 24 rows.") { $0.size = (80, 24) },
    Case("size", .warn, "79 columns and 24 rows.") { $0.size = (79, 24) },
    Case("size", .warn, "80 columns and 23 rows.") { $0.size = (80, 23) },
    Case("size", .ok, "No window."),
  ]

  static let places: [Case] = [
    Case("permissions", .ok, "There is nothing yet that could be read."),
    Case("links", .ok, "None."),
    Case("links", .fail, "The store or its folder is a link.") { $0.isLink = true },
    Case("links", .fail, "The store has a second name (a hard link).") { $0.names = 2 },
    Case("file_system", .ok, "A disk of this computer."),
    Case("file_system", .fail, "A shared or network disk (NFS), where a store gets damaged.") {
      $0.unsafeFileSystem = "NFS"
    },
    Case("space", .fail, "49 MB are free where the store lies.") { $0.free = 49_999_999 },
    Case("space", .warn, "50 MB are free where the store lies.") { $0.free = 50_000_000 },
    Case("space", .ok, "500 MB are free where the store lies.") { $0.free = 500_000_000 },
    Case("space", .warn, "It cannot be told how much room there is.") { $0.free = nil },
    Case("disk_encryption", .ok, "The disk is encrypted (LUKS)."),
    Case("disk_encryption", .ok, "The folder is encrypted (fscrypt).") { $0.disk = .byFileSystem },
    Case("disk_encryption", .warn, "The disk is not encrypted: who takes the computer or the disk can read the store.")
    { $0.disk = .open },
    Case("disk_encryption", .warn, "The store lies in memory and is gone when the computer is switched off.") {
      $0.disk = .inMemory
    },
    Case("disk_encryption", .warn, "It cannot be told whether the disk is encrypted.") { $0.disk = .unknown },
    Case("swap", .ok, "None."),
    Case("swap", .ok, "Encrypted.") { $0.swapIsEncrypted = [true, true] },
    Case("swap", .warn, "Not encrypted: what was in memory may stay readable on the disk.") {
      $0.swapIsEncrypted = [true, false, nil]
    },
    Case("swap", .warn, "It cannot be told whether it is encrypted.") { $0.swapIsEncrypted = [true, nil] },
  ]

  static let stores: [Case] = [
    Case(
      "sqlite", .ok,
      "Version 3.40.1. It can lose changes of files with a write-ahead log (3.7.0 to 3.51.2); a store has none: it uses a rollback journal."
    ) { $0.sqlite = .init(3, 40, 1) },
    Case("sqlite", .ok, "Version 3.44.6.") { $0.sqlite = .init(3, 44, 6) },
    Case("sqlite", .ok, "Version 3.52.0.") { $0.sqlite = .init(3, 52, 0) },
    Case("store", .ok, "There is no store yet: the screens make one."),
    Case("store", .ok, "The quick check found nothing wrong.") { $0.soundness = .sound },
    Case("store", .fail, "The quick check has found something wrong (sentences: 2).") {
      $0.soundness = .damaged(found: 2)
    },
    Case("store", .fail, "The store cannot be opened.") { $0.soundness = .unavailable },
    Case("backup", .fail, "There is no verified backup.") { $0.hasStore = true },
    Case("backup", .ok, "There is no store yet, so there is nothing to copy."),
    Case("backup", .ok, "The newest verified backup is 47 h old.") {
      $0.copyAge = 2 * day - 1
      $0.hasStore = true
    },
    Case("backup", .warn, "The newest verified backup is 2 d old.") {
      $0.copyAge = 2 * day
      $0.hasStore = true
    },
    Case("backup", .warn, "The newest verified backup is 7 d old.") {
      $0.copyAge = 8 * day - 1
      $0.hasStore = true
    },
    Case("backup", .fail, "The newest verified backup is 8 d old.") {
      $0.copyAge = 8 * day
      $0.hasStore = true
    },
    Case("backup", .ok, "The newest verified backup holds everything that is in the store.") {
      $0.copyAge = 30 * day
      $0.copyIsCurrent = true
      $0.hasStore = true
    },
    Case("backup_encryption", .ok, "Backups are encrypted.") {
      $0.hasRecipients = true
      $0.copiesAreEncrypted = [true]
    },
    Case("backup_encryption", .warn, "New backups are encrypted; older ones are not.") {
      $0.hasRecipients = true
      $0.copiesAreEncrypted = [true, false]
    },
    Case("backup_encryption", .fail, "Backups should be encrypted, but the program age is not installed.") {
      $0.hasRecipients = true
      $0.hasAge = false
    },
    Case("backup_encryption", .warn, "Backups are not encrypted: who can read their folder can read everything."),
  ]

  static let process: [Case] = [
    Case("clock", .ok, "2026-11-22 11:00.") { $0.clock = clock(now) },
    Case("clock", .ok, "2026-11-22 11:00.") {
      $0.clock = clock(now)
      $0.newestChange = Instant(milliseconds: now.milliseconds + 600_000)
    },
    Case("clock", .warn, "The computer's clock is 11 min behind the last change saved here. Check date and time.") {
      $0.clock = clock(now)
      $0.newestChange = Instant(milliseconds: now.milliseconds + 660_000)
    },
    Case("clock", .warn, "The date is years off.") { $0.clock = clock(Instant(milliseconds: 0)) },
    Case("clock", .warn, "The date is years off.") { $0.clock = clock(Instant(milliseconds: 4_200_000_000_000)) },
    Case("time_zone", .ok, "UTC+0:00.") { $0.clock = clock(now, offset: 0) },
    Case("time_zone", .ok, "UTC-3:30.") { $0.clock = clock(now, offset: -210) },
    Case("time_zone", .ok, "UTC+2:05.") { $0.clock = clock(now, offset: 125) },
    Case("time_zone", .warn, "The time zone that TZ names is not known here, so UTC is used.") {
      $0.clock = clock(now, offset: 0)
      $0.zoneIsUnknown = true
    },
    Case("core_dumps", .ok, "Off for this program.") { $0.isDumpable = true },
    Case("core_dumps", .ok, "Off for this program.") { $0.coreLimit = 1 },
    Case("core_dumps", .warn, "On: a crash could leave names in a file.") {
      $0.coreLimit = 1
      $0.isDumpable = true
    },
    Case("umask", .ok, "Only for you (umask 077)."),
    Case("umask", .fail, "Others could read what the program makes.") { $0.umask = 0o027 },
    Case("editor_folder", .ok, "In memory, and only for you."),
    Case(
      "editor_folder", .ok,
      "There is none (XDG_RUNTIME_DIR), so notes are not written in an editor outside the program."
    ) { $0.editorFolder = .none },
    Case("editor_folder", .warn, "The folder that XDG_RUNTIME_DIR names is open to others.") {
      $0.editorFolder = .unsafe
    },
    Case("editor_folder", .warn, "The folder that XDG_RUNTIME_DIR names lies on a disk, where an editor's copies stay.")
    { $0.editorFolder = .onDisk },
    Case("language", .ok, "English."),
    Case("language", .ok, "The translation is installed.") {
      $0.settings = settings { $0.language = .norwegian }
      $0.hasTranslation = true
    },
    Case("language", .warn, "The translation that the office chose is not installed: everything is in English.") {
      $0.settings = settings { $0.language = .norwegian }
    },
    Case("office_tables", .ok, "None: the program's own are used."),
    Case("office_tables", .ok, "In use: headings.tsv, schemes.tsv.") {
      $0.officeTables = ["headings.tsv", "schemes.tsv"]
    },
    Case(
      "office_tables", .warn, "A table of the office is not used. schemes.tsv, line 2: Nothing stands under \"name\"."
    ) {
      $0.officeTables = ["schemes.tsv"]
      $0.officeTableProblems = [
        Words("{1}, line {2}: {3}", "schemes.tsv", "2", Words("Nothing stands under \"{1}\".", "name"))
      ]
    },
    Case("idle_lock", .ok, "There are no settings yet."),
    Case("idle_lock", .ok, "After 10 minutes without a key.") { $0.settings = settings { $0.idleLockMinutes = 10 } },
    Case("idle_lock", .warn, "After 31 minutes without a key.") { $0.settings = settings { $0.idleLockMinutes = 31 } },
    Case("idle_lock", .warn, "Off: who comes by can read a screen that was left alone.") {
      $0.settings = settings { $0.idleLockMinutes = 0 }
    },
  ]

  @Test("What is found, and what mends it", arguments: around + places + stores + process)
  func findings(_ case: Case) throws {
    let check = try #require(DoctorCheck.all.first { $0.name == `case`.check })
    let verdict = check.judge(`case`.facts)
    #expect(verdict.state == `case`.state)
    #expect(verdict.found.english == `case`.found)
    #expect(verdict.state == .ok || verdict.mend != nil, "what is not well has a sentence that mends it")
  }

  @Test("Every check has its sentences here, and no name twice")
  func complete() {
    let names = DoctorCheck.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(Set((Self.around + Self.places + Self.stores + Self.process).map(\.check)) == Set(names))
  }

  @Test("Names of verified copies")
  func copies() {
    let copies = [
      "daily-2026-11-22.db", "weekly-2026-11-16.db.age", "monthly-2026-11-01.db", "copy-1795341600000.db",
      "schema-1-1.db",
    ]
    #expect(copies.allSatisfy(DoctorLook.isCopy))
    #expect(
      !["daily-2026-11-22.db.part", "damaged-1.db", "notes.txt", "daily-2026-11-22.db.age.part"].contains(
        where: DoctorLook.isCopy))
  }

  @Test("A clock that jumps is said, a computer that slept is not")
  func clock() {
    var watch = ClockWatch()
    func look(_ wall: Int64, _ steady: Int64) -> String? {
      watch.look(wall: Instant(milliseconds: wall * 60_000), steady: steady * 60_000)?.english
    }
    #expect(look(1000, 0) == nil)
    #expect(look(1010, 10) == nil)
    #expect(look(1500, 500) == nil, "slept")
    #expect(look(1510, 500) == nil, "set right")
    #expect(
      look(1521, 500) == "The computer's clock went forward by 11 min. Check date and time; the order of changes stays."
    )
    #expect(look(1521, 500) == nil, "said once")
    #expect(
      look(1400, 501) == "The computer's clock went back by 2 h. Check date and time; the order of changes stays.")
    #expect(ClockWatch.length(3 * 86_400_000) == "3 d")
  }
}
