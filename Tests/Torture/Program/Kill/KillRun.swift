import Domain
import Exchange
import Foundation
import PseudoTerminal
import Store

/// Life after life of the program, each ended by SIGKILL at a moment random in time; after each the store is opened and
/// compared with what the screen told.
struct KillRun {
  let program: String
  let seed: UInt64
  let place: Place
  let checksDrafts: Bool
  private(set) var report = Report()
  private var random: SplitMix64
  /// What the newest saves took on this machine.
  private var saveTimes: [Duration] = []
  private var shortestStart: Duration?

  /// A store goes through so many lives before a fresh one takes its place.
  private static let livesOfAStore = 8
  private static let rowsOfTheSheet = 30

  init(program: String, seed: UInt64, place: Place, checksDrafts: Bool = false) {
    self.program = program
    self.seed = seed
    self.place = place
    self.checksDrafts = checksDrafts
    random = SplitMix64(seed: seed)
  }

  /// Goes on until the time is over, so many kills are done, or too much was found.
  mutating func run(for time: Duration, kills: Int = .max) throws -> Report {
    let clock = ContinuousClock()
    let start = clock.now
    let cast = try makeCast()
    while clock.now - start < time, report["kills"] < kills, report.findings.count < 5 {
      try oneStore(cast, until: { clock.now - start >= time || $0 >= kills })
    }
    finish(clock.now - start)
    return report
  }

  // MARK: The store

  private func makeCast() throws -> Cast {
    var cast = Cast(sheet: "\(place.folder)/sheet.csv", sheetRows: Self.rowsOfTheSheet)
    let path = try place.make("day") {
      try SeededCaseload.fill($0, specialists: 2, applicants: 10, contactsEach: 2, seed: seed)
    }
    let store = try Store.open(at: path, options: Place.options)
    cast.people = try store.answer(
      ApplicantList(scope: .mine, order: .name, filters: [], page: PageRequest(anchor: .start, limit: 50))
    ).rows.map(\.name.full)
    cast.employers = try store.answer(AllRecords(.employer)).compactMap { $0[named: "name"].text }
    let rows = (0..<Self.rowsOfTheSheet).map { "Ark\($0),Rad\($0),2026-01-02,Bodø" }
    try (["First name,Last name,Referred on,Town"] + rows).joined(separator: "\n")
      .write(toFile: cast.sheet, atomically: true, encoding: .utf8)
    return cast
  }

  private mutating func oneStore(_ cast: Cast, until isOver: (Int) -> Bool) throws {
    let path = try place.copy("\(place.folder)/day.db", to: "life")
    let witness = Witness(path: path, base: try JournalReader.open(path) { try $0.newest() })
    var ledger = Ledger()
    report.count("stores")
    for _ in 0..<Self.livesOfAStore where !isOver(report["kills"]) {
      let before = report.findings.count
      ledger = try oneLife(path, cast, ledger)
      try examine(witness, &ledger)
      if report.findings.count > before { return place.isKept = true }
    }
  }

  // MARK: A life

  private mutating func oneLife(_ path: String, _ cast: Cast, _ before: Ledger) throws -> Ledger {
    let terminal = try VirtualTerminal(
      program: program, arguments: ["--store", path], environment: place.environment())
    let me = Specialist(terminal, cast, before, SplitMix64(seed: random.next()))
    me.ledger.beginLife()
    let plan = plan()
    plan.arm(me)
    do {
      try me.start()
      if me.ledger.resumable != nil { try me.perform(Act.goOn) }
      if case .whileTypingSlowly = plan { try me.perform(Act.typeSlowly) }
      while true { try me.perform(Act.any(&me.random)) }
    } catch is Gone {
      me.lookBack()
    } catch let stuck as Stuck {
      report.find("seed \(seed), kill \(report["kills"]): \(stuck)")
    }
    count(me, plan)
    oldText = me.ledger.typing?.echoed(before: me.endedAt - .seconds(DraftBound.seconds)) ?? 0
    return me.ledger
  }

  private mutating func plan() -> KillPlan {
    if checksDrafts, random.happens(0.005) {
      return .whileTypingSlowly(.milliseconds(Int.random(in: 5_100...9_000, using: &random)))
    }
    if random.happens(0.5) {
      return .after(.microseconds(Int.random(in: 0..<Int(lifeLength.inMilliseconds * 1000), using: &random)))
    }
    let window = Int(typicalSave.inMilliseconds * 1600)
    return .inSave(
      number: Int.random(in: 1...3, using: &random),
      after: .microseconds(Int.random(in: 0..<max(window, 1), using: &random)))
  }

  /// A start and a handful of saves.
  private var lifeLength: Duration { .milliseconds(40) + typicalSave * 14 }

  private var typicalSave: Duration {
    saveTimes.isEmpty ? .milliseconds(8) : saveTimes.sorted()[saveTimes.count / 2]
  }

