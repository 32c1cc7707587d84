import Domain
import Testing

/// Titles as they are written in records, and the type each must lead to.
struct KindOfWorkFinderTests {
  @Test(
    "English",
    arguments: [
      ("hotel cleaner", KindOfWork.cleaners), ("Cleaners", .cleaners), ("office cleaner", .cleaners),
      ("Part-time shop cleaner", .cleaners), ("kitchen porter", .kitchenHelp),
      ("school kitchen assistant", .kitchenHelp),
      ("shop assistant", .sales), ("Retail", .sales), ("healthcare assistant", .care), ("Teaching assistant", .care),
      ("care home cook", .personalServices), ("van driver", .drivers), ("warehouse", .labourers),
      ("forklift driver in a warehouse", .drivers), ("gardener", .growers), ("farm hand", .farmHelp),
      ("bike mechanic", .metalAndMechanics), ("security guard", .security),
      ("peer support worker", .socialSportCulture),
      ("dry cleaner", .machineOperators), ("police officer", .security), ("office work", .office),
      ("help desk", .itSupport), ("hairdresser's assistant", .personalServices),
      ("newspaper delivery", .wasteAndErrands),
      ("fish farm worker", .forestAndFishing), ("shelf stacker at night", .labourers), ("baker", .foodWoodTextile),
    ])
  func english(title: String, type: KindOfWork) { #expect(KindOfWorkFinder.types(in: title).first == type) }

  @Test(
    "Norwegian",
    arguments: [
      ("renholder", KindOfWork.cleaners), ("Hotellrenholder", .cleaners), ("butikkrenholder", .cleaners),
      ("butikkmedarbeider", .sales), ("butikkselger", .sales), ("lagerarbeider", .labourers),
      ("kjøkkenassistent", .kitchenHelp), ("Kjøkkenhjelp på sykehjem", .kitchenHelp), ("helsefagarbeider", .care),
      ("barnehageassistent", .care), ("assistent i barnehage", .care), ("barnevakt", .care),
      ("kantinemedarbeider", .kitchenHelp),
      ("lastebilsjåfør", .drivers), ("regnskapsfører", .businessAssociates), ("ordfører", .topLeaders),
      ("vaktmester", .personalServices), ("butikkvakt", .security), ("tømrer", .building),
      ("sykepleier", .healthProfessionals),
      ("erfaringskonsulent", .socialSportCulture), ("kontormedarbeider", .office), ("anleggsgartner", .growers),
      ("gårdsarbeid", .farmHelp), ("bilmekaniker", .metalAndMechanics), ("gullsmed", .handicraft),
      ("sjefskokk", .personalServices),
      ("IT-konsulent", .itProfessionals), ("avisbud", .wasteAndErrands), ("fisker", .forestAndFishing),
    ])
  func norwegian(title: String, type: KindOfWork) { #expect(KindOfWorkFinder.types(in: title).first == type) }

  @Test(
    "Danish",
    arguments: [
      ("rengøringsassistent", KindOfWork.cleaners), ("Rengøring", .cleaners), ("hotelrengøring", .cleaners),
      ("køkkenmedhjælper", .kitchenHelp), ("opvasker", .kitchenHelp), ("butiksassistent", .sales),
      ("salgsassistent i butik", .sales), ("pædagogmedhjælper", .care), ("social- og sundhedshjælper", .care),
      ("SOSU-assistent", .care), ("buschauffør", .drivers), ("truckfører", .drivers), ("værkfører", .technicians),
      ("lagermedarbejder", .labourers), ("gartnermedhjælper", .farmHelp), ("skraldemand", .wasteAndErrands),
      ("kok", .personalServices), ("frisør", .personalServices), ("tandlæge", .healthProfessionals),
      ("butikschef", .hospitalityManagers), ("peer-medarbejder", .socialSportCulture), ("bager", .foodWoodTextile),
      ("nattevagt", .care), ("dørvagt", .security), ("genbrugsbutik", .sales),
    ])
  func danish(title: String, type: KindOfWork) { #expect(KindOfWorkFinder.types(in: title).first == type) }

  @Test(
    "Swedish",
    arguments: [
      ("städare", KindOfWork.cleaners), ("hotellstädare", .cleaners), ("Lokalvårdare", .cleaners),
      ("sjukhuslokalvårdare", .cleaners), ("köksbiträde", .kitchenHelp), ("diskare", .kitchenHelp),
      ("butiksbiträde", .sales), ("butikssäljare", .sales), ("undersköterska", .care), ("barnskötare", .care),
      ("fastighetsskötare", .personalServices), ("lagerarbetare", .labourers), ("lastbilsförare", .drivers),
      ("bokförare", .businessAssociates), ("väktare", .security), ("hundvakt", .personalServices),
      ("trädgårdsarbetare", .farmHelp), ("snickare", .building), ("brevbärare", .otherOffice),
      ("sjuksköterska", .healthProfessionals), ("tvätteriarbetare", .machineOperators),
      ("tidningsbud", .wasteAndErrands),
    ])
  func swedish(title: String, type: KindOfWork) { #expect(KindOfWorkFinder.types(in: title).first == type) }

  @Test(
    "several jobs, or a word that means several",
    arguments: [
      ("cleaner and kitchen assistant", [KindOfWork.cleaners, .kitchenHelp]),
      ("kitchen assistant/cleaner", [.kitchenHelp, .cleaners]),
      ("butikk og lager", [.sales, .labourers, .accountsAndStock]),
      ("garden and cleaning", [.cleaners, .farmHelp]), ("snekker", [.building, .foodWoodTextile]),
      ("cleaner, cleaner & städare", [.cleaners]), ("nattvakt", [.care, .security]),
      ("Chef", [.personalServices, .socialSportCulture, .officeManagers]), ("shop security guard", [.security]),
      ("Kontorrenholder", [.cleaners]), ("renholder, kontor", [.cleaners, .office]),
    ])
  func several(title: String, types: [KindOfWork]) { #expect(KindOfWorkFinder.types(in: title) == types) }

  @Test(
    "nothing is guessed",
    arguments: [
      "", " ", "...", "work", "jobb", "any", "something quiet", "assistent", "medarbeider", "helper", "it", "en", "bu",
      "Kari", "NAV", "deltid", "uke 12", "explorer", "college", "bestemor", "stadsbibliotekets", "er", "王小明",
      "praktik", "shopping", "officers", "vaktbytte", "forerunner", "i",
    ])
  func nothing(title: String) { #expect(KindOfWorkFinder.types(in: title) == []) }

  @Test func aLongTextEndsSoon() {
    #expect(KindOfWorkFinder.types(in: String(repeating: "x", count: 1_000)).isEmpty)
    #expect(KindOfWorkFinder.types(in: String(repeating: "cleaner ", count: 125)) == [.cleaners])
  }
}
