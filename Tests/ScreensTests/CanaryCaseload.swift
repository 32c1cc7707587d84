import Domain
import Foundation
import Store
import TestKinds

/// The demo caseload with names that stand in no other word, written into every free text as well: whoever sees "qv" on
/// a screen sees a name.
enum CanaryCaseload {
  static let sign = "qv"

  static func names(_ index: Int) -> PersonName {
    let letters = Array("abdefghjklmnoprstu")
    let own = "\(letters[index % 18])\(letters[index / 18 % 18])"
    return PersonName(first: "Qvæx\(own)", last: "Qvör\(own)sen", knownAs: "Qvil\(own)")
  }

  /// Whether a text shows a name, whatever its case and accents.
  static func isNamed(in text: String) -> Bool { Folding.fold(text).contains(sign) }

  static func copy(into folder: TemporaryFolder) throws -> String {
    let path = folder.path + "/demo.db"
    try FileManager.default.copyItem(atPath: try original.get().path + "/demo.db", toPath: path)
    return path
  }

  private static let original = Result { () throws -> TemporaryFolder in
    let folder = try TemporaryFolder()
    try fill(try Walk.open(try DemoStore.copy(into: folder)))
    return folder
  }

  private static func fill(_ store: Store) throws {
    let people = try store.answer(EveryRecord(.applicant))
    var called: [Identifier: PersonName] = [:]
    for (index, record) in people.enumerated() { called[record.id] = names(index) }
    try rename(people, called, store)
    for kind in RecordKind.allCases where ![.applicant, .importedRow, .settings].contains(kind) {
      for record in try store.answer(EveryRecord(kind)) {
        let id = record.applicantID ?? record["applicant_ids"].records.first
        if let id, let name = called[id], record.removed == nil { try write(name, into: record, store) }
      }
    }
  }

  /// Twice, so that the history holds a former name too.
  private static func rename(_ people: [StoredRecord], _ called: [Identifier: PersonName], _ store: Store) throws {
    for record in people {
      guard let name = called[record.id] else { continue }
      let former = Value.text("Qvformer")
      let changes = [("first_name", former, Value.text(name.first)), ("last_name", former, .text(name.last))]
      for (field, before, after) in changes {
        let first = Change.set(.applicant, record.id, field: field, old: record[field], new: before)
        _ = try store.commit(ChangeSet("renamed", [first]))
        let second = Change.set(.applicant, record.id, field: field, old: before, new: after)
        _ = try store.commit(ChangeSet(Words("renamed: {1}", name.full), [second]))
      }
      let known = Change.set(
        .applicant, record.id, field: "known_as", old: record["known_as"], new: .text(name.knownAs))
      _ = try store.commit(ChangeSet(Words("renamed: {1}", name.full), [known]))
    }
  }

  private static func write(_ name: PersonName, into record: StoredRecord, _ store: Store) throws {
    let texts = zip(record.kind.type.fields, record.values).filter { info, value in
      guard value.text != nil else { return false }
      switch info.kind {
      case .line, .note: return !["about_kind", "about_id", "field", "rule", "subject"].contains(info.name)
      case .time, .choice, .choices, .day, .number, .hundredths, .reference, .references: return false
      }
    }
    let changes = texts.map { info, value in
      let text = "\(name.first), \(value.text ?? ""): \(name.last.uppercased())'s (\(name.knownAs)s) preference"
      return Change.set(record.kind, record.id, field: info.name, old: value, new: .text(text))
    }
    if !changes.isEmpty { _ = try store.commit(ChangeSet(Words("written: {1}", name.full), changes)) }
  }
}
