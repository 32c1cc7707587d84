import CStore

/// The SQLite library in use: the system's own.
package enum SQLiteLibrary {
  package struct Version: Comparable, Sendable {
    package let parts: [Int]

    package init(_ parts: Int...) { self.parts = parts }

    /// Reads "3.40.1"; what is no number counts as 0.
    package init(_ text: String) { parts = text.split(separator: ".").map { Int($0) ?? 0 } }

    package static func < (left: Version, right: Version) -> Bool { left.parts.lexicographicallyPrecedes(right.parts) }

    package var text: String { parts.map(String.init).joined(separator: ".") }

    /// Whether this version has the race of write-ahead logs in which two processes lose a commit: 3.7.0 to 3.51.2,
    /// except 3.44.6 and later of 3.44, and 3.50.7 and later of 3.50.
    package var mayLoseCommitsOfWriteAheadLogs: Bool {
      guard self >= Version(3, 7, 0), self <= Version(3, 51, 2) else { return false }
      if self >= Version(3, 44, 6), self < Version(3, 45) { return false }
      return !(self >= Version(3, 50, 7) && self < Version(3, 51))
    }
  }

  package static var version: Version { Version(String(cString: cstore_sqlite_version())) }
}
