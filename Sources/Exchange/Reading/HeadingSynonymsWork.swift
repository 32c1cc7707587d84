/// Headings of sheets about employers, contacts with them, and jobs.
extension HeadingSynonyms {
  static let employers: [Line] = [
    (
      "name",
      employer + "|employer|business name|organisation|organization|navn|bedriftsnavn|virksomhedsnavn|namn|företagsnamn"
    ),
    ("sector", "public or private|sektor"),
    ("branch", "industry|trade|type of business|business type|bransje|næring|branche|bransch"),
    ("town", town + "|location|address"),
    (
      "travel_minutes",
      "travel min|travel mins|travel time|travel|minutes|min|reisevei|reisevei min|reisetid|reisetid min|rejsetid|"
        + "transporttid|restid|resväg"
    ),
    (
      "person",
      "contact person|contact|contact name|named contact|person seen|kontaktperson|kontakt|kontakt navn|kontaktnavn|"
        + "kontaktnamn"
    ),
    ("role", "position|job title|title|rolle|stilling|titel|tittel|roll|befattning"),
    ("can_hire", canHire),
    ("employer_phone", "main phone|switchboard|sentralbord|omstilling|hovednummer|växel"),
    ("phone", phone),
    ("email", email),
    ("stage", "relationship stage|visit stage|visit|status|relationship|fase|trinn|trin|steg|stadium|relasjon|fas"),
    ("owner", specialist + "|specialist|relationship owner|account manager|lead|who|eier|ejer|ägare"),
    (
      "last_visit",
      "last visited|last contact|last seen|date of last visit|siste besøk|sist besøkt|sist kontakt|siste kontakt|"
        + "seneste besøg|sidste besøg|seneste kontakt|senaste besök|senaste kontakt"
    ),
    ("next_step", nextStep),
    ("next_date", nextDate),
    ("needs", "business needs|requirements|what they need|looking for|hiring needs|behov|ser etter|søger|söker"),
    (
      "do_not_contact",
      "do not approach|no contact|don t contact|dont contact|ikke kontakt|skal ikke kontaktes|må ikke kontaktes|"
        + "kontakta inte|får inte kontaktas"
    ),
    ("notes", notes),
    ("record_id", recordID),
  ]

  static let contacts: [Line] = [
    (
      "date",
      "date of contact|contact date|visit date|when|dato|kontaktdato|besøksdato|besøgsdato|datum|kontaktdatum|"
        + "besöksdatum"
    ),
    ("reference", reference),
    ("applicant_name", person + "|name|on behalf of|navn|på vegne av|på vegne af|namn|för"),
    ("goal", "client goal|applicant goal|job goal|client's goal|mål|jobbmål|jobmål|arbetsmål"),
    ("employer", employer),
    (
      "person",
      "person seen|contact person|contact|contact name|spoke to|who was seen|met with|kontaktperson|møtte|"
        + "snakket med|talte med|pratade med"
    ),
    ("hiring_authority", canHire),
    (
      "mode",
      "how|method|type of contact|contact type|contact method|method of contact|måte|kontaktmåte|kontaktform|hvordan|"
        + "type kontakt|metode|kontakttype|hur|kontaktsätt|metod"
    ),
    (
      "visit",
      "nature of visit|visit number|visit no|visit stage|stage|besøk|besøk nr|besøksnr|besøg|besøg nr|besök|besök nr"
    ),
    (
      "result",
      notes + "|notes|what happened|outcome|description|summary|details|hva skjedde|resultat|utfall|"
        + "beskrivelse|"
        + "hvad skete der|udfald|vad hände|beskrivning|utfall"
    ),
    ("next_step", nextStep),
    ("next_date", nextDate),
    ("specialist", specialist + "|by|made by|seen by|who|utført av|av|udført af|af|utförd av"),
    ("record_id", recordID),
  ]

  static let jobs: [Line] = [
    ("reference", reference),
    ("applicant_name", person + "|name|person|employee|navn|ansatt|namn|anställd"),
    ("employer", employer),
    ("title", jobTitle + "|job title"),
    ("start", jobStart + "|started|from|fra|från"),
    ("end", jobEnd + "|ended|to|til|till"),
    (
      "basis",
      "type|type of job|job type|kind of job|contract|contract type|employment type|ansettelsesform|type stilling|"
        + "type jobb|ansættelsesform|ansættelsestype|anställningsform"
    ),
    ("hours_week", weeklyHours),
    (
      "pay",
      "wage|wages|salary|pay rate|rate|hourly rate|hourly pay|hourly wage|lønn|timelønn|løn|timeløn|lön|timlön"
    ),
    ("pay_period", "per|paid per|lønnsperiode|lønn per|lønperiode|løn per|löneperiod|lön per"),
    ("end_reason", endReason + "|reason|årsak|årsag|orsak"),
    ("notes", notes),
    ("record_id", recordID),
  ]
}
