import Cells
import Domain

/// Where the fields of a form stand: labels left, answers right, what is wrong below an answer, choices at the foot.
struct FormLayout {
  private let fields: [FormField]
  private let focus: Int
  private let heights: [Int]
  private let labels: Int

  init(_ fields: [FormField], focus: Int, columns: Int, width: CharacterWidth) {
    self.fields = fields
    self.focus = focus
    labels = Self.labelColumns(columns)
    heights = fields.enumerated().map { index, field in
      !field.isAsked
        ? 0
        : Self.answerRows(field, hasFocus: index == focus)
          + (field.problem.map { Self.problemLines($0, columns, width).count } ?? 0)
    }
  }

  static func labelColumns(_ columns: Int) -> Int { columns >= 70 ? 30 : max(10, columns * 2 / 5) }
  static func noteRows(hasFocus: Bool) -> Int { hasFocus ? 5 : 1 }

  /// Rows left for the fields between the notices and the foot.
  static func fieldRows(_ size: Size, _ notices: [FormNotice], _ focused: FormField?, _ width: CharacterWidth) -> Int {
    max(3, size.rows - noticeRows(notices, size, width) - footRows(focused, size.columns, width))
  }

  private static let dateHelp: Words = "For example today, fri, 27, 27.11, +3d or 2026-11-27."

  /// Notices fold, so that permitted words stand there whole; on a small screen the last ones give way.
  static func noticeRows(_ notices: [FormNotice], _ size: Size, _ width: CharacterWidth) -> Int {
    if notices.isEmpty { return 0 }
    let wanted = notices.reduce(0) { $0 + noticeLines($1, size.columns, width).count }
    return min(wanted, max(2, size.rows * 2 / 5)) + 1
  }

  private static func noticeLines(_ notice: FormNotice, _ columns: Int, _ width: CharacterWidth) -> ArraySlice<
    WrappedLine
  > {
    let lines = TextLayout.wrap(
      tr(notice.label) + " " + notice.text.replacingNewlines, columns: max(10, columns), width: width)
    return lines.prefix(notice.isWhole ? 6 : 1)
  }

  private static func footRows(_ field: FormField?, _ columns: Int, _ width: CharacterWidth) -> Int {
    guard let field else { return 0 }
    if let list = field.longList { return LongChoiceView(field, list).footRows }
    switch field.info.kind {
    case .choice(let list), .choices(let list):
      return FormOptions(field, list, columns: columns, width: width).rows
    case .reference, .references: return field.line.text.isEmpty ? 2 : 8
    case .day: return 2
    case .line, .note, .time, .number, .hundredths: return field.info.help == nil ? 0 : 2
    }
  }

  private static func problemLines(_ problem: Words, _ columns: Int, _ width: CharacterWidth) -> ArraySlice<WrappedLine>
  { TextLayout.wrap("! " + tr(problem), columns: max(10, columns - labelColumns(columns)), width: width).prefix(3) }

  private static func answerRows(_ field: FormField, hasFocus: Bool) -> Int {
    if case .note = field.info.kind { return noteRows(hasFocus: hasFocus) }
    return 1
  }

  func top(keeping index: Int, from top: Int, visible: Int) -> Int {
    guard heights.indices.contains(index) else { return 0 }
    var top = min(top, index)
    while top < index, heights[top...index].reduce(0, +) > visible { top += 1 }
    return top
  }

  // MARK: Drawing

  func draw(on frame: inout Frame, _ notices: [FormNotice], top: Int) {
    let focused = fields.indices.contains(focus) ? fields[focus] : nil
    let above = Self.noticeRows(notices, frame.area.size, frame.width)
    draw(notices, rows: above - 1, on: &frame)
    let room = Self.fieldRows(frame.area.size, notices, focused, frame.width)
    var row = above
    var index = top
    while index < fields.count, row - above < room {
      if fields[index].isAsked {
        draw(fields[index], hasFocus: index == focus, row: row, limit: above + room, on: &frame)
      }
      row += heights[index]
      index += 1
    }
    if let focused { drawFoot(focused, row: above + room, on: &frame) }
  }

