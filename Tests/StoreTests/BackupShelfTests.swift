import Domain
import Glibc
import Testing

@testable import Store

/// Names of copies, what lies on the shelf, and which copies stay.
struct BackupShelfTests {
  @Test(
    "a name says what a copy is, and is written back as it was",
    arguments: [
      ("daily-2026-11-22.db", BackupSlot.daily(.of("2026-11-22"))),
      ("weekly-2026-W47.db", .weekly(year: 2026, week: 47)), ("weekly-2026-W53.db", .weekly(year: 2026, week: 53)),
      ("weekly-2027-W01.db", .weekly(year: 2027, week: 1)), ("monthly-2026-11.db", .monthly(year: 2026, month: 11)),
      ("monthly-2026-02.db", .monthly(year: 2026, month: 2)),
      ("schema-1-1795341600000.db", .schema(1, at: Instant(milliseconds: 1_795_341_600_000))),
      ("before-restore-1795341600000.db", .beforeRestore(at: Instant(milliseconds: 1_795_341_600_000))),
      ("copy-17.db", .byHand(at: Instant(milliseconds: 17))),
      ("damaged-17.db", .damaged(at: Instant(milliseconds: 17))),
    ])
  func names(text: String, slot: BackupSlot) {
    #expect(BackupName(text) == BackupName(slot))
    #expect(BackupName(text + ".age") == BackupName(slot, isEncrypted: true))
    #expect(BackupName(slot).text == text)
    #expect(BackupName(slot, isEncrypted: true).text == text + ".age")
  }

  @Test(
    "other files are no copies",
    arguments: [
      "daily-2026-11-22.db.part", "daily-2026-11-31.db", "daily-2026-11-22", "daily-26-11-22.db", "weekly-2025-W53.db",
      "weekly-2026-W7.db", "weekly-2026-W00.db", "monthly-2026-13.db", "monthly-2026-1.db", "copy-1x.db", "copy-01.db",
      "schema-1.db", "before-lunch-17.db", "notes.txt", ".db", "copy-17.db.age.age", "copy-17.db.plain.part",
    ])
  func foreignNames(text: String) {
    #expect(BackupName(text) == nil)
  }

  @Test func theShelfListsTheNewestFirstAndSaysWhetherItIsCurrent() throws {
    let office = try Office()
    let shelf = BackupShelf(store: office.store.path)
    #expect(shelf.entries.isEmpty && shelf.newest == nil && !shelf.isCurrent)
    _ = try office.store.backUpByHand()
    #expect(shelf.isCurrent)
    let first = try #require(shelf.newest)
    #expect(first.upTo == FileState(of: office.store.path)?.instant)
    try office.settle()
    try office.applicant("Ola")
    #expect(!shelf.isCurrent)
    office.time.milliseconds += 1000
    let made = try office.store.backUpByHand()
    #expect(shelf.newest?.path == made.file && shelf.entries.count == 2)
    #expect(Facts(shelf.folder)?.mode == 0o040700 && Facts(made.file)?.mode == 0o100600)
    #expect(Facts(made.file)?.size == shelf.newest?.size)
  }

