import Domain

/// An employer of the demo. All are invented; towns are real so that travel reads true.
struct DemoEmployer: Sendable {
  let name: String
  let branch: String
  let town: String
  let minutes: Int
  let size: EmployerSize
  let sector: Sector
  let field: DemoFieldCode
  /// People there: name, role, can hire.
  let people: [(name: String, role: String, hires: YesNo?)]
  /// How far the three visits have come; nil for an employer nobody has been to yet.
  let stage: VisitStage?
  let needs: String
  let qualities: String
  let hours: String
  let firstKnown: String
  var keepAway = ""
}

extension DemoEmployer {
  static let table: [DemoEmployer] = [
    DemoEmployer(
      name: "Storgata Bakeri", branch: "Bakery and café", town: "Tromsø", minutes: 10, size: .small, sector: .private,
      field: .kitchen,
      people: [("Liv Johansen", "Owner", .yes), ("Pål Berg", "Head baker", .no)], stage: .ongoing,
      needs: "Two people short in the early shift. Hires people the bakers have met, never by advert.",
      qualities: "On time at five; can be taught the rest.", hours: "05-11, weekends by turns",
      firstKnown: "Walked in for coffee"),
    DemoEmployer(
      name: "Fjordkjøkken Catering", branch: "Catering", town: "Tromsø", minutes: 15, size: .medium, sector: .private,
      field: .kitchen,
      people: [("Aoife Brennan", "Kitchen manager", .yes)], stage: .propose,
      needs: "Cold kitchen before conferences; always behind in May and December.",
      qualities: "Clean work, asks when unsure.", hours: "07-15", firstKnown: "Through a job ended well"),
    DemoEmployer(
      name: "Nordlys Bok og Papir", branch: "Bookshop", town: "Tromsø", minutes: 10, size: .small, sector: .private,
      field: .shop,
      people: [("Gunnar Moe", "Owner", .yes)], stage: .ongoing,
      needs: "Someone who reads. Stock-taking in January.", qualities: "Polite, patient, knows a few genres.",
      hours: "10-17", firstKnown: "Customer for years"),
    DemoEmployer(
      name: "Fjellsport Breivika", branch: "Sports shop", town: "Tromsø", minutes: 20, size: .medium, sector: .private,
      field: .shop,
      people: [("Silje Arntzen", "Shop manager", .yes), ("Jonas Lund", "Stock room", .no)], stage: .learn,
      needs: "Ski season: stock room and workshop. Summer: bicycles.", qualities: "Uses the gear themselves.",
      hours: "09-20 in shifts", firstKnown: "Called them"),
    DemoEmployer(
      name: "Gjenbruk Sør", branch: "Second-hand shop", town: "Harstad", minutes: 25, size: .small, sector: .charity,
      field: .shop,
      people: [("Randi Voll", "Manager", .yes)], stage: .learn,
      needs: "Sorting and pricing; a driver two days a week.", qualities: "Takes people as they are.", hours: "10-16",
      firstKnown: "Colleague's tip"),
    DemoEmployer(
      name: "Polar Terminal", branch: "Freight terminal", town: "Tromsø", minutes: 25, size: .large, sector: .private,
      field: .warehouse,
      people: [("Kent Isaksen", "Shift leader", .yes), ("Marit Fossum", "Human resources", .yes)], stage: .ongoing,
      needs: "Day shift sorters all year; the advert runs for ever, the shift leader decides.",
      qualities: "Safe habits, even pace.", hours: "06-14 or 14-22", firstKnown: "Open day"),
    DemoEmployer(
      name: "Nordhavn Fisk", branch: "Fish landing", town: "Lyngen", minutes: 75, size: .medium, sector: .private,
      field: .warehouse,
      people: [("Terje Hagen", "Foreman", .yes)], stage: .propose,
      needs: "Season from January to April, good pay.", qualities: "Can take the cold.",
      hours: "07-15, longer in season", firstKnown: "Family of a former colleague"),
    DemoEmployer(
      name: "Balsfjord Møbellager", branch: "Furniture store", town: "Balsfjord", minutes: 50, size: .medium,
      sector: .private, field: .warehouse,
      people: [("Anne Lise Bakke", "Warehouse manager", .yes)], stage: .introduce,
      needs: "", qualities: "", hours: "", firstKnown: "Drove past"),
    DemoEmployer(
      name: "Tromsdalen Hundesenter", branch: "Kennel", town: "Tromsø", minutes: 20, size: .small, sector: .private,
      field: .animals,
      people: [("Eline Skogstad", "Owner", .yes)], stage: .ongoing,
      needs: "Mornings, every day of the week. More dogs in holidays.", qualities: "Gentle and reliable.",
      hours: "07-11", firstKnown: "Notice at the vet"),
    DemoEmployer(
      name: "Lyngsalpene Stall", branch: "Riding stable", town: "Lyngen", minutes: 80, size: .small, sector: .private,
      field: .animals,
      people: [("Birgitta Nilsson", "Runs the stable", .yes)], stage: .propose,
      needs: "Feeding and mucking out before school groups come.", qualities: "Has been near a horse before.",
      hours: "06-10 and weekends", firstKnown: "Applicant knew of them"),
    DemoEmployer(
      name: "Arktisk Hagesenter", branch: "Garden centre", town: "Tromsø", minutes: 20, size: .medium, sector: .private,
      field: .garden,
      people: [("Helge Strand", "Manager", .yes), ("Ida Nygård", "Outdoor section", .no)], stage: .propose,
      needs: "Eight people from April to June, two all year.", qualities: "Likes weather.", hours: "08-16",
      firstKnown: "Called them"),
    DemoEmployer(
      name: "Kirkeparken drift", branch: "Parks", town: "Harstad", minutes: 30, size: .medium, sector: .public,
      field: .garden,
      people: [("Odd Larsen", "Foreman", .no)], stage: .learn,
      needs: "Summer crew; winter snow crew. The municipality hires, the foreman is asked.",
      qualities: "Works without being watched.", hours: "07-15", firstKnown: "Municipal contact list"),
    DemoEmployer(
      name: "Sykkelverkstedet Skippergata", branch: "Bicycle workshop", town: "Tromsø", minutes: 10, size: .small,
      sector: .private, field: .workshop,
      people: [("Dag Amundsen", "Owner", .yes)], stage: .ongoing,
      needs: "Behind from April to August; calm winters.", qualities: "Careful, not fast.", hours: "10-17",
      firstKnown: "Repaired a bicycle there"),
    DemoEmployer(
      name: "Karasjok Trevare", branch: "Joinery", town: "Karasjok", minutes: 240, size: .small, sector: .private,
      field: .workshop,
      people: [("Nils Anders Gaup", "Joiner and owner", .yes)], stage: .introduce,
      needs: "", qualities: "", hours: "", firstKnown: "Family of an applicant's neighbour"),
    DemoEmployer(
      name: "Rent og Rolig", branch: "Cleaning firm", town: "Tromsø", minutes: 15, size: .medium, sector: .private,
      field: .cleaning,
      people: [("Thuy Le", "Operations", .yes), ("Bente Moen", "Team leader", .no)], stage: .ongoing,
      needs: "Always one or two; trains people in pairs.", qualities: "Turns up, tells when something is wrong.",
      hours: "06-12", firstKnown: "They called us"),
    DemoEmployer(
      name: "Sundet Regnskap", branch: "Accounts office", town: "Tromsø", minutes: 10, size: .small, sector: .private,
      field: .office,
      people: [("Karin Wiik", "Partner", .yes)], stage: .learn,
      needs: "Receipts pile up in February and August.", qualities: "Discreet and exact.",
      hours: "Flexible, 15-25 a week", firstKnown: "Colleague's tip"),
    DemoEmployer(
      name: "Bibliotekhuset", branch: "Library", town: "Harstad", minutes: 25, size: .medium, sector: .public,
      field: .office,
      people: [("Solveig Dahl", "Librarian in charge", .yes)], stage: .propose,
      needs: "Shelving and the book bus.", qualities: "Quiet and curious.", hours: "10-18", firstKnown: "Walked in"),
    DemoEmployer(
      name: "Solbakken Barnehage", branch: "Kindergarten", town: "Tromsø", minutes: 15, size: .medium, sector: .public,
      field: .care,
      people: [("Tone Haug", "Head", .yes)], stage: .propose,
      needs: "Stand-ins who become permanent.", qualities: "Warm, steady, likes rain.", hours: "07.30-15.30",
      firstKnown: "Parents' evening"),
    DemoEmployer(
      name: "Nordbud Varetransport", branch: "Deliveries", town: "Tromsø", minutes: 20, size: .medium, sector: .private,
      field: .driving,
      people: [("Stian Olsen", "Traffic manager", .yes)], stage: .learn,
      needs: "Fixed rounds by day; a second person in the van at first.", qualities: "Clean licence, polite.",
      hours: "07-15", firstKnown: "Advert, then visited"),
    DemoEmployer(
      name: "Datahjelp Nord", branch: "IT service", town: "Tromsø", minutes: 10, size: .small, sector: .private,
      field: .computers,
      people: [("Ravi Sharma", "Manager", .yes)], stage: .propose,
      needs: "Setting up machines, tickets by e-mail.", qualities: "Careful, writes clearly.",
      hours: "Flexible, some from home", firstKnown: "They repaired our laptop"),
    DemoEmployer(
      name: "Hotell Havnegården", branch: "Hotel", town: "Tromsø", minutes: 10, size: .medium, sector: .private,
      field: .hotel,
      people: [("Camilla Rønning", "Hotel manager", .yes), ("Piotr Zieliński", "Breakfast", .no)], stage: .ongoing,
      needs: "Breakfast from six, reception in the evenings.", qualities: "Languages, a calm voice.",
      hours: "06-12 or 15-23", firstKnown: "Through a job ended well"),
    DemoEmployer(
      name: "Isbjørn Utleie", branch: "Car hire", town: "Tromsø", minutes: 25, size: .small, sector: .private,
      field: .driving,
      people: [("Frode Lie", "Owner", .yes)], stage: nil,
      needs: "", qualities: "", hours: "", firstKnown: "Advert", keepAway: "Asked us in writing not to come again."),
  ]
}
