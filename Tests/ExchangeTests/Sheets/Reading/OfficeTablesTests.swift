import Foundation
import Testing

@testable import Domain
@testable import Exchange

/// An office's own tables in its folders.
@Suite final class OfficeTablesTests {
  private let folder = NSTemporaryDirectory() + "office-" + UUID().uuidString
  private var office: OfficeTables { OfficeTables(folders: [folder + "/all", folder + "/own"]) }

  init() throws {
    for name in ["all", "own"] {
      try FileManager.default.createDirectory(atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func write(_ file: String, _ text: String) throws {
    try text.write(toFile: "\(folder)/\(file)", atomically: false, encoding: .utf8)
  }

  private static let head = "kinds\ten\tnb\tda\tsv\tchecked\n"

  @Test func withoutFilesThereIsNothingToSay() {
    #expect(office.problems == [] && office.names == [] && office.files(of: "job-titles.tsv").isEmpty)
    #expect(OfficeTables(configuration: "/home/x/.config").folders.last == "/home/x/.config/caseload/reference")
  }

  @Test func thePersonsOwnFileCountsMoreThanTheOneForAll() throws {
    try write("all/job-titles.tsv", Self.head + "isco_95\tcandy seller\n")
    try write("own/job-titles.tsv", Self.head + "isco_95\tice cream seller\n")
    let office = office
    let table = Reference.table(.jobTitles) { office.files(of: $0) }
    #expect(table.rows.first { $0["kinds"] == "isco_95" }?.spoken == ["ice cream seller"])
    #expect(office.problems == [] && office.names == ["job-titles.tsv"])
  }

  @Test func aRefusedFileNamesItsLineAndNoFolder() throws {
    try write("own/job-titles.tsv", Self.head + "isco_95\tcandy seller\nisco_00\tnobody\n")
    try write("all/shemes.tsv", "")
    let sentences = office.problems.map(\.english)
    #expect(sentences.count == 2)
    #expect(
      sentences.first?.hasPrefix("job-titles.tsv, line 3: \"isco_00\" under \"kinds\" is none of: isco_01") == true)
    #expect(sentences.last == "shemes.tsv is not a table that an office may have.")
  }

  @Test func noOfficeOpensAnUnsafePlaceForTheStore() throws {
    try write("own/file-systems.tsv", "number\tname\tsource\tverified\n0x6969\tours\tus\tyes\n")
    #expect(office.problems.map(\.english) == ["file-systems.tsv is not a table that an office may have."])
  }
}
