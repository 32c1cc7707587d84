import Domain

// Which fields of a form are asked: some only after others have been answered.

extension FormScreen {
  /// A field with an answer stays in sight whatever the others say, and so does the one that is typed in.
  mutating func askWhatIsNeeded(_ desk: Desk) {
    guard let content else { return }
    let record = record(desk, part: 0)
    for index in fields.indices where fields[index].part == 0 {
      let field = fields[index]
      fields[index].isAsked =
        index == focus || content.asks(field.info.name, record) || !record[named: field.info.name].isEmpty
        || !field.line.text.isEmpty
    }
  }

  /// The field so many asked fields further on.
  func fieldAsked(_ delta: Int) -> Int {
    let asked = fields.indices.filter { fields[$0].isAsked || $0 == focus }
    let place = (asked.firstIndex(of: focus) ?? 0) + delta
    return asked.isEmpty ? focus : asked[min(max(0, place), asked.count - 1)]
  }
}
