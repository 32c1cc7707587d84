import Domain
import Foundation
import Testing

/// What a match as a whole is, and what it must never be.
@Suite struct MatchTests {
  private typealias Rules = MatchRuleTests

  private static let cases = Rules.barred + Rules.work + Rules.times + Rules.around

  /// A score could hide as a figure in what is handed on, or as a sign of one in what is read.
  @Test(arguments: cases) func nothingIsAScore(_ one: MatchRuleTests.Case) throws {
    let match = Match(one.person, one.place)
    let data = try JSONEncoder().encode(match)
    #expect(Self.numbers(in: try JSONSerialization.jsonObject(with: data)) == [])
    for reason in MatchBearing.allCases.flatMap(match.reasons) {
      let text = reason.words.english
      for sign in ["%", "score", "points", "out of", "rank", "suitab", "fit "] {
        #expect(!text.contains(sign), "\(text)")
      }
    }
    #expect(try JSONDecoder().decode(Match.self, from: data) == match)
  }

  private static func numbers(in value: Any) -> [String] {
    switch value {
    case let list as [Any]: list.flatMap(numbers)
    case let pairs as [String: Any]: pairs.values.flatMap(numbers)
    case let number as NSNumber: ["\(number)"]
    default: []
    }
  }

  @Test func whatForbidsAndNeverComeFirst() {
    var noGo = NoGoEmployer(id: Identifier(high: 3, low: 1))
    noGo.employerID = Rules.bakery
    let preferences = [
      Rules.preference(.hours, "ten hours", .wanted, .must) { $0.most = 10 },
      Rules.preference(.kindOfWork, "no cleaning", .definitelyNot) { $0.kindOfWork = .cleaners },
      Rules.preference(.setting, "calm", .ratherNot) { $0.settings = [.lively] },
      Rules.preference(.contract, "steady") { $0.contracts = [.permanent] },
    ]
    let person = MatchPerson(preferences: preferences, noGo: [noGo], on: Rules.day)
    let place = Rules.lead {
      ($0.kindOfWork, $0.hoursLeast, $0.settings, $0.contract) = (.cleaners, 30, [.lively], .temporary)
    }
    let match = Match(person, place)
    #expect(match.against.map(\.topic) == [.noGo, .kindOfWork, .hours, .setting, .contract])
    #expect(match.isForbidden)
  }

  @Test func placesAreOrderedByWhatMustBeAndByReasons() {
    let person = Rules.person(
      Rules.preference(.kindOfWork, "shop") { $0.kindOfWork = .sales },
      Rules.preference(.setting, "calm", .wanted, .must) { $0.settings = [.quiet] },
      Rules.preference(.daysAndTimes, "mornings") { $0.partsOfDay = [.early] },
      Rules.preference(.contract, "no agency", .definitelyNot) { $0.contracts = [.agency] })
    func lead(_ fill: (inout JobLead) -> Void) -> Match { Match(person, Rules.lead(fill)) }
    let must = lead { $0.settings = [.quiet] }
    let two = lead { ($0.kindOfWork, $0.partsOfDay) = (.sales, [.early]) }
    let one = lead { $0.kindOfWork = .sales }
    let never = lead { ($0.settings, $0.kindOfWork, $0.contract) = ([.quiet], .sales, .agency) }
    let forbidden = Match(
      person,
      Rules.employer { ($0.settings, $0.kindsOfWork, $0.doNotContact) = ([.quiet], [.sales], .yes) })
    let order = [must, two, one, never, forbidden]
    for (index, first) in order.enumerated() {
      for later in order[(index + 1)...] {
        #expect(Match.isBefore(first, later) == true, "\(index)")
        #expect(Match.isBefore(later, first) == false, "\(index)")
      }
      #expect(Match.isBefore(first, first) == nil)
    }
  }

  /// Preferences of one kind are alternatives.
  @Test func oneKindOfWorkIsEnough() {
    let person = Rules.person(
      Rules.preference(.kindOfWork, "kitchen", .wanted, .must) { $0.kindOfWork = .kitchenHelp },
      Rules.preference(.kindOfWork, "shop") { $0.kindOfWork = .sales })
    let match = Match(person, Rules.lead { $0.kindOfWork = .sales })
    #expect(match.against.isEmpty)
    #expect(match.speaksFor.count == 1)
  }

  @Test func preferencesThatDoNotHoldAreSilent() {
    let later = Rules.preference(.hours, "more") { ($0.least, $0.notedOn) = (30, Rules.day.adding(days: 1)) }
    let over = Rules.preference(.hours, "less") { ($0.least, $0.untilOn) = (30, Rules.day) }
    let match = Match(Rules.person(later, over), Rules.lead { $0.hoursMost = 10 })
    #expect(!match.against.contains { $0.topic == .hours })
  }

  @Test func theChoiceForThisEmployerGoesBeforeTheOneForAny() {
    var any = Disclosure(id: Identifier(high: 5, low: 1))
    (any.approach, any.decidedOn) = (.notAtAll, Rules.day)
    var here = Disclosure(id: Identifier(high: 5, low: 2))
    (here.approach, here.employerID, here.decidedOn) = (.mayAlone, Rules.bakery, Rules.day.adding(days: -9))
    let person = MatchPerson(preferences: [], disclosures: [any, here], on: Rules.day)
    #expect(!Match(person, Rules.employer()).unknown.contains { $0.topic == .approach })
    #expect(Match(person, Rules.employer()).without(.approach) == Match(person, Rules.employer()))
  }

  @Test func aPlaceIsFoundByWhatIsKnownOfIt() {
    let place = Rules.employer { ($0.kindsOfWork, $0.branch, $0.town) = ([.sales], "hotell", "Tromsø ") }
    #expect(place.traits == ["isco_52", "nace_i", "tromso"])
    #expect(place.soughtTraits == ["isco_52", "nace_i"])
    #expect(Rules.lead { $0.title = "Renholder" }.traits == ["isco_91", "alta"])
    // No town can be taken for a kind of work.
    #expect(Folding.fold("isco_52") != "isco_52")
  }
}
