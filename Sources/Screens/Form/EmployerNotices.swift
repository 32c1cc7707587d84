import Domain
import Store

/// What must be in sight wherever an employer is contacted: what the person wants, where they must not be named, and
/// the words they permit.
enum EmployerNotices {
  static func lines(
    for applicants: [Identifier], at employer: Identifier?, _ store: Store, _ desk: Desk
  ) throws(StoreError) -> [FormNotice] {
    var notices: [FormNotice] = []
    for id in applicants.prefix(3) {
      guard let stored = try store.answer(OneRecord(.applicant, id)) else { continue }
      let name = Applicant(stored).name
      notices += try lines(for: id, called: desk.initialsOnly ? name.initials : name.short, at: employer, store, desk)
    }
    return notices
  }

  private static func lines(
    for id: Identifier, called name: String, at employer: Identifier?, _ store: Store, _ desk: Desk
  ) throws(StoreError) -> [FormNotice] {
    let wishes = try store.answer(RecordsOf(.preference, where: "applicant_id", is: id)).map(Preference.init)
      .filter { $0.untilOn == nil }
    let noGo = try store.answer(RecordsOf(.noGoEmployer, where: "applicant_id", is: id)).map(NoGoEmployer.init)
      .filter { $0.untilOn == nil }
    return [
      try noGoNotice(noGo, name, at: employer, store),
      try mayBeSaid(of: id, name, at: employer, store),
      FormNotice(Words("{1} wants:", name), WishText.line(WishOrder.byRank(wishes), WishText.wanted)),
      FormNotice(
        Words("{1} does not want:", name), WishText.line(WishOrder.byRank(wishes), WishText.unwanted), isWarning: true),
    ].filter { !$0.text.isEmpty }
  }

  private static func noGoNotice(
    _ noGo: [NoGoEmployer], _ name: String, at employer: Identifier?, _ store: Store
  ) throws(StoreError) -> FormNotice {
    let labels = try store.answer(Labels(noGo.compactMap(\.employerID).map { RecordKey(.employer, $0) }))
    let names = Dictionary(labels.map { ($0.key.id, $0.label) }) { first, _ in first }
    let isHere = employer != nil && noGo.contains { $0.employerID == employer }
    let texts = noGo.map {
      ($0.employerID.flatMap { names[$0] } ?? $0.name) + ($0.reason.isEmpty ? "" : " (\($0.reason))")
    }
    return FormNotice(
      Words(isHere ? "STOP, no-go employer of {1}:" : "{1} no-go employers:", name), texts.joined(separator: "; "),
      isWarning: true, isWhole: true)
  }

  /// The choice for this employer goes before the one for any employer.
  private static func mayBeSaid(
    of id: Identifier, _ name: String, at employer: Identifier?, _ store: Store
  ) throws(StoreError) -> FormNotice {
    let choices = try store.answer(RecordsOf(.disclosure, where: "applicant_id", is: id)).map(Disclosure.init)
      .filter { $0.untilOn == nil }
    let here = choices.first { $0.employerID != nil && $0.employerID == employer }
    guard let choice = here ?? choices.first(where: { $0.audience != .thisEmployer }) else {
      return FormNotice(
        Words("{1} may say:", name), tr("not asked yet, so say nothing about health"), isWarning: true, isWhole: true)
    }
    let fact = Expectation(
      .disclosure, choice.id, field: "permitted_words",
      is: choice.permittedWords.isEmpty ? .none : .text(choice.permittedWords))
    return FormNotice(
      Words("{1} may say:", name), said(choice), isWarning: choice.openness != .open, isWhole: true, fact: fact)
  }

  static func said(_ choice: Disclosure) -> String {
    var parts = [choice.approach.map { tr($0.label) }, choice.openness.map { tr($0.label) }].compactMap { $0 }
    if !choice.permittedWords.isEmpty { parts.append("\"\(choice.permittedWords)\"") }
    if !choice.notToSay.isEmpty { parts.append(tr(Words("never: {1}", choice.notToSay))) }
    return parts.joined(separator: "; ")
  }

  static func doNotContact(_ employer: Identifier?, _ store: Store) throws(StoreError) -> [FormNotice] {
    guard let employer, let stored = try store.answer(OneRecord(.employer, employer)),
      Employer(stored).doNotContact == .yes
    else { return [] }
    let reason = Employer(stored).doNotContactReason
    return [
      FormNotice(
        "Do not contact this employer:", reason.isEmpty ? tr("no reason written down") : reason, isWarning: true)
    ]
  }
}
