import Domain
import Store

/// Collects new records until they are committed as one set.
struct DemoWriter {
  private(set) var changes: [Change] = []
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
    add(record.stored)
    return record
  }

  mutating func add(_ record: StoredRecord) { changes.append(.create(record)) }

  mutating func add(_ change: Change) { changes.append(change) }

  /// Commits what was collected; nothing when nothing was.
  mutating func commit(_ title: Words, to store: Store) throws(StoreError) {
    guard !changes.isEmpty else { return }
    _ = try store.commit(ChangeSet(title, changes))
    changes.removeAll(keepingCapacity: true)
  }

  func ago(_ days: Int) -> Day { today.adding(days: -days) }
}
