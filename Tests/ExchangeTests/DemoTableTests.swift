import Domain
import Store
import Testing

@testable import Exchange

/// The tables of the demo refer to one another; nothing may be missing in them.
@Suite struct DemoTableTests {
  @Test(arguments: DemoFieldCode.allCases)
  func everyKindOfWorkHasItsWordsAndAnEmployer(code: DemoFieldCode) {
    #expect(DemoField.table.filter { $0.code == code }.count == 1)
    #expect(DemoEmployer.table.contains { $0.field == code && $0.stage != nil })
  }

  @Test func everyVisitStageAndPurposeHasWords() {
    #expect(Set(DemoTexts.visits.keys) == Set(VisitStage.allCases))
    #expect(Set(DemoTexts.support.keys) == Set(ContactPurpose.allCases))
  }

  @Test func traitsAndEndingsStandForWhatIsThere() {
    #expect(Set(DemoTraits.table.keys).isSubset(of: DemoEmployer.table.map(\.name)))
    #expect(DemoTraits.table.count == DemoEmployer.table.count - 1, "one employer nobody has been to")
    #expect(DemoLessons.ofEndings.count == DemoTexts.endings.count)
    #expect(Set(DemoPastWork.table.keys) == Set(DemoFieldCode.allCases))
  }

  @Test func openingsAndApplicationsNameEmployersAndPeopleThatAreThere() {
    let (people, places) = (Set(DemoRole.table.map(\.first)), Set(DemoEmployer.table.map(\.name)))
    let openings = Set(DemoOpening.table.map(\.title))
    #expect(DemoOpening.table.allSatisfy { $0.employer.map(places.contains) ?? true })
    #expect(DemoSuggestion.table.allSatisfy { people.contains($0.first) && $0.opening.map(openings.contains) ?? true })
    #expect(DemoSuggestion.table.allSatisfy { $0.employer.map(places.contains) ?? ($0.opening != nil) })
    #expect(DemoApplication.table.allSatisfy { people.contains($0.first) && $0.opening.map(openings.contains) ?? true })
    #expect(DemoApplication.table.allSatisfy { $0.employer.map(places.contains) ?? true })
  }

  @Test func namesAreDifferent() {
    #expect(Set(DemoRole.table.map { "\($0.first) \($0.last)" }).count == DemoRole.table.count)
    #expect(Set(DemoEmployer.table.map(\.name)).count == DemoEmployer.table.count)
  }

  @Test func theGeneratorKeepsItsSequence() {
    // Reference values of SplitMix64 with seed 1234567, published with the algorithm.
    var random = SplitMix64(seed: 1_234_567)
    #expect(
      [random.next(), random.next(), random.next()] == [6457827717110365317, 3203168211198807973, 9817491932198370423])
  }
}
