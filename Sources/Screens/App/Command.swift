package import Cells
package import Domain

/// One row of a screen's command table: keys, hint line, help, palette and the keys page are all read from it.
package struct Command<S>: Sendable {
  /// What it does, as a verb phrase: the palette's and the help's words.
  package let title: Words
  package let keys: [Key]
  /// One or two words for the hint line; nil keeps it out of there.
  package let hint: Words?
  /// Why it cannot run just now; nil when it can.
  package let unavailable: @Sendable (S) -> Words?
  package let run: @Sendable (inout S, Desk) -> Outcome

  package init(
    _ title: Words, _ keys: Key..., hint: Words? = nil, unavailable: @escaping @Sendable (S) -> Words? = { _ in nil },
    run: @escaping @Sendable (inout S, Desk) -> Outcome
  ) {
    self.init(title, keys: keys, hint: hint, unavailable: unavailable, run: run)
  }

  package init(
    _ title: Words, keys: [Key], hint: Words? = nil, unavailable: @escaping @Sendable (S) -> Words? = { _ in nil },
    run: @escaping @Sendable (inout S, Desk) -> Outcome
  ) {
    self.title = title
    self.keys = keys
    self.hint = hint
    self.unavailable = unavailable
    self.run = run
  }
}

/// A command without its screen's type, for hints, help and palette.
package struct CommandInfo: Sendable {
  package let title: Words
  package let keys: [Key]
  package let hint: Words?
  package let unavailable: Words?
}
