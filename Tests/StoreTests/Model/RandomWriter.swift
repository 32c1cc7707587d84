import Domain

@testable import Store

/// Somebody who works at random in a window of their own: what they change rests on what they saw some time ago.
struct RandomWriter {
  let store: Store
  /// Records as they looked when this person last read them.
  private var seen: [StoredRecord] = []

  init(_ store: Store) { self.store = store }

  enum Action {
    case commit(ChangeSet)
    case undo, redo
  }

  var login: String { store.session.login }

  mutating func next(_ known: [RecordKey], using random: inout SeededGenerator) throws -> Action {
    if Int.random(in: 0..<3, using: &random) == 0 { try look(known, using: &random) }
    switch Int.random(in: 0..<12, using: &random) {
    case 0...3: return .commit(create(using: &random))
    case 4...7: return .commit(edit(using: &random) ?? create(using: &random))
    case 8: return .commit(withdraw(using: &random) ?? create(using: &random))
    case 9...10: return .undo
    default: return .redo
    }
  }

  /// Reads a few records again, as a screen does when it is opened.
  private mutating func look(_ known: [RecordKey], using random: inout SeededGenerator) throws {
    seen = try known.shuffled(using: &random).prefix(12).compactMap { try store.answer(OneRecord($0.kind, $0.id)) }
  }

  private mutating func create(using random: inout SeededGenerator) -> ChangeSet {
    var person = Applicant(id: store.newIdentifier())
    person.firstName = word(&random)
    var step = NextStep(id: store.newIdentifier())
    step.applicantID = person.id
    step.what = word(&random)
    step.dueOn = Day.of("2026-11-01").adding(days: Int.random(in: 0..<60, using: &random))
    var note = Note(id: store.newIdentifier())
    note.applicantID = Bool.random(using: &random) ? person.id : nil
    note.text = word(&random) + "\n" + word(&random)
    let all = [person.stored, step.stored, note.stored].prefix(Int.random(in: 1...3, using: &random))
    seen += all
    return ChangeSet(Words("Add {1}", person.firstName), all.map(Change.create))
  }

  private func edit(using random: inout SeededGenerator) -> ChangeSet? {
    let chosen = seen.shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random))
    var changes: [Change] = []
    for record in chosen {
      var new = record
      for info in record.kind.type.fields where Int.random(in: 0..<4, using: &random) == 0 {
        switch info.kind {
        case .line, .note: new[info.name] = .text(word(&random))
        case .day: new[info.name] = .day(Day.of("2026-01-01").adding(days: Int.random(in: 0..<300, using: &random)))
        case .time, .number, .hundredths, .choice, .choices, .reference, .references: break
        }
      }
      changes += record.changes(to: new)
    }
    return changes.isEmpty ? nil : ChangeSet("Change", changes)
  }

  private func withdraw(using random: inout SeededGenerator) -> ChangeSet? {
    seen.randomElement(using: &random).map { ChangeSet("Away", [.withdraw($0.kind, $0.id, reason: "chance")]) }
  }

  private func word(_ random: inout SeededGenerator) -> String {
    let words = ["Åse", "Bø", "ŋ", "run", "café", "\u{1F468}\u{1F3FD}", "it's", "\"q\"", "x\\y"]
    return "\(words.randomElement(using: &random) ?? "") \(Int.random(in: 0..<1000, using: &random))"
  }
}
