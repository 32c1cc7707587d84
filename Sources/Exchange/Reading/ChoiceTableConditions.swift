import Domain

/// Words in sheets for what work is like and for what a contact was about. The labels a person reads in the program are
/// words for themselves.
extension ChoiceTable {
  private static func of<C: Choice>(_ type: C.Type, _ words: [C: String]) -> ChoiceTable {
    ChoiceTable(type.allCases.map { ($0.rawValue, $0.label.english + "|" + (words[$0] ?? "")) })
  }

  package static let days = of(
    WorkDay.self,
    [
      .monday: "mon|mandag|man|måndag|mån", .tuesday: "tue|tues|tirsdag|tir|tisdag|tis",
      .wednesday: "wed|onsdag|ons", .thursday: "thu|thur|thurs|torsdag|tor|tors", .friday: "fri|fredag|fre",
      .saturday: "sat|lørdag|lør|lördag|lör", .sunday: "sun|søndag|søn|söndag|sön",
    ])

  package static let partsOfDay = of(
    PartOfDay.self,
    [
      .early: "early|early mornings|tidlig morgen|tidlig|tidlig om morgenen|tidig morgon|tidigt",
      .day: "day|days|mornings|dag|dagtid|formiddag|dagtimerne|förmiddag",
      .evening: "evenings|late|kveld|ettermiddag og kveld|aften|kväll", .night: "nights|natt|nat|netter",
    ])

  package static let settings = of(
    WorkSetting.self,
    [
      .indoors: "indoor|inside|inne|innendørs|indendørs|inomhus",
      .outdoors: "outdoor|outside|ute|utendørs|udendørs|utomhus", .alone: "on one's own|alene|ensam|på egen hånd",
      .withOthers: "team|in a team|sammen med andre|i team|med andra", .quiet: "stille|rolig|roligt|tyst|lugnt",
      .lively: "busy|livlig|travelt|livligt|livlig", .sitting: "sittende|stillesittende|siddende|sittande",
      .moving: "standing|on your feet|i bevegelse|på beina|i bevægelse|i rörelse",
      .customers: "customer facing|kunder|med kunder|kundekontakt|kundkontakt",
      .noCustomers: "not customer facing|uten kunder|ingen kunder|uden kunder|inga kunder|utan kunder",
      .sameTasks: "routine|fixed tasks|faste oppgaver|faste opgaver|fasta uppgifter",
      .variedTasks: "varied|varierte oppgaver|varierede opgaver|varierande uppgifter",
    ])

  package static let size = of(
    EmployerSize.self,
    [
      .small: "small|liten|lille|under 10|1-9", .medium: "medium|mellomstor|mellemstor|mellanstor|10-99",
      .large: "large|big|stor|over 100|100+",
    ])

  package static let purpose = of(
    EmployerContactPurpose.self,
    [
      .jobDevelopment: "jd|job search|jobbutvikling|jobbsøk|jobudvikling|jobbutveckling|arbetssökande",
      .support: "follow up|follow along|job support|oppfølging|opfølgning|uppföljning",
      .handIn: "application|hand in|cv|søknad|levere søknad|ansøgning|ansökan",
      .jobFair: "job fair|jobbmesse|jobmesse|jobbmässa",
      .agency: "temp agency|agency|vikarbyrå|bemanning|vikarbureau|bemanningsföretag", .other: "annet|andet|annat",
    ])

  package static let spoke = of(
    ContactMaker.self,
    [
      .specialist: "specialist|me|spesialisten|specialisten",
      .applicant: "applicant|client|deltaker|deltager|deltagaren",
      .both: "together|begge|båda|sammen",
    ])

  package static let saidAboutHealth = of(
    DisclosureUsed.self,
    [
      .none: "nothing said|ingenting|intet|inget",
      .agreedWords: "agreed words|avtalte ord|aftalte ord|överenskomna ord",
      .more: "more|mer|mere",
    ])

  package static let relation = of(
    Relation.self,
    [
      .knows: "knows|friend|acquaintance|kjenner|venn|kender|ven|känner|vän",
      .relative: "relative|family|brother|sister|cousin|uncle|aunt|slektning|familie|slægtning|släkting|familj",
      .neighbour: "neighbour|neighbor|nabo|granne",
      .formerBoss: "former boss|ex boss|tidligere sjef|tidligere chef|tidigare chef",
      .formerColleague: "former colleague|ex colleague|tidligere kollega|tidigare kollega",
      .clinicStaff: "clinic staff|clinic|klinikk|behandler|klinik|mottagning", .other: "annet|andet|annat",
    ])

  package static let foundBy = of(
    FoundBy.self,
    [
      .specialist: "specialist|us|jobbspesialist|arbetsspecialist", .applicant: "applicant|client|self|selv|själv",
      .network: "network|family|friends|nettverk|netværk|nätverk", .advert: "advert|ad|annonse|annonce|annons",
    ])

  package static let told = of(
    Told.self,
    [
      .none: "none|no|nothing|ingenting|nei|nej|inget", .partly: "some|delvis|delvist",
      .open: "open|yes|åpen|åben|öppen|ja",
    ])

  package static let endedBy = of(
    EndedBy.self,
    [
      .person: "person|client|applicant|deltaker|selv|deltager|själv",
      .employer: "employer|arbeidsgiver|arbejdsgiver|arbetsgivare",
      .both: "begge|båda", .naturalEnd: "contract ended|natural end|tidsbegrenset|tidsbegrænset|tidsbegränsad",
    ])

  package static let endReasons = of(
    EndReason.self,
    [
      .betterJob: "better job elsewhere|bedre jobb|bedre job|bättre jobb",
      .study: "studies|studier|utdanning|uddannelse",
      .health: "illness|helse|sykdom|helbred|sygdom|hälsa|sjukdom", .tasks: "tasks|oppgavene|opgaverne|uppgifterna",
      .colleagues: "kolleger|kollegaer|kollegor", .transport: "travel|reisevei|rejsevej|resväg",
      .hours: "timer|arbeidstid|arbetstid",
      .pay: "wage|lønn|løn|lön", .benefits: "ytelser|ydelser|ersättning", .season: "season|sesong|sæson|säsong",
      .closure: "closed|nedlagt|lukket|stängt", .moved: "flyttet|flyttat", .other: "annet|andet|annat",
    ])
}
