package import Domain
import GRDB

/// An appointment with the names of whom it is about.
package struct AppointmentRow: Hashable, Codable, Sendable {
  package let key: PageKey
  package let record: StoredRecord
  /// Set when it is with an applicant.
  package let name: PersonName?
  package let employer: String
  /// The colleague who goes there.
  package let colleague: String

  package var id: Identifier { record.id }
  package var appointment: Appointment { Appointment(record) }
}

/// Appointments of some days, day by day; within a day in the order of their making. What was called off, or did not
/// take place, is among them.
package struct AppointmentList: Query {
  package var scope: Scope
  package var from: Day
  /// The last day, which counts.
  package var through: Day
  package var page: PageRequest

  package init(scope: Scope, from: Day, through: Day, page: PageRequest) {
    self.scope = scope
    self.from = from
    self.through = through
    self.page = page
  }

  package func answer(from reader: Reader) throws -> Page<AppointmentRow> {
    guard let colleague = reader.session.colleague(in: scope) else { return .none }
    let table = RecordTable.of(.appointment)
    let names = Names(db: reader.db)
    let walk = walk(colleague)
    return try page.page(key: \.key) { stretch in
      try walk.rows(reader.db, stretch) { key, row in (key, try table.record(row, from: 2)) }.map { key, record in
        AppointmentRow(
          key: key, record: record, name: try record.applicantID.flatMap(names.applicant)?.name,
          employer: try names.label(.employer, record.employerID) ?? "",
          colleague: try names.label(.colleague, record.colleagueID) ?? "")
      }
    }
  }

  func walk(_ colleague: Session.Whose) -> IndexWalk {
    var walk = IndexWalk(
      columns: RecordTable.of(.appointment).fieldList(""), table: "appointment INDEXED BY appointment_by_day",
      conditions: ["removed IS NULL", "on_day >= ?", "on_day <= ?"],
      arguments: [from.iso.databaseValue, through.iso.databaseValue], sort: .text("on_day"))
    if let id = colleague.id {
      walk.table = "appointment INDEXED BY appointment_by_colleague_id"
      walk.conditions.append("colleague_id = ?")
      walk.arguments.append(id.blob)
    }
    return walk
  }
}

/// When a record was last changed, and how often.
package struct RecordStamp: Hashable, Codable, Sendable {
  package let id: Identifier
  package let changedAt: Instant
  /// Changes after the creation.
  package let revision: Int
}

/// The stamps of records of one kind, in the order asked; records without a journal entry are left out.
package struct RecordStamps: Query {
  package var kind: RecordKind
  package var ids: [Identifier]

  package init(_ kind: RecordKind, _ ids: [Identifier]) {
    self.kind = kind
    self.ids = ids
  }

  package func answer(from reader: Reader) throws -> [RecordStamp] {
    try ids.compactMap { id in
      let moments: [Int64] = try reader.rows(Self.sql, [kind.rawValue, id.blob]) { $0[0] }
      return moments.max().map {
        RecordStamp(id: id, changedAt: Instant(milliseconds: $0), revision: moments.count - 1)
      }
    }
  }

  /// The moment of every change set that has the record.
  static let sql = """
    SELECT s.wall_ms
    FROM change AS c INDEXED BY change_of_record CROSS JOIN change_set AS s ON s.device = c.device AND s.number = c.set_number
    WHERE c.kind = ? AND c.record_id = ? GROUP BY c.device, c.set_number
    """
}
