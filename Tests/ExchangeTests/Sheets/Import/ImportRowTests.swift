import Domain
import Exchange
import Store
import Testing

/// Single rows: whose they are, and what a bad cell costs.
@Suite struct ImportRowTests {
  @Test func usDatesTabsAndWideLettersUnderOtherHeadings() throws {
    let office = try Office()
    let text = """
      Service user\tID\tGiven name\tFamily name\tReferred on\tDate last seen\tFollow up\tCell phone\tJob goal\tWorker
      x\tU-1\tRosa\tDíaz\t08/29/2026\t11/13/2026\t12/01/2026\t(555) 010-2233\tbakery\tPat Doe
      y\tU-2\tLi\tWei\t09/14/2026\t11/20/2026\t12/25/2026\t\tdriver\tPat Doe
      """
    let plan = try office.plan([0xFF, 0xFE] + utf16(text, bigEndian: false), .applicants)
    #expect(plan.guess.encoding == .utf16LE)
    #expect(plan.guess.delimiter == .tab)
    #expect(plan.guess.dateOrder.order == .monthDay)
    #expect(plan.exit == .done, "\(plan.report.map(\.english))")
    try office.bringIn(plan)
    let rosa = try office.person("U-1")
    #expect(rosa.label == "Rosa Díaz")
    #expect(try office.of(rosa, .servicePeriod).map { $0["referred_on"].day?.iso } == ["2026-08-29"])
    #expect(try office.of(rosa, .nextStep).map { $0.label } == ["Follow up"])
    #expect(try office.plan([0xFF, 0xFE] + utf16(text, bigEndian: false), .applicants).changes.isEmpty)
  }

  @Test func aRowWithoutANameIsRefusedAndTheOthersComeIn() throws {
    let office = try Office()
    let plan = try office.plan("Reference,First name,Surname\nA1,,\nA2,Ola,Hansen\n", .applicants)
    #expect(plan.rows.map(\.state) == [.refused, .new])
    #expect(plan.rows[0].reasons.map(\.english) == ["This row has no name."])
    #expect(plan.exit == .inPart)
    let nothing = try office.plan("Reference,First name,Surname\nA1,,\n", .applicants)
    #expect(nothing.exit == .usage)
  }

  @Test func aReferenceOfAnotherPersonIsNeverTakenOver() throws {
    let office = try Office()
    try office.bringIn(office.plan("Reference,First name,Surname\n7,Ola,Hansen\n", .applicants))
    let plan = try office.plan("Reference,First name,Surname\n7,Mette,Moe\n", .applicants)
    #expect(plan.rows.map(\.state) == [.refused])
    #expect(plan.rows[0].reasons.map(\.english) == ["The reference 7 belongs to another person, Ola Hansen."])
    try office.bringIn(plan)
    #expect(try office.all(.applicant).count == 1)
    #expect(try office.plan("Reference,First name,Surname\n7,Mette,Moe\n", .applicants).changes.isEmpty)
  }

  @Test func aPersonEnteredByHandIsFilledIn() throws {
    let office = try Office()
    var ola = Applicant(id: office.store.newIdentifier())
    ola.firstName = "Ola"
    ola.lastName = "Hansen"
    ola.phone = "+47 400 00 001"
    ola.town = "Bodø"
    _ = try office.store.commit(ChangeSet("New", [.create(ola.stored)]))
    let head = "First name,Surname,Phone,Town,Email,Reference\n"
    let plan = try office.plan(head + "Ola,Hansen,400 00 001,Tromsø,ola@example.org,B1\n", .applicants)
    #expect(plan.rows[0].changes.map(\.field) == ["reference", "email"])
    // What is known here already stays, and is shown.
    #expect(plan.toCheck.map(\.original) == ["400 00 001", "Tromsø"])
    try office.bringIn(plan)
    #expect(try office.all(.applicant).map(\.id) == [ola.id])
    #expect(try office.person("B1")["town"].text == "Bodø")
  }

