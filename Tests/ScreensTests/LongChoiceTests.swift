import Cells
import Domain
import Screens
import Store
import Testing

/// Choices among many options: letters find a few, everyday words count, nothing typed is lost.
@Suite struct LongChoiceTests {
  private func walk(_ purpose: FormPurpose = .add(.jobLead, [:])) throws -> Walk {
    var walk = try Walk.onDemo()
    walk.app(open: FormScreen(purpose))
    return walk
  }

  private func field(_ label: String, _ walk: Walk) -> String {
    walk.lines.first { $0.dropFirst(2).hasPrefix(label) }.map { String($0.dropFirst(30)) } ?? ""
  }

  /// To "Kind of work" of a job lead, the third field.
  private let toType = "<tab> <tab>"

  @Test func thereIsNoWallOfOptions() throws {
    var walk = try walk()
    walk.press(toType)
    walk.expect("> Kind of work", "Type a few letters of what it is called; Del makes it unknown.", "Pay for each")
    walk.expectNot("nurse, doctor, therapist")
  }

  @Test(arguments: ["renholder", "cleaner", "hotel cleaner", "renh", "städare", "cleani"])
  func everydayWordsFindAKindOfWork(letters: String) throws {
    var walk = try walk()
    walk.press("\(toType) \"\(letters)\"")
    let best = tr(KindOfWork.cleaners.label)
    #expect(walk.lines.contains { $0.hasPrefix(" > [ ] \(best)") }, "\(walk.text)")
    walk.press("<enter>")
    #expect(field("Kind of work", walk).hasPrefix(best))
    #expect(walk.lines.contains { $0.hasPrefix("> Whom to talk to") }, "Enter goes on\n\(walk.text)")
  }

  @Test func upToEightAreShownAndTheArrowsChooseAmongThem() throws {
    var walk = try walk()
    walk.press("\(toType) s")
    let shown = walk.lines.filter { $0.dropFirst(3).hasPrefix("[ ] ") }
    #expect(shown.count == 8)
    walk.press("<down> <down> <up> <enter>")
    let second = String(shown[1].dropFirst(7)).trimmed
    #expect(field("Kind of work", walk).hasPrefix(second), "\(second)\n\(walk.text)")
  }

  @Test func lettersThatFindNothingAreNoAnswer() throws {
    var walk = try walk()
    walk.press("\"x\" \(toType) zzqq <enter>")
    walk.expect("Nothing has these letters. Type other words, or Esc to clear.")
    walk.press("<c-s>")
    walk.expect("These letters are no answer yet")
    walk.press("<esc>")
    #expect(field("Kind of work", walk).hasPrefix(" ") || field("Kind of work", walk).isEmpty)
    walk.press("7")
    walk.expect("Type a few letters of what it is called.")
  }

  @Test func delMakesItUnknownAgain() throws {
    var walk = try walk()
    walk.press("\(toType) kokk <enter> <up> <del> <tab>")
    #expect(field("Kind of work", walk).hasPrefix("unknown"))
  }

  @Test func severalAreAddedOneAfterTheOther() throws {
    var walk = try walk(.add(.employer, [:]))
    let label = "Kinds of work there"
    for _ in 0..<60 where !walk.lines.contains(where: { $0.hasPrefix("> \(label)") }) { walk.press("<tab>") }
    walk.press("renholder <enter> sjåfør <enter>")
    let (clean, drive) = (tr(KindOfWork.cleaners.label), tr(KindOfWork.drivers.label))
    #expect(field(label, walk).hasPrefix("\(clean), driving"), "\(walk.text)")
    walk.expect("[x] \(clean)", "[x] \(drive)")
    walk.press("renholder <enter>")
    #expect(field(label, walk).hasPrefix(drive))
    walk.press("kokk <enter> <bs>")
    #expect(field(label, walk).trimmed == drive)
    walk.press("<del> <tab>")
    #expect(field(label, walk).hasPrefix("unknown"))
  }

