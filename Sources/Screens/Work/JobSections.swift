import Domain
import Store

/// The page of a job, part by part.
struct JobSections {
  let facts: JobFacts
  let today: Day
  private var job: Job { facts.job }
  private typealias Row = JobRow.Draft

  init(_ facts: JobFacts, today: Day) { (self.facts, self.today) = (facts, today) }

  var rows: [JobRow] {
    JobRow.rows([
      ("How it counts", counting), ("Hours and pay", hours), ("What was learned", ending),
      ("Milestones, worked out", milestones), ("Follow-along", schedule), ("Support and benefits", support),
      ("Preferences, and who knows", preferences), ("Beside it", beside),
    ])
  }

  private var change: JobRow.Target { .form(.change(.job, job.id)) }
  private func record(_ record: StoredRecord) -> JobRow.Target { .record(RecordKey(record.kind, record.id)) }

  // MARK: Counting, hours

  private var counting: [JobRow.Draft] {
    let missing = JobWords.missing(job)
    let rows = [Row(lead: "counts as", text: JobWords.counted(job), target: change)]
    if missing.isEmpty { return rows }
    return rows + [Row(lead: "missing", text: missing.joined(separator: ", "), isWarning: true, target: change)]
  }

  private var hours: [JobRow.Draft] {
    let first = Row(
      lead: "start",
      text: text(job.startedOn, JobWords.hours(job.hoursWeek), JobWords.pay(job.pay, job.payPeriod), ""),
      isWarning: job.hoursWeek == nil, target: change)
    let later = facts.changes.map { change in
      Row(
        lead: "from then",
        text: text(
          change.fromOn, change.hoursWeek.map { JobWords.hours($0) }, JobWords.pay(change.pay, change.payPeriod),
          change.reason),
        target: .record(RecordKey(.hoursChange, change.id)))
    }
    let end = job.endedOn.map { Row(lead: "ended", text: Dates.long($0), target: change) }
    return [first] + later + [end].compactMap { $0 }
  }

  private func text(_ day: Day?, _ hours: String?, _ pay: String?, _ reason: String) -> String {
    [day.map { Dates.long($0) } ?? tr("unknown"), hours ?? "", pay ?? "", reason].filter { !$0.isEmpty }
      .joined(separator: ", ")
  }

  // MARK: The end

  private var ending: [JobRow.Draft] {
    guard job.endedOn != nil else { return [] }
    let reasons = (job.endReasons.map { tr($0.label) } + [job.endWords]).filter { !$0.isEmpty }
    let answers: [(Words, String)] = [
      ("who ended it", job.endedBy.map { tr($0.label) } ?? ""), ("why", reasons.joined(separator: ", ")),
      ("liked", job.liked), ("not liked", job.disliked), ("would have helped", job.wouldHaveHelped),
      ("learned", job.learned),
    ]
    return answers.map { lead, text in
      Row(lead: lead, text: text.isEmpty ? tr("unknown") : text.replacingNewlines, isWarning: false, target: change)
    }
  }

  // MARK: Milestones, schedule

  private var milestones: [JobRow.Draft] {
    guard job.isWork else {
      return [Row(lead: "none", text: tr("this is not counted as work, so nothing is worked out"), target: nil)]
    }
    let hours = Milestones.hours(facts.allJobs, facts.allChanges, on: today)
    return (Milestones.of(job, on: today) + [hours].compactMap { $0 }).map { milestone in
      Row(
        lead: milestone.kind.label, text: JobWords.state(milestone.state, today: today),
        target: .say(JobWords.explanation(milestone.kind)))
    }
  }

  /// The first month whole; of a long job the months of late, and how many there were before.
  private var schedule: [JobRow.Draft] {
    if !job.isWork { return [] }
    if job.supported == .no || job.wantsContact == .no {
      let why: Words = job.supported == .no ? "the job gets no support" : "the person wants no contact about the job"
      return [Row(lead: "none", text: tr(why), target: change)]
    }
    let shown = facts.schedule.blocks.filter { $0.last >= today.adding(days: -Self.daysBack) }
    let before = facts.schedule.blocks.count - shown.count
    let met = facts.schedule.blocks.prefix(before).count { if case .met = $0.state { true } else { false } }
    let earlier = Row(
      lead: "before that", text: tr(Words("{1} of {2} took place", String(met), String(before))), target: nil)
    return (before > 0 ? [earlier] : []) + shown.map(block)
  }

