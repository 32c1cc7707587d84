package import Domain
import GRDB

/// What a person wanted and did not want on a day, as it had been written down: newest first. Wishes that were withdrawn
/// were never there.
package struct WishesOn: Query {
  package var applicant: Identifier
  package var day: Day

  package init(_ applicant: Identifier, on day: Day) {
    self.applicant = applicant
    self.day = day
  }

  package func answer(from reader: Reader) throws -> [StoredRecord] {
    try RecordsOf(\Preference.applicantID, is: applicant).answer(from: reader)
      .filter { Preference($0).holds(on: day) }
  }
}
