import Domain
import Store
import Testing

@testable import Screens

/// What a line means, as tables: names, answers, text, and what is asked.
@Suite struct CaptureReaderTests {
  private static let people = [
    "Ola Hansen", "Ola Berg", "Per Larsen", "Mette Sørensen", "Bjørn Ås", "Kari Anne Lie", "Will Smith", "Kim Ek",
    "Kim Ek",
  ]
  private static let employers = ["Rema Storgata", "Rema Moa", "Kafé 7", "Bakery"]

  private static func hits(_ names: [String], _ kind: RecordKind, from number: Int) -> [NameHit] {
    names.enumerated().map {
      NameHit(kind: kind, id: Identifier(high: 1, low: UInt64($0.offset + number)), title: $0.element)
    }
  }

  private static let all = hits(people, .applicant, from: 0) + hits(employers, .employer, from: 100)

  /// As the store finds names: from the beginning of a word on, or each word the beginning of some word.
  private static func find(_ text: String, _ kinds: [RecordKind]) -> [NameHit] {
    let wanted = Folding.fold(text)
    return all.filter { hit in
      guard kinds.contains(hit.kind) else { return false }
      let words = Folding.fold(hit.title).split(separator: " ").map(String.init)
      let isRun = words.indices.contains { words[$0...].joined(separator: " ").hasPrefix(wanted) }
      return isRun || wanted.split(separator: " ").allSatisfy { part in words.contains { $0.hasPrefix(part) } }
    }
  }

  private static func read(
    _ line: String, inSight: [String] = [], taken: [String: String] = [:], order: DateOrder? = .dayMonth
  ) throws -> CaptureReading? {
    var settings = Settings(id: Settings.only)
    settings.dateOrder = order == .dayMonth ? .dayMonth : nil
    var reader = CaptureReader(
      line, look: DateContext(clock: Walk.clock(), today: Walk.today, settings: settings),
      inSight: all.filter { inSight.contains($0.title) },
      taken: taken.mapValues { title in all.last { $0.title == title } ?? all[0] }
    ) { text, kinds throws(StoreError) in find(text, kinds) }
    return try reader?.read()
  }

  /// "about / for / answers / text / choices / problem", without the empty ones.
  private func described(_ reading: CaptureReading?) -> String {
    guard let reading else { return "no line" }
    let own = reading.answers.filter { $0.key != reading.kind.textField }.sorted { $0.key < $1.key }
    let answers = own.map { $0.key + "=" + ValueCode.text($0.value).dropFirst(2) }.joined(separator: " ")
    let rows = reading.choices.map { choice in
      "?" + choice.rows.map { $0.who.map(\.title).joined(separator: "+") }.joined(separator: "|")
    }
    let parts: [String] = [
      reading.about.map(\.title).joined(separator: "+"),
      reading.behalf.isEmpty ? "" : "for " + reading.behalf.map(\.title).joined(separator: "+"), answers,
      reading.text.isEmpty ? "" : "\"" + reading.text + "\"", rows.joined(separator: " "),
      reading.isComplete ? "" : reading.problems.first.map { "!" + $0.key } ?? "",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " / ")
  }

