import Domain

/// The sentences of the demo's contacts and endings: short, about work, about nobody's health.
enum DemoTexts {
  static let visits: [VisitStage: [String]] = [
    .introduce: [
      "Said who I am and asked for twenty minutes another day. Friendly.",
      "Met in the doorway, got a card and a time next week.",
      "Introduced myself at the counter. Asked nothing about jobs.", "Busy, but glad to be asked. Appointment made.",
      "Short talk about the street and the season. May come back on Thursday.",
    ],
    .learn: [
      "Was shown round. Mornings are the hard part; likes people who ask.",
      "Learned how they hire: someone they know says a name.",
      "Talked about the tasks nobody has time for: sorting, labels, the cold room.",
      "Coffee in the back room. They value punctuality and a sense of humour.",
      "Saw the whole line. Noisy on one side, calm on the other.", "Sent a card of thanks after the visit.",
      "Training takes two weeks, side by side with a colleague.",
      "Quiet season now; plans for spring begin in February.",
    ],
    .propose: [
      "Described strengths and the hours wished for. Wants to meet.", "Interview agreed for next week; we go along.",
      "Not now: budget until the new year. Glad to be asked again in January.",
      "Would like a short meeting over coffee first.",
      "Talked about a shorter day to begin with. They think it can be done.",
      "Said no to this one, spoke of another task that may fit.",
      "Met together. Good talk about tools; they call on Monday.",
      "Left the letter and the phone number; they had read it before I was out of the door.",
      "Asked which tasks could be one job of fifteen hours. They will draw up a list.",
      "Hours do not fit yet. They will ring when the late shift is covered.",
      "Saw the place together. Liked the room, will think about the travel.",
      "They ask for a start in two weeks; we answer tomorrow.",
    ],
    .ongoing: [
      "Thanked for the first month and asked how it goes on their side. Well.",
      "Dropped in. New colleague in the shift; told who I am.",
      "Manager glad of the written list for the mornings. Uses it for everyone now.",
      "Asked for feedback: quick, careful, could ask sooner.",
      "They mention a stand-in job for the summer.", "Brought cake. No errand.",
      "Talked about hours in the low season: nothing changes.",
      "Someone left; they rang us before they wrote an advert.",
      "Job there ended some time ago; the door is still open.",
    ],
  ]

  static let support: [ContactPurpose: [String]] = [
    .engagement: [
      "First walk and coffee. Talked about what a good day at work looks like.",
      "Met at the library. Wants to begin slowly and see.",
      "Talked about what we do and do not do. Asked good questions.",
      "Met with the clinician there for the first ten minutes.",
      "Agreed how to reach each other.",
    ],
    .profile: [
      "Went through earlier jobs; liked those with a clear end to the day.",
      "Made a list of strengths, with examples for each.",
      "Drew the map: how far is the bus, how far on foot.", "Wrote down what helps and what does not.",
      "Talked about school and courses. Papers are at home in a drawer.", "Asked whom they know who works. Six names.",
    ],
    .jobSearch: [
      "Wrote two letters together.", "Walked down the main street and looked at four places from outside.",
      "Practised the first sentence on the phone.",
      "Looked at adverts and at what is behind them. Crossed out five, kept two.",
      "Changed the order of wishes: hours first, then place.",
      "Talked about the visit last week; likes the room, not the noise.",
      "Prepared the interview: three things to tell, two to ask.",
      "Went along to the meeting. Did the talking alone after the first minutes.",
      "No answer from the two places. Agreed that I drop in.", "Updated the CV; the gap is one line now.",
      "Visited a place together to see how the work is done.", "Talked about pay and what the benefit does with it.",
    ],
    .disclosure: [
      "Went through the words again. They stay as they are.", "Talked for and against telling. Wants to sleep on it.",
      "Tried the sentence aloud. Changed one word.",
    ],
    .benefits: [
      "Went through what is reported, and when.", "Met with the benefits adviser. First month is safe.",
      "Filled in the form together; sent.",
    ],
    .followUp: [
      "Goes well. Knows the names of the shift now.", "A bit tired on Thursdays; swaps it for a Wednesday.",
      "Short visit at the break. Laughed more than last time.", "Manager has given the keys. Proud.",
      "Nothing new, which is good news.", "Talked about asking for more hours after the summer.",
      "The list on the wall works. No longer needs it for the mornings.",
      "Asked whether to come less often. Wants to keep the monthly call.",
      "First pay came. Bought boots.", "Was asked to train the new one.", "Bus times changed; found another way.",
      "Phoned at lunch. All well, a busy week.",
    ],
    .coaching: [
      "Did the first hour side by side.", "Sorted the steps into a list of seven.",
      "Watched, said nothing, was not needed.",
      "Practised the till before opening.",
    ],
    .trouble: [
      "Misunderstanding about the shift; called the manager together, settled.",
      "Two hard days. Shorter hours this week, agreed with the manager.",
      "A colleague's remark. Decided to say something about it, and did.",
    ],
    .study: [
      "Planned the weeks until the exam.", "Asked the tutor for the slides beforehand.", "Passed the first module.",
      "Library every Tuesday works best.",
    ],
    .outreach: [
      "Called and sent a text. No answer.", "Rang the bell and left a note with my number.",
      "Wrote a card: no hurry, we are here.",
      "Clinician had seen them on Monday, will pass on greetings.",
    ],
    .family: ["Met with the family at the kitchen table. They drive on the early days."],
    .transport: ["Took the bus together, both ways.", "Tried the bicycle road: 22 minutes."],
    .other: ["Short greeting in town.", "Sent the plan for next week.", "A postcard for the birthday."],
  ]

