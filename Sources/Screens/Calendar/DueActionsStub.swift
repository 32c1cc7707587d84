import Store

enum DueActions {
  static func settle(_ row: DueRow, _ desk: Desk) -> Outcome { .stay }
  static func snooze(_ rows: [DueRow], _ desk: Desk) -> Outcome { .stay }
  static func hand(_ rows: [DueRow], _ desk: Desk) -> Outcome { .stay }
}
