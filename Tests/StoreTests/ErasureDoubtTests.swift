import Domain
import Foundation
import GRDB
import Testing

@testable import Store

/// An erasure is refused at its end, and whether the person is erased, or off the list again, cannot be known: then they
/// stay on the list, and that is said.
struct ErasureDoubtTests {
  private static let uncertain = StoreError.unavailable(
    "The disk did not confirm that the person was erased. Look whether they are still there; whoever is will be erased when the program is next started."
  )

  /// Refuses the commit of the next erasure, after the list was written.
  /// - Parameter afterwards: done between the refusal and what the program does about it.
  private func refuseNext(_ office: Office, afterwards: @escaping @Sendable () -> Void) throws {
    office.store.wait.patience = .milliseconds(20)
    try office.sql { db in
      // A reference that is broken only at the commit.
      try db.execute(
        sql: """
          CREATE TABLE late (id BLOB REFERENCES colleague (id) DEFERRABLE INITIALLY DEFERRED);
          CREATE TRIGGER late_failure AFTER INSERT ON tombstone BEGIN INSERT INTO late VALUES (randomblob(16)); END;
          """)
      db.afterNextTransaction(onCommit: { _ in }, onRollback: { _ in afterwards() })
    }
  }

  @Test func whoeverMayBeErasedStaysOnTheList() throws {
    let office = try Office()
    let canary = try Canary(office)
    let list = ErasureList(besideStoreAt: office.store.path)
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: office.store.path, configuration: configuration)
    // Nobody can be asked whether the person is there.
    try refuseNext(office) { try? other.inDatabase { try $0.execute(sql: "BEGIN EXCLUSIVE") } }
    #expect(throws: Self.uncertain) { try office.erase(canary.person.id) }
    #expect(try list.entries().contains { $0.key == RecordKey(.applicant, canary.person.id) })
    try other.inDatabase { try $0.execute(sql: "ROLLBACK; DROP TRIGGER late_failure") }
    // And what was said comes true: who is still there is erased later.
    #expect(try office.stored(canary.person) != nil)
    #expect(try office.store.maintain(.finishErasures).count == 1)
    #expect(try office.stored(canary.person) == nil)
  }

  @Test func linesThatCannotBeTakenBackAreSaid() throws {
    let office = try Office()
    let canary = try Canary(office)
    let list = ErasureList(besideStoreAt: office.store.path)
    let (path, away) = (list.path, list.path + ".away")
    try refuseNext(office) {
      rename(path, away)
      mkdir(path, 0o700)
    }
    #expect(throws: Self.uncertain) { try office.erase(canary.person.id) }
    rmdir(path)
    rename(away, path)
    #expect(try list.entries().contains { $0.key == RecordKey(.applicant, canary.person.id) })
  }
}
