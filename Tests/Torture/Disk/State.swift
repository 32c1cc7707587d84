import CDisk
import Glibc
import Store

/// What a SQLite file says, table by table, read past our own program.
struct State: Equatable {
  let tables: [String: String]

  /// Random by design, and proven by the check of the chain instead.
  private static let ignored =
    ",change.salt,change.digest,change_set.hash,change_set.previous_hash,change_set.window,device.id,"
    + "undo_step.window,store_info.value,access.salt,access.words_digest,access.previous_hash,access.hash,"
    // An erasure has an identity of its own; that the file is still to be written anew may be left for later.
    + "change.record_id@erasure,erasure.id,tombstone.erasure_id,store_info/cleaning_due,"

  /// nil when there is no file, or one with no tables in it yet.
  static func read(_ path: String) throws -> State? {
    guard let size = Files.size(path), size > 0 || (Files.size(path + "-journal") ?? 0) > 0 else { return nil }
    if try isNoStore(path) { return try ofBytes(path) }
    guard let text = disk_fingerprint(path, ignored) else { throw Broken("no memory for \(path)") }
    defer { free(text) }
    var tables: [String: String] = [:]
    for line in String(cString: text).split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1)
      tables[String(parts[0])] = parts.count > 1 ? String(parts[1]) : ""
    }
    if let error = tables["error"] { throw Broken("\(path) cannot be read: \(error)") }
    guard tables.removeValue(forKey: "integrity") == "ok" else { throw Broken("\(path) is damaged") }
    return tables.isEmpty ? nil : State(tables: tables)
  }

  /// What no longer begins as files of SQLite do is what its bytes are.
  private static func ofBytes(_ path: String) throws -> State {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    let bytes = try Files.read(path)
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return State(tables: ["bytes": "\(bytes.count)/\(hash)"])
  }

  private static func isNoStore(_ path: String) throws -> Bool {
    // A file of some bytes may be a store whose journal is to be played back.
    guard (Files.size(path + "-journal") ?? 0) == 0 else { return false }
    return try !Files.read(path).starts(with: "SQLite format 3\0".utf8)
  }

  /// Whether it is a file that cannot be opened as a store.
  var isNoStore: Bool { tables.keys.first == "bytes" }

  /// The tables that say something else, to be shown to whoever looks for the mistake.
  func difference(to other: State) -> String {
    let names = Set(tables.keys).union(other.tables.keys).sorted().filter { tables[$0] != other.tables[$0] }
    return names.map { name in
      let counts = [self, other].map { $0.tables[name]?.split(separator: "/").first ?? "no" }
      return counts[0] == counts[1] ? name : "\(name) \(counts[0]) for \(counts[1])"
    }.joined(separator: ", ")
  }
}

/// What a folder holds at one moment: the store, and the files the program has promised.
struct Moment {
  /// nil before the store is made.
  let store: State?
  let promised: [String: State]
  let memory: Memory
  /// Who is on the list of the erased.
  let listed: Set<String>

  init(_ world: World) throws {
    store = try State.read(world.path)
    memory = world.memory
    listed = try world.listed
    promised = try Dictionary(
      uniqueKeysWithValues: world.memory.promised.map { name in (name, try Self.read(name, in: world)) })
  }

  /// - Parameter name: several with "|" between them for a file that has one of these names.
  private static func read(_ name: String, in world: World) throws -> State {
    let paths = name.split(separator: "|").map { "\(world.folder)/\($0)" }
    let there = paths.first { Files.size($0) != nil }
    guard let state = try there.flatMap(State.read) else { throw Broken("\(name) is not there") }
    return state
  }

  /// Whether a folder is as at one of these moments, and holds what was promised in the first (or in another one).
  static func check(_ world: World, isOneOf moments: [Moment], promisedIn promising: Moment? = nil) throws {
    let now = try State.read(world.path)
    guard moments.contains(where: { $0.store == now }) else {
      let differences = moments.map { $0.difference(to: now) }
      throw Broken("the store is neither as before nor as after: \(differences.joined(separator: "; or "))")
    }
    try checkFiles(world, moments, promised: (promising ?? moments.first)?.promised ?? [:])
  }

  /// Copies are whole or not there; those that were promised are there.
  private static func checkFiles(_ world: World, _ moments: [Moment], promised: [String: State]) throws {
    for (name, state) in promised {
      guard try read(name, in: world) == state else { throw Broken("\(name) is not as promised") }
    }
    let whole = moments.compactMap(\.store) + moments.flatMap { $0.promised.values }
    for (name, isFolder) in Files.tree(world.folder) where !isFolder && name != World.storeFile {
      guard name.hasSuffix(".db"), promised[name] == nil else { continue }
      guard let state = try State.read("\(world.folder)/\(name)"), whole.contains(state) else {
        throw Broken("\(name) is half a copy")
      }
    }
  }

  private func difference(to now: State?) -> String {
    guard let store, let now else {
      return "\(store == nil ? "no store" : "a store") / \(now == nil ? "no store" : "a store")"
    }
    return store.difference(to: now)
  }
}

/// The harness found that something does not hold.
struct Broken: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
