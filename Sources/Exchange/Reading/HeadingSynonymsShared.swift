/// Heading words that mean the same in several kinds of sheet.
extension HeadingSynonyms {
  /// What our own export calls a record, so that its rows are known again.
  static let recordID = "caseload id"
  static let reference = """
    ref|ref no|reference no|reference number|client ref|client reference|client id|client no|client number|id|no|nr\
    |number|case no|case number|case id|applicant id|applicant ref|applicant no|service user id|participant id\
    |person id|local id|referanse|deltaker nr|deltakernr|deltakernummer|deltaker id|brukernr|brukernummer|klientnr\
    |klient nr|saksnr|saksnummer|løpenr|løpenummer|sagsnr|sagsnummer|borgernr|borger nr|løbenr|deltager nr|deltagernr\
    |referens|ärendenr|ärendenummer|deltagarnr|deltagarnummer|löpnr|löpnummer
    """
  static let person = """
    client|client name|applicant|applicant name|participant|participant name|service user|job seeker|candidate\
    |deltaker|bruker|klient|jobbsøker|arbeidssøker|deltager|borger|kandidat|deltagare
    """
  static let phone = """
    telephone|tel|phone no|phone number|telephone no|telephone number|mobile|mobile no|mobile number|cell|cell phone\
    |contact number|telefon|telefonnr|telefonnummer|tlf|tlf nr|mobil|mobilnr|mobilnummer|mobiltelefon
    """
  static let email = """
    e mail|mail|email address|e mail address|epost|e post|epostadresse|e postadresse|mailadresse|epostadress\
    |e postadress|mejl
    """
  static let town = """
    city|place|area|locality|village|lives in|by|sted|bosted|bosatt|kommune|poststed|bopæl|ort|stad|bostadsort|hemort\
    |kommun
    """
  static let employer = """
    employer name|company|company name|workplace|current employer|business|arbeidsgiver|bedrift|arbeidssted\
    |arbeidsplass|virksomhet|firma|arbejdsgiver|virksomhed|arbejdsplads|arbetsgivare|företag|arbetsplats
    """
  static let jobTitle = """
    job|position|role|occupation|post|title|stilling|stillingstittel|jobb|yrke|stillingsbetegnelse|jobtitel|titel\
    |befattning|tjänst|yrkestitel
    """
  static let specialist = """
    employment specialist|ips specialist|ips worker|es|worker|staff|employment adviser|employment advisor|allocated to\
    |assigned to|caseworker|jobbspesialist|spesialist|ansvarlig|ips konsulent|konsulent|arbetsspecialist|arbetscoach\
    |jobbcoach|ansvarig
    """
  static let jobStart = """
    job start|job start date|start of job|job started|started work|start date|work start|date started|jobbstart\
    |startdato|startdato jobb|start i jobb|ansatt fra|jobstart|ansat fra|anställningsstart|startdatum|anställd från
    """
  static let jobEnd = """
    job end|job end date|end date|job ended|end of job|date ended|left job|finished work|jobbslutt|sluttdato|slutt\
    |sluttet|ansatt til|jobophør|slutdato|ophør|stoppet|slutdatum|jobbslut|anställd till|anställningens slut
    """
  static let endReason = """
    why ended|reason for leaving|reason ended|reason job ended|reason for ending|why left|sluttårsak|årsak til slutt\
    |grunn til slutt|hvorfor sluttet|årsag til ophør|ophørsårsag|hvorfor stoppet|slutorsak|orsak till avslut\
    |varför slutade
    """
  static let weeklyHours = """
    hours|hours per week|hours a week|hours week|weekly hours|hrs|hrs per week|hrs week|hpw|timer|timer pr uke\
    |timer per uke|timer i uka|timer i uken|timer uke|timer om ugen|timer pr uge|timer uge|ugentlige timer|timetal\
    |timmar|timmar i veckan|timmar per vecka|timmar vecka
    """
  static let nextStep = """
    next action|action|to do|what next|neste steg|neste skritt|tiltak|næste skridt|næste trin|nästa steg|åtgärd
    """
  static let nextDate = """
    next visit|next contact|next step date|by when|follow up|follow up date|due|neste dato|neste besøk|neste kontakt\
    |neste avtale|frist|oppfølging|næste dato|næste besøg|næste kontakt|næste aftale|nästa datum|nästa besök\
    |nästa kontakt
    """
  static let canHire = """
    can hire|hiring authority|hires|decision maker|authority to hire|hiring manager|kan ansette|ansettelsesansvarlig\
    |ansettelsesmyndighet|kan ansætte|ansættelsesansvarlig|kan anställa|rekryterande chef|anställningsansvarig
    """
  static let kindOfWork = """
    type of work|work type|occupation group|kind of job wanted|type arbeid|slags arbeid|yrkesgruppe|arbeidstype\
    |type arbejde|slags arbejde|arbejdstype|faggruppe|typ av arbete|slags arbete|yrkesgrupp
    """
  static let notes = """
    note|comments|comment|remarks|other|other info|additional information|merknad|merknader|notat|notater|kommentar\
    |kommentarer|annet|bemerkning|bemerkninger|bemærkning|bemærkninger|noter|andet|anteckning|anteckningar|övrigt\
    |anmärkning
    """
}
