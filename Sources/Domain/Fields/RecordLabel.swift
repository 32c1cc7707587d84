extension StoredRecord {
  /// The few words by which a person knows the record again: a name, a job title, the beginning of a note.
  /// Data, not a sentence: it is not translated.
  public var label: String {
    switch kind {
    case .applicant: Applicant(self).name.full
    case .staff, .team, .employer, .employerPerson, .contactPerson: self["name"].text ?? ""
    case .job, .pastWork, .lead, .application: self["title"].text ?? ""
    case .education: self["course"].text ?? ""
    case .benefit: self["name"].text ?? ""
    case .tie, .suggestion: self["words"].text ?? ""
    case .profileSession: Self.beginning(self["learned"].text ?? "")
    case .preference: self["words"].text ?? ""
    case .nextStep, .promise, .appointment: self["what"].text ?? ""
    case .noGoEmployer: self["name"].text ?? ""
    case .note: Self.beginning(self["text"].text ?? "")
    case .employerContact, .supportContact: Self.beginning(self["result"].text ?? "")
    case .disclosure: Self.beginning(self["permitted_words"].text ?? "")
    case .toSettle: Self.beginning(self["original"].text ?? "")
    case .ruleSetting: self["rule"].text ?? ""
    case .settings, .episode, .status, .assignment, .profile, .importedRow, .headingMap, .erasure, .absence, .movedDue,
      .reviewStep, .dayReview, .sensitiveNote, .hoursChange, .supportPlan, .benefitsAdvice:
      ""
    }
  }

  private static func beginning(_ text: String) -> String {
    let line = text.prefix { !$0.isNewline }
    return line.count > 60 ? line.prefix(58) + ".." : String(line)
  }

  /// The applicant the record belongs to, if it belongs to exactly one.
  public var applicantID: Identifier? { kind == .applicant ? id : self["applicant_id"].record }

  /// The day the record is about, for timelines and "newest first".
  public var day: Day? {
    RecordKind.dayFields[kind].flatMap { self[$0].day }
  }
}

extension RecordKind {
  /// Which field of a record says when it happened.
  public static let dayFields: [RecordKind: String] = [
    .episode: "referred_on", .status: "from_on", .assignment: "from_on", .profile: "revised_on",
    .preference: "noted_on", .noGoEmployer: "noted_on", .disclosure: "decided_on", .contactPerson: "agreed_on",
    .employerContact: "happened_on", .job: "started_on", .supportContact: "happened_on", .nextStep: "due_on",
    .note: "noted_on", .erasure: "erased_on", .promise: "due_on", .appointment: "on_day", .absence: "from_on",
    .movedDue: "until_on", .reviewStep: "on_day", .dayReview: "on_day", .education: "started_on",
    .profileSession: "happened_on", .sensitiveNote: "noted_on", .tie: "noted_on", .lead: "found_on",
    .suggestion: "suggested_on", .application: "sent_on", .hoursChange: "from_on", .supportPlan: "agreed_on",
    .benefit: "from_on", .benefitsAdvice: "offered_on",
  ]
}
