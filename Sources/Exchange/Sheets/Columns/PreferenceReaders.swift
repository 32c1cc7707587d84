import Domain

/// What a row says of a person's preferences and of employers that concern the person.
extension RowBuilder {
  mutating func takeWants(_ column: SheetColumn) {
    preference(column, .wanted, isExploring(cells[column.key]) ? .exploring : .kindOfWork)
  }

  /// A sheet that has the kind of work and no words: the cell is both.
  mutating func takeOnlyKindOfWork(_ column: SheetColumn) {
    if cells["wants"].isEmpty { preference(column, .wanted, .kindOfWork) }
  }

  mutating func takeUnwanted(_ column: SheetColumn) {
    guard let noGo = Read.noGoReason(cells[column.key]) else { return preference(column, .definitelyNot, .kindOfWork) }
    var nogo = begun(ApplicantColumns.noGo, "no_go")
    nogo.also(\NoGoEmployer.why, NoGoReason(rawValue: noGo.why))
    setEmployer(CellText.short(noGo.employer), of: &nogo, column)
    add(nogo)
  }

  /// One preference in the words of the sheet; `limits` gives numbers where they are clear.
  mutating func preference(
    _ column: SheetColumn, _ stance: Stance, _ topic: PreferenceTopic,
    limits: (String) -> (least: Int?, most: Int?) = { _ in (nil, nil) }
  ) {
    var preference = RowPart(column.key, .jobPreference, links: column.part.links)
    take(column.key, JobPreference.name(of: \.words), into: &preference, Read.name) { .text(CellText.cleanLine($0)) }
    if preference.isEmpty || CellText.saysNothing(cells[column.key]) { return }
    preference.also(\JobPreference.stance, stance)
    preference.also(\JobPreference.about, topic)
    let limits = limits(cells[column.key])
    preference.set(\JobPreference.least, limits.least, column.key)
    preference.set(\JobPreference.most, limits.most, column.key)
    if topic == .kindOfWork { takeKind(of: &preference, stance, column.key) }
    add(preference)
  }

  /// The kind of work from the list: its own cell, else what the words can only mean. A refusal is taken at its word only
  /// where it is short: "no night shifts in a warehouse" is not "no warehouse".
  private mutating func takeKind(of preference: inout RowPart, _ stance: Stance, _ column: String) {
    if stance == .wanted, !cells["kind_of_work"].isEmpty {
      return take("kind_of_work", JobPreference.name(of: \.kindOfWork), into: &preference, Read.kindOfWork) {
        .text($0.rawValue)
      }
    }
    let words = CellText.cleanLine(cells[column])
    guard stance == .wanted || words.split(separator: " ").count <= 2 else { return }
    preference.set(\JobPreference.kindOfWork, Read.onlyKindOfWork(words), column)
  }

  private func isExploring(_ text: String) -> Bool { ChoiceTable.preference.code(for: text) == "exploring" }

  // MARK: Employers

  /// Employers that must not be asked, parted by ; or lines; "relative: Rema" says why too.
  mutating func takeNoGo(_ column: SheetColumn) {
    for (number, piece) in pieces(column).enumerated() {
      var nogo = begun(ApplicantColumns.noGo, "no go \(number + 1)")
      let noGo = Read.noGoReason(piece)
      if let noGo { nogo.also(\NoGoEmployer.why, NoGoReason(rawValue: noGo.why)) }
      setEmployer(CellText.short(noGo?.employer ?? piece), of: &nogo, column)
      add(nogo)
    }
  }

  private func setEmployer(_ name: String, of nogo: inout RowPart, _ column: SheetColumn) {
    switch sheet.directory.find(.employers, name, line: line) {
    case .record(let id), .proposed(let id): nogo.set(\NoGoEmployer.employerID, id, column.key)
    // A name alone is enough for the warning, so nothing is left to check.
    case .missing, .several: nogo.set(\NoGoEmployer.name, name, column.key)
    }
  }

  /// "neighbour: Rema" each; a connection needs its employer and what kind of connection it is.
  mutating func takeConnections(_ column: SheetColumn) {
    for (number, piece) in pieces(column).enumerated() {
      let parts = piece.split(separator: ":", maxSplits: 1).map { CellText.tidy(String($0)) }
      guard parts.count == 2, let relation = ChoiceTable.relation.code(for: parts[0]) else {
        doubt(
          column.key, "applicant", "",
          Words("\"{1}\" does not say what connection it is and to whom: write \"neighbour: Rema\".", piece))
        continue
      }
      switch sheet.directory.find(.employers, CellText.short(parts[1]), line: line) {
      case .record(let id), .proposed(let id):
        var connection = begun(ApplicantColumns.connections, "connection \(number + 1)")
        connection.set(\Connection.employerID, id, column.key)
        connection.set(\Connection.relation, Relation(rawValue: relation), column.key)
        add(connection)
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

/// Numbers in a preference for hours: "16", "10-16", "20+". Words such as "full time" give none.
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
