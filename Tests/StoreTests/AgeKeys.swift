import Foundation
import Testing

@testable import Store

/// Keys of age made for one test, in a folder of their own. The program age is a package that the tests need.
final class AgeKeys {
  let folder: String
  /// A file with a key; its recipient is in `recipients`.
  var identity: String { folder + "/identity.txt" }
  /// A key that opens nothing.
  var stranger: String { folder + "/stranger.txt" }
  var recipients: String { folder + "/recipients.txt" }

  init() throws {
    folder = NSTemporaryDirectory() + "caseload-keys-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    let key = try Self.make(identity)
    _ = try Self.make(stranger)
    try "# the office\n\(key)\n".write(toFile: recipients, atomically: false, encoding: .utf8)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// From now on every copy of this store is encrypted.
  func use(for office: Office) throws {
    try FileManager.default.copyItem(
      atPath: recipients, toPath: Recipients.path(besideStore: office.store.path))
  }

  /// A program in the place of age that does what a test needs to go wrong.
  func stub(_ script: String) throws -> Age {
    let bin = folder + "/bin"
    try FileManager.default.createDirectory(atPath: bin, withIntermediateDirectories: true)
    try "#!/bin/sh\n\(script)\n".write(toFile: bin + "/age", atomically: false, encoding: .utf8)
    chmod(bin + "/age", 0o755)
    return Age(folders: [bin])
  }

  /// - Returns: the recipient.
  private static func make(_ file: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/age-keygen")
    process.arguments = ["-o", file]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let line = try #require(text.split(separator: "\n").first { $0.contains("public key: ") })
    return try #require(line.split(separator: " ").last.map(String.init))
  }
}
