import Domain

/// Who can open what is encrypted: a file of age with one public key a line.
package struct Recipients: Hashable, Sendable {
  package let path: String
  /// How many keys it holds.
  package let count: Int

  /// Where a store has its own, used for every copy of it.
  package static func path(besideStore store: String) -> String { FileRefusals.folder(of: store) + "/recipients.txt" }

  /// Those beside a store; nil when there is no such file, and copies are not encrypted then.
  /// - Throws: `unavailable` when the file is there and cannot be used: a copy that should have been encrypted is never
  ///   made without.
  package static func beside(store: String) throws(StoreError) -> Recipients? {
    let path = path(besideStore: store)
    return Facts(path) == nil ? nil : try Recipients(reading: path)
  }

  /// - Throws: `unavailable` when the file cannot be read, holds no key, or something that is none.
  package init(reading path: String) throws(StoreError) {
    self.path = path
    let text: String
    do {
      text = String(decoding: try SmallFile.bytes(path), as: UTF8.self)
    } catch {
      throw .unavailable(Words("The recipients in {1} cannot be read: {2}.", path, error.reason))
    }
    var count = 0
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let key = SmallFile.trimmed(line)
      if key.isEmpty || key.hasPrefix("#") { continue }
      guard Self.beginnings.contains(where: key.hasPrefix) else {
        throw .unavailable(
          Words(
            "Line {1} of {2} is not a recipient. Write one public key of age (it begins with age1) on each line.",
            String(index + 1), path))
      }
      count += 1
    }
    guard count > 0 else {
      throw .unavailable(
        Words("{1} names no recipient. Write one public key of age (it begins with age1) on each line.", path))
    }
    self.count = count
  }

  private static let beginnings = ["age1", "ssh-ed25519 ", "ssh-rsa "]
}

/// Files with the keys that open what is encrypted.
enum Identities {
  /// - Throws: `unavailable` when a file cannot be read, holds no key, or is itself locked with a passphrase.
  static func check(_ path: String) throws(StoreError) {
    let text: String
    do {
      text = String(decoding: try SmallFile.bytes(path), as: UTF8.self)
    } catch {
      throw .unavailable(Words("The identity {1} cannot be read: {2}.", path, error.reason))
    }
    if text.hasPrefix(Sealing.intro) || text.hasPrefix("-----BEGIN AGE ENCRYPTED FILE-----") {
      throw .unavailable(
        Words("The identity {1} is locked with a passphrase. Unlock it first with: age -d {1} > NEWFILE", path))
    }
    let keys = text.split(separator: "\n").map(SmallFile.trimmed)
    guard keys.contains(where: { key in ["AGE-SECRET-KEY-1", "-----BEGIN "].contains(where: key.hasPrefix) }) else {
      throw .unavailable(
        Words("{1} holds no identity of age. Its key stands on a line that begins with AGE-SECRET-KEY-1.", path))
    }
  }
}
