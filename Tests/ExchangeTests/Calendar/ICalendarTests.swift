import Domain
import Foundation
import Testing

@testable import Exchange

/// iCalendar as another program reads it.
@Suite struct ICalendarTests {
  private func zone(_ name: String = "Europe/Oslo") throws -> ZoneRules {
    try SystemZone.rules(named: name, country: nil)
  }

  private func event(_ day: String, _ time: String? = nil, _ summary: String = "A. J.: meeting") -> CalendarEvent {
    CalendarEvent(
      uid: "one@caseload", stamp: Instant(milliseconds: 1_795_341_600_999), day: Day(iso: day) ?? Day(number: 0),
      time: time.flatMap { TimeOfDay($0) }, summary: summary)
  }

  @Test("Every field comes back as it was written")
  func roundTrip() throws {
    var one = event("2026-11-27", "09:30")
    one.minutes = 45
    one.place = "Storgata 5; 2. etasje, \"bak\" \\ kafé\nring på"
    one.sequence = 3
    var other = event("2026-11-28", nil, "Rema 1000: visit")
    other.uid = "two@caseload"
    other.isCancelled = true
    other.isFree = true
    let file = try CalendarReader.read(ICalendar.text([one, other], zone()))
    #expect(file.head.version == "2.0")
    #expect(file.head.prodid == "-//Caseload//Calendar//EN")
    #expect(file.events.allSatisfy { $0.errors.isEmpty })
    let first = try #require(file.events.first)
    #expect(first.uid == "one@caseload")
    #expect(first.stamp == "2026-11-22T10:00:00+00:00")
    #expect(first.summary == "A. J.: meeting")
    #expect(first.start == "2026-11-27T09:30:00")
    #expect(first.zone == "Europe/Oslo")
    #expect(first.utc == "2026-11-27T08:30:00+00:00")
    #expect(first.minutes == 45)
    #expect(first.place == one.place)
    #expect(first.sequence == 3)
    #expect(first.status == "CONFIRMED")
    #expect(!first.free)
    let second = file.events[1]
    #expect(second.start == "2026-11-28")
    #expect(second.zone == "" && second.utc == "" && second.minutes == 0)
    #expect(second.status == "CANCELLED")
    #expect(second.free)
  }

  @Test(
    "The hour is right on both sides of every change of the clock",
    arguments: [
      ("Europe/Oslo", "2026-03-28", "12:00", "2026-03-28T11:00:00+00:00"),
      ("Europe/Oslo", "2026-03-29", "01:59", "2026-03-29T00:59:00+00:00"),
      ("Europe/Oslo", "2026-03-29", "03:00", "2026-03-29T01:00:00+00:00"),
      ("Europe/Oslo", "2026-10-24", "09:00", "2026-10-24T07:00:00+00:00"),
      ("Europe/Oslo", "2026-10-25", "09:00", "2026-10-25T08:00:00+00:00"),
      ("Europe/Oslo", "2028-02-29", "09:00", "2028-02-29T08:00:00+00:00"),
      ("Europe/Oslo", "2060-07-01", "09:00", "2060-07-01T07:00:00+00:00"),
      ("Europe/London", "2026-03-29", "12:00", "2026-03-29T11:00:00+00:00"),
      ("America/New_York", "2026-11-01", "12:00", "2026-11-01T17:00:00+00:00"),
      ("Australia/Lord_Howe", "2026-12-01", "12:00", "2026-12-01T01:00:00+00:00"),
      ("Asia/Kathmandu", "2026-12-01", "12:00", "2026-12-01T06:15:00+00:00"),
      ("Etc/UTC", "2026-12-01", "12:00", "2026-12-01T12:00:00+00:00"),
    ])
  func summerTime(name: String, day: String, time: String, utc: String) throws {
    // Another event half a year away, so that the file needs several observances.
    let far = event(day.hasPrefix("2060") ? "2059-12-01" : "2026-06-15", "08:00")
    let file = try CalendarReader.read(ICalendar.text([far, event(day, time)], zone(name)))
    #expect(file.events[1].utc == utc)
  }

  @Test("Lines end in CRLF and have at most 75 octets, and no letter is cut")
  func folding() throws {
    for letters in ["a", "ø", "孝", "👩🏽‍🚒", "e\u{301}"] {
      for count in 50...90 {
        let summary = String(repeating: letters, count: count)
        let text = ICalendar.text([event("2026-11-27", nil, summary)], try zone())
        let lines = text.utf8.split(separator: 10)
        #expect(lines.allSatisfy { $0.last == 13 && $0.count - 1 <= 75 && !$0.dropLast().contains(13) })
        #expect(lines.allSatisfy { String(validating: $0, as: UTF8.self) != nil }, "a letter is cut")
        let unfolded = text.unicodeScalars.split(separator: "\r").map { String(String.UnicodeScalarView($0)) }
        #expect(unfolded.count > 10)
      }
      let long = String(repeating: letters + " ,;", count: 60)
      #expect(
        try CalendarReader.read(ICalendar.text([event("2026-11-27", nil, long)], zone())).events[0].summary == long)
    }
  }

  @Test("Nothing that is typed can end its line or begin another")
  func injection() throws {
    let nasty = [
      "x\r\nATTENDEE:mailto:a@b", "x\nEND:VEVENT", "x\u{2028}BEGIN:VALARM", "x\u{85}y", "\u{1B}]0;t\u{07}", "\u{0}",
      ",\u{301};\u{301}\\\u{301}", "\u{202E}abc", ":\t:",
    ]
    for text in nasty {
      var bad = event("2026-11-27", "10:00", text)
      bad.place = text
      let written = ICalendar.text([bad], try zone())
      #expect(!written.unicodeScalars.contains { $0.value < 32 && $0 != "\r" && $0 != "\n" || $0 == "\u{202E}" })
      let file = try CalendarReader.read(written)
      #expect(file.events.count == 1)
      #expect(written.utf8.split(separator: 10).count { $0.starts(with: "BEGIN:".utf8) } == 4)
    }
  }

  @Test("A thousand events")
  func many() throws {
    let first = try #require(Day(iso: "2026-11-22"))
    let events = (0..<1000).map { number in
      CalendarEvent(
        uid: "\(number)@caseload", stamp: Instant(milliseconds: 0), day: first.adding(days: number % 400),
        time: TimeOfDay("\(number % 24):\(number % 6)0"), minutes: number % 90, summary: "A. J.: \(number)")
    }
    let file = try CalendarReader.read(ICalendar.text(events, zone()))
    #expect(file.events.count == 1000)
    #expect(Set(file.events.map(\.uid)).count == 1000)
    #expect(zip(file.events, events).allSatisfy { $0.start.prefix(10) == $1.day.iso && $0.minutes == $1.minutes })
  }
}
