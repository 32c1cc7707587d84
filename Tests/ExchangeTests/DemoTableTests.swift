import Domain
import Store
import Testing

@testable import Exchange

/// The tables of the demo refer to one another; nothing may be missing in them.
@Suite struct DemoTableTests {
  @Test func everyTableIsReadAndHasNoWrongLine() {
    let used =
      DemoCaseload.sets.flatMap(\.tables).flatMap(\.self) + [
        "corrections", "disclosure-seeded", "seeded-fields", "seeded-sentences",
      ]
    #expect(used.map { "demo/\($0).tsv" }.sorted() == Compiled.paths.filter { $0.hasPrefix("demo/") }.sorted())
    #expect(RecordTable.problems() == [])
    #expect(DemoCaseload.corrections.problems == [])
  }

  @Test func everyCorrectionNamesARecordAndAField() throws {
    var names = RecordNames(today: Day(number: 20_779), login: "")
    var generator = IdentifierGenerator()
    let tables = DemoCaseload.sets.flatMap(\.tables).flatMap(\.self).compactMap { RecordTable("demo/\($0).tsv") }
    let rows = tables.flatMap(\.rows)
    let ids = rows.map { names.name($0, generator.next(at: Instant(milliseconds: 0))) }
    let records = zip(rows, ids).map { $0.read($1, names).record }
    let byID = Dictionary(uniqueKeysWithValues: records.map { ($0.id, $0) })
    for row in DemoCaseload.corrections.rows {
      #expect(DemoCaseload.correction(row, names, byID) != nil, "line \(row.line)")
    }
  }

  @Test func namesAreDifferent() {
    let samples = SeededSamples.all
    #expect(samples.people.count == 36 && samples.workplaces.count == 22 && samples.choices.count == 7)
    #expect(Set(samples.people.map { "\($0.firstName) \($0.lastName)" }).count == samples.people.count)
    #expect(Set(samples.workplaces.map(\.employer.name)).count == samples.workplaces.count)
  }

  @Test func seededCaseloadsFindTheirWords() {
    for field in SeededSamples.all.fields {
      #expect(field.kindOfWork != nil && !field.wants.isEmpty && !field.titles.isEmpty)
    }
    for about in ["job_search", "follow_up", "propose", "step"] {
      #expect(SeededSamples.all.sentences(about).count > 4, "\(about)")
    }
  }

  @Test func theGeneratorKeepsItsSequence() {
    // Reference values of SplitMix64 with seed 1234567, published with the algorithm.
    var random = SplitMix64(seed: 1_234_567)
    #expect(
      [random.next(), random.next(), random.next()] == [6457827717110365317, 3203168211198807973, 9817491932198370423])
  }
}
