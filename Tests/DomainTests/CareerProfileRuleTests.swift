import Domain
import Testing

/// The parts of the profile, what is not asked yet, and work as one history.
struct CareerProfileRuleTests {
  @Test func everyFieldOfTheProfileBelongsToOnePart() {
    let fields = ProfileBlock.allCases.flatMap(\.fields)
    let entered = RecordKind.careerProfile.type.fields.filter { $0.role == .entered }.map(\.name)
    #expect(Set(fields).count == fields.count)
    #expect(Set(fields) == Set(entered).subtracting(["started_on", "revised_on"]))
  }

  @Test func nothingIsAskedForTwice() {
    var profile = CareerProfile(id: Identifier(high: 0, low: 1))
    let none = ProfileGaps(nil)
    #expect(none.gaps.map(\.block) == ProfileBlock.allCases)
    #expect(ProfileGaps(profile) == none)
    profile.dreamJob = "Train dogs"
    profile.car = .no
    let some = ProfileGaps(profile, told: ["work_history", "education", "benefits"])
    let labels = some.gaps.flatMap(\.labels).map(\.english)
    #expect(!labels.contains("Dream job") && !labels.contains("Has the use of a car"))
    #expect(!labels.contains("Work so far") && !labels.contains("Education and courses"))
    #expect(labels.contains("Worries") && labels.contains("Military, voluntary and informal work"))
  }

  @Test(
    arguments: [
      (nil, nil, "2026-11-20", "2026-11-20", "2026-11-20"),
      ("2026-01-01", "2026-06-01", "2026-11-20", "2026-01-01", "2026-11-20"),
      ("2026-01-01", "2026-12-01", "2026-11-20", "2026-01-01", "2026-12-01"),
      (nil, "2026-12-01", "2026-11-20", "2026-11-20", "2026-12-01"),
    ] as [(String?, String?, String, String, String)])
  func aMeetingMovesTheDaysOfTheProfile(
    started: String?, revised: String?, meeting: String, newStart: String, newRevision: String
  ) throws {
    var profile = CareerProfile(id: Identifier(high: 0, low: 1))
    profile.startedOn = started.flatMap { Day(iso: $0) }
    profile.revisedOn = revised.flatMap { Day(iso: $0) }
    let after = profile.after(meetingOn: try #require(Day(iso: meeting)))
    #expect(after.startedOn?.iso == newStart)
    #expect(after.revisedOn?.iso == newRevision)
  }

  @Test func workIsOneHistoryNewestFirst() {
    func before(_ id: UInt64, _ from: Int?, _ to: Int?) -> PastJob {
      var work = PastJob(id: Identifier(high: 0, low: id))
      (work.fromYear, work.toYear) = (from, to)
      return work
    }
    func job(_ id: UInt64, _ start: String, _ end: String?) -> Job {
      var job = Job(id: Identifier(high: 0, low: id))
      (job.startedOn, job.endedOn) = (Day(iso: start), end.flatMap { Day(iso: $0) })
      return job
    }
    let entries = WorkHistory.entries(
      [before(1, 2010, 2015), before(2, nil, nil), before(3, 2016, nil), before(4, nil, 2025)],
      [job(5, "2025-03-01", "2025-09-01"), job(6, "2026-01-01", nil), job(7, "2025-10-01", "2025-12-01")])
    #expect(entries.map(\.id.low) == [6, 7, 5, 4, 3, 1, 2])
  }
}
