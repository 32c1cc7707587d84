import Domain
import Testing

struct ContactTargetTests {
  /// 2026-11-23 is a Monday.
  private func target(
    office: Int? = 6, own: Int? = nil, fte: Int? = 100, away: [(String, String)] = [], searching: Int = 10,
    from: String? = nil, until: String? = nil, on text: String = "2026-11-25"
  ) -> ContactTarget {
    var colleague = Colleague(id: Identifier(high: 0, low: 1))
    (colleague.weeklyTarget, colleague.ftePercent) = (own, fte)
    (colleague.activeFrom, colleague.activeTo) = (from.map { day($0) }, until.map { day($0) })
    let absences = away.enumerated().map { index, days in
      var absence = Absence(id: Identifier(high: 1, low: UInt64(index)))
      (absence.fromOn, absence.untilOn) = (day(days.0), day(days.1))
      return absence
    }
    return ContactTarget(of: colleague, office: office, absences: absences, searching: searching, weekOf: day(text))
  }

  @Test(
    "the office's number by the full-time share",
    arguments: [(100, 600, 6), (nil, 600, 6), (50, 300, 3), (60, 360, 4), (5, 30, 1), (75, 450, 5)]
      as [(Int?, Int, Int)])
  func fullTimeShare(fte: Int?, hundredths: Int, shown: Int) {
    #expect(target(fte: fte).hundredths == hundredths)
    #expect(target(fte: fte).contacts == shown)
  }

  @Test(
    "with fewer than three people looking it is two for each",
    arguments: [(0, nil), (1, 200), (2, 400), (3, 600), (40, 600)] as [(Int, Int?)])
  func fewSearching(people: Int, hundredths: Int?) {
    #expect(target(searching: people).hundredths == hundredths)
    // Half time aims at three: the limit never raises it.
    #expect(target(fte: 50, searching: people).hundredths == hundredths.map { min($0, 300) })
    #expect(target(searching: people).missing == (people == 0 ? .nobodySearching : nil))
  }

  @Test(
    "days away leave the week, each once, and weekends are not counted",
    arguments: [
      ([], 0, 600), ([("2026-11-23", "2026-11-23")], 1, 480), ([("2026-11-25", "2026-11-29")], 3, 240),
      // Saturday and Sunday only, or another week.
      ([("2026-11-28", "2026-11-29")], 0, 600), ([("2026-11-16", "2026-11-22"), ("2026-11-30", "2026-12-04")], 0, 600),
      // They overlap: Tuesday is away once.
      ([("2026-11-23", "2026-11-24"), ("2026-11-24", "2026-11-25")], 3, 240),
      ([("2026-11-20", "2026-11-24")], 2, 360), ([("2026-01-01", "2026-12-31")], 5, nil),
    ] as [([(String, String)], Int, Int?)])
  func absences(away: [(String, String)], days: Int, hundredths: Int?) {
    // The same in the whole week, its Sunday too.
    for date in ["2026-11-23", "2026-11-27", "2026-11-29"] {
      #expect(target(away: away, on: date).daysAway == days)
      #expect(target(away: away, on: date).hundredths == hundredths)
    }
    #expect(target(away: away).missing == (hundredths == nil ? .awayAllWeek : nil))
  }

  @Test func partTimeIsNotCountedTwice() {
    // Half time, two days away: three fifths of three.
    #expect(target(fte: 50, away: [("2026-11-23", "2026-11-24")]).hundredths == 180)
    // One person looking: two contacts in a full week, less in a short one.
    #expect(target(away: [("2026-11-23", "2026-11-24")], searching: 1).hundredths == 120)
  }

  @Test func ownNumberComesBeforeTheOffices() {
    #expect(target(own: 4, fte: 50).hundredths == 400)
    #expect(target(office: nil, own: 4).hundredths == 400)
    #expect(target(own: 0).hundredths == 0)
    #expect(target(own: 0).contacts == 0)
    #expect(target(own: 10, searching: 2).hundredths == 400)
    #expect(target(office: nil).missing == .notSet)
    #expect(target(office: nil).contacts == nil)
  }

  @Test func whoBeginsOrStopsInTheWeekIsAwayForTheRest() {
    #expect(target(from: "2026-11-25").daysAway == 2)
    #expect(target(until: "2026-11-25").daysAway == 2)
    #expect(target(until: "2026-11-22").missing == .awayAllWeek)
  }

  @Test func theYearsEnd() {
    // The week of Monday 28 December holds Friday 1 January.
    #expect(target(away: [("2027-01-01", "2027-01-01")], on: "2026-12-30").daysAway == 1)
    #expect(target(away: [("2027-01-01", "2027-01-01")], on: "2027-01-03").daysAway == 1)
    #expect(target(away: [("2027-01-01", "2027-01-01")], on: "2027-01-04").daysAway == 0)
  }

  @Test func aTeamAddsUp() {
    let team = ContactTarget(together: [target(fte: 50), target(fte: 25), target(searching: 0)])
    #expect(team.hundredths == 450)
    #expect(team.searching == 20)
    #expect(ContactTarget(together: [target(searching: 0)]).missing == .nobodySearching)
    #expect(ContactTarget(together: []).missing == .notSet)
  }
}
