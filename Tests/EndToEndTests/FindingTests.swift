import Domain
import Store
import Testing

@testable import caseload

/// Every sentence of the doctor, from facts.
@Suite struct FindingTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let examination: any Examination
    let state: Finding.State
    let found: String

    init(_ examination: any Examination, _ state: Finding.State, _ found: String) {
      (self.examination, self.state, self.found) = (examination, state, found)
    }

    var testDescription: String { "\(type(of: examination).check): \(found)" }
  }

  private static let day: Int64 = 86_400_000
  private static let now = Instant(milliseconds: 1_795_341_600_000)

  /// An hour ahead of UTC.
  private static func clock(_ now: Instant) -> Clock {
    Clock(now: { now }, today: { Day(number: 0) }, offset: { _ in 60 })
  }

  static let around: [Case] = [
    Case(LocaleCheck(isUTF8: true, isAsked: true), .ok, "UTF-8"),
    Case(
      LocaleCheck(isUTF8: true, isAsked: false), .warn,
      "UTF-8, by a substitute: this computer does not have the locale that LANG or LC_ALL names."),
    Case(
      LocaleCheck(isUTF8: false, isAsked: true), .fail, "Only the letters of ASCII can be shown, so many names cannot."),
    Case(TerminalCheck(name: "xterm", isKnown: true, isTerminal: true), .ok, "The type of terminal is known."),
    Case(
      TerminalCheck(name: "putty-256color", isKnown: false, isTerminal: true), .warn,
      "This computer does not know the type of terminal that TERM names; another is used instead."),
    Case(
      TerminalCheck(name: nil, isKnown: false, isTerminal: true), .warn,
      "This computer does not know the type of terminal that TERM names; another is used instead."),
    Case(
      TerminalCheck(name: "dumb", isKnown: true, isTerminal: true), .fail,
      "TERM says dumb: the screens cannot be shown."),
    Case(
      TerminalCheck(name: "dumb", isKnown: true, isTerminal: false), .ok,
      "No terminal here: the commands work, the screens do not open."),
    Case(KeysCheck(missing: []), .ok, "The description of this terminal has every key."),
    Case(
      KeysCheck(missing: ["kf11", "kf12"]), .ok, "Some keys are not in the description of this terminal: kf11 kf12."),
    Case(KeysCheck(missing: ["kcuu1"]), .warn, "The description of this terminal lacks arrow keys (kcuu1)."),
    Case(KeysCheck(missing: nil), .ok, "The keys of the usual terminals are known to the program itself."),
    Case(
      MultiplexerCheck(isTmux: true, isScreen: false), .ok,
      "Inside tmux, which holds Esc back for half a second unless told otherwise."),
    Case(
      MultiplexerCheck(isTmux: false, isScreen: true), .ok,
      "Inside screen, which leaves what was shown in its history unless told otherwise."),
    Case(MultiplexerCheck(isTmux: false, isScreen: false), .ok, "Neither."),
    Case(SizeCheck(size: (80, 24)), .ok, "80 columns and 24 rows."),
    Case(SizeCheck(size: (79, 24)), .warn, "79 columns and 24 rows."),
    Case(SizeCheck(size: (80, 23)), .warn, "80 columns and 23 rows."),
    Case(SizeCheck(size: nil), .ok, "No window."),
  ]

  static let places: [Case] = [
    Case(PermissionCheck(store: nil, folder: nil, backups: nil), .ok, "There is nothing yet that could be read."),
    Case(LinkCheck(isLink: false, names: 1), .ok, "None."),
    Case(LinkCheck(isLink: true, names: 1), .fail, "The store or its folder is a link."),
    Case(LinkCheck(isLink: false, names: 2), .fail, "The store has a second name (a hard link)."),
    Case(FileSystemCheck(unsafeName: nil), .ok, "A disk of this computer."),
    Case(FileSystemCheck(unsafeName: "NFS"), .fail, "A shared or network disk (NFS), where a store gets damaged."),
    Case(SpaceCheck(free: 49_999_999), .fail, "49 MB are free where the store lies."),
    Case(SpaceCheck(free: 50_000_000), .warn, "50 MB are free where the store lies."),
    Case(SpaceCheck(free: 500_000_000), .ok, "500 MB are free where the store lies."),
    Case(SpaceCheck(free: nil), .warn, "It cannot be told how much room there is."),
    Case(DiskEncryptionCheck(answer: .encrypted), .ok, "The disk is encrypted (LUKS)."),
    Case(DiskEncryptionCheck(answer: .byFileSystem), .ok, "The folder is encrypted (fscrypt)."),
    Case(
      DiskEncryptionCheck(answer: .open), .warn,
      "The disk is not encrypted: who takes the computer or the disk can read the store."),
    Case(
      DiskEncryptionCheck(answer: .inMemory), .warn,
      "The store lies in memory and is gone when the computer is switched off."),
    Case(DiskEncryptionCheck(answer: .unknown), .warn, "It cannot be told whether the disk is encrypted."),
    Case(SwapCheck(areEncrypted: []), .ok, "None."),
    Case(SwapCheck(areEncrypted: [true, true]), .ok, "Encrypted."),
    Case(
      SwapCheck(areEncrypted: [true, false, nil]), .warn,
      "Not encrypted: what was in memory may stay readable on the disk."),
    Case(SwapCheck(areEncrypted: [true, nil]), .warn, "It cannot be told whether it is encrypted."),
  ]

  static let stores: [Case] = [
    Case(
      SQLiteCheck(version: .init(3, 40, 1)), .ok,
      "Version 3.40.1. It can lose changes of files with a write-ahead log (3.7.0 to 3.51.2); a store has none: it uses a rollback journal."
    ),
    Case(SQLiteCheck(version: .init(3, 44, 6)), .ok, "Version 3.44.6."),
    Case(SQLiteCheck(version: .init(3, 52, 0)), .ok, "Version 3.52.0."),
    Case(SoundCheck(answer: .none), .ok, "There is no store yet: the screens make one."),
    Case(SoundCheck(answer: .sound), .ok, "The quick check found nothing wrong."),
    Case(SoundCheck(answer: .damaged(found: 2)), .fail, "The quick check has found something wrong (sentences: 2)."),
    Case(SoundCheck(answer: .unavailable), .fail, "The store cannot be opened."),
    Case(BackupCheck(age: nil, isCurrent: false, hasStore: true), .fail, "There is no verified backup."),
    Case(
      BackupCheck(age: nil, isCurrent: false, hasStore: false), .ok,
      "There is no store yet, so there is nothing to copy."),
    Case(
      BackupCheck(age: 2 * day - 1, isCurrent: false, hasStore: true), .ok, "The newest verified backup is 47 h old."),
    Case(BackupCheck(age: 2 * day, isCurrent: false, hasStore: true), .warn, "The newest verified backup is 2 d old."),
    Case(
      BackupCheck(age: 8 * day - 1, isCurrent: false, hasStore: true), .warn, "The newest verified backup is 7 d old."),
    Case(BackupCheck(age: 8 * day, isCurrent: false, hasStore: true), .fail, "The newest verified backup is 8 d old."),
    Case(
      BackupCheck(age: 30 * day, isCurrent: true, hasStore: true), .ok,
      "The newest verified backup holds everything that is in the store."),
    Case(BackupEncryptionCheck(hasRecipients: true, hasAge: true, areEncrypted: [true]), .ok, "Backups are encrypted."),
    Case(
      BackupEncryptionCheck(hasRecipients: true, hasAge: true, areEncrypted: [true, false]), .warn,
      "New backups are encrypted; older ones are not."),
    Case(
      BackupEncryptionCheck(hasRecipients: true, hasAge: false, areEncrypted: []), .fail,
      "Backups should be encrypted, but the program age is not installed."),
    Case(
      BackupEncryptionCheck(hasRecipients: false, hasAge: true, areEncrypted: []), .warn,
      "Backups are not encrypted: who can read their folder can read everything."),
  ]

  static let process: [Case] = [
    Case(ClockCheck(clock: clock(now), newest: nil), .ok, "2026-11-22 11:00."),
    Case(
      ClockCheck(clock: clock(now), newest: Instant(milliseconds: now.milliseconds + 600_000)), .ok, "2026-11-22 11:00."
    ),
    Case(
      ClockCheck(clock: clock(now), newest: Instant(milliseconds: now.milliseconds + 660_000)), .warn,
      "The computer's clock is 11 min behind the last change saved here. Check date and time."),
    Case(ClockCheck(clock: clock(Instant(milliseconds: 0)), newest: nil), .warn, "The date is years off."),
    Case(
      ClockCheck(clock: clock(Instant(milliseconds: 4_200_000_000_000)), newest: nil), .warn, "The date is years off."),
    Case(ZoneCheck(offsetMinutes: 0, isUnknown: false), .ok, "UTC+0:00."),
    Case(ZoneCheck(offsetMinutes: -210, isUnknown: false), .ok, "UTC-3:30."),
    Case(ZoneCheck(offsetMinutes: 125, isUnknown: false), .ok, "UTC+2:05."),
    Case(
      ZoneCheck(offsetMinutes: 0, isUnknown: true), .warn,
      "The time zone that TZ names is not known here, so UTC is used."),
    Case(CoreDumpCheck(limit: 0, isDumpable: true), .ok, "Off for this program."),
    Case(CoreDumpCheck(limit: 1, isDumpable: false), .ok, "Off for this program."),
    Case(CoreDumpCheck(limit: 1, isDumpable: true), .warn, "On: a crash could leave names in a file."),
    Case(UmaskCheck(mask: 0o077), .ok, "Only for you (umask 077)."),
    Case(UmaskCheck(mask: 0o027), .fail, "Others could read what the program makes."),
    Case(EditorFolderCheck(answer: .good), .ok, "In memory, and only for you."),
    Case(
      EditorFolderCheck(answer: .none), .ok,
      "There is none (XDG_RUNTIME_DIR), so notes are not written in an editor outside the program."),
    Case(EditorFolderCheck(answer: .unsafe), .warn, "The folder that XDG_RUNTIME_DIR names is open to others."),
    Case(
      EditorFolderCheck(answer: .onDisk), .warn,
      "The folder that XDG_RUNTIME_DIR names lies on a disk, where an editor's copies stay."),
    Case(CatalogueCheck(language: nil, isThere: false), .ok, "English."),
    Case(CatalogueCheck(language: .norwegian, isThere: true), .ok, "The translation is installed."),
    Case(
      CatalogueCheck(language: .norwegian, isThere: false), .warn,
      "The translation that the office chose is not installed: everything is in English."),
    Case(IdleLockCheck(minutes: nil), .ok, "There are no settings yet."),
    Case(IdleLockCheck(minutes: 10), .ok, "After 10 minutes without a key."),
    Case(IdleLockCheck(minutes: 31), .warn, "After 31 minutes without a key."),
    Case(IdleLockCheck(minutes: 0), .warn, "Off: who comes by can read a screen that was left alone."),
  ]

  @Test("What is found, and what mends it", arguments: around + places + stores + process)
  func findings(_ case: Case) {
    let finding = `case`.examination.finding
    #expect(finding.state == `case`.state)
    #expect(finding.found.english == `case`.found)
    #expect(finding.state == .ok || finding.mend != nil, "what is not well has a sentence that mends it")
  }

  @Test("Names of verified copies")
  func copies() {
    let copies = [
      "daily-2026-11-22.db", "weekly-2026-11-16.db.age", "monthly-2026-11-01.db", "copy-1795341600000.db",
      "schema-1-1.db",
    ]
    #expect(copies.allSatisfy(BackupCheck.isCopy))
    #expect(
      !["daily-2026-11-22.db.part", "damaged-1.db", "notes.txt", "daily-2026-11-22.db.age.part"].contains(
        where: BackupCheck.isCopy))
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