  @Test func aFolderOpenToOthersIsClosedAndAFileInItsPlaceIsSaid() throws {
    let office = try Office()
    let shelf = BackupShelf(store: office.store.path)
    mkdir(shelf.folder, 0o755)
    chmod(shelf.folder, 0o755)
    _ = try office.store.backUpByHand()
    #expect(Facts(shelf.folder)?.mode == 0o040700)
    let other = try Office()
    let place = BackupShelf(store: other.store.path).folder
    close(open(place, O_CREAT | O_WRONLY, 0o600))
    let error = try #require(throws: StoreError.self) { _ = try other.store.backUpByHand() }
    #expect(
      error == .unavailable(Words("{1} is not a folder. Move it away: copies of the store belong there.", place)))
  }

  // MARK: Rotation

  private static func days(_ range: ClosedRange<Int>, before day: String = "2026-11-22") -> [String] {
    range.map { "daily-\(Day.of(day).adding(days: -$0).iso).db" }
  }

  /// What is on the shelf afterwards.
  private static func left(_ texts: [String], today: String) -> [String] {
    var names = Set(texts.compactMap { BackupName($0) })
    for step in BackupRotation.steps(for: Array(names), today: .of(today)) {
      switch step {
      case .rename(let name, let new):
        names.remove(name)
        names.insert(new)
      case .remove(let name): names.remove(name)
      }
    }
    return names.map(\.text).sorted()
  }

  @Test(
    "which copies stay",
    arguments: [
      ("an empty shelf", [], "2026-11-22", []),
      ("as many as there may be", days(0...13), "2026-11-22", days(0...13)),
      (
        "the fifteenth becomes the copy of its week", days(0...14), "2026-11-22", days(0...13) + ["weekly-2026-W45.db"]
      ),
      (
        "the last of a week stands for it", days(0...13) + ["daily-2026-11-07.db", "weekly-2026-W45.db"], "2026-11-22",
        days(0...13) + ["weekly-2026-W45.db"]
      ),
      (
        "after a long holiday the days before it are still there", ["daily-2026-11-22.db"] + days(100...112),
        "2026-11-22", ["daily-2026-11-22.db"] + days(100...112)
      ),
      (
        "the ninth week becomes the copy of its month", (39...47).map { "weekly-2026-W\($0).db" }, "2026-11-22",
        (40...47).map { "weekly-2026-W\($0).db" } + ["monthly-2026-09.db"]
      ),
      (
        "a week belongs to the month of its Thursday", (44...52).map { "weekly-2026-W\($0).db" }, "2026-12-31",
        (45...52).map { "weekly-2026-W\($0).db" } + ["monthly-2026-10.db"]
      ),
      (
        "the thirteenth month goes",
        (1...9).map { "monthly-2026-0\($0).db" } + ["monthly-2026-10.db", "monthly-2025-11.db", "monthly-2025-12.db"]
          + ["monthly-2025-10.db"], "2026-11-22",
        (1...9).map { "monthly-2026-0\($0).db" } + ["monthly-2026-10.db", "monthly-2025-11.db", "monthly-2025-12.db"]
      ),
      (
        "what was not made by the day stays for ever",
        (1...40).map { "copy-\($0).db" } + ["schema-1-5.db", "before-restore-5.db", "damaged-5.db"], "2026-11-22",
        (1...40).map { "copy-\($0).db" } + ["schema-1-5.db", "before-restore-5.db", "damaged-5.db"]
      ),
      (
        "a clock that ran ahead takes no place from others",
        days(0...13) + (1...20).map { "daily-2030-01-\($0 < 10 ? "0" : "")\($0).db" }, "2026-11-22",
        days(0...13) + (1...20).map { "daily-2030-01-\($0 < 10 ? "0" : "")\($0).db" }
      ),
      (
        "a clock that stepped back makes today's copy and keeps it", ["daily-2026-11-20.db"] + days(0...13),
        "2026-11-20",
        days(0...13)
      ),
      (
        "of two copies of one day the encrypted one goes on",
        days(0...13) + ["daily-2026-11-08.db", "daily-2026-11-08.db.age", "weekly-2026-W45.db"], "2026-11-22",
        days(0...13) + ["weekly-2026-W45.db.age"]
      ),
      (
        "days are counted, not files", days(0...13) + days(0...13).map { $0 + ".age" }, "2026-11-22",
        days(0...13) + days(0...13).map { $0 + ".age" }
      ),
      (
        "a year of days at once", days(0...364), "2026-11-22",
        days(0...13) + (38...45).map { "weekly-2026-W\($0).db" } + (1...9).map { "monthly-2026-0\($0).db" }
          + ["monthly-2025-11.db", "monthly-2025-12.db"]
      ),
    ] as [(String, [String], String, [String])])
  func rotation(what: String, before: [String], today: String, after: [String]) {
    #expect(Self.left(before, today: today) == after.sorted(), "\(what)")
  }

  @Test("day by day over three years there are never more than 34, and the newest is always there")
  func threeYears() {
    var names: [String] = []
    var day = Day.of("2024-01-01")
    for _ in 0..<1100 {
      names = Self.left(names + ["daily-\(day.iso).db"], today: day.iso)
      #expect(names.contains("daily-\(day.iso).db"))
      #expect(names.count <= 34)
      day = day.adding(days: 1)
    }
    #expect(names.count == 34)
    let weekly = names.filter { $0.hasPrefix("weekly") }
    #expect(weekly.count == 8 && names.filter { $0.hasPrefix("monthly") }.count == 12)
  }

  @Test func theShelfIsRotatedAsTheRulesSay() throws {
    let office = try Office()
    let shelf = BackupShelf(store: office.store.path)
    let made = try office.store.backUp(to: .shelf(.daily(.of("2026-11-01"))))
    for offset in 0...13 {
      _ = try office.store.backUp(to: .shelf(.daily(Day.of("2026-11-22").adding(days: -offset))))
    }
    let copy = try office.store.backUpByHand()
    try shelf.rotate(today: .of("2026-11-22"))
    #expect(Facts(made.file) == nil && Facts(copy.file) != nil)
    #expect(shelf.entries.count == 16 && shelf.entries.contains { $0.name.text == "weekly-2026-W44.db" })
  }
}

extension Office {
  /// The store was last written more than a moment ago, so that a later write shows.
  func settle() throws {
    let seconds = time_t(store.session.clock.now().milliseconds / 1000) - 86_400
    let times = [timespec(tv_sec: seconds, tv_nsec: 0), timespec(tv_sec: seconds, tv_nsec: 0)]
    _ = times.withUnsafeBufferPointer { utimensat(AT_FDCWD, store.path, $0.baseAddress, 0) }
  }
}
