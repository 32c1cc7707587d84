import CDisk
import Domain
import Glibc
import Store

/// What the processes of `two-programs` do. The raw value is the login, too.
enum RoleName: String, CaseIterable {
  case writer, colleague, keeper, reader

  static let writers: [RoleName] = [.writer, .colleague]
}

/// One of the processes: works until its time is over, then writes down what it was told is done.
final class Role {
  /// The argument by which the tool runs as one of them.
  static let word = "role"

  private let name: RoleName
  private let store: Store
  private var memory: Memory
  private var said: [String: Int] = [:]
  private let folder: String

  static func run(_ arguments: [String]) throws -> Int32 {
    guard arguments.count == 5, let name = RoleName(rawValue: arguments[0]), let seed = UInt64(arguments[2]),
      let seconds = Double(arguments[3])
    else { return 2 }
    do {
      let role = try Role(name, arguments[1], seed)
      try role.work(.seconds(seconds))
      try role.report(to: arguments[4])
      return 0
    } catch {
      print("BROKEN two-programs: the \(name.rawValue): \(error)")
      return 1
    }
  }

  private init(_ name: RoleName, _ path: String, _ seed: UInt64) throws {
    let start = Memory(seed: seed)
    let clock = Domain.Clock(now: { Instant(milliseconds: start.milliseconds) }, today: { start.day })
    self.name = name
    folder = Files.parent(of: path)
    memory = Memory(seed: seed &+ UInt64(name.rawValue.utf8.first ?? 0))
    store = try Store.open(at: path, options: StoreOptions(login: name.rawValue, clock: clock))
  }

  private func work(_ time: Duration) throws {
    let end = ContinuousClock.now + time
    while ContinuousClock.now < end {
      switch name {
      case .writer, .colleague: try write()
      case .keeper: try keep()
      case .reader: try look()
      }
    }
  }

  /// Does one thing, and notes how long it took.
  private func timed<T>(_ what: String, _ body: () throws -> T) throws -> T {
    disk_trying("two-programs: the \(name.rawValue), \(what)")
    let before = ContinuousClock.now
    let result = try body()
    most("longest \(what) ms", Int((ContinuousClock.now - before) / .milliseconds(1)))
    said[what, default: 0] += 1
    return result
  }

  private func most(_ what: String, _ number: Int) { said[what] = max(said[what] ?? 0, number) }

  private func report(to path: String) throws {
    try Files.write(Array(said.map { "\($0.key) \($0.value)\n" }.sorted().joined().utf8), to: path)
  }
}

// MARK: Writing

extension Role {
  private func write() throws {
    switch memory.below(10) {
    case 0..<6: try count()
    case 6..<8: try add()
    default: try undo()
    }
  }

  /// One more, from the number that was seen. Who was overtaken looks again, as a person would.
  private func count() throws {
    guard let old = try counter() else { throw Broken("the counter is gone") }
    var new = old
    new.result = String((Int(old.result) ?? 0) + 1)
    new.startTime = new.result
    if try save(ChangeSet("Count", old.changes(to: new))) { said["counted", default: 0] += 1 }
  }

  private func counter() throws -> PersonContact? {
    try timed("reads") { try store.answer(OneRecord(.personContact, SharedWork.counter)).map(PersonContact.init) }
  }

  private func add() throws {
    var person = Applicant(id: store.newIdentifier())
    person.firstName = name.rawValue
    if try save(ChangeSet("Add", [.create(person.stored)])) { said["added", default: 0] += 1 }
  }

  private func save(_ set: ChangeSet) throws -> Bool {
    try unlessOvertaken {
      let receipt = try timed("saves") { try store.commit(set) }
      most("longest wait for another program ms", receipt.waitedMilliseconds)
    }
  }

  private func undo() throws {
    _ = try unlessOvertaken {
      guard case .done(let title) = try timed("undos", { try store.undo(confirmed: true) }) else { return }
      said[title.english == "Count" ? "counted" : "added", default: 0] -= 1
    }
  }

  /// - Returns: false when somebody else had changed the same, which is said as it should be.
  private func unlessOvertaken(_ body: () throws -> Void) throws -> Bool {
    do {
      try body()
      return true
    } catch StoreError.stale {
      said["overtaken", default: 0] += 1
      return false
    }
  }
}

// MARK: Keeping and reading

extension Role {
  private func keep() throws {
    let number = memory.next()
    switch number % 20 {
    case 0, 5, 10:
      let file = "\(folder)/copy-\(number).db"
      _ = try timed("copies") { try store.maintain(.backup(to: file)) }
      guard unlink(file) == 0 else { throw Broken("the copy is not there") }
    case 15: _ = try timed("refreshes") { try store.maintain(.refreshDerived) }
    default:
      let draft = Draft(
        key: "form", title: "Contact", payload: "draft \(number)", keptAt: Instant(milliseconds: Int64(number)))
      try keep(draft)
      guard try store.answer(DraftList()) == [draft] else { throw Broken("a draft is not as it was kept") }
    }
  }

  /// A draft gives way after a quarter of a second, because it must not keep a key waiting; the program tries again.
  private func keep(_ draft: Draft) throws {
    for _ in 0..<20 {
      do {
        return try timed("drafts") { try store.keep(draft) }
      } catch StoreError.unavailable {
        said["drafts tried again", default: 0] += 1
      }
    }
    throw Broken("a draft could not be kept in twenty tries")
  }

  /// Reads as screens do; both halves of a count are always the same.
  private func look() throws {
    let seen = try counter()
    guard let seen, seen.result == seen.startTime else { throw Broken("half a change was seen: \(seen as Any)") }
    _ = try timed("lists") { try store.answer(ApplicantList(scope: .everyone, page: PageRequest(limit: 30))) }
    _ = try timed("searches") { try store.answer(Find("note", limit: 30)) }
  }
}
