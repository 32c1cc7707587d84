import Domain
import Testing

@testable import Exchange

/// What in a person's own copy is about somebody else follows from what each field says of itself.
@Suite struct OtherPeopleTests {
  @Test func whoReferredAndWhoPromisedAreOtherPeople() {
    #expect(OtherPeople.mark(.servicePeriod, ServicePeriod.field(\.referralSource), isShared: false) == .otherPerson)
    #expect(OtherPeople.mark(.promise, Promise.field(\.byName), isShared: false) == .otherPerson)
    #expect(OtherPeople.mark(.job, Job.field(\.lineManager), isShared: false) == .otherPerson)
    #expect(OtherPeople.mark(.contactPerson, ContactPerson.field(\.role), isShared: false) == .otherPerson)
  }

  @Test func freeTextMayNameOthersAndAnAnswerMayNot() {
    #expect(OtherPeople.mark(.note, Note.field(\.text), isShared: false) == .freeText)
    #expect(OtherPeople.mark(.employerContact, EmployerContact.field(\.result), isShared: true) == .severalPeople)
    #expect(OtherPeople.mark(.applicant, Applicant.field(\.town), isShared: false) == nil)
    #expect(OtherPeople.mark(.job, Job.field(\.typeOfJob), isShared: false) == nil)
  }
}
