import Domain
import Glibc
import Store

extension Operation {
  /// Copies that are made by themselves, and what is brought back from one.
  static let copies: [Operation] = [
    Operation("copy of the day") { try $0.copyOfTheDay() },
    Operation("copies are rotated", prepare: { try $0.fillShelf() }) { try $0.copyOfTheDay() },
    Operation(
      "restore",
      prepare: {
        try $0.backUp()
        try $0.newPerson()
        try $0.keepDraft(length: 80)
        try $0.noteAccesses()
      }
    ) { try $0.restore() },
    Operation(
      "restore over a damaged store", startsClosed: true,
      prepare: {
        try $0.backUp()
        try $0.newPerson()
        try $0.wreck()
      }
    ) { try $0.restore() },
    Operation(
      "restore where nothing is", startsClosed: true,
      prepare: {
        try $0.backUp()
        $0.close()
        guard unlink($0.path) == 0 else { throw Files.Failure("cannot remove", $0.path) }
      }
    ) { try $0.restore() },
  ]
}

extension World {
  private static let shelf = "office/backups"

  /// As the idle turn makes it: slice by slice.
  func copyOfTheDay() throws {
    let name = "\(Self.shelf)/daily-\(memory.day.iso).db"
    if let run = try use().dailyBackup() { try finish(run) }
    // Where today's copy was made and only the rotation was refused, the next day's copy does it.
    if Files.size("\(folder)/\(name)") != nil { memory.promised.insert(name) }
  }

  private func finish(_ run: BackupRun) throws {
    while true {
      switch try use().work(on: run, isWanted: { false }) {
      case .made: return
      case .working: break
      case .waiting: poll(nil, 0, 1)
      }
    }
  }

  /// A shelf with as many copies as it keeps, as small as can be: so the next copy moves the oldest ones on, from days to
  /// weeks and from weeks to months, and one month is taken away.
  func fillShelf() throws {
    try Files.makeFolder("\(folder)/\(Self.shelf)")
    let today = memory.day
    let days = (1...BackupRotation.days).map { BackupSlot.daily(today.adding(days: -$0)) }
    let monday = today.adding(days: -BackupRotation.days).startOfWeek
    let weeks = (1...BackupRotation.weeks).map { count in
      let (year, week) = monday.adding(days: -7 * count).isoWeek
      return BackupSlot.weekly(year: year, week: week)
    }
    let months = (4..<4 + BackupRotation.months).map { count in
      let day = today.adding(months: -count)
      return BackupSlot.monthly(year: day.year, month: day.month)
    }
    let names = (days + weeks + months).map { BackupName($0).text }
    // The month that goes holds what another one does, so that nothing is missed and nothing is there too much.
    for name in names {
      let text = "copy \(name == names.last ? names[0] : name)"
      try Files.write(Array(text.utf8), to: "\(folder)/\(Self.shelf)/\(name)", modified: timespec())
    }
    promise(names, moving: BackupRotation.steps(for: names.compactMap(BackupName.init) + [todaysName], today: today))
  }

  private var todaysName: BackupName { BackupName(.daily(memory.day)) }

  /// Everything stays, under its old name or its new one, but what the rule takes away.
  private func promise(_ names: [String], moving steps: [BackupRotation.Step]) {
    for name in names {
      var known = [name]
      var stays = true
      for step in steps {
        switch step {
        case .rename(let old, let new):
          if old.text == known.last { known.append(new.text) }
        case .remove(let old): if old.text == known.last { stays = false }
        }
      }
      if stays { memory.promised.insert(known.map { "\(Self.shelf)/\($0)" }.joined(separator: "|")) }
    }
  }

  /// Brings back the oldest copy that was asked for; the present store stays as a copy.
  func restore() throws {
    let copies = memory.promised.filter { $0.hasPrefix("office/copy-") }
    guard let name = copies.min(by: { ($0.count, $0) < ($1.count, $1) }) else { return }
    let source = try RestoreSource("\(folder)/\(name)", of: path)
    let done = try Restore(path: path, options: options).run(source, live: store)
    if let kept = done.kept { memory.promised.insert(String(kept.dropFirst(folder.utf8.count + 1))) }
  }

  /// The first page is written over with something else, as a bad stick or a wrong program does.
  func wreck() throws {
    close()
    var bytes = try Files.read(path)
    for index in 0..<min(bytes.count, 4096) { bytes[index] = UInt8(truncatingIfNeeded: index &* 31 &+ 7) }
    try Files.write(bytes, to: path)
  }
}
