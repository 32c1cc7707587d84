/// When two employers are probably one: the same name but for its legal form and the town, or the same
/// phone. Branches of one name in two towns are two employers.
public enum EmployerLikeness {
  /// What two spellings of one employer's name have in common; "" for no name.
  public static func key(_ name: String, town: String = "") -> String {
    var words = Folding.fold(name).split(separator: " ").map(String.init)
    let all = words
    var wasShorter = true
    while wasShorter {
      wasShorter = drop(Folding.fold(town).split(separator: " ").map(String.init), from: &words)
      for form in forms where drop(form, from: &words) { wasShorter = true }
    }
    return (words.isEmpty ? all : words).joined(separator: " ")
  }

  /// What two ways of writing one phone number have in common: its last digits, since the code of the country may be
  /// left out; "" for what is no number.
  public static func phoneKey(_ phone: String) -> String {
    let digits = phone.unicodeScalars.filter { ("0"..."9").contains($0) }.map { Character($0) }
    return digits.count < fewestDigits ? "" : String(digits.suffix(comparedDigits))
  }

  /// Whether two towns may be one: the same, or one of them unknown.
  public static func mayBeOneTown(_ one: String, _ other: String) -> Bool {
    let (one, other) = (Folding.fold(one), Folding.fold(other))
    return one == other || one.isEmpty || other.isEmpty
  }

  /// Whether a name that was only written down, such as that of a no-go employer, may mean this employer.
  public static func means(_ written: String, _ employer: Employer) -> Bool {
    let wanted = [key(written), key(written, town: employer.town)].filter { !$0.isEmpty }
    return wanted.contains(key(employer.name, town: employer.town)) || wanted.contains(key(employer.name))
  }

  private static let fewestDigits = 5
  private static let comparedDigits = 8

  /// Legal forms as they fold, at the end of a name: Norway, Sweden, Denmark, Finland, Iceland, Britain, Ireland, the
  /// USA, Germany.
  private static let forms: [[String]] = [
    "as", "a s", "asa", "ans", "da", "enk", "sa", "ba", "nuf", "ab", "hb", "kb", "aps", "i s", "k s", "p s", "ivs",
    "oy",
    "oyj", "ehf", "hf", "ltd", "limited", "plc", "llp", "llc", "cic", "inc", "incorporated", "corp", "gmbh", "dac",
  ].map { $0.split(separator: " ").map(String.init) }

  /// Takes words off the end; never the last that are left.
  private static func drop(_ ending: [String], from words: inout [String]) -> Bool {
    guard !ending.isEmpty, words.count > ending.count, Array(words.suffix(ending.count)) == ending else { return false }
    words.removeLast(ending.count)
    return true
  }
}
