import Domain

/// Columns of a sheet of employers that are more than one field.
extension RowBuilder {
  /// "Sector" heads two things: who owns the place, and its line of business.
  mutating func takeOwnership(_ column: SheetColumn) {
    let text = cells[column.key]
    if text.isEmpty || CellText.saysNothing(text) { return }
    if let code = ChoiceTable.ownership.code(for: text) {
      set(column, .text(code))
    } else if cells["branch"].isEmpty {
      var employer = self[column.part]
      take(column.key, Employer.name(of: \.branch), into: &employer, Read.name) { .text(CellText.cleanLine($0)) }
      self[column.part] = employer
    } else {
      doubt(column, Words("\"{1}\" is not a word we know here.", text), besides: ["branch"])
    }
  }

  /// The list's own industry, or what the line of business can only mean.
  mutating func takeIndustry(_ column: SheetColumn) {
    if !cells[column.key].isEmpty { return take(column, Read.industry) { .text($0.rawValue) } }
    var employer = self[column.part]
    guard let branch = employer.values.first(where: { $0.field == Employer.name(of: \.branch) }),
      let text = branch.value.text, let found = Read.industry(text).value, let origin = branch.columns.first
    else { return }
    employer.set(\Employer.industry, found, origin)
    self[column.part] = employer
  }

  /// That nobody was there yet is no stage.
  mutating func takeStage(_ column: SheetColumn) {
    take(column, Read.employerStage) { $0 == "not_contacted" ? .none : .text($0) }
  }

  /// Whoever writes a reason there means yes, and asking nobody is the safe reading.
  mutating func takeDoNotContact(_ column: SheetColumn) {
    let text = cells[column.key]
    if text.isEmpty || CellText.saysNothing(text) { return }
    let answer = ChoiceTable.yesNo.code(for: text)
    self[column.part].set(\Employer.doNotContact, answer.flatMap(YesNo.init) ?? .yes, column.key)
    if answer == nil { CellReader.line.take(&self, column) }
  }

  /// The telephone is the person's when a person is named, else the employer's.
  mutating func takePhone(_ column: SheetColumn) {
    let employer = EmployerColumns.employer.part
    if self[column.part][\EmployerPerson.name].isEmpty, self[employer][\Employer.phone].isEmpty {
      var part = self[employer]
      take(column.key, Employer.name(of: \.phone), into: &part, Read.phone) { .text(CellText.cleanLine($0)) }
      self[employer] = part
    } else {
      CellReader.phone.take(&self, column)
    }
  }

  /// "Pål Berg (head baker); Ida": people beside the first.
  mutating func takeOtherPeople(_ column: SheetColumn) {
    for (number, piece) in pieces(column).enumerated() {
      let (name, role) = Read.splitBracket(piece)
      var person = RowPart("person \(number + 2)", .employerPerson, links: column.part.links)
      person.set(\EmployerPerson.name, name, column.key)
      person.set(\EmployerPerson.role, role ?? "", column.key)
      add(person)
    }
  }
}
