package import Domain
package import Store

/// Copies of the store in words.
package enum BackupWords {
  /// What a copy is, from its name.
  static func label(_ slot: BackupSlot) -> Words {
    switch slot {
    case .daily(let day): Words("Day {1}", Dates.short(day))
    case .weekly(let year, let week): Words("Week {1} of {2}", String(week), String(year))
    case .monthly(let year, let month): Words("Month {1}-{2}", String(year), month < 10 ? "0\(month)" : "\(month)")
    case .schema: "Before an update"
    case .beforeRestore: "Before a restore"
    case .byHand: "Made by hand"
    case .damaged: "Damaged store"
    }
  }

  /// Why nothing is said of what is in a copy, or what else is to be known; nil when there is nothing.
  package static func remark(_ look: BackupShelf.Look) -> Words? {
    switch look {
    case .content(let content): content.isNewer ? "needs a newer Caseload" : nil
    case .encrypted: "encrypted: needs your key (--identity FILE)"
    case .damaged: "damaged, moved aside: cannot be restored"
    case .unreadable(let words): words
    }
  }

  /// The same where there is little room.
  static func shortRemark(_ look: BackupShelf.Look) -> Words? {
    switch look {
    case .content(let content): content.isNewer ? "needs a newer Caseload" : nil
    case .encrypted: "encrypted"
    case .damaged: "cannot be restored"
    case .unreadable: "cannot be read"
    }
  }

  /// A size as people say it.
  static func size(_ bytes: Int64) -> String {
    bytes < 10_000_000 ? "\(max(1, bytes / 1000)) kB" : "\(bytes / 1_000_000) MB"
  }
}

/// What a restore would do and has done, line by line.
package enum RestoreWords {
  /// Days that are listed one by one.
  private static let listedDays = 8

  package static func preview(_ preview: RestorePreview, of name: String, local: (Instant) -> LocalMoment) -> [Words] {
    let copy = preview.copy
    var lines: [Words] = [
      Words("{1} holds {2} people and {3} contacts.", name, String(copy.people), String(copy.contacts))
    ]
    if let at = copy.lastChangeAt {
      lines.append(Words("Its last change: {1}, by {2}.", Dates.moment(local(at)), copy.lastChangeBy ?? ""))
    } else {
      lines.append("Nothing was ever changed in it.")
    }
    return lines + gone(preview) + returning(preview) + [
      "The present store is kept first. Unfinished texts and the log of who looked at whom stay."
    ]
  }

  private static func gone(_ preview: RestorePreview) -> [Words] {
    guard preview.present != nil else { return ["No store can be read here now, so nothing is compared."] }
    guard !preview.gone.isEmpty else { return ["Nothing would be lost: all that is in the store now is in the copy."] }
    return ["What was changed since then would be gone:"] + days(preview.gone)
  }

  private static func returning(_ preview: RestorePreview) -> [Words] {
    preview.returning.isEmpty
      ? []
      : ["Changes that the present store does not have would come back:"]
        + days(preview.returning)
  }

  private static func days(_ days: [RestorePreview.DayOfChanges]) -> [Words] {
    let shown = days.suffix(listedDays)
    let earlier = days.dropLast(shown.count).reduce(0) { $0 + $1.changes }
    let first: [Words] = earlier == 0 ? [] : [Words("  on earlier days: changes {1}", String(earlier))]
    return first
      + shown.map {
        Words("  {1}: changes {2}, people {3}", Dates.long($0.day), String($0.changes), String($0.people))
      }
  }

  /// The question before a restore, naming what would be lost.
  static func question(_ preview: RestorePreview, of name: String) -> Words {
    guard preview.present != nil else { return Words("Restore {1}?", name) }
    if preview.goneChanges == 0 {
      return Words("Restore {1}? Nothing would be lost, and the present store is kept.", name)
    }
    return Words(
      "Restore {1}? Changes that would be gone: {2}, about so many people: {3}. The present store is kept.", name,
      String(preview.goneChanges), String(preview.gonePeople))
  }

  package static func done(_ done: Restore.Done) -> [Words] {
    var lines: [Words] = [
      Words(
        "Restored: {1} people and {2} contacts.", String(done.content.people), String(done.content.contacts))
    ]
    if let kept = done.kept { lines.append(Words("What was there before is kept as {1}.", kept)) }
    if !done.keptDrafts {
      lines.append(
        "Unfinished texts and the access log of the damaged store could not be read, so they are only in what was kept."
      )
    }
    return lines
  }
}
