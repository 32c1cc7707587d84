import Domain

/// What a row says of a person's wishes, of what may be told, and of where they stand.
extension RowBuilder {
  mutating func readWishes() {
    wish("wants", .wanted, isExploring(cells["wants"]) ? .exploring : .kindOfWork)
    wishOfKindOnly()
    readUnwanted()
    readNoGo()
    readTies()
    wish("hours_wanted", .wanted, .hours) { HoursWish.limits(in: $0) }
    wish("travel", .wanted, .travel) { (nil, Read.minutes($0).value) }
  }

  /// One wish in the words of the sheet; `limits` gives numbers where they are clear.
  private mutating func wish(
    _ column: String, _ stance: Stance, _ topic: PreferenceTopic,
    limits: (String) -> (least: Int?, most: Int?) = { _ in (nil, nil) }
  ) {
    var wish = RowPart(column, .preference, links: Self.ofPerson)
    takeLine(column, "words", into: &wish)
    if wish.isEmpty || CellText.saysNothing(cells[column]) { return }
    wish.also("stance", .text(stance.rawValue))
    wish.also("about", .text(topic.rawValue))
    let limits = limits(cells[column])
    if let least = limits.least { wish.set("least", .number(Int64(least)), column) }
    if let most = limits.most { wish.set("most", .number(Int64(most)), column) }
    if topic == .kindOfWork { takeKind(of: &wish, stance, column) }
    add(wish)
  }

  /// The kind of work from the list: its own cell, else what the words can only mean. A refusal is taken at its word only
  /// where it is short: "no night shifts in a warehouse" is not "no warehouse".
  private mutating func takeKind(of wish: inout RowPart, _ stance: Stance, _ column: String) {
    if stance == .wanted, !cells["kind_of_work"].isEmpty {
      return take("kind_of_work", "job_type", into: &wish, Read.jobType) { .text($0.rawValue) }
    }
    let words = CellText.cleanLine(cells[column])
    guard stance == .wanted || words.split(separator: " ").count <= 2, let type = Read.onlyJobType(words) else {
      return
    }
    wish.set("job_type", .text(type.rawValue), column)
  }

  /// A sheet that has the kind of work and no words: the cell is both.
  private mutating func wishOfKindOnly() {
    guard cells["wants"].isEmpty, !cells["kind_of_work"].isEmpty else { return }
    wish("kind_of_work", .wanted, .kindOfWork)
  }

  /// Employers that must not be asked, parted by ; or lines; "relative: Rema" says why too.
  private mutating func readNoGo() {
    for (number, piece) in Read.pieces(CellText.trim(cells["no_go_employers"]), ";\n").enumerated() {
      var nogo = RowPart("no go \(number + 1)", .noGoEmployer, links: Self.ofPerson)
      let tie = Read.employerTie(piece)
      if let tie { nogo.also("tie", .text(tie.tie)) }
      setEmployer(CellText.short(tie?.employer ?? piece), of: &nogo, "no_go_employers")
      add(nogo)
    }
  }

  private func setEmployer(_ name: String, of nogo: inout RowPart, _ column: String) {
    switch sheet.directory.find(.employers, name, line: line) {
    case .record(let id), .proposed(let id): nogo.set("employer_id", .record(id), column)
    // A name alone is enough for the warning, so nothing is left to settle.
    case .missing, .several: nogo.set("name", .text(name), column)
    }
  }

  /// "neighbour: Rema" each; a tie needs its employer and what kind of tie it is.
  private mutating func readTies() {
    for (number, piece) in Read.pieces(CellText.trim(cells["ties"]), ";\n").enumerated() {
      let parts = piece.split(separator: ":", maxSplits: 1).map { CellText.tidy(String($0)) }
      guard parts.count == 2, let relation = ChoiceTable.relation.code(for: parts[0]) else {
        doubt(
          "ties", "applicant", "",
          Words("\"{1}\" does not say what tie it is and to whom: write \"neighbour: Rema\".", piece))
        continue
      }
      switch sheet.directory.find(.employers, CellText.short(parts[1]), line: line) {
      case .record(let id), .proposed(let id):
        var tie = RowPart("tie \(number + 1)", .tie, links: Self.ofPerson)
        tie.set("employer_id", .record(id), "ties")
        tie.set("relation", .text(relation), "ties")
        add(tie)
      case .missing:
        doubt(
          "ties", "applicant", "",
          Words("\"{1}\" is not on the list of {2}.", parts[1], ProposalKind.employers.label))
      case .several:
        doubt(
          "ties", "applicant", "",
          Words("Several on the list of {2} are called \"{1}\".", parts[1], ProposalKind.employers.label))
      }
    }
  }

  private func isExploring(_ text: String) -> Bool { Self.exploring.contains(CellText.comparable(text)) }

  private static let exploring: Set<String> = Set(
    """
    not sure yet exploring|not sure yet|not sure|exploring|no idea yet|no idea yet exploring|unsure|does not know yet|\
    don't know|vet ikke ennå|vet ikke|usikker|ved ikke endnu|ved ikke|vet inte än|vet inte|osäker
    """.split(separator: "|").map { CellText.comparable(String($0)) })

