import Domain
import Exchange
import Foundation
import Glibc
import Store

/// The folder of a run and the stores in it. Removed at the end, unless something was found.
final class Place {
  let folder: String
  var isKept = false

  init(_ chosen: String? = nil) throws {
    let base = chosen ?? NSTemporaryDirectory()
    folder = base + (base.hasSuffix("/") ? "" : "/") + "torture-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    umask(0o077)
    // Traps are sent on purpose; the images of what they kill are of no use.
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
  }

  deinit {
    if !isKept { try? FileManager.default.removeItem(atPath: folder) }
  }

  /// The name this user is logged in with, as the program finds it too.
  static var login: String {
    getpwuid(getuid()).map { String(cString: $0.pointee.pw_name) } ?? String(getuid())
  }

  static var options: StoreOptions { StoreOptions(login: login, clock: clock, isThrowaway: true) }

  static let clock = Clock(
    now: { now() },
    today: { Day(number: Int32(clamping: now().milliseconds / 86_400_000)) })

  /// The whole environment of a program in a run.
  func environment(_ term: String = "xterm-256color") -> [String: String] {
    ["HOME": folder, "LANG": "C.UTF-8", "TERM": term, "TZ": "UTC", "PATH": "/usr/bin:/bin", "SHELL": "/bin/sh"]
  }

  /// Makes a store once; runs work on copies of it.
  func make(_ name: String, _ fill: (Store) throws -> Void) throws -> String {
    let path = "\(folder)/\(name).db"
    if access(path, F_OK) != 0 { try fill(try Store.open(at: path, options: Self.options)) }
    return path
  }

  /// A copy of a store, in the place of an older one of the name.
  func copy(_ template: String, to name: String) throws -> String {
    let path = "\(folder)/\(name).db"
    for old in [path, path + "-journal"] { unlink(old) }
    try FileManager.default.copyItem(atPath: template, toPath: path)
    chmod(path, 0o600)
    return path
  }

  private static func now() -> Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }
}