  struct Ending: Sendable {
    let by: EndedBy
    let reasons: [EndReason]
    let words: String
    let liked: String
    let disliked: String
    let wouldHaveHelped: String
    let learned: String
  }

  static let endings: [Ending] = [
    Ending(
      by: .naturalEnd, reasons: [.season], words: "The season was over.", liked: "Being outdoors, the people.",
      disliked: "Not knowing until when.",
      wouldHaveHelped: "Planning for winter in August.",
      learned: "Asks for the end date on the first day; a place with winter work."),
    Ending(
      by: .both, reasons: [.hours, .transport], words: "The late shift and the last bus did not meet.",
      liked: "The work itself.", disliked: "Waiting in the dark.",
      wouldHaveHelped: "A fixed early shift.", learned: "Early shifts only, and the bus is part of the job."),
    Ending(
      by: .employer, reasons: [.closure], words: "The shop moved to another town.", liked: "Customers who came back.",
      disliked: "The cellar.",
      wouldHaveHelped: "To be told sooner.", learned: "Good at the counter, better than thought; likes regulars."),
    Ending(
      by: .person, reasons: [.betterJob, .pay], words: "Found something closer to home.",
      liked: "Was trusted with the keys.", disliked: "Alone in the evening.",
      wouldHaveHelped: "A second person after six.", learned: "Wants two colleagues at least."),
  ]

  /// Notes about people and about employers.
  static let notes = [
    "The team meets on Thursday: say the good news first.", "Prefers to be asked, not told. Works well.",
    "New phone number is coming; ask next time.",
    "Certificate is being translated; three weeks.", "Brings own lunch; kitchen in the break room is a plus.",
    "Has a reference from the last place, on paper.",
    "Would like to see the place once without anybody knowing why.", "Boots and rain clothes: the scheme can pay.",
    "Holiday in week 29; plan around it.",
    "Thanked us with a drawing. It hangs in the office.", "Practises Norwegian on the bus; ask slowly.",
    "Knows the union representative from school.",
  ]
  static let employerNotes = [
    "Parking behind the house.", "The deputy decides when the owner travels.", "Bring no leaflets; bring time.",
    "Open day every March.",
    "Ask about the apprentice scheme in spring.", "Reads e-mail only in the morning.",
  ]

  /// What is planned next, by what the person is doing.
  static let searchSteps = [
    "Drop in at two places from the list", "Send the letter", "Prepare the interview", "Ask about the bus after six",
    "Go along to the meeting",
    "Call back about the hours", "Talk about the words again",
  ]
  static let workSteps = [
    "Call the manager, first month", "Ask about more hours", "Help to report the pay", "Coffee after the shift",
    "Agree the plan for summer",
  ]
  static let earlySteps = [
    "First talk for the profile", "Fetch the certificates", "Meet with the clinician", "Walk round the harbour",
  ]
  static let employerSteps = [
    "Send a card of thanks", "Ask about the spring crew", "Second visit: learn", "Come back with a name",
    "Lunch with the shift leader", "Ring about the list of tasks",
  ]
}
