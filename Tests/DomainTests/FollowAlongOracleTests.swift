import Domain
import Testing

/// The follow-along schedule against a slow oracle that walks day by day over the words of IPS-25, time-unlimited
/// follow-along.
struct FollowAlongOracleTests {
  @Test("random histories", arguments: 1...40 as ClosedRange<UInt64>)
  func histories(seed: UInt64) {
    var random = Numbers(state: seed)
    for _ in 0..<50 {
      let person = Self.history(&random)
      let job = person.facts.jobs[0]
      let expected = FollowAlongOracle(job, person.facts.contacts).next
      let rows = person.items(on: "2026-01-05").filter {
        [.afterStart, .firstMonth, .followAlong].contains($0.rule)
      }
      let actual = rows.map {
        FollowAlongOracle.Window(
          name: $0.rule.rawValue, first: $0.opensOn.days(since: oracleStart(job)),
          last: $0.dueOn.days(since: oracleStart(job)))
      }
      #expect(actual == expected.map { [$0] } ?? [], "seed \(seed): \(job) \(person.facts.contacts)")
    }
  }

  private func oracleStart(_ job: Job) -> Day { job.startedOn ?? Day(number: 0) }

  private static func history(_ random: inout Numbers) -> DueCase {
    let start = day("2026-01-05").adding(days: Int.random(in: 0...800, using: &random))
    var person = DueCase()
    person.job(start.iso)
    if Bool.random(using: &random) {
      person.facts.jobs[0].endedOn = start.adding(days: Int.random(in: 0...500, using: &random))
    }
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      let reach = [5, 40, 600].randomElement(using: &random) ?? 5
      let on = start.adding(days: Int.random(in: -9...reach, using: &random))
      person.contact(max(on, day("2026-01-05")).iso) { contact in
        contact.mode = [.faceToFace, .faceToFace, .faceToFace, .phone, nil].randomElement(using: &random) ?? nil
        contact.place = [nil, .workplace, .employer, .home].randomElement(using: &random) ?? nil
        contact.isAttempt = Int.random(in: 0..<5, using: &random) == 0
        contact.with =
          [[], [], [.applicant], [.applicant, .employer], [.clinician]].randomElement(using: &random) ?? []
      }
    }
    return person
  }
}

/// IPS-25, time-unlimited follow-along, read literally: which contact is due next in a job that is supported.
struct FollowAlongOracle {
  struct Window: Equatable {
    let name: String
    /// Days from the start of the job.
    let first: Int
    var last: Int
  }

  private let end: Int?
  private let visits: [(offset: Int, isAtWork: Bool)]

  init(_ job: Job, _ contacts: [ContactFact]) {
    let start = job.startedOn ?? Day(number: 0)
    end = job.endedOn?.days(since: start)
    // "face-to-face Contact with the applicant, any place"
    visits = contacts.filter {
      $0.mode == .faceToFace && !$0.isAttempt && ($0.with == [] || $0.with.contains(.applicant))
    }
    .map { ($0.day.days(since: start), $0.place == .workplace || $0.place == .employer) }
  }

  /// The window that begins on a day of the job; nil where none begins.
  private func window(beginning offset: Int) -> Window? {
    switch offset {
    case 0: Window(name: "after_start", first: 0, last: 3)
    case 7, 14, 21: Window(name: "first_month", first: offset, last: offset + 6)
    case 28...: (offset - 28) % 30 == 0 ? Window(name: "follow_along", first: offset, last: offset + 29) : nil
    default: nil
    }
  }

  /// "a visit on day 0 at work serves post3; the same visit does not serve both"
  private func servesAfterTheStart(_ index: Int) -> Bool {
    let visit = visits[index]
    if visit.offset > 0 { return true }
    guard visit.offset == 0 else { return false }
    return visit.isAtWork || visits.indices.contains { $0 != index && (-7...0).contains(visits[$0].offset) }
  }

  var next: Window? {
    var met = -1
    for index in visits.indices where servesAfterTheStart(index) { met = max(met, visits[index].offset) }
    var offset = met + 1
    while window(beginning: offset) == nil { offset += 1 }
    guard var found = window(beginning: offset) else { return nil }
    // "Blocks end at job end or exit."
    if let end {
      if end < found.first { return nil }
      found.last = min(found.last, end)
    }
    return found
  }
}

/// SplitMix64: the same numbers for the same seed.
struct Numbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
