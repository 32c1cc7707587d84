import Domain

/// One person of a seeded caseload with everything that lists and summaries are derived from.
struct SeededPerson {
  let office: SeededOffice
  let contacts: Int
  let index: Int
  /// Whether the person has left; nil: by chance, few.
  var hasLeft: Bool?

  func write(_ to: inout DemoWriter) {
    let referred = to.random.number(3...540)
    let field = to.random.one(of: SeededSamples.all.fields)
    let colleague = office.colleagues[index % office.colleagues.count]
    let id = applicant(&to)
    let leaves = to.random.chance(8) && referred > 90
    let left = hasLeft ?? leaves ? referred / 3 : nil
    let entry = referred > 12 ? referred - 8 : nil
    let day = to.ago
    let servicePeriod = to.add(ServicePeriod.self) {
      ($0.applicantID, $0.firstMentionedOn, $0.referredOn) = (id, day(referred + 2), day(referred))
      ($0.acceptedOn, $0.firstMeetingOn) = (day(max(referred - 3, 0)), entry.map(day))
      ($0.workAtEntry, $0.leftOn, $0.leftBecause) = (
        entry == nil ? nil : .outOfWork, left.map(day), left == nil ? nil : .moved
      )
    }.id
    to.add(Assignment.self) {
      ($0.applicantID, $0.colleagueID, $0.role) = (id, colleague, .primary)
      $0.fromOn = day(max(referred - 3, 0))
    }
    guard let entry else { return }
    let isWorking = entry > 60 && to.random.chance(35)
    status(id, servicePeriod, entry, until: isWorking ? entry / 2 : nil, &to)
    preferences(id, field, entry, &to)
    disclosure(id, entry, &to)
    let job = isWorking ? job(id, field, entry / 2, &to) : nil
    for number in 0..<contacts {
      contact(id, colleague, job, ago: entry * (contacts - number - 1) / max(contacts, 1) + index % 23, entry, &to)
    }
    if index % 5 == 0 { visit(id, colleague, entry / 3, &to) }
    if to.random.chance(60) { step(id, colleague, &to) }
  }

  private func applicant(_ to: inout DemoWriter) -> Identifier {
    let mark: Mark? = to.random.chance(10) ? to.random.one(of: Mark.allCases) : nil
    let name = to.random.number(0...99_999)
    let places = SeededSamples.all.workplaces
    return to.add(Applicant.self) {
      ($0.firstName, $0.lastName) = (SeededNames.first(name), SeededNames.last(name / 36 * 5 + name))
      ($0.reference, $0.town, $0.mark) = (
        "S-\(index + 1)", places[name % places.count].employer.town, mark
      )
      $0.phone = "+47 00 \(10 + name % 90) \(10 + name / 90 % 90) \(10 + index % 90)"
    }.id
  }

  private func status(
    _ person: Identifier, _ servicePeriod: Identifier, _ entry: Int, until: Int?, _ to: inout DemoWriter
  ) {
    let kinds: [StatusKind] = [.search, .search, .search, .search, .profile, .studying, .pause, .outOfTouch]
    let kind = until == nil ? to.random.one(of: kinds) : .search
    let (from, end) = (to.ago(max(entry - 10, 0)), until.map(to.ago))
    to.add(Status.self) {
      ($0.applicantID, $0.servicePeriodID, $0.status) = (person, servicePeriod, kind)
      ($0.fromOn, $0.untilOn) = (from, end)
    }
  }

  private func preferences(_ person: Identifier, _ field: SeededSamples.Field, _ entry: Int, _ to: inout DemoWriter) {
    let noted = to.ago(max(entry - 5, 0))
    let hours = to.random.number(2...9) * 4
    to.add(JobPreference.self) {
      ($0.applicantID, $0.stance, $0.about, $0.words) = (
        person, .wanted, .kindOfWork, field.wants[index % field.wants.count]
      )
      ($0.importance, $0.rank, $0.source, $0.notedOn) = (.must, 1, .person, noted)
      $0.kindOfWork = field.kindOfWork
    }
    to.add(JobPreference.self) {
      ($0.applicantID, $0.stance, $0.about, $0.words) = (person, .wanted, .hours, "About \(hours) hours")
      ($0.importance, $0.rank, $0.most, $0.source, $0.notedOn) = (.want, 2, hours, .person, noted)
    }
    guard index % 2 == 0 else { return }
    let setting = WorkSetting.allCases[index / 2 % WorkSetting.allCases.count]
    to.add(JobPreference.self) {
      ($0.applicantID, $0.stance, $0.about) = (person, index % 6 == 0 ? .ratherNot : .wanted, .setting)
      ($0.words, $0.settings, $0.notedOn) = (setting.label.english, [setting], noted)
    }
  }

