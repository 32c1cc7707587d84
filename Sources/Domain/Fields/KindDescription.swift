/// How a kind describes itself, in its own file: no part has a default, so what is left out does not compile.
struct KindDescription<R: Record>: Sendable {
  let kind: RecordKind
  let title: Words
  let form: FormWords?
  let layout: FormOrder<R>
  let label: RecordLabel<R>
  let day: DayField<R>
  let startsToday: DayField<R>
  let owners: Owners<R>
  let found: SearchedBy<R>
  let inTimeline: Bool
  let history: ChangeHistory<R>
  let sheets: [SheetKind]
  let derives: [Derived<R>]
  let rules: [CaseRule]
  let speech: Speech
  let access: Access
}

extension Record {
  /// - Parameters:
  ///   - title: what one of them is called.
  ///   - form: the words over its form; nil where nobody enters one.
  ///   - layout: which fields a form of it asks, and in which order.
  ///   - label: the few words by which a person knows it again. Data, not a sentence.
  ///   - day: the day it is about, for timelines and "newest first"; nil where it has none.
  ///   - startsToday: the day that a form of a new one fills in with today, because it is logged as it happens.
  ///   - owners: whom it is about or belongs to.
  ///   - found: how search finds it.
  ///   - inTimeline: whether it stands in the timeline of the people it is about.
  ///   - history: what a change does to the old answer.
  ///   - sheets: the sheets whose rows are made of it, or name it.
  ///   - derives: what is worked out again when one of them changes, beside the people whose dates rest on it
  ///     (`CaseFact`) and its words in the search.
  ///   - rules: what must hold between it and other records of its person.
  ///   - speech: whether it plans or reports something towards an employer or partner.
  ///   - access: who may read and change it.
  static func describe(
    _ kind: RecordKind, title: Words, form: FormWords?, layout: FormOrder<Self>, label: RecordLabel<Self>,
    day: DayField<Self>, startsToday: DayField<Self>, owners: Owners<Self>, found: SearchedBy<Self>, inTimeline: Bool,
    history: ChangeHistory<Self>, sheets: [SheetKind], derives: [Derived<Self>], rules: [CaseRule],
    speech: Speech, access: Access
  ) -> RecordType {
    RecordType(
      Self.self,
      KindDescription(
        kind: kind, title: title, form: form, layout: layout, label: label, day: day, startsToday: startsToday,
        owners: owners, found: found, inTimeline: inTimeline, history: history, sheets: sheets, derives: derives,
        rules: rules, speech: speech,
        access: access))
  }
}

public typealias FieldPath<R, V> = any WritableKeyPath<R, V> & Sendable

/// The words over a form and of the change it makes.
public struct FormWords: Sendable {
  /// As it stands in "a draft note".
  public let noun: Words
  public let adding: Words
  public let changing: Words
  public let added: Words
  public let changed: Words

  init(_ noun: Words, adding: Words, changing: Words, added: Words, changed: Words) {
    self.noun = noun
    self.adding = adding
    self.changing = changing
    self.added = added
    self.changed = changed
  }
}

/// Which fields a form of one record asks, and in which order.
enum FormOrder<R: Record>: Sendable {
  /// Every field that is entered, in the order of the table.
  case ofTheTable
  /// These for a new record, and these for a change.
  case chosen(adding: [any PartialKeyPath<R> & Sendable], changing: [any PartialKeyPath<R> & Sendable])
}

/// The few words by which a person knows a record again.
enum RecordLabel<R: Record>: Sendable {
  case none
  /// A field that is short by itself.
  case whole(FieldPath<R, String>)
  /// The first line of a longer text, cut.
  case beginning(FieldPath<R, String>)
  case made(@Sendable (R) -> String)
}

/// A day of a record, by its field.
enum DayField<R: Record>: Sendable {
  case none
  case field(FieldPath<R, Day?>)

  var path: FieldPath<R, Day?>? {
    switch self {
    case .none: nil
    case .field(let path): path
    }
  }
}

/// Whom a record is about or belongs to.
struct Owners<R: Record>: Sendable {
  let applicant: Owner<R>
  let employer: Owner<R>
  let colleague: Owner<R>
}

enum Owner<R: Record>: Sendable {
  case nobody
  /// The record is the person, the employer or the colleague.
  case itself
  case one(FieldPath<R, Identifier?>)
  case several(FieldPath<R, [Identifier]>)
}

/// How search finds a record.
enum SearchedBy<R: Record>: Sendable {
  /// By the beginnings of its names, and by its words. `beside` tells records of one name apart, behind the employer
  /// they belong to; "" is left out.
  case byNames(@Sendable (R) -> [String], beside: @Sendable (R) -> String)
  case byWords
  /// Its texts are nobody's words: settings of the office, the bookkeeping of the program.
  case nowhere
}

/// What rests on a record.
enum Derived<R: Record>: Sendable {
  /// The row of the employer it belongs to, in lists of employers.
  case employerSummary
  /// By which work its person or place is found for a match.
  case workTraits
  /// Everybody's dates, when one of these fields changes or the record is removed; no fields: any change.
  case clocks([any PartialKeyPath<R> & Sendable])
}

/// What must hold between records of one person. The rules themselves are functions of their own; the store asks them.
public enum CaseRule: Sendable {
  /// Nothing is said to an employer against what the person allows.
  case disclosure
  /// No two contracts with one employer at a time, and no more hours than a week has.
  case contracts
  /// A part of the profile that an office does not ask is not written down.
  case profileParts
}

/// What a change does to the old answer.
enum ChangeHistory<R: Record>: Sendable {
  case changedInPlace
  /// The old record gets the day until which it held, and the new one names it.
  case replaced(until: FieldPath<R, Day?>, by: FieldPath<R, Identifier?>)
}

/// Whether a kind of record plans or reports something towards an employer or a partner.
public enum Speech: Sendable { case silent, plans, reports }

/// Who may read and change records of a kind. On a store of one's own that is the owner of the file.
public enum Access: Sendable {
  /// Whoever works with the person it is about.
  case caseload
  /// Every colleague.
  case office
  /// The colleague it belongs to.
  case own
  /// Only the program writes it.
  case program
}

/// The kinds of sheets that come in and go out.
public enum SheetKind: String, CaseIterable, Codable, Sendable { case applicants, employers, contacts, jobs }
