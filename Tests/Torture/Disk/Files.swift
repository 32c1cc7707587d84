import CDisk
import Glibc

/// Files of the harness itself, without Foundation: each call here is one that CDisk knows.
enum Files {
  struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ what: String, _ path: String) { description = "\(what) \(path): \(String(cString: strerror(errno)))" }
  }

  static func read(_ path: String) throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure("cannot open", path) }
    defer { close(descriptor) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else { throw Failure("cannot look at", path) }
    let size = Int(facts.st_size)
    return try [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let step = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
        guard step > 0 else { throw Failure("cannot read", path) }
        count += step
      }
    }
  }

  /// - Parameter modified: when it shows to have been written, in seconds; nil: now. The program tells by it whether a
  ///   copy is as new as the store.
  static func write(_ bytes: [UInt8], to path: String, modified: timespec? = nil) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Failure("cannot make", path) }
    defer { close(descriptor) }
    let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    guard written == bytes.count else { throw Failure("cannot write", path) }
    guard let modified else { return }
    let set = [modified, modified].withUnsafeBufferPointer { futimens(descriptor, $0.baseAddress) }
    guard set == 0 else { throw Failure("cannot date", path) }
  }

  private static func modified(_ path: String) -> timespec? {
    var facts = stat()
    return lstat(path, &facts) == 0 ? facts.st_mtim : nil
  }

  static func holds(_ words: String, in path: String) throws -> Bool {
    let bytes = try read(path)
    return disk_holds(bytes, Int64(bytes.count), words) != 0
  }

  /// The names in a folder, sorted; none when there is no such folder.
  static func list(_ folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Every file and folder below a folder, folders before what is in them, by paths that begin after it.
  static func tree(_ folder: String) -> [(path: String, isFolder: Bool)] {
    list(folder).flatMap { name -> [(path: String, isFolder: Bool)] in
      guard isFolder("\(folder)/\(name)") else { return [(name, false)] }
      return [(name, true)] + tree("\(folder)/\(name)").map { ("\(name)/\($0.path)", $0.isFolder) }
    }
  }

  static func isFolder(_ path: String) -> Bool {
    var facts = stat()
    return lstat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
  }

  /// nil when there is no such file.
  static func size(_ path: String) -> Int? {
    var facts = stat()
    return lstat(path, &facts) == 0 ? Int(facts.st_size) : nil
  }

  static func makeFolder(_ path: String) throws {
    guard mkdir(path, 0o700) == 0 else { throw Failure("cannot make", path) }
  }

  /// Leaves an empty folder, whatever was there before.
  static func empty(_ folder: String) throws {
    for entry in tree(folder).reversed() {
      let path = "\(folder)/\(entry.path)"
      guard (entry.isFolder ? rmdir(path) : unlink(path)) == 0 else { throw Failure("cannot remove", path) }
    }
    if !isFolder(folder) { try makeFolder(folder) }
  }

  static func copy(_ folder: String, to target: String) throws {
    try empty(target)
    for entry in tree(folder) {
      let (from, path) = ("\(folder)/\(entry.path)", "\(target)/\(entry.path)")
      if entry.isFolder { try makeFolder(path) } else { try write(read(from), to: path, modified: modified(from)) }
    }
  }

  static func parent(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }
}

/// A folder of its own for a run, in memory where that is possible: what a run proves does not depend on the disk,
/// and it has many thousand small files to write.
final class Scratch {
  let folder: String

  init(onDisk: Bool = false) throws {
    let temporary = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    let places = onDisk ? [temporary] : ["/dev/shm", temporary]
    for place in places {
      var template = Array("\(place)/caseload-torture-XXXXXX".utf8CString)
      guard mkdtemp(&template) != nil, let real = realpath(template, nil) else { continue }
      defer { free(real) }
      folder = String(cString: real)
      return
    }
    throw Files.Failure("cannot make a folder in", temporary)
  }

  /// A new empty folder in it.
  func folder(_ name: String) throws -> String {
    try Files.empty("\(folder)/\(name)")
    return "\(folder)/\(name)"
  }

  deinit {
    try? Files.empty(folder)
    rmdir(folder)
  }
}
