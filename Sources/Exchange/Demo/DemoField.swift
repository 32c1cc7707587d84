/// A kind of work that people of the demo wish for, with the words they and their papers use for it.
struct DemoField: Sendable {
  /// Short name; employers and people refer to it.
  let code: DemoFieldCode
  /// In the person's own words.
  let wants: [String]
  let never: [String]
  let titles: [String]
  let duties: String
  let dream: [String]
  let history: [String]
  let strengths: [String]
  let education: String

  static func of(_ code: DemoFieldCode) -> DemoField {
    // Every code has its line in the table; a test compares them.
    table.first { $0.code == code } ?? table[0]
  }
}

enum DemoFieldCode: String, CaseIterable, Sendable {
  case kitchen, shop, warehouse, animals, garden, workshop, cleaning, office, care, driving, computers, hotel
}

extension DemoField {
  static let table: [DemoField] = [
    DemoField(
      code: .kitchen,
      wants: [
        "Kitchen work, as long as it is not the late shift", "Baking, early mornings suit me",
        "Helping a cook who explains things",
      ],
      never: ["No work behind a bar", "Not washing up alone all day"],
      titles: ["Kitchen assistant", "Baker's helper", "Lunch cook"],
      duties: "Prepares vegetables and salads, fills the counter, tidies the cold room.",
      dream: [
        "A small lunch place of my own, with soup and bread.", "To be the one who bakes the bread people queue for.",
      ],
      history: [
        "School canteen, two summers: liked the rush before lunch. Pizza place, 5 months: too late at night.",
        "Ship's cook's mate for a season: learned to plan for forty people.",
      ],
      strengths: [
        "Quick hands, tastes what is missing, calm when many orders come.",
        "Always on time in the morning; keeps a clean bench.",
      ],
      education: "Two years of cookery at upper secondary school; food hygiene course."),
    DemoField(
      code: .shop,
      wants: [
        "A shop where I get to know the customers", "Work with clothes or shoes",
        "Filling shelves before the shop opens",
      ],
      never: ["No telephone selling", "Not the till on Saturdays"],
      titles: ["Shop assistant", "Shelf stocker", "Assistant in a second-hand shop"],
      duties: "Fills shelves, helps customers find things, prices goods.",
      dream: ["To run a bookshop with two chairs in it.", "To buy in for a shop with good walking boots."],
      history: [
        "Bookshop before Christmas, three years running: liked it every time.",
        "Petrol station, one year: liked the regulars, not the nights.",
      ],
      strengths: [
        "Remembers faces and what people asked for last time.", "Good eye for order; notices what is out of place.",
      ],
      education: "Sales and service course, half finished; would like to finish it."),
    DemoField(
      code: .warehouse,
      wants: [
        "Physical work with clear tasks", "Warehouse, one thing at a time", "Packing where I can wear ear protection",
      ],
      never: ["No open-plan office", "No night shift"],
      titles: ["Warehouse worker", "Order picker", "Terminal assistant"],
      duties: "Picks orders, loads pallets, keeps the gangways clear.",
      dream: [
        "To have a forklift licence and a place where they need me.", "A steady job with the same people every day.",
      ],
      history: [
        "Fish landing, three winters: hard, but good company.",
        "Furniture store, 8 months: liked loading, did not like the phone.",
      ],
      strengths: ["Strong and careful; works at an even pace.", "Finds a better order for things and tells others."],
      education: "Compulsory school; forklift theory taken, practice missing."),
    DemoField(
      code: .animals,
      wants: ["Animals, mornings, no customers", "Work at a stable or a kennel", "To be outdoors with dogs"],
      never: ["No slaughterhouse", "Nothing with a headset"],
      titles: ["Stable hand", "Kennel assistant", "Farm worker"],
      duties: "Feeds and mucks out, walks the dogs, mends fences.",
      dream: ["My own small kennel up the valley.", "To train search dogs."],
      history: [
        "Grew up with reindeer and sheep; helped at the marking every year.",
        "Kennel, two summers: they asked me back.",
      ],
      strengths: ["Patient; animals come to them.", "Gets up early without an alarm."],
      education: "One year of agriculture; first-aid course for animals."),
    DemoField(
      code: .garden,
      wants: ["Outdoor work with plants", "A garden centre in spring and something steady after", "Parks, not roads"],
      never: ["Not indoors under bright light", "No spraying"],
      titles: ["Garden worker", "Park attendant", "Nursery assistant"],
      duties: "Plants, weeds, waters; clears snow in winter.",
      dream: ["To design a garden that people sit in.", "A greenhouse with tomatoes all year."],
      history: [
        "Cemetery gardens, one season: quiet and good.", "Helped in a nursery as a child; still knows the Latin names.",
      ],
      strengths: ["Works well alone, sees what needs doing.", "Knows plants and soil; careful with tools."],
      education: "Gardening course, 20 weeks."),
    DemoField(
      code: .workshop,
      wants: [
        "Something with my hands: wood or bicycles", "A workshop where it is all right to ask",
        "Repairing things instead of selling them",
      ],
      never: ["No piece rates", "Not on a scaffold"],
      titles: ["Bicycle mechanic", "Joiner's assistant", "Workshop assistant"],
      duties: "Takes in repairs, changes parts, tests and tidies.",
      dream: ["A certificate as a joiner.", "My own bench in a boatyard."],
      history: [
        "Boatyard, four years: learned planking from an old man.", "Mended neighbours' bicycles since school.",
      ],
      strengths: ["Exact, patient, good with old things.", "Explains a repair so that anyone understands it."],
      education: "Carpentry, first year passed; welding course."),
    DemoField(
      code: .cleaning,
      wants: [
        "Cleaning in the morning before people come", "A hotel or an office, in a team of two",
        "A place where I see when it is finished",
      ],
      never: ["Not in private homes", "Not at the clinic"],
      titles: ["Cleaner", "Room attendant", "Cleaning assistant"],
      duties: "Cleans meeting rooms and kitchens, refills, reports what is broken.",
      dream: ["To lead a small team.", "A permanent job close to home, and time for the children."],
      history: ["Hotel in the high season, twice.", "School cleaning for a year; stopped when the family moved."],
      strengths: ["Thorough, keeps to the plan, notices details.", "Good at showing new people how it is done."],
      education: "Cleaner's certificate from home country; being translated."),
    DemoField(
      code: .office,
      wants: [
        "Office work with figures, not phones", "An archive or a library",
        "Part-time accounts, I like it when it adds up",
      ],
      never: ["No call centre", "No open door to the street"],
      titles: ["Office assistant", "Library assistant", "Accounts assistant"],
      duties: "Registers invoices, scans and files, answers e-mail in agreed hours.",
      dream: ["To be the one who knows where everything is.", "Bookkeeper for three or four small firms."],
      history: ["Accounts office, six years: liked month's end.", "Municipal archive, one year as a stand-in."],
      strengths: ["Accurate with figures, writes well.", "Good memory for where things are."],
      education: "Accounting at upper secondary; two university courses."),
    DemoField(
      code: .care,
      wants: [
        "Working with old people, they have time", "A kindergarten, outdoors if it can be", "Helping others, days only",
      ],
      never: ["No hospital ward", "No night duty"],
      titles: ["Activity assistant", "Kindergarten assistant", "Care assistant"],
      duties: "Plans the afternoon, goes for walks, helps at meals.",
      dream: ["To be a music worker in a nursing home.", "To finish training as a care worker."],
      history: [
        "Nursing home kitchen and activities, 14 months: misses it.",
        "Au pair in Cork for a year; still writes to the family.",
      ],
      strengths: ["People feel safe with them; listens.", "Sings and plays the guitar; makes a room lighter."],
      education: "Health and care, first year; youth leader course."),
    DemoField(
      code: .driving,
      wants: ["Driving by day, same round each time", "Delivering with a van, music on", "Caretaker with a car"],
      never: ["No taxi", "Not with a trailer in winter"],
      titles: ["Van driver", "Delivery driver", "Caretaker's assistant"],
      duties: "Loads, drives the round, brings back what could not be delivered.",
      dream: ["A school bus route up the fjord.", "My own van with my name on it."],
      history: ["Newspaper round for five years, never missed a morning.", "Drove for a bakery until it closed."],
      strengths: ["Knows every road; calm in traffic.", "Keeps appointments and keeps the papers in order."],
      education: "Licence B, part of C1."),
    DemoField(
      code: .computers,
      wants: [
        "Testing or repairing computers", "Programming at my own pace, some days from home", "A help desk by e-mail",
      ],
      never: ["No selling of subscriptions", "Not in front of a class"],
      titles: ["IT support assistant", "Tester", "Web editor"],
      duties: "Sets up machines, answers tickets, keeps the list of equipment.",
      dream: ["To write a game that somebody finishes.", "Work with open data for the municipality."],
      history: [
        "Repaired computers for a school, one year.", "Built the web page of the chess club and still runs it.",
      ],
      strengths: ["Finds faults others give up on.", "Learns a new tool in a weekend; writes clear instructions."],
      education: "Two years of informatics; several online courses."),
    DemoField(
      code: .hotel,
      wants: ["Hotel reception in the evenings, I am awake then", "Breakfast in a hotel", "Something with languages"],
      never: ["No cleaning of rooms", "No place that serves only drink"],
      titles: ["Breakfast host", "Receptionist", "Guide's assistant"],
      duties: "Sets out breakfast, looks after guests, clears and counts.",
      dream: ["To guide visitors in three languages.", "A guest house by the sea."],
      history: [
        "Waiter in Galway for two summers.", "Interpreter for the family for years; people say I am good at it.",
      ],
      strengths: ["Speaks four languages; friendly without pushing.", "Keeps calm when a bus of guests arrives."],
      education: "Tourism, one year; language exam passed."),
  ]
}
