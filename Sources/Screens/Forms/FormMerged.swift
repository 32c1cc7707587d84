import Domain
import Store

// A record that was merged while the form was open: the form goes on with the one that took its place.

extension FormScreen {
  /// - Parameter field: the field that pointed at the merged record; nil where the form is about that record itself.
  mutating func take(_ merged: MergedRecord, field: String?, _ desk: Desk) -> Outcome {
    guard let field else { return goOn(with: merged, desk) }
    for index in fields.indices where fields[index].info.name == field {
      switch fields[index].value {
      case .record(merged.was): fields[index].accept(.record(merged.now))
      case .records(let ids):
        let all = ids.map { $0 == merged.was ? merged.now : $0 }
        fields[index].accept(
          .records(all.enumerated().filter { all.firstIndex(of: $0.element) == $0.offset }.map(\.element)))
      case .none, .text, .number, .day, .record, .codes: continue
      }
      fields[index].problem = nil
      focus = index
    }
    // A person there moved along with the employer; one that was chosen for the merged employer still stands.
    return .sequence([.reload, .say("Look it over, then Ctrl-S saves.")])
  }

  /// The answers that were given go into the form of the record that stands now.
  private func goOn(with merged: MergedRecord, _ desk: Desk) -> Outcome {
    guard let content else { return .stay }
    let touched = touchedFields(desk)
    let answers = fields.indices.filter { touched.contains($0) }.map { index -> DraftPayload.Answer in
      var answer = FormDraft.answer(of: fields[index], in: content)
      // What was seen was another record's.
      answer.seen = nil
      return answer
    }
    return .sequence([
      .discardDraft, .replace(FormScreen(.change(merged.kind, merged.now), typed: answers)),
      .say("Look it over, then Ctrl-S saves."),
    ])
  }
}
