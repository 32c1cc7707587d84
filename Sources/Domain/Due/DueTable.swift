extension DueRules {
  /// Every rule, whether it is alive or waits for its record. Sources: the numbers of ips-domain.md, most of them carried
  /// from memory there and marked so.
  public static let all: [DueRule] = [
    DueRule(
      .firstMeeting, starts: "a referral is accepted", due: "within {1} days", settles: "meet in person",
      by: .firstMeeting, pauses: "a pause at the person's own wish", days: 14,
      source: "One service promises 10 working days; a convention of this program elsewhere."),
    DueRule(
      .firstEmployerContact, starts: "the first meeting in person", due: "within {1} days",
      settles: "visit an employer for the person", by: .employerContact,
      pauses:
        "a pause at the person's own wish; a job held at entry that the person wants to keep; a student who does not search",
      days: 30,
      source: "IPS fidelity: rapid search. First contact within 30 days.", isVerified: true),
    DueRule(
      .beforeStart, starts: "a job is about to start", due: "in the {1} days before the start",
      settles: "meet the person before the first day", by: .supportContact([.followUp]),
      pauses: "the person wants no contact about the job", days: 7,
      source: "IPS fidelity: time-unlimited support. From memory, to be verified."),
    DueRule(
      .afterStart, starts: "the first day of a job", due: "within {1} days", settles: "meet the person",
      by: .supportContact([.followUp]), pauses: "the person wants no contact about the job", days: 3,
      source: "IPS fidelity: time-unlimited support. From memory, to be verified."),
    DueRule(
      .firstMonth, starts: "the first four weeks of a job", due: "once in each week", settles: "meet the person",
      by: .supportContact([.followUp]), pauses: "the person wants no contact about the job",
      source: "IPS: weekly in person for at least a month.", isVerified: true),
    DueRule(
      .followAlong, starts: "the fifth week of a job", due: "once in every {1} days, as long as it is wanted",
      settles: "meet the person", by: .supportContact([.followUp]),
      pauses: "the person wants no contact about the job; support was stepped down", days: 30,
      source: "IPS fidelity: time-unlimited support. From memory, to be verified."),
    DueRule(
      .jobEnded, starts: "we learn that a job has ended, or will", due: "within {1} days",
      settles: "get in touch; a try counts",
      by: .supportContact([.engagement]), days: 3,
      source: "IPS fidelity: time-unlimited support. From memory, to be verified."),
    DueRule(
      .newSearch, starts: "a job ends", due: "within {1} days", settles: "offer a new search and write down when",
      by: .field("new_search_offered_on"),
      pauses: "another job; the person wants none; a pause at the person's own wish; a search that has begun", days: 30,
      source: "IPS fidelity: zero exclusion. From memory, to be verified."),
    DueRule(
      .disclosureTalk, starts: "the job search begins, or a day was agreed", due: "after {1} days, or on that day",
      settles: "talk about disclosure again", by: .disclosureTalk, pauses: "a pause at the person's own wish; work",
      days: 60, source: "IPS fidelity: disclosure. From memory, to be verified."),
    DueRule(
      .disclosureAtTrouble, starts: "trouble at work was talked about", due: "within {1} days",
      settles: "talk about disclosure again", by: .disclosureTalk, days: 7,
      source: "IPS fidelity: disclosure, from memory; the number of days is a convention of this program."),
    DueRule(
      .profileRevision, starts: "a job starts or ends", due: "within {1} days", settles: "revise the career profile",
      by: .careerProfile, pauses: "a pause at the person's own wish", days: 30,
      source: "IPS: the profile is never finished. The number of days is a convention of this program."),
    DueRule(
      .benefitsBeforeStart, starts: "a job is agreed", due: "before it starts", settles: "offer benefits advice",
      by: .benefitsAdvice, source: "IPS fidelity: benefits planning. From memory, to be verified."),
    DueRule(
      .benefitsAtChange, starts: "hours or pay change", due: "within {1} days", settles: "offer benefits advice",
      by: .benefitsAdvice, days: 30,
      source: "IPS fidelity: benefits planning. The days are a convention of this program."),
    DueRule(
      .outreach, starts: "the person was last reached", due: "after {1} days",
      settles: "try to reach the person, in several ways", by: .supportContact([.outreach]),
      pauses: "a pause at the person's own wish; work, where the monthly contact takes its place; step-down", days: 21,
      source: "IPS fidelity: assertive outreach. The number of days is a convention of this program."),
    DueRule(
      .applicationFollowUp, starts: "an application was sent", due: "on the day that was set",
      settles: "ask the employer, and say who acts next", by: .record, pauses: "a result is known",
      source: "The record itself.", isVerified: true),
    DueRule(
      .interview, starts: "an interview is arranged", due: "on its day", settles: "say what became of it",
      by: .appointment, source: "The record itself.", isVerified: true),
    DueRule(
      .appointment, starts: "an appointment is made", due: "on its day", settles: "say what became of it",
      by: .appointment, source: "The record itself.", isVerified: true),
    DueRule(
      .nextStep, starts: "a next step is planned", due: "on its day", settles: "tick it", by: .tick,
      source: "The record itself.", isVerified: true),
    DueRule(
      .agreedContact, starts: "a next contact is agreed", due: "on that day", settles: "log the contact",
      by: .supportContact([]), source: "The record itself.", isVerified: true),
    DueRule(
      .promise, starts: "somebody promises something", due: "by its day", settles: "say what became of it", by: .tick,
      source: "The record itself.", isVerified: true),
    DueRule(
      .noteDeadline, starts: "a note gets a deadline", due: "on that day", settles: "tick it", by: .tick,
      source: "The record itself.", isVerified: true),
    DueRule(
      .permission, starts: "a permission to share is given", due: "before it ends", settles: "ask the person again",
      by: .nothing, source: "The record itself.", waitsFor: "permissions to share"),
    DueRule(
      .pauseReview, starts: "a pause at the person's own wish", due: "on the agreed day, else after {1} days",
      settles: "ask whether the pause goes on", by: .field("review_on"), days: 90,
      source: "A convention of this program; a pause never ends by itself."),
    DueRule(
      .stepDownCheck, starts: "support is stepped down", due: "on the agreed day, else after {1} days",
      settles: "ask whether it holds", by: .supportContact([.followUp]), days: 30,
      source: "A convention of this program."),
    DueRule(
      .benefitDate, starts: "a benefit gets a day on which it ends or is looked at again", due: "{1} days before",
      settles: "offer benefits advice", by: .benefitsAdvice, days: 28,
      source: "The record itself; the number of days is a convention of this program."),
    DueRule(
      .supportPlan, starts: "a job starts, or the plan's day to look at it again comes", due: "within {1} days",
      settles: "agree on the support plan", by: .supportPlan,
      pauses: "the person gets no support in the job, or wants no contact about it", days: 7,
      source: "IPS fidelity: individualized follow-along; the number of days is a convention of this program."),
    DueRule(
      .wishesStillTrue, starts: "a wish is noted, or said to be still true", due: "after {1} days",
      settles: "ask whether it is still true", by: .wishes,
      pauses: "a pause at the person's own wish; work", days: 180,
      source: "IPS: preferences change with experience. The number of days is a convention of this program."),
  ]
}
