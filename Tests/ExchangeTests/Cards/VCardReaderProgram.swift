import Foundation
import Testing

/// Reads what we wrote with another program.
enum OtherVCardReader {
  static func read(_ text: String) throws -> [[String: [String]]] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "caseload-vcard-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "people.vcf")
    try Data(text.utf8).write(to: file)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "reader.py")
    process.arguments = [script.path, file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return try JSONDecoder().decode([[String: [String]]].self, from: data)
  }
}
