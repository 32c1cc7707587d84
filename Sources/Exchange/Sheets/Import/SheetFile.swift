import Domain
import Store

/// Reads a whole file that somebody chose.
package enum SheetFile {
  /// A file this large is no spreadsheet; it is refused before it fills the memory.
  private static let limit = 200_000_000

  /// - Throws: `OutputError` with a sentence that says what is wrong with the file.
  package static func read(_ path: String) throws(OutputError) -> [UInt8] {
    let path = FolderListing.expanded(path)
    do {
      return try SmallFile.bytes(path, atMost: limit)
    } catch {
      switch error {
      case .notAFile: throw OutputError(words: "This is a folder or a device, not a file.")
      case .tooLarge:
        throw OutputError(words: "This file is too large for a spreadsheet. Was the right file chosen?")
      case .system: throw OutputError(words: Words("This file cannot be read: {1}.", error.reason))
      }
    }
  }
}
