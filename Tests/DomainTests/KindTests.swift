import Domain
import Testing

/// What the compiler cannot see of a kind: that each stored property has its line, and each line its own property.
@Suite struct KindTests {
  private static func blank(_ kind: RecordKind) -> any Record {
    func open<R: Record>(_ type: R.Type) -> any Record { R(id: Identifier(high: 1, low: 1)) }
    return open(kind.type.swiftType)
  }

  @Test(arguments: RecordKind.allCases)
  func everyStoredPropertyHasOneLine(kind: RecordKind) {
    let properties = Mirror(reflecting: Self.blank(kind)).children.compactMap(\.label).filter { $0 != "id" }
    #expect(properties.count == kind.type.fields.count)
    #expect(Set(kind.type.fields.map(\.name)).count == kind.type.fields.count)
  }

  @Test(arguments: RecordKind.allCases)
  func whatAKindSaysOfItselfIsAboutItself(kind: RecordKind) {
    #expect(kind.type.kind == kind)
    #expect(Set(kind.type.asked.changing).isSuperset(of: kind.type.asked.adding))
    #expect(kind.type.form == nil || kind.type.fields.contains { $0.role == .entered })
  }

  @Test func aRecordIsAskedByItsProperties() {
    var job = Job(id: Identifier(high: 1, low: 1)).stored
    job[\Job.title] = "Cook"
    job[\Job.hoursWeek] = Hundredths(hundredths: 750)
    #expect(job[\Job.title] == "Cook")
    #expect(job.value(\Job.hoursWeek) == .number(750))
    #expect(job[\Job.endedOn] == nil)
    #expect(job.label == "Cook")
    #expect(job.value(named: "no_such_field") == nil)
    let isKnown = job.set(.text("x"), named: "no_such_field")
    #expect(!isKnown)
  }

  @Test func aFormBeginsWithWhatIsFilledIn() {
    let person = Identifier(high: 2, low: 2)
    let filled = Application.filled {
      $0.applicantID = person
      $0.title = "Cook"
    }
    #expect(filled == ["applicant_id": .record(person), "title": .text("Cook")])
  }
}
