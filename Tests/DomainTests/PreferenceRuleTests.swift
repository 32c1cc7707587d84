import Domain
import Testing

/// What is asked about a preference, in which order preferences stand, and what teaches one.
struct PreferenceRuleTests {
  private static let today = Day(iso: "2026-11-22") ?? Day(number: 0)

  private func preference(_ fill: (inout JobPreference) -> Void) -> JobPreference {
    var preference = JobPreference(id: Identifier(high: 0, low: 1))
    fill(&preference)
    return preference
  }

  // MARK: Strength

  @Test(
    arguments: [
      (Stance.wanted, Importance.must, Strength.must), (.wanted, .want, .want), (.wanted, .nice, .nice),
      (.wanted, nil, .want), (.ratherNot, nil, .ratherNot), (.ratherNot, .must, .ratherNot),
      (.definitelyNot, nil, .never), (.definitelyNot, .nice, .never), (nil, nil, .want), (nil, .must, .want),
    ] as [(Stance?, Importance?, Strength)])
  func fiveStrengths(stance: Stance?, importance: Importance?, strength: Strength) {
    #expect(preference { ($0.stance, $0.importance) = (stance, importance) }.strength == strength)
  }

  // MARK: The form

  private static let always: Set<String> = ["stance", "about", "words", "source", "noted_on"]

  @Test(
    arguments: [
      (PreferenceTopic.kindOfWork, ["kind_of_work"]), (.exploring, []), (.employer, ["employer_id", "industry"]),
      (.hours, ["least", "most"]), (.daysAndTimes, ["days", "parts_of_day"]), (.pay, ["least", "pay_period"]),
      (.travel, ["most"]), (.setting, ["settings"]), (.contract, ["contracts"]), (.waySearched, []), (.other, []),
      (nil, []),
    ] as [(PreferenceTopic?, [String])])
  func aTopicAsksWhatItNeeds(topic: PreferenceTopic?, own: [String]) {
    for stance in [Stance.wanted, .ratherNot, .definitelyNot] {
      let preference = preference { ($0.about, $0.stance) = (topic, stance) }
      let asked = Set(PreferenceForm.fields.filter { PreferenceForm.asks($0, of: preference) })
      #expect(asked == Self.always.union(own).union(stance == .wanted ? ["importance", "rank"] : []))
    }
  }

  @Test func everyFieldOfAPreferenceIsAskedForSomeTopic() {
    let entered = RecordKind.jobPreference.type.fields.filter { $0.role == .entered }.map(\.name)
    #expect(Set(PreferenceForm.fields) == Set(entered))
    for field in entered {
      #expect(
        PreferenceTopic.allCases.contains { topic in
          PreferenceForm.asks(field, of: preference { ($0.about, $0.stance) = (topic, .wanted) })
        }, "\(field)")
    }
  }

  // MARK: Order

  @Test func wantedByRankThenWhatIsNot() {
    let rows: [(Stance, Importance?, Int?)] = [
      (.ratherNot, nil, nil), (.definitelyNot, nil, nil), (.wanted, .nice, nil), (.wanted, .must, nil),
      (.wanted, .nice, 2), (.wanted, nil, 1),
    ]
    let preferences = rows.enumerated().map { index, row in
      var preference = JobPreference(id: Identifier(high: 0, low: UInt64(index)))
      (preference.stance, preference.importance, preference.rank) = row
      return preference
    }
    #expect(PreferenceOrder.byRank(preferences).map(\.id.low) == [5, 4, 3, 2, 1, 0])
  }

  @Test(
    arguments: [
      (nil, nil, nil, true), ("2026-11-21", nil, nil, true), ("2026-11-22", nil, nil, false),
      ("2026-01-01", "2026-11-22", nil, false), ("2026-01-01", "2026-11-21", nil, true),
      ("2026-01-01", nil, "2026-11-22", false),
    ] as [(String?, String?, String?, Bool)])
  func whatWasNotSaidTodayIsAsked(noted: String?, confirmed: String?, until: String?, asks: Bool) {
    func day(_ iso: String?) -> Day? { iso.flatMap { Day(iso: $0) } }
    let preference = preference { ($0.notedOn, $0.confirmedOn, $0.untilOn) = (day(noted), day(confirmed), day(until)) }
    #expect(preference.isToAsk(on: Self.today) == asks)
  }

  @Test func theOneSaidLongestAgoIsAskedFirst() {
    let days: [(noted: Int32?, confirmed: Int32?, until: Int32?)] = [
      (100, nil, nil), (1, 200, nil), (50, nil, nil), (nil, nil, nil), (2, nil, 3),
    ]
    let preferences = days.enumerated().map { index, row in
      var preference = JobPreference(id: Identifier(high: 0, low: UInt64(index)))
      preference.notedOn = row.noted.map { Day(number: $0) }
      preference.confirmedOn = row.confirmed.map { Day(number: $0) }
      preference.untilOn = row.until.map { Day(number: $0) }
      return preference
    }
    #expect(PreferenceOrder.toAsk(preferences).map(\.id.low) == [3, 2, 0, 1])
  }

  // MARK: Lessons

  private static func job(ended: Bool, asked: Bool = false) -> StoredRecord {
    var job = Job(id: Identifier(high: 0, low: 1))
    job.endedOn = ended ? today : nil
    job.lessonAsked = asked ? .yes : nil
    return job.stored
  }
  private static func application(_ result: ApplicationResult?) -> StoredRecord {
    var application = Application(id: Identifier(high: 0, low: 1))
    application.result = result
    return application.stored
  }
  private static func suggestion(_ answer: SuggestionAnswer?) -> StoredRecord {
    var suggestion = Suggestion(id: Identifier(high: 0, low: 1))
    suggestion.answer = answer
    return suggestion.stored
  }

  @Test(arguments: [
    (job(ended: true), true, true), (job(ended: true, asked: true), true, false), (job(ended: false), false, false),
    (application(.turnedDown), true, true), (application(.personDeclined), true, true),
    (application(.offer), false, false), (application(.noAnswer), false, false),
    (application(.withdrawn), false, false), (application(nil), false, false),
    (suggestion(.no), true, true), (suggestion(.notNow), false, false), (suggestion(.maybe), false, false),
    (suggestion(.yes), false, false), (suggestion(nil), false, false),
    (Note(id: Identifier(high: 0, low: 1)).stored, false, false),
  ])
  func anEndingTeaches(record: StoredRecord, teaches: Bool, isOpen: Bool) {
    #expect(LessonRule.teaches(record) == teaches)
    #expect(LessonRule.isOpen(record) == isOpen)
    var gone = record
    gone.removed = "twice"
    #expect(!LessonRule.teaches(gone))
  }

  @Test func itIsAskedWhenItHappensAndNotAtEveryChange() {
    let (open, ended) = (Self.job(ended: false), Self.job(ended: true))
    #expect(LessonRule.opens(ended, before: open))
    #expect(LessonRule.opens(ended, before: nil))
    #expect(!LessonRule.opens(ended, before: ended))
    #expect(!LessonRule.opens(open, before: ended))
    #expect(!LessonRule.opens(Self.job(ended: true, asked: true), before: open))
  }
}
