import Domain
import Store

/// The career profile as lines, part by part. What is not known takes no line of its own: all of it is said at the end.
struct ProfileRows {
  private let reading: ProfileReading
  private let today: Day
  private(set) var lines: [ProfileRow] = []

  init(_ reading: ProfileReading, today: Day) {
    self.reading = reading
    self.today = today
    for block in ProfileBlock.allCases {
      addRecords(of: block)
      addFields(of: block)
    }
    addSensitive()
    for row in reading.mayBeSaid { add(row.record, "Disclosure", [(tr(row.lead), row.text)]) }
    addMeetings()
    addGaps()
  }

  // MARK: Parts

  private mutating func addFields(of block: ProfileBlock) {
    guard let profile = reading.profile else { return }
    for name in block.fields where !profile[named: name].isEmpty {
      guard let index = profile.kind.type.index(of: name), let info = profile.kind.type.field(name) else { continue }
      lines.append(
        ProfileRow(
          id: Identifier(high: 1, low: UInt64(index)), section: block.label, label: tr(info.label),
          text: ValueText.shown(profile[named: name], info, [:]), opens: .fields))
    }
  }

  private mutating func addRecords(of block: ProfileBlock) {
    switch block {
    case .work: for entry in reading.work { add(entry) }
    case .education: for record in reading.education { add(record, block.label, Self.course(record)) }
    case .money: for record in reading.benefits { add(record, block.label, Self.benefit(record)) }
    case .goals, .strengths, .atWork, .dailyLife, .network: break
    }
  }

  private mutating func addSensitive() {
    let section: Words = "Sensitive parts, by the person's own wish"
    for record in reading.sensitive {
      let until = record[\SensitiveNote.validUntil].map { tr(Words("holds until {1}", Dates.long($0))) }
      let text = [record.value(\SensitiveNote.words).text, until].compactMap { $0 }.joined(separator: "; ")
      add(record, section, [(Self.shown(record, SensitiveNote.name(of: \.block)), text)])
    }
    guard reading.hiddenSensitive > 0 else { return }
    lines.append(
      ProfileRow(
        id: Identifier(high: 2, low: 0), section: section, label: tr("switched off"),
        text: tr(
          Words(
            "notes that are kept and not shown, because the settings switch their part off: {1}",
            String(reading.hiddenSensitive))), isDim: true))
  }

  private mutating func addMeetings() {
    for record in reading.meetings {
      add(record, "Meetings about the profile", meeting(ProfileMeeting(record), record))
    }
  }

  /// Gently, and last: a profile is never finished.
  private mutating func addGaps() {
    let section: Words = "Not asked yet"
    for (index, gap) in ProfileGaps(reading.profile.map(CareerProfile.init), told: reading.told).gaps.enumerated() {
      lines.append(
        ProfileRow(
          id: Identifier(high: 3, low: UInt64(index)), section: section, label: tr(gap.block.label),
          text: gap.labels.map { tr($0) }.joined(separator: "; "), opens: .fields, isDim: true))
    }
    for lesson in reading.lessons {
      lines.append(
        ProfileRow(
          id: Identifier(high: lesson.record.id.high, low: ~lesson.record.id.low), section: section,
          label: tr("What it taught"), text: lesson.what,
          opens: .lesson(RecordKey(lesson.record.kind, lesson.record.id)), isDim: true))
    }
  }

  // MARK: Records

  private typealias Part = (label: String, text: String)

  private mutating func add(_ record: StoredRecord?, _ section: Words, _ parts: [Part]) {
    guard let record else { return }
    for (place, part) in parts.enumerated() {
      lines.append(
        ProfileRow(
          id: Identifier(high: record.id.high, low: record.id.low &+ UInt64(place)), section: section,
          label: part.label, text: part.text, opens: .record(RecordKey(record.kind, record.id))))
    }
  }

