import Domain
import Store

/// Reads a whole file or pipe, or says why not.
enum InputFile {
  static func read(_ path: String) throws(Failure) -> [UInt8] {
    do {
      return try SmallFile.bytes(path, atMost: .max, takesPipes: true)
    } catch {
      throw .unreadable(Words("{1} cannot be read: {2}.", path, error.reason))
    }
  }
}
