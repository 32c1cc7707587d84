import Domain

/// A job of the time before the service, as somebody of the demo tells it: the same story as `DemoField.history`.
struct DemoPastWork: Sendable {
  let title: String
  let employer: String
  /// Years before this one.
  let from: Int
  let to: Int
  var hours: Int?
  var liked = ""
  var disliked = ""
  var helped = ""
  let reasons: [EndReason]
  var words = ""
  var lesson = ""
}

extension DemoPastWork {
  /// For each kind of work two stories, in the order of `DemoField.history`.
  static let table: [DemoFieldCode: [[DemoPastWork]]] = [
    .kitchen: [
      [
        DemoPastWork(
          title: "Kitchen assistant", employer: "School canteen", from: 9, to: 8, hours: 25,
          liked: "The rush before lunch.", helped: "A cook who says things once and clearly.", reasons: [.season],
          lesson: "Busy is fine when it ends at two."),
        DemoPastWork(
          title: "Pizza cook", employer: "Pizza place", from: 6, to: 6, hours: 30,
          disliked: "Home at two in the night.",
          reasons: [.hours], words: "Too late at night.", lesson: "No late shifts."),
      ],
      [
        DemoPastWork(
          title: "Ship's cook's mate", employer: "A trawler", from: 11, to: 11, liked: "Planning for forty people.",
          disliked: "No way off the boat.", reasons: [.season], lesson: "Plans well ahead; needs to go home at night.")
      ],
    ],
    .shop: [
      [
        DemoPastWork(
          title: "Shop assistant", employer: "Bookshop", from: 7, to: 5, hours: 20, liked: "Finding the right present.",
          reasons: [.season], lesson: "Good in the busy weeks when the rest of the year is calm.")
      ],
      [
        DemoPastWork(
          title: "Shop assistant", employer: "Petrol station", from: 8, to: 7, hours: 35, liked: "The regulars.",
          disliked: "The nights.", helped: "A list of tasks by the till.", reasons: [.hours, .health],
          lesson: "Days only.")
      ],
    ],
    .warehouse: [
      [
        DemoPastWork(
          title: "Worker at a fish landing", employer: "Fish landing", from: 10, to: 7, hours: 40,
          liked: "Good company.", disliked: "The cold in the fingers.", reasons: [.season],
          lesson: "Hard work is all right with good company.")
      ],
      [
        DemoPastWork(
          title: "Warehouse worker", employer: "Furniture store", from: 5, to: 4, hours: 37, liked: "Loading.",
          disliked: "The phone.", reasons: [.tasks], words: "Was moved to the phones.",
          lesson: "Loading yes, phone no; say so on the first day.")
      ],
    ],
    .animals: [
      [
        DemoPastWork(
          title: "Reindeer herder's helper", employer: "At home", from: 20, to: 6, liked: "The marking, every year.",
          reasons: [.moved], lesson: "Outdoors in any weather.")
      ],
      [
        DemoPastWork(
          title: "Kennel assistant", employer: "Kennel", from: 4, to: 3, hours: 20, liked: "They asked me back.",
          reasons: [.season], lesson: "Animals work.")
      ],
    ],
    .garden: [
      [
        DemoPastWork(
          title: "Gardener's helper", employer: "Cemetery gardens", from: 6, to: 6, hours: 30, liked: "Quiet and good.",
          reasons: [.season], lesson: "Ask for winter work in August.")
      ],
      [
        DemoPastWork(
          title: "Helper in a nursery", employer: "Nursery", from: 25, to: 22, liked: "The Latin names.",
          reasons: [.study], lesson: "Learns plants quickly.")
      ],
    ],
    .workshop: [
      [
        DemoPastWork(
          title: "Boat builder", employer: "Boatyard", from: 14, to: 10, hours: 37,
          liked: "An old man who showed me planking.", disliked: "Working against the clock.",
          helped: "To watch it done once.", reasons: [.closure], words: "The yard closed.",
          lesson: "Learns by watching; careful, not fast.")
      ],
      [
        DemoPastWork(
          title: "Bicycle mechanic", employer: "For the neighbours", from: 12, to: 1, liked: "When it runs again.",
          reasons: [.other], lesson: "Can do most repairs alone.")
      ],
    ],
    .cleaning: [
      [
        DemoPastWork(
          title: "Hotel cleaner", employer: "Hotel", from: 5, to: 4, hours: 30, liked: "Working in pairs.",
          disliked: "Never knowing how many rooms.", reasons: [.season], lesson: "A fixed number of rooms.")
      ],
      [
        DemoPastWork(
          title: "School cleaner", employer: "A school", from: 8, to: 7, hours: 25, liked: "Empty corridors.",
          reasons: [.moved], words: "The family moved.", lesson: "Early mornings are good.")
      ],
    ],
    .office: [
      [
        DemoPastWork(
          title: "Accounts assistant", employer: "Accounts office", from: 12, to: 6, hours: 37, liked: "Month's end.",
          disliked: "Calls in between.", reasons: [.health], lesson: "Figures in the morning, no phone.")
      ],
      [
        DemoPastWork(
          title: "Archive assistant", employer: "Municipal archive", from: 6, to: 5, hours: 30,
          liked: "A place for everything.", reasons: [.other], words: "The stand-in year was over.",
          lesson: "Quiet rooms are worth a longer way.")
      ],
    ],
    .care: [
      [
        DemoPastWork(
          title: "Activity assistant", employer: "Nursing home", from: 4, to: 3, hours: 25,
          liked: "Afternoons with songs.",
          reasons: [.hours], lesson: "Fixed afternoons.")
      ],
      [
        DemoPastWork(
          title: "Au pair", employer: "A family in Cork", from: 15, to: 14, liked: "They still write.",
          reasons: [.study],
          lesson: "Good with small children.")
      ],
    ],
    .driving: [
      [
        DemoPastWork(
          title: "Newspaper delivery", employer: "Newspaper", from: 11, to: 6, hours: 15, liked: "Nobody about.",
          reasons: [.closure], lesson: "Never missed a morning.")
      ],
      [
        DemoPastWork(
          title: "Delivery driver", employer: "Bakery", from: 7, to: 5, hours: 30, liked: "The same round.",
          reasons: [.closure], words: "The bakery closed.", lesson: "A round that is the same each day.")
      ],
    ],
    .computers: [
      [
        DemoPastWork(
          title: "IT support assistant", employer: "A school", from: 5, to: 4, hours: 30, liked: "Repairs.",
          disliked: "The open office.", reasons: [.colleagues], lesson: "Needs a door that closes.")
      ],
      [
        DemoPastWork(
          title: "Web editor", employer: "Chess club", from: 6, to: 1, liked: "Runs it still.", reasons: [.other],
          lesson: "Does it without being asked.")
      ],
    ],
    .hotel: [
      [
        DemoPastWork(
          title: "Waiter", employer: "Restaurant in Galway", from: 10, to: 9, hours: 35, liked: "The guests.",
          disliked: "Only drink after ten.", reasons: [.season], lesson: "Breakfast rather than the bar.")
      ],
      [
        DemoPastWork(
          title: "Interpreter", employer: "For the family", from: 12, to: 1, liked: "Being of use.", reasons: [.other],
          lesson: "Languages are a strength at work too.")
      ],
    ],
  ]
}
