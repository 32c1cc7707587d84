/// One group of ISCO-08 with its names.
struct JobTypeRow: Sendable {
  let type: JobType
  let label: Words
  let officialTitle: String

  init(_ type: JobType, _ label: Words, official officialTitle: String) {
    (self.type, self.label, self.officialTitle) = (type, label, officialTitle)
  }

  /// In the order of the codes. The labels are our own; the official titles are the standard's.
  static let all: [JobTypeRow] = leading + expert + office + service + handsOn + simple

  private static let leading: [JobTypeRow] = [
    JobTypeRow(.armedForcesOfficers, "military: officer", official: "Commissioned armed forces officers"),
    JobTypeRow(
      .armedForcesSergeants, "military: sergeant or corporal", official: "Non-commissioned armed forces officers"),
    JobTypeRow(.armedForcesSoldiers, "military: soldier or sailor", official: "Armed forces occupations, other ranks"),
    JobTypeRow(.topLeaders, "top leader or politician", official: "Chief executives, senior officials and legislators"),
    JobTypeRow(
      .officeManagers, "manager: office, staff or sales", official: "Administrative and commercial managers"),
    JobTypeRow(
      .productionManagers, "manager: production, building, care or school",
      official: "Production and specialised services managers"),
    JobTypeRow(
      .hospitalityManagers, "manager: hotel, restaurant or shop",
      official: "Hospitality, retail and other services managers"),
  ]

  private static let expert: [JobTypeRow] = [
    JobTypeRow(.scientists, "engineer, architect or scientist", official: "Science and engineering professionals"),
    JobTypeRow(.healthProfessionals, "nurse, doctor, therapist", official: "Health professionals"),
    JobTypeRow(.teachers, "teacher, pedagogue", official: "Teaching professionals"),
    JobTypeRow(
      .businessProfessionals, "accountant, adviser, communication",
      official: "Business and administration professionals"),
    JobTypeRow(
      .itProfessionals, "programmer, computer systems",
      official: "Information and communications technology professionals"),
    JobTypeRow(
      .lawSocialCulture, "law, social work, art and media", official: "Legal, social and cultural professionals"),
    JobTypeRow(
      .technicians, "technician, foreman, laboratory", official: "Science and engineering associate professionals"),
    JobTypeRow(
      .healthTechnicians, "help in treatment, pharmacy or dental clinic", official: "Health associate professionals"),
    JobTypeRow(
      .businessAssociates, "case handling, bookkeeping, agents",
      official: "Business and administration associate professionals"),
    JobTypeRow(
      .socialSportCulture, "peer support, sport, design, head cook",
      official: "Legal, social, cultural and related associate professionals"),
    JobTypeRow(.itSupport, "computer help and web", official: "Information and communications technicians"),
  ]

  private static let office: [JobTypeRow] = [
    JobTypeRow(.office, "office work and typing", official: "General and keyboard clerks"),
    JobTypeRow(.customerService, "reception, telephone, counter", official: "Customer services clerks"),
    JobTypeRow(
      .accountsAndStock, "accounts, stock and transport papers", official: "Numerical and material recording clerks"),
    JobTypeRow(.otherOffice, "post, library, archive", official: "Other clerical support workers"),
  ]

  private static let service: [JobTypeRow] = [
    JobTypeRow(
      .personalServices, "cook, waiter, hairdresser, caretaker, animals", official: "Personal service workers"),
    JobTypeRow(.sales, "shop and sales", official: "Sales workers"),
    JobTypeRow(.care, "care of people, child care, help in class", official: "Personal care workers"),
    JobTypeRow(.security, "guard, police, fire service", official: "Protective services workers"),
  ]

  private static let handsOn: [JobTypeRow] = [
    JobTypeRow(.growers, "gardener, farmer", official: "Market-oriented skilled agricultural workers"),
    JobTypeRow(
      .forestAndFishing, "forest, fishing and hunting",
      official: "Market-oriented skilled forestry, fishery and hunting workers"),
    JobTypeRow(
      .ownUseFarming, "farming and fishing for the own household",
      official: "Subsistence farmers, fishers, hunters and gatherers"),
    JobTypeRow(
      .building, "building trades: carpenter, painter, plumber",
      official: "Building and related trades workers, excluding electricians"),
    JobTypeRow(.metalAndMechanics, "mechanic, welder, metal", official: "Metal, machinery and related trades workers"),
    JobTypeRow(.handicraft, "handicraft and printing", official: "Handicraft and printing workers"),
    JobTypeRow(.electrical, "electrician, electronics", official: "Electrical and electronic trades workers"),
    JobTypeRow(
      .foodWoodTextile, "baker, butcher, cabinet maker, tailor",
      official: "Food processing, wood working, garment and other craft and related trades workers"),
    JobTypeRow(
      .machineOperators, "running machines in factory or laundry", official: "Stationary plant and machine operators"),
    JobTypeRow(.assemblers, "putting products together", official: "Assemblers"),
    JobTypeRow(.drivers, "driving and machines on wheels", official: "Drivers and mobile plant operators"),
  ]

  private static let simple: [JobTypeRow] = [
    JobTypeRow(.cleaners, "cleaning and household help", official: "Cleaners and helpers"),
    JobTypeRow(
      .farmHelp, "help on farm, in garden, forest or fish farm",
      official: "Agricultural, forestry and fishery labourers"),
    JobTypeRow(
      .labourers, "warehouse, packing, help on building sites",
      official: "Labourers in mining, construction, manufacturing and transport"),
    JobTypeRow(.kitchenHelp, "kitchen help and fast food", official: "Food preparation assistants"),
    JobTypeRow(
      .streetWork, "selling and services in the street", official: "Street and related sales and service workers"),
    JobTypeRow(
      .wasteAndErrands, "waste, newspapers, errands, odd jobs", official: "Refuse workers and other elementary workers"),
  ]
}
