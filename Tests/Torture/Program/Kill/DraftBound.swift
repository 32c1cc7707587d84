/// The promise about half-typed text: what is missing from the kept draft after a kill is at most the last 50 characters
/// or the last 5 seconds. What the emulated screen showed counts as typed; what was never shown does not.
enum DraftBound {
  static let characters = 50
  static let seconds = 5.0
  /// Fewer letters than this may stand on the screen by chance: that they were seen does not prove that they were typed.
  static let telling = 6

  struct Finding {
    /// Characters of the last field that are in a draft.
    var kept = 0
    /// Characters that were shown and are in no draft.
    var missing = 0
    var problem: String?
  }

  /// - Parameters:
  ///   - old: how many characters of the last field had been shown 5 seconds before the kill.
  ///   - drafts: the stored payloads, whatever else stands in them.
  static func check(_ typing: Typing, old: Int, against drafts: [String]) -> Finding {
    var finding = Finding()
    let left = typing.fields.dropLast().reduce(0) { $0 + $1.count - kept($1, in: drafts) }
    // The draft is kept when leaving the field has been shown, before the next key is looked at.
    if left > 0, typing.echoed >= telling {
      finding.problem = "a field was left, another one typed in, and the draft lacks \(left) characters of the first"
    }
    let last = kept(typing.fields.last ?? "", in: drafts)
    finding.missing = left + max(0, typing.echoed - last)
    if finding.missing > characters {
      finding.problem = "\(finding.missing) characters that were shown are not in the draft"
    }
    if last < old {
      finding.problem = "\(old - last) characters typed more than \(seconds) s before are not in the draft"
    }
    finding.kept = last
    return finding
  }

  /// How many of the first characters of a text stand in one of the drafts together.
  private static func kept(_ text: String, in drafts: [String]) -> Int {
    let characters = Array(text)
    var (least, most) = (0, characters.count)
    while least < most {
      let middle = (least + most + 1) / 2
      let start = String(characters[..<middle])
      if drafts.contains(where: { $0.contains(start) }) { least = middle } else { most = middle - 1 }
    }
    return least
  }
}
