import CDisk
import Store

/// An operation ready to be run any number of times from the same files: how it was before, and how it is after a run
/// in which nothing went wrong.
struct Prepared {
  let operation: Operation
  let template: String
  let work: String
  let memory: Memory
  let before: Moment
  private(set) var after: Moment
  /// How many calls of each class the run made.
  private(set) var calls: [Int] = []

  init(_ operation: Operation, seed: UInt64, _ scratch: Scratch) throws {
    (self.operation, work) = (operation, "\(scratch.folder)/work")
    template = try scratch.folder("template-\(operation.name)")
    let world = World(template, Memory(seed: seed))
    try Self.fill(world)
    try operation.prepare(world)
    world.close()
    memory = world.memory
    before = try Moment(world)
    after = before
    try Files.empty(work)
    disk_watch(work)
    try runUndisturbed()
  }

  /// Some people with contacts, as an office has them.
  static func fill(_ world: World) throws {
    try world.firstAnswers()
    try world.importPeople(5, contactsEach: 2, length: 200)
  }

  private mutating func runUndisturbed() throws {
    let world = try start()
    disk_fail(DISK_READ, 0, 0, DISK_EIO)
    try operation.run(world)
    disk_rest()
    calls = (0..<DISK_CLASSES.rawValue).map { Int(disk_calls(disk_class($0))) }
    after = try Moment(world)
    let isSame = after.store == before.store && after.promised.count == before.promised.count
    guard operation.onlyReads == isSame else { throw Broken("\(operation.name) did not do what its line says") }
  }

  /// The files as they were before, opened if the operation begins like that.
  func start() throws -> World {
    disk_rest()
    try Files.copy(template, to: work)
    let world = World(work, memory)
    if !operation.startsClosed { try world.open() }
    return world
  }

  /// Runs the operation on a disk that is not as it should be: it does all of what it does, or says a sentence and has
  /// done nothing; then it can be done, as if nothing had been.
  func attempt(_ tally: inout Tally, disturb: () -> Void) throws {
    let world = try start()
    disturb()
    let refusal = try Refusal.of { try operation.run(world) }
    let disturbed = disk_refusals() > 0
    disk_rest()
    tally.add(!disturbed ? "untouched" : refusal?.rawValue ?? "went through")
    let isDone = try refusal.map { try self.isDone(world, in: $0) } ?? true
    try Moment.check(world, isOneOf: [isDone ? after : before])
    if !isDone {
      // Else the next start would erase somebody of whom was said that nothing was done.
      guard try refusal == .uncertain || world.listed == before.listed else {
        throw Broken("refused, but the list of the erased is longer")
      }
      world.memory = memory
      // What looked damaged is only read until the program is started again.
      if world.store?.damage != nil { try world.open() }
      try operation.run(world)
    }
    try verifyEnd(world)
  }

  /// Whether an operation was done although the program refused it. It may say that it does not know, and the
  /// opening of a store is free to have done its part. Else a refusal means that nothing was done.
  private func isDone(_ world: World, in refusal: Refusal) throws -> Bool {
    guard refusal == .uncertain || operation.isJobLead else { return false }
    let hasFiles = after.promised.keys.allSatisfy { Files.size("\(world.folder)/\($0)") != nil }
    return try hasFiles && State.read(world.path) == after.store
  }

  private func verifyEnd(_ world: World) throws {
    world.close()
    try world.open()
    try Moment.check(world, isOneOf: [after])
    try world.check()
    try world.finishErasing()
    world.close()
  }
}
