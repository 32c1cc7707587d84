import Domain
import Testing

@testable import Exchange

@Suite struct ReadWorkTests {
  @Test(arguments: [
    ("isco_91", KindOfWork.cleaners), ("91", .cleaners), ("9112", .cleaners), ("renholder", .cleaners),
    ("hotel cleaner", .cleaners), ("Butikkmedarbeider", .sales), ("kitchen assistant", .kitchenHelp),
    (KindOfWork.drivers.label.english, .drivers), (KindOfWork.care.officialTitle, .care),
  ])
  func oneKindOfWork(text: String, type: KindOfWork) {
    #expect(Read.kindOfWork(text).value == type)
    #expect(Read.kindsOfWork(text).value == [type.rawValue])
  }

  @Test func whatMaySeveralOrNoneIsAsked() {
    let several = Read.kindOfWork("warehouse or driving")
    #expect(several.value == nil)
    #expect(several.reason?.english.hasPrefix("\"warehouse or driving\" may be one of these: ") == true)
    #expect(
      Read.kindOfWork("something nice").reason?.english == "\"something nice\" is not on the list of kinds of work.")
    #expect(Read.kindOfWork("07").reason != nil)
    #expect(
      Read.kindsOfWork("cleaner; something nice").reason?.english
        == "\"something nice\" is not on the list of kinds of work.")
    #expect(Read.kindsOfWork("cleaner; driver\ncleaner").value == ["isco_91", "isco_83"])
    #expect(Read.kindsOfWork(" - ").isEmpty)
  }

  @Test(arguments: [
    ("Cleaner", KindOfWork.cleaners as KindOfWork?), ("not cleaning", nil), ("uten renhold", nil),
    ("inte städare", nil),
    ("something nice", nil),
  ])
  func aTitleGivesItsKindOnlyWhenItIsWanted(title: String, type: KindOfWork?) {
    #expect(Read.onlyKindOfWork(title) == type)
  }

  @Test(arguments: [
    ("nace_i", Industry.hospitality), ("I", .hospitality), ("hotell", .hospitality), ("Hospitality", .hospitality),
    (Industry.health.label.english, .health),
  ])
  func oneSector(text: String, industry: Industry) { #expect(Read.industry(text).value == industry) }

  @Test func noSectorIsAsked() {
    #expect(Read.industry("xyz").reason?.english == "\"xyz\" is not on the list of industries.")
    #expect(Read.industry("Z").value == nil)
  }

  @Test(arguments: Scheme.allCases)
  func everySchemeIsReadByItsCodeAndByItsNameAtHome(scheme: Scheme) {
    #expect(Read.scheme(scheme.rawValue, in: nil).value == scheme)
    #expect(Read.scheme(scheme.localName, in: scheme.country).value == scheme)
  }

  @Test func aSchemeNobodyKnowsIsAsked() {
    #expect(Read.scheme("Moonshot", in: .norway).reason?.english == "\"Moonshot\" is not on the list of schemes.")
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
    (.noGoReason, NoGoReason.allCases.map(\.rawValue)),
  ])
  func everyCodeIsAWordForItself(table: ChoiceTable, codes: [String]) {
    #expect(table.codes.sorted() == codes.sorted())
    for code in codes { #expect(table.code(for: code) == code) }
  }

  @Test(arguments: [("9:30", "09:30"), ("0930", "09:30")])
  func times(text: String, read: String) { #expect(Read.time(text).value?.text == read) }

  @Test func noTimeIsAsked() { #expect(Read.time("after lunch").reason?.english == "Write the time as 09:30.") }
}
