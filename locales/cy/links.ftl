# Status: unreviewed

### Yr hyn a ddywedir am ddolenni sy'n arwain allan o'r hyb (pentan check --external-links). Dydd ar ffurf 2026-11-23 yw “since”.

problem-external-dead = Nid oes dim yn { $address } bellach: ateb y wefan arall yw { $status }. Gwelwyd hyn gyntaf ar { $since }.
    .help = Chwiliwch ar y wefan honno, neu ar y we, i ble yr aeth, ac ysgrifennwch y cyfeiriad newydd yma. Os yw wedi mynd am byth, rhowch ddolen at gopi a gadwyd, os oes un: { $archive }
problem-external-loop = Anfonir pwy bynnag sy’n dilyn y ddolen hon mewn cylchoedd heb gyrraedd byth: { $address }. Gwelwyd hyn gyntaf ar { $since }.
    .help = Agorwch y ddolen mewn porwr. Os na ddaw dim yno chwaith, chwiliwch am y dudalen ar y wefan honno ac ysgrifennwch y cyfeiriad y mae eich porwr yn ei ddangos ar ôl ichi ei chael.
problem-external-moved = Mae’r hyn y mae’r ddolen hon yn arwain ato wedi symud am byth, o { $address } i { $to }.
    .help = Agorwch y cyfeiriad newydd, ac os yw’n dangos yr hyn sydd gennych mewn golwg, ysgrifennwch ef yma yn lle’r hen un. Efallai y bydd yr hen un yn peidio â gweithio ryw ddydd.
problem-external-unanswered = { $reason ->
        [timeout] Ni ddaeth ateb gan { $address } o fewn yr amser a ganiateir.
        [no-host] Ni cheir gwefan o dan yr enw sydd yn { $address }, neu nid yw’r cyfrifiadur hwn wedi ei gysylltu â’r rhyngrwyd.
        [unsafe] Nid oes cysylltiad diogel â { $address }: gall porwyr rybuddio darllenwyr rhag y wefan hon.
        [closed] Caeodd { $address } y cysylltiad heb ateb.
        [garbled] Rhoddodd { $address } ateb nad yw’n gwneud synnwyr.
        [busy] Mae { $address } yn gofyn am lonydd am y tro (ei ateb yw { $status }).
        [refused] Nid yw { $address } yn dweud wrth pentan a yw’r dudalen yno (ei ateb yw { $status }); dim ond pobl y mae llawer o wefannau’n eu hateb.
       *[broken] Mae rhywbeth o’i le yn { $address } ar hyn o bryd (ei ateb yw { $status }).
    } Felly ni wyddys ers { $since } a yw’r dudalen yno.
    .help = Agorwch y ddolen mewn porwr. Os yw’n gweithio yno, nid oes dim i’w wneud. Os na fydd yn gweithio ymhen rhai wythnosau, chwiliwch am ffynhonnell arall.
problem-external-unsure = Ni ellir dweud a yw { $address } yno: mae { $host } yn rhoi’r un ateb am dudalennau nad ydynt yn bod.
    .help = Agorwch y ddolen mewn porwr, a gweld drosoch eich hun a yw’n dangos yr hyn sydd gennych mewn golwg.

links-asking = Gofyn i wefannau eraill
links-done = Dolenni allan o’r hyb: { $addresses ->
        [zero] 0 cyfeiriad
        [one] 1 cyfeiriad
        [two] 2 gyfeiriad
        [few] 3 chyfeiriad
        [many] 6 chyfeiriad
       *[other] { $addresses } cyfeiriad
    }, { $requests ->
        [zero] wedi gofyn eisoes
        [one] gwnaed 1 cais
        [two] gwnaed 2 gais
        [few] gwnaed 3 chais
        [many] gwnaed 6 chais
       *[other] gwnaed { $requests } cais
    }; { $dead } yn farw, { $unanswered } heb ateb.
links-unsaved = Ni ellid cadw’r hyn a glywyd, felly gofynnir eto am bopeth y tro nesaf:
