import Cells
import Domain
import Store
import Testing

@testable import Screens

/// What may fit a person, and who may want a place.
@Suite struct MatchScreenTests {
  private struct Place {
    let office: DayOffice
    let ola: Applicant
    let aino: Applicant
    let bakery: Employer
    let help: JobLead
    let noGo: Employer
  }

  private static func preference(
    _ office: DayOffice, _ person: Applicant, _ about: PreferenceTopic, _ words: String, _ stance: Stance = .wanted,
    _ fill: (inout JobPreference) -> Void
  ) throws {
    try office.add(JobPreference.self) {
      ($0.applicantID, $0.about, $0.words, $0.stance) = (person.id, about, words, stance)
      fill(&$0)
    }
  }

  private func place() throws -> Place {
    let office = try DayOffice()
    let ola = try office.person("Ola", "Hansen")
    let aino = try office.person("Aino", "Joki")
    for (person, since) in [(ola, "2026-11-12"), (aino, "2026-11-11")] {
      try office.add(Status.self) {
        ($0.applicantID, $0.status, $0.fromOn) = (person.id, .search, DayOffice.day(since))
      }
    }
    try Self.preference(office, ola, .kindOfWork, "bread and cakes") {
      ($0.kindOfWork, $0.importance) = (.foodWoodTextile, .must)
    }
    try Self.preference(office, ola, .daysAndTimes, "mornings") { $0.partsOfDay = [.early, .day] }
    try Self.preference(office, ola, .setting, "never a crowd", .definitelyNot) { $0.settings = [.lively] }
    let bakery = try office.add(Employer.self) { ($0.name, $0.kindsOfWork) = ("Baker Nord", [.foodWoodTextile]) }
    let help = try office.add(JobLead.self) {
      ($0.title, $0.employerID, $0.kindOfWork) = ("Baker's help", bakery.id, .foodWoodTextile)
      ($0.partsOfDay, $0.settings) = ([.evening], [.lively])
    }
    let noGo = try office.add(Employer.self) { ($0.name, $0.kindsOfWork) = ("Cake House", [.foodWoodTextile]) }
    try office.add(NoGoEmployer.self) {
      ($0.applicantID, $0.employerID, $0.reason) = (ola.id, noGo.id, "I was let go there")
    }
    return Place(office: office, ola: ola, aino: aino, bakery: bakery, help: help, noGo: noGo)
  }

  private func onPlaces(_ place: Place, columns: Int = 80, rows: Int = 24, initialsOnly: Bool = false) throws -> Walk {
    var walk = try place.office.walk(columns: columns, rows: rows, initialsOnly: initialsOnly)
    walk.app(open: MatchScreen(place.ola.id))
    return walk
  }

  @Test func placesStandWithWhatSpeaksForAndAgainst() throws {
    let place = try place()
    var walk = try onPlaces(place)
    walk.expect("What may fit Ola Hansen", "> Baker Nord", "must: kind of work", "! no-go")
    let rows = walk.lines.dropFirst(2).prefix(3).map { $0.dropFirst(2).prefix(10) }
    #expect(rows == ["Baker Nord", "Baker's he", "Cake House"])
    walk.expect("for        must: \"bread and cakes\"; the work there:")
    walk.go(to: "Baker's help")
    walk.expect("against    never: \"never a crowd\"; there it is lively")
    walk.expect("wants: \"mornings\"; the time of day there: evening")
    walk.go(to: "Cake House")
    walk.expect("! no-go employer: \"I was let go there\"")
  }

  @Test func aSuggestionAndItsAnswerStayBesideThePlace() throws {
    let place = try place()
    var walk = try onPlaces(place)
    walk.press("+")
    walk.expect("suggested on Sun 22 Nov, no answer yet", "Saved: suggested: Baker Nord")
    walk.press("+")
    walk.expect("It was suggested already (Sun 22 Nov). d writes down what the person said.")
    walk.press("d")
    walk.expect("What did Ola Hansen say to Baker Nord?")
    walk.press("n")
    walk.expect("said on Sun 22 Nov: no", "said: no")
    var made = try place.office.of(Suggestion.self, place.ola)
    #expect(made.map(\.answer) == [.no])
    #expect(made.map(\.suggestedOn) == [Walk.today])
    #expect(made.map(\.answeredOn) == [Walk.today])
    #expect(made.map(\.employerID) == [place.bakery.id])
    walk.press("u")
    walk.expect("suggested on Sun 22 Nov, no answer yet")
    walk.go(to: "Baker's help")
    walk.press("d y")
    made = try place.office.of(Suggestion.self, place.ola)
    let help = try #require(made.first { $0.jobLeadID == place.help.id })
    #expect((help.answer, help.employerID, help.colleagueID) == (.yes, place.bakery.id, place.office.me))
  }

  @Test func anAnswerInWordsOpensTheForm() throws {
    let place = try place()
    var walk = try onPlaces(place)
    walk.press("d w")
    walk.expect("Baker Nord", "What the person said")
    walk.press("<esc> + d w")
    walk.expect("What the person said")
  }

  @Test func whereNoContactIsWantedItAsksFirst() throws {
    let place = try place()
    var walk = try onPlaces(place)
    walk.go(to: "Cake House")
    walk.press("+")
    walk.expect("No contact is wanted with Cake House. Suggest it all the same?")
    walk.press("n")
    #expect(try place.office.of(Suggestion.self, place.ola).isEmpty)
    walk.press("+ y")
    #expect(try place.office.of(Suggestion.self, place.ola).count == 1)
  }

  @Test func enterOpensAndTabShowsEveryReason() throws {
    let place = try place()
    var walk = try onPlaces(place)
    walk.press("<enter>")
    walk.expect("Baker Nord", "stage unknown")
    walk.press("<esc>")
    walk.go(to: "Baker's help")
    walk.press("<tab>")
    walk.expect("whether you may speak to employers for the person is not agreed")
    walk.press("<tab> n")
    walk.expect("Log an employer contact")
  }

  @Test func peopleStandInTheOrderOfDates() throws {
    let place = try place()
    var walk = try place.office.walk()
    walk.app(open: MatchPeopleScreen(RecordKey(.employer, place.bakery.id)))
    walk.expect(
      "Who may want it: Baker Nord", "Longest in this phase first; nobody is ranked.",
      "Others who search: 1 (f a)", "> Ola Hansen")
    walk.expectNot("Aino")
    walk.press("f")
    walk.expect("m mine  e everyone's  w with a preference for it  a all who search")
    walk.press("a")
    walk.expect("> Aino Joki", "  Ola Hansen")
    walk.expectNot("Others who search")
    walk.press("f x")
    walk.expect("The filter is as it was.")
    walk.press("<down> +")
    #expect(try place.office.of(Suggestion.self, place.ola).map(\.employerID) == [place.bakery.id])
    walk.press("<enter>")
    walk.expect("Ola Hansen", "[Wants]")
  }

  @Test func anOpeningShowsItsPeopleAndNobodyIsSaid() throws {
    let place = try place()
    var walk = try place.office.walk(columns: 132)
    walk.app(open: MatchPeopleScreen(RecordKey(.jobLead, place.help.id)))
    walk.expect("Who may want it: Baker's help", "never: setting")
    let lonely = try place.office.add(Employer.self) { $0.name = "Lonely" }
    walk.app(open: MatchPeopleScreen(RecordKey(.employer, lonely.id)))
    walk.expect("Nobody in this list has a preference for such work. f a shows all who search, f e everyone's.")
    walk.press("+")
    walk.expect("Nobody is in this list. f changes the filter.")
  }

  /// From the opening to its people, and back from a person's places to the job lead.
  @Test func theOpeningLeadsToWhoMayWantItAndPlacesLeadToTheOpening() throws {
    let place = try place()
    var walk = try place.office.walk()
    walk.app(open: JobLeadScreen(place.help.id))
    walk.press(": \"who may want\" <enter>")
    walk.expect("Who may want it: Baker's help")
    var places = try onPlaces(place)
    places.go(to: "Baker's help")
    places.press("<enter>")
    places.expect("Job lead: Baker's help")
  }

  @Test func nobodysWishesLeadNowhereAndItIsSaid() throws {
    let office = try DayOffice()
    let ola = try office.person("Ola", "Hansen")
    var walk = try office.walk()
    walk.app(open: MatchScreen(ola.id))
    walk.expect("No employer and no job lead shares a kind of work, an industry or the town.")
    walk.press("+")
    walk.expect("No place is in this list.")
  }

  @Test func anOpeningWithoutAnEmployerHasNobodyToContact() throws {
    let place = try place()
    try place.office.add(JobLead.self) { ($0.title, $0.kindOfWork) = ("A free job", .foodWoodTextile) }
    var walk = try onPlaces(place)
    walk.go(to: "A free job")
    walk.press("n")
    walk.expect("The employer of this job lead is not known.")
  }

  @Test func initialsHideThePersonInTheirOwnWordsToo() throws {
    let place = try place()
    try Self.preference(place.office, place.ola, .other, "Hansen is what I am called", .definitelyNot) { _ in }
    var walk = try onPlaces(place, initialsOnly: true)
    walk.press("<tab>")
    walk.expectNot("Hansen")
    walk.app(open: MatchPeopleScreen(RecordKey(.employer, place.bakery.id)))
    walk.expectNot("Hansen")
  }

  /// Nothing on the screens is a figure about somebody: no count of reasons, no percent, no score.
  @Test func noScoreIsShown() throws {
    var walk = try Walk.onDemo(Size(columns: 132, rows: 43))
    let people = try walk.store.answer(ApplicantList(scope: .mine, page: PageRequest(limit: 30))).rows
    for person in people {
      walk.app(open: MatchScreen(person.id))
      let found = try walk.store.answer(MatchesForPerson(person.id))
      for sign in ["%", "score", "points", "out of"] { walk.expectNot(sign) }
      for place in found.places {
        for bearing in MatchBearing.allCases {
          let topics = MatchText.topics(PlaceRow(place: place), bearing)
          #expect(!topics.contains { $0.isNumber }, "\(topics)")
        }
      }
    }
  }

  @Test func aRouteLeadsBack() throws {
    let place = try place()
    for shown in MatchPeople.allCases {
      for isEveryones in [true, false] {
        let people = MatchPeopleScreen(
          RecordKey(.jobLead, place.help.id), scope: isEveryones ? .everyone : .mine, shown: shown)
        expectFoundAgain([MatchScreen(place.ola.id), people])
      }
    }
    var walk = try onPlaces(place)
    walk.go(to: "Cake House")
    let again = try #require(walk.app.stack.last?.withoutRecords)
    walk.app(open: again)
    #expect(walk.focusedLine.contains("Cake House"))
  }

  @Test func itFitsASmallWindow() throws {
    let place = try place()
    var walk = try onPlaces(place, columns: 40, rows: 12)
    walk.press("<down> <tab> <end> <home> <tab> <pgdn> <pgup>")
    #expect(walk.lines.allSatisfy { $0.count <= 40 })
    walk.resize(Size(columns: 80, rows: 8))
    walk.expect("> Baker Nord")
  }
}
