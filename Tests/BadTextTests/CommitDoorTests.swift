import Domain
import Foundation
import FuzzProperties
import Screens
import Store
import TestKinds
import Testing

/// The door of the store: every text field of every kind, every bad text.
@Suite struct CommitDoorTests {
  @Test("What is kept of a bad text steers nothing, in every field of every kind", .long, arguments: Effort.seeds)
  func everyFieldAtLength(seed: UInt64) throws {
    let bad = try BadStore(BadText.all + BadText.mixtures(seed: seed, count: Effort.isLong ? 60 : 20))
    var cases = 0
    for record in try bad.store.answer(WholeStore()) {
      for (info, value) in zip(record.kind.type.fields, record.values) {
        guard let text = value.text, info.kind.choiceList == nil else { continue }
        cases += 1
        Self.expectKept(text, info, record.kind)
      }
    }
    let fields = RecordKind.allCases.map(\.type).flatMap(\.fields).count { $0.isSearched }
    #expect(cases > (fields - 4) * BadText.all.count, "\(cases) texts in \(fields) fields")
    #expect(try bad.store.maintain(.check).problems.isEmpty)
  }

  static func expectKept(_ text: String, _ info: FieldInfo, _ kind: RecordKind) {
    var isOneLine = false
    if case .line = info.kind { isOneLine = true }
    let place = "\(kind.rawValue).\(info.name)"
    OutputCheck.expectClean(text, place, oneLine: isOneLine)
    #expect(
      text.unicodeScalars.elementsEqual(text.precomposedStringWithCanonicalMapping.unicodeScalars), "NFC: \(place)")
    #expect(text.unicodeScalars.count <= (isOneLine ? 1_000 : 100_000), "\(place) is too long")
  }

  @Test("A bad text is never taken for a code, a day, a number or a record")
  func wrongKinds() throws {
    let bad = try BadStore([BadText.all[0]])
    var refused = 0
    for kind in RecordKind.allCases {
      guard let record = bad.made[kind]?.first else { continue }
      for info in kind.type.fields where !info.isSearched {
        for text in BadText.all.prefix(Effort.isLong ? 40 : 2) {
          let change = Change.set(kind, record.id, field: info.name, old: record[info.name], new: .text(text.text))
          #expect(throws: StoreError.self, "\(kind.rawValue).\(info.name) took \(text.name)") {
            try bad.store.commit(ChangeSet("Change", [change]))
          }
          refused += 1
        }
      }
    }
    #expect(refused > 100)
  }

  @Test("Reasons of withdrawals are cleaned like every text, and every removal is undone by its own")
  func reasons() throws {
    let bad = try BadStore.copy()
    for (index, record) in (bad.made[.note] ?? []).enumerated() where index % 4 != 3 {
      let reason = BadText.all[index].text
      _ = try bad.store.commit(ChangeSet("Remove", [.withdraw(.note, record.id, reason: reason)]))
      let kept = try bad.store.answer(OneRecord(.note, record.id))?.removed ?? ""
      OutputCheck.expectClean(kept, "the reason", oneLine: true)
      #expect(kept.contains(BadText.canary))
      _ = try bad.store.commit(ChangeSet("Bring back", [.revive(.note, record.id, reason: kept)]))
    }
  }

  @Test("Long notes are kept to their limit, and nothing is refused for being long", arguments: BadText.long.indices)
  func longTexts(index: Int) throws {
    let bad = try BadStore([BadText("a name", "Short")])
    for (kind, name) in [(RecordKind.applicant, "first_name"), (.applicant, "about"), (.note, "text")] {
      let (id, text) = (bad.first(kind), BadText.long[index].text)
      let old = Value.text("Short")
      _ = try bad.store.commit(ChangeSet("Long", [.set(kind, id, field: name, old: old, new: .text(text))]))
      let kept = try bad.store.answer(OneRecord(kind, id))?[name].text ?? ""
      #expect(kept.hasPrefix(BadText.canary))
      if let info = kind.type.field(name) { Self.expectKept(kept, info, kind) }
    }
  }

  @Test("A text that stands in the store passes the door again without a change")
  func stable() throws {
    let bad = try BadStore.copy()
    for (index, person) in (bad.made[.applicant] ?? []).enumerated() {
      for field in ["first_name", "about"] {
        let again = Change.set(.applicant, person.id, field: field, old: person[field], new: person[field])
        let error = #expect(throws: StoreError.self) { try bad.store.commit(ChangeSet("Again", [again])) }
        #expect(
          error == .refused("Nothing was changed, so there is nothing to save."), "\(BadText.all[index].name) \(field)")
      }
    }
  }
}
