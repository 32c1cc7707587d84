import CDisk
import Store

/// The power goes: at every flush of every operation, and anywhere in a day.
struct PowerCut {
  let plan: Plan
  /// How many chance disks are tried at each flush, besides the plain ones.
  private static let chances = 8
  private static let cutsOfADay = 500

  private struct Cut {
    let recording: Int
    let place: Int
    let fate: Fate
    let seed: UInt64
  }

  func run() throws -> Int32 {
    var tally = Tally()
    try rounds(plan, &tally) { plan, tally in
      let scratch = try Scratch()
      let recordings = try record(plan, scratch)
      tally.most("operations", plan.operations.count)
      tally.add("flushes", recordings.flatMap(\.events).count(where: \.isSync))
      let all = cuts(of: recordings, plan)
      tally.most("possible disks", all.count)
      let chosen = plan.choose(all)
      // In parts of any order, so that a run without time for all has seen something of each operation.
      for start in stride(from: 0, to: chosen.count, by: 300) where !tally.isOver(plan) {
        let part = chosen[start..<min(start + 300, chosen.count)]
        let inOrder = part.sorted { ($0.recording, $0.place) < ($1.recording, $1.place) }
        try attempt(inOrder, recordings, plan, scratch, &tally)
      }
    }
    return tally.report("power-cut", plan)
  }

  /// Each operation by itself with a save after it, and the day as the last one.
  private func record(_ plan: Plan, _ scratch: Scratch) throws -> [Recording] {
    var recordings = try plan.operations.map { operation in
      let world = World(try scratch.folder("recorded"), Memory(seed: plan.seed))
      disk_watch(world.folder)
      try Prepared.fill(world)
      try operation.prepare(world)
      world.close()
      return try Recording([operation], in: world)
    }
    if plan.only == nil {
      let world = World(try scratch.folder("recorded"), Memory(seed: plan.seed))
      recordings.append(try Recording(Operation.day(seed: plan.seed, steps: plan.daySteps), in: world))
    }
    return recordings
  }

  private func cuts(of recordings: [Recording], _ plan: Plan) -> [Cut] {
    var memory = Memory(seed: plan.seed)
    var cuts: [Cut] = []
    for (index, recording) in recordings.enumerated() {
      let isDay = plan.only == nil && index == recordings.count - 1
      let places =
        isDay
        ? (0..<Self.cutsOfADay).map { _ in memory.below(recording.events.count + 1) } : recording.syncPoints
      for place in places {
        let chances = (0..<(isDay ? 1 : Self.chances)).map { _ in Fate.random(&memory) }
        for fate in (isDay ? [] : Fate.plain) + chances {
          cuts.append(Cut(recording: index, place: place, fate: fate, seed: memory.random.next()))
        }
      }
    }
    return cuts
  }

  private func attempt(
    _ cuts: [Cut], _ recordings: [Recording], _ plan: Plan, _ scratch: Scratch, _ tally: inout Tally
  ) throws {
    var current = -1
    var place = 0
    var image = recordings.first?.image
    for cut in cuts where !tally.isOver(plan) {
      let recording = recordings[cut.recording]
      if cut.recording != current { (current, place, image) = (cut.recording, 0, recording.image) }
      while place < cut.place {
        image?.take(recording.events[place])
        place += 1
      }
      guard let image else { continue }
      let name = recording.name(at: cut.place)
      tally.add("disks")
      if !image.isUncertain { tally.add("of these certain") }
      tally.attempt(
        "power-cut --seed \(plan.seed), \(name), event \(cut.place) of recording \(cut.recording), \(cut.fate)"
      ) {
        try Found(recording: recording, place: cut.place, image: image, scratch: scratch)
          .check(cut.fate, Memory(seed: cut.seed), &$0)
      }
    }
  }
}

/// A disk as it is found when the power is back.
private struct Found {
  let recording: Recording
  let place: Int
  let image: DiskImage
  let scratch: Scratch

  func check(_ fate: Fate, _ chance: Memory, _ tally: inout Tally) throws {
    var chance = chance
    let folder = try scratch.folder("found")
    try image.write(fate, to: folder, &chance)
    // What cannot be opened as a store is not changed by opening it.
    let opens = try State.read("\(folder)/\(World.storeFile)").map { !$0.isNoStore } ?? true
    if chance.below(8) == 0, opens { try checkSecondCut(folder, &chance, &tally) }
    try verify(folder)
  }

  private var allowed: [Moment] { recording.allowed(at: place) }

  private func world(_ folder: String) throws -> World {
    guard var memory = allowed.last?.memory else { throw Broken("a recording without a beginning") }
    memory.promised = Set(allowed[0].promised.keys)
    // It takes a while until the power is back.
    memory.milliseconds += 3_600_000 + Int64(World(folder, memory).copiesBeforeMigration.count)
    return World(folder, memory)
  }

  /// The power goes again while the program opens what it found.
  private func checkSecondCut(_ folder: String, _ chance: inout Memory, _ tally: inout Tally) throws {
    let copy = try scratch.folder("recovering")
    try Files.copy(folder, to: copy)
    let lead = Operation("open after a power cut", isJobLead: true) { try $0.open() }
    let recovery = try Recording([lead], in: try world(copy), from: allowed[0])
    guard !recovery.events.isEmpty else { return }
    var image = recovery.image
    for (index, event) in recovery.events.enumerated() {
      image.take(event)
      guard event.isSync || index == recovery.events.count - 1 else { continue }
      let second = try scratch.folder("found-again")
      try image.write(Fate.random(&chance), to: second, &chance)
      tally.add("disks of a second cut")
      try verify(second)
    }
  }

  private func verify(_ folder: String) throws {
    let world = try world(folder)
    disk_watch(folder)
    if let found = try State.read(world.path), found.isNoStore { return try verifyDamaged(world) }
    try world.open()
    // Where there was no store yet, job lead has made one, as the first open would have.
    let moments = allowed.contains { $0.store == nil } ? try [Self.fresh(scratch)] + allowed : allowed
    try Moment.check(world, isOneOf: moments, promisedIn: allowed[0])
    try world.check()
    try world.finishErasing()
    try goOn(world)
    world.close()
  }

  /// What was to be restored is as damaged as it was: it can be restored now.
  private func verifyDamaged(_ world: World) throws {
    try Moment.check(world, isOneOf: allowed, promisedIn: allowed[0])
    try world.restore()
    try world.check()
  }

  /// Work goes on: something can be saved, and the copy that was under way can be made.
  private func goOn(_ world: World) throws {
    if try world.use().session.actor != nil { try world.newPerson() } else { try world.firstAnswers() }
    let missing = allowed.flatMap { $0.promised.keys }.filter { Files.size("\(world.folder)/\($0)") == nil }
    for name in missing where !name.contains("/backups/") {
      _ = try world.use().maintain(.backup(to: "\(world.folder)/\(name)"))
    }
    try world.check()
  }

  /// A store in which nothing was ever done.
  private static func fresh(_ scratch: Scratch) throws -> Moment {
    let world = World(try scratch.folder("fresh"), Memory(seed: 1))
    try world.open()
    world.close()
    return try Moment(world)
  }
}
