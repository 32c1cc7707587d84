/// One thing a program does with its store, which faults and power cuts must not spoil.
///
/// What it acknowledges need not be written down: the harness compares every table with how it was before and with how
/// it is after a run in which nothing went wrong. Files it makes besides the store it promises in
/// `world.memory.promised`, once they are made. The same memory must do the same thing, to the byte.
struct Operation: Sendable {
  let name: String
  /// Makes what the operation needs; nothing goes wrong meanwhile.
  let prepare: @Sendable (World) throws -> Void
  let run: @Sendable (World) throws -> Void
  /// It only reads, so nothing is different afterwards.
  let onlyReads: Bool
  /// It begins with a closed store.
  let startsClosed: Bool
  /// It opens the store, which makes it or brings its schema up to date. Who is refused has been told nothing of that, so
  /// it may be done all the same.
  let isJobLead: Bool
  /// So many calls that not each of them is tried.
  let isSampled: Bool

  init(
    _ name: String, onlyReads: Bool = false, startsClosed: Bool = false, isJobLead: Bool = false,
    isSampled: Bool = false,
    prepare: @escaping @Sendable (World) throws -> Void = { _ in }, _ run: @escaping @Sendable (World) throws -> Void
  ) {
    (self.name, self.prepare, self.run) = (name, prepare, run)
    (self.onlyReads, self.isJobLead, self.isSampled) = (onlyReads, isJobLead, isSampled)
    self.startsClosed = startsClosed || isJobLead
  }
}
