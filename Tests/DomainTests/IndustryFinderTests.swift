import Domain
import Testing

struct IndustryFinderTests {
  @Test(
    "what employers are and are called",
    arguments: [
      ("hotel", Industry.hospitality), ("Hotell Nordlys", .hospitality), ("Strandhotellet", .hospitality),
      ("kafé", .hospitality), ("Cafe", .hospitality), ("personalkantine", .hospitality), ("sykehjem", .health),
      ("Solsiden sykehjem", .health), ("plejehjem", .health), ("äldreboende", .health), ("butikk", .trade),
      ("bruktbutikk", .trade), ("genbrugsbutik", .trade), ("mataffär", .trade), ("bondegård", .farmingAndFishing),
      ("fish farm", .farmingAndFishing), ("bilverksted", .otherServices), ("cykelværksted", .otherServices),
      ("bakeri", .manufacturing), ("møbelfabrikk", .manufacturing), ("byggefirma", .construction),
      ("Nordvik kommune", .publicService), ("kommunehuset", .publicService), ("barneskole", .education),
      ("rideskole", .cultureAndSport), ("folkebibliotek", .cultureAndSport), ("renholdsfirma", .businessSupport),
      ("städfirma", .businessSupport), ("taxi company", .transport), ("flyplass", .transport), ("sparebank", .finance),
      ("it-firma", .computing), ("lokalavis", .media), ("dyreklinikk", .professional), ("vannverk", .waterAndWaste),
      ("kraftverk", .energy), ("barnehage", .health), ("embassy", .international), ("private household", .households),
      ("borettslag", .property), ("quarry", .mining),
    ])
  func finds(text: String, industry: Industry) { #expect(IndustryFinder.industries(in: text).first == industry) }

  @Test func anAmbiguousWordGivesBoth() {
    #expect(IndustryFinder.industries(in: "verksted") == [.otherServices, .manufacturing])
    #expect(IndustryFinder.industries(in: "hotel and farm") == [.hospitality, .farmingAndFishing])
  }

  @Test(
    "nothing is guessed", arguments: ["", "Hansen & Co", "firma", "AS", "the old place", "Nygård", "ny", "Kari", "ba"])
  func nothing(text: String) { #expect(IndustryFinder.industries(in: text) == []) }

  @Test func everyIndustryHasWords() {
    for industry in Industry.allCases {
      let rows = IndustryFinder.synonyms.filter { $0.meanings == [industry] }
      #expect(rows.flatMap(\.synonyms).count >= 8, "\(industry)")
    }
  }
}
