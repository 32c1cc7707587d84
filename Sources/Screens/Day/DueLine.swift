import Domain
import Store

/// What is due first about a person or an employer, as one line of their screen, and how much more there is.
struct DueLine {
  let text: String
  let isLate: Bool

  /// - Parameter rows: in the order of their days.
  init(_ rows: [DueRow], today: Day) {
    guard let first = rows.first?.item else {
      (text, isLate) = (tr("nothing is due"), false)
      return
    }
    isLate = first.shownOn < today
    let when = tr(DueText.when(first, today: today))
    let reason = tr(DueText.reason(first, today: today))
    let line = tr(isLate ? Words("{1}: {2}", when, reason) : Words("due {1}: {2}", when, reason))
    let more = rows.count > 1 ? "  " + tr(Words("({1} more, d shows them)", String(rows.count - 1))) : ""
    text = (isLate ? "! " : "") + line + more
  }
}
