package import Cells
package import Domain
package import Store

/// A row with reasons.
package protocol MatchRow: ListRow {
  var match: Match { get }
  var said: [SuggestionSaid] { get }
}

package struct PlaceRow: MatchRow {
  let place: PlaceMatch
  package var id: Identifier { place.key.id }
  package var match: Match { place.match }
  package var said: [SuggestionSaid] { place.said }
  /// The job lead with its employer.
  var name: String {
    place.key.kind == .jobLead && !place.employerName.isEmpty ? "\(place.title), \(place.employerName)" : place.title
  }
}

extension PersonMatch: MatchRow {}

/// Reasons as columns and as sentences.
package enum MatchText {
  /// What the reasons are about, each once, with the answer of the person first where it points the same way.
  static func topics(_ row: some MatchRow, _ bearing: MatchBearing) -> String {
    var texts = row.said.first.flatMap { points($0) == bearing ? [answer($0)] : nil } ?? []
    for reason in row.match.reasons(bearing) {
      let text = topic(reason)
      if !texts.contains(text) { texts.append(text) }
    }
    return texts.joined(separator: ", ")
  }

  private static func topic(_ reason: MatchReason) -> String {
    let label = tr(reason.topic.label)
    if reason.forbids { return "! " + label }
    return reason.strength == .must || reason.strength == .never
      ? tr(reason.strength?.label ?? "") + ": " + label : label
  }

  private static func points(_ said: SuggestionSaid) -> MatchBearing {
    switch said.answer {
    case .yes?: .speaksFor
    case .no?, .notNow?: .against
    case .maybe?, nil: .unknown
    }
  }

  private static func answer(_ said: SuggestionSaid) -> String {
    said.answer.map { tr(Words("said: {1}", $0.label)) } ?? tr("suggested")
  }

  /// `said on 3 Mar: no; "too noisy"`.
  package static func sentence(_ said: SuggestionSaid, today: Day) -> String {
    func day(_ day: Day?) -> String { day.map { Dates.short($0, today: today) } ?? tr("a day not known") }
    guard let answer = said.answer else { return tr(Words("suggested on {1}, no answer yet", day(said.suggestedOn))) }
    let text = tr(Words("said on {1}: {2}", day(said.answeredOn ?? said.suggestedOn), answer.label))
    return said.words.isEmpty ? text : text + "; \"\(said.words)\""
  }

  /// Every reason as a sentence of its own, with the heading of its group on the first.
  static func lines(_ row: some MatchRow, today: Day) -> [(heading: String, text: String)] {
    let said = row.said.map { (heading: "", text: sentence($0, today: today)) }
    return said
      + headings.flatMap { bearing, heading in
        row.match.reasons(bearing).enumerated().map { index, reason in
          (heading: index == 0 ? tr(heading) : "", text: (reason.forbids ? "! " : "") + tr(reason.words))
        }
      }
  }

  private static let headings: [(MatchBearing, Words)] = [
    (.speaksFor, "for"), (.against, "against"), (.unknown, "not known"),
  ]

  static func columns<Row: MatchRow>() -> [Column<Row>] {
    [
      Column("Speaks for it", 18, grows: 2) { row, _ in topics(row, .speaksFor) },
      Column(
        "Against", 15, grows: 2,
        style: { row, _ in row.match.against.contains { $0.forbids || $0.strength == .never } ? .warning : .plain }
      ) { row, _ in topics(row, .against) },
      Column("Not known", 10, grows: 1, rank: 3) { row, _ in topics(row, .unknown) },
    ]
  }
}

/// A list with the reasons of the focused row in full below it; large, they take all but a few rows of the list.
package protocol MatchListScreen: ListScreen { var isFootLarge: Bool { get set } }

extension MatchListScreen {
  package func footRows(in size: Size) -> Int {
    if size.rows < 9 { return 0 }
    return isFootLarge ? size.rows - 5 : min(size.rows - 8, size.rows / 2)
  }
}

extension Command where S: MatchListScreen {
  static var showReasons: Command<S> {
    Command("Show every reason, or the list again", .tab, .backTab, hint: "reasons") { screen, _ in
      screen.isFootLarge.toggle()
      return .stay
    }
  }
}

extension Frame {
  /// Draws the reasons; what does not fit is said.
  mutating func reasons(of row: some MatchRow, called name: String, note: String) {
    if rows == 0 { return }
    rule(name, row: 0)
    let lines = MatchText.lines(row, today: today)
    let indent = 11
    let room = rows - (note.isEmpty ? 1 : 2)
    var line = 1
    for (index, reason) in lines.enumerated() {
      let isLastRow = line >= room && index < lines.count - 1
      if isLastRow || line > room {
        write(tr("more: Tab shows every reason"), column: indent, row: min(line, room), style: .dim)
        break
      }
      write(reason.heading, column: 0, row: line, style: .heading)
      line += writeFolded(reason.text, column: indent, row: line, atMost: room - line + 1)
    }
    if lines.isEmpty {
      write(tr("Nothing is known that speaks for or against it."), column: indent, row: 1, style: .dim)
    }
    write(note, row: rows - 1, style: .dim)
  }
}
