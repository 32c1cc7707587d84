import Domain
import Testing

/// The tables of words themselves: no word in two rows, none so short that it would be a guess.
struct SynonymTableTests {
  @Test func noWordStandsInTwoRows() {
    wordsStandOnce(KindOfWorkFinder.synonyms)
    wordsStandOnce(IndustryFinder.synonyms)
  }

  @Test func noWordIsTooShortToMeanSomething() {
    wordsAreLongEnough(KindOfWorkFinder.synonyms)
    wordsAreLongEnough(IndustryFinder.synonyms)
  }

  @Test func everyTypeHasWordsAndTheCommonOnesMany() {
    var counts: [KindOfWork: Int] = [:]
    for row in KindOfWorkFinder.synonyms where row.meanings.count == 1 {
      counts[row.meanings[0], default: 0] += Set(row.synonyms.map(\.text)).count
    }
    for type in KindOfWork.allCases { #expect(counts[type, default: 0] >= 3, "\(type)") }
    let common: [KindOfWork] = [
      .cleaners, .kitchenHelp, .sales, .care, .drivers, .office, .farmHelp, .growers, .building, .handicraft,
      .foodWoodTextile, .personalServices, .security, .itSupport, .itProfessionals, .socialSportCulture,
      .forestAndFishing, .labourers,
    ]
    for type in common { #expect(counts[type, default: 0] >= 20, "\(type) has \(counts[type, default: 0])") }
  }

  @Test func whatASynonymAloneLeadsToIsItsRow() {
    for row in KindOfWorkFinder.synonyms {
      for synonym in row.synonyms {
        #expect(KindOfWorkFinder.types(in: synonym.text) == row.meanings, "\(synonym.text)")
      }
    }
    for row in IndustryFinder.synonyms {
      for synonym in row.synonyms {
        #expect(IndustryFinder.industries(in: synonym.text) == row.meanings, "\(synonym.text)")
      }
    }
  }

  private func wordsStandOnce<Meaning>(_ rows: [SynonymRow<Meaning>]) {
    var rowOfWord: [String: Int] = [:]
    for (index, row) in rows.enumerated() {
      for synonym in row.synonyms {
        let other = rowOfWord.updateValue(index, forKey: synonym.text) ?? index
        #expect(other == index, "\(synonym.text) stands with \(rows[other].meanings) and with \(row.meanings)")
      }
    }
  }

  private func wordsAreLongEnough<Meaning>(_ rows: [SynonymRow<Meaning>]) {
    for synonym in rows.flatMap(\.synonyms) {
      let isPart = synonym.places.contains(.end) || synonym.places.contains(.beginning)
      #expect(synonym.text.count >= (isPart ? 4 : 3), "\(synonym.text)")
    }
  }
}