  private func draw(_ notices: [FormNotice], rows: Int, on frame: inout Frame) {
    var row = 0
    for notice in notices {
      let lines = Self.noticeLines(notice, frame.columns, frame.width)
      for (index, line) in lines.enumerated() where row < rows {
        frame.write(line.text, row: row)
        let label = tr(notice.label)
        if index == 0 { frame.write(label, row: row, style: notice.isWarning ? .warning : .good) }
        // A preference may be cut, permitted words only where the screen has no room for them; both say so.
        let isCut =
          notice.isWhole
          ? row == rows - 1 && index < lines.count - 1 : frame.width.of(label + " " + notice.text) > frame.columns
        if isCut { frame.write("..", column: frame.columns - 2, row: row, style: notice.isWhole ? .warning : .plain) }
        row += 1
      }
    }
  }

  private func draw(_ field: FormField, hasFocus: Bool, row: Int, limit: Int, on frame: inout Frame) {
    if hasFocus { frame.write(">", row: row) }
    let mark = field.info.required ? " (" + tr("required") + ")" : ""
    frame.writeOpenly(tr(field.info.label) + mark, column: 2, row: row, style: .label, limit: labels - 3)
    let room = Rect(
      column: labels, row: row, columns: frame.columns - labels - 1,
      rows: min(Self.answerRows(field, hasFocus: hasFocus), max(1, limit - row)))
    drawAnswer(field, hasFocus: hasFocus, in: room, on: &frame)
    if let problem = field.problem {
      let below = row + Self.answerRows(field, hasFocus: hasFocus)
      for (offset, line) in Self.problemLines(problem, frame.columns, frame.width).enumerated() {
        frame.write(line.text, column: labels, row: below + offset, style: .error)
      }
    }
  }

  private func drawAnswer(_ field: FormField, hasFocus: Bool, in room: Rect, on frame: inout Frame) {
    let style: Style = hasFocus ? .fieldFocused : .field
    if let list = field.longList {
      return LongChoiceView(field, list).drawAnswer(room, style, hasFocus: hasFocus, on: &frame)
    }
    switch field.info.kind {
    case .note: frame.inside(room) { field.shownNote($0).draw(on: &$0, hasFocus: hasFocus) }
    case .line: drawLine(field, room, style, hasFocus, limit: room.size.columns, &frame)
    case .day:
      drawLine(field, room, style, hasFocus, limit: 14, &frame)
      let echo = DayField.echo(field.line.text, field.info.kind, frame.dates)
      frame.write(echo, column: room.origin.column + 16, row: room.origin.row, style: .dim)
    case .time, .number, .hundredths: drawLine(field, room, style, hasFocus, limit: 10, &frame)
    case .choice(let list): drawChoice(field, list, room, style, hasFocus, &frame)
    case .choices(let list): drawChoices(field, list, room, style, hasFocus, &frame)
    case .reference, .references: drawReference(field, room, style, hasFocus, &frame)
    }
  }

  private func drawLine(
    _ field: FormField, _ room: Rect, _ style: Style, _ hasFocus: Bool, limit: Int, _ frame: inout Frame
  ) {
    frame.textLine(
      field.shownLine(frame), column: room.origin.column, row: room.origin.row, limit: min(limit, room.size.columns),
      style: style,
      hasFocus: hasFocus)
  }

  private func drawChoice(
    _ field: FormField, _ list: ChoiceList, _ room: Rect, _ style: Style, _ hasFocus: Bool, _ frame: inout Frame
  ) {
    let answer = field.value.text.map { tr(list.label(of: $0)) }
    frame.write(
      answer ?? tr("unknown"), column: room.origin.column, row: room.origin.row,
      style: answer == nil && !hasFocus ? .dim : style)
    if hasFocus { frame.setCursor(column: room.origin.column, row: room.origin.row) }
  }

  private func drawChoices(
    _ field: FormField, _ list: ChoiceList, _ room: Rect, _ style: Style, _ hasFocus: Bool, _ frame: inout Frame
  ) {
    let answers = field.value.codes.map { tr(list.label(of: $0)) }.joined(separator: ", ")
    frame.write(
      answers.isEmpty ? tr("unknown") : answers, column: room.origin.column, row: room.origin.row,
      style: answers.isEmpty && !hasFocus ? .dim : style)
    if hasFocus { frame.setCursor(column: room.origin.column, row: room.origin.row) }
  }

