import Domain
import GRDB

/// What the visits to an employer say about the quality of job development, an item of the IPS-25 fidelity scale.
struct EmployerVisits {
  let db: Database
  let employer: Identifier

  /// The day of the planned visit in person before the last one: whoever asks whether there were two in some months needs
  /// this day and no count.
  var plannedBefore: Day? {
    get throws {
      try day(
        """
        SELECT happened_on FROM employer_contact INDEXED BY employer_contact_by_employer_id
        WHERE employer_id = ? AND removed IS NULL AND mode = 'face_to_face' AND planned = 'yes'
        ORDER BY happened_on DESC, id DESC LIMIT 1 OFFSET 1
        """, [employer.blob])
    }
  }

  /// The day on which somebody first introduced themselves in person.
  var first: Day? {
    get throws {
      try day(
        """
        SELECT happened_on FROM employer_contact INDEXED BY employer_contact_by_employer_id
        WHERE employer_id = ? AND removed IS NULL AND mode = 'face_to_face' AND visit_stage = 'introduce'
        ORDER BY happened_on, id LIMIT 1
        """, [employer.blob])
    }
  }

  /// Whether a second meeting was booked: an appointment on a later day that was not called off, or a later planned visit.
  var secondIsBooked: Bool {
    get throws {
      guard let first = try first else { return false }
      let known: [DatabaseValue] = [employer.blob, first.iso.databaseValue]
      return try db.holds(
        """
        SELECT 1 FROM appointment INDEXED BY appointment_by_employer_id
        WHERE employer_id = ? AND on_day > ? AND removed IS NULL AND "outcome" IS NOT 'cancelled' LIMIT 1
        """, StatementArguments(known))
        || db.holds(
          """
          SELECT 1 FROM employer_contact INDEXED BY employer_contact_by_employer_id
          WHERE employer_id = ? AND happened_on > ? AND removed IS NULL AND mode = 'face_to_face'
            AND planned = 'yes' LIMIT 1
          """, StatementArguments(known))
    }
  }

  private func day(_ sql: String, _ arguments: StatementArguments) throws -> Day? {
    let text: String? = try db.first(sql, arguments) { $0[0] }
    return text.flatMap { Day(iso: $0) }
  }
}
