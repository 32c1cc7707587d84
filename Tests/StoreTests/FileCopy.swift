import Domain
import Foundation
import GRDB

@testable import Store

/// A copy of an office's file in a folder of its own, to be damaged byte by byte.
final class FileCopy {
  let folder: String
  let path: String
  private let clock: Clock

  init(_ office: Office) throws {
    folder = NSTemporaryDirectory() + "caseload-damage-\(UUID().uuidString)"
    path = folder + "/store.db"
    clock = office.time.clock
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    try FileManager.default.copyItem(atPath: office.store.path, toPath: path)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var bytes: Data {
    get throws { try Data(contentsOf: URL(filePath: path)) }
  }

  func write(_ bytes: Data) throws { try bytes.write(to: URL(filePath: path)) }

  func open(changesNothing: Bool = false) throws -> Store {
    try Store.open(
      at: path,
      options: StoreOptions(login: "kari", clock: clock, isThrowaway: true, changesNothing: changesNothing))
  }

  func change(_ edit: (inout Data) -> Void) throws {
    var bytes = try bytes
    edit(&bytes)
    try write(bytes)
  }

  /// The byte ranges of the pages of a table or an index.
  func pages(of name: String) throws -> [Range<Int>] {
    let queue = try SQLiteConnection.open(path)
    return try queue.inDatabase { db in
      try Int.fetchAll(db, sql: "SELECT pageno FROM dbstat WHERE name = ? ORDER BY pageno", arguments: [name])
        .map { ($0 - 1) * 4096..<$0 * 4096 }
    }
  }

  /// Every table and index that has pages.
  func trees() throws -> [String] {
    let queue = try SQLiteConnection.open(path)
    return try queue.inDatabase {
      try String.fetchAll($0, sql: "SELECT name FROM sqlite_schema WHERE rootpage > 0 ORDER BY rootpage")
    }
  }

  func replace(_ old: String, by new: String, inPagesOf name: String) throws {
    let pages = try pages(of: name)
    try change { bytes in
      for page in pages {
        while let place = bytes.range(of: Data(old.utf8), in: page) {
          bytes.replaceSubrange(place, with: Data(new.utf8))
        }
      }
    }
  }
}
