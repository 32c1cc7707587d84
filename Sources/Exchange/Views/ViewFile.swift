package import Domain
import Store

/// Why a file of views cannot be used, or a view not saved; in one sentence.
package struct ViewError: Error, Hashable, Sendable {
  package let words: Words
  /// The person asked for something that does not go; otherwise the file or the disk is in the way.
  package let isRefusal: Bool

  init(_ words: Words, isRefusal: Bool = false) {
    self.words = words
    self.isRefusal = isRefusal
  }
}

/// One of the person's own views, as the file has it.
package struct SavedView: Hashable, Sendable {
  package let name: String
  package let view: ListView
  /// What the file says of it that this program does not know; nil for nothing.
  package let unknown: Words?
}

/// The views of one login: what this program knows of them, over everything that the file says. Nothing that is not
/// understood is lost when it is written again.
package struct ViewFile: Sendable {
  /// The version of the file this program writes.
  package static let version = 1
  package static let longestName = 60

  private(set) var tree: JSONValue

  /// No views yet.
  package init() {
    tree = .object([JSONValue.Member("version", .number(String(Self.version))), JSONValue.Member("views", .array([]))])
  }

  /// - Parameter path: for the sentence.
  init(_ bytes: [UInt8], _ path: String) throws(ViewError) {
    do {
      tree = try JSONReader.value(bytes)
    } catch {
      throw Self.damaged(path, line: error.line)
    }
    guard tree.members != nil, tree["version"]?.number != nil, tree["views"]?.elements != nil else {
      throw Self.damaged(path, line: 1)
    }
  }

  private static func damaged(_ path: String, line: Int) -> ViewError {
    ViewError(
      Words(
        "The file of saved views, {1}, cannot be understood (line {2}): put it right or move it away; nothing in it was changed.",
        path, String(line)))
  }

  var text: String { tree.written() + "\n" }

  // MARK: Reading

  /// The person's own views, in the order of the file; what is no view is passed over.
  package var views: [SavedView] { entries.compactMap(Self.view) }

  private var entries: [JSONValue] { tree["views"]?.elements ?? [] }

  /// What the person should know of the file as a whole; nil for nothing.
  package var notice: Words? {
    if let version = tree["version"]?.number, version > Self.version {
      return Words(
        "The saved views were written by a newer Caseload (version {1}): what this one does not know is left out and kept.",
        String(version))
    }
    let others = entries.count { Self.view($0) == nil }
    if others == 0 { return nil }
    return Words(
      "Entries of the file of saved views that are no views: {1}. They are left out and kept.", String(others))
  }

  /// What the list opens with; nil when nothing was chosen.
  package var opensWith: String? { tree["opens_with"]?.text.flatMap(Self.shortened) }

  /// A view by its name: the person's own, or one that comes with the program, by its code or its label.
  /// - Parameter words: turns a sentence into the reader's language.
  package func view(called name: String, words: (Words) -> String) -> SavedView? {
    if let own = views.first(where: { $0.name == name }) { return own }
    return BuiltInView.allCases.first { [$0.rawValue, $0.label.english, words($0.label)].contains(name) }
      .map { SavedView(name: words($0.label), view: $0.view, unknown: nil) }
  }

  private static func view(_ entry: JSONValue) -> SavedView? {
    guard entry.members != nil, let text = entry["name"]?.text, let name = shortened(text) else { return nil }
    var unknown: [String] = []
    let reading = ViewReading(entry, &unknown)
    let words = Words(
      "The view \"{1}\" has something this program does not know ({2}): it is shown without it, and the file keeps it.",
      name, unknown.joined(separator: ", "))
    return SavedView(name: name, view: reading.view, unknown: unknown.isEmpty ? nil : words)
  }

  /// A name that fits into a line; nil for none.
  static func shortened(_ text: String) -> String? {
    let name = TextFilter.line(text)
    return name.isEmpty ? nil : String(name.prefix(longestName))
  }

  // MARK: Changing

  /// Saves a view under a name, over one that has it.
  package mutating func save(_ view: ListView, as name: String) {
    change { entries in
      if let place = entries.firstIndex(where: { Self.view($0)?.name == name }) {
        ViewReading.put(view, into: &entries[place])
      } else {
        var entry = JSONValue.object([JSONValue.Member("name", .text(name))])
        ViewReading.put(view, into: &entry)
        entries.append(entry)
      }
    }
  }

  package mutating func rename(_ name: String, to new: String) throws(ViewError) {
    try changeOne(name) { $0["name"] = .text(new) }
    if opensWith == name { tree["opens_with"] = .text(new) }
  }

  package mutating func remove(_ name: String) throws(ViewError) {
    try changeOne(name) { _ in }
    change { entries in
      if let place = entries.firstIndex(where: { Self.view($0)?.name == name }) { entries.remove(at: place) }
    }
    if opensWith == name { tree["opens_with"] = nil }
  }

  /// - Parameter name: of a view of the person's own or the code of one that comes with the program; nil opens with the
  ///   usual list.
  package mutating func open(with name: String?) { tree["opens_with"] = name.map { .text($0) } }

  private mutating func changeOne(_ name: String, _ edit: (inout JSONValue) -> Void) throws(ViewError) {
    guard views.contains(where: { $0.name == name }) else {
      throw ViewError(Words("The view \"{1}\" is not there any more.", name), isRefusal: true)
    }
    change { entries in
      if let place = entries.firstIndex(where: { Self.view($0)?.name == name }) { edit(&entries[place]) }
    }
  }

  private mutating func change(_ edit: (inout [JSONValue]) -> Void) {
    var entries = entries
    edit(&entries)
    tree["views"] = .array(entries)
  }
}
