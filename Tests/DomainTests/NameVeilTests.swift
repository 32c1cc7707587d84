import Domain
import Testing

@Suite struct NameVeilTests {
  private let veil = NameVeil([
    PersonName(first: "Åse Marie", last: "O'Brien", knownAs: "Bibbi"),
    PersonName(first: "Zoë", last: "de Silva-Lund", knownAs: ""),
  ])

  @Test(arguments: [
    ("met Åse today", "met Å. today"), ("ASE came", "Å. came"), ("åses preference", "Å.s preference"),
    ("Åse's preference", "Å.'s preference"),
    ("Åse\u{2019}s", "Å.'s"), ("OBrien and o'brien's", "O. and O.'s"), ("Bibbi, bibbi.", "B., B.."),
    ("Silva / Lund", "S. / L."), ("Marielle stays", "Marielle stays"), ("basement", "basement"),
    ("ase.obrien@example.org", "Å..O.@example.org"), ("zoe\u{308}", "Z."), ("", ""), ("de nada", "de nada"),
    ("then Sil..", "then S..."), ("then Ma.. and", "then M... and"), ("Sil. x", "Sil. x"),
    ("line\nZoë\tdown", "line\nZ.\tdown"),
  ])
  func covers(text: String, shown: String) {
    #expect(veil.covering(text) == shown)
  }

  @Test func withoutNamesNothingIsCovered() {
    #expect(NameVeil([String]()).covering("Åse") == "Åse")
    #expect(NameVeil(["C0123", "X", "  "]).isEmpty)
  }

  @Test func coveringTwiceChangesNothingMore() {
    let once = veil.covering("Åse Marie O'Brien and Zoë de Silva-Lund")
    #expect(veil.covering(once) == once)
  }
}
