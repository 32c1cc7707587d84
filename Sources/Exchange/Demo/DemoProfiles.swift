import Domain

/// The career profile of everybody who has begun one.
enum DemoProfiles {
  static func write(_ person: DemoPerson, _ to: inout DemoWriter) {
    guard let begun = person.life.profile else { return }
    let index = person.life.index
    let field = person.field
    // A job that began or ended has been written into most profiles.
    let sinceWork = person.life.work == nil || index % 7 == 3 ? begun : index % 5
    let revised = min(max(begun - [0, 12, 40, 75][index % 4], 1), sinceWork)
    let (from, last) = (to.ago(begun).workdayBefore, to.ago(min(revised, begun)).workdayBefore)
    to.add(Profile.self) {
      $0.applicantID = person.id
      $0.dreamJob = field.dream[index % field.dream.count]
      $0.nextGoal = goals[index % goals.count]
      $0.whyWork = reasons[index % reasons.count]
      $0.worries = worries[index % worries.count]
      $0.workHistory = field.history[index % field.history.count]
      $0.education = index % 4 == 3 ? "" : field.education
      $0.strengths = field.strengths[index % field.strengths.count]
      $0.whatHelps = helps[index % helps.count]
      $0.earlySigns = index % 3 == 0 ? signs[index % signs.count] : ""
      $0.languages = languages[index] ?? "Norwegian, English"
      $0.licences = index % 3 == 1 ? "Driving licence B" : ""
      $0.bestHours = ["09-13", "07-11", "11-16", "", "Evenings"][index % 5]
      $0.transport = ["Bus", "Bicycle in summer, bus in winter", "Own car", "Walks", "Bus twice a day"][index % 5]
      $0.otherWork = index % 5 == 1 ? "Coaches a youth team on Saturdays." : ""
      ($0.drivingLicence, $0.car) = (index % 3 == 1 ? .yes : (index % 3 == 0 ? .no : nil), index % 5 == 2 ? .yes : nil)
      $0.travelMost = index % 2 == 0 ? [30, 45, 60][index / 2 % 3] : nil
      $0.coping = index % 4 == 2 ? "Writes the next three things down; goes outside for five minutes." : ""
      $0.accommodations = index % 3 == 1 ? "A place by the wall; the plan for the week on paper." : ""
      // A young profile has gaps, and a gap is "unknown".
      guard begun > 20 else { return }
      $0.benefits = ["AAP", "Social assistance", "Disability benefit, partial", "None"][index % 4]
      $0.benefitWorries = index % 2 == 0 ? "What happens to the money in the first month?" : ""
      $0.network = network[index % network.count]
      $0.phoneInternet = index % 6 == 4 ? "Phone with cash card; library for the rest" : "Phone and internet at home"
      ($0.wishToStudy, $0.familyContact) = (index % 4 == 0 ? .yes : nil, [.yes, .no, nil][index % 3])
      ($0.startedOn, $0.revisedOn) = (from, last)
    }
  }

  private static let goals = [
    "Ten hours a week before Easter.", "Visit three places and see what they are like.", "A job by summer.",
    "Talk to one employer together this month.", "Get the certificate translated.",
  ]
  private static let reasons = [
    "To have something to tell at dinner.", "My own money.", "The days are long without it.", "I was good at it once.",
    "For the children to see me go to work.", "To be with people who do not ask.",
  ]
  private static let worries = [
    "Getting up in the dark months.", "That they will ask about the gap.", "Losing the benefit.", "",
    "Too many new faces at once.",
    "The bus.",
  ]
  private static let helps = [
    "Instructions on paper.", "A short break every second hour.", "Knowing who to ask.",
    "The week's plan on Friday before.",
    "Ear protection.", "Starting with short days.", "A walk at lunch.",
  ]
  private static let signs = [
    "Becomes quiet and eats alone.", "Stays late to get everything right.", "Stops answering messages.",
  ]
  private static let network = [
    "An uncle knows the harbour.", "A former colleague at the bakery.", "Neighbour drives for a living.", "",
    "The chess club.",
    "A cousin at the hotel.",
  ]
  private static let languages: [Int: String] = [
    3: "Finnish, Norwegian, some Swedish", 4: "North Sámi, Norwegian, Finnish", 5: "English, Irish, Norwegian",
    6: "Vietnamese, some Norwegian",
    7: "Arabic, English, Norwegian level A2", 8: "North Sámi, Norwegian", 10: "Polish, English, some Norwegian",
    12: "Danish, English",
    13: "Arabic, French, Norwegian level B1", 14: "Swedish, English", 16: "North Sámi, Norwegian",
    18: "Arabic, Norwegian",
    19: "English, Norwegian", 21: "Vietnamese, Norwegian, English", 23: "Polish, German, English, Norwegian",
    24: "English, Norwegian",
    25: "North Sámi, Norwegian, Finnish", 26: "Persian, Norwegian", 27: "Danish, Norwegian, German",
    29: "Polish, Russian, some Norwegian",
    30: "North Sámi, Norwegian, English", 31: "English, Norwegian", 32: "Somali, Norwegian, English",
  ]
}
