import Domain
import Exchange
import Store
import Testing

/// What sheets say of kinds of work, sectors, schemes, hours, connections and contacts.
@Suite struct ImportWorkTests {
  private func office(_ country: Country = .norway) throws -> Office {
    let office = try Office(country: country)
    try office.bringIn(
      office.plan("Reference,First name,Last name\nA1,Ola,Hansen\nA2,Per,Larsen\n", .applicants))
    return office
  }

  private func jobs(_ rows: String, _ office: Office) throws -> ImportPlan {
    try office.bringIn(
      office.plan(
        "Nr;Arbeidsgiver;Stilling;Startdato;Sluttdato;Type stilling;Tiltak;Timer pr uke;Timer nå;Timer fra\n" + rows,
        .jobs))
  }

  @Test func aTitleWithOneMeaningGetsItsKindOfWorkAndASchemeItsTypeOfJob() throws {
    let office = try office()
    let plan = try jobs(
      """
      A1;Rema;Renholder;01.09.2026;;;varig lønnstilskudd;10;15;01.10.2026
      A2;Coop;Altmuligperson;01.10.2026;;midlertidig lønnstilskudd;;20;;
      """, office)
    #expect(plan.exit == .done, "\(plan.toCheck.map(\.sentence.english))")
    let jobs = try office.all(.job).map { Job($0) }
    let (first, second) = (try #require(jobs.first), try #require(jobs.last))
    #expect(first.kindOfWork == .cleaners && first.scheme == .norwayLastingSubsidy && first.typeOfJob == .wageSubsidy)
    #expect(second.kindOfWork == nil && second.scheme == .norwayTemporarySubsidy && second.typeOfJob == .wageSubsidy)
    let change = try #require(try office.all(.hoursChange).first.map { HoursChange($0) })
    #expect(change.jobID == first.id && change.applicantID == first.applicantID)
    #expect(change.hoursWeek == Hundredths(hundredths: 1_500) && change.fromOn?.iso == "2026-10-01")
    let again = try self.jobs(
      """
      A1;Rema;Renholder;01.09.2026;;;varig lønnstilskudd;10;15;01.10.2026
      A2;Coop;Altmuligperson;01.10.2026;;midlertidig lønnstilskudd;;20;;
      """, office)
    #expect(again.isEmpty)
  }

  @Test func whatContradictsOrLacksADayIsLeftToSettleWithItsText() throws {
    let office = try office()
    let plan = try jobs(
      """
      A1;Rema;Renholder;01.09.2026;;ordinær jobb;arbeidstrening;10;15;
      A2;Coop;Vakt;01.10.2026;;;Moonshot;20;;
      """, office)
    let said = plan.toCheck.map { "\($0.line) \($0.column): \($0.original): \($0.reason.english)" }
    #expect(
      said == [
        "2 Tiltak: arbeidstrening: \"arbeidstrening\" is unpaid work placement, but the row says another type of job; "
          + "see which holds.",
        "2 Timer nå: 15: Other hours than at the start; say from which day.",
        "3 Tiltak: Moonshot: \"Moonshot\" is not on the list of schemes.",
      ])
    #expect(try office.all(.job).count == 2 && office.all(.hoursChange).isEmpty)
    #expect(try office.all(.toCheck).count == 3)
  }

  @Test func twoContractsAtOnceWithOneEmployerAreAskedAboutAndTheRestComesIn() throws {
    let office = try office()
    let rows = """
      A1;Rema;Renholder;01.09.2026;;;;10;;
      A1;Rema;Vaktmester;01.10.2026;;;;10;;
      A2;Rema;Renholder;01.10.2026;;;;170;;
      """
    let plan = try jobs(rows, office)
    #expect(try office.all(.job).count == 2)
    let reason =
      "The person has a job with this employer since 2026-09-01: end that first, or change its hours instead."
    #expect(plan.rows.map(\.state) == [.new, .doubtful, .new])
    #expect(plan.toCheck.contains { $0.line == 3 && $0.original == "Vaktmester" && $0.reason.english == reason })
    #expect(try jobs(rows, office).isEmpty)
  }

