package import Domain
import Glibc
import Store

/// Why a file could not be written.
package struct OutputError: Error, Hashable, Sendable {
  package let words: Words
  /// A rule said no; otherwise the disk did.
  package let isRefusal: Bool

  package init(words: Words, isRefusal: Bool = false) {
    self.words = words
    self.isRefusal = isRefusal
  }
}

/// The one way in which a file with records in it is written: new, readable by its owner alone, whole or not at all.
package enum OutputFile {
  /// - Throws: `OutputError` when something stands there already or it cannot be written.
  package static func write(_ text: String, to path: String) throws(OutputError) {
    guard !path.isEmpty else { throw OutputError(words: "Give the file a name.") }
    do {
      try SmallFile.create(path, Array(text.utf8))
    } catch {
      if error == .system(EEXIST) || error.isLink {
        throw OutputError(words: Words("{1} is there already; choose another name.", path), isRefusal: true)
      }
      throw OutputError(words: Words("{1} cannot be written: {2}.", path, error.reason))
    }
  }
}
