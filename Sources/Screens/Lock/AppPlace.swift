package import Store

// Where a person is, kept while everything that was read is forgotten.

extension App {
  /// The screens from the bottom to the top; pop-ups are not among them.
  package var place: [Route] { stack.compactMap(\.route) }

  /// Opens the screens of a place again, each as far as its route tells; the first screen when there are none.
  package mutating func start(at place: [Route]) {
    guard store.session.actor != nil, !place.isEmpty else { return start() }
    for route in place { push(Registry.screen(for: route)) }
  }
}

extension App {
  /// Whether this login left the screens with names shown as initials: read before the first frame. A store that
  /// cannot say hides them.
  package static func wishesInitials(_ store: Store) -> Bool {
    do { return try store.answer(DraftList()).contains { $0.key == initialsKey } } catch { return true }
  }
}
