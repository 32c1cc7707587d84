import Glibc

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
    guard depth < 16, SmallFile.isThere(folder) else { return nil }
    if SmallFile.text("\(folder)/dm/uuid")?.hasPrefix("CRYPT-") ?? false { return true }
    let slaves = SmallFile.names(in: "\(folder)/slaves")
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
    return (String(mount.type), isDisk ? SmallFile.lastName(of: String(mount.source)) : nil)
  }
}

/// Files of the kernel: a few lines.
enum SmallFile {
  static func text(_ path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { break }
      bytes += buffer.prefix(count)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func isThere(_ path: String) -> Bool { access(path, F_OK) == 0 }

  static func names(in folder: String) -> [String] {
    guard let open = opendir(folder) else { return [] }
    defer { closedir(open) }
    var names: [String] = []
    while let entry = readdir(open) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// The last part of what a path leads to: /dev/mapper/x leads to /dev/dm-1.
  static func lastName(of path: String) -> String {
    var place = path
    if let real = realpath(path, nil) {
      place = String(cString: real)
      free(real)
    }
    return place.split(separator: "/").last.map(String.init) ?? place
  }
}
