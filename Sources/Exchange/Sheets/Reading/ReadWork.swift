package import Domain

/// Readings into the lists of occupations, industries and schemes. A text that may mean several things means none of them
/// until a person says which.
extension Read {
  /// One kind of work: a code of ours, two to four figures of ISCO-08, its name, or a free title that can only be one.
  package static func kindOfWork(_ text: String) -> CellReading<KindOfWork> {
    cell(text) { tidied in
      if let type = KindOfWork(rawValue: tidied.lowercased()) ?? kindsOfWorkByName[CellText.comparable(tidied)] {
        return (.value(type), nil)
      }
      if (2...4).contains(tidied.count), tidied.allSatisfy({ $0.isASCII && $0.isNumber }),
        let type = KindOfWork(rawValue: "isco_" + tidied.prefix(2))
      {
        return (.value(type), nil)
      }
      let types = KindOfWorkFinder.types(in: tidied)
      if types.count == 1 { return (.value(types[0]), nil) }
      return (
        .unknown(
          reason: several(tidied, types.map(\.label)) ?? Words("\"{1}\" is not on the list of kinds of work.", tidied)),
        nil
      )
    }
  }

  /// Several kinds of work, parted by `;`, `,`, `/` or lines: all of them, or none.
  package static func kindsOfWork(_ text: String) -> CellReading<[String]> {
    each(text, kindsOfWorkByName) { kindOfWork($0) }
  }

  /// What a free title means when it means one kind of work; nil otherwise, and when it says what is not wanted.
  package static func onlyKindOfWork(_ title: String) -> KindOfWork? {
    let words = Set(Folding.fold(title).split(separator: " ").map(String.init))
    guard words.isDisjoint(with: negations) else { return nil }
    let types = KindOfWorkFinder.types(in: title)
    return types.count == 1 ? types[0] : nil
  }

  private static let negations = Set(CommonWords.of("not").map(Folding.fold))

  /// One industry of the list: a code of ours, the letter of NACE, its name, or a word that can only be one.
  package static func industry(_ text: String) -> CellReading<Industry> {
    cell(text) { tidied in
      let known =
        Industry(rawValue: tidied.lowercased()) ?? industriesByName[CellText.comparable(tidied)]
        ?? (tidied.count == 1 ? Industry(rawValue: "nace_" + tidied.lowercased()) : nil)
      if let known { return (.value(known), nil) }
      let found = IndustryFinder.industries(in: tidied)
      if found.count == 1 { return (.value(found[0]), nil) }
      return (
        .unknown(
          reason: several(tidied, found.map(\.label)) ?? Words("\"{1}\" is not on the list of industries.", tidied)),
        nil
      )
    }
  }

  /// A local scheme by its code or its name. A name that two countries use is the office's own country's.
  package static func scheme(_ text: String, in country: Country?) -> CellReading<Scheme> {
    cell(text) { tidied in
      if let scheme = Scheme(rawValue: tidied.lowercased()) { return (.value(scheme), nil) }
      let named = schemesByName[CellText.comparable(tidied)] ?? []
      let own = named.filter { $0.country == country }
      if let scheme = own.count == 1 ? own[0] : named.count == 1 ? named[0] : nil { return (.value(scheme), nil) }
      return (
        .unknown(
          reason: several(tidied, named.map(\.label)) ?? Words("\"{1}\" is not on the list of schemes.", tidied)), nil
      )
    }
  }

  /// Several codes of a table: all of them, or none.
  package static func choices(_ text: String, from table: ChoiceTable) -> CellReading<[String]> {
    cell(text) { tidied in
      var codes: [String] = []
      for piece in pieces(tidied, ";,\n+&") {
        guard let code = table.code(for: piece) else {
          return (.unknown(reason: Words("\"{1}\" is not a word we know here.", piece)), nil)
        }
        if !codes.contains(code) { codes.append(code) }
      }
      return (codes.isEmpty ? .empty : .value(codes), nil)
    }
  }

  /// - Parameter names: the names of the list, some of which hold a comma themselves.
  private static func each<C: Choice>(
    _ text: String, _ names: [String: C], _ one: (String) -> CellReading<C>
  ) -> CellReading<[String]> {
    if let whole = names[CellText.comparable(text)] { return CellReading(text, .value([whole.rawValue])) }
    var codes: [String] = []
    for piece in pieces(CellText.trim(text), ";,/\n") {
      let cell = one(piece)
      if let reason = cell.reason { return CellReading(text, .unknown(reason: reason)) }
      if let code = cell.value?.rawValue, !codes.contains(code) { codes.append(code) }
    }
    return CellReading(text, codes.isEmpty ? .empty : .value(codes))
  }

  static func pieces(_ text: String, _ separators: String) -> [String] {
    text.split { separators.contains($0) }.map { CellText.tidy(String($0)) }.filter { !$0.isEmpty }
  }

  /// nil when there is nothing to choose from.
  private static func several(_ text: String, _ labels: [Words]) -> Words? {
    labels.isEmpty
      ? nil
      : Words("\"{1}\" may be one of these: {2}. Choose one.", text, Words.list(labels, by: "; "))
  }

  /// A time of the day: 9:30, 09.30.
  package static func time(_ text: String) -> CellReading<TimeOfDay> {
    cell(text) { tidied in
      TimeOfDay(tidied).map { (.value($0), nil) } ?? (.unknown(reason: "Write the time as 09:30."), nil)
    }
  }

  private static let kindsOfWorkByName: [String: KindOfWork] = Dictionary(
    KindOfWork.allCases.flatMap { type in
      [type.label.english, type.officialTitle].map { (CellText.comparable($0), type) }
    },
    uniquingKeysWith: { first, _ in first })

  private static let industriesByName: [String: Industry] = Dictionary(
    Industry.allCases.map { (CellText.comparable($0.label.english), $0) }, uniquingKeysWith: { first, _ in first })

  private static let schemesByName: [String: [Scheme]] = Scheme.allCases.reduce(into: [:]) { names, scheme in
    let (head, bracket) = splitBracket(scheme.localName)
    for name in [scheme.localName, head, bracket, scheme.label.english].compactMap(\.self) {
      let key = CellText.comparable(name)
      if !(names[key] ?? []).contains(scheme) { names[key, default: []].append(scheme) }
    }
  }
}
