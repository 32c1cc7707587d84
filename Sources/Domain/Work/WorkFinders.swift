/// Proposes types of job for a job title that somebody wrote freely, in English, Norwegian, Danish or Swedish.
public enum KindOfWorkFinder {
  /// Best first; several where the title can mean several or names several jobs; none where no word of it is known.
  public static func types(in title: String) -> [KindOfWork] { finder.meanings(in: title) }

  /// Every word the finder knows.
  public static let synonyms = Reference.table(.jobTitles).rows.map { SynonymRow<KindOfWork>($0, meanings: "kinds") }

  private static let finder = SynonymFinder(synonyms)
}

/// Proposes industries for what an employer is or is called ("Hotell Nordlys", "sykehjem", "bilverksted").
public enum IndustryFinder {
  /// Best first; several where the word can mean several; none where no word of it is known.
  public static func industries(in text: String) -> [Industry] { finder.meanings(in: text) }

  /// Every word the finder knows.
  public static let synonyms = Reference.table(.employerWords).rows.map {
    SynonymRow<Industry>($0, meanings: "industries")
  }

  private static let finder = SynonymFinder(synonyms)
}