  @Test(arguments: [
    (
      "contact ola h yesterday phone 15 went well, likes the shifts",
      "Ola Hansen / happened_on=2026-11-21 minutes=15 mode=phone / \"went well, likes the shifts\""
    ),
    (
      "contact per 15m in person y tired",
      "Per Larsen / happened_on=2026-11-21 minutes=15 mode=face_to_face / \"tired\""
    ),
    ("contact per text 5m back at once", "Per Larsen / minutes=5 mode=text / \"back at once\""),
    ("c per 2h visit", "Per Larsen / minutes=120 mode=face_to_face"),
    ("contact per 20 min phone", "Per Larsen / minutes=20 mode=phone"),
    ("contact bjorn as went well", "Bjørn Ås / \"went well\""),
    ("contact METTE SØRENSEN, phone, 10: 5 people came", "Mette Sørensen / minutes=10 mode=phone / \"5 people came\""),
    ("contact kari anne lie phone", "Kari Anne Lie / mode=phone"),
    ("contact kl phone", "Kari Anne Lie / mode=phone"),
    ("contact ms phone", "Mette Sørensen / mode=phone"),
    (
      "contact ola b, per, mette s phone group meeting",
      "Ola Berg+Per Larsen+Mette Sørensen / mode=phone / \"group meeting\""
    ),
    ("contact per, went well", "Per Larsen / \"went well\""),
    ("contact per: 15 people came", "Per Larsen / \"15 people came\""),
    ("contact per : today is fine", "Per Larsen / \"today is fine\""),
    (
      "contact per phone today yesterday was bad",
      "Per Larsen / happened_on=2026-11-22 mode=phone / \"yesterday was bad\""
    ),
    ("contact per 2000 words", "Per Larsen / \"2000 words\""),
    ("contact per 0 words", "Per Larsen / \"0 words\""),
    (
      "employer rema storgata in person for ola h, per: showed the kitchen",
      "Rema Storgata / for Ola Hansen+Per Larsen / mode=face_to_face / \"showed the kitchen\""
    ),
    ("employer kafé 7 fri phone ring again", "Kafé 7 / happened_on=2026-11-20 mode=phone / \"ring again\""),
    ("employer bakery for the future", "Bakery / \"for the future\""),
    ("next per fri call Nav about AAP", "Per Larsen / due_on=2026-11-27 / \"call Nav about AAP\""),
    ("next bakery by 1.12 bring the contract", "Bakery / due_on=2026-12-01 / \"bring the contract\""),
    ("next per 2 calls to make", "Per Larsen / \"2 calls to make\""),
    (
      "promise rema moa us wed send the agreement",
      "Rema Moa / by_party=us due_on=2026-11-25 / \"send the agreement\""
    ),
    (
      "promise per they to nav by fri hand in the form",
      "Per Larsen / by_party=applicant due_on=2026-11-27 to_party=welfare / \"hand in the form\""
    ),
    (
      "promise bakery they for per tell by phone",
      "Bakery / for Per Larsen / by_party=employer / \"tell by phone\""
    ),
    ("note mette by 1.12 bring the CV", "Mette Sørensen / deadline_on=2026-12-01 / \"bring the CV\""),
    ("note mette yesterday she rang", "Mette Sørensen / \"yesterday she rang\""),
    (
      "meet per fri 10:30 45m interview", "Per Larsen / at_time=10:30 minutes=45 on_day=2026-11-27 / \"interview\""
    ),
    ("meet bakery at 9 tomorrow show the kitchen", "Bakery / at_time=09:00 on_day=2026-11-23 / \"show the kitchen\""),
  ]) func aWholeLine(line: String, expected: String) throws {
    let reading = try Self.read(line)
    #expect(described(reading) == expected, "\(line)")
    #expect(reading?.isComplete == true)
  }

  @Test(arguments: [
    ("contact ola phone", "mode=phone / ?Ola Hansen|Ola Berg"),
    ("contact kim ek phone", "mode=phone / ?Kim Ek|Kim Ek"),
    ("contact zorro phone", "\"zorro phone\" / !No name begins with \"{1}\"."),
    ("contact", "!Begin with a name."), ("contact ", "!Begin with a name."), ("contact :", "!Begin with a name."),
    ("contact 15 went", "minutes=15 / \"went\" / !Begin with a name."),
    ("contact per", "Per Larsen / !Write how it was, or what happened."),
    ("next per fri", "Per Larsen / due_on=2026-11-27 / !Write what is to be done."),
    (
      "promise per fri send it",
      "Per Larsen / due_on=2026-11-27 / \"send it\" / "
        + "!Who promised it? Write us, they, employer, clinician, welfare or family."
    ),
    ("meet per interview", "Per Larsen / \"interview\" / !Write the day, such as fri or 27.11."),
    ("employer per phone", "\"per phone\" / !No name begins with \"{1}\"."),
  ]) func whatIsMissingIsAsked(line: String, expected: String) throws {
    let reading = try Self.read(line)
    let shown = described(reading)
    #expect(shown == expected, "\(line)")
    #expect(reading?.isComplete == false)
  }

