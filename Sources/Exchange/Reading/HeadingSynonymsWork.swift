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
    (
      "industry_group",
      "nace|nace code|nace section|industry code|næringsgruppe|næringskode|branchekode|branchegruppe|sni|sni kod|"
        + "näringsgren"
    ),
    (
      "kinds_of_work",
      "kinds of jobs|types of jobs|jobs there|occupations|stillingstyper|typer arbeid|typer stillinger|jobtyper|"
        + "slags arbejde|typer av arbete|yrken"
    ),
    (
      "size",
      "company size|number of employees|employees|størrelse|antall ansatte|antal ansatte|storlek|antal anställda"
    ),
    ("settings", "setting|working environment|arbeidsmiljø|arbejdsmiljø|arbetsmiljö"),
    ("days", "working days|days of work|arbeidsdager|dager|arbejdsdage|dage|arbetsdagar|dagar"),
    ("parts_of_day", "shifts|shift|time of day|skift|vakter|tid på dagen|vagter|arbetspass"),
    ("qualities", "qualities wanted|what they look for|egenskaper|ønskede egenskaper|egenskaber|önskade egenskaper"),
    ("hours_offered", "hours and shifts|hours offered|timer tilbudt|arbeidstider|arbejdstider|arbetstider"),
    (
      "ways_of_hiring",
      "how they hire|how they find people|recruitment|rekruttering|ansettelsesmåte|ansættelsesmåde|rekrytering"
    ),
    ("first_known", "how first known|source|how we met|hvordan kjent|kilde|hvordan kendt|källa"),
    ("about", "about the employer|om bedriften|om virksomheden|om företaget"),
    ("best_time", "best time to call|best time to visit|beste tid|beste tidspunkt|bedste tid|bästa tid"),
    (
      "other_people",
      "other contacts|other contact persons|more people|andre kontakter|andre kontaktpersoner|andra kontaktpersoner"
    ),
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
    ("purpose", "what for|reason for contact|formål|hensikt|hensigt|syfte|ändamål"),
    (
      "thanked",
      "thank you|thank you sent|thank you note|thanks sent|takket|takk sendt|takkekort|tak sendt|tackat|tack skickat"
    ),
    ("minutes", "duration|min|mins|minutter|varighet|varighed|minuter|tidsåtgång"),
    ("time", "start time|time of day|klokkeslett|klokken|klokkeslæt|klockslag|tid"),
    ("who_spoke", "contact by|who made the contact|hvem snakket|hvem talte|vem talade"),
    (
      "applicant_present",
      "client present|applicant there|client there|deltaker med|deltaker til stede|deltager med|deltagaren med"
    ),
    ("planned", "was planned|planlagt|planerad|planlagd"),
    ("about_ordinary_job", "ordinary job|competitive job|ordinær jobb|ordinært job|ordinarie jobb"),
    (
      "said_about_health",
      "disclosed|disclosure|said about condition|sagt om helse|åpenhet|sagt om helbred|sagt om hälsa"
    ),
    ("why_all_the_same", "reason beyond|hvorfor likevel|hvorfor alligevel|varför ändå"),
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
    ("kind_of_work", kindOfWork),
    ("isco_code", "isco|isco 08|isco08|styrk|styrk08|styrk 08|disco|disco08|ssyk|ssyk 2012"),
    (
      "scheme",
      "measure|programme|program|benefit scheme|tiltak|ordning|virkemiddel|foranstaltning|tilbud|åtgärd|insats"
    ),
    ("basis_group", "counts as|reported as|rapporteres som|räknas som|tæller som"),
    (
      "hours_now",
      "current hours|present hours|hours at present|timer nå|timer pr uke nå|nåværende timer|timer nu|nuværende timer|"
        + "timmar nu|nuvarande timmar"
    ),
    ("hours_from", "hours since|hours changed|hours changed on|timer fra|endret timer|timer ændret|timmar från"),
    ("found_by", "how found|found through|funnet av|funnet gjennom|fundet af|fundet gennem|hittat av|hittat genom"),
    (
      "told_employer",
      "employer knows|employer told|disclosed|disclosure|arbeidsgiver vet|åpenhet|arbejdsgiver ved|arbetsgivaren vet"
    ),
    ("supervisor", "line manager|boss|leder|nærmeste leder|nærmeste chef|chef|närmaste chef"),
    (
      "first_paid_hours",
      "first four hours|first 4 hours|first paid 4 hours|første betalte timer|første fire timer|första betalda timmar"
    ),
    ("end_learned", "end learned on|learned of end|vi fikk vite|vi fik at vide|vi fick veta"),
    ("ended_by", "who ended|who ended it|hvem avsluttet|hvem afsluttede|vem avslutade"),
    ("end_reasons", "reasons listed|årsaker|årsager|orsaker"),
    ("liked", "what was liked|likte|kunne lide|gillade"),
    ("disliked", "what was not liked|likte ikke|kunne ikke lide|gillade inte"),
    ("learned", "lessons|lesson|lessons learned|lærdom|lært|lärdom|lärdomar"),
    ("record_id", recordID),
  ]
}