  private mutating func readUnwanted() {
    guard let tie = Read.employerTie(cells["does_not_want"]) else {
      wish("does_not_want", .definitelyNot, .kindOfWork)
      return
    }
    var nogo = RowPart("no_go", .noGoEmployer, links: Self.ofPerson)
    nogo.also("tie", .text(tie.tie))
    setEmployer(CellText.short(tie.employer), of: &nogo, "does_not_want")
    add(nogo)
  }

  mutating func readDisclosure() {
    var choice = RowPart("disclosure", .disclosure, links: Self.ofPerson)
    let cell = Read.disclosure(cells["disclosure"])
    if let reason = cell.reason { doubt("disclosure", choice.name, "openness", reason) }
    if let found = cell.value {
      choice.set("openness", .text(found.choice), "disclosure")
      if let words = found.permittedWords { choice.set("permitted_words", .text(words), "disclosure") }
    }
    if !cells["permitted_words"].isEmpty {
      choice.values.removeAll { $0.field == "permitted_words" }
      takeNote("permitted_words", "permitted_words", into: &choice)
    }
    if choice["openness"].text == Openness.agreedWords.rawValue, choice["permitted_words"].isEmpty {
      doubt(
        "disclosure", choice.name, "permitted_words", "Agreed words only, but the words do not stand in the sheet.",
        besides: ["permitted_words"])
    }
    addIfAny(choice)
  }

  /// Work itself is read off jobs and leaving off its day, so those words only have to agree with the other cells.
  mutating func readStatus(_ episode: RowPart, _ job: RowPart) {
    let cell = Read.status(cells["status"])
    if let reason = cell.reason { doubt("status", "status", "status", reason) }
    guard let code = cell.value else { return }
    if let beside = cell.remainder {
      doubt("status", "status", "note", Words("\"{1}\" stands beside the answer; see where it belongs.", beside))
    }
    if StatusKind(rawValue: code) != nil {
      var status = RowPart("status", .status, links: ["applicant_id": "applicant", "episode_id": "episode"])
      status.set("status", .text(code), "status")
      add(status)
    } else if let rule = StatusRule.all[code], !rule.agrees(episode, job, sheet.today) {
      doubt("status", rule.part, rule.field, rule.reason, besides: rule.besides)
    }
  }
}

/// Words for where a person stands that are no status of their own but follow from dates.
struct StatusRule: Sendable {
  let part: String
  let field: String
  let reason: Words
  let besides: [String]
  let agrees: @Sendable (_ episode: RowPart, _ job: RowPart, _ today: Day) -> Bool

  static let all: [String: StatusRule] = [
    "enquiry": StatusRule(part: "episode", field: "raised_on", reason: "Only asked about; say since when.", besides: [])
    {
      _, _, _ in true
    },
    "referred": StatusRule(
      part: "episode", field: "referred_on", reason: "Referred, but the day is not known.", besides: ["referral_date"]
    ) { episode, _, _ in !episode["referred_on"].isEmpty },
    "accepted": StatusRule(
      part: "episode", field: "accepted_on", reason: "Accepted, but the day does not stand in the sheet.", besides: []
    ) { _, _, _ in false },
    "met": StatusRule(
      part: "episode", field: "entry_on", reason: "Met, but the day of the first meeting is not known.",
      besides: ["first_meeting"]
    ) { episode, _, _ in !episode["entry_on"].isEmpty },
    "working": StatusRule(
      part: "job", field: "", reason: "In work, but no job that goes on stands in the row; record the job.",
      besides: ["job_start", "job_end"]
    ) { _, job, today in !job["started_on"].isEmpty && job["ended_on"].day.map { $0 >= today } ?? true },
    "between_jobs": StatusRule(
      part: "job", field: "", reason: "Between jobs, but no job that ended stands in the row; record the job.",
      besides: ["job_start", "job_end"]
    ) { _, job, today in job["ended_on"].day.map { $0 <= today } ?? false },
    "left": StatusRule(
      part: "episode", field: "left_on", reason: "Left, but the day does not stand in the sheet.",
      besides: ["left_on"]
    ) { episode, _, _ in !episode["left_on"].isEmpty },
  ]
}

/// Numbers in a wish for hours: "16", "10-16", "20+". Words such as "full time" give none.
enum HoursWish {
  static func limits(in text: String) -> (least: Int?, most: Int?) {
    let bare = text.filter { $0 != " " }
    if let hours = Int(bare) { return inWeek(hours, hours) }
    if bare.hasSuffix("+"), let least = Int(bare.dropLast()) { return inWeek(least, nil) }
    let ends = bare.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }.map { Int($0) }
    if ends.count == 2, let least = ends[0], let most = ends[1], least <= most { return inWeek(least, most) }
    return (nil, nil)
  }

  private static func inWeek(_ least: Int, _ most: Int?) -> (least: Int?, most: Int?) {
    let week = 0...168
    return week.contains(least) && most.map(week.contains) ?? true ? (least, most) : (nil, nil)
  }
}
