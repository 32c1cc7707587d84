import Foundation
import Testing

/// Reads what we wrote with another program.
enum CalendarReader {
  struct File: Decodable {
    struct Head: Decodable {
      let version: String
      let prodid: String
    }
    let head: Head
    let events: [Event]
  }

  struct Event: Decodable {
    let uid: String
    let stamp: String
    let summary: String
    /// On the clock of the zone; without a time when it is a whole day.
    let start: String
    let zone: String
    /// The moment, by the rules that stand in the file; "" for a whole day.
    let utc: String
    let minutes: Int
    let place: String
    let status: String
    let sequence: Int
    let free: Bool
    let errors: [String]
  }

  static func read(_ text: String) throws -> File {
    let folder = FileManager.default.temporaryDirectory.appending(path: "caseload-calendar-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "calendar.ics")
    try Data(text.utf8).write(to: file)
    return try JSONDecoder().decode(File.self, from: run(["events", file.path]))
  }

  /// Seconds east of UTC in each zone at each moment, by Python's own rules.
  static func offsets(_ zones: [String], at moments: [Int64]) throws -> [[Int]] {
    let list = "[" + moments.map(String.init).joined(separator: ",") + "]"
    return try JSONDecoder().decode([[Int]].self, from: run(["offsets", zones.joined(separator: ","), list]))
  }

  private static func run(_ arguments: [String]) throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "reader.py")
    process.arguments = [script.path] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return data
  }
}
