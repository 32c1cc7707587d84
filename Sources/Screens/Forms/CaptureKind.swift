import Domain

/// One kind of entry that can be written in one line: the word it begins with, whom it is about, what may stand before
/// the text, and where the text goes. A row of a table; the reader knows no kind by name.
struct CaptureKind: Sendable {
  /// Answers that may stand, in any order, between the name and the text.
  enum Item: Hashable, Sendable { case day, deadline, mode, minutes, time, party, behalf }

  struct Question: Sendable {
    let field: String
    let words: Words
  }

  /// What the line begins with.
  let word: Words
  let record: RecordKind
  let what: Words
  let example: Words
  /// Kinds of records it may be about, the usual one first.
  let about: [RecordKind]
  /// Whether it may be about several people; each then gets a record of their own.
  var isForSeveral = false
  let items: [Item]
  var direction = DateDirection.forward
  let dayField: String
  let textField: String
  /// What must be said before it can be saved.
  var questions: [Question] = []

  static let all: [CaptureKind] = [
    CaptureKind(
      word: "contact", record: .personContact, what: "contact with the person in one line",
      example: "contact ola h yesterday phone 15 went well", about: [.applicant], isForSeveral: true,
      items: [.day, .mode, .minutes], direction: .back, dayField: PersonContact.name(of: \.happenedOn),
      textField: PersonContact.name(of: \.result)),
    CaptureKind(
      word: "employer", record: .employerContact, what: "log a contact in one line",
      example: "employer rema in person for ola, per: showed the kitchen", about: [.employer],
      items: [.behalf, .day, .mode], direction: .back, dayField: EmployerContact.name(of: \.happenedOn),
      textField: EmployerContact.name(of: \.result)),
    CaptureKind(
      word: "next", record: .nextStep, what: "plan a step in one line",
      example: "next per fri call the job centre", about: [.applicant, .employer], items: [.day],
      dayField: NextStep.name(of: \.dueOn),
      textField: NextStep.name(of: \.what),
      questions: [Question(field: NextStep.name(of: \.what), words: "Write what is to be done.")]),
    CaptureKind(
      word: "promise", record: .promise, what: "a promise in one line",
      example: "promise rema us wed send the agreement", about: [.applicant, .employer],
      items: [.party, .behalf, .day], dayField: Promise.name(of: \.dueOn), textField: Promise.name(of: \.what),
      questions: [
        Question(
          field: Promise.name(of: \.byParty),
          words: "Who promised it? Write us, they, employer, clinician, welfare or family."),
        Question(field: Promise.name(of: \.what), words: "Write what was promised."),
      ]),
    CaptureKind(
      word: "note", record: .note, what: "write a note in one line", example: "note mette by 1.12 bring the papers",
      about: [.applicant, .employer], items: [.deadline], dayField: Note.name(of: \.deadlineOn),
      textField: Note.name(of: \.text),
      questions: [Question(field: Note.name(of: \.text), words: "Write the note.")]),
    CaptureKind(
      word: "meet", record: .appointment, what: "an appointment in one line",
      example: "meet tor fri 10:30 interview at the bakery", about: [.applicant, .employer],
      items: [.day, .time, .minutes], dayField: Appointment.name(of: \.onDay), textField: Appointment.name(of: \.what),
      questions: [
        Question(field: Appointment.name(of: \.onDay), words: "Write the day, such as fri or 27.11."),
        Question(field: Appointment.name(of: \.what), words: "Write what the appointment is."),
      ]),
  ]

  /// The kind a first word names: a whole word, or the beginning of one of them only.
  static func named(_ word: String) -> CaptureKind? {
    let typed = Folding.fold(word)
    guard !typed.isEmpty, !typed.contains(" ") else { return nil }
    let fitting = all.filter { $0.names.contains { $0.hasPrefix(typed) } }
    return fitting.first { $0.names.contains(typed) } ?? (fitting.count == 1 ? fitting.first : nil)
  }

  /// English is understood in every language, because the manual shows it.
  private var names: [String] { CaptureWords.list(word) }
}

/// The words of a line, as tables: each row lists all ways of writing the same thing, with commas between them.
enum CaptureWords {
  static let modes: [(code: ContactMode, words: Words)] = [
    (.faceToFace, "in person, face to face, visit, visited, met"), (.phone, "phone, phoned, by phone, telephone"),
    (.video, "video, by video"), (.text, "sms, text, text message, texted"), (.email, "e-mail, email, mail"),
    (.letter, "letter"),
  ]

  static let parties: [(code: Party, words: Words)] = [
    (.us, "us, we"), (.applicant, "applicant"), (.employer, "employer, boss"), (.clinician, "clinician, therapist"),
    (.welfare, "welfare, nav, job centre"), (.family, "family"), (.other, "somebody else"),
  ]
  /// Whoever the line is about.
  static let they: Words = "they, he, she"
  static let to: Words = "to"
  static let beforeDay: Words = "on, by, before, until"
  static let deadline: Words = "by, before, until"
  static let behalf: Words = "for"
  static let minutes: Words = "m, min, mins, minute, minutes"
  static let hours: Words = "h, hour, hours"
  static let time: Words = "at, kl"

  /// All ways of writing it, folded: those of the language and the English ones.
  static func list(_ words: Words) -> [String] {
    (tr(words) + "," + words.english).split(separator: ",").map { Folding.fold(String($0)) }
  }
}
