import Domain
import Exchange
import Foundation
import Store
import Testing

/// An export that only its recipients can read.
struct EncryptedExportTests {
  @Test func anExportIsEncryptedAndComesBackWithTheKey() throws {
    let folder = NSTemporaryDirectory() + "caseload-sealed-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let key = try run("age-keygen", "-o", folder + "/key.txt")
    #expect(key.isEmpty)
    let recipients = try run("age-keygen", "-y", folder + "/key.txt")
    try recipients.write(toFile: folder + "/recipients.txt", atomically: true, encoding: .utf8)
    let text = "Ola Hansen;" + String(repeating: "visit\n", count: 50_000)
    let file = folder + "/list.csv.age"
    try Exporter.write(text, to: file, for: Recipients(reading: folder + "/recipients.txt"))
    #expect(try !String(decoding: Data(contentsOf: URL(filePath: file)), as: UTF8.self).contains("Ola Hansen"))
    #expect(try run("age", "--decrypt", "--identity", folder + "/key.txt", file) == text)
    let again = try #require(throws: StoreError.self) {
      try Exporter.write(text, to: file, for: Recipients(reading: folder + "/recipients.txt"))
    }
    #expect(again == .refused(Words("{1} exists already. Choose another name for the copy.", file)))
    let nameless = try #require(throws: StoreError.self) {
      try Exporter.write(text, to: "", for: Recipients(reading: folder + "/recipients.txt"))
    }
    #expect(nameless == .refused("Give the file a name."))
  }

  private func run(_ program: String, _ arguments: String...) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/" + program)
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }
}
