import Domain
import Exchange
import Testing

@Suite struct ReadNumberTests {
  @Test(arguments: [
    ("7,5", 750), ("16.5", 1650), ("16", 1600), ("37,5 timer", 3750), ("16 hrs", 1600), ("12 t/uke", 1200),
    ("0", 0), ("7.25", 725),
  ])
  func hours(text: String, hundredths: Int) {
    #expect(Read.hours(text).value == hundredths)
  }

  @Test(arguments: ["10-16", "20+", "full time", "start 4 build up", "16:30", "50 %", "7.125", "1,234.5", "-5", "1/2"])
  func hoursThatAreNotOneNumber(text: String) {
    #expect(Read.hours(text).reason?.english == "This is not one number of hours.")
    #expect(Read.hours(text).original == text)
  }

  @Test func aWeekHasAnEnd() {
    #expect(Read.hours("375").reason?.english == "A week has 168 hours.")
    #expect(Read.hours("37.5 (full time)").remainder == "full time")
  }

  @Test(arguments: [
    ("45", 45, String?.none), ("30 min", 30, nil), ("60 mins bus", 60, "bus"), ("90 (buss)", 90, "buss"),
    ("45min. by train", 45, "by train"), ("1 hour", 60, nil), ("1,5 t", 90, nil), ("20 minutter", 20, nil),
  ])
  func minutes(text: String, minutes: Int, remainder: String?) {
    let reading = Read.minutes(text)
    #expect(reading.value == minutes)
    #expect(reading.remainder == remainder)
  }

  @Test(arguments: ["no car", "30-45", "12 bus", "30 min or 45", "90 (bus 12)", "1 h 30 min", "7.5", "2000"])
  func minutesThatAreNotOneNumber(text: String) {
    #expect(Read.minutes(text).reason?.english == "This is not one number of minutes.")
  }

  @Test(arguments: [("50 %", 5000), ("50%", 5000), ("20", 2000), ("37,5 %", 3750), ("80 prosent", 8000), ("0.5 %", 50)])
  func percent(text: String, hundredths: Int) {
    #expect(Read.percent(text).value == hundredths)
  }

  @Test(arguments: [
    ("0.5", "This may mean 50 percent; write it with the sign."),
    ("150 %", "More than 100 percent of full time."),
    ("half", "This is not one percentage."),
    ("20-40 %", "This is not one percentage."),
  ])
  func percentRefused(text: String, reason: String) {
    #expect(Read.percent(text).reason?.english == reason)
  }

  @Test(arguments: [
    ("£12.21", 1221), ("12,5", 1250), ("kr 215,50", 21550), ("215,-", 21500), ("30 000 kr", 3_000_000),
    ("NOK 30 000", 3_000_000),
  ])
  func money(text: String, hundredths: Int) {
    #expect(Read.money(text).value == hundredths)
  }

  @Test(arguments: ["about 12", "12-14", "30.000", "1,500", "12.21/h", "minimum wage"])
  func moneyRefused(text: String) {
    #expect(Read.money(text).reason?.english == "This is not one amount of money.")
  }
}
