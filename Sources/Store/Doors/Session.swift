package import Domain

/// Who uses the store, when and why. Only the store makes one, so that no caller can claim to be someone else.
package struct Session: Sendable {
  /// The standing colleague with this login; nil before the first run is answered.
  package let actor: Colleague?
  package let login: String
  package let settings: Settings
  package let clock: Clock
  /// Why the records are looked at; noted with what is opened.
  package let purpose: AccessReason
  /// This opening of the store, and those after a lock: what "this window" means for undo.
  package let window: Identifier

  /// The calendar day where the person sits.
  package var today: Day { clock.today() }
}

extension Store {
  /// The store was only closed while the screen was locked: what the person did before still counts as done in this
  /// window, and undo takes it back without asking.
  package func goOn(in window: Identifier) {
    session = Session(
      actor: session.actor, login: session.login, settings: session.settings, clock: session.clock,
      purpose: session.purpose, window: window)
  }
}

/// How a store is opened.
package struct StoreOptions: Sendable {
  /// The name the person is logged in with on this computer.
  package var login: String
  package var clock: Clock
  /// A temporary copy for the demo, a walk or a test: it may lie anywhere and is not checked for mode or file system.
  package var isThrowaway: Bool
  package var purpose: AccessReason
  /// For checks: the file is not made, not brought up to date and not written.
  package var changesNothing: Bool
  /// Bytes that must be free on the disk before something is saved; 0 asks nothing. Saving on a throw-away store never
  /// asks unless it is told to.
  package var leastFreeBytes: Int64?

  package init(
    login: String, clock: Clock, isThrowaway: Bool = false, purpose: AccessReason = .ownCaseload,
    changesNothing: Bool = false, leastFreeBytes: Int64? = nil
  ) {
    self.login = login
    self.clock = clock
    self.isThrowaway = isThrowaway
    self.purpose = purpose
    self.changesNothing = changesNothing
    self.leastFreeBytes = leastFreeBytes
  }

  var freeBytesNeeded: Int64 { leastFreeBytes ?? (isThrowaway ? 0 : FreeSpace.leastForSaving) }
}
