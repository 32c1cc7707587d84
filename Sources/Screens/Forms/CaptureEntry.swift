import Domain
import Store

// From what a line means to the form it stands for. The form has all rules of saving, so a line has none of its own.

extension CaptureReading {
  /// What the form is opened for; nil while the record has no owner.
  var purpose: FormPurpose? {
    guard let first = about.first else { return kind.record.type.isOwned ? nil : .add(kind.record, [:]) }
    var record = kind.record.type.blank(first.id)
    if first.kind == .applicant { record.give(to: first.id) } else { record.place(at: first.id) }
    return .add(kind.record, record.filled)
  }

  /// What was typed, as answers of the form.
  var typed: [DraftPayload.Answer] {
    let own = answers.sorted { $0.key < $1.key }.compactMap { name, value in
      kind.record.type.field(name).map { Self.answer($0, value, of: kind.record) }
    }
    return own + people
  }

  private var people: [DraftPayload.Answer] {
    if kind.record == .promise, let person = behalf.first {
      return [.init(part: kind.record.rawValue, name: Promise.name(of: \.applicantID), codes: person.id.text)]
    }
    let others = kind.record == .employerContact ? behalf : Array(about.dropFirst())
    if others.isEmpty { return [] }
    let codes = others.map(\.id.text).joined(separator: ",")
    return [
      .init(part: RecordKind.employerContact.rawValue, name: EmployerContact.name(of: \.applicantIDs), codes: codes)
    ]
  }

  private static func answer(_ info: FieldInfo, _ value: Value, of kind: RecordKind) -> DraftPayload.Answer {
    let isCode = info.kind.choiceList != nil
    let text = value.day?.iso ?? value.number.map { String($0) } ?? value.text ?? ""
    return DraftPayload.Answer(
      part: kind.rawValue, name: info.name, text: isCode ? "" : text, codes: isCode ? text : "")
  }

  /// The form with the answers, to be looked at.
  var form: FormScreen? { purpose.map { FormScreen($0, typed: typed) } }

  /// The form as it would be saved unseen: without what a form fills in beside what was typed, such as the agreed stage
  /// of the employer.
  func unseenForm(from store: Store, _ desk: Desk) throws(StoreError) -> FormScreen? {
    guard isComplete, var form else { return nil }
    form.followed = Set(about.map(\.id))
    try form.load(from: store, desk)
    return form
  }
}

/// What a line means, in words: shown while it is typed, so that nothing is saved that was not read.
enum CaptureSummary {
  static func text(_ reading: CaptureReading, _ form: FormScreen?, _ desk: Desk) -> String {
    let record = reading.kind.record
    var parts = [tr(record.type.title)]
    if !reading.about.isEmpty { parts.append(names(reading.about)) }
    if !reading.behalf.isEmpty { parts.append(tr(Words("for {1}", names(reading.behalf)))) }
    if let day = day(reading, form, desk) { parts.append(day) }
    for info in record.type.fields where info.name != reading.kind.dayField && info.name != reading.kind.textField {
      if let value = reading.answers[info.name] { parts.append(answer(info, value)) }
    }
    if !reading.text.isEmpty { parts.append("\"" + reading.text + "\"") }
    return parts.joined(separator: " - ")
  }

  private static func names(_ hits: [NameHit]) -> String { hits.map(\.title).joined(separator: ", ") }

  private static func day(_ reading: CaptureReading, _ form: FormScreen?, _ desk: Desk) -> String? {
    if let day = reading.answers[reading.kind.dayField]?.day { return Dates.withDistance(day, today: desk.today) }
    guard reading.kind.record.isContact else { return nil }
    let day = form?.record(desk, part: 0)[named: reading.kind.dayField].day ?? desk.catchUpDay ?? desk.today
    let words = Dates.withDistance(day, today: desk.today)
    return day == desk.catchUpDay ? tr(Words("{1}, as in the last contact", words)) : words
  }

  private static func answer(_ info: FieldInfo, _ value: Value) -> String {
    if let number = value.number { return tr(Words("{1} min", String(number))) }
    let text = value.text ?? ""
    guard let list = info.kind.choiceList else { return text }
    let label = tr(list.label(of: text))
    switch info.name {
    case "by_party": return tr(Words("promised by: {1}", label))
    case "to_party": return tr(Words("promised to: {1}", label))
    default: return label
    }
  }
}
