import Domain
import Testing

@testable import Store

/// The door of the store: no contact before the referral, none beyond a promise without a reason.
@Suite struct GuardCheckTests {
  private let office: Office
  private let ola: Applicant
  private let rema: Employer

  init() throws {
    office = try Office()
    ola = try office.applicant("Ola")
    let person = ola.id
    try office.add(ServicePeriod.self) { ($0.applicantID, $0.referredOn) = (person, .of("2026-11-01")) }
    rema = try office.add(Employer.self) { $0.name = "Rema" }
  }

  private func choice(_ fill: (inout Disclosure) -> Void) throws -> Disclosure {
    try office.add(Disclosure.self) {
      ($0.applicantID, $0.audience, $0.decidedOn) = (ola.id, .anyEmployer, .of("2026-11-02"))
      fill(&$0)
    }
  }

  @discardableResult
  private func visit(_ fill: (inout EmployerContact) -> Void = { _ in }) throws -> EmployerContact {
    try office.add(EmployerContact.self) {
      ($0.employerID, $0.applicantIDs, $0.happenedOn) = (rema.id, [ola.id], .of("2026-11-20"))
      ($0.mode, $0.colleagueID) = (.faceToFace, office.me)
      fill(&$0)
    }
  }

  /// The fields and sentences by which a change is refused.
  private func refused(_ body: () throws -> Void) -> [String] {
    do {
      try body()
      return []
    } catch StoreError.invalid(let problems) {
      return problems.map { $0.field + ": " + $0.words.english }
    } catch {
      return ["\(error)"]
    }
  }

  private func asked(_ breaches: DisclosureGuard.Breach...) -> [String] {
    breaches.map { "guard_reason: " + $0.words.english }
  }

  @Test func aContactBeyondTheChoiceNeedsAReasonWhichIsKept() throws {
    _ = try choice { ($0.openness, $0.approach) = (.nothing, .notAtAll) }
    #expect(refused { try visit { $0.disclosed = .more } } == asked(.nothingMayBeSaid, .mayNotSpeak))
    #expect(refused { try visit { $0.disclosed = DisclosureUsed.none } } == asked(.mayNotSpeak))
    let contact = try visit { ($0.disclosed, $0.guardReason) = (.more, "she asked me to") }
    #expect(EmployerContact(try #require(try office.stored(contact))).guardReason == "she asked me to")
    #expect(
      refused { _ = try office.change(contact) { $0.guardReason = "" } } == asked(.nothingMayBeSaid, .mayNotSpeak))
    #expect(refused { try visit { $0.madeBy = .applicant } } == [])
  }

  @Test func nobodyAskedAndNoGoAndDoNotContact() throws {
    #expect(refused { try visit { $0.disclosed = .agreedWords } } == asked(.nobodyAsked))
    #expect(refused { try visit() } == [])
    try office.add(NoGoEmployer.self) { ($0.applicantID, $0.employerID) = (ola.id, rema.id) }
    #expect(refused { try visit() } == asked(.noGoEmployer))
    #expect(refused { try visit { $0.applicantIDs = [] } } == [])
    let barred = try office.add(Employer.self) { ($0.name, $0.doNotContact) = ("Coop", .yes) }
    #expect(refused { try visit { ($0.applicantIDs, $0.employerID) = ([], barred.id) } } == asked(.doNotContact))
  }

  @Test func theChoiceOfTheSameSetCountsAndSoDoesTheOneThatEnds() throws {
    var contact = EmployerContact(id: office.store.newIdentifier())
    (contact.employerID, contact.applicantIDs, contact.happenedOn) = (rema.id, [ola.id], .of("2026-11-20"))
    contact.disclosed = .agreedWords
    var choice = Disclosure(id: office.store.newIdentifier())
    (choice.applicantID, choice.openness, choice.permittedWords) = (ola.id, .agreedWords, "needs breaks")
    _ = try office.store.commit(ChangeSet("Both", [.create(contact.stored), .create(choice.stored)]))
    let ended = try office.change(choice) { $0.untilOn = .of("2026-11-10") }
    #expect(refused { try visit { $0.disclosed = .agreedWords } } == asked(.nobodyAsked))
    _ = try office.store.commit(ChangeSet("Gone", [.withdraw(.disclosure, ended.id, reason: "mistake")]))
  }

  @Test func aStoredContactIsPutRightInPeace() throws {
    let contact = try visit {
      $0.disclosed = .more; $0.guardReason = "first"
    }
    let plain = try visit()
    _ = try choice { ($0.openness, $0.approach) = (.nothing, .notAtAll) }
    let named = try office.change(plain) { $0.result = "went well" }
    #expect(refused { _ = try office.change(named) { $0.happenedOn = .of("2026-11-19") } } == [])
    #expect(refused { _ = try office.change(named) { $0.disclosed = .more } } == asked(.nothingMayBeSaid))
    #expect(refused { _ = try office.change(contact) { $0.disclosed = .agreedWords } } == [])
  }

  @Test func mergingEmployersAsksNothing() throws {
    let contact = try visit()
    let kept = try office.add(Employer.self) { ($0.name, $0.doNotContact) = ("Rema 1000", .yes) }
    #expect(refused { _ = try office.change(contact) { $0.employerID = kept.id } } == asked(.doNotContact))
    _ = try office.store.commit(
      ChangeSet(
        "Merge",
        [
          .set(.employerContact, contact.id, field: "employer_id", old: .record(rema.id), new: .record(kept.id)),
          .withdraw(.employer, rema.id, reason: "twice"),
        ]))
  }

  @Test func undoGoesBackWithoutAReason() throws {
    let contact = try visit {
      $0.disclosed = .more; $0.guardReason = "first"
    }
    _ = try office.change(contact) { ($0.disclosed, $0.guardReason) = (nil, "") }
    _ = try choice { $0.openness = .nothing }
    for _ in 0..<2 { _ = try office.store.undo(confirmed: true) }
    #expect(EmployerContact(try #require(try office.stored(contact))).disclosed == .more)
  }

  @Test func noContactBeforeTheReferral() throws {
    let sentence = "happened_on: " + GuardCheck.beforeReferral.english
    #expect(refused { try visit { $0.happenedOn = .of("2026-10-31") } } == [sentence])
    #expect(refused { try visit { $0.happenedOn = .of("2026-11-01") } } == [])
    #expect(refused { try visit { ($0.happenedOn, $0.applicantIDs) = (.of("2026-10-31"), []) } } == [])
    #expect(
      refused { try visit { ($0.happenedOn, $0.guardReason) = (.of("2026-10-31"), BrokenPromise.olderListReason) } }
        == [])
    let contact = try visit()
    #expect(refused { _ = try office.change(contact) { $0.happenedOn = .of("2026-10-30") } } == [sentence])
    let eva = try office.applicant("Eva")
    #expect(refused { try visit { ($0.happenedOn, $0.applicantIDs) = (.of("2026-10-31"), [eva.id]) } } == [])
    try office.add(ServicePeriod.self) { ($0.applicantID, $0.firstMeetingOn) = (eva.id, .of("2026-11-05")) }
    #expect(refused { try visit { ($0.happenedOn, $0.applicantIDs) = (.of("2026-10-31"), [eva.id]) } } == [])
  }
}
