import Cells
import Domain
import Exchange
import Foundation
import PseudoTerminal
import Store

/// The stores that walks begin on, and programs started on copies of them.
final class Stage {
  let program: String
  let place: Place
  private let sheet: String
  private var started = 0

  init(program: String, place: Place) throws {
    self.program = program
    self.place = place
    sheet = "\(place.folder)/sheet.csv"
    try "First name,Last name,Referred on\nOla,Nord,2026-01-02\n".write(
      toFile: sheet, atomically: true, encoding: .utf8)
    _ = try place.make("demo") { try DemoCaseload.fill($0) }
    _ = try place.make("asking") { store in
      try DemoCaseload.fill(store)
      let old = try store.answer(OneRecord(.settings, Settings.only))?[named: "asks_why_opened"] ?? .none
      _ = try store.commit(
        ChangeSet("Ask", [.set(.settings, Settings.only, field: "asks_why_opened", old: old, new: .text("yes"))]))
    }
    _ = try place.make("answered") { store in
      var colleague = Colleague(id: store.newIdentifier())
      (colleague.name, colleague.login) = ("Kari Nordmann", Place.login)
      _ = try store.commit(ChangeSet("First answers", [.create(colleague.stored), .create(Settings().stored)]))
    }
  }

  /// A fresh copy of a store; a path with nothing there for `none`.
  func store(_ start: ScreenWalk.Start) throws -> String {
    started += 1
    if start == .none {
      let folder = "\(place.folder)/new-\(started)"
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      return folder + "/caseload.db"
    }
    return try place.copy("\(place.folder)/\(start.rawValue).db", to: "stage")
  }

  func open(_ store: String, term: String, size: Size, blocking: Int32 = 0) throws -> VirtualTerminal {
    try VirtualTerminal(
      program: program, arguments: ["--store", store], environment: place.environment(term), size: size,
      blocking: blocking)
  }

  /// Takes a program that was just started to a screen.
  func walk(_ walk: ScreenWalk, _ terminal: VirtualTerminal, store: String) throws {
    try terminal.wait(for: "the first frame", seconds: 20) { $0.screen.contains(" help") }
    for step in walk.steps {
      switch step {
      case .keys(let keys, let sight):
        try terminal.press(keys.replacingOccurrences(of: "SHEET", with: sheet))
        try terminal.wait(for: sight, seconds: 20)
      case .changedElsewhere: try changeTelephones(store)
      }
    }
  }

  private func changeTelephones(_ path: String) throws {
    let store = try Store.open(at: path, options: Place.options)
    let people = try store.answer(
      ApplicantList(scope: .mine, order: .name, filters: [], page: PageRequest(anchor: .start, limit: 50))
    ).rows
    for person in people {
      guard let record = try store.answer(OneRecord(.applicant, person.id)) else { continue }
      let new = Value.text("+47 99 99 99 99")
      _ = try store.commit(
        ChangeSet("Elsewhere", [.set(.applicant, person.id, field: "phone", old: record[named: "phone"], new: new)]))
    }
  }

  /// Whether a text stands in some draft of a store.
  func isKept(_ text: String, in path: String) throws -> Bool {
    try Store.open(at: path, options: Place.options).answer(DraftList()).contains { $0.payload.contains(text) }
  }
}
