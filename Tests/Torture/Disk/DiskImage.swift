/// What may be on the disk when the power goes: what was flushed, for certain; of the rest anything.
///
/// Strict, as POSIX is: a new, renamed or removed name is certain only when its folder was flushed, a new folder only
/// when the folder around it was. Real file systems promise more.
struct DiskImage {
  /// What a name stands for. A file is known by a number, because names change.
  private enum Entry: Equatable {
    case folder
    case file(Int)
  }

  private enum NameChange {
    case set(String, Entry)
    case remove(String)
    case rename(String, to: String, Entry)
    /// Two names, and what they stand for afterwards.
    case exchange(String, Entry, String, Entry)

    /// The folder whose flush makes it certain.
    var folder: String {
      switch self {
      case .set(let path, _), .remove(let path), .rename(_, let path, _), .exchange(_, _, let path, _):
        Files.parent(of: path)
      }
    }
  }

  private var files: [FileImage] = []
  private var names: [String: Entry] = [:]
  private var certainNames: [String: Entry] = [:]
  private var nameChanges: [NameChange] = []
  private var handles: [Int64: Int] = [:]

  /// A folder as it is: all of it certain.
  init(of folder: String) throws {
    for entry in Files.tree(folder) {
      names[entry.path] = entry.isFolder ? .folder : .file(files.count)
      if !entry.isFolder { files.append(FileImage(try Files.read("\(folder)/\(entry.path)"))) }
    }
    certainNames = names
  }

  mutating func take(_ event: Recording.Event) {
    switch event {
    case .opened(let handle, let path, let made): opened(handle, path, made)
    case .wrote(let handle, let path, let offset, let bytes):
      change(handle, path) { $0.wrote(bytes, at: offset) }
    case .sized(let handle, let path, let size): change(handle, path) { $0.sized(size) }
    case .synced(let handle, let path):
      if path.isEmpty || names[path] == .folder { syncNames(in: path) } else { change(handle, path) { $0.sync() } }
    case .renamed(let path, let target):
      guard let entry = names.removeValue(forKey: path) else { return }
      names[target] = entry
      nameChanges.append(.rename(path, to: target, entry))
    case .exchanged(let path, let target):
      guard let one = names[path], let other = names[target] else { return }
      (names[path], names[target]) = (other, one)
      nameChanges.append(.exchange(path, other, target, one))
    case .removed(let path), .removedFolder(let path):
      names[path] = nil
      nameChanges.append(.remove(path))
    case .madeFolder(let path): make(path, .folder)
    }
  }

  private mutating func make(_ path: String, _ entry: Entry) {
    names[path] = entry
    nameChanges.append(.set(path, entry))
  }

  private mutating func opened(_ handle: Int64, _ path: String, _ made: Bool) {
    if made {
      make(path, .file(files.count))
      files.append(FileImage([]))
    }
    if case .file(let number)? = names[path] { handles[handle] = number }
  }

  /// A handle that was opened before the recording began is known by its path.
  private mutating func change(_ handle: Int64, _ path: String, _ body: (inout FileImage) -> Void) {
    if handles[handle] == nil, case .file(let number)? = names[path] { handles[handle] = number }
    if let number = handles[handle] { body(&files[number]) }
  }

  private mutating func syncNames(in folder: String) {
    for change in nameChanges where change.folder == folder { Self.apply(change, to: &certainNames) }
    nameChanges.removeAll { $0.folder == folder }
  }

  private static func apply(_ change: NameChange, to names: inout [String: Entry]) {
    switch change {
    case .set(let path, let entry): names[path] = entry
    case .remove(let path): names[path] = nil
    case .rename(let path, let target, let entry):
      names[path] = nil
      names[target] = entry
    case .exchange(let path, let entry, let target, let other): (names[path], names[target]) = (entry, other)
    }
  }

  /// Writes one of the disks that may be found into an empty folder.
  func write(_ fate: Fate, to folder: String, _ memory: inout Memory) throws {
    var found = certainNames
    for change in nameChanges where memory.chance(fate.names) { Self.apply(change, to: &found) }
    for (path, entry) in found.sorted(by: { $0.key < $1.key }) {
      // What is in a folder that never reached the disk is not there either.
      guard Files.isFolder(Files.parent(of: "\(folder)/\(path)")) else { continue }
      switch entry {
      case .folder: try Files.makeFolder("\(folder)/\(path)")
      case .file(let number): try Files.write(files[number].bytes(fate, &memory), to: "\(folder)/\(path)")
      }
    }
  }

  /// Whether anything is uncertain.
  var isUncertain: Bool { !nameChanges.isEmpty || files.contains(where: \.isUncertain) }
}

/// How much of what was not flushed is found after a power cut.
struct Fate {
  /// In so many of 1,000 cases a change of a name is there.
  let names: Int
  /// The same for a piece of a write, or a change of size.
  let pieces: Int
  /// Bytes that reach the disk together: 512 or 4,096; nil: whole writes.
  var sector: Int?
  /// In so many of 1,000 cases what is not there is rubbish instead of what was there before.
  var rubbish = 0

  /// Nothing, all, and each half of it.
  static let plain = [
    Fate(names: 0, pieces: 0), Fate(names: 1000, pieces: 1000), Fate(names: 1000, pieces: 0),
    Fate(names: 0, pieces: 1000),
  ]

  static func random(_ memory: inout Memory) -> Fate {
    let sectors: [Int?] = [nil, 512, 4096]
    return Fate(
      names: [0, 500, 1000][memory.below(3)], pieces: 100 + memory.below(801), sector: sectors[memory.below(3)],
      rubbish: [0, 0, 300][memory.below(3)])
  }
}

extension Memory {
  mutating func chance(_ ofThousand: Int) -> Bool {
    switch ofThousand {
    case ...0: false
    case 1000...: true
    default: below(1000) < ofThousand
    }
  }
}
