import Domain
import Exchange

/// What the canonical columns of a sheet mean, in words.
enum ColumnMeaning {
  static func text(_ key: String) -> String { tr(labels[key] ?? Words(key)) }

  static func text(_ doubt: HeadingDoubt) -> String {
    switch doubt.kind {
    case .sameKey(let key, let other):
      tr(Words("Column {1} means {2} already, so this one is left out.", String(other + 1), text(key)))
    case .weak: tr("That is probable; please look.")
    case .either(_, let other): tr(Words("It may also mean: {1}.", text(other)))
    }
  }

  /// Compared with `HeadingSynonyms.keys` by a test.
  static let labels = aboutPeople.merging(aboutEmployers) { first, _ in first }
    .merging(aboutContactsAndJobs) { first, _ in first }

  private static let aboutPeople: [String: Words] = [
    "reference": "reference", "first_name": "first name", "last_name": "last name", "full_name": "first and last name",
    "known_as": "what the person is called", "phone": "phone", "email": "e-mail", "town": "town",
    "referral_date": "day of referral", "referral_source": "who referred", "first_meeting": "day of the first meeting",
    "clinical_team": "treatment team", "care_coordinator": "clinician",
    "welfare_contact": "contact at the welfare office",
    "employed_at_referral": "in work at referral", "status": "where the person stands", "wants": "wishes for work",
    "does_not_want": "definitely not wanted", "hours_wanted": "hours a week wished for", "travel": "travel wished for",
    "disclosure": "what employers may be told", "permitted_words": "exact words that may be used",
    "specialist": "specialist", "job_start": "first day of the job", "employer": "employer", "job_title": "job title",
    "hours_week": "hours a week in the job", "job_percent": "share of full time in the job",
    "job_end": "last day of the job",
    "end_reason": "why the job ended", "last_contact": "day of the last contact",
    "next_contact": "day of the next contact",
    "next_step": "next step", "left_on": "day of leaving the service", "notes": "notes",
    "kind_of_work": "kind of work", "no_go_employers": "employers that are not to be approached for the person",
    "ties": "employers where the person knows somebody",
  ]

  private static let aboutEmployers: [String: Words] = [
    "record_id": "number given by this program", "name": "name of the employer",
    "sector": "who owns it, or line of business",
    "branch": "line of business", "travel_minutes": "travel in minutes", "person": "person at the employer",
    "role": "role of that person", "can_hire": "can hire", "employer_phone": "phone of the employer",
    "stage": "stage of the relationship", "owner": "who looks after the employer",
    "last_visit": "day of the last visit",
    "next_date": "day of the next step", "needs": "needs of the employer", "do_not_contact": "do not contact",
    "industry_group": "sector, from the list", "kinds_of_work": "kinds of work there", "size": "how many work there",
    "settings": "what it is like to work there", "days": "days of work", "parts_of_day": "parts of the day",
    "qualities": "what they look for in people", "hours_offered": "hours and shifts on offer",
    "ways_of_hiring": "how they find people", "first_known": "how the employer was first known",
    "about": "about the employer", "best_time": "best time to reach the person there",
    "other_people": "other people at the employer",
  ]

  private static let aboutContactsAndJobs: [String: Words] = [
    "date": "day of the contact", "applicant_name": "name of the person", "goal": "wish in mind",
    "hiring_authority": "can hire", "mode": "how", "visit": "visit", "result": "what happened", "title": "job title",
    "start": "first day", "end": "last day", "basis": "basis of the job", "pay": "pay", "pay_period": "pay for each",
    "purpose": "what the contact was for", "thanked": "thank-you sent", "minutes": "length in minutes",
    "time": "time of day", "who_spoke": "who spoke with the employer",
    "applicant_present": "whether the person was there", "planned": "whether the contact was planned",
    "about_ordinary_job": "whether it was about an ordinary paid job",
    "said_about_health": "what was said about health", "why_all_the_same": "why more was done than the person allows",
    "isco_code": "kind of work, as an ISCO-08 code", "scheme": "scheme that pays or decides",
    "basis_group": "what the job counts as", "hours_now": "hours a week now",
    "hours_from": "day from which the present hours hold", "found_by": "how the job was found",
    "told_employer": "whether the employer knows of the condition", "supervisor": "supervisor at work",
    "first_paid_hours": "day of the first four paid hours", "end_learned": "day we heard that the job ended",
    "ended_by": "who ended the job", "end_reasons": "why the job ended, from the list",
    "liked": "what was liked in the job", "disliked": "what was not liked in the job",
    "learned": "what was learned from the job",
  ]
}
