import Domain
import Testing

@testable import Exchange

@Suite struct ReadWorkTests {
  @Test(arguments: [
    ("isco_91", JobType.cleaners), ("91", .cleaners), ("9112", .cleaners), ("renholder", .cleaners),
    ("hotel cleaner", .cleaners), ("Butikkmedarbeider", .sales), ("kitchen assistant", .kitchenHelp),
    (JobType.drivers.label.english, .drivers), (JobType.care.officialTitle, .care),
  ])
  func oneKindOfWork(text: String, type: JobType) {
    #expect(Read.jobType(text).value == type)
    #expect(Read.jobTypes(text).value == [type.rawValue])
  }

  @Test func whatMaySeveralOrNoneIsAsked() {
    let several = Read.jobType("warehouse or driving")
    #expect(several.value == nil)
    #expect(several.reason?.english.hasPrefix("\"warehouse or driving\" may be one of these: ") == true)
    #expect(Read.jobType("something nice").reason?.english == "\"something nice\" is no kind of work we know.")
    #expect(Read.jobType("07").reason != nil)
    #expect(
      Read.jobTypes("cleaner; something nice").reason?.english == "\"something nice\" is no kind of work we know.")
    #expect(Read.jobTypes("cleaner; driver\ncleaner").value == ["isco_91", "isco_83"])
    #expect(Read.jobTypes(" - ").isEmpty)
  }

  @Test(arguments: [
    ("Cleaner", JobType.cleaners as JobType?), ("not cleaning", nil), ("uten renhold", nil), ("inte städare", nil),
    ("something nice", nil),
  ])
  func aTitleGivesItsKindOnlyWhenItIsWanted(title: String, type: JobType?) { #expect(Read.onlyJobType(title) == type) }

  @Test(arguments: [
    ("nace_i", Industry.hospitality), ("I", .hospitality), ("hotell", .hospitality), ("Hospitality", .hospitality),
    (Industry.health.label.english, .health),
  ])
  func oneSector(text: String, industry: Industry) { #expect(Read.industry(text).value == industry) }

  @Test func noSectorIsAsked() {
    #expect(Read.industry("xyz").reason?.english == "\"xyz\" is no sector we know.")
    #expect(Read.industry("Z").value == nil)
  }

  @Test(arguments: Scheme.allCases)
  func everySchemeIsReadByItsCodeAndByItsNameAtHome(scheme: Scheme) {
    #expect(Read.scheme(scheme.rawValue, in: nil).value == scheme)
    #expect(Read.scheme(scheme.localName, in: scheme.country).value == scheme)
  }

  @Test func aSchemeNobodyKnowsIsAsked() {
    #expect(Read.scheme("Moonshot", in: .norway).reason?.english == "\"Moonshot\" is no scheme we know.")
    #expect(Read.scheme("VTA", in: .norway).value == .norwaySheltered)
    #expect(Read.scheme("Varig  Lønnstilskudd", in: .denmark).value == .norwayLastingSubsidy)
  }

  @Test func severalChoicesAreAllKnownOrNone() {
    #expect(Read.choices("Mon, onsdag + fre", from: .days).value == ["mon", "wed", "fri"])
    #expect(Read.choices("mon; someday", from: .days).reason?.english == "\"someday\" is not a word we know here.")
    #expect(Read.choices("quiet; no customers", from: .settings).value == ["quiet", "no_customers"])
  }

  @Test(arguments: [
    (ChoiceTable.days, WorkDay.allCases.map(\.rawValue)), (.partsOfDay, PartOfDay.allCases.map(\.rawValue)),
    (.settings, WorkSetting.allCases.map(\.rawValue)), (.purpose, EmployerContactPurpose.allCases.map(\.rawValue)),
    (.relation, Relation.allCases.map(\.rawValue)), (.endReasons, EndReason.allCases.map(\.rawValue)),
    (.endedBy, EndedBy.allCases.map(\.rawValue)), (.foundBy, FoundBy.allCases.map(\.rawValue)),
    (.told, Told.allCases.map(\.rawValue)), (.spoke, ContactMaker.allCases.map(\.rawValue)),
    (.saidAboutHealth, DisclosureUsed.allCases.map(\.rawValue)), (.size, EmployerSize.allCases.map(\.rawValue)),
    (.tie, EmployerTie.allCases.map(\.rawValue)),
  ])
  func everyCodeIsAWordForItself(table: ChoiceTable, codes: [String]) {
    #expect(table.codes.sorted() == codes.sorted())
    for code in codes { #expect(table.code(for: code) == code) }
  }

  @Test(arguments: [("9:30", "09:30"), ("0930", "09:30")])
  func times(text: String, read: String) { #expect(Read.time(text).value?.text == read) }

  @Test func noTimeIsAsked() { #expect(Read.time("after lunch").reason?.english == "Write the time as 09:30.") }
}