  private mutating func count(_ me: Specialist, _ plan: KillPlan) {
    saveTimes = Array((saveTimes + me.saveTimes).suffix(200))
    report.count("kills")
    report.count(plan.name)
    report.count("acts done whole", me.actsDone)
    report.count("\"Saved\" read off the screen", me.savesSeen)
    if me.actsDone == 0, me.act == "start" { report.count("killed before the first list was there") }
    if me.ledger.typing != nil { report.count("killed with half-typed text in a form") }
    if me.ledger.pending != nil { report.count("killed between the key that saves and its answer") }
  }

  // MARK: Afterwards

  private mutating func examine(_ witness: Witness, _ ledger: inout Ledger) throws {
    if isHot(witness.path) { report.count("killed in the middle of a write transaction (journal left hot)") }
    do {
      let store = try Store.open(at: witness.path, options: Place.options)
      for problem in try store.maintain(.check).problems { find("check: \(problem.english)") }
      let verdict = try witness.examine(ledger)
      for problem in verdict.problems { find(problem) }
      if ledger.pending != nil { report.count("of those, found done as a whole", verdict.pendingIsDone ? 1 : 0) }
      report.count("changes compared with the journal", verdict.setsCompared)
      report.count("fields compared with their tables", verdict.fieldsCompared)
      if verdict.pendingIsDone { ledger.foundDone() }
      ledger.pending = nil
      try examineDrafts(store, &ledger)
    } catch {
      find("the store cannot be read: \(error)")
    }
  }

  /// Characters of the last field that had been shown 5 seconds before the kill.
  private var oldText = 0
  private var mostMissing = 0

  private mutating func examineDrafts(_ store: Store, _ ledger: inout Ledger) throws {
    let drafts = try store.answer(DraftList())
    let payloads = drafts.map(\.payload)
    if let text = ledger.deeds.last?.texts.last?.text, payloads.contains(where: { $0.contains(text) }) {
      find("what was saved stands in a draft too: \(text)")
    }
    var kept = ledger.resumable
    if let text = kept, !payloads.contains(where: { $0.contains(text) }) { find("a draft that was offered is gone") }
    if checksDrafts, let typing = ledger.typing {
      let finding = DraftBound.check(typing, old: oldText, against: payloads)
      report.count("drafts compared with what was typed")
      mostMissing = max(mostMissing, finding.missing)
      if let problem = finding.problem { find(problem) }
      if typing.isNote { kept = String((typing.fields.last ?? "").prefix(finding.kept)) }
    }
    try keepOne(kept ?? "", of: drafts, store, &ledger)
  }

  /// Most drafts are cleared away, so that the next life finds its forms empty; of a note one may stay, to be gone on
  /// with.
  private mutating func keepOne(_ text: String, of drafts: [Draft], _ store: Store, _ ledger: inout Ledger) throws {
    let chosen =
      checksDrafts && !text.isEmpty && (ledger.resumable != nil || random.happens(0.3))
      ? drafts.first { $0.payload.contains(text) } : nil
    for draft in drafts where draft.key != chosen?.key { try store.discard(draft: draft.key) }
    ledger.keptDraft = nil
    ledger.resumable = chosen == nil ? nil : text
  }

  /// SQLite empties its journal at the end of each transaction: one that is not empty was cut short.
  private func isHot(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path + "-journal")
    return (attributes?[.size] as? NSNumber)?.intValue ?? 0 > 0
  }

  private mutating func find(_ problem: String) {
    report.find("seed \(seed), kill \(report["kills"]), store \(place.folder)/life.db: \(problem)")
  }

  private mutating func finish(_ time: Duration) {
    report.title = "kill: seed \(seed)"
    let kills = report["kills"]
    let seconds = max(0.001, time.inMilliseconds / 1000)
    report.say("\(kills) kills in \(Int(seconds)) s, \((Double(kills) / seconds * 10).rounded() / 10) a second")
    report.say("a save took \(typicalSave.inMilliseconds) ms, from its key to its answer on the screen (median)")
    if checksDrafts {
      report.say("most characters missing from a draft: \(mostMissing) (at most \(DraftBound.characters) may)")
    }
    report.say("what this could have seen: an answer before its commit, a half commit, a torn form, a lost draft")
    report.say("what it cannot see: a missing fsync, for the system outlives the program")
  }
}

/// When a life ends.
enum KillPlan {
  case after(Duration)
  /// So long after the key of the n-th save was pressed.
  case inSave(number: Int, after: Duration)
  case whileTypingSlowly(Duration)

  var name: String {
    switch self {
    case .after: "planned: any moment of the life"
    case .inSave: "planned: a moment of a save"
    case .whileTypingSlowly: "planned: while one types slowly, for more than 5 s"
    }
  }

  func arm(_ me: Specialist) {
    switch self {
    case .after(let delay): me.terminal.kill(after: delay)
    case .inSave(let number, let delay):
      var left = number
      me.onSave = { [unowned me] in
        left -= 1
        if left == 0 { me.terminal.kill(after: delay) }
      }
    case .whileTypingSlowly(let time): me.terminal.kill(after: time)
    }
  }
}

extension Duration {
  var inMilliseconds: Double {
    Double(components.seconds) * 1000 + Double(components.attoseconds) / 1_000_000_000_000_000
  }
}
