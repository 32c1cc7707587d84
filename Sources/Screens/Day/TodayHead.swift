import Cells
import Domain
import Store

/// The numbers over the rows of Today: only those that are not zero, packed into as few lines as the screen has room for.
struct TodayHead {
  private let parts: [String]

  /// - Parameter review: of today, when it was gone through to its end.
  init(_ week: ContactWeek.Answer?, _ counts: TodayCounts.Answer?, _ review: DayReview?, _ desk: Desk) {
    var parts: [Words] = []
    if let week { parts.append(ContactWords.week(week)) }
    if let counts, counts.people > 0 {
      parts.append(Words("In work now: {1} of {2}", String(counts.working), String(counts.people)))
    }
    let waiting: [(Int, Words)] = [
      (counts?.promises ?? 0, "Open promises: {1}"), (counts?.drafts ?? 0, "Drafts: {1}"),
      (counts?.toCheck ?? 0, "Cells to check: {1}"),
    ]
    parts += waiting.filter { $0.0 > 0 }.map { Words($0.1.key, String($0.0)) }
    if let review { parts.append(Self.done(review, desk)) }
    self.parts = parts.map { tr($0) }
  }

  private static func done(_ review: DayReview, _ desk: Desk) -> Words {
    let at = Dates.recent(desk.local(review.id.madeAt), today: desk.today)
    let left = review.leftOver ?? 0
    return left == 0 ? Words("Review done {1}", at) : Words("Review done {1}, {2} left for later", at, String(left))
  }

  /// The lines that most caseloads need, empty: nothing jumps when the numbers arrive.
  static func reserved(in size: Size) -> [String] { Array(repeating: "", count: size.rows < 16 ? 1 : 2) }

  func lines(in size: Size, _ width: CharacterWidth) -> [String] {
    var lines: [String] = []
    for part in parts {
      let longer = (lines.last.map { $0 + "    " } ?? "") + part
      if !lines.isEmpty, width.of(longer) <= size.columns { lines.removeLast() } else { lines.append(part); continue }
      lines.append(longer)
    }
    return Array(lines.prefix(size.rows < 16 ? 1 : 3))
  }
}
