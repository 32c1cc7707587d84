import Domain
import Exchange
import Testing

@Suite struct ReadChoiceTests {
  @Test func theCodesAreThoseOfTheRecords() {
    #expect(
      ChoiceTable.status.codes.joined(separator: " ")
        == "enquiry referred accepted met profile search offer working between_jobs studying pause out_of_touch "
        + "step_down left")
    #expect(ChoiceTable.disclosure.codes == ["nothing", "agreed_words", "open"])
    #expect(ChoiceTable.visitStage.codes == ["introduce", "learn", "propose", "ongoing"])
    #expect(ChoiceTable.employerStage.codes == ["not_contacted", "introduce", "learn", "propose", "ongoing"])
    #expect(ChoiceTable.mode.codes == ["face_to_face", "video", "phone", "text", "email", "letter"])
  }

  @Test(arguments: [
    ChoiceTable.yesNo, .status, .disclosure, .noGoReason, .mode, .modeByApplicant, .visitStage, .employerStage,
    .typeOfJob,
    .payPeriod,
  ])
  func everyCodeMeansItself(table: ChoiceTable) {
    #expect(table.codes.allSatisfy { table.code(for: $0) == $0 })
  }

  @Test(arguments: [
    ("Referred", "referred"), ("Paused", "pause"), ("Between jobs", "between_jobs"), ("Job search", "search"),
    ("In work", "working"), ("Profile", "profile"), ("Avsluttet", "left"), ("Jobbsøk", "search"),
    ("I jobb", "working"), ("Kartlegging", "profile"), ("JOBSØGNING", "search"),
    ("Kortlægning", "profile"),
    ("I arbejde", "working"), ("Afsluttet", "left"), ("Yrkeskartläggning", "profile"), ("I arbete", "working"),
    ("Avslutad", "left"), ("out-of-touch", "out_of_touch"),
  ])
  func status(text: String, code: String) {
    #expect(Read.status(text).value == code)
  }

  @Test func aNoteInBracketsIsKept() {
    let reading = Read.status("In work (Tesco)")
    #expect(reading.value == "working")
    #expect(reading.remainder == "Tesco")
  }

  @Test func anUnknownWordIsNamed() {
    #expect(Read.status("Zombie").reason?.english == "\"Zombie\" is not a word we know here.")
  }

  @Test(arguments: [
    ("Y", true), ("yes", true), ("JA", true), ("x", true), ("1", true), ("true", true), ("✓", true),
    ("N", false), ("no", false), ("nei", false), ("Nej", false), ("0", false), ("false", false),
  ])
  func yesNo(text: String, value: Bool) {
    #expect(Read.yesNo(text).value == value)
  }

  @Test(arguments: ["maybe", "?", "!", "ok", "2"])
  func neitherYesNorNo(text: String) {
    #expect(Read.yesNo(text).reason?.english == "This is neither yes nor no.")
  }

  @Test(arguments: [
    ("In person", "face_to_face", false), ("Phone", "phone", false), ("Email", "email", false),
    ("Client rang", "phone", true), ("letter", "letter", false), ("SMS", "text", false), ("Teams", "video", false),
    ("oppmøte", "face_to_face", false), ("Telefon", "phone", false), ("Fremmøde", "face_to_face", false),
    ("besök", "face_to_face", false), ("Deltaker ringte", "phone", true), ("phone (twice)", "phone", false),
  ])
  func mode(text: String, mode: String, byApplicant: Bool) {
    let value = Read.mode(text).value
    #expect(value?.mode == mode)
    #expect(value?.isByApplicant == byApplicant)
  }

  @Test func anUnknownModeIsNamed() {
    #expect(Read.mode("pigeon").reason?.english == "\"pigeon\" is not a way of contact we know.")
  }

  @Test(arguments: [
    ("First", "introduce"), ("Second", "learn"), ("Third", "propose"), ("Ongoing", "ongoing"), ("1", "introduce"),
    ("2", "learn"), ("3", "propose"), ("1. besøk", "introduce"), ("Andra mötet", "learn"), ("løbende", "ongoing"),
  ])
  func visit(text: String, code: String) {
    #expect(Read.visitStage(text).value == code)
    #expect(Read.employerStage(text).value == code)
  }

  @Test(arguments: [
    ("Open", "open", String?.none), ("åpen", "open", nil), ("Nothing", "nothing", nil), ("ingenting", "nothing", nil),
    ("avtalte ord", "agreed_words", nil),
    (#"Agreed words only: "may need a quiet break""#, "agreed_words", "may need a quiet break"),
    ("agreed words: «trenger pauser»", "agreed_words", "trenger pauser"), ("Aftalte ord:", "agreed_words", nil),
    ("Agreed words: says \"a\" and \"b\"", "agreed_words", "says \"a\" and \"b\""),
    ("Agreed words: may need  time: breaks", "agreed_words", "may need  time: breaks"),
  ])
  func disclosure(text: String, choice: String, words: String?) {
    let value = Read.disclosure(text).value
    #expect(value?.choice == choice)
    #expect(value?.permittedWords == words)
  }

  @Test(arguments: ["Open: but not to the chef", "ask first", "yes"])
  func aChoiceWithABoundIsNotTakenForOpen(text: String) {
    #expect(
      Read.disclosure(text).reason?.english == "\"\(text)\" does not say what an employer may be told.")
  }

  @Test(arguments: [
    ("Ordinary", "competitive"), ("lønnstilskudd", "wage_subsidy"), ("fleksjob", "flex_job"),
    ("praktik", "work_placement"),
  ])
  func typeOfJob(text: String, code: String) {
    #expect(Read.typeOfJob(text).value == code)
  }

  @Test(arguments: [("per hour", "hour"), ("måned", "month"), ("p.a.", "year"), ("timen", "hour")])
  func payPeriod(text: String, code: String) {
    #expect(Read.payPeriod(text).value == code)
  }
}
