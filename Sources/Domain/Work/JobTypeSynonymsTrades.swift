/// Growing, fishing and the trades (ISCO-08 major groups 6 and 7).
extension JobTypeSynonyms {
  static let trades: [SynonymRow<JobType>] = [
    .init(
      .growers,
      english: "gardener, landscape gardener, market gardener, farmer, dairy farmer, beekeeper, greenkeeper",
      norwegian: "-gartner, anleggsgartner, bonde, melkebonde, gårdbruker, birøkter, reindriftsutøver",
      danish: "-gartner, anlægsgartner, landmand, mælkeproducent, biavler, greenkeeper",
      swedish: "trädgårdsmästare, trädgårdsanläggare, lantbrukare, bonde, mjölkbonde, biodlare, växthusodlare, odlare"),
    .init(
      .forestAndFishing,
      english:
        "fisherman, fisher, forestry worker, logger, lumberjack, fish farmer, fish farm worker, hunter, (fish farm)",
      norwegian: """
        fisker, -fisker, skogsarbeider, skogs-, tømmerhogger, fiskeoppdretter, oppdretter, havbruk-, havbruksarbeider,
        akvakultur-, røkter havbruk, jeger
        """,
      danish: "fisker, erhvervsfisker, skovarbejder, skovhugger, skovløber, fiskeopdrætter, dambruger, jæger",
      swedish: "-fiskare, skogsarbetare, skogshuggare, skogsvårdare, skogs-, fiskodlare, vattenbrukare, jägare"),
    .init(
      .ownUseFarming, english: "subsistence farmer, subsistence fisher, subsistence hunter",
      norwegian: "selvbergingsbonde", danish: "selvforsyner", swedish: "självhushållare"),
    .init(
      .building,
      english: """
        carpenter, joiner, bricklayer, mason, house painter, painter and decorator, roofer, plumber, tiler, plasterer,
        glazier, floor layer, scaffolder, concrete worker, chimney sweep, heating engineer
        """,
      norwegian: """
        -tømrer, bygningssnekker, -murer, -maler, taktekker, -rørlegger, flislegger, gulvlegger, glassmester,
        stillasbygger, betongarbeider, isolatør, feier, kuldemontør, ventilasjonsmontør
        """,
      danish: """
        -tømrer, bygningssnedker, -murer, -maler, tagdækker, vvs montør, vvser, vvs, gulvlægger, glarmester,
        stilladsarbejder, betonarbejder, jord og betonarbejder, brolægger, isolatør, skorstensfejer
        """,
      swedish: """
        byggnadssnickare, träarbetare, -murare, -målare, takläggare, rörmokare, vvs montör, plattsättare, golvläggare,
        glasmästare, ställningsbyggare, betongarbetare, isolerare, sotare, billackerare
        """),
    .init(
      .metalAndMechanics,
      english: """
        mechanic, car mechanic, motor mechanic, bicycle mechanic, bike mechanic, bicycle repairer, bike repairer,
        welder, metal worker, sheet metal worker, blacksmith, toolmaker, machinist, turner, panel beater, (garage)
        """,
      norwegian: """
        -mekaniker, -sveiser, -smed, platearbeider, sykkelreparatør, bilskadereparatør, dreier, cnc operatør,
        verktøymaker, verkstedarbeider, verksted-, bilverksted-, dekkskifter
        """,
      danish: """
        -mekaniker, svejser, -smed, karrosseri-, industritekniker, cnc operatør, maskinarbejder, værksted-,
        autoværksted-, dækmontør
        """,
      swedish: """
        -mekaniker, -svetsare, -smed, -plåtslagare, cykelreparatör, svarvare, cnc operatör, verkstadsarbetare,
        verkstads-, bilverkstad-, däckmontör
        """),
    .init(
      .handicraft,
      english: """
        potter, jeweller, goldsmith, weaver, basket maker, glassblower, printer, screen printer, bookbinder, watchmaker,
        sign writer, instrument maker, piano tuner
        """,
      norwegian: """
        keramiker, -gullsmed, sølvsmed, vever, glassblåser, trykker, bokbinder, urmaker, skiltmaker, kunsthåndverker,
        kurvmaker, pianostemmer, trykkeri-
        """,
      danish: """
        keramiker, -guldsmed, sølvsmed, væver, glaspuster, trykker, bogbinder, urmager, skiltemaler, kunsthåndværker,
        trykkeri-
        """,
      swedish: """
        keramiker, krukmakare, -guldsmed, silversmed, vävare, väverska, glasblåsare, tryckare, bokbindare, urmakare,
        skyltmakare, konsthantverkare, slöjdare, tryckeri-
        """),
    .init(
      .electrical,
      english: "electrician, electrical fitter, electronics repairer, cable installer, solar installer, lift mechanic",
      norwegian: """
        -elektriker, elektromontør, elektromekaniker, energimontør, telemontør, heismontør, automatiker, fibermontør,
        solcellemontør, elektronikkreparatør
        """,
      danish: "-elektriker, elmontør, telemontør, elevatormontør, automatiktekniker, elektromekaniker, fibermontør",
      swedish:
        "-elektriker, elmontör, elinstallatör, telemontör, hissmontör, hissmekaniker, fibertekniker, larmtekniker"),
    .init(
      .foodWoodTextile,
      english: """
        baker, confectioner, pastry cook, butcher, fish filleter, cabinet maker, furniture maker, woodworker, tailor,
        dressmaker, seamstress, upholsterer, shoemaker, cobbler, pest controller, (bakery), (butchers shop)
        """,
      norwegian: """
        -baker, konditor, slakter, kjøttskjærer, pølsemaker, møbelsnekker, treskjærer, skredder, syerske, sydame,
        tapetserer, salmaker, skomaker, bakeri-, konditori-, systue-, skadedyrbekjemper, dykker
        """,
      danish: """
        -bager, bagersvend, konditor, -slagter, møbelsnedker, maskinsnedker, skrædder, syerske, sadelmager,
        møbelpolstrer, skomager, mejerist, bageri-, konditori-, systue-, skadedyrsbekæmper, dykker
        """,
      swedish: """
        -bagare, konditor, slaktare, styckare, charkuterist, möbelsnickare, finsnickare, skräddare, sömmerska,
        tapetserare, sadelmakare, skomakare, mejerist, bageri-, konditori-, syateljé-, dykare
        """),
  ]
}
