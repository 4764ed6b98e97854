# Status: unreviewed

### A yw’n gweithio? Yr adroddiad, ei ddangosyddion, a’r hyn a ddywedir wrth olygydd amdanynt.

path-report = adroddiad

## Yr adroddiad

report = A yw’n gweithio?
report-intro = Beth sydd gan yr hyb hwn, pa mor gyfredol ydyw, pwy a’i gwnaeth, ac a yw’n cyrraedd yr hyn a fwriadodd, mewn ffigurau.
report-day = Cyfrifwyd ar
report-readers = O ffeiliau’r hyb ei hun y cyfrifir y cyfan. Ni chofnodir dim am ddarllenwyr: nid pwy ydynt, nid beth maent yn ei ddarllen, nid faint ohonynt sydd.
report-none = Dim
report-all = Y cyfan

report-indicators = Beth rydym yn ei fesur
report-goal = Nod:
report-unmeasured = Nid oes dim wedi ei fesur eto.
report-key-baseline = Y sgwâr yw’r man cychwyn (y llinell sylfaen).
report-key-reading = Mesuriad yw pob cylch.
report-key-target = Y llinell doredig yw’r targed.
report-date = Dyddiad
report-what = Beth ydyw
report-value = Gwerth
report-note = Nodyn
report-baseline = Llinell sylfaen
report-reading = Mesuriad
report-aim = Targed
report-no-date = Heb ddyddiad
report-source = Sut y gwyddom:
report-stories = Y stori y tu ôl iddo:
report-target = Targed: { $value }
report-point = { $date }: { $value }
report-progress = { $percent } o’r ffordd o’r llinell sylfaen i’r targed.
report-chart-one = { $value } ar { $date }.
report-chart-more = { $first } ar { $began }, { $last } ar { $date }, { $count ->
        [two] mewn 2 fesuriad.
        [few] mewn 3 mesuriad.
        [many] mewn 6 mesuriad.
       *[other] mewn { $count } mesuriad.
    }
report-chart-target = { $value } yw’r targed.
report-chart-target-by = { $value } erbyn { $date } yw’r targed.

report-resources = Adnoddau
report-resources-count = { $count ->
        [zero] Dim adnoddau.
        [one] 1 adnodd.
        [two] 2 adnodd.
        [few] 3 adnodd.
        [many] 6 adnodd.
       *[other] { $count } adnodd.
    }
report-resources-text = Astudiaeth achos, awgrym neu ganllaw sydd wedi ei gyhoeddi ac yn gyfredol yw adnodd, boed mewn un iaith neu mewn dwy. Mae’r tablau’n cyfrif y rhai a ysgrifennwyd ym mhob iaith. Os oes gan adnodd sawl pwnc neu gynulleidfa, fe’i cyfrifir o dan bob un ohonynt, ac unwaith o dan “Y cyfan”.
report-gaps = Bylchau
report-gap-whole = dim adnodd eto
report-gap-for = dim byd ar gyfer
report-no-gaps = Mae gan bob pwnc adnodd ar gyfer pob cynulleidfa.

report-freshness = Pa mor gyfredol
report-freshness-text = Mae adnodd mor hen â’r newid diwethaf y rhoddwyd gwybod i’w ddarllenwyr amdano. Cyfrifir pob iaith ar wahân.
report-age = Oed
report-age-under-1-year = Llai na blwyddyn
report-age-1-to-2-years = Rhwng blwyddyn a dwy flynedd
report-age-over-2-years = Dwy flynedd neu ragor
report-age-undated = Heb ddyddiad
report-without-review = Heb ddyddiad i’w ailddarllen
report-overdue = I’w hailddarllen
report-overdue-count = { $count ->
        [zero] Nid oes dim un adnodd wedi mynd heibio i’r dyddiad yr oedd i’w ailddarllen erbyn hynny.
        [one] Mae 1 dudalen wedi mynd heibio i’r dyddiad yr oedd i’w hailddarllen erbyn hynny:
        [two] Mae 2 dudalen wedi mynd heibio i’r dyddiad yr oeddent i’w hailddarllen erbyn hynny. Daw’r rhai sy’n hwyr ers hiraf yn gyntaf:
        [few] Mae 3 tudalen wedi mynd heibio i’r dyddiad yr oeddent i’w hailddarllen erbyn hynny. Daw’r rhai sy’n hwyr ers hiraf yn gyntaf:
        [many] Mae 6 thudalen wedi mynd heibio i’r dyddiad yr oeddent i’w hailddarllen erbyn hynny. Daw’r rhai sy’n hwyr ers hiraf yn gyntaf:
       *[other] Mae { $count } tudalen wedi mynd heibio i’r dyddiad yr oeddent i’w hailddarllen erbyn hynny. Daw’r rhai sy’n hwyr ers hiraf yn gyntaf:
    }
