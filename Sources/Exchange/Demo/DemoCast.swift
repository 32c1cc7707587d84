import Domain

/// Where a person of the demo stands today. Each phase of Domain has somebody in it.
enum DemoStory: Sendable {
  case enquiry, referred, accepted, met, profile, search
  /// An offer with a first day, and one that is still talked about.
  case offerWithDate, offerOpen
  case startingWork, working
  case workingAndStudying
  /// Kept the job they had when they came.
  case keptJob
  /// Works, and a plan for handing over to others is agreed.
  case workingStepDown
  /// Finishes a course with a plan for handing over.
  case studyingStepDown
  case betweenJobs, betweenJobsSearching
  case pause, outOfTouch, studying
  case leftWorking, leftMoved
  /// Left once, came back: a second episode, searching.
  case backAgain
}

enum DemoSpecialist: Sendable { case first, second, nobody }

/// One person of the demo. Everybody is invented.
struct DemoRole: Sendable {
  let first: String
  let last: String
  var knownAs = ""
  let town: String
  let story: DemoStory
  let field: DemoFieldCode
  /// Days since the referral (or, for an enquiry, since it was raised).
  let referred: Int
  /// Days in the present phase, where the story does not give them.
  var since = 0
  var with = DemoSpecialist.first
  var mark: Mark?
  var about = ""
}

extension DemoRole {
  static let table: [DemoRole] = [
    DemoRole(
      first: "Ola", last: "Hansen", town: "Tromsø", story: .startingWork, field: .kitchen, referred: 163, since: 5,
      mark: .bell, about: "Best reached before noon. Likes a text the day before."),
    DemoRole(
      first: "Mette", last: "Sørensen", town: "Tromsø", story: .outOfTouch, field: .office, referred: 214, since: 16,
      mark: .question),
    DemoRole(first: "Per", last: "Larsen", town: "Tromsø", story: .search, field: .shop, referred: 121, mark: .star),
    DemoRole(
      first: "Aino", last: "Joki", town: "Lyngen", story: .search, field: .animals, referred: 58,
      about: "Lives with a sister up the valley; the bus goes twice a day."),
    DemoRole(
      first: "Tor Eira", last: "Utsi", knownAs: "Tor Eira", town: "Karasjok", story: .search, field: .workshop,
      referred: 196, about: "Speaks North Sámi at home. Meet by video when the road is closed."),
    DemoRole(
      first: "Sinéad", last: "O’Connell", town: "Tromsø", story: .working, field: .hotel, referred: 402, since: 143),
    DemoRole(
      first: "Linh", last: "Nguyễn", town: "Tromsø", story: .working, field: .cleaning, referred: 331, since: 96,
      about: "Her daughter may interpret by phone; asks to be told beforehand."),
    DemoRole(
      first: "Yousef", last: "Al-Haddad", town: "Tromsø", story: .profile, field: .driving, referred: 27, since: 13),
    DemoRole(
      first: "Máret", last: "Gaup", town: "Karasjok", story: .workingAndStudying, field: .care, referred: 447,
      since: 171),
    DemoRole(
      first: "Åse", last: "Bjørkli", town: "Harstad", story: .betweenJobsSearching, field: .garden, referred: 365,
      since: 19, mark: .star),
    DemoRole(
      first: "Kacper", last: "Wójcik", town: "Tromsø", story: .startingWork, field: .warehouse, referred: 148, since: 17
    ),
    DemoRole(
      first: "Ingebjørg", last: "Tveit", knownAs: "Bibbi", town: "Tromsø", story: .met, field: .kitchen, referred: 16,
      since: 4),
    DemoRole(
      first: "Rasmus", last: "Østergaard", town: "Tromsø", story: .offerWithDate, field: .workshop, referred: 109,
      since: 3),
    DemoRole(
      first: "Fatima", last: "Nasser", town: "Tromsø", story: .search, field: .kitchen, referred: 83, mark: .bell),
    DemoRole(
      first: "Johan", last: "Åkerlund", town: "Harstad", story: .pause, field: .computers, referred: 259, since: 41,
      about: "Wants a quiet autumn. Asked us to write in the new year, not before."),
    DemoRole(first: "Elin", last: "Persson", town: "Tromsø", story: .referred, field: .shop, referred: 6),
    DemoRole(
      first: "Ánte", last: "Somby", town: "Karasjok", story: .workingStepDown, field: .driving, referred: 541, since: 34
    ),
    DemoRole(
      first: "Bjarne", last: "Kvamme", town: "Balsfjord", story: .keptJob, field: .warehouse, referred: 131, since: 900),
    DemoRole(
      first: "Noor", last: "Hamdan", town: "Tromsø", story: .backAgain, field: .care, referred: 71,
      about: "Was with us before, left, and came back by her own wish."),
    DemoRole(
      first: "Siobhán", last: "Kelly", town: "Harstad", story: .search, field: .office, referred: 178, with: .second),
    DemoRole(
      first: "Lars", last: "Mikkelsen", town: "Harstad", story: .working, field: .garden, referred: 289, since: 74,
      with: .second),
    DemoRole(
      first: "Trang", last: "Phạm", town: "Harstad", story: .startingWork, field: .computers, referred: 94, since: 24,
      with: .second, mark: .bell),
    DemoRole(
      first: "Magnus", last: "Lindqvist", town: "Harstad", story: .betweenJobs, field: .shop, referred: 312, since: 6,
      with: .second),
    DemoRole(
      first: "Zofia", last: "Nowak", town: "Harstad", story: .profile, field: .hotel, referred: 35, since: 18,
      with: .second),
    DemoRole(
      first: "Ciarán", last: "Byrne", town: "Harstad", story: .search, field: .warehouse, referred: 142, with: .second),
    DemoRole(
      first: "Inga", last: "Sara", town: "Alta", story: .studying, field: .care, referred: 234, since: 88, with: .second
    ),
    DemoRole(
      first: "Hassan", last: "Karimi", town: "Harstad", story: .offerOpen, field: .kitchen, referred: 101, since: 4,
      with: .second, mark: .star),
    DemoRole(
      first: "Kirsten", last: "Nørgaard", town: "Harstad", story: .working, field: .office, referred: 386, since: 205,
      with: .second),
    DemoRole(
      first: "Erik", last: "Sjöberg", town: "Narvik", story: .accepted, field: .driving, referred: 9, since: 5,
      with: .second),
    DemoRole(
      first: "Agnieszka", last: "Kowalska", town: "Narvik", story: .search, field: .cleaning, referred: 66,
      with: .second, mark: .question),
    DemoRole(
      first: "Mattis", last: "Balto", town: "Narvik", story: .studyingStepDown, field: .computers, referred: 487,
      since: 45, with: .second),
    DemoRole(
      first: "Declan", last: "Walsh", town: "Harstad", story: .leftWorking, field: .animals, referred: 533, since: 62,
      with: .second),
    DemoRole(first: "Amina", last: "Yusuf", town: "Tromsø", story: .leftMoved, field: .shop, referred: 301, since: 120),
    DemoRole(
      first: "Sigrid", last: "Ødegård", town: "Harstad", story: .met, field: .garden, referred: 22, since: 9,
      with: .second),
    DemoRole(
      first: "Tuấn", last: "Trần", town: "Tromsø", story: .referred, field: .workshop, referred: 2, with: .nobody),
    DemoRole(
      first: "Hilde", last: "Aas", town: "Balsfjord", story: .enquiry, field: .animals, referred: 3, with: .nobody),
  ]
}
