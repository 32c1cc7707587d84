import Glibc

/// The bytes of one file: those that are certain, and what was done since.
struct FileImage {
  private enum Change {
    case write(offset: Int, [UInt8])
    case size(Int)
  }

  private var certain: [UInt8]
  private var changes: [Change] = []

  init(_ bytes: [UInt8]) { certain = bytes }

  mutating func wrote(_ bytes: [UInt8], at offset: Int) { changes.append(.write(offset: offset, bytes)) }
  mutating func sized(_ size: Int) { changes.append(.size(size)) }

  mutating func sync() {
    for change in changes { Self.apply(change, to: &certain) }
    changes = []
  }

  var isUncertain: Bool { !changes.isEmpty }

  /// One of the files that may be found. Pieces are kept or lost each by itself, which is also what a disk leaves that
  /// writes them in another order: of two pieces in one place either may be found.
  func bytes(_ fate: Fate, _ memory: inout Memory) -> [UInt8] {
    var found = certain
    for change in changes {
      switch change {
      case .size: if memory.chance(fate.pieces) { Self.apply(change, to: &found) }
      case .write(let offset, let bytes):
        for piece in Self.pieces(offset, bytes.count, fate.sector) {
          Self.place(bytes[piece], of: offset, fate, &found, &memory)
        }
      }
    }
    return found
  }

  /// A write cut where sectors of the disk begin, as ranges of its bytes.
  private static func pieces(_ offset: Int, _ count: Int, _ sector: Int?) -> [Range<Int>] {
    guard let sector else { return [0..<count] }
    var pieces: [Range<Int>] = []
    var start = 0
    while start < count {
      let end = min(count, (offset + start) / sector * sector + sector - offset)
      pieces.append(start..<end)
      start = end
    }
    return pieces
  }

  private static func place(
    _ piece: ArraySlice<UInt8>, of offset: Int, _ fate: Fate, _ found: inout [UInt8], _ memory: inout Memory
  ) {
    let start = offset + piece.startIndex
    if memory.chance(fate.pieces) { return write(Array(piece), at: start, to: &found) }
    guard memory.chance(fate.rubbish) else { return }
    // The file may have grown although its bytes never came.
    write(rubbish(piece.count, &memory), at: start, to: &found)
  }

  private static func rubbish(_ count: Int, _ memory: inout Memory) -> [UInt8] {
    let words = (0..<(count / 8 + 1)).map { _ in memory.random.next() }
    return words.withUnsafeBytes { Array($0.prefix(count)) }
  }

  private static func apply(_ change: Change, to bytes: inout [UInt8]) {
    switch change {
    case .write(let offset, let new): write(new, at: offset, to: &bytes)
    case .size(let size): resize(&bytes, to: size)
    }
  }

  private static func resize(_ bytes: inout [UInt8], to size: Int) {
    if size < bytes.count { bytes.removeLast(bytes.count - size) }
    if size > bytes.count { bytes += [UInt8](repeating: 0, count: size - bytes.count) }
  }

  private static func write(_ new: [UInt8], at offset: Int, to bytes: inout [UInt8]) {
    if offset + new.count > bytes.count { resize(&bytes, to: offset + new.count) }
    bytes.withUnsafeMutableBytes { target in
      new.withUnsafeBytes { source in
        guard let to = target.baseAddress, let from = source.baseAddress else { return }
        memcpy(to + offset, from, source.count)
      }
    }
  }
}
