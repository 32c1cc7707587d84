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
    let wishes = [
      Rules.wish(.hours, "ten hours", .wanted, .must) { $0.most = 10 },
      Rules.wish(.kindOfWork, "no cleaning", .definitelyNot) { $0.jobType = .cleaners },
      Rules.wish(.setting, "calm", .ratherNot) { $0.settings = [.lively] },
      Rules.wish(.contract, "steady") { $0.contracts = [.permanent] },
    ]
    let person = MatchPerson(wishes: wishes, noGo: [noGo], on: Rules.day)
    let place = Rules.opening {
      ($0.jobType, $0.hoursLeast, $0.settings, $0.contract) = (.cleaners, 30, [.lively], .temporary)
    }
    let match = Match(person, place)
    #expect(match.against.map(\.topic) == [.noGo, .kindOfWork, .hours, .setting, .contract])
    #expect(match.isForbidden)
  }

  @Test func placesAreOrderedByWhatMustBeAndByReasons() {
    let person = Rules.person(
      Rules.wish(.kindOfWork, "shop") { $0.jobType = .sales },
      Rules.wish(.setting, "calm", .wanted, .must) { $0.settings = [.quiet] },
      Rules.wish(.daysAndTimes, "mornings") { $0.partsOfDay = [.early] },
      Rules.wish(.contract, "no agency", .definitelyNot) { $0.contracts = [.agency] })
    func opening(_ fill: (inout Lead) -> Void) -> Match { Match(person, Rules.opening(fill)) }
    let must = opening { $0.settings = [.quiet] }
    let two = opening { ($0.jobType, $0.partsOfDay) = (.sales, [.early]) }
    let one = opening { $0.jobType = .sales }
    let never = opening { ($0.settings, $0.jobType, $0.contract) = ([.quiet], .sales, .agency) }
    let forbidden = Match(
      person,
      Rules.employer { ($0.settings, $0.jobTypes, $0.doNotContact) = ([.quiet], [.sales], .yes) })
    let order = [must, two, one, never, forbidden]
    for (index, first) in order.enumerated() {
      for later in order[(index + 1)...] {
        #expect(Match.isBefore(first, later) == true, "\(index)")
        #expect(Match.isBefore(later, first) == false, "\(index)")
      }
      #expect(Match.isBefore(first, first) == nil)
    }
  }

  /// Wishes of one kind are alternatives.
  @Test func oneKindOfWorkIsEnough() {
    let person = Rules.person(
      Rules.wish(.kindOfWork, "kitchen", .wanted, .must) { $0.jobType = .kitchenHelp },
      Rules.wish(.kindOfWork, "shop") { $0.jobType = .sales })
    let match = Match(person, Rules.opening { $0.jobType = .sales })
    #expect(match.against.isEmpty)
    #expect(match.speaksFor.count == 1)
  }

  @Test func wishesThatDoNotHoldAreSilent() {
    let later = Rules.wish(.hours, "more") { ($0.least, $0.notedOn) = (30, Rules.day.adding(days: 1)) }
    let over = Rules.wish(.hours, "less") { ($0.least, $0.untilOn) = (30, Rules.day) }
    let match = Match(Rules.person(later, over), Rules.opening { $0.hoursMost = 10 })
    #expect(!match.against.contains { $0.topic == .hours })
  }

  @Test func theChoiceForThisEmployerGoesBeforeTheOneForAny() {
    var any = Disclosure(id: Identifier(high: 5, low: 1))
    (any.approach, any.decidedOn) = (.notAtAll, Rules.day)
    var here = Disclosure(id: Identifier(high: 5, low: 2))
    (here.approach, here.employerID, here.decidedOn) = (.mayAlone, Rules.bakery, Rules.day.adding(days: -9))
    let person = MatchPerson(wishes: [], disclosures: [any, here], on: Rules.day)
    #expect(!Match(person, Rules.employer()).unknown.contains { $0.topic == .approach })
    #expect(Match(person, Rules.employer()).without(.approach) == Match(person, Rules.employer()))
  }

  @Test func aPlaceIsFoundByWhatIsKnownOfIt() {
    let place = Rules.employer { ($0.jobTypes, $0.branch, $0.town) = ([.sales], "hotell", "Tromsø ") }
    #expect(place.traits == ["isco_52", "nace_i", "tromso"])
    #expect(place.soughtTraits == ["isco_52", "nace_i"])
    #expect(Rules.opening { $0.title = "Renholder" }.traits == ["isco_91", "alta"])
    // No town can be taken for a kind of work.
    #expect(Folding.fold("isco_52") != "isco_52")
  }
}
