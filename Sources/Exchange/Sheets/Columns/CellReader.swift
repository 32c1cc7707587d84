import Domain

/// How the cell of a column is read into its field.
struct CellReader: Sendable {
  /// The cell is a date, and compared as one.
  let isDate: Bool
  /// What the cell is the name of.
  let names: ProposalKind?
  let take: @Sendable (inout RowBuilder, SheetColumn) -> Void

  private init(
    isDate: Bool = false, names: ProposalKind? = nil,
    _ take: @escaping @Sendable (inout RowBuilder, SheetColumn) -> Void
  ) {
    (self.isDate, self.names, self.take) = (isDate, names, take)
  }

  private static func value<V>(
    _ read: @escaping @Sendable (String) -> CellReading<V>, _ value: @escaping @Sendable (V) -> Value
  ) -> CellReader {
    CellReader { $0.take($1, read, value) }
  }

  // MARK: Texts

  static let line = value({ Read.name($0) }, { .text(CellText.cleanLine($0)) })
  static let note = value({ Read.note($0) }, { .text($0) })
  static let phone = value({ Read.phone($0) }, { .text(CellText.cleanLine($0)) })
  static let email = value({ Read.email($0) }, { .text(CellText.cleanLine($0)) })

  // MARK: Numbers, days, times

  static let hours = value({ Read.hours($0) }, { .number(Int64($0)) })
  static let minutes = value({ Read.minutes($0) }, { .number(Int64($0)) })
  static let money = value({ Read.money($0) }, { .number(Int64($0)) })
  static let time = value({ Read.time($0) }, { .text($0.text) })
  /// A day on which something has happened.
  static let past = day(mayBeFuture: false)
  static let day = day(mayBeFuture: true)

  private static func day(mayBeFuture: Bool) -> CellReader {
    CellReader(isDate: true) { builder, column in
      let (order, today) = (builder.sheet.order, builder.sheet.today)
      builder.take(column, { Read.date($0, order: order, today: today, mayBeFuture: mayBeFuture) }, { .day($0) })
    }
  }

  // MARK: Lists

  static let yesNo = value({ Read.yesNo($0) }, { .text(($0 ? YesNo.yes : .no).rawValue) })
  static let kindOfWork = value({ Read.kindOfWork($0) }, { .text($0.rawValue) })
  static let kindsOfWork = value({ Read.kindsOfWork($0) }, { .codes($0) })

  static func choice(_ table: ChoiceTable) -> CellReader { value({ Read.choice($0, from: table) }, { .text($0) }) }
  static func choices(_ table: ChoiceTable) -> CellReader { value({ Read.choices($0, from: table) }, { .codes($0) }) }

  // MARK: Others

  /// The name of another record: found, proposed, or left to check.
  static func name(_ kind: ProposalKind) -> CellReader { CellReader(names: kind) { $0.takeName($1, kind) } }

  /// A cell, or several together, with rules of their own.
  static func by(_ take: @escaping @Sendable (inout RowBuilder, SheetColumn) -> Void) -> CellReader { CellReader(take) }

  /// The same, where what was read before allows it.
  func when(_ isAllowed: @escaping @Sendable (RowBuilder) -> Bool) -> CellReader {
    CellReader(isDate: isDate, names: names) { if isAllowed($0) { take(&$0, $1) } }
  }

  /// Read together with another column, or not at all.
  static let never = CellReader { _, _ in }
}
