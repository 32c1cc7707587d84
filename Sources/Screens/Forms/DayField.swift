import Domain

/// A day being typed: what it means, said in full while it is typed, and why it means nothing.
enum DayField {
  /// - Parameter known: the stored day; it is not asked about again.
  static func read(
    _ text: String, _ direction: DateDirection, _ desk: Desk, known: Day? = nil
  ) -> Result<Value, FormRefusal> {
    if text.allSatisfy({ $0 == " " }) { return .success(.none) }
    let order = desk.settings.dateOrder?.order
    let reading = DateEntry.read(text, today: desk.today, order: order, direction: direction, words: words(desk))
    guard case .day(let day, _) = reading else { return .failure(FormRefusal(reading.problem ?? "Write a date.")) }
    if day != known, let doubt = DateEntry.warning(day, today: desk.today, direction: direction) {
      return .failure(FormRefusal(doubt, isDoubt: true, day: day))
    }
    return .success(.day(day))
  }

  /// The resolved day in full, or nothing while the text means none.
  static func echo(_ text: String, _ kind: FieldKind, _ look: DateContext) -> String {
    guard case .day(let direction) = kind, !text.isEmpty else { return "" }
    switch DateEntry.read(text, today: look.today, order: look.order, direction: direction, words: look.words) {
    case .day(let day, _): return Dates.withDistance(day, today: look.today)
    case .ambiguous, .refused: return ""
    }
  }

  /// The other day that people may mean by the same words.
  static func alternative(_ text: String, _ direction: DateDirection, _ look: DateContext) -> Day? {
    switch DateEntry.read(text, today: look.today, order: look.order, direction: direction, words: look.words) {
    case .day(_, let other): other
    case .ambiguous(let days): days.first
    case .refused: nil
    }
  }

  private static func words(_ desk: Desk) -> DateWords { words(for: desk.settings.language) }

  static func words(for language: Language?) -> DateWords {
    switch language {
    case .norwegian: .norwegian
    case .danish: .danish
    case .swedish: .swedish
    case .english, nil: .english
    }
  }
}

/// What reading a date needs to know of the reader.
struct DateContext: Sendable {
  let today: Day
  let order: DateOrder?
  /// A moment as the reader's clock shows it.
  let local: @Sendable (Instant) -> LocalMoment
  private let language: Language?
  /// Looked up when a date is read, not before: most frames read none.
  var words: DateWords { DayField.words(for: language) }

  init(clock: Clock, today: Day, settings: Settings) {
    self.today = today
    local = clock.local
    order = settings.dateOrder?.order
    language = settings.language
  }
}