report-expired = Wedi dyddio
report-expired-count = { $count ->
        [zero] Nid oes dim un adnodd wedi dyddio.
        [one] Mae 1 dudalen wedi dyddio, ac ni chyfrifir hi yn unman arall yma:
        [two] Mae 2 dudalen wedi dyddio, ac ni chyfrifir hwy yn unman arall yma. Daw’r gyntaf i ddyddio yn gyntaf:
        [few] Mae 3 tudalen wedi dyddio, ac ni chyfrifir hwy yn unman arall yma. Daw’r gyntaf i ddyddio yn gyntaf:
        [many] Mae 6 thudalen wedi dyddio, ac ni chyfrifir hwy yn unman arall yma. Daw’r gyntaf i ddyddio yn gyntaf:
       *[other] Mae { $count } tudalen wedi dyddio, ac ni chyfrifir hwy yn unman arall yma. Daw’r gyntaf i ddyddio yn gyntaf:
    }

report-translation = Cyfieithu
report-translation-text = Mae pob tudalen o’r hyb yn cyfrif yma, gan gynnwys tudalennau’r adrannau eu hunain. Mae cyfieithiad yn gyfredol tra bo’r gwreiddiol fel yr oedd pan ddywedodd rhywun fod y ddau’n cytuno.
report-state = Sut mae’r ddwy iaith yn sefyll i’w gilydd
report-pairs = Tudalennau
report-state-fresh = Yn y ddwy iaith, ac yn gyfredol
report-state-stale = Yn y ddwy iaith, ond newidiodd y gwreiddiol wedyn
report-state-unrecorded = Yn y ddwy iaith, heb gofnod o’r hyn a gyfieithwyd
report-state-missing = { $language ->
        [cy] Ar goll yn Gymraeg
       *[en] Ar goll yn Saesneg
    }
report-checked = Pwy sydd wedi gwirio’r cyfieithiadau
report-translations = O’r tudalennau yn y ddwy iaith
report-check-reviewed = Wedi eu gwirio gan berson
report-check-unreviewed = Heb eu gwirio gan neb eto
report-check-machine = Wedi eu gwneud gan beiriant, a heb eu gwirio
report-check-unsaid = Nid yw’r dudalen yn dweud

report-contributors = Pwy a’i gwnaeth
report-contributors-text = Os oes gan adnodd sawl awdur, fe’i cyfrifir ar gyfer pob un. Cyfran o’r holl adnoddau yw’r gyfran.
report-person = Awdur
report-organisation = Sefydliad
report-share = Cyfran
report-without-person = Neb wedi ei enwi
report-without-organisation = Dim sefydliad wedi ei enwi

report-chapters-text = Mae tudalen neu gyfarfod yn perthyn i gangen lle mae’n dweud hynny.
report-pages = Tudalennau
report-meetings = Cyfarfodydd a gynhaliwyd
report-last = Gweithgarwch diweddaraf

## Yr hyn a ddywedir wrth olygydd

problem-bad-amount = Nid yw “{ $value }” yn rhif y gall pentan ei ddarllen.
    .help = Ysgrifennwch ffigurau, gyda phwynt o flaen degolion a dim byd arall: 1200 neu 12.5, heb ddyfynodau, atalnodau, % na geiriau. Ar ôl “unit:” y daw’r hyn y mae’r rhif yn ei gyfrif, ac ar ôl “note:” unrhyw beth arall sy’n werth ei ddweud.
problem-reading-order = Mae mesuriad { $date } o dan un { $before }, sy’n ddiweddarach. Mae’r adroddiad yn eu rhoi mewn trefn.
    .help = Os yw’r dyddiad yn gywir, symudwch y mesuriad i fyny, fel bod y cynharaf yn gyntaf. Fel arall cywirwch y dyddiad.
