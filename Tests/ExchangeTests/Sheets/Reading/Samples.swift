import Domain
import Exchange
import Foundation
import Testing

/// The untidy spreadsheets the program must cope with, byte for byte.
enum Sample: String, CaseIterable {
  case tracker = "tracker-uk.csv"
  case employers = "employers-uk.csv"
  case contacts = "employer-contacts-uk.csv"
  case norwegian = "oppfolging-no.csv"

  var bytes: [UInt8] {
    get throws {
      let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      return [UInt8](try Data(contentsOf: folder.appending(path: "Samples").appending(path: rawValue)))
    }
  }

  func table() throws -> SheetTable { try TableReader.read(bytes) }
}

/// The day the samples were made for.
let sampleToday = Day(year: 2026, month: 11, day: 20)!  // The calendar has this day.

func sheet(_ text: String, options: SheetOptions = SheetOptions()) throws -> SheetTable {
  try TableReader.read(Array(text.utf8), options: options)
}

func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
  text.utf16.flatMap { unit in
    let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    return bigEndian ? pair : pair.reversed()
  }
}
