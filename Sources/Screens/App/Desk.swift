package import Cells
package import Domain
package import Exchange
package import Store

/// What a screen may know of the world when a key arrives: who, when, where, and how large the content is. No clock
/// and no global below this.
package struct Desk {
  package let session: Session
  /// The cells between the top line and the status line.
  package let content: Size
  package let width: CharacterWidth
  /// Names are shown as initials.
  package let initialsOnly: Bool
  /// The saved views of this login.
  package let views: SavedViews
  /// The day for the next contact that is logged, when it is not today.
  package let catchUpDay: Day?
  private let store: Store

  package init(
    store: Store, content: Size, width: CharacterWidth, initialsOnly: Bool, views: SavedViews? = nil,
    catchUpDay: Day? = nil
  ) {
    session = store.session
    self.content = content
    self.width = width
    self.initialsOnly = initialsOnly
    self.views = views ?? SavedViews(beside: store.path)
    self.catchUpDay = catchUpDay
    self.store = store
  }

  var dates: DateContext { DateContext(clock: session.clock, today: today, settings: settings) }
  package var today: Day { session.today }
  /// A moment as the person's clock shows it.
  func local(_ instant: Instant) -> LocalMoment { session.clock.local(instant) }
  package var actor: Colleague? { session.actor }
  package var settings: Settings { session.settings }
  package func newIdentifier() -> Identifier { store.newIdentifier() }
  package func shown(_ name: PersonName) -> String { name.shown(initialsOnly: initialsOnly) }
}
