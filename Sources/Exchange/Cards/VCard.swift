package import Domain

/// One person of a vCard file (RFC 6350), as far as this program reads and writes it.
package struct VCard: Hashable, Sendable {
  /// `urn:uuid:` and the identifier of the record, or whatever another program wrote.
  package var uid = ""
  package var name = ""
  package var organisation = ""
  package var title = ""
  /// The first is the one that comes in.
  package var phones: [String] = []
  package var emails: [String] = []
  package var note = ""
  /// The name was put together of its parts: a name in one piece goes before it.
  var isNameFromParts = false
  /// Line of the file where the card begins, from 1.
  package var line = 0

  package init() {}

  private static let urn = "urn:uuid:"

  /// The record the card was made of, where it was made here.
  package var identifier: Identifier? {
    get { uid.lowercased().hasPrefix(Self.urn) ? Identifier(text: String(uid.dropFirst(Self.urn.count))) : nil }
    set { uid = newValue.map { Self.urn + $0.text } ?? "" }
  }
}

/// Writes vCard 4.0 (RFC 6350): UTF-8, lines end in CRLF and are folded at 75 octets, texts are escaped.
package enum VCardText {
  package static func text(_ cards: [VCard]) -> String { cards.map(text).joined() }

  private static func text(_ card: VCard) -> String {
    let name = card.name.isEmpty ? card.organisation : card.name
    var lines = ["BEGIN:VCARD", "VERSION:4.0", "KIND:individual", "FN:" + escaped(name), "N:" + structured(card.name)]
    if !card.organisation.isEmpty { lines.append("ORG:" + escaped(card.organisation)) }
    if !card.title.isEmpty { lines.append("TITLE:" + escaped(card.title)) }
    lines += card.phones.map { "TEL;VALUE=text:" + escaped($0) }
    lines += card.emails.map { "EMAIL:" + escaped($0) }
    if !card.note.isEmpty { lines.append("NOTE:" + escaped(card.note)) }
    if !card.uid.isEmpty { lines.append("UID:" + escaped(card.uid)) }
    lines.append("END:VCARD")
    return lines.map(ICalendar.folded).joined()
  }

  /// Family name; first names. The last word is the family name: the record keeps the name in one piece.
  private static func structured(_ name: String) -> String {
    let words = name.split(separator: " ").map(String.init)
    let first = words.dropLast().joined(separator: " ")
    return [words.last ?? "", first, "", "", ""].map(escaped).joined(separator: ";")
  }

  /// The same escapes as in iCalendar: RFC 6350 3.4.
  private static func escaped(_ text: String) -> String { ICalendar.escaped(text) }
}
