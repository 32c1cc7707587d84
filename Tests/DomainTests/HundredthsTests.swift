import Domain
import Testing

@Suite struct HundredthsTests {
  @Test(
    arguments: [
      ("7,5", 750), ("7.5", 750), ("16", 1600), ("37,5", 3750), ("0", 0), ("0,05", 5), ("7.25", 725), (" 8 ", 800),
      ("007", 700), ("7.50", 750), ("999999999999.99", 99_999_999_999_999),
    ] as [(String, Int64)])
  func reads(text: String, hundredths: Int64) {
    #expect(Hundredths(text: text)?.hundredths == hundredths)
  }

  @Test(arguments: [
    "", " ", ".", ",", "7,", ",5", "7,555", "1.000", "1 000", "-1", "+1", "7,5,5", "7.5.", "7;5", "a", "7h", "٧",
    "1e3",
    "9999999999999", "7,-5", "½", "7, 5",
  ])
  func refuses(text: String) {
    #expect(Hundredths(text: text) == nil)
  }

  @Test(
    arguments: [
      (750, "7,5", "7.5"), (1600, "16", "16"), (725, "7,25", "7.25"), (5, "0,05", "0.05"), (50, "0,5", "0.5"),
      (0, "0", "0"),
      (-5, "-0,05", "-0.05"), (-750, "-7,5", "-7.5"),
    ] as [(Int64, String, String)])
  func writes(hundredths: Int64, comma: String, point: String) {
    #expect(Hundredths(hundredths: hundredths).text(decimalSeparator: ",") == comma)
    #expect(Hundredths(hundredths: hundredths).text(decimalSeparator: ".") == point)
  }

  @Test func whatIsWrittenIsReadBack() {
    for hundredths in 0...12_345 as ClosedRange<Int64> {
      let amount = Hundredths(hundredths: hundredths)
      #expect(Hundredths(text: amount.text(decimalSeparator: ",")) == amount)
    }
    #expect(Hundredths(hundredths: .min).text(decimalSeparator: ".") == "-92233720368547758.08")
  }
}
