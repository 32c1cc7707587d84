package import Domain
import GRDB

/// What a restore would change, told by days and numbers of people: names would not help to decide and may stand on
/// somebody's screen.
package struct RestorePreview: Hashable, Codable, Sendable {
  /// Changes of one day (UTC, as they are stored).
  package struct DayOfChanges: Hashable, Codable, Sendable {
    package let day: Day
    package let changes: Int
    /// How many different applicants they were about.
    package let people: Int
  }

  package let copy: BackupContent
  /// Nil when there is no store, or it cannot be read.
  package let present: BackupContent?
  /// What the present store holds and the copy does not, by day; the newest last.
  package let gone: [DayOfChanges]
  /// What the copy holds and the present store does not: the two went different ways.
  package let returning: [DayOfChanges]

  /// How many different applicants the changes that would be gone were about.
  package let gonePeople: Int

  package var goneChanges: Int { gone.reduce(0) { $0 + $1.changes } }

  /// - Parameter store: path of the present store.
  package init(of source: RestoreSource, over store: String) throws(StoreError) {
    copy = source.content
    guard let present = try? BackupContent.read(store) else {
      self.present = nil
      (gone, returning, gonePeople) = ([], [], 0)
      return
    }
    self.present = present
    do {
      let now = try SQLiteConnection.openToRead(store)
      let then = try SQLiteConnection.openToRead(source.path)
      (gone, returning, gonePeople) = try now.inDatabase { now in
        try then.inDatabase { then in
          let (here, there) = (try JournalExtent(now), try JournalExtent(then))
          let (lost, back) = (try here.beyond(there), try there.beyond(here))
          return (try lost.days(), try back.days(), try lost.people())
        }
      }
    } catch {
      throw StoreError(error, path: store)
    }
  }
}
