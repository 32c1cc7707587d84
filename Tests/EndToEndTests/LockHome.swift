import Foundation
import ProgramRunner
import PseudoTerminal
import Testing

/// A home with a store, a PAM service of its own, and a `passwd` that says what the test wants.
final class LockHome {
  enum TestClock {
    /// As it goes.
    case real
    /// Stands until ``letPass(_:)``.
    case controlled
    /// Ten minutes in a second.
    case fast
  }

  static let login = String(cString: getpwuid(getuid()).pointee.pw_name)
  let home: Home
  private var shift: String { home.path("shift") }

  /// - Parameter extra: a line of the PAM service before the others.
  init(password: String, status: String = "P", extra: String = "") throws {
    home = try Home()
    try home.answerFirstRun()
    let folder = home.path("pam.d")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let passwords = try home.write("\(Self.login):\(password):caseload\n", to: "passwords")
    let matrix = try Self.library("pam_wrapper/pam_matrix.so")
    let lines = [extra] + ["auth", "account"].map { "\($0) required \(matrix) passdb=\(passwords)" }
    _ = try home.write(lines.joined(separator: "\n") + "\n", to: "pam.d/caseload")
    _ = try home.write("auth required pam_deny.so\naccount required pam_deny.so\n", to: "pam.d/other")
    try FileManager.default.createDirectory(atPath: home.path("bin"), withIntermediateDirectories: true)
    let answer = "\(Self.login) \(status) 2026-11-22 0 99999 7 -1"
    let passwd = try home.write("#!/bin/sh\necho '\(answer)'\n", to: "bin/passwd")
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: passwd)
    _ = try home.write("+0", to: "shift")
    try FileManager.default.createDirectory(atPath: home.path("nopam"), withIntermediateDirectories: true)
    _ = try home.write("no library", to: "nopam/libpam.so.0")
  }

  /// The program with a half-typed form on it.
  func openOnForm(clock: TestClock = .real, hasPAM: Bool = true) throws -> VirtualTerminal {
    let terminal = try home.openList(setting: try setting(clock, hasPAM: hasPAM))
    try terminal.wait(for: "applicants: 0")
    try terminal.press("+ \"Zacharias\" <tab> \"Zwingli\"")
    if clock != .fast { try terminal.wait(for: "Zwingli") }
    return terminal
  }

  func openLocked() throws -> VirtualTerminal {
    let terminal = try home.openList(setting: try setting(.real, hasPAM: true))
    try terminal.wait(for: "applicants: 0")
    try terminal.press(": \"lock the sc\" <enter>")
    try terminal.wait(for: "The screen is locked")
    return terminal
  }

  private func setting(_ clock: TestClock, hasPAM: Bool) throws -> [String: String] {
    var preload = [try Self.library("libpam_wrapper.so")]
    var setting = [
      "PAM_WRAPPER": "1", "PAM_WRAPPER_SERVICE_DIR": home.path("pam.d"), "PATH": home.path("bin") + ":/usr/bin:/bin",
    ]
    if !hasPAM {
      preload = []
      setting["LD_LIBRARY_PATH"] = home.path("nopam")
    }
    switch clock {
    case .real: break
    case .controlled:
      preload.append(try Self.library("faketime/libfaketime.so.1"))
      setting["FAKETIME_TIMESTAMP_FILE"] = shift
      setting["FAKETIME_NO_CACHE"] = "1"
    case .fast:
      preload.append(try Self.library("faketime/libfaketime.so.1"))
      setting["FAKETIME"] = "+0 x600"
    }
    setting["LD_PRELOAD"] = preload.joined(separator: ":")
    return setting
  }

  /// Moves the clock of a program with a controlled clock.
  func letPass(_ time: String) throws { _ = try home.write("+" + time, to: "shift") }

  func openFiles(of process: Int32) throws -> [String] {
    let folder = "/proc/\(process)/fd"
    return try FileManager.default.contentsOfDirectory(atPath: folder).compactMap {
      try? FileManager.default.destinationOfSymbolicLink(atPath: folder + "/" + $0)
    }
  }

  /// The program has ended by itself: one sentence, no name, and the text comes back.
  func expectEnded(_ terminal: VirtualTerminal) throws {
    #expect(terminal.screen.contains("Nobody pressed a key for 10 minutes"))
    #expect(!terminal.screen.contains("Zacharias"))
    #expect(!terminal.isOnAlternateScreen)
    let next = try home.open()
    try next.wait(for: "You have a draft applicant")
    try next.press("<enter>")
    try next.wait(for: "Zacharias")
  }

  private static func library(_ name: String) throws -> String {
    let folders = try FileManager.default.contentsOfDirectory(atPath: "/usr/lib").map { "/usr/lib/\($0)/\(name)" }
    return try #require(folders.first { FileManager.default.fileExists(atPath: $0) }, "\(name) is not installed")
  }
}
