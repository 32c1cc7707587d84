package import Domain
import GRDB

package struct TimelineRow: Hashable, Codable, Sendable {
  package let key: PageKey
  package let id: Identifier
  package let kind: RecordKind
  /// The day the record is about; nil where it is unknown, which comes last.
  package let day: Day?
  /// The few words by which the record is known.
  package let title: String
  package let record: StoredRecord
}

/// Everything about one person, newest first.
package struct Timeline: Query {
  package var applicant: Identifier
  package var page: PageRequest

  package init(applicant: Identifier, page: PageRequest) {
    self.applicant = applicant
    self.page = page
  }

  package func answer(from reader: Reader) throws -> Page<TimelineRow> {
    let walks = Self.walks(of: applicant)
    return try page.page(key: \.key) { stretch in
      try DatedRecord.merge(walks, reader.db, stretch).map { found in
        TimelineRow(
          key: found.key, id: found.key.id, kind: found.record.kind, day: found.record.day,
          title: found.record.label, record: found.record)
      }
    }
  }

  /// The kinds that say of themselves that they stand in a timeline.
  static let kinds = RecordKind.allCases.filter(\.type.isInTimeline)

  static func walks(of applicant: Identifier) -> [(RecordKind, IndexWalk)] {
    kinds.compactMap { kind in
      switch kind.type.applicant {
      case .one(let place):
        let field = kind.type.fields[place].name
        return (kind, IndexWalk.newestFirst(kind, index: "\(kind.rawValue)_by_\(field)", by: field, applicant))
      // Of what names several people only employer contacts are listed by person.
      case .several: return (kind, onBehalf(of: applicant))
      case .nobody, .itself: return nil
      }
    }
  }

  private static func onBehalf(of applicant: Identifier) -> IndexWalk {
    IndexWalk(
      columns: RecordTable.of(.employerContact).fieldList("c."),
      table: "employer_contact_applicant AS l CROSS JOIN employer_contact AS c ON c.id = l.contact_id",
      conditions: ["l.applicant_id = ?"], arguments: [applicant.blob], sort: .text("l.day"), id: "l.contact_id",
      isDescending: true)
  }
}

extension IndexWalk {
  /// Standing records of a kind along an index that ends in their day and identifier.
  static func newestFirst(_ kind: RecordKind, index: String, by field: String?, _ id: Identifier?) -> IndexWalk {
    let table = RecordTable.of(kind)
    var walk = IndexWalk(
      columns: table.fieldList(""), table: "\"\(kind.rawValue)\" INDEXED BY \(index)", conditions: ["removed IS NULL"],
      sort: table.daySort.map(IndexWalk.Sort.text) ?? .none, isDescending: true)
    if let field, let id {
      walk.conditions.append("\"\(field)\" = ?")
      walk.arguments.append(id.blob)
    }
    return walk
  }
}

/// A record with its place in a list that is put together from several tables.
struct DatedRecord {
  let key: PageKey
  let record: StoredRecord

  /// The next rows of several walks, newest first, as one.
  static func merge(
    _ walks: [(kind: RecordKind, walk: IndexWalk)], _ db: Database, _ stretch: Stretch
  ) throws -> [DatedRecord] {
    let all = try walks.flatMap { kind, walk in
      try walk.rows(db, stretch) { key, row in
        DatedRecord(key: key, record: try RecordTable.of(kind).record(row, from: 2))
      }
    }
    let isBefore: (DatedRecord, DatedRecord) -> Bool = {
      ($0.key.sort ?? "", $0.key.id) > ($1.key.sort ?? "", $1.key.id)
    }
    let sorted = all.sorted { stretch.isForward ? isBefore($0, $1) : isBefore($1, $0) }
    return Array(sorted.prefix(stretch.limit))
  }
}
