// The first screen of a start shows its rows before it reads anything else.

extension App {
  /// Whether something was left out for the first paint.
  package var isUnfinished: Bool { stack.contains(where: \.isUnfinished) }

  package mutating func finishLoading() {
    for index in stack.indices where stack[index].isUnfinished {
      stack[index].isUnfinished = false
      let desk = desk
      do { try stack[index].load(from: store, desk) } catch { refuse(error) }
    }
    coverNames()
    arrange()
  }
}
