import Domain

/// The words over a form and of the change it makes, one row per kind of record.
enum FormTitles {
  private struct Row {
    /// As it stands in "a draft note".
    let noun: Words
    let adding: Words
    let changing: Words
    let added: Words
    let changed: Words
  }

  static func noun(_ kind: RecordKind) -> Words { rows[kind]?.noun ?? "text" }
  static func adding(_ kind: RecordKind) -> Words { rows[kind]?.adding ?? "New" }
  static func changing(_ kind: RecordKind) -> Words { rows[kind]?.changing ?? "Change" }
  static func added(_ kind: RecordKind) -> Words { rows[kind]?.added ?? "added" }
  static func changed(_ kind: RecordKind) -> Words { rows[kind]?.changed ?? "changed" }

  private static let rows: [RecordKind: Row] = [
    .staff: Row(
      noun: "colleague", adding: "New colleague", changing: "Change a colleague", added: "new colleague",
      changed: "colleague changed"),
    .settings: Row(
      noun: "settings", adding: "Settings", changing: "Settings", added: "settings", changed: "settings changed"),
    .team: Row(
      noun: "treatment team", adding: "New treatment team", changing: "Change a treatment team",
      added: "new treatment team",
      changed: "treatment team changed"),
    .applicant: Row(
      noun: "applicant", adding: "New applicant", changing: "Change an applicant", added: "new applicant",
      changed: "applicant changed"),
    .episode: Row(
      noun: "episode", adding: "New episode", changing: "Referral, entry and leaving", added: "new episode",
      changed: "episode changed"),
    .status: Row(
      noun: "status", adding: "New status", changing: "Change a status", added: "new status", changed: "status changed"),
    .assignment: Row(
      noun: "assignment", adding: "Who works with the person", changing: "Change who works with the person",
      added: "specialist assigned",
      changed: "assignment changed"),
    .profile: Row(
      noun: "career profile", adding: "Career profile", changing: "Career profile", added: "career profile begun",
      changed: "career profile changed"),
    .preference: Row(
      noun: "job preference", adding: "New job preference", changing: "Change a job preference",
      added: "new job preference",
      changed: "job preference changed; the old one is kept"),
    .noGoEmployer: Row(
      noun: "no-go employer", adding: "New no-go employer", changing: "Change a no-go employer",
      added: "new no-go employer",
      changed: "no-go employer changed"),
    .disclosure: Row(
      noun: "disclosure choice", adding: "Disclosure choice", changing: "Change the disclosure choice",
      added: "disclosure choice",
      changed: "disclosure choice changed; the old one is kept"),
    .contactPerson: Row(
      noun: "contact person", adding: "New contact person", changing: "Change a contact person",
      added: "new contact person",
      changed: "contact person changed"),
    .employer: Row(
      noun: "employer", adding: "New employer", changing: "Change an employer", added: "new employer",
      changed: "employer changed"),
    .employerPerson: Row(
      noun: "person at the employer", adding: "New person at the employer", changing: "Change a person at the employer",
      added: "new person at the employer", changed: "person at the employer changed"),
    .employerContact: Row(
      noun: "employer contact", adding: "Log an employer contact", changing: "Change an employer contact",
      added: "employer contact",
      changed: "employer contact changed"),
    .job: Row(noun: "job", adding: "New job", changing: "Change a job", added: "new job", changed: "job changed"),
    .supportContact: Row(
      noun: "support contact", adding: "Log a support contact", changing: "Change a support contact",
      added: "support contact",
      changed: "support contact changed"),
    .nextStep: Row(
      noun: "next step", adding: "Plan a next step", changing: "Change a next step", added: "next step planned",
      changed: "next step changed"),
    .note: Row(noun: "note", adding: "New note", changing: "Change a note", added: "new note", changed: "note changed"),
    .promise: Row(
      noun: "promise", adding: "New promise", changing: "Change a promise", added: "new promise",
      changed: "promise changed"),
    .appointment: Row(
      noun: "appointment", adding: "New appointment", changing: "Change an appointment", added: "new appointment",
      changed: "appointment changed"),
    .absence: Row(
      noun: "absence", adding: "New absence", changing: "Change an absence", added: "new absence",
      changed: "absence changed"),
    .ruleSetting: Row(
      noun: "setting of a due rule", adding: "Setting of a due rule", changing: "Setting of a due rule",
      added: "due rule set", changed: "due rule set"),
    .pastWork: Row(
      noun: "work before", adding: "New work before", changing: "Change work before",
      added: "work before", changed: "work before changed"),
    .education: Row(
      noun: "course or education", adding: "New course or education", changing: "Change a course or education",
      added: "new course or education", changed: "course or education changed"),
    .profileSession: Row(
      noun: "profile meeting", adding: "New profile meeting", changing: "Change a profile meeting",
      added: "profile meeting", changed: "profile meeting changed"),
    .sensitiveNote: Row(
      noun: "sensitive part of the profile", adding: "Sensitive part of the profile",
      changing: "Change a sensitive part of the profile",
      added: "sensitive part of the profile", changed: "sensitive part of the profile changed"),
    .tie: Row(
      noun: "tie", adding: "New tie to an employer", changing: "Change a tie to an employer",
      added: "new tie", changed: "tie changed"),
    .lead: Row(
      noun: "opening", adding: "New opening", changing: "Change an opening",
      added: "new opening", changed: "opening changed"),
    .suggestion: Row(
      noun: "suggestion", adding: "New suggestion", changing: "What the person said",
      added: "suggestion", changed: "suggestion changed"),
    .application: Row(
      noun: "application", adding: "New application", changing: "Change an application",
      added: "new application", changed: "application changed"),
    .hoursChange: Row(
      noun: "change of hours or pay", adding: "New hours or pay", changing: "Change hours or pay",
      added: "new hours or pay", changed: "hours or pay changed"),
    .supportPlan: Row(
      noun: "support plan", adding: "Support plan", changing: "Support plan",
      added: "support plan", changed: "support plan changed"),
    .benefit: Row(
      noun: "benefit", adding: "New benefit", changing: "Change a benefit",
      added: "new benefit", changed: "benefit changed"),
    .benefitsAdvice: Row(
      noun: "benefits advice", adding: "Benefits advice", changing: "Benefits advice",
      added: "benefits advice", changed: "benefits advice changed"),
  ]
}
