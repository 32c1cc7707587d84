import Domain
import Testing

@Suite struct ContactCountTests {
  private static func facts(_ fill: (inout ContactCount.Facts) -> Void = { _ in }) -> ContactCount.Facts {
    var facts = ContactCount.Facts(
      mode: .faceToFace, hiringAuthority: .yes, madeBy: .specialist, purpose: nil, isForSomebody: true,
      allWorkThere: false)
    fill(&facts)
    return facts
  }

  static let cases: [(ContactCount.Facts, ContactCount.Reason?)] = [
    (facts(), nil),
    (facts { $0.madeBy = nil }, nil),
    (facts { $0.madeBy = .both }, nil),
    (facts { $0.madeBy = .applicant }, .byApplicant),
    (facts { $0.mode = nil }, .modeUnknown),
    (facts { $0.mode = .phone }, .notInPerson),
    (facts { $0.mode = .email }, .notInPerson),
    (facts { $0.mode = .video }, .notInPerson),
    (facts { $0.hiringAuthority = .no }, .cannotHire),
    (facts { $0.hiringAuthority = nil }, .hirerUnknown),
    (facts { $0.purpose = .jobFair }, .jobFair),
    (facts { $0.purpose = .handIn }, .handIn),
    (facts { $0.purpose = .agency }, .agency),
    (facts { $0.purpose = .support }, .support),
    (facts { $0.purpose = .other }, .otherPurpose),
    (facts { $0.purpose = .jobDevelopment }, nil),
    (facts { $0.allWorkThere = true }, .support),
    (facts { ($0.allWorkThere, $0.purpose) = (true, .jobDevelopment) }, nil),
    (facts { $0.isForSomebody = false }, nil),
  ]

  @Test(arguments: cases) func whatCountsAndWhyNot(facts: ContactCount.Facts, reason: ContactCount.Reason?) {
    #expect(ContactCount.reason(against: facts) == reason)
  }

  @Test func bothFiguresAreKept() {
    var count = ContactCount()
    count.add(Self.facts())
    count.add(Self.facts())
    count.add(Self.facts { $0.isForSomebody = false })
    count.add(Self.facts { $0.mode = .phone }, times: 3)
    #expect([count.all, count.forSomebody, count.leftOut, count.stored] == [3, 2, 3, 6])
    #expect(count.left == [.notInPerson: 3])
    #expect([count.counted(nil), count.counted(.all), count.counted(.forSomebody)] == [3, 3, 2])
  }

  private func week(_ number: Int, counted: Int, there: Int) -> ContactPeriod.Week {
    var count = ContactCount()
    count.add(Self.facts(), times: counted)
    return ContactPeriod.Week(
      monday: Day(number: Int32(7 * number)), count: count, target: ContactTarget(together: []), workdays: 5,
      daysThere: there)
  }

  @Test func theMeanIsOfTheDaysSomebodyWasThere() {
    func mean(_ weeks: ContactPeriod.Week...) -> Int64? { ContactPeriod(weeks, rule: nil).mean?.hundredths }
    #expect(mean(week(1, counted: 6, there: 5), week(0, counted: 4, there: 5)) == 500)
    #expect(mean(week(1, counted: 6, there: 5), week(0, counted: 0, there: 0)) == 600)
    #expect(mean(week(1, counted: 3, there: 5), week(0, counted: 3, there: 3)) == 375)
    #expect(mean(week(0, counted: 0, there: 0)) == nil)
  }

  @Test func daysThereLeaveOutAbsencesAndDaysToCome() {
    let monday = Day(iso: "2026-11-16") ?? Day(number: 0)
    var leave = Absence(id: Identifier(high: 1, low: 1))
    (leave.fromOn, leave.untilOn) = (monday.adding(days: 1), monday.adding(days: 2))
    let kari = Colleague(id: Identifier(high: 1, low: 2))
    func days(through last: Int) -> Int {
      ContactTarget.daysThere(kari, [leave], weekOf: monday.adding(days: 4), through: monday.adding(days: last))
    }
    #expect(
      [days(through: 6), days(through: 4), days(through: 2), days(through: 0), days(through: -1)] == [3, 3, 1, 1, 0])
  }
}