problem-reading-twice = Mae dau fesuriad ar gyfer { $date }. Dim ond y cyntaf sy’n cyfrif.
    .help = Dilëwch un o’r ddau, neu cywirwch ei ddyddiad. I ddweud rhagor am y diwrnod hwnnw, ysgrifennwch hynny ar ôl “note:”.
problem-reading-before-baseline = Mae’r mesuriad hwn, ar { $date }, yn gynharach na’r llinell sylfaen, sef { $baseline }. Gadewir ef allan.
    .help = Y llinell sylfaen yw’r man cychwyn. Cywirwch un o’r ddau ddyddiad, neu gwnewch y mesuriad hwn yn llinell sylfaen a’r llinell sylfaen yn fesuriad.
problem-reading-in-future = Ar { $date } y mae’r mesuriad hwn, ond { $now } yw heddiw. Gadewir ef allan.
    .help = Cywirwch y dyddiad. Ar ôl “target:” y daw’r hyn yr ydych yn gobeithio ei gyrraedd erbyn hynny.
problem-target-without-baseline = Mae targed yma, ond nid oes dim yn dweud ble mae’r ffordd ato’n dechrau.
    .help = Ysgrifennwch uwch ei ben sut yr oedd pethau ar y dechrau: “baseline: {"{"}date: 2026-01-31, value: 12{"}"}”. Os nad oes neb yn gwybod, mesurwch yn awr ac ysgrifennwch hynny.
problem-target-before-baseline = Erbyn { $by } y mae cyrraedd y targed, ond { $baseline } yw dyddiad y llinell sylfaen. Gadewir y dyddiad allan.
    .help = Cywirwch un o’r ddau ddyddiad. Mae ar darged angen amser: ar ôl dyddiad y llinell sylfaen y daw ei ddyddiad ef.

## Allweddi

schema-document-indicators = Dangosyddion
schema-hub-report = Adroddiad
    .about = Sut mae’r hyb yn dweud a yw’n gweithio.
schema-about-report-public = Cyhoeddus
    .about = A yw’r adroddiad yn dudalen o’r wefan: true neu false. Mae “pentan report” yn ei argraffu’r un fath.
schema-indicator-goal = Nod
    .about = Yr hyn y mesurir er ei fwyn: yr hyn a ddylai ddod i fod.
schema-indicator-measure = Mesur
    .about = Yr hyn a gyfrifir neu a fesurir. Dyma’r pennawd yn yr adroddiad.
schema-indicator-unit = Uned
    .about = Yr hyn y mae’r rhifau’n ei gyfrif, megis tudalennau.
schema-indicator-baseline = Llinell sylfaen
    .about = Sut yr oedd pethau ar y dechrau: dyddiad a gwerth.
schema-indicator-target = Targed
    .about = Yr hyn i’w gyrraedd: gwerth ac, os mynnwch, y diwrnod erbyn pryd.
schema-indicator-readings = Mesuriadau
    .about = Yr hyn a fesurwyd wedyn, y cynharaf yn gyntaf: dyddiad a gwerth i bob un.
schema-indicator-source = Ffynhonnell
    .about = Sut y ceir y rhifau, mewn geiriau.
schema-indicator-url = Tudalen we
    .about = Y dudalen y daw’r rhifau ohoni.
schema-indicator-note = Nodyn
    .about = Yr hyn y mae’n rhaid ei wybod i ddarllen y rhifau.
schema-indicator-stories = Straeon
    .about = Y tudalennau sy’n sôn amdano, yn ôl eu llwybrau yn content/, megis case-studies/melin.
schema-reading-date = Dyddiad
    .about = Pryd y’i mesurwyd.
schema-reading-value = Gwerth
    .about = Y rhif: ffigurau, gyda phwynt o flaen degolion.
schema-reading-note = Nodyn
    .about = Yr hyn y mae’n rhaid ei wybod am y rhif hwn.
schema-target-value = Gwerth
    .about = Y rhif i’w gyrraedd: ffigurau, gyda phwynt o flaen degolion.
schema-target-by = Erbyn
    .about = Y diwrnod erbyn pryd.
