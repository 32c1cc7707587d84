/// Choices in sheets about employers, contacts and jobs.
extension ChoiceTable {
  /// How a contact was made. Who made it is `madeBy`'s business.
  package static let mode = ChoiceTable([
    (
      "face_to_face",
      "in person|face to face|face-to-face|f2f|ftf|visit|visited|met|meeting|walk in|oppmøte|personlig|personlig møte|"
        + "ansikt til ansikt|besøk|møte|fremmøde|personligt|personligt møde|ansigt til ansigt|besøg|møde|"
        + "personligt möte|på plats|besök|möte"
    ),
    ("video", "video call|teams|zoom|skype|videomøte|videosamtale|videomøde|videomöte|videosamtal"),
    (
      "phone",
      "phone|telephone|phone call|call|called|rang|tel|by phone|telefon|tlf|ringte|oppringning|telefonsamtale|"
        + "ringede|opkald|ringde|telefonsamtal|på telefon|per telefon"
    ),
    ("text", "text message|sms|message|texted|whatsapp|melding|tekstmelding|besked|sms besked|meddelande"),
    ("email", "e-mail|e mail|mail|emailed|epost|e-post|mejl"),
    ("letter", "post|by post|brev|posted"),
  ])

  /// Ways that also say who made the contact: the applicant, by this way.
  package static let modeByApplicant = ChoiceTable([
    (
      "phone",
      "client rang|client called|client phoned|applicant rang|applicant called|applicant phoned|deltaker ringte|"
        + "deltakeren ringte|bruker ringte|søker ringte|deltager ringede|borger ringede|kandidat ringede|"
        + "deltagaren ringde|deltagare ringde|klient ringte|klienten ringde"
    ),
    (
      "face_to_face",
      "client visited|client went|client called in|applicant visited|applicant went|deltaker møtte opp|"
        + "deltaker var innom|deltager mødte op|deltagaren besökte"
    ),
    (
      "email",
      "client emailed|client e mailed|applicant emailed|deltaker sendte epost|deltager sendte mail|deltagaren mejlade"
    ),
    ("text", "client texted|applicant texted"),
    ("letter", "client wrote|applicant wrote"),
  ])

  /// The visit, or how far the relationship with an employer has come (ips-domain 3.3).
  package static let visitStage = ChoiceTable([
    (
      "introduce",
      "1|first|1st|first meeting|first visit|visit 1|introduction|første|første møte|første besøk|1 besøk|presentere|"
        + "første besøg|første møde|1 besøg|præsentere|första|första möte|första mötet|första besök|presentera"
    ),
    (
      "learn",
      "2|second|2nd|second meeting|second visit|visit 2|andre|annen|andre møte|andre besøk|2 besøk|lære|anden|"
        + "andet besøg|andet møde|2 besøg|andra|andra möte|andra mötet|andra besök|lära"
    ),
    (
      "propose",
      "3|third|3rd|third meeting|third visit|visit 3|proposal|tredje|tredje møte|tredje besøk|3 besøk|foreslå|"
        + "tredje besøg|tredje møde|3 besøg|tredje möte|tredje besök|föreslå"
    ),
    (
      "ongoing",
      "4|on going|continuing|follow up|regular|løpende|pågående|fast kontakt|oppfølging|løbende|opfølgning|"
        + "löpande|uppföljning"
    ),
  ])

  /// Stage of an employer: a visit's stages, and `not_contacted` for none yet.
  package static let employerStage = ChoiceTable(
    [
      (
        "not_contacted",
        "0|new|not contacted|no contact yet|prospect|ny|ikke kontaktet|ingen kontakt ennå|endnu ikke kontaktet|"
          + "inte kontaktad"
      )
    ] + visitStage.codes.map { ($0, visitStage.spellings(of: $0).joined(separator: "|")) })

  /// What kind of job it is (ips-domain 4.3).
  package static let basis = ChoiceTable([
    (
      "competitive",
      "ordinary|ordinary job|open employment|competitive employment|regular|paid|paid work|ordinær|ordinært|"
        + "ordinært arbeid|ordinær jobb|ordinært job|ordinær beskæftigelse|reguljärt|reguljärt arbete"
    ),
    ("self_employed", "self employed|own business|selvstendig|selvstendig næringsdrivende|selvstændig|egen företagare"),
    ("seasonal", "season|sesong|sesongarbeid|sæson|sæsonarbejde|säsong|säsongsarbete"),
    ("agency", "temp agency|agency work|bemanning|vikarbyrå|vikarbureau|bemanningsföretag"),
    ("small_hours", "permitted work|småjob|småjobb|ordinære timer"),
    (
      "wage_subsidy",
      "subsidised|subsidized|wage subsidy|subsidy|lønnstilskudd|midlertidig lønnstilskudd|varig lønnstilskudd|"
        + "løntilskud|lönebidrag|nystartsjobb"
    ),
    ("flex_job", "flexjob|flex job|fleksjob"),
    (
      "internship",
      "work trial|placement|unpaid|traineeship|arbeidstrening|arbeidspraksis|praksis|virksomhedspraktik|praktik|"
        + "arbetsträning"
    ),
    ("sheltered", "sheltered work|vta|vta skjermet|aft|beskyttet beskæftigelse|samhall|daglig verksamhet"),
    ("vta_ordinary", "vtao|vta i ordinær bedrift|vta ordinær"),
    ("volunteering", "volunteer|voluntary|voluntary work|frivillig|frivillig arbeid|frivilligt arbejde|ideellt arbete"),
    ("education", "course|study|utdanning|uddannelse|utbildning|studier"),
    ("supported_retention", "retention|job retention|kept job|beholdt jobb|fastholdelse|bibehållen anställning"),
  ])

  /// What a sum of pay is for. By the day or week is no choice of a job record, so it stays unknown.
  package static let payPeriod = ChoiceTable([
    ("hour", "hourly|per hour|an hour|h|hr|time|timen|per time|pr time|i timen|timme|timmen|per timme"),
    ("month", "monthly|per month|a month|pcm|måned|måneden|per måned|pr måned|om måneden|månad|i månaden|per månad"),
    ("year", "yearly|annual|annually|per year|a year|pa|p a|år|året|per år|pr år|om året|årlig|om åren"),
  ])
}

extension ChoiceTable {
  /// Who owns an employer; any other word under "Sector" is its line of business.
  static let sector = ChoiceTable([
    ("private", "private sector|privat|privat sektor"),
    ("public", "public sector|offentlig|offentlig sektor|det offentlige|offentlig virksomhed"),
    (
      "charity",
      "charity or social enterprise|third sector|voluntary sector|social enterprise|frivillig sektor|ideell sektor"
    ),
  ])

  /// Work at referral where the sheet says more than yes or no.
  static let workAtEntry = ChoiceTable([
    ("out_of_work", "unemployed|not working|uten arbeid|arbeidsledig|arbejdsløs|ledig|arbetslös"),
    ("employed_keep", "retain|job retention|wants to keep the job|beholde jobb|vil beholde jobben"),
    ("employed_change", "wants another job|wants to change job|vil bytte jobb"),
    ("student", "studying|in education"),
  ])
}
