/// Work that asks for long schooling (ISCO-08 major group 2).
extension JobTypeSynonyms {
  static let experts: [SynonymRow<JobType>] = [
    .init(
      .scientists,
      english: "civil engineer, architect, scientist, biologist, geologist, physicist, graphic designer, surveyor",
      norwegian: "-ingeniør, -arkitekt, biolog, geolog, fysiker, kjemiker, forsker, grafisk designer",
      danish: "-ingeniør, -arkitekt, biolog, geolog, fysiker, kemiker, forsker, grafisk designer",
      swedish: "-ingenjör, -arkitekt, biolog, geolog, fysiker, kemist, forskare, grafisk formgivare"),
    .init(
      .healthProfessionals,
      english: """
        nurse, doctor, physician, midwife, dentist, pharmacist, physiotherapist, occupational therapist, vet,
        veterinarian, psychiatrist, dietician
        """,
      norwegian: """
        -sykepleier, lege, overlege, fastlege, tannlege, dyrlege, jordmor, farmasøyt, fysioterapeut, ergoterapeut,
        veterinær, vernepleier, psykiater
        """,
      danish: """
        -sygeplejerske, -læge, tandlæge, dyrlæge, jordemoder, farmaceut, fysioterapeut, ergoterapeut, psykiater, diætist
        """,
      swedish: """
        -sjuksköterska, distriktssköterska, -läkare, tandläkare, barnmorska, apotekare, farmaceut, fysioterapeut,
        sjukgymnast, arbetsterapeut, veterinär, psykiater, dietist
        """),
    .init(
      .teachers, english: "teacher, lecturer, professor, language teacher, music teacher, preschool teacher, tutor",
      norwegian: "-lærer, lektor, professor, -pedagog, pedagogisk leder, førskolelærer",
      danish: "-lærer, lektor, professor, -pædagog, underviser", swedish: "-lärare, lektor, professor, -pedagog"),
    .init(
      .businessProfessionals,
      english: """
        accountant, auditor, business adviser, financial adviser, hr adviser, hr consultant, recruiter, careers adviser,
        employment specialist, ips specialist, communications adviser, policy adviser
        """,
      norwegian: """
        revisor, økonomirådgiver, finansrådgiver, personalrådgiver, personalkonsulent, hr rådgiver, hr konsulent,
        kommunikasjonsrådgiver, markedsfører, karriereveileder, jobbspesialist
        """,
      danish: """
        revisor, hr konsulent, personalekonsulent, kommunikationsrådgiver, kommunikationsmedarbejder, jobkonsulent,
        beskæftigelseskonsulent
        """,
      swedish: """
        revisor, ekonom, controller, kommunikatör, hr konsult, hr specialist, rekryterare, personalvetare,
        studie och yrkesvägledare, marknadsförare, arbetsspecialist
        """),
    .init(
      .itProfessionals,
      english: """
        programmer, developer, software developer, software engineer, web developer, systems analyst,
        database administrator, game developer, it consultant
        """,
      norwegian: "programmerer, utvikler, systemutvikler, webutvikler, dataingeniør, it konsulent, it arkitekt",
      danish: "programmør, udvikler, softwareudvikler, systemudvikler, webudvikler, it konsulent, datamatiker",
      swedish: """
        programmerare, utvecklare, systemutvecklare, mjukvaruutvecklare, webbutvecklare, it konsult, it arkitekt
        """),
    .init(
      .lawSocialCulture,
      english: """
        lawyer, solicitor, barrister, judge, social worker, psychologist, psychotherapist, priest, librarian, archivist,
        journalist, writer, author, translator, interpreter, actor, musician, artist, dancer, curator
        """,
      norwegian: """
        advokat, jurist, dommer, sosionom, barnevernspedagog, familieterapeut, psykolog, prest, bibliotekar, arkivar,
        journalist, forfatter, oversetter, tolk, skuespiller, musiker, kunstner, kunstmaler, danser
        """,
      danish: """
        advokat, jurist, dommer, socialrådgiver, psykolog, præst, bibliotekar, arkivar, journalist, forfatter,
        oversætter, tolk, skuespiller, musiker, kunstner, kunstmaler, danser
        """,
      swedish: """
        advokat, jurist, domare, socionom, socialsekreterare, kurator, psykolog, präst, bibliotekarie, arkivarie,
        journalist, författare, översättare, tolk, skådespelare, musiker, konstnär, konstmålare, dansare
        """),
  ]
}