  @Test func aDraftKeepsTheLettersAndTheAnswer() throws {
    var walk = try walk()
    walk.press("\"kitchen hand\" \(toType) kokk <enter> <up> renh")
    walk.keepDrafts()
    var next = try Walk(walk.store)
    next.app(open: FormScreen(.add(.jobLead, [:])))
    next.expect("[ ] " + tr(KindOfWork.cleaners.label), "renh", "kitchen hand")
    #expect(next.lines.contains { $0.hasPrefix("> Kind of work") })
    next.press("<enter> <c-s>")
    let me = try #require(next.store.session.actor?.id)
    let lead = try next.store.answer(RecordsOf(.jobLead, where: "colleague_id", is: me)).max { $0.id < $1.id }
    #expect(lead?["kind_of_work"] == .text(KindOfWork.cleaners.rawValue))
  }

  // MARK: From the title

  @Test func theKindOfWorkFollowsFromTheTitleAndCanBeChanged() throws {
    var walk = try walk()
    walk.press("renholder <tab>")
    #expect(field("Kind of work", walk).hasPrefix(tr(KindOfWork.cleaners.label)))
    // A better title, a better proposal; none for a title that says nothing.
    walk.press("<up> <c-u> kokk <tab>")
    #expect(!field("Kind of work", walk).hasPrefix(tr(KindOfWork.cleaners.label)))
    walk.press("<up> <c-u> zzzz <tab>")
    #expect(field("Kind of work", walk).hasPrefix("unknown"))
    // What was chosen by hand stays, and what was cleared stays cleared.
    walk.press("<tab> sjåfør <enter> <up> <up> <up> <c-u> renholder <tab>")
    #expect(field("Kind of work", walk).hasPrefix(tr(KindOfWork.drivers.label)))
    walk.press("<tab> <del> <up> <tab>")
    #expect(field("Kind of work", walk).trimmed.isEmpty || field("Kind of work", walk).hasPrefix("unknown"))
  }

  @Test func aTitleThatMeansSeveralOffersThemByDigit() throws {
    var walk = try walk()
    walk.press("\"renholder / kokk\" <tab>")
    #expect(field("Kind of work", walk).hasPrefix("unknown"))
    walk.press("<tab>")
    walk.expect("1 [ ] " + tr(KindOfWork.cleaners.label), "2 [ ] ")
    walk.press("1")
    #expect(field("Kind of work", walk).hasPrefix(tr(KindOfWork.cleaners.label)))
  }

  @Test func whatStandsInTheRecordIsNotFilledInUnasked() throws {
    var walk = try walk()
    var lead = JobLead(id: walk.store.newIdentifier())
    lead.title = "renholder"
    _ = try walk.store.commit(ChangeSet("made", [.create(lead.stored)]))
    walk.app(open: FormScreen(.change(.jobLead, lead.id)))
    #expect(field("Kind of work", walk).hasPrefix("unknown"))
    walk.press("<tab> <c-s>")
    walk.expect("Nothing was changed.")
  }

  /// Those of another country pay for no job here.
  @Test func onlyTheSchemesOfTheCountryAreOffered() throws {
    var walk = try walk(.add(.job, [:]))
    for _ in 0..<60 where !walk.lines.contains(where: { $0.hasPrefix("> Labour-market scheme") }) {
      walk.press("<tab>")
    }
    for (index, scheme) in Scheme.schemes(in: .norway).enumerated() {
      walk.expect("\(index + 1) [ ] " + tr(scheme.label).prefix(64))
    }
    walk.expectNot(Scheme.denmarkFlexJob.localName)
    walk.press("2")
    #expect(field("Labour-market scheme", walk).hasPrefix(tr(Scheme.norwayLastingSubsidy.label).prefix(20)))
  }
}

extension String {
  /// Without the blanks around it.
  var trimmed: String {
    let front = drop { $0 == " " }
    return String(front.reversed().drop { $0 == " " }.reversed())
  }
}
