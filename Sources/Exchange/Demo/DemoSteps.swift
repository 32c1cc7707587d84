import Domain

/// Next steps, done, open and overdue; notes; cells of an old list that wait to be settled.
enum DemoSteps {
  static func write(_ person: DemoPerson, _ to: inout DemoWriter) {
    let life = person.life
    let texts = life.works(0) ? DemoTexts.workSteps : life.search == nil ? DemoTexts.earlySteps : DemoTexts.searchSteps
    if life.isMet { done(person, texts, &to) }
    guard life.isOpen, let offset = offsets[life.index % offsets.count] else { return }
    let (what, due) = (texts[life.index % texts.count], day(offset, to.today))
    to.add(NextStep.self) {
      ($0.applicantID, $0.what, $0.dueOn, $0.staffID) = (person.id, what, due, person.staff)
      $0.atTime = life.index % 5 == 0 ? "10:00" : ""
      $0.snoozeReason = life.index % 8 == 3 ? "The bus did not run" : ""
    }
  }

  /// Days from today of the open step; nil for nobody's step, 99 for one without a day.
  private static let offsets: [Int?] = [0, 3, 5, -1, nil, 9, 99, 2, 1, nil, -3, 14, 6, 99, nil, 4, 21, 1, -6, 7]

  private static func day(_ offset: Int, _ today: Day) -> Day? {
    switch offset {
    case 99: nil
    case ...0: today.adding(days: offset)
    default: today.adding(days: offset).workdayAfter
    }
  }

  private static func done(_ person: DemoPerson, _ texts: [String], _ to: inout DemoWriter) {
    let life = person.life
    let entry = life.entry ?? 0
    for number in 0..<(entry > 60 ? 2 : 1) {
      let ago = max((life.left ?? 0) + 1, entry * (number + 1) / 4)
      let due = to.ago(ago).workdayBefore
      let when = min(due.adding(days: (life.index + number) % 3), to.today)
      let what = texts[(life.index + number + 1) % texts.count]
      to.add(NextStep.self) {
        ($0.applicantID, $0.what, $0.dueOn) = (person.id, what, due)
        ($0.doneOn, $0.staffID) = (when, person.staff)
      }
    }
  }

  static func write(_ workplaces: [DemoWorkplace], _ to: inout DemoWriter) {
    for (place, workplace) in workplaces.enumerated() where workplace.employer.keepAway.isEmpty {
      if place % 3 == 0 {
        let what = DemoTexts.employerSteps[place / 3 % DemoTexts.employerSteps.count]
        let due = day([2, -2, 6, 0, 11, 4, 99, 1][place / 3], to.today)
        to.add(NextStep.self) {
          ($0.employerID, $0.what, $0.dueOn, $0.staffID) = (workplace.id, what, due, workplace.owner)
        }
      }
      guard place % 4 == 1 else { continue }
      let day = to.ago(20 + place * 6).workdayBefore
      to.add(Note.self) {
        ($0.employerID, $0.text, $0.notedOn) = (workplace.id, DemoTexts.employerNotes[place / 4], day)
        $0.staffID = workplace.owner
      }
    }
  }

  static func notes(_ person: DemoPerson, _ to: inout DemoWriter) {
    let life = person.life
    guard let accepted = life.accepted, life.index % 4 != 2 else { return }
    for number in 0..<(life.index % 5 == 0 ? 2 : 1) {
      let ago = max(life.left ?? 0, accepted / (number + 2))
      let day = to.ago(ago).workdayBefore
      let deadline = life.index % 6 == 0 && life.isOpen ? to.today.adding(days: 3 + life.index % 9).workdayAfter : nil
      let text = DemoTexts.notes[(life.index * 7 + number) % DemoTexts.notes.count]
      to.add(Note.self) {
        ($0.applicantID, $0.text, $0.notedOn) = (person.id, text, day)
        ($0.deadlineOn, $0.staffID) = (deadline, person.staff)
      }
    }
  }
}
