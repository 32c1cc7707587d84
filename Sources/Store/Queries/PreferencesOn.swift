package import Domain
import GRDB

/// What a person wanted and did not want on a day, as it had been written down: newest first. Preferences that were removed
/// were never there.
package struct PreferencesOn: Query {
  package var applicant: Identifier
  package var day: Day

  package init(_ applicant: Identifier, on day: Day) {
    self.applicant = applicant
    self.day = day
  }

  package func answer(from reader: Reader) throws -> [StoredRecord] {
    try RecordsOf(\JobPreference.applicantID, is: applicant).answer(from: reader)
      .filter { JobPreference($0).holds(on: day) }
  }
}
