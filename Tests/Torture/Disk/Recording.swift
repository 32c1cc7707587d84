import CDisk

/// A script of operations with every change of the disk that it made.
struct Recording {
  enum Event {
    case opened(handle: Int64, path: String, made: Bool)
    case wrote(handle: Int64, path: String, offset: Int, bytes: [UInt8])
    case sized(handle: Int64, path: String, size: Int)
    case synced(handle: Int64, path: String)
    case renamed(String, to: String)
    case exchanged(String, with: String)
    case removed(String)
    case madeFolder(String)
    case removedFolder(String)

    var isSync: Bool { if case .synced = self { true } else { false } }
  }

  /// One operation: the events from `begin` up to `end`; at `end` it was acknowledged.
  struct Step {
    let name: String
    let begin: Int
    let end: Int
    let after: Moment
  }

  let image: DiskImage
  let first: Moment
  let steps: [Step]
  let events: [Event]

  /// Runs operations in a world and writes down what they do to the disk.
  /// - Parameter first: what the world holds; nil: it is looked up, which mends what a power cut has left.
  init(_ operations: [Operation], in world: World, from first: Moment? = nil) throws {
    self.first = try first ?? Moment(world)
    image = try DiskImage(of: world.folder)
    disk_watch(world.folder)
    if let opening = operations.first, !opening.startsClosed { try world.open() }
    disk_record()
    var steps: [Step] = []
    for operation in operations {
      let begin = Int(disk_events())
      try operation.run(world)
      disk_pause()
      steps.append(Step(name: operation.name, begin: begin, end: Int(disk_events()), after: try Moment(world)))
      disk_resume()
    }
    disk_rest()
    world.close()
    self.steps = steps
    events = (0..<disk_events()).map { Event(disk_event_at($0), below: world.folder) }
  }

  /// What must be there after a power cut before the event at that place: all that was acknowledged, and of the
  /// operation under way everything or nothing.
  func allowed(at place: Int) -> [Moment] {
    let done = steps.last { $0.end <= place }?.after ?? first
    let underWay = steps.first { $0.end > place }?.after
    return [done] + (underWay.map { [$0] } ?? [])
  }

  /// Before and after each flush, and at the end of each operation.
  var syncPoints: [Int] {
    let syncs = events.indices.filter { events[$0].isSync }
    return Set(syncs + syncs.map { $0 + 1 } + steps.map(\.end)).sorted()
  }

  func name(at place: Int) -> String { steps.first { $0.end >= place }?.name ?? "the end" }
}

extension Recording.Event {
  /// Paths begin after the watched folder, "" for the folder itself.
  fileprivate init(_ event: disk_event, below folder: String) {
    func name(_ path: UnsafePointer<CChar>?) -> String {
      String(path.map { String(cString: $0) }?.dropFirst(folder.count + 1) ?? "")
    }
    let path = name(event.path)
    switch event.kind {
    case DISK_OPENED: self = .opened(handle: event.handle, path: path, made: event.flag == 1)
    case DISK_WROTE:
      let bytes = Array(UnsafeBufferPointer(start: event.data, count: Int(event.size)))
      self = .wrote(handle: event.handle, path: path, offset: Int(event.offset), bytes: bytes)
    case DISK_SIZED: self = .sized(handle: event.handle, path: path, size: Int(event.size))
    case DISK_SYNCED: self = .synced(handle: event.handle, path: path)
    case DISK_RENAMED: self = .renamed(path, to: name(event.target))
    case DISK_EXCHANGED: self = .exchanged(path, with: name(event.target))
    case DISK_REMOVED: self = .removed(path)
    case DISK_MADE_FOLDER: self = .madeFolder(path)
    case DISK_REMOVED_FOLDER: self = .removedFolder(path)
    default: preconditionFailure("CDisk knows a kind of event that is not read here")
    }
  }
}
