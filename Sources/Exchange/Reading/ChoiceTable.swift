/// Words people write in a cell, and the canonical code each means. Compared after folding, as a whole.
package struct ChoiceTable: Sendable {
  /// The codes, in order.
  package let codes: [String]
  private let index: [String: String]

  /// `lines` are (code, words separated by `|`).
  init(_ lines: [(code: String, words: String)]) {
    codes = lines.map(\.code)
    var index: [String: String] = [:]
    for line in lines {
      // What we export must come in again unchanged, so a code is always a word for itself.
      for word in [line.code] + line.words.split(separator: "|").map(String.init) {
        index[CellText.comparable(word)] = line.code
      }
    }
    self.index = index
  }

  package func code(for text: String) -> String? {
    index[CellText.comparable(text)]
  }

  /// Every word of a code, in the form they are compared by.
  func spellings(of code: String) -> [String] {
    index.filter { $0.value == code }.keys.sorted()
  }
}

extension ChoiceTable {
  package static let yesNo = ChoiceTable([
    ("yes", "y|yes|ja|j|x|1|true|✓|sant|sann"),
    ("no", "n|no|nei|nej|0|false|usant|falsk"),
  ])

  /// Where a person stands (ips-domain 4.1).
  package static let status = ChoiceTable([
    ("enquiry", "inquiry|enquired|forespørsel|henvendelse|forespørgsel|henvendelse|förfrågan"),
    ("referred", "referral|new referral|henvist|nyhenvist|ny henvisning|remitterad|remiss"),
    ("accepted", "allocated|assigned|tildelt|tatt inn|accepteret|visiteret|accepterad|tilldelad|antagen"),
    ("met", "first meeting held|entered|started|møtt|oppstart|startet|mødt|opstart|träffad|uppstart|påbörjad"),
    (
      "profile",
      "career profile|vocational profile|profile under way|assessment|kartlegging|karriereprofil|yrkesprofil|"
        + "kortlægning|kartläggning|karriärprofil|yrkeskartläggning"
    ),
    (
      "search",
      "job search|job searching|searching|job seeking|looking|jobbsøk|jobbsøking|på jobbsøk|søker jobb|"
        + "aktiv jobbsøker|jobsøgning|søger job|jobbsök|jobbsökning|söker jobb|arbetssökande"
    ),
    ("offer", "job offer|offered|jobbtilbud|tilbud|jobtilbud|jobberbjudande|erbjudande"),
    (
      "working",
      "in work|working|employed|in employment|in a job|i jobb|i arbeid|i arbejde|i job|ansat|ansatt|i arbete|"
        + "anställd|jobbar"
    ),
    ("between_jobs", "between jobs|between job|job ended|mellom jobber|mellem jobs|mellem job|mellan jobb"),
    (
      "studying",
      "study|in education|education|student|i utdanning|utdanning|studier|under uddannelse|uddannelse|utbildning|"
        + "studerar"
    ),
    ("pause", "paused|on pause|on hold|on break|på pause|pauset|sat på pause|pausad|paus|på paus"),
    (
      "out_of_touch",
      "lost contact|no contact|not in touch|outreach|ute av kontakt|mistet kontakt|ingen kontakt|oppsøkende|"
        + "uden kontakt|opsøgende|utan kontakt|tappad kontakt"
    ),
    (
      "step_down",
      "stepping down|transition|transition off|nedtrapping|nedtrapning|nedtrappning|utsluss|utslussning"
    ),
    (
      "left",
      "exited|exit|closed|discharged|avsluttet|utskrevet|afsluttet|udskrevet|"
        + "avslutad|utskriven"
    ),
  ])

  /// What an employer may be told (ips-domain 3.2, disclosure default).
  package static let disclosure = ChoiceTable([
    (
      "nothing",
      "none|no|say nothing|no disclosure|closed|not disclosed|ingenting|ingen|ingen åpenhet|ikke åpen|lukket|intet|"
        + "ingen åbenhed|ikke åben|inget|ingen öppenhet|inte öppen|stängd"
    ),
    (
      "agreed_words",
      "agreed|agreed words only|agreed text|only agreed words|partial|partly|avtalte ord|bare avtalte ord|"
        + "kun avtalte ord|delvis|aftalte ord|kun aftalte ord|delvist|överenskomna ord|avtalade ord|"
        + "bara avtalade ord"
    ),
    (
      "open",
      "full|full disclosure|fully open|åpen|helt åpen|full åpenhet|åben|helt åben|fuld åbenhed|öppen|helt öppen"
    ),
  ])

  /// Why an employer is no place for this person.
  package static let tie = ChoiceTable([
    (
      "former_employer",
      "ex employer|ex-employer|former employer|previous employer|old employer|tidligere arbeidsgiver|"
        + "tidl arbeidsgiver|tidligere arbejdsgiver|tidl arbejdsgiver|tidigare arbetsgivare|fd arbetsgivare|"
        + "f d arbetsgivare"
    ),
    (
      "relative",
      "family|family firm|relative's firm|relatives firm|relative|familie|familiens firma|slektning|slægtning|släkting|"
        + "familj|familjens företag"
    ),
    ("own_clinic", "own clinic|clinic|egen klinikk|klinikk|egen klinik|klinik|egen mottagning|mottagning"),
    (
      "acquaintance",
      "acquaintance|friend|neighbour|neighbor|knows someone|bekjent|venn|nabo|bekendt|ven|bekant|vän|granne"
    ),
    ("wish", "wish|own wish|eget ønske|ønske|egen önskan|önskan"),
  ])
}
