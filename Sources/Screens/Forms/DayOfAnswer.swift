import Domain
import Store

/// The day of an answer that has just been given: today, in sight and changeable, where nobody said another one.
struct DayOfAnswer {
  private struct Pair {
    let kind: RecordKind
    let answer: String
    let day: String
  }

  private static let pairs = [
    Pair(kind: .suggestion, answer: Suggestion.name(of: \.answer), day: Suggestion.name(of: \.answeredOn)),
    Pair(kind: .application, answer: Application.name(of: \.result), day: Application.name(of: \.resultOn)),
  ]

  /// Answers that were there before the form was opened, or have had their day.
  private var given: Set<String> = []

  mutating func passOver(_ fields: [FormField]) {
    for field in fields where !field.value.isEmpty { given.insert(Self.key(field)) }
  }

  mutating func fill(_ fields: inout [FormField], _ content: FormContent, _ today: Day) {
    for pair in Self.pairs {
      guard let answer = fields.first(where: { Self.isField($0, pair.answer, pair.kind, content) }),
        let day = fields.firstIndex(where: { Self.isField($0, pair.day, pair.kind, content) }),
        !answer.value.isEmpty, given.insert(Self.key(answer)).inserted, fields[day].line.text.isEmpty
      else { continue }
      fields[day].accept(.day(today))
    }
  }

  private static func isField(_ field: FormField, _ name: String, _ kind: RecordKind, _ content: FormContent) -> Bool {
    field.info.name == name && content.parts[field.part].before.kind == kind
  }

  private static func key(_ field: FormField) -> String { "\(field.part) \(field.info.name) \(field.value)" }
}

/// What a job lead says of a suggestion or an application for which it was just chosen: where, what, which kind of work.
/// Fills only what is still unknown, and each job lead once.
enum JobLeadAnswers {
  static func fill(_ fields: inout [FormField], _ followed: inout Set<Identifier>, _ store: Store) throws(StoreError) {
    guard let chosen = fields.first(where: { $0.info.kind.referenced == .jobLead })?.value.record,
      followed.insert(chosen).inserted, let lead = try store.answer(OneRecord(.jobLead, chosen))
    else { return }
    let said: [(any PartialKeyPath<Application> & Sendable, Value)] = [
      (\.employerID, lead.value(\JobLead.employerID)), (\.title, lead.value(\JobLead.title)),
      (\.kindOfWork, lead.value(\JobLead.kindOfWork)),
    ]
    for (path, value) in said where !value.isEmpty {
      let index = fields.firstIndex { $0.info.is(path) && $0.value.isEmpty && $0.line.text.isEmpty }
      if let index { fields[index].accept(value) }
    }
  }
}
