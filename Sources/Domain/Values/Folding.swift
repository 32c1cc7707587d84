/// Makes texts comparable for finding: small letters without accents, a to z where the letter is Latin,
/// one space between words. `Bjørnstad`, `bjornstad` and `BJÖRNSTAD` fold alike.
public enum Folding {
  public static func fold(_ text: String) -> String {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.utf8.count)
    var spaceDue = false
    for scalar in text.unicodeScalars {
      switch meaning(of: scalar) {
      case .nothing: continue
      case .gap: spaceDue = !folded.isEmpty
      case .letters(let letters):
        if spaceDue { folded.append(UInt8(ascii: " ")) }
        spaceDue = false
        folded.append(contentsOf: letters.utf8)
      case .letter(let letter):
        if spaceDue { folded.append(UInt8(ascii: " ")) }
        spaceDue = false
        folded.append(letter)
      }
    }
    return String(decoding: folded, as: UTF8.self)
  }

  private enum Meaning {
    case nothing, gap
    case letter(UInt8)
    case letters(String)
  }

  private static func meaning(of scalar: Unicode.Scalar) -> Meaning {
    let code = scalar.value
    if code < 0x80 { return asciiMeaning(UInt8(code)) }
    if apostrophes.contains(code) { return .nothing }
    if let letter = latinLetter(code) {
      if letter != several { return .letter(letter) }
      return .letters(pairs[scalar] ?? scalar.properties.lowercaseMapping)
    }
    return otherMeaning(scalar)
  }

  private static func asciiMeaning(_ byte: UInt8) -> Meaning {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): .letter(byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter(byte + 32)
    case UInt8(ascii: "'"), UInt8(ascii: "`"): .nothing
    default: .gap
    }
  }

  private static func otherMeaning(_ scalar: Unicode.Scalar) -> Meaning {
    let properties = scalar.properties
    // An accent written by itself. Vowel signs of Indic and Thai writing have class 0: they are letters.
    if properties.canonicalCombiningClass != .notReordered || properties.isDefaultIgnorableCodePoint { return .nothing }
    switch properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter, .lowercaseLetter:
      let lower = properties.lowercaseMapping
      guard lower.unicodeScalars.count == 1, let only = lower.unicodeScalars.first else { return .letters(lower) }
      return .letters(pairs[only] ?? lower)
    case .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber,
      .otherNumber:
      return .letters(String(scalar))
    default: return .gap
    }
  }

  /// Straight and curly quotes, primes, the acute used as one, and the letters that look like them.
  private static let apostrophes: Set<UInt32> = [0xB4, 0x2018, 0x2019, 0x201B, 0x2032, 0x2BB, 0x2BC, 0x2BD, 0x2B9]
}

/// The Latin letters. The standard library has no public decomposition, so the letters stand here in the
/// order of Unicode: their ASCII letter, `*` for those in `pairs`, `.` for those left to the general rule.
extension Folding {
  private static let several = UInt8(ascii: "*")

  private static func latinLetter(_ code: UInt32) -> UInt8? {
    let letter: UInt8
    switch code {
    case 0xC0...0x24F: letter = latin[Int(code - 0xC0)]
    case 0x1E00...0x1EFF: letter = latinAdditional[Int(code - 0x1E00)]
    default: return nil
    }
    return letter == UInt8(ascii: ".") ? nil : letter
  }

  /// U+00C0 to U+024F, 64 a line: Latin-1, Extended-A, Extended-B.
  private static let latin = Array(
    """
    aaaaaa*ceeeeiiiidnooooo.ouuuuy**aaaaaa*ceeeeiiiidnooooo.ouuuuy*y\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkqlllllll\
    lllnnnnnnnnnoooooo**rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs\
    bbbb...ccdddd...effg.*.ikkl..nnooo..pp.....ttttuu.vyyzzz........\
    ....*********aaiioouuuuuuuuuu.aaaa**ggggkkoooozzj***gg*.nnaa**oo\
    aaaaeeeeiiiioooorrrruuuusstt..hhnd**zzaaeeooooooooyylntj**acclts\
    z..b..eejjqqrryy
    """.utf8)

  /// U+1E00 to U+1EFF: Latin Extended Additional, where the Vietnamese double accents are.
  private static let latinAdditional = Array(
    """
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
    mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
    wwwwwwwwwwxxxxyyzzzzzzhtwyas..*.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
    eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy**..yy
    """.utf8)

  /// Letters that fold to several; small letters that stand far from their capitals (`ʒ` is Skolt Sámi);
  /// the accented letters of Greek and Cyrillic.
  private static let pairs: [Unicode.Scalar: String] = {
    let table = [
      "ae": "ÆæǢǣǼǽ", "th": "Þþ", "ss": "ßẞ", "oe": "Œœ", "ij": "Ĳĳ", "dz": "ǄǅǆǱǲǳ", "lj": "Ǉǈǉ", "nj": "Ǌǋǌ",
      "hv": "ƕǶ", "ou": "Ȣȣ", "db": "ȸ", "qp": "ȹ", "ll": "Ỻỻ",
      "a": "ⱥ", "b": "ɓ", "d": "ɖɗ", "e": "ɛ", "g": "ɠ", "i": "ɨ", "n": "ɲ", "o": "ɵ", "t": "ʈⱦ", "v": "ʋ",
      "z": "ʒ",
      "α": "ά", "ε": "έ", "η": "ή", "ι": "ίϊΐ", "ο": "ό", "υ": "ύϋΰ", "ω": "ώ", "σ": "ς",
      "и": "йѝӣӥ", "е": "ѐёӗ", "г": "ѓ", "і": "ї", "к": "ќ", "у": "ўӯӱӳ", "ж": "ӂӝ", "а": "ӑӓ", "о": "ӧ",
    ]
    var pairs: [Unicode.Scalar: String] = [:]
    for (letters, folded) in table { for scalar in folded.unicodeScalars { pairs[scalar] = letters } }
    return pairs
  }()
}
