import Domain
import Foundation
import Testing

@testable import Exchange

/// The rules of time zones, against Python's, which reads the same files in its own way.
@Suite struct ZoneTests {
  private static let zones = [
    "Europe/Oslo", "Europe/London", "Europe/Dublin", "America/New_York", "America/St_Johns", "Australia/Lord_Howe",
    "Asia/Kathmandu", "Africa/Casablanca", "America/Sao_Paulo", "Pacific/Apia", "Asia/Tehran", "Etc/UTC", "Asia/Gaza",
    "Antarctica/Troll", "Pacific/Chatham", "America/Godthab",
  ]

  @Test("The offset of every zone, twice a day from 1975 to 2060")
  func offsets() throws {
    // Odd steps, so that hours of the day change too; far beyond what the files list.
    let moments = stride(from: Int64(157_766_400), to: 2_840_140_800, by: 43_201 * 7).map { $0 }
    let expected = try CalendarReader.offsets(Self.zones, at: moments)
    for (name, offsets) in zip(Self.zones, expected) {
      let rules = try SystemZone.rules(named: name, country: nil)
      let changes = rules.changes(
        from: try #require(Day(iso: "1974-01-01")), through: try #require(Day(iso: "2061-01-01")))
      let mine = moments.map { moment in
        changes.later.last { $0.at <= moment }?.after.offset ?? changes.start.2.offset
      }
      #expect(mine == offsets, "\(name)")
    }
  }

  @Test("What is in force at the first day is known, also in the middle of a summer")
  func start() throws {
    let rules = try SystemZone.rules(named: "Europe/Oslo", country: nil)
    let day = try #require(Day(iso: "2026-07-01"))
    let changes = rules.changes(from: day, through: day)
    #expect(changes.start.2.offset == 7200)
    #expect(changes.start.2.isDaylight)
    #expect(changes.start.before == 3600)
    #expect(changes.later.isEmpty)
  }

  @Test(
    "The POSIX form",
    arguments: [
      ("CET-1CEST,M3.5.0,M10.5.0/3", 3600, 7200), ("EST5EDT,M3.2.0,M11.1.0", -18000, -14400),
      ("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", 37800, 39600), ("IST-1GMT0,M10.5.0,M3.5.0/1", 3600, 0),
      ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", -7200, -3600),
    ])
  func posix(text: String, standard: Int, summer: Int) throws {
    let rule = try #require(PosixZone.read(text))
    #expect(rule.standard.offset == standard)
    #expect(rule.summer?.observance.offset == summer)
  }

  @Test(
    "What is no zone is refused, and the files of the zones are not left",
    arguments: [
      "Europe/Nowhere", "../../etc/passwd", "/etc/passwd", "Europe", "", "Europe/Oslo\n", "zone.tab", "Europe//Oslo",
      ".",
      "CET-1CEST,M3.5.0,M10.5.0/3", "Évreux",
    ])
  func unknown(name: String) {
    #expect(throws: ZoneError.self) { try SystemZone.rules(named: name, country: nil) }
  }

  @Test(
    "A broken POSIX form", arguments: ["", "CE", "CET", "CET-1CEST", "CET-1CEST,M13.5.0,M10.5.0", "CET-1CEST,M3.5.0,"])
  func brokenPosix(text: String) { #expect(PosixZone.read(text) == nil) }

  @Test("Every byte of a zone file may be missing or wrong")
  func brokenFiles() throws {
    let whole = Array(try Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/Europe/Oslo")))
    #expect(ZoneFile.rules(whole, name: "x") != nil)
    for length in 0..<whole.count {
      #expect(ZoneFile.rules(Array(whole[..<length]), name: "x") == nil, "\(length) bytes")
    }
    var random = SystemRandomNumberGenerator()
    for place in whole.indices {
      var bytes = whole
      bytes[place] = UInt8.random(in: 0...255, using: &random)
      // Some other bytes are other rules; none may trap.
      let rules = ZoneFile.rules(bytes, name: "x")
      _ = rules?.changes(from: Day(number: 0), through: Day(number: 30_000)).later.count
    }
  }
}