  @Test func hoursBeforeTheStartAreAskedAbout() throws {
    let office = try office()
    let plan = try jobs("A1;Rema;Renholder;01.09.2026;;;;10;15;01.08.2026\n", office)
    #expect(plan.toCheck.map(\.reason.english).contains("The job began only on 2026-09-01."))
    #expect(try office.all(.job).count == 1 && office.all(.hoursChange).isEmpty)
  }

  @Test func employersLearnKindsOfWorkSectorAndPeople() throws {
    let office = try office(.unitedKingdom)
    let plan = try office.bringIn(
      office.plan(
        """
        Employer,Sector,Kinds of jobs,Contact person,Other contacts,Working days,Shifts,Best time to call
        Quayside,Hospitality,"cleaner; receptionist",Rowan,Shauna (chef); Dave,"Mon, Tue",evenings,after two
        Anchor,Public sector,something nice,,,,,
        """, .employers))
    let employers = try office.all(.employer).map { Employer($0) }
    let quayside = try #require(employers.first { $0.name == "Quayside" })
    #expect(quayside.industry == .hospitality && quayside.branch == "Hospitality")
    #expect(quayside.kindsOfWork.first == .cleaners && quayside.kindsOfWork.count == 2)
    #expect(quayside.days == [.monday, .tuesday] && quayside.partsOfDay == [.evening])
    let people = try office.all(.employerPerson).map { EmployerPerson($0) }
    #expect(Set(people.map(\.name)) == ["Rowan", "Shauna", "Dave"])
    #expect(people.first { $0.name == "Shauna" }?.role == "chef")
    #expect(people.first { $0.name == "Rowan" }?.bestTime == "after two")
    #expect(plan.toCheck.map(\.original) == ["something nice"])
    #expect(employers.first { $0.name == "Anchor" }?.ownership == .public)
  }

  @Test func applicantsBringKindsOfWorkNoGoEmployersAndTies() throws {
    let office = try Office()
    let plan = try office.bringIn(
      office.plan(
        """
        Reference,First name,Last name,Wants,Does not want,Type of work,No go places,Connections
        B1,Ada,Berg,"care work, nights ok",bars,,Rema; relative: Coop,neighbour: Kiwi
        B2,Bo,Dahl,something with people,,cleaner,,boss
        B3,Cy,Eng,,,driver,,
        """, .applicants))
    func of(_ reference: String, _ kind: RecordKind) throws -> [StoredRecord] {
      try office.of(try office.person(reference), kind)
    }
    #expect(try of("B1", .jobPreference).map { JobPreference($0) }.first { $0.stance == .wanted }?.kindOfWork == .care)
    let noGo = try of("B1", .noGoEmployer).map { NoGoEmployer($0) }
    #expect(noGo.count == 2 && noGo.contains { $0.why == .relative } && noGo.allSatisfy { $0.employerID != nil })
    #expect(try of("B1", .connection).map { Connection($0).relation } == [.neighbour])
    #expect(try of("B2", .jobPreference).map { JobPreference($0).kindOfWork } == [.cleaners])
    let driver = try #require(try of("B3", .jobPreference).first.map { JobPreference($0) })
    #expect(driver.words == "driver" && driver.kindOfWork == .drivers)
    #expect(
      plan.toCheck.map(\.reason.english) == [
        "\"boss\" does not say what connection it is and to whom: write \"neighbour: Rema\"."
      ])
  }

  @Test func contactsBringWhatTheyWereForAndTheThanks() throws {
    let office = try office()
    let plan = try office.bringIn(
      office.plan(
        """
        Dato;Nr;Arbeidsgiver;Måte;Formål;Takket;Minutter;Klokkeslett;Planlagt
        01.11.2026;A1;Rema;besøk;jobbutvikling;ja;25;9.30;ja
        02.11.2026;A1;Rema;besøk;moro;ja;;etter lunsj;nei
        """, .contacts))
    let contacts = try office.all(.employerContact).map { EmployerContact($0) }
    let first = try #require(contacts.first)
    #expect(first.purpose == .jobDevelopment && first.thanked == .yes && first.minutes == 25)
    #expect(first.startTime == "09:30" && first.planned == .yes)
    #expect(contacts.count == 2 && contacts.last?.purpose == nil)
    #expect(plan.toCheck.map(\.original) == ["moro", "etter lunsj"])
  }
}
