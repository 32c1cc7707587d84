/// Machines, assembly and driving (ISCO-08 major group 8).
extension JobTypeSynonyms {
  static let machines: [SynonymRow<JobType>] = [
    .init(
      .machineOperators,
      english: """
        machine operator, process operator, production operator, laundry worker, laundry assistant, laundry operator,
        dry cleaner, dry cleaning, sewing machine operator, packing machine operator, miner, (laundry)
        """,
      norwegian: """
        maskinoperatør, prosessoperatør, produksjonsoperatør, fagoperatør, vaskeri-, vaskeriarbeider,
        vaskerimedarbeider, renseri-, gruvearbeider
        """,
      danish: """
        maskinoperatør, procesoperatør, produktionsoperatør, industrioperatør, vaskeri-, vaskerimedarbejder,
        vaskeriassistent, renseri-, minearbejder
        """,
      swedish: """
        maskinoperatör, processoperatör, produktionsoperatör, industrioperatör, maskinskötare, tvätteri-,
        tvätteriarbetare, kemtvätt-, gruvarbetare
        """),
    .init(
      .assemblers, english: "assembler, assembly worker, assembly line worker, electronics assembler",
      norwegian: "monteringsarbeider, montasjearbeider, monterings-, samlebåndsarbeider, industrimontør",
      danish: "montagearbejder, montage-, samlebåndsarbejder, montrice",
      swedish: "monteringsarbetare, montage-, montörska, industrimontör"),
    .init(
      .drivers,
      english: """
        driver, bus driver, taxi driver, lorry driver, truck driver, delivery driver, van driver, train driver,
        tram driver, tractor driver, forklift driver, forklift operator, forklift, crane operator, excavator operator,
        digger driver, deckhand, (taxi)
        """,
      norwegian: """
        -sjåfør, -fører, truckfører, lastebilsjåfør, bussjåfør, drosjesjåfør, taxisjåfør, varebilsjåfør,
        gravemaskinfører, kranfører, lokfører, lokomotivfører, trikkefører, matros, dekksarbeider
        """,
      danish: """
        -chauffør, -fører, truckfører, gaffeltruckfører, buschauffør, taxichauffør, taxavognmand, lastbilchauffør,
        varebilschauffør, lokofører, kranfører, entreprenørmaskinfører, matros
        """,
      swedish: """
        -chaufför, -förare, truckförare, busschaufför, bussförare, taxiförare, lastbilschaufför, lastbilsförare,
        lokförare, spårvagnsförare, kranförare, grävmaskinist, budbilsförare, matros
        """),
  ]
}
