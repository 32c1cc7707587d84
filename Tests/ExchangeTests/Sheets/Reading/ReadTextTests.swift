import Domain
import Exchange
import Testing

@Suite struct ReadTextTests {
  @Test(arguments: [
    ("  Grace", "Grace"), ("Okafor ", "Okafor"), ("Per  Ånen", "Per Ånen"), ("Ann\u{A0}Lee\n", "Ann Lee"),
    ("A\u{30A}se", "Åse"), ("O’Súilleabháin", "O’Súilleabháin"), ("X", "X"), ("-", "-"),
  ])
  func names(text: String, name: String) {
    let value = Read.name(text).value
    #expect(value?.unicodeScalars.elementsEqual(name.unicodeScalars) == true)
  }

  @Test func notesKeepTheirLines() {
    #expect(Read.note(" a\n b \n").value == "a\n b")
    #expect(Read.note(" \n").isEmpty)
  }

  @Test(arguments: ["07700 900588", "+47 400 00 000", "912 34 567", "07700 900588 (mum)"])
  func phones(text: String) {
    #expect(Read.phone(text).value == text)
  }

  @Test(arguments: [
    ("no phone – text sister", "This is not a telephone number."), ("ring 123", "This is not a telephone number."),
    ("4.477E+11", "The spreadsheet has rounded this number; look it up again."),
    ("4,477E+11", "The spreadsheet has rounded this number; look it up again."),
  ])
  func phonesRefused(text: String, reason: String) {
    #expect(Read.phone(text).reason?.english == reason)
    #expect(Read.phone(text).original == text)
  }

  @Test(arguments: [("client1@example.org", "client1@example.org"), (" mailto:a@b.no ", "a@b.no")])
  func emails(text: String, email: String) {
    #expect(Read.email(text).value == email)
  }

  @Test(arguments: ["none", "a@b", "a@b.no, c@d.no", "a @b.no", "@b.no", "a@b.no."])
  func emailsRefused(text: String) {
    #expect(Read.email(text).reason?.english == "This is not one e-mail address.")
  }

  @Test(arguments: [
    ("ex-employer: Quayside Hotel", TieCase("former_employer", "Quayside Hotel")),
    ("Tidligere arbeidsgiver:  Løkås Gård", TieCase("former_employer", "Løkås Gård")),
    ("family firm: Rowan & Daughters", TieCase("relative", "Rowan & Daughters")),
    ("bars", nil), ("heavy lifting", nil), ("svigerfars firma", nil), ("ex-employer:", nil), ("not: bars", nil),
  ])
  func connections(text: String, expected: TieCase?) {
    let connection = Read.noGoReason(text)
    #expect(connection?.why == expected?.connection)
    #expect(connection?.employer == expected?.employer)
  }

  struct TieCase: Sendable {
    let connection: String
    let employer: String

    init(_ connection: String, _ employer: String) {
      self.connection = connection
      self.employer = employer
    }
  }
}
