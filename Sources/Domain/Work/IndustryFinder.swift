/// Proposes industries for what an employer is or is called ("Hotell Nordlys", "sykehjem", "bilverksted").
public enum IndustryFinder {
  /// Best first; several where the word can mean several; none where no word of it is known.
  public static func industries(in text: String) -> [Industry] { finder.meanings(in: text) }

  /// Every word the finder knows, for reading over.
  public static let synonyms: [SynonymRow<Industry>] =
    IndustrySynonyms.making + IndustrySynonyms.trading + IndustrySynonyms.knowing + IndustrySynonyms.serving
    + IndustrySynonyms.ambiguous

  private static let finder = SynonymFinder(synonyms)
}
