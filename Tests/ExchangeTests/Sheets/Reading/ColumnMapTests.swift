import Domain
import Exchange
import Domain
import Testing

@Suite struct ColumnMapTests {
  @Test(arguments: [
    (
      SheetKind.applicants, "Client #, FIRST NAME, Family name, Tel., Stilling %",
      "reference first_name last_name phone job_percent"
    ),
    (
      .applicants, "Fornavn, Efternavn, Henvisningsdato, Sagsbehandler, Timer om ugen",
      "first_name last_name referral_date welfare_contact hours_wanted"
    ),
    (
      .applicants, "Förnamn, Efternamn, Remissdatum, Handläggare, Yrke",
      "first_name last_name referral_date welfare_contact job_title"
    ),
    (
      .employers, "Bedrift, Bransje, Kontaktperson, Kan ansette, Neste steg",
      "name branch person can_hire next_step"
    ),
    (.employers, "Virksomhed, By, Telefonnr., E-mail", "name town phone email"),
    (.contacts, "Dato, Deltaker, Arbeidsgiver, Måte, Hva skjedde", "date applicant_name employer mode result"),
    (.contacts, "Datum, Arbetsgivare, Hur, Besök, Vad hände", "date employer mode visit result"),
    (
      .jobs, "Ref, Employer, Job title, Start date, End date, Hours/week, Pay, Per",
      "reference employer title start end hours_week pay pay_period"
    ),
  ])
  func fourLanguagesMap(kind: SheetKind, headings: String, keys: String) {
    let map = ColumnMap.guess(headings.split(separator: ", ").map(String.init), kind: kind)
    #expect(map.keys.map { $0 ?? "-" }.joined(separator: " ") == keys)
  }

  @Test(arguments: SheetKind.allCases)
  func everyKeyIsItsOwnHeading(kind: SheetKind) {
    let keys = SheetLayout.of(kind).keys
    #expect(HeadingSynonyms.keys(for: kind) == keys)
    #expect(SheetLayout.of(kind).columns.allSatisfy { $0.meaning != nil })
    let map = ColumnMap.guess(keys, kind: kind)
    #expect(map.keys == keys)
    #expect(map.doubts.isEmpty)
  }

  @Test func noKeyIsEverTakenTwiceInSilence() {
    let map = ColumnMap.guess(["Phone", "Mobile", "Shoe size"], kind: .applicants)
    #expect(map.keys == ["phone", nil, nil])
    #expect(map.unmapped == [1, 2])
    #expect(map.doubts.map(\.kind) == [.sameKey("phone", otherColumn: 0)])
    #expect(map.doubts[0].words.english == "\"Mobile\" means phone, but column 1 already does; it is left out.")
  }

  @Test func aKnownWordInsideAHeadingIsOnlyProbable() {
    let map = ColumnMap.guess(["Surname", "Client's telephone (day)"], kind: .applicants)
    #expect(map.keys == ["last_name", "phone"])
    #expect(map.doubts[0].words.english == "\"Client's telephone (day)\" probably means phone.")
  }

  @Test func hoursBelongToTheGroupBesideThem() {
    let map = ColumnMap.guess(["Name", "Wants", "Employer", "Job title", "Hours per week"], kind: .applicants)
    #expect(map.column(of: "hours_week") == 4)
    #expect(map.doubts.map(\.kind) == [.either("hours_week", or: "hours_wanted")])
  }

  @Test func aChosenMapHoldsAndSettlesTheDoubt() throws {
    let headings = ["Phone", "Mobile", "Notes"]
    let map = try ColumnMap.chosen(["MOBILE ": "phone", "notes": ""], for: headings, kind: .applicants)
    #expect(map.keys == [nil, "phone", nil])
    #expect(map.doubts.isEmpty)
    #expect(try ColumnMap.chosen(map.choices, for: headings, kind: .applicants).keys == map.keys)
  }

  @Test(arguments: [
    (["Fax": "phone"], "The file has no heading \"Fax\". Look at the headings with --dry-run."),
    (["Phone": "phone", "Mobile": "phone"], "\"Mobile\" and \"Phone\" cannot both be phone. Choose one of them."),
  ])
  func aMapThatCannotBeIsRefused(choices: [String: String], sentence: String) {
    let error = #expect(throws: ColumnMapError.self) {
      try ColumnMap.chosen(choices, for: ["Phone", "Mobile"], kind: .applicants)
    }
    #expect(error?.words.english == sentence)
  }

  @Test func anUnknownFieldIsRefusedWithTheKnownOnes() {
    let error = #expect(throws: ColumnMapError.self) {
      try ColumnMap.chosen(["Phone": "fax"], for: ["Phone"], kind: .jobs)
    }
    #expect(error?.words.english.hasPrefix("\"fax\" is not a field. The fields are: reference, applicant_name") == true)
  }

  @Test(arguments: [
    (["Name", "Date of birth"], SheetKind?.none),
    (["Client", "Employer", "Job title", "Start date", "End date", "Pay", "Type of job"], .jobs),
    (["Bedrift", "Kontaktperson", "Kan ansette", "Siste besøk"], .employers),
    (["x", "y"], nil),
  ])
  func theKindIsGuessedOnlyWhenItIsClear(headings: [String], kind: SheetKind?) {
    #expect(ColumnMap.guessKind(headings) == kind)
  }

  @Test func anAmericanSheetWithOtherHeadingsComesIn() throws {
    let text =
      "Client ID\tGiven Name\tFamily Name\tReferred On\tCell Phone\tCase Manager\n"
      + "7\tAda\tBy\t11/27/2025\t555-0100\tJo\n"
    let table = try TableReader.read([0xFF, 0xFE] + utf16(text, bigEndian: false))
    #expect(table.guess.delimiter == .tab)
    #expect(table.guess.dateOrder.order == .monthDay)
    let map = ColumnMap.guess(table.headings, kind: .applicants)
    #expect(
      map.keys == ["reference", "first_name", "last_name", "referral_date", "phone", "care_coordinator"])
    let date = Read.date(table.rows[0].cells[3], order: .monthDay, today: sampleToday, mayBeFuture: false)
    #expect(date.value == Day(year: 2025, month: 11, day: 27))
  }
}
