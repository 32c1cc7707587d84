import Glibc
import Store

/// What the kernel says of disks, under its folders /sys and /proc; a test gives its own.
struct BlockDevices {
  let sys: String
  let proc: String

  /// Whether a disk, or everything it is made of, is encrypted by dm-crypt (LUKS); nil when it cannot be told.
  /// - Parameter number: "major:minor".
  func isEncrypted(number: String) -> Bool? { isEncrypted(folder: "\(sys)/dev/block/\(number)", depth: 0) }

  /// - Parameter name: as in /dev, such as "dm-1".
  func isEncrypted(name: String) -> Bool? { isEncrypted(folder: "\(sys)/class/block/\(name)", depth: 0) }

  /// Down from a logical volume or a RAID to what it lies on: all of that must be encrypted.
  private func isEncrypted(folder: String, depth: Int) -> Bool? {
    guard depth < 16, StorePlace.exists(folder) else { return nil }
    if SmallFile.text("\(folder)/dm/uuid")?.hasPrefix("CRYPT-") ?? false { return true }
    let slaves = PlaceFacts.everyName(in: "\(folder)/slaves") ?? []
    let below = slaves.map { isEncrypted(folder: "\(folder)/slaves/\($0)", depth: depth + 1) }
    if below.isEmpty || below.contains(false) { return false }
    return below.contains(nil) ? nil : true
  }

  /// The disk of a folder whose file system has no disk number of its own (btrfs), by the table of mounts.
  /// - Returns: the type of the file system, and the name of its disk in /dev, if it has one.
  func mount(of folder: String) -> (type: String, disk: String?)? {
    let lines = (SmallFile.text("\(proc)/self/mountinfo") ?? "").split(separator: "\n")
    let mounts = lines.compactMap { line -> (point: Substring, type: Substring, source: Substring)? in
      let words = line.split(separator: " ")
      guard let dash = words.firstIndex(of: "-"), words.count > dash + 2, dash > 4 else { return nil }
      return (words[4], words[dash + 1], words[dash + 2])
    }
    let around = mounts.filter { $0.point == "/" || folder == $0.point || folder.hasPrefix($0.point + "/") }
    guard let mount = around.max(by: { $0.point.utf8.count <= $1.point.utf8.count }) else { return nil }
    let isDisk = mount.source.hasPrefix("/dev/")
    return (String(mount.type), isDisk ? Self.lastName(of: String(mount.source)) : nil)
  }

  /// The last part of what a path leads to: /dev/mapper/x leads to /dev/dm-1.
  private static func lastName(of path: String) -> String {
    var place = path
    if let real = realpath(path, nil) {
      place = String(cString: real)
      free(real)
    }
    return place.split(separator: "/").last.map(String.init) ?? place
  }

  /// - Parameter number: the disk of the folder, "major:minor".
  func encryption(ofDisk number: String, _ folder: String) -> DoctorFacts.DiskEncryption {
    if let isEncrypted = isEncrypted(number: number) { return isEncrypted ? .encrypted : .open }
    let mount = mount(of: folder)
    if Self.inMemory.contains(mount?.type) { return .inMemory }
    return mount?.disk.flatMap(isEncrypted(name:)).map { $0 ? .encrypted : .open } ?? .unknown
  }

  private static let inMemory: Set<String?> = ["tmpfs", "ramfs"]

  /// One answer a swap space; nil where it cannot be told.
  /// - Parameter disk: the disk number of a file, for swap files.
  func swapIsEncrypted(disk: (String) -> String?) -> [Bool?] {
    let lines = (SmallFile.text("\(proc)/swaps") ?? "").split(separator: "\n").dropFirst()
    return lines.map { line in
      let words = line.split(whereSeparator: { $0 == " " || $0 == "\t" })
      guard words.count > 1 else { return nil }
      let path = String(words[0])
      if words[1] == "file" { return disk(path).flatMap(isEncrypted(number:)) }
      let name = Self.lastName(of: path)
      // Swap of that kind stays in memory, packed.
      return name.hasPrefix("zram") ? true : isEncrypted(name: name)
    }
  }

  /// - Parameter folder: where the system says that files of this login may be kept; nil when it says nothing.
  func editorFolder(_ folder: String?) -> DoctorFacts.EditorFolder {
    guard let folder, let facts = PlaceFacts(folder) else { return .none }
    guard facts.isOwn, facts.mode & 0o077 == 0, !facts.isLink else { return .unsafe }
    return Self.inMemory.contains(mount(of: folder)?.type) ? .good : .onDisk
  }
}
