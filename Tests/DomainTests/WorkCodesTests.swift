import Domain
import Testing

/// The tables of job types and of industries: their codes are in the records of every office and never change.
struct WorkCodesTests {
  @Test func theFortyThreeGroupsOfISCOStandInOrder() {
    let codes = [
      "01", "02", "03", "11", "12", "13", "14", "21", "22", "23", "24", "25", "26", "31", "32", "33", "34", "35", "41",
      "42", "43", "44", "51", "52", "53", "54", "61", "62", "63", "71", "72", "73", "74", "75", "81", "82", "83", "91",
      "92", "93", "94", "95", "96",
    ]
    #expect(codes.count == 43)
    #expect(KindOfWork.allCases.map(\.iscoCode) == codes)
    #expect(KindOfWork.allCases.map(\.rawValue) == codes.map { "isco_" + $0 })
  }

  @Test func theTwentyTwoSectionsOfNACEStandInOrder() {
    let letters = "ABCDEFGHIJKLMNOPQRSTUV".map(String.init)
    #expect(letters.count == 22)
    #expect(Industry.allCases.map(\.naceSection) == letters)
    #expect(Industry.allCases.map(\.rawValue) == letters.map { "nace_" + $0.lowercased() })
  }

  @Test func everyKindOfWorkHasItsOwnNames() {
    let all = KindOfWork.allCases
    #expect(Set(all.map(\.label)).count == all.count)
    #expect(Set(all.map(\.officialTitle)).count == all.count)
    for type in all { namesAreOurOwn(type.rawValue, label: type.label, official: type.officialTitle) }
  }

  @Test func everyIndustryHasItsOwnNames() {
    let all = Industry.allCases
    #expect(Set(all.map(\.label)).count == all.count)
    #expect(Set(all.map(\.officialTitle)).count == all.count)
    for industry in all { namesAreOurOwn(industry.rawValue, label: industry.label, official: industry.officialTitle) }
  }

  /// A row that is missing would show its code; a label is not the title of the standard.
  private func namesAreOurOwn(_ code: String, label: Words, official: String) {
    #expect(label.key != code, "\(code) has no row")
    #expect(official != code, "\(code) has no row")
    #expect(label.key.lowercased() != official.lowercased(), "\(code) repeats the official title")
    #expect(!label.key.isEmpty && label.key.count <= 60, "\(code): \(label.key)")
    #expect(official.first?.isUppercase == true, "\(code): \(official)")
  }

  @Test(
    "official titles, spot by spot",
    arguments: [
      (KindOfWork.cleaners, "Cleaners and helpers"), (.armedForcesSoldiers, "Armed forces occupations, other ranks"),
      (.kitchenHelp, "Food preparation assistants"), (.drivers, "Drivers and mobile plant operators"),
      (.office, "General and keyboard clerks"), (.care, "Personal care workers"),
      (.building, "Building and related trades workers, excluding electricians"), (.assemblers, "Assemblers"),
    ])
  func officialTitles(type: KindOfWork, title: String) {
    #expect(type.officialTitle == title)
  }

  @Test func theSectionsAreThoseOfTheRevisionThatSplitComputingFromMedia() {
    #expect(Industry.media.naceSection == "J" && Industry.computing.naceSection == "K")
    #expect(Industry.health.naceSection == "R" && Industry.trade.officialTitle == "Wholesale and retail trade")
  }
}
