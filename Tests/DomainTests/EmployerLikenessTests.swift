import Domain
import Testing

/// When two employers are probably one, and what stays of a record that was merged.
@Suite struct EmployerLikenessTests {
  @Test(
    "Legal form, town, capitals and accents make no difference",
    arguments: [
      ("Rema 1000 AS", "", "rema 1000"), ("REMA 1000 A/S", "", "rema 1000"),
      ("Rema 1000, Tromsø", "Tromsø", "rema 1000"),
      ("Rema 1000 Tromsø AS", "Tromso", "rema 1000"), ("Bageriet ApS", "", "bageriet"), ("Café Ål AB", "", "cafe al"),
      ("Smith & Sons Ltd.", "", "smith sons"), ("Acme, Inc.", "", "acme"), ("Bakeri", "", "bakeri"), ("AS", "", "as"),
      ("Tromsø", "Tromsø", "tromso"), ("Oslo kommune", "Oslo", "oslo kommune"), ("", "Oslo", ""),
    ])
  func names(name: String, town: String, key: String) { #expect(EmployerLikeness.key(name, town: town) == key) }

  @Test func otherNamesStayApart() {
    #expect(EmployerLikeness.key("Rema 1000") != EmployerLikeness.key("Rema 1001"))
    #expect(EmployerLikeness.key("Asker Bil") != EmployerLikeness.key("Bil"), "a form is a whole word at the end")
  }

  @Test(
    "A phone is known by its last digits",
    arguments: [
      ("77 00 11 22", "+47 77001122"), ("0047 77 00 11 22", "77001122"), ("020 7946 0123", "+44 20 7946 0123"),
    ])
  func phones(one: String, other: String) {
    #expect(EmployerLikeness.phoneKey(one) == EmployerLikeness.phoneKey(other))
    #expect(!EmployerLikeness.phoneKey(one).isEmpty)
  }

  @Test func whatIsNoNumberIsLikeNothing() {
    #expect(EmployerLikeness.phoneKey("ext. 12") == "")
    #expect(EmployerLikeness.phoneKey("") == "")
  }

  @Test func towns() {
    #expect(EmployerLikeness.mayBeOneTown("Tromsø", "TROMSO"))
    #expect(EmployerLikeness.mayBeOneTown("", "Bodø"))
    #expect(!EmployerLikeness.mayBeOneTown("Tromsø", "Bodø"))
  }

  @Test func aNameThatWasOnlyWrittenDownMeansTheEmployer() {
    var rema = Employer(id: Identifier(high: 1, low: 1))
    (rema.name, rema.town) = ("Rema 1000 AS", "Tromsø")
    #expect(EmployerLikeness.means("rema 1000", rema))
    #expect(EmployerLikeness.means("Rema 1000 Tromsø", rema))
    #expect(!EmployerLikeness.means("Rema", rema))
    #expect(!EmployerLikeness.means("", rema))
  }

  @Test func theReasonOfAMergeNamesWhatTookItsPlace() {
    let id = Identifier(high: 0x0198_0000_0000_7000, low: 1 << 63)
    #expect(Merging.target(of: Merging.reason(into: id)) == id)
    #expect(Merging.target(of: "wrote it twice") == nil)
    #expect(Merging.target(of: "merged into Rema") == nil)
    #expect(Merging.target(of: nil) == nil)
  }
}
