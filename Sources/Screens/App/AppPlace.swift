package import Domain
package import Store

/// Where a person is, kept while everything that was read is forgotten.
package struct AppPlace {
  let screens: [any Screen]
  let window: Identifier?

  /// - Parameters:
  ///   - screens: from the bottom to the top.
  ///   - window: what was done in it is taken back without asking; nil for a new one.
  package init(_ screens: [any Screen], window: Identifier? = nil) {
    self.screens = screens
    self.window = window
  }
}

extension App {
  /// The screens from the bottom to the top; pop-ups are not among them.
  package var place: AppPlace { AppPlace(stack.compactMap(\.withoutRecords), window: store.session.window) }

  /// Opens the screens of a place again; the first screen when there are none.
  package mutating func start(at place: AppPlace, paintsFirst: Bool = false) {
    if let window = place.window { store.goOn(in: window) }
    guard store.session.actor != nil, !place.screens.isEmpty else { return start(paintsFirst: paintsFirst) }
    for screen in place.screens { push(screen) }
  }
}

extension App {
  /// Whether this login left the screens with names shown as initials: read before the first frame. A store that
  /// cannot say hides them.
  package static func wantsInitials(_ store: Store) -> Bool {
    do { return try store.answer(DraftList()).contains { $0.key == initialsKey } } catch { return true }
  }
}
