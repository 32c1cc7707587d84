import Cells
import Domain
import Store
import Testing

/// Forms by keys: choices, pickers, dates, problems; nothing typed is lost.
@Suite struct FormTests {
  /// The employer-contact form of the first person in the list.
  private func contactForm() throws -> Walk {
    var walk = try Walk.onDemo()
    walk.press("n e")
    return walk
  }

  private func field(_ label: String, _ walk: Walk) -> String {
    walk.lines.first { $0.dropFirst(2).hasPrefix(label) }.map { String($0.dropFirst(30)) } ?? ""
  }

  @Test(arguments: [
    ("i", "in person"), ("2", "phone"), ("tex", "text message"), ("<right> <right>", "phone"), ("<left>", "in person"),
    ("i <bs>", "unknown"), ("zz", "unknown"), ("ph e", "e-mail"),
  ]) func aChoiceByLettersDigitsAndArrows(script: String, expected: String) throws {
    var walk = try contactForm()
    walk.press("<tab> <tab> \(script)")
    #expect(field("How", walk).hasPrefix(expected), "\(walk.text)")
  }

  @Test func severalChoicesAreSwitchedOnAndOff() throws {
    var walk = try Walk.onDemo()
    walk.press("n s <tab> <tab> <tab> <tab> <tab> <tab> 1 3 <right> <space> 1")
    #expect(field("What for", walk).hasPrefix("career profile"))
  }

  @Test func aPickerFiltersWithoutAccentsAndEscClearsBeforeItLeaves() throws {
    var walk = try contactForm()
    walk.press("havne")
    walk.expect("> Hotell Havnegården")
    walk.press("<esc>")
    walk.expect("Log an employer contact", "Type a few letters")
    walk.press("<esc>")
    walk.expect("> Aino Joki")
  }

  @Test func enterWithNoMatchMakesNothingUntilTheLastLineIsChosen() throws {
    var walk = try Walk.onDemo()
    walk.press("+ <tab> <tab> <tab> <tab> <tab> <tab> <tab> <tab> zzqq <enter>")
    walk.expect("Nothing has these letters. Choose the last line to add it, or Esc to clear.")
  }

  @Test func aNewEmployerIsProposedAndMadeOnlyBySaving() throws {
    var walk = try contactForm()
    let before = try walk.store.answer(NameSearch("Zebra", kinds: [.employer], limit: 1))
    #expect(before.isEmpty)
    walk.press(#""Zebra Kafé" <enter>"#)
    walk.expect("Zebra Kafé")
    #expect(try walk.store.answer(NameSearch("Zebra", kinds: [.employer], limit: 1)).isEmpty)
    walk.press("<c-s>")
    #expect(try walk.store.answer(NameSearch("Zebra", kinds: [.employer], limit: 1)).count == 1)
    walk.press("u")
    #expect(try walk.store.answer(NameSearch("Zebra", kinds: [.employer], limit: 1)).isEmpty)
  }

  @Test func theOtherReadingOfADateIsOneKeyAway() throws {
    var walk = try Walk.onDemo()
    walk.press(#"a "x" <tab> "next fri""#)
    walk.expect("Fri 27 Nov 2026, in 5 days", "Ctrl-Space takes Fri 4 Dec 2026 instead.")
    walk.press("<c-space>")
    walk.expect("Fri 4 Dec 2026, in 12 days")
  }

  @Test func aDateThatMeansNothingIsSaidBesideTheFieldAndStays() throws {
    var walk = try Walk.onDemo()
    walk.press(#"a "x" <tab> "31/11" <c-s>"#)
    walk.expect("31/11", "! ")
    #expect(walk.lines.contains { $0.hasPrefix("> When") })
  }

  @Test func theNoGoEmployerIsCalledOutInTheForm() throws {
    var walk = try contactForm()
    walk.press("lyngsalp <enter>")
    walk.expect("STOP, no-go employer of Aino")
  }

  @Test func permittedWordsWithoutRoomSaySo() throws {
    var walk = try Walk.onDemo(Size(columns: 40, rows: 12))
    walk.press("n e")
    #expect(walk.lines.contains { $0.hasPrefix("Aino may say:") && $0.hasSuffix("..") }, "\(walk.text)")
    walk.resize(Size(columns: 80, rows: 24))
    walk.expect("helps people back to work after illness.\" (talked about")
  }

  @Test func permittedWordsThatChangedMeanwhileStopTheSave() throws {
    let folder = try TemporaryFolder()
    let path = try DemoStore.copy(into: folder)
    var walk = try Walk(try Walk.open(path))
    walk.press("n e havne <enter> <tab> i")
    let other = try Walk.open(path)
    let person = try #require(try other.answer(NameSearch("Aino Joki", kinds: [.applicant], limit: 1)).first)
    let choice = try #require(
      try other.answer(RecordsOf(.disclosure, where: "applicant_id", is: person.id)).first { $0["until_on"].isEmpty })
    _ = try other.commit(
      ChangeSet(
        "words changed",
        [
          .set(
            .disclosure, choice.id, field: "permitted_words", old: choice["permitted_words"], new: .text("nothing yet"))
        ]))
    walk.press("<c-s>")
    walk.expect("Not saved", "nothing yet")
    #expect(try other.answer(LastContact(.employerContact))?["happened_on"] != .day(Walk.today))
  }

  @Test func aDraftIsKeptWhenTheLineDrops() throws {
    var walk = try Walk.onDemo()
    walk.press(#"a "ring the job centre""#)
    walk.keepDrafts()
    var next = try Walk(walk.store)
    next.press("<enter>")
    next.expect("ring the job centre")
  }
}
