import Domain
import Exchange
import Foundation
import Store

/// A folder of a test's own, gone with the last one who holds it.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("caseload-test-" + UUID().uuidString)
    try FileManager.default.createDirectory(
      at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// The demo caseload is written once and copied for each test: it takes a while, and tests must not share a store.
enum DemoStore {
  static func copy(into folder: TemporaryFolder) throws -> String {
    let path = folder.path + "/demo.db"
    try FileManager.default.copyItem(atPath: try original.get().path + "/demo.db", toPath: path)
    return path
  }

  private static let original = Result { () throws -> TemporaryFolder in
    let folder = try TemporaryFolder()
    let store = try Store.open(
      at: folder.path + "/demo.db", options: StoreOptions(login: "kari", clock: Walk.clock(), isThrowaway: true))
    try DemoCaseload.fill(store)
    return folder
  }
}
