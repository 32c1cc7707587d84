import Domain

/// Traces of the list that the office kept before: cells that nobody could read, one row and the headings it had.
enum DemoOldList {
  private static let file = "old list.csv"
  private static let cells: [(person: Int, field: String, original: String, column: String, reason: String)] = [
    (5, "phone", "ask her sister", "Phone", "This is not a telephone number."),
    (9, "town", "Harstad or Tromsø??", "Town", "Two places."),
    (26, "email", "hassan(at)", "E-mail", "This is not an e-mail address."),
  ]

  static func write(_ people: [DemoPerson], _ to: inout DemoWriter) {
    for cell in cells {
      let person = people[cell.person]
      to.add(ToSettle.self) {
        ($0.aboutKind, $0.aboutID, $0.applicantID) = (RecordKind.applicant.rawValue, person.id.text, person.id)
        ($0.field, $0.original, $0.file) = (cell.field, cell.original, file)
        ($0.line, $0.column, $0.reason) = (cell.person + 2, cell.column, cell.reason)
      }
    }
  }
}
