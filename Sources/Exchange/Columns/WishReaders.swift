import Domain

/// What a row says of a person's wishes and of employers that concern the person.
extension RowBuilder {
  mutating func takeWants(_ column: SheetColumn) {
    wish(column, .wanted, isExploring(cells[column.key]) ? .exploring : .kindOfWork)
  }

  /// A sheet that has the kind of work and no words: the cell is both.
  mutating func takeOnlyKindOfWork(_ column: SheetColumn) {
    if cells["wants"].isEmpty { wish(column, .wanted, .kindOfWork) }
  }

  mutating func takeUnwanted(_ column: SheetColumn) {
    guard let tie = Read.employerTie(cells[column.key]) else { return wish(column, .definitelyNot, .kindOfWork) }
    var nogo = begun(ApplicantColumns.noGo, "no_go")
    nogo.also(\NoGoEmployer.tie, EmployerTie(rawValue: tie.tie))
    setEmployer(CellText.short(tie.employer), of: &nogo, column)
    add(nogo)
  }

  /// One wish in the words of the sheet; `limits` gives numbers where they are clear.
  mutating func wish(
    _ column: SheetColumn, _ stance: Stance, _ topic: PreferenceTopic,
    limits: (String) -> (least: Int?, most: Int?) = { _ in (nil, nil) }
  ) {
    var wish = RowPart(column.key, .preference, links: column.part.links)
    take(column.key, Preference.name(of: \.words), into: &wish, Read.name) { .text(CellText.cleanLine($0)) }
    if wish.isEmpty || CellText.saysNothing(cells[column.key]) { return }
    wish.also(\Preference.stance, stance)
    wish.also(\Preference.about, topic)
    let limits = limits(cells[column.key])
    wish.set(\Preference.least, limits.least, column.key)
    wish.set(\Preference.most, limits.most, column.key)
    if topic == .kindOfWork { takeKind(of: &wish, stance, column.key) }
    add(wish)
  }

  /// The kind of work from the list: its own cell, else what the words can only mean. A refusal is taken at its word only
  /// where it is short: "no night shifts in a warehouse" is not "no warehouse".
  private mutating func takeKind(of wish: inout RowPart, _ stance: Stance, _ column: String) {
    if stance == .wanted, !cells["kind_of_work"].isEmpty {
      return take("kind_of_work", Preference.name(of: \.jobType), into: &wish, Read.jobType) { .text($0.rawValue) }
    }
    let words = CellText.cleanLine(cells[column])
    guard stance == .wanted || words.split(separator: " ").count <= 2 else { return }
    wish.set(\Preference.jobType, Read.onlyJobType(words), column)
  }

  private func isExploring(_ text: String) -> Bool { ChoiceTable.wish.code(for: text) == "exploring" }

  // MARK: Employers

  /// Employers that must not be asked, parted by ; or lines; "relative: Rema" says why too.
  mutating func takeNoGo(_ column: SheetColumn) {
    for (number, piece) in pieces(column).enumerated() {
      var nogo = begun(ApplicantColumns.noGo, "no go \(number + 1)")
      let tie = Read.employerTie(piece)
      if let tie { nogo.also(\NoGoEmployer.tie, EmployerTie(rawValue: tie.tie)) }
      setEmployer(CellText.short(tie?.employer ?? piece), of: &nogo, column)
      add(nogo)
    }
  }

  private func setEmployer(_ name: String, of nogo: inout RowPart, _ column: SheetColumn) {
    switch sheet.directory.find(.employers, name, line: line) {
    case .record(let id), .proposed(let id): nogo.set(\NoGoEmployer.employerID, id, column.key)
    // A name alone is enough for the warning, so nothing is left to settle.
    case .missing, .several: nogo.set(\NoGoEmployer.name, name, column.key)
    }
  }

  /// "neighbour: Rema" each; a tie needs its employer and what kind of tie it is.
  mutating func takeTies(_ column: SheetColumn) {
    for (number, piece) in pieces(column).enumerated() {
      let parts = piece.split(separator: ":", maxSplits: 1).map { CellText.tidy(String($0)) }
      guard parts.count == 2, let relation = ChoiceTable.relation.code(for: parts[0]) else {
        doubt(
          column.key, "applicant", "",
          Words("\"{1}\" does not say what tie it is and to whom: write \"neighbour: Rema\".", piece))
        continue
      }
      switch sheet.directory.find(.employers, CellText.short(parts[1]), line: line) {
      case .record(let id), .proposed(let id):
        var tie = begun(ApplicantColumns.ties, "tie \(number + 1)")
        tie.set(\Tie.employerID, id, column.key)
        tie.set(\Tie.relation, Relation(rawValue: relation), column.key)
        add(tie)
      case .missing: doubt(column.key, "applicant", "", Self.missing(parts[1], .employers))
      case .several: doubt(column.key, "applicant", "", Self.several(parts[1], .employers))
      }
    }
  }

  func pieces(_ column: SheetColumn) -> [String] { Read.pieces(CellText.trim(cells[column.key]), ";\n") }

  private func begun<R: Record>(_ part: PartOf<R>, _ name: String) -> RowPart {
    RowPart(name, R.kind, links: part.part.links)
  }
}

/// Numbers in a wish for hours: "16", "10-16", "20+". Words such as "full time" give none.
enum HoursWish {
  @Sendable static func limits(in text: String) -> (least: Int?, most: Int?) {
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
