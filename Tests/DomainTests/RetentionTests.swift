import Domain
import Testing

struct RetentionTests {
  private func servicePeriods(_ days: [String?]) -> [ServicePeriod] {
    days.enumerated().map { index, day in
      var servicePeriod = ServicePeriod(id: Identifier(high: 0, low: UInt64(index)))
      servicePeriod.leftOn = day.flatMap { Day(iso: $0) }
      return servicePeriod
    }
  }

  @Test(
    "records are kept for years from the last day of leaving",
    arguments: [
      // The last day of the period is a day on which they are kept.
      (["2016-11-22"], 10, "2026-11-22", Retention.keptThrough(day("2026-11-22"))),
      (["2016-11-22"], 10, "2026-11-23", .over(since: day("2026-11-23"))),
      (["2016-11-22", "2012-01-01"], 10, "2026-11-22", .keptThrough(day("2026-11-22"))),
      (["2012-01-01", "2016-11-22"], 10, "2026-11-23", .over(since: day("2026-11-23"))),
      // A 29 February that is not there ends with February.
      (["2024-02-29"], 1, "2025-02-28", .keptThrough(day("2025-02-28"))),
      (["2024-02-29"], 1, "2025-03-01", .over(since: day("2025-03-01"))),
      (["2024-02-29"], 4, "2028-02-29", .keptThrough(day("2028-02-29"))),
      (["2023-02-28"], 1, "2024-02-29", .over(since: day("2024-02-29"))),
      (["2026-11-22"], 0, "2026-11-22", .keptThrough(day("2026-11-22"))),
      (["2026-11-22"], 0, "2026-11-23", .over(since: day("2026-11-23"))),
      (["2016-11-22", nil], 10, "2040-01-01", .inService),
      (["2016-11-22", "2027-01-01"], 1, "2026-12-31", .inService),
      ([nil], 10, "2040-01-01", .inService),
      ([], 10, "2040-01-01", .inService),
      (["2016-11-22"], nil, "2026-11-23", .notKnown(.period)),
    ] as [([String?], Int?, String, Retention)])
  func periods(left: [String?], years: Int?, today: String, expected: Retention) {
    #expect(Retention.of(servicePeriods(left), isRemoved: false, years: years, on: day(today)) == expected)
  }

  @Test("an entry that was removed is not in service", arguments: [[nil], [], ["2030-01-01"]] as [[String?]])
  func removed(left: [String?]) {
    let retention = Retention.of(servicePeriods(left), isRemoved: true, years: 10, on: day("2026-11-22"))
    #expect(retention == .notKnown(.dayOfLeaving))
    #expect(retention.allowsErasing && retention.needsConfirmation)
  }

  @Test func aWithdrawnPersonWhoLeftIsKeptLikeAnybody() {
    let retention = Retention.of(servicePeriods(["2026-01-01"]), isRemoved: true, years: 1, on: day("2026-11-22"))
    #expect(retention == .keptThrough(day("2027-01-01")))
    #expect(!retention.allowsErasing)
  }

  @Test func whoMayErase() {
    func colleague(_ number: UInt64, _ login: String, _ role: ColleagueRole?, until: String? = nil) -> Colleague {
      var colleague = Colleague(id: Identifier(high: 0, low: number))
      colleague.login = login
      colleague.role = role
      colleague.activeTo = until.flatMap { Day(iso: $0) }
      return colleague
    }
    let today = day("2026-11-22")
    let me = colleague(1, "kari", .specialist)
    func may(_ actor: Colleague?, _ others: [Colleague]) -> Bool {
      ErasureRight.has(actor, among: others + [me], on: today)
    }
    #expect(may(me, []))
    #expect(may(me, [colleague(2, "", .specialist), colleague(3, "gone", .specialist, until: "2026-11-21")]))
    #expect(!may(me, [colleague(2, "per", .specialist)]))
    #expect(!may(me, [colleague(2, "per", nil, until: "2026-11-22")]))
    #expect(may(colleague(4, "a", .administrator), [colleague(2, "per", .specialist)]))
    #expect(may(colleague(4, "a", .supervisor), [colleague(2, "per", .specialist)]))
    #expect(!may(nil, []))
  }

  @Test func everyHintSaysThatItIsNotVerified() {
    #expect(RetentionHint.notVerified.english.hasPrefix("Not verified"))
    #expect(Country.allCases.filter { RetentionHint.of($0) == nil } == [.other])
    #expect(RetentionHint.of(nil) == nil)
  }

  @Test func anErasureKnowsWhatItErased() {
    var erasure = Erasure(id: Identifier(high: 1, low: 1))
    let ids = (1...3).map { Identifier(high: 7, low: $0) }
    erasure.records = Erasure.text(of: [(.note, ids[0]), (.applicant, ids[1]), (.note, ids[2])])
    #expect(erasure.records == "applicant \(ids[1].text)\nnote \(ids[0].text) \(ids[2].text)")
    #expect(erasure.erased.map(\.id) == [ids[1], ids[0], ids[2]])
    erasure.records = "nonsense\nnote x"
    #expect(erasure.erased.isEmpty)
    #expect(Erasure.limit * 40 < 100_000)
  }
}

/// A day of a test, written out.
func day(_ iso: String) -> Day {
  guard let day = Day(iso: iso) else { preconditionFailure("\(iso) is no day") }
  return day
}
