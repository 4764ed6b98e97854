# Status: unreviewed

### Yr hyn sy'n gadael hyb yn gyfan: y llythyr i aelodau (pentan digest) a'r archif (pentan export).

## Y llythyr: yr hyn y mae ei ddarllenwyr yn ei weld

digest-title = { $name }: beth sy’n newydd
digest-intro = Dyma beth sy’n newydd neu wedi newid o { $since } hyd { $now }.
digest-nothing = Nid oes dim yn newydd na dim wedi newid yn yr amser hwnnw.
digest-new = Newydd
digest-changed = Wedi newid
digest-tip = Awgrym i roi cynnig arno
digest-meetings = Y cyfarfodydd nesaf
digest-no-meetings = Nid oes cyfarfod wedi ei drefnu ar hyn o bryd.
digest-only-cy = yn Gymraeg yn unig
digest-only-en = yn Saesneg yn unig
digest-machine = Peiriant a gyfieithodd rai o’r testunau hyn, ac nid oes neb wedi eu gwirio eto. Os oes rhywbeth yn darllen yn chwithig, rhowch wybod inni.
digest-unreviewed = Cyfieithiadau nad oes neb wedi eu gwirio eto yw rhai o’r testunau hyn. Os oes rhywbeth yn darllen yn chwithig, rhowch wybod inni.
digest-calendar = Pob digwyddiad ar ffurf calendr
digest-write = Ysgrifennu at y golygydd
digest-licence = Cewch ailddefnyddio’r testunau o dan { $licence }.

## Y llythyr: yr hyn y mae pentan yn ei ddweud wrth ei olygydd

digest-bad-day = Nid yw --since { $value } yn ddiwrnod.
    .help = Ysgrifennwch y diwrnod fel blwyddyn-mis-dydd, er enghraifft --since { $example }.
digest-future = Mae --since { $value } ar ôl { $now }: ni all dim fod yn newydd ers hynny.
    .help = Rhowch ddyddiad eich llythyr diwethaf, er enghraifft --since { $example }. Mae angen --now hefyd ar lythyr at ddiwrnod arall.
digest-there = Mae { $path } yno’n barod, ac ni ysgrifennwyd dim.
    .help = Symudwch ef oddi yno, dewiswch ffolder arall gyda --to, neu ychwanegwch --force i ysgrifennu drosto.
digest-written = Ysgrifennwyd: { $path }
keeping-problems = { $count ->
        [one] Mae 1 gwall yn yr hyb. Mae “pentan check” yn dweud ble mae.
        [two] Mae 2 wall yn yr hyb. Mae “pentan check” yn dweud ble maent.
        [few] Mae 3 gwall yn yr hyb. Mae “pentan check” yn dweud ble maent.
        [many] Mae 6 gwall yn yr hyb. Mae “pentan check” yn dweud ble maent.
       *[other] Mae { $count } gwall yn yr hyb. Mae “pentan check” yn dweud ble maent.
    }

## Yr archif: yr hyn y mae pentan yn ei ddweud

export-there = Mae { $path } yno’n barod, ac ni ysgrifennwyd dim.
    .help = Dewiswch enw arall gyda --to, neu ychwanegwch --force i ysgrifennu drosto.
export-not-zip = Nid yw { $path } yn enw ar ffeil zip.
    .help = Rhowch enw sy’n gorffen â .zip, er enghraifft --to { $example }.
export-done = { $files ->
        [one] 1 ffeil
        [two] 2 ffeil
       *[other] { $files } ffeil
    } yn { $path }, gyda { $pages ->
        [zero] dim un dudalen
        [one] 1 dudalen
        [two] 2 dudalen
        [few] 3 tudalen
        [many] 6 tudalen
       *[other] { $pages } tudalen
    } ynddi.

## Yr archif: yr hyn y mae ei darllenwyr yn ei weld

export-letters = Pob tudalen o A i Y
export-kept = Copi o’r safle, heb y chwilio, a gadwyd ar { $date }.
export-readme-name = DARLLENWCH-FI
export-readme =
    { $name }
    Yr hyb cyfan, fel yr oedd ar { $date }.
    Fe’i cyhoeddwyd yn { $url }

    SUT I’W DDARLLEN

    Dadbaciwch y ffeil zip yn gyntaf. Yna agorwch y ffeil index.html yn y ffolder
    site gydag unrhyw borwr gwe. Nid oes angen rhwydwaith na rhaglen arall.
    Chwilio yw’r unig beth y mae angen y safle ar y we i’w wneud; mae’r mynegai
    o A i Y yn rhestru pob tudalen.

    BETH SYDD YMA

    site/       pob tudalen fel y gwelai darllenwyr hi, gyda’i lluniau, ei
                he-lyfrau a’i chalendrau
    markdown/   y testunau fel yr ysgrifennodd eu hawduron hwy, ffeil i bob
                tudalen ym mhob iaith; dim ond y llinell sy’n dweud a gaiff eraill
                gysylltu ag awdur sydd wedi ei gadael allan
    data/       yr un peth ar ffurf tablau: tudalennau, digwyddiadau, pynciau,
                pobl ac ati. Mae pob un yno ddwywaith: yn .csv i daenlenni ac
                yn .jsonl i raglenni (JSON Lines: un cofnod i bob llinell).
                Mewn .csv, mae sawl gwerth mewn un gell ar linellau ar wahân.
    licences/   ar ba delerau y ceir ailddefnyddio pob tudalen a phob llun, a
                ble y gellir darllen pob trwydded
    manifest-sha256.txt
                ôl bys pob ffeil arall. Gyda hwn, mae “sha256sum -c
                manifest-sha256.txt” yn dweud a newidiwyd unrhyw ffeil.

    BETH NAD YW YMA

    Drafftiau, tudalennau nad oeddent i’w cyhoeddi eto, a chyfeiriadau e-bost nad
    oeddent wedi eu cyhoeddi.

    A GAF I EI DDEFNYDDIO?

    { $licence ->
        [none] Mae pob tudalen yn dweud ar ba delerau y ceir ei hailddefnyddio.
       *[other] Cewch: oni bai bod tudalen yn dweud yn wahanol, o dan { $licence }.
    }
    Enwch yr awdur a’r hyb, os gwelwch yn dda. Gweler y ffolder licences.

    Gwnaed gan pentan { $version }.
export-readme-drafts = Gwnaed yr archif hon gyda drafftiau: ni chyhoeddwyd rhai o’i thudalennau erioed. Peidiwch â’i throsglwyddo i eraill.
