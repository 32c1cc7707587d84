import Domain
import Foundation
import GRDB
import Testing

@testable import Store

/// Two people write at once, take back and do again, at random; a simple model says what must come of it.
/// CASELOAD_MODEL_SEED and CASELOAD_MODEL_STEPS make a long run of it.
struct ModelTests {
  private static let seeds: [UInt64] =
    ProcessInfo.processInfo.environment["CASELOAD_MODEL_SEED"].flatMap(UInt64.init).map { [$0] } ?? [1, 2, 3]
  private static let steps = ProcessInfo.processInfo.environment["CASELOAD_MODEL_STEPS"].flatMap(Int.init) ?? 150

  @Test("the store does what the model says", arguments: seeds)
  func agrees(seed: UInt64) throws {
    var run = try ModelRun(seed: seed)
    for _ in 0..<Self.steps { try run.step() }
    try run.expectSameRecords()
    #expect(try run.office.store.maintain(.check).problems == [])
    print("Model, seed \(seed): \(run.counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" })")
    #expect(run.counts["stale", default: 0] > 0, "nobody got in anybody's way: the run has shown too little")
  }
}

/// One run: the store, two writers, and the model beside them.
struct ModelRun {
  let office: Office
  private var writers: [RandomWriter]
  private var model = ModelOffice()
  private var random: SplitMix64
  /// The records the run has made; who is written here first at the first answers is not among them.
  private var known: [RecordKey] = []
  private(set) var counts: [String: Int] = [:]

  init(seed: UInt64) throws {
    office = try Office()
    writers = [RandomWriter(office.store), RandomWriter(try office.colleague("per", "Per"))]
    // Per's own first answers are a step like any other, and not the model's business.
    random = SplitMix64(seed: seed)
  }

  mutating func step() throws {
    office.time.milliseconds += Int64.random(in: 0...5000, using: &random)
    let index = Int.random(in: 0..<2, using: &random)
    let action = try writers[index].next(known, using: &random)
    let writer = writers[index]
    let (expected, changes) = expectation(of: action, by: writer.login)
    let oracle = SessionOracle(office.store, writer.store)
    let answer = act(action, writer.store)
    counts[answer.name, default: 0] += 1
    switch answer {
    case .done:
      #expect(expected == .done, "\(action)")
      take(action, changes, writer.login)
      try oracle.expectSameAsJournal(writer.store)
    case .stale: #expect(expected == .stale, "\(action)")
    case .nothing: #expect(expected == .nothing, "\(action)")
    // Rules across records and people may refuse what fits the values; then nothing may have changed.
    case .refused: break
    }
    if answer != .done { try oracle.expectNothing() }
    if answer != .done || known.count < 40 { try expectSameRecords() }
  }

  private func expectation(of action: RandomWriter.Action, by login: String) -> (ModelOffice.Verdict, [Change]) {
    switch action {
    case .commit(let set): (model.verdict(on: set.changes), set.changes)
    case .undo: (model.verdictOnUndo(by: login), [])
    case .redo: (model.redoing(by: login).map(model.verdict) ?? .nothing, [])
    }
  }

  private mutating func take(_ action: RandomWriter.Action, _ changes: [Change], _ login: String) {
    switch action {
    case .commit:
      model.commit(changes, by: login)
      for case .create(let record) in changes { known.append(RecordKey(record.kind, record.id)) }
    case .undo: model.undo(by: login)
    case .redo: model.redo(by: login)
    }
  }

  private enum Answer: Equatable {
    case done, stale, nothing
    case refused(String)

    var name: String {
      switch self {
      case .done: "done"
      case .stale: "stale"
      case .nothing: "nothing"
      case .refused: "refused"
      }
    }
  }

  private func act(_ action: RandomWriter.Action, _ store: Store) -> Answer {
    do {
      switch action {
      case .commit(let set): _ = try store.commit(set)
      case .undo: return try store.undo(confirmed: true) == .nothing ? .nothing : .done
      case .redo: return try store.redo(confirmed: true) == .nothing ? .nothing : .done
      }
      return .done
    } catch StoreError.stale {
      return .stale
    } catch {
      return .refused("\(error)")
    }
  }

  func expectSameRecords() throws {
    for key in known {
      #expect(try office.store.answer(OneRecord(key.kind, key.id)) == model.records[key])
    }
  }
}