  @Test func aNameAloneIsNoProofOfBeingTheSame() throws {
    let office = try Office()
    try office.bringIn(office.plan("First name,Surname\nOla,Hansen\n", .applicants))
    let plan = try office.plan("First name,Surname,Phone\nOla,Hansen,400 00 002\n", .applicants)
    // The earlier row with one cell more is the same row.
    #expect(plan.rows.map(\.state) == [.changed])
    let other = try office.plan(
      "First name,Surname,Phone,Town,Email\nOla,Hansen,400 00 002,Bodø,o@example.org\n", .applicants)
    #expect(other.rows.map(\.state) == [.doubtful])
    #expect(
      other.rows[0].reasons.map(\.english) == [
        "Ola Hansen may be on the list already. The row comes in as a new person; merge the two if they are one."
      ])
    try office.bringIn(other)
    #expect(try office.all(.applicant).count == 2)
  }

  @Test func aContactWithoutItsDayKeepsItsCells() throws {
    let office = try Office()
    let plan = try office.plan("Date,Employer,What happened\nsoon,Rema,Asked for the boss\n", .contacts)
    #expect(plan.rows.map(\.state) == [.doubtful])
    #expect(plan.toCheck.map(\.original) == ["soon", "Rema", "Asked for the boss"])
    try office.bringIn(plan)
    #expect(try office.all(.employerContact).isEmpty)
    #expect(try office.all(.toCheck).count == 3)
    #expect(try office.plan("Date,Employer,What happened\nsoon,Rema,Asked for the boss\n", .contacts).changes.isEmpty)
  }

  @Test func aContactMayBeForSeveralPeople() throws {
    let office = try Office()
    try office.bringIn(office.plan("Reference,First name\nA1,Ola\nA2,Per\n", .applicants))
    let head = "Date,Client ref,Employer,Mode\n"
    let plan = try office.plan(head + "2026-11-01,A1; A2,Rema,phone\n2026-11-02,A9,Rema,phone\n", .contacts)
    #expect(plan.rows.map(\.state) == [.new, .doubtful])
    #expect(plan.toCheck.map(\.reason.english) == ["Nobody on the list is \"A9\"."])
    try office.bringIn(plan)
    #expect(try office.all(.employerContact).map { $0["applicant_ids"].records.count } == [2, 0])
  }

  @Test func jobsComeInWithTheirBasisAndTheirPeople() throws {
    let office = try Office()
    try office.bringIn(office.plan("Reference,First name\nA1,Ola\n", .applicants))
    let head = "Reference,Employer,Title,Start,End,Type of job,Hours,Pay,Per\n"
    let text = head + "A1,Rema,Baker,2026-05-01,2026-04-01,ordinary,99,£12.21,hour\nA1,Coop,Clerk,,,sheltered,7.5,,\n"
    let plan = try office.plan(text, .jobs)
    #expect(plan.rows.map(\.state) == [.new, .doubtful])
    #expect(
      plan.toCheck.map { "\($0.column): \($0.reason.english)" }.prefix(2) == [
        "Hours: A number from 0 to 80.", "End: The end is before the start.",
      ])
    try office.bringIn(plan)
    let job = try #require(try office.all(.job).first)
    #expect(job["type_of_job"].text == "competitive")
    #expect(job["pay"].number == 1221)
    #expect(try office.all(.job).count == 1)
  }

  @Test func cellsBeyondTheHeadingsAreKept() throws {
    let office = try Office()
    let plan = try office.plan("Reference,First name\nA1,Ola,lost text\n", .applicants)
    #expect(plan.toCheck.map(\.original) == ["lost text"])
    try office.bringIn(plan)
    #expect(try office.plan("Reference,First name\nA1,Ola,lost text\n", .applicants).changes.isEmpty)
  }

  @Test func employersOfTheSameNameInTwoTownsAreTwo() throws {
    let office = try Office()
    let plan = try office.plan("Employer,Town\nCoop,Bodø\nCoop,Tromsø\nCoop,Bodø\n", .employers)
    #expect(plan.rows.map(\.state) == [.new, .new, .doubtful])
    #expect(
      plan.rows[2].reasons.map(\.english) == [
        "An employer called Coop is on the list already; this row comes in as another."
      ])
  }

  @Test func controlAndBidiCharactersDoNotComeIn() throws {
    let office = try Office()
    let long = String(repeating: "A long line of plain text. ", count: 20)
    let text = "Reference,First name,Notes\nA1,O\u{202E}la,\"a\u{1B}[31mb\"\nA2,Per,\(long)\n"
    try office.bringIn(office.plan(text, .applicants))
    #expect(try office.person("A1").label == "Ola")
    #expect(try office.all(.note).first?["text"].text == "a[31mb")
    #expect(try office.plan(text, .applicants).changes.isEmpty)
  }
}