  private mutating func add(_ entry: WorkHistory.Entry) {
    switch entry {
    case .before(let work):
      let text = [work.title, work.employer].filter { !$0.isEmpty }.joined(separator: ", ")
      let hours = work.hoursWeek.map { tr(Words("{1} h a week", $0.text(decimalSeparator: "."))) }
      let head = (Self.years(work.fromYear, work.toYear), [text, hours].compactMap { $0 }.joined(separator: "; "))
      let told = ["liked", "disliked", "helped", "end_reasons", "end_words", "lesson"]
      add(work.stored, ProfileBlock.work.label, [head] + Self.answers(work.stored, told))
    case .job(let job):
      let told = ["liked", "disliked", "would_have_helped", "end_reasons", "end_words", "learned"]
      add(job.stored, ProfileBlock.work.label, [head(of: job)] + Self.answers(job.stored, told))
    }
  }

  private func head(of job: Job) -> Part {
    let employer = job.employerID.flatMap { reading.labels[$0] } ?? ""
    let text = [job.title, employer].filter { !$0.isEmpty }.joined(separator: ", ")
    let since = job.startedOn.map { Dates.short($0, today: today) } ?? tr("unknown")
    let when =
      job.endedOn.map { tr(Words("found here, {1} to {2}", since, Dates.short($0, today: today))) }
      ?? tr(Words("found here, since {1}", since))
    let typeOfJob = job.typeOfJob.map { tr($0.label) }
    return (
      Self.years(job.startedOn?.year, job.endedOn?.year),
      [text, when, typeOfJob].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "; ")
    )
  }

  private static func course(_ record: StoredRecord) -> [Part] {
    let course = Education(record)
    let years =
      course.startedOn == nil && course.endedOn == nil
      ? course.years : Self.years(course.startedOn?.year, course.endedOn?.year)
    let text = [course.course, course.school, course.level.map { tr($0.label) } ?? ""]
    return [(years.isEmpty ? tr("years unknown") : years, text.filter { !$0.isEmpty }.joined(separator: ", "))]
      + answers(record, Education.names(of: [\.finished, \.certificates, \.leadsToGoal, \.note]))
  }

  private static func benefit(_ record: StoredRecord) -> [Part] {
    let dates = Benefit.names(of: [\.endsOn, \.reviewOn]).compactMap { name -> String? in
      guard let day = record[named: name].day, let info = record.kind.type.field(name) else { return nil }
      return tr(info.label) + ": " + Dates.long(day)
    }
    return [(record.label, ([record.value(\Benefit.workRule).text].compactMap { $0 } + dates).joined(separator: "; "))]
  }

  private func meeting(_ meeting: ProfileMeeting, _ record: StoredRecord) -> [Part] {
    let asksOthers = meeting.informants.contains { $0 != .person }
    let consent: Words? =
      switch meeting.consent {
      case .yes: "the person agreed to asking others"
      case .no: "the person did not agree to asking others"
      case nil: asksOthers ? "not known whether the person agreed to asking others" : nil
      }
    let told = meeting.informants.map { tr($0.label) }.joined(separator: ", ")
    let by = meeting.colleagueID.flatMap { reading.labels[$0] }
    let parts = [
      told.isEmpty ? nil : tr(Words("told by {1}", told)), consent.map { tr($0) },
      meeting.minutes.map { tr(Words("{1} min", String($0))) }, by,
    ]
    let day = meeting.happenedOn.map { Dates.short($0, today: today) } ?? tr("unknown")
    return [(day, parts.compactMap { $0 }.joined(separator: "; "))]
      + Self.answers(record, ProfileMeeting.names(of: [\.learned]))
  }

  /// The answered ones of some fields, each with its label.
  private static func answers(_ record: StoredRecord, _ names: [String]) -> [Part] {
    names.filter { !record[named: $0].isEmpty }.map { name in
      ("  " + tr(record.kind.type.field(name)?.label ?? ""), shown(record, name))
    }
  }

  private static func shown(_ record: StoredRecord, _ name: String) -> String {
    record.kind.type.field(name).map { ValueText.shown(record[named: name], $0, [:]) } ?? ""
  }

  /// `2016-2019`, or as much of it as is known.
  private static func years(_ from: Int?, _ to: Int?) -> String {
    switch (from, to) {
    case (let from?, let to?): from == to ? String(from) : "\(from)-\(to)"
    case (let from?, nil): tr(Words("from {1}", String(from)))
    case (nil, let to?): tr(Words("until {1}", String(to)))
    case (nil, nil): tr("years unknown")
    }
  }
}
