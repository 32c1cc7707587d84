import Domain
import Store
import Testing

@testable import Exchange

/// vCard as another program reads it, and as other programs write it.
@Suite struct VCardTests {
  private func card() -> VCard {
    var card = VCard()
    card.identifier = Identifier(high: 0x0198_1234_5678_7000, low: 1 << 63)
    (card.name, card.organisation, card.title) = ("Anne Marie Åberg", "Café; Ål, Søn & Co", "manager\\owner")
    (card.phones, card.emails, card.note) = (["+47 77 00 11 22"], ["anne@al.example"], "after two, not Fridays; ring")
    return card
  }

  @Test("Every field comes back from an independent reader as it was written")
  func roundTrip() throws {
    let read = try OtherVCardReader.read(VCardText.text([card(), card()]))
    #expect(read.count == 2)
    let one = try #require(read.first)
    #expect(one["VERSION"] == ["4.0"])
    #expect(one["FN"] == ["Anne Marie Åberg"])
    #expect(one["N"]?.first?.hasPrefix("Åberg;Anne Marie") == true)
    #expect(one["ORG"] == ["Café; Ål, Søn & Co"])
    #expect(one["TITLE"] == ["manager\\owner"])
    #expect(one["TEL"] == ["+47 77 00 11 22"])
    #expect(one["EMAIL"] == ["anne@al.example"])
    #expect(one["NOTE"] == ["after two, not Fridays; ring"])
    #expect(one["UID"] == ["urn:uuid:01981234-5678-7000-8000-000000000000"])
    #expect(one["KIND"] == ["individual"])
  }

  @Test func ourOwnReaderReadsWhatWeWrite() throws {
    var read = try VCardReader.cards(Array(VCardText.text([card()]).utf8))
    read[0].line = 0
    #expect(read == [card()])
  }

  @Test("Lines end in CRLF and have at most 75 octets", arguments: ["a", "ø", "孝", "e\u{301}"])
  func folding(letter: String) throws {
    var long = card()
    long.title = String(repeating: letter + " ,;", count: 60).dropLast().description
    let text = VCardText.text([long])
    #expect(text.utf8.split(separator: 10).allSatisfy { $0.last == 13 && $0.count - 1 <= 75 })
    #expect(try OtherVCardReader.read(text).first?["TITLE"] == [long.title])
    #expect(try VCardReader.cards(Array(text.utf8)).first?.title == TextFilter.line(long.title))
  }

  private func read(_ lines: String...) throws -> VCard {
    let text = (["BEGIN:VCARD"] + lines + ["END:VCARD"]).joined(separator: "\r\n")
    return try #require(try VCardReader.cards(Array(text.utf8)).first)
  }

  @Test("As phones and mail programs write them")
  func others() throws {
    let phone = try read(
      "VERSION:2.1", "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=85berg;Anne;;;",
      "ORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Caf=C3=A9 =", "=C3=85l;Kitchen", "TEL;CELL;PREF:77001122",
      "TEL;WORK:1")
    #expect((phone.name, phone.organisation) == ("Anne Åberg", "Café Ål"))
    #expect(phone.phones == ["77001122", "1"])
    let mail = try read(
      "VERSION:3.0", "item1.EMAIL;type=INTERNET:a@b.example", "FN:A. Åberg", "N:Åberg;Anne;Marie;Dr;",
      "TEL;VALUE=uri;TYPE=\"voice,home\":tel:+47-77-00", "ORG:Rema\\; 1000;Shop", "PHOTO;ENCODING=b:AAAA", " BBBB",
      "ROLE:boss", "NOTE:one\\ntwo")
    #expect((mail.name, mail.organisation) == ("A. Åberg", "Rema; 1000"))
    #expect((mail.phones, mail.emails, mail.title, mail.note) == (["+47-77-00"], ["a@b.example"], "boss", "one two"))
    #expect(mail.identifier == nil)
  }

  @Test("What steers a terminal is taken out at the door")
  func filtered() throws {
    let bad = try read("FN:Eve\u{1B}[31m\u{202E}Mallory\u{9B}2J", "ORG:R\u{200B}ema\u{7}", "TITLE:a\\nb")
    #expect(bad.name == "Eve[31mMallory2J")
    #expect(bad.organisation == "Rema")
    #expect(bad.title == "a b")
  }

  @Test("What is no vCard file is refused with a sentence")
  func refused() {
    func error(_ bytes: [UInt8]) -> String? {
      do {
        _ = try VCardReader.cards(bytes)
        return nil
      } catch { return error.words.english }
    }
    #expect(error([0xFF, 0xFE])?.hasPrefix("This is no vCard file in UTF-8.") == true)
    #expect(error(Array("a,b\nc,d".utf8)) == "There is no vCard in this file: it has no line BEGIN:VCARD.")
    let cut = "\nBEGIN:VCARD\nFN:Anne\n"
    #expect(
      error(Array(cut.utf8)) == "The card that begins on line 2 does not end: the file is cut off. Nothing was read.")
    #expect(error(Array((cut + "BEGIN:VCARD\nEND:VCARD").utf8))?.hasPrefix("The card that begins on line 2") == true)
    #expect(error(Array("\u{FEFF}BEGIN:VCARD\nEND:VCARD\n".utf8)) == nil)
  }

  @Test("Any bytes end in cards or in a sentence")
  func anyBytes() {
    let alphabet = Array("BEGIN:VCARD\r\nEND;=\\,. \"N:ORG\u{301}ø\u{1B}".utf8)
    var random = SystemRandomNumberGenerator()
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0...80, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? 0 }
      let cards = (try? VCardReader.cards(Array("BEGIN:VCARD\r\n".utf8) + bytes + Array("\r\nEND:VCARD".utf8))) ?? []
      #expect(cards.allSatisfy { $0.name == TextFilter.line($0.name) })
    }
  }
}