  private func drawReference(_ field: FormField, _ room: Rect, _ style: Style, _ hasFocus: Bool, _ frame: inout Frame) {
    let ids = field.value.record.map { [$0] } ?? field.value.records
    let names = ids.map { id in shown(field.labels[id] ?? "", field, frame) }.joined(separator: ", ")
    var column = room.origin.column
    if !names.isEmpty { column += frame.write(names, column: column, row: room.origin.row, style: style) + 2 }
    if hasFocus, names.isEmpty || !field.line.text.isEmpty {
      frame.textLine(field.line, column: column, row: room.origin.row, limit: 30, style: .fieldFocused, hasFocus: true)
    } else if hasFocus {
      frame.setCursor(column: room.origin.column, row: room.origin.row)
    } else if names.isEmpty {
      frame.write(tr("unknown"), column: column, row: room.origin.row, style: .dim)
    }
  }

  private func shown(_ name: String, _ field: FormField, _ frame: Frame) -> String {
    guard frame.initialsOnly, field.info.kind.referenced == .applicant else { return name }
    return PersonName.initials(of: name)
  }

  // MARK: The foot: what can be chosen, and help

  private func drawFoot(_ field: FormField, row: Int, on frame: inout Frame) {
    if let list = field.longList { return LongChoiceView(field, list).drawFoot(row: row, on: &frame) }
    switch field.info.kind {
    case .choice(let list), .choices(let list):
      FormOptions(field, list, columns: frame.columns, width: frame.width).draw(on: &frame, row: row)
    case .reference, .references: drawHits(field, row: row, on: &frame)
    case .day(let direction):
      if let other = DayField.alternative(field.line.text, direction, frame.dates) {
        frame.write(tr(Words("Ctrl-Space takes {1} instead.", Dates.long(other))), column: 2, row: row, style: .dim)
      } else {
        frame.writeFolded(tr(field.info.help ?? Self.dateHelp), column: 2, row: row, style: .dim, atMost: 2)
      }
    case .line, .note, .time, .number, .hundredths:
      if let help = field.info.help { frame.writeFolded(tr(help), column: 2, row: row, style: .dim, atMost: 2) }
    }
  }

  private func drawHits(_ field: FormField, row: Int, on frame: inout Frame) {
    if field.line.text.isEmpty, field.offersOwn { return drawOwn(field, row: row, on: &frame) }
    if field.line.text.isEmpty {
      frame.write(tr("Type a few letters to find it; Backspace clears."), column: 2, row: row, style: .dim)
      return
    }
    for (index, hit) in field.hits.enumerated() {
      if index == field.hit { frame.write(">", column: 1, row: row + index) }
      let used = frame.write(
        shown(hit.title, field, frame), column: 3, row: row + index, style: index == field.hit ? .focused : .plain)
      frame.write(hit.detail, column: 5 + used, row: row + index, style: .dim)
    }
    guard let kind = field.info.kind.referenced, FormField.proposable.contains(kind) else {
      if field.hits.isEmpty { frame.write(tr("Nothing has these letters."), column: 3, row: row, style: .dim) }
      return
    }
    let last = row + field.hits.count
    let isMarked = field.hit == field.hits.count
    if isMarked { frame.write(">", column: 1, row: last) }
    frame.write(tr(Words("Add new: {1}", field.line.text)), column: 3, row: last, style: isMarked ? .focused : .plain)
  }

  /// The records of the form's own people, each with its digit.
  private func drawOwn(_ field: FormField, row: Int, on frame: inout Frame) {
    guard !field.hits.isEmpty else {
      frame.writeFolded(tr("There is none of these yet for this person."), column: 2, row: row, style: .dim)
      return
    }
    let taken = Set(field.value.record.map { [$0] } ?? field.value.records)
    for (index, hit) in field.hits.enumerated() {
      let mark = taken.contains(hit.id) ? "[x] " : "[ ] "
      let used = frame.write("\(index + 1) " + mark + shown(hit.title, field, frame), column: 2, row: row + index)
      frame.write(hit.detail, column: 4 + used, row: row + index, style: .dim)
    }
  }
}