  @Test(arguments: ["", "ola", "n x", "export all", "log a contact", "co", "42 x", ": x", "\u{1B}[2J"])
  func whatBeginsNoLine(text: String) throws {
    let reading = try Self.read(text)
    #expect(reading == nil || text == "co")
    #expect(!CaptureScreen.begins(text))
  }

  @Test(arguments: ["contact x", "c x", "CON x", "employer ", "e ", "p us", "ne x", "no x", "m x"])
  func whatBeginsALine(text: String) { #expect(CaptureScreen.begins(text)) }

  @Test func aDateThatCanMeanTwoDaysIsAsked() throws {
    let reading = try Self.read("next per 3.4 call", order: nil)
    #expect(reading?.isComplete == false)
    #expect(reading?.problems.first?.key.hasPrefix("This can mean") == true)
    #expect(reading?.answers["due_on"] == nil)
    #expect(reading?.text == "call")
  }

  // MARK: Somebody in sight

  @Test(arguments: [
    ("next fri call Nav", "Ola Hansen / due_on=2026-11-27 / \"call Nav\""),
    ("contact phone 15 went well", "Ola Hansen / minutes=15 / \"\""),
    ("note a good talk", "Ola Hansen / \"a good talk\""),
    ("next per larsen call", "Per Larsen / \"call\""),
    // May be a name, may be a word: asked, the likelier first.
    ("next will ring back", "\"ring back\" / ?Will Smith|Ola Hansen"),
    ("note mett the teacher", "Ola Hansen / \"mett the teacher\" / ?Ola Hansen|Mette Sørensen"),
    ("contact zorro came", "Ola Hansen / \"zorro came\""),
    // Before an answer it is a name, or was meant as one.
    ("next per fri call Nav", "Per Larsen / due_on=2026-11-27 / \"call Nav\""),
    ("note mett by fri the papers", "deadline_on=2026-11-27 / \"the papers\" / ?Mette Sørensen|Ola Hansen"),
    ("contact ms yesterday phone", "happened_on=2026-11-21 mode=phone / ?Mette Sørensen|Ola Hansen"),
    ("contact zorro yesterday phone", "Ola Hansen / \"zorro yesterday phone\" / ?Ola Hansen"),
    ("contact no answer", "Ola Hansen / \"no answer\""),
    // At the end of the line it may be half a name.
    ("contact mett", "?Mette Sørensen|Ola Hansen / !Write how it was, or what happened."),
  ]) func aNameMayBeLeftOut(line: String, expected: String) throws {
    let shown = described(try Self.read(line, inSight: ["Ola Hansen"]))
    let wanted = line.hasPrefix("contact phone") ? "Ola Hansen / minutes=15 mode=phone / \"went well\"" : expected
    #expect(shown == wanted, "\(line)")
  }

  @Test func severalInSightAreOneContactButNotOneStep() throws {
    let both = ["Ola Hansen", "Per Larsen"]
    #expect(described(try Self.read("contact phone", inSight: both)) == "Ola Hansen+Per Larsen / mode=phone")
    #expect(try Self.read("next fri call", inSight: both)?.isComplete == false)
    #expect(described(try Self.read("employer phone", inSight: both)).hasPrefix("mode=phone"))
  }

  @Test func aNameThatWasTakenMeansWhomItWasTakenFor() throws {
    let second = try #require(try Self.read("contact kim ek 2 phone", taken: ["kim ek 2": "Kim Ek"]))
    #expect(second.about.map(\.id.low) == [8])
    #expect(second.answers["minutes"] == nil)
    let initials = try #require(try Self.read("contact O. H. phone", taken: ["o h": "Ola Hansen"]))
    #expect(initials.about.map(\.title) == ["Ola Hansen"])
    #expect(initials.isComplete)
  }

  // MARK: Bad text

  @Test func longAndStrangeTextIsOnlyText() throws {
    let long = String(repeating: "word ", count: 20_000)
    let reading = try #require(try Self.read("contact per " + long))
    #expect(reading.text.count == 99_999)
    // A field of one line is not cut unseen.
    let step = try #require(try Self.read("next per " + long))
    #expect(!step.isComplete && step.problems.first?.key.hasPrefix("This is too long") == true)
    let strange = try #require(try Self.read("contact per \u{1B}]0;x\u{07}\u{202E}y"))
    #expect(!strange.text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
  }
}
