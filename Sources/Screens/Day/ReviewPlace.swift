import Domain
import Store

/// The place in the walk-through: everyone in their order, and at whom it stands. It follows what was decided, here, in
/// another window or by a colleague: whoever is seen or gone makes place for the next one, and who is taken back is shown.
struct ReviewPlace {
  private(set) var progress: ReviewProgress?
  /// nil at the end, when everyone is seen.
  private(set) var current: Identifier?

  init(at person: Identifier? = nil) { current = person }

  /// Counted from 1; nil at the end.
  var position: Int? { index.map { $0 + 1 } }
  var total: Int { progress?.everyone.count ?? 0 }
  private var index: Int? { current.flatMap { progress?.everyone.firstIndex(of: $0) } }

  /// Whether the person shown is decided already: they were gone back to.
  var isSeen: Bool { current.map { person in progress?.seen.contains { $0.applicant == person } ?? false } ?? false }

  mutating func take(_ now: ReviewProgress) {
    guard let old = progress else {
      progress = now
      if !now.everyone.contains(where: { $0 == current }) { current = now.left.first }
      return
    }
    let back = Self.takenBack(old, now)
    let new = Self.inOrder(now, after: old, first: back)
    progress = new
    if let back { current = back } else if !stays(old, new) { current = Self.following(current, old, new) }
  }

  /// Somebody who was seen and is to be seen again: the decision was undone, or something new has become due.
  private static func takenBack(_ old: ReviewProgress, _ new: ReviewProgress) -> Identifier? {
    let seen = Set(old.seen.map(\.applicant))
    return new.left.first(where: seen.contains)
  }

  /// Nobody changes places while one goes through, whatever became due first meanwhile: who was taken back comes first,
  /// then everyone in the old order, then who is new.
  private static func inOrder(_ new: ReviewProgress, after old: ReviewProgress, first: Identifier?) -> ReviewProgress {
    let left = Set(new.left)
    var order: [Identifier] = []
    var placed: Set<Identifier> = []
    for person in [first].compactMap({ $0 }) + old.left + new.left
    where left.contains(person) && placed.insert(person).inserted { order.append(person) }
    var result = new
    result.left = order
    return result
  }

  private func stays(_ old: ReviewProgress, _ new: ReviewProgress) -> Bool {
    guard let current else { return new.left.isEmpty }
    return new.left.contains(current)
      || (new.seen.contains { $0.applicant == current } && old.seen.contains { $0.applicant == current })
  }

  /// The next one after somebody in the old order who is still to be seen, else the first; nil at the end.
  private static func following(_ person: Identifier?, _ old: ReviewProgress, _ new: ReviewProgress) -> Identifier? {
    let left = Set(new.left)
    let after = person.flatMap { old.left.firstIndex(of: $0) }.map { old.left[($0 + 1)...] } ?? []
    return after.first(where: left.contains) ?? new.left.first
  }

  /// Goes to the next person, or the one before, without deciding.
  /// - Returns: false at either end.
  mutating func move(by step: Int) -> Bool {
    guard let everyone = progress?.everyone, !everyone.isEmpty else { return false }
    let goal = (index ?? everyone.count) + step
    if goal == everyone.count, progress?.left.isEmpty == true, current != nil {
      current = nil
      return true
    }
    guard everyone.indices.contains(goal) else { return false }
    current = everyone[goal]
    return true
  }
}
