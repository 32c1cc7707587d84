import CDisk
import Domain
import Glibc
import Store

/// Two programs write at once, a third makes copies and keeps drafts, a fourth reads: each is a process of its own, on
/// the real disk with real flushes.
struct TwoPrograms {
  /// `cases` stands for seconds.
  let plan: Plan

  func run() throws -> Int32 {
    var tally = Tally()
    try rounds(plan, &tally) { plan, tally in
      let scratch = try Scratch(onDisk: true)
      let work = try SharedWork(scratch)
      let seconds = plan.cases.map(Double.init) ?? min(plan.minutes.map { $0 * 60 } ?? 60, 60)
      let processes = try RoleName.allCases.map { role in
        (role, try start(role, work.path, plan.seed, seconds, "\(scratch.folder)/\(role.rawValue).txt"))
      }
      var said: [String: Int] = [:]
      for (role, process) in processes {
        let code = finish(process)
        guard code == 0 else {
          tally.broke("two-programs --seed \(plan.seed)", Broken("the \(role.rawValue) ended with \(code)"))
          continue
        }
        for (name, number) in try read("\(scratch.folder)/\(role.rawValue).txt") {
          said["\(role.rawValue) \(name)"] = number
        }
      }
      for (name, number) in said.sorted(by: { $0.key < $1.key }) {
        if name.hasSuffix("ms") { tally.most(name, number) } else { tally.add(name, number) }
      }
      tally.attempt("two-programs --seed \(plan.seed)") { _ in try work.verify(said) }
    }
    return tally.report("two-programs", plan)
  }

  private func start(
    _ role: RoleName, _ path: String, _ seed: UInt64, _ seconds: Double, _ output: String
  ) throws -> pid_t {
    let words = ["torture-disk", Role.word, role.rawValue, path, String(seed), String(seconds), output]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    var process: pid_t = 0
    guard posix_spawn(&process, "/proc/self/exe", nil, nil, &arguments, environ) == 0 else {
      throw Broken("the \(role.rawValue) could not be started")
    }
    return process
  }

  private func finish(_ process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    return status & 0x7F == 0 ? status >> 8 & 0xFF : -(status & 0x7F)
  }

  /// Lines of a name and a number.
  private func read(_ path: String) throws -> [(String, Int)] {
    String(decoding: try Files.read(path), as: UTF8.self).split(separator: "\n").compactMap { line in
      guard let space = line.lastIndex(of: " "), let number = Int(line[line.index(after: space)...]) else { return nil }
      return (String(line[..<space]), number)
    }
  }
}

/// What the programs share: one contact, in which each saved count stands twice.
struct SharedWork {
  let path: String
  let counter: Identifier
  private let world: World

  init(_ scratch: Scratch) throws {
    world = World(try scratch.folder("shared"), Memory(seed: 1))
    path = world.path
    try world.firstAnswers()
    try world.importPeople(20, contactsEach: 3, length: 300)
    for role in RoleName.allCases {
      var colleague = Colleague(id: world.newIdentifier())
      (colleague.name, colleague.login) = (role.rawValue, role.rawValue)
      _ = try world.use().commit(ChangeSet("Colleague", [.create(colleague.stored)]))
    }
    counter = Self.counter
    let person = try world.use().answer(AllRecords(.applicant)).first
    var contact = PersonContact(id: counter)
    (contact.applicantID, contact.happenedOn, contact.result, contact.startTime) =
      (person?.id, world.memory.day, "0", "0")
    _ = try world.use().commit(ChangeSet("Counter", [.create(contact.stored)]))
    world.close()
  }

  static let counter = Identifier(high: 0x7000, low: 1 << 63)

  func verify(_ said: [String: Int]) throws {
    try world.open()
    try world.check()
    let counts = RoleName.writers.map { said["\($0.rawValue) counted"] ?? 0 }.reduce(0, +)
    let now = try world.use().answer(OneRecord(.personContact, counter)).map(PersonContact.init)
    guard now?.result == String(counts) else {
      throw Broken("\(counts) counts were acknowledged, the store says \(now?.result ?? "nothing")")
    }
    let people = try world.use().answer(AllRecords(.applicant)).map(Applicant.init)
    for role in RoleName.writers {
      let found = people.count { $0.firstName == role.rawValue }
      guard found == said["\(role.rawValue) added"] else {
        throw Broken("the \(role.rawValue) added \(said["\(role.rawValue) added"] ?? 0), the store has \(found)")
      }
    }
    world.close()
  }
}
