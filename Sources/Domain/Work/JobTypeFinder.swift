/// Proposes types of job for a job title that somebody wrote freely, in English, Norwegian, Danish or Swedish.
public enum JobTypeFinder {
  /// Best first; several where the title can mean several or names several jobs; none where no word of it is known.
  public static func types(in title: String) -> [JobType] { finder.meanings(in: title) }

  /// Every word the finder knows, for reading over.
  public static let synonyms: [SynonymRow<JobType>] =
    JobTypeSynonyms.leading + JobTypeSynonyms.experts + JobTypeSynonyms.associates + JobTypeSynonyms.office
    + JobTypeSynonyms.services + JobTypeSynonyms.trades + JobTypeSynonyms.machines + JobTypeSynonyms.simple
    + JobTypeSynonyms.ambiguous

  private static let finder = SynonymFinder(synonyms)
}

/// The words that lead a job title to a type of job.
///
/// Where the words come from: all of them were written down from memory for this program, none was copied from a register
/// of occupations, and the Norwegian, Danish and Swedish ones still need a native reader. Which group a word belongs to
/// follows ISCO-08 as remembered; national versions differ in places.
enum JobTypeSynonyms {}
