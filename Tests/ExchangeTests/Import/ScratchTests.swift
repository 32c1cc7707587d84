import Domain
import Exchange
import Store
import Testing

@Suite struct ScratchTests {
  @Test func look() throws {
    let office = try Office()
    for sample in Sample.inOrder {
      do {
        let plan = try office.plan(sample)
        print("=====", sample.rawValue, plan.exitCode, plan.changes.count)
        for words in plan.report { print(words.english) }
        for p in plan.proposals { print("  +", p.kind, p.name, p.employer ?? "", p.line) }
        for q in plan.questions { print("  ?", q.words.english) }
        _ = try office.bringIn(plan)
      } catch let error as StoreError { for s in error.sentences { print("ERR", s.english, error) }; throw error }
    }
    for sample in Sample.inOrder {
        let plan = try office.plan(sample)
        print("=====", sample.rawValue, plan.exitCode, plan.changes.count, plan.counts.map(\.english))
        print(plan.changes.prefix(4))
    }
  }
}