  private var choice: Disclosure {
    let choices = SeededSamples.all.choices
    return choices[index % choices.count]
  }

  private func disclosure(_ person: Identifier, _ entry: Int, _ to: inout DemoWriter) {
    let day = to.ago(max(entry - 4, 0))
    to.add(Disclosure.self) {
      ($0.applicantID, $0.approach, $0.openness, $0.audience) = (person, choice.approach, choice.openness, .anyEmployer)
      ($0.permittedWords, $0.decidedOn) = (choice.permittedWords, day)
    }
  }

  private func job(_ person: Identifier, _ field: SeededSamples.Field, _ ago: Int, _ to: inout DemoWriter) -> Identifier
  {
    let employer = to.random.one(of: office.employers).id
    let start = to.ago(ago)
    return to.add(Job.self) {
      ($0.applicantID, $0.employerID, $0.title) = (person, employer, field.titles[index % field.titles.count])
      ($0.startedOn, $0.typeOfJob, $0.hoursWeek) = (start, .competitive, Hundredths(hundredths: 2_000))
      $0.kindOfWork = field.kindOfWork
    }.id
  }

  private func contact(
    _ person: Identifier, _ colleague: Identifier, _ job: Identifier?, ago: Int, _ entry: Int, _ to: inout DemoWriter
  ) {
    let purpose: ContactPurpose = job == nil ? .jobSearch : .followUp
    let result = to.random.one(of: SeededSamples.all.sentences(purpose.rawValue))
    let day = to.ago(min(ago, entry))
    let next = ago < 23 ? to.today.adding(days: to.random.number(-3...21)) : nil
    to.add(PersonContact.self) {
      ($0.applicantID, $0.mode, $0.happenedOn, $0.place) = (person, .faceToFace, day, .publicPlace)
      ($0.minutes, $0.result, $0.purposes) = (30, result, [purpose])
      ($0.byWhom, $0.withWhom, $0.attemptedOnly) = ([.specialist], [.applicant], .no)
      ($0.jobID, $0.nextOn, $0.colleagueID) = (job, next.map { max($0, day) }, colleague)
    }
  }

  private func visit(_ person: Identifier, _ colleague: Identifier, _ ago: Int, _ to: inout DemoWriter) {
    let employer = to.random.one(of: office.employers)
    let day = to.ago(ago)
    let result = to.random.one(of: SeededSamples.all.sentences("propose"))
    let speaker: (ContactMaker, YesNo) =
      switch choice.approach {
      case .mayAlone: (.specialist, .no)
      case .withPerson: (.both, .yes)
      case .notAtAll, nil: (.applicant, .yes)
      }
    to.add(EmployerContact.self) {
      ($0.employerID, $0.personID, $0.mode, $0.happenedOn) = (employer.id, employer.person, .faceToFace, day)
      ($0.hiringAuthority, $0.visitStage, $0.applicantIDs) = (.yes, .propose, [person])
      ($0.result, $0.competitiveJob, $0.colleagueID) = (result, .yes, colleague)
      ($0.madeBy, $0.applicantPresent) = speaker
    }
  }

  private func step(_ person: Identifier, _ colleague: Identifier, _ to: inout DemoWriter) {
    let due = to.today.adding(days: to.random.number(-5...30))
    let what = to.random.one(of: SeededSamples.all.sentences("step"))
    to.add(NextStep.self) { ($0.applicantID, $0.what, $0.dueOn, $0.colleagueID) = (person, what, due, colleague) }
  }
}
