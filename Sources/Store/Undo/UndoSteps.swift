import Domain
import GRDB

/// What a person can take back and do again: their own sets of changes, newest first, 500 of them, kept when the
/// program is left. The journal holds what they did; this table only says where in it the person stands.
struct UndoSteps {
  let db: Database
  let session: Session

  static let limit = 500

  struct Step {
    let number: Int64
    let window: Identifier
    let set: SetNumber
    let title: Words
    let at: Instant
  }

  /// Notes a new edit; what was undone before it cannot be done again.
  func record(_ set: SetNumber) throws {
    try db.run("DELETE FROM undo_step WHERE login = ? AND is_undone = 1", [session.login])
    try db.run(
      "INSERT INTO undo_step (login, window, device, set_number, is_undone) VALUES (?, ?, ?, ?, 0)",
      [session.login, session.window.blob, set.device, set.number])
    try db.run(
      """
      DELETE FROM undo_step WHERE login = ?1 AND number <=
        (SELECT number FROM undo_step WHERE login = ?1 ORDER BY number DESC LIMIT 1 OFFSET ?2)
      """, [session.login, Self.limit])
  }

  /// The step that undo would take back.
  func lastDone() throws -> Step? { try step(isUndone: false, "DESC") }

  /// The step that redo would do again.
  func firstUndone() throws -> Step? { try step(isUndone: true, "ASC") }

  /// A step now stands on the other side; it belongs to the window that moved it.
  func move(_ step: Step, isUndone: Bool) throws {
    try db.run(
      "UPDATE undo_step SET is_undone = ?, window = ? WHERE number = ?", [isUndone, session.window.blob, step.number])
  }

  private func step(isUndone: Bool, _ direction: String) throws -> Step? {
    try db.first(
      """
      SELECT u.number, u.window, u.device, u.set_number, s.title_key, s.title_arguments, s.wall_ms
      FROM undo_step AS u JOIN change_set AS s ON s.device = u.device AND s.number = u.set_number
      WHERE u.login = ? AND u.is_undone = ? ORDER BY u.number \(direction) LIMIT 1
      """, [session.login, isUndone]
    ) { row in
      Step(
        number: row[0], window: try row.identifier(1), set: SetNumber(device: row[2], number: row[3]),
        title: Words(row[4], arguments: JournalText.arguments(row[5])), at: Instant(milliseconds: row[6]))
    }
  }
}
