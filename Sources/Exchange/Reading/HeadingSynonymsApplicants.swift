/// Headings of a sheet with one person a row.
extension HeadingSynonyms {
  static let applicants: [Line] = [
    ("reference", reference),
    ("first_name", "forename|first names|forenames|given name|christian name|fornavn|förnamn"),
    ("last_name", "surname|family name|etternavn|slektsnavn|familienavn|efternavn|efternamn"),
    ("full_name", person + "|name|person|navn|fullt navn|fulde navn|namn|fullständigt namn"),
    (
      "known_as",
      "preferred name|nickname|called|goes by|likes to be called|kallenavn|kalles|kaldenavn|kaldes|smeknamn|kallas|"
        + "tilltalsnamn"
    ),
    ("phone", phone),
    ("email", email),
    ("town", town),
    (
      "referral_date",
      "date of referral|referred|referred on|date referred|referral|referral received|henvist|henvist dato|"
        + "henvist den|henvisning|henvisningsdato|dato henvist|dato for henvisning|henvisning mottatt|remiss|"
        + "remissdatum|remitterad|datum för remiss"
    ),
    (
      "referral_source",
      "referred by|source of referral|source|referrer|referred from|henvist av|henvist fra|henvisende instans|"
        + "henviser|henvisningskilde|henvist af|henvisende part|remittent|remitterad av|remitterad från|"
        + "remitterande enhet"
    ),
    (
      "first_meeting",
      "first met|first contact|date first met|first appointment|initial meeting|first face to face|first f2f|met on|"
        + "entry date|programme entry|program entry|første møte|første samtale|oppstartsmøte|oppstart|inntak|"
        + "inntaksdato|opstartsmøde|opstart|inklusion|første møde|första möte|första mötet|uppstartsmöte|"
        + "första samtal|intagning"
    ),
    (
      "clinical_team",
      "treatment team|team|mental health team|mh team|cmht|behandlingsteam|behandlerteam|behandlingsenhet|poliklinikk|"
        + "dps|klinik|mottagning"
    ),
    (
      "care_coordinator",
      "care co ordinator|coordinator|clinician|case manager|key worker|keyworker|lead professional|cpn|behandler|"
        + "ansvarlig behandler|koordinator|kontaktperson|behandlare|fast vårdkontakt|vårdkontakt|samordnare"
    ),
    (
      "welfare_contact",
      "welfare caseworker|work coach|jobcentre contact|jobcenter contact|jobcentre work coach|dwp contact|"
        + "vr counselor|vr counsellor|nav|nav kontakt|nav veileder|kontakt i nav|veileder i nav|veileder nav|"
        + "sagsbehandler|jobcenter|jobkonsulent|jobcenterets sagsbehandler|handläggare|arbetsförmedlare|"
        + "kontakt på arbetsförmedlingen"
    ),
    (
      "employed_at_referral",
      "in work at referral|working at referral|employed at entry|employed|i arbeid ved henvisning|"
        + "i jobb ved henvisning|i arbeid ved oppstart|i arbejde ved henvisning|i job ved henvisning|"
        + "i arbete vid remiss|anställd vid remiss"
    ),
    ("status", "phase|stage|current status|fase|stadium|fas"),
    (
      "wants",
      "job wants|preferences|job preferences|job preference|preferred work|job goal|goal|interests|wants to do|ønsker|"
        + "jobbønsker|jobbønske|jobbmål|preferanser|ønsket arbeid|ønsket jobb|jobønsker|jobønske|jobpræferencer|"
        + "jobmål|ønske|önskemål|önskemål om arbete|önskar|jobbönskemål|arbetsmål"
    ),
    (
      "does_not_want",
      "doesn t want|doesnt want|not wanted|definitely not|no go|no gos|avoid|to avoid|dislikes|exclusions|"
        + "ønsker ikke|vil ikke|ikke ønsket|unngå|undgå|ønskes ikke|önskar inte|vill inte|undvik"
    ),
    (
      "hours_wanted",
      weeklyHours + "|wanted hours|preferred hours|desired hours|hours preferred|hours sought|ønsket timetall|"
        + "ønskede timer|ønsket antall timer|timer ønsket|timer ønskes|önskade timmar|önskat antal timmar"
    ),
    (
      "travel",
      "travel time|max travel|travel limit|travel min|travel minutes|willing to travel|max travel time|commute|"
        + "reisevei|reisevei min|reisetid|reisetid min|maks reisetid|transporttid|transport|rejsetid|restid|"
        + "max restid|resväg"
    ),
    (
      "disclosure",
      "disclosure choice|disclosure preference|consent to disclose|openness|åpenhet|åpenhet om helse|åbenhed|"
        + "åbenhed om sygdom|öppenhet"
    ),
    (
      "permitted_words",
      "agreed words|words allowed|what may be said|may say|disclosure wording|disclosure words|avtalte ord|"
        + "avtalt ordlyd|hva kan sies|aftalte ord|hvad må siges|överenskomna ord|vad får sägas"
    ),
    ("specialist", specialist),
    ("job_start", jobStart),
    ("employer", employer),
    ("job_title", jobTitle),
    ("hours_week", weeklyHours + "|hours worked|contract hours|arbeidstid|arbejdstid|arbetstid"),
    (
      "job_percent",
      "percent|percentage|fte|stillingsprosent|stilling percent|stillingsandel|prosent|stillingsbrøk|"
        + "ansættelsesprocent|beskæftigelsesgrad|procent|tjänstgöringsgrad|sysselsättningsgrad|anställningsgrad"
    ),
    ("job_end", jobEnd),
    ("end_reason", endReason),
    (
      "last_contact",
      "last seen|date last seen|last contacted|last contact date|date of last contact|last appointment|sist kontakt|"
        + "siste kontakt|sist sett|sist møtt|siste møte|seneste kontakt|sidst set|sidste kontakt|senaste kontakt|"
        + "senast sedd"
    ),
    (
      "next_contact",
      "next appointment|next appt|next meeting|next contact date|next seen|follow up|follow up date|neste avtale|"
        + "neste kontakt|neste møte|neste time|næste aftale|næste kontakt|næste møde|nästa kontakt|nästa möte|nästa tid"
    ),
    ("next_step", nextStep),
    (
      "left_on",
      "exit date|date of exit|exited on|left service|left service on|date left service|discharge date|closed on|"
        + "date closed|avsluttet dato|avsluttet den|utskrevet dato|dato avsluttet|afsluttet dato|udskrevet dato|"
        + "avslutad datum|utskrivningsdatum"
    ),
    ("notes", notes),
    ("kind_of_work", kindOfWork),
    (
      "no_go_employers",
      "no go places|employers to avoid|not to be contacted|do not contact|ikke kontakt|arbeidsgivere å unngå|"
        + "skal ikke kontaktes|må ikke kontaktes|arbejdsgivere at undgå|kontakta inte|arbetsgivare att undvika"
    ),
    (
      "ties",
      "tie|ties to employers|conflicts of interest|knows at employers|bånd|habilitet|kjenner hos arbeidsgiver|"
        + "kender hos arbejdsgiver|band|jäv|känner hos arbetsgivare"
    ),
    ("record_id", recordID),
  ]
}
