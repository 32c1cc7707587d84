import Domain
import Store

/// Collects new records until they are committed as one set.
struct DemoWriter {
  private(set) var changes: [Change] = []
  /// What contacts with employers must keep to, by applicant.
  private(set) var promises: [Identifier: DemoPromises] = [:]
  private var corrections: [Change] = []
  private var identifiers: IdentifierGenerator
  private let madeAt: Instant
  let today: Day
  var random: SplitMix64

  /// Identifiers come from the seed too, and from an hour ago, so that whatever the person records next is newer.
  init(session: Session, seed: UInt64) {
    random = SplitMix64(seed: seed)
    identifiers = IdentifierGenerator(random: SplitMix64(seed: seed ^ 0xCA5E_10AD))
    madeAt = Instant(milliseconds: session.clock.now().milliseconds - 3_600_000)
    today = session.today
  }

  mutating func newIdentifier() -> Identifier { identifiers.next(at: madeAt) }

  /// Adds a record of which everything is unknown but what `fill` says.
  @discardableResult
  mutating func add<R: Record>(_ type: R.Type, _ fill: (inout R) -> Void) -> R {
    var record = R(id: newIdentifier())
    fill(&record)
    let stored = record.stored
    changes.append(.create(stored))
    if [.disclosure, .noGoEmployer, .preference].contains(R.kind), let person = stored.applicantID {
      promises[person, default: DemoPromises()].note(record)
    }
    return record
  }

  /// Adds a record with an identity of its own, such as the settings.
  mutating func add(_ record: some Record) { changes.append(.create(record.stored)) }

  /// A change made later than the records: it is committed in a set of its own, so that the history shows it.
  mutating func correct(_ change: Change) { corrections.append(change) }

  /// Commits what was collected; nothing when nothing was.
  mutating func commit(_ title: Words, to store: Store) throws(StoreError) {
    guard !changes.isEmpty else { return }
    _ = try store.commit(ChangeSet(title, changes))
    changes.removeAll(keepingCapacity: true)
  }

  /// Makes the later corrections the next set.
  mutating func turnToCorrections() {
    changes = corrections
    corrections = []
  }

  func ago(_ days: Int) -> Day { today.adding(days: -days) }
}

extension Day {
  /// This day, or the Friday before when it falls on a weekend: what happened, happened on a working day.
  var workdayBefore: Day { adding(days: -max(0, weekday.rawValue - 5)) }

  /// This day, or the Monday after when it falls on a weekend: what is planned is planned for a working day.
  var workdayAfter: Day { adding(days: weekday.rawValue > 5 ? 8 - weekday.rawValue : 0) }
}
