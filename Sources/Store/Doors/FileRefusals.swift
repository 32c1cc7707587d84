import CStore
import Domain
import Glibc

/// The checks that come before a store is touched: whose the file is, who else could read it, and
/// whether it lies on a disk that keeps SQLite's promises.
enum FileRefusals {
  /// Makes missing last folders (0700) and the file (0600), and refuses what is not safe.
  static func prepare(_ path: String, isThrowaway: Bool) throws(StoreError) {
    let folder = folder(of: path)
    try makeFolder(folder)
    if !isThrowaway { try checkFolder(folder, path) }
    if let facts = Facts(path) {
      try check(facts, path, isThrowaway: isThrowaway)
    } else {
      try makeFile(path)
    }
    if !isThrowaway { try refuse(fileSystem: cstore_file_system(folder), path) }
    guard access(path, R_OK | W_OK) == 0, access(folder, W_OK) == 0 else {
      throw .unavailable(Words("{1} may not be written. Check the rights of the file and its folder.", path))
    }
  }

  /// SQLite must never get the place of standard input, output or error: a message would overwrite the store.
  static func occupyStandardDescriptors() {
    for descriptor: Int32 in 0...2 where fcntl(descriptor, F_GETFD) == -1 { _ = open("/dev/null", O_RDWR) }
  }

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func makeFolder(_ folder: String) throws(StoreError) {
    guard Facts(folder) == nil else { return }
    let parent = self.folder(of: folder)
    if parent != folder { try makeFolder(parent) }
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
      throw .unavailable(Words("The folder {1} cannot be made: {2}.", folder, String(cString: strerror(errno))))
    }
    flushFolder(parent)
  }

  /// Makes new names in a folder certain: a power cut may take them back until then, and with a folder all that was
  /// saved in it. Some folders cannot be opened for it, such as one that others own; then nothing can be done.
  private static func flushFolder(_ folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private static func makeFile(_ path: String) throws(StoreError) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw .unavailable(Words("{1} cannot be made: {2}.", path, String(cString: strerror(errno))))
    }
    fchmod(descriptor, 0o600)
    close(descriptor)
  }

  private static func checkFolder(_ folder: String, _ path: String) throws(StoreError) {
    guard let facts = Facts(folder) else {
      throw .unavailable(Words("The folder {1} cannot be read.", folder))
    }
    if facts.isLink {
      throw .unavailable(Words("The folder {1} is a link. Name the folder itself.", folder))
    }
    guard facts.isFolder else { throw .unavailable(Words("{1} is not a folder.", folder)) }
    guard facts.owner == geteuid() else {
      throw .unavailable(
        Words("The folder {1} belongs to somebody else. A store lies in a folder of your own.", folder))
    }
    guard facts.mode & 0o077 == 0 else {
      throw .unavailable(
        Words(
          "Others may look into the folder {1}. Keep the store in a folder of its own that only you can open (mode 700).",
          folder))
    }
  }

  private static func check(_ facts: Facts, _ path: String, isThrowaway: Bool) throws(StoreError) {
    if facts.isLink { throw .unavailable(Words("{1} is a link. Name the file itself.", path)) }
    guard facts.isFile else { throw .unavailable(Words("{1} is not a file.", path)) }
    if isThrowaway { return }
    guard facts.owner == geteuid() else {
      throw .unavailable(Words("{1} belongs to somebody else. Each person has a store of their own.", path))
    }
    guard facts.links == 1 else {
      throw .unavailable(
        Words("{1} has a second name (a hard link). Remove the other name: two names damage a store.", path))
    }
    guard facts.mode & 0o077 == 0 else {
      throw .unavailable(Words("Others may read {1}. Close it with: chmod 600 {1}", path))
    }
  }

  /// Network and user-space file systems do not keep locks and flushes as SQLite needs them.
  static func refuse(fileSystem type: UInt32, _ path: String) throws(StoreError) {
    guard let name = unsafeFileSystem(type) else { return }
    throw .unavailable(
      Words(
        "{1} lies on a shared or network disk ({2}), where a store gets damaged. Choose a folder on this computer.",
        path, name))
  }

  /// The name of a file system, when it is one of `data/reference/file-systems.tsv`.
  static func unsafeFileSystem(_ type: UInt32) -> String? {
    Reference.second(of: "0x" + String(type, radix: 16, uppercase: true), in: "file-systems.tsv")
  }
}

/// What lstat(2) says of a path.
struct Facts {
  let mode: UInt32
  let owner: UInt32
  let links: UInt64
  let size: Int64
  let inode: UInt64

  init?(_ path: String) {
    var facts = stat()
    guard lstat(path, &facts) == 0 else { return nil }
    mode = facts.st_mode
    owner = facts.st_uid
    links = UInt64(facts.st_nlink)
    size = Int64(facts.st_size)
    inode = UInt64(facts.st_ino)
  }

  var isLink: Bool { mode & S_IFMT == S_IFLNK }
  var isFile: Bool { mode & S_IFMT == S_IFREG }
  var isFolder: Bool { mode & S_IFMT == S_IFDIR }
}