  private static let daysBack = 75

  private func block(_ block: SupportSchedule.Block) -> JobRow.Draft {
    let days = Dates.short(block.first, today: today) + " - " + Dates.short(block.last, today: today)
    let text: String =
      switch block.state {
      case .met(let day): tr(Words("met {1}", Dates.short(day, today: today)))
      case .over: tr(Words("no meeting, {1}", days))
      case .open: tr(Words("to do by {1}", Dates.withDistance(block.last, today: today)))
      case .toCome: days
      }
    let isOpen = block.state == .open
    return Row(lead: label(block), text: text, isWarning: isOpen, target: isOpen ? .form(contact(block)) : nil)
  }

  private func label(_ block: SupportSchedule.Block) -> Words {
    switch block.rule {
    case .firstMonth: Words("week {1}", String(block.number))
    case .followAlong: Words("month {1}", String(block.number))
    default: block.rule.label
    }
  }

  /// What is due is settled as on Today; else a contact about this job is logged.
  private func contact(_ block: SupportSchedule.Block) -> FormPurpose {
    if let row = facts.due.first(where: { $0.item.rule == block.rule }) { return .settle(row.dueKey) }
    return .add(.personContact, known(of: .personContact))
  }

  // MARK: Support, preferences

  /// What a new record about this job begins with.
  private func known(of kind: RecordKind) -> [String: Value] {
    var record = kind.type.blank(job.id)
    if let person = facts.record.applicantID { record.give(to: person) }
    if let place = kind.type.jobField { record.values[place] = .record(job.id) }
    return record.filled
  }

  private func adding(_ kind: RecordKind) -> JobRow.Target {
    .form(.add(kind, known(of: kind)))
  }

  private var support: [JobRow.Draft] {
    let plans = facts.plans.map { stored in
      let plan = SupportPlan(stored)
      let words =
        plan.supports.map { tr($0.label) } + [plan.howOften]
        + [plan.reviewOn.map { tr(Words("looked at again {1}", Dates.short($0, today: today))) } ?? ""]
      return Row(
        lead: "support plan", text: words.filter { !$0.isEmpty }.joined(separator: ", "), target: record(stored))
    }
    let none = Row(
      lead: "support plan", text: tr("not agreed yet"), isWarning: job.endedOn == nil, target: adding(.supportPlan))
    let wantsPlan = job.isWork && job.supported != .no
    return (plans.isEmpty ? (wantsPlan ? [none] : []) : plans) + advice
      + facts.benefits.prefix(1).map {
        Row(lead: "benefits", text: $0.text, isWarning: $0.isWarning, target: nil)
      }
  }

  private var advice: [JobRow.Draft] {
    let own = facts.advice.filter { $0.jobID == job.id }
    let shown = own.isEmpty ? Array(facts.advice.prefix(1)) : own
    if shown.isEmpty {
      return [
        Row(
          lead: "benefits advice", text: tr("not offered yet"), isWarning: job.isWork && job.endedOn == nil,
          target: adding(.benefitsAdvice))
      ]
    }
    return shown.map {
      Row(
        lead: "benefits advice", text: BenefitClock.words($0, today), target: .record(RecordKey(.benefitsAdvice, $0.id))
      )
    }
  }

  private var preferences: [JobRow.Draft] {
    let met = facts.preferences.map { Row(lead: "preference met", text: $0.label, target: record($0)) }
    let words =
      job.preferencesMet.isEmpty ? [] : [Row(lead: "preferences met", text: job.preferencesMet, target: change)]
    let told = Row(lead: "employer knows", text: job.told.map { tr($0.label) } ?? tr("unknown"), target: change)
    let choices = facts.told.map {
      Row(lead: "may be said", text: EmployerNotices.said(Disclosure($0)).replacingNewlines, target: record($0))
    }
    return met + words + [told] + choices
  }

  private var beside: [JobRow.Draft] {
    let courses = facts.courses.map { Row(lead: "course", text: $0.label, target: record($0)) }
    let jobs = facts.allJobs.filter { $0.id != job.id }.map { other in
      Row(
        lead: other.endedOn == nil ? "another job" : "job before or after",
        text: [other.title, JobWords.group(other)].filter { !$0.isEmpty }.joined(separator: ", "),
        target: .job(other.id))
    }
    return courses + jobs
  }
}
