import Glibc

/// The folders and files that a half-typed path may mean.
package struct FolderListing: Sendable {
  package struct Entry: Sendable, Hashable {
    package let name: String
    package let isFolder: Bool
  }

  /// The folder part of the path as typed, "" or ending in "/".
  package let folder: String
  /// Folders first, then by name; hidden ones only when the typed name begins with a point.
  package let entries: [Entry]
  /// The folder can be read.
  package let isReadable: Bool

  /// - Parameter path: as typed; without a leading "/" it counts from the current folder, "~/" from one's own.
  package init(matching path: String) {
    let cut = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    folder = String(path[..<cut])
    let start = String(path[cut...]).lowercased()
    let found = Self.read(Self.expanded(folder.isEmpty ? "." : folder))
    isReadable = found != nil
    entries = (found ?? [])
      .filter { $0.name.lowercased().hasPrefix(start) && (start.hasPrefix(".") || !$0.name.hasPrefix(".")) }
      .sorted { ($0.isFolder ? 0 : 1, $0.name.lowercased()) < ($1.isFolder ? 0 : 1, $1.name.lowercased()) }
  }

  package static func expanded(_ path: String) -> String {
    guard path == "~" || path.hasPrefix("~/"), let home = getenv("HOME") else { return path }
    return String(cString: home) + path.dropFirst()
  }

  private static func read(_ folder: String) -> [Entry]? {
    guard let directory = opendir(folder) else { return nil }
    defer { closedir(directory) }
    var entries: [Entry] = []
    while let item = readdir(directory) {
      let name = withUnsafePointer(to: &item.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      var status = stat()
      let isFolder = stat(folder + "/" + name, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      entries.append(Entry(name: name, isFolder: isFolder))
    }
    return entries
  }
}
