# Status: unreviewed

### Cyfieithiadau: yr hysbysiad i ddarllenwyr, yr hyn a ddywed `pentan check`, `pentan translate`, a golwg y cyfrannwr.

## I ddarllenwyr cyfieithiad y newidiwyd ei wreiddiol

translation-overtaken-on = Newidiwyd y Saesneg ar { $date }, ond nid y Gymraeg hon eto.
translation-overtaken = Mae’r Saesneg wedi newid ers gwneud y Gymraeg hon.
translation-overtaken-link = Ei darllen yn Saesneg

## Problemau

problem-translation-stale = { $count ->
        [zero] Ni newidiwyd yr un bloc
        [one] Newidiwyd 1 bloc
        [two] Newidiwyd 2 floc
        [few] Newidiwyd 3 bloc
        [many] Newidiwyd 6 bloc
       *[other] Newidiwyd { $count } bloc
    } yma ers { $date }, pan gofnodwyd ddiwethaf fod “{ $pair }” wedi ei chyfieithu. { $words ->
        [zero] Nid oes geiriau i’w cyfieithu: symudwyd bloc neu fe’i tynnwyd.
        [one] Mae 1 gair i edrych arno.
        [two] Mae 2 air i edrych arnynt.
        [few] Mae 3 gair i edrych arnynt.
        [many] Mae 6 gair i edrych arnynt.
       *[other] Mae { $words } gair i edrych arnynt.
    }
    .help = Teipiwch “pentan translate diff { $pair }” i weld beth a newidiwyd. Pan fydd y cyfieithiad yn dweud yr un peth eto, teipiwch “pentan translate done { $pair }”.
problem-translation-orphaned = Cyfieithiad yw’r dudalen hon, ond nid yw’r dudalen { $language ->
        [cy] Saesneg
       *[en] Gymraeg
    } y’i gwnaed ohoni yn yr hyb.
    .help = Rhowch “{ $pair }” yn yr iaith arall yn ei hôl. Os yw’r dudalen hon i sefyll ar ei phen ei hun, dilëwch ei llinell “translation:” ac, os yw yn y ffeil glo, teipiwch “pentan translate forget { $pair }”.
problem-translation-gone = Mae cofnod ar gyfer “{ $pair }” yn y ffeil glo, ond nid oes tudalen felly yn y naill iaith na’r llall.
    .help = { $suggestion ->
        [none] Os ailenwyd y dudalen, rhowch ei llwybr newydd yn lle’r hen un yn y llinell hon. Os dilëwyd hi, teipiwch “pentan translate forget { $pair }”.
       *[other] Os “{ $suggestion }” yw’r dudalen bellach, rhowch hynny yn lle’r hen lwybr yn y llinell hon. Os dilëwyd hi, teipiwch “pentan translate forget { $pair }”.
    }
problem-translation-unrecorded = Nid oes cofnod o ba destun y gwnaed y cyfieithiad hwn, felly ni chaiff neb wybod pan newidir y gwreiddiol.
    .help = Pan fydd y ddau hanner yn dweud yr un peth, teipiwch “pentan translate done { $pair }”.
problem-lock-first-line = Nid yw’r ffeil glo yn dechrau gyda’r llinell “pentan translations 1”.
    .help = Rhowch y llinell honno ar ben y ffeil, neu teipiwch “pentan translate mend”.
problem-lock-newer = Mae’r ffeil glo hon yn fersiwn { $version } o’i fformat, ac mae’r pentan hwn yn adnabod fersiynau hyd at { $known }.
    .help = Gosodwch pentan mwy newydd. Tan hynny nid ysgrifennir dim yn y ffeil glo, ac efallai na ddeellir peth ohoni.
problem-lock-conflict = O’r fan hon ymlaen mae dwy fersiwn o’r ffeil glo ochr yn ochr, am na allai git eu huno.
    .help = Teipiwch “pentan translate mend”. Mae’n cadw’r hyn sy’n cyd-fynd â’r tudalennau fel y maent yn awr, ac yn dweud beth a benderfynodd.
problem-lock-line = Ni ellir darllen y rhan hon o’r ffeil glo.
    .help = Rhowch hi’n ôl fel yr ysgrifennodd pentan hi, neu teipiwch “pentan translate mend”, sy’n tynnu’r hyn na ellir ei ddarllen ac yn cadw copi.
problem-lock-twice = Mae “{ $pair }” yn y ffeil glo ddwywaith.
    .help = Teipiwch “pentan translate mend”. Mae’n cadw’r cofnod sy’n cyd-fynd â’r dudalen fel y mae yn awr, neu’r hynaf fel arall.

## pentan translate

translate-unknown = Nid oes tudalen “{ $page }” yn yr hyb hwn.{ $suggestion ->
        [none] {""}
       *[other] {" "}Ai “{ $suggestion }” oedd gennych mewn golwg?
    }
translate-one-language = Mewn un iaith y mae’r hyb hwn, felly nid oes dim ynddo wedi ei gyfieithu.

translate-column-page = Tudalen
translate-column-translation = Cyfieithiad
translate-column-state = Cyflwr
translate-column-words = Geiriau i’w gwneud
translate-column-date = Cofnodwyd

translate-state-fresh = yn gyfredol
translate-state-stale = ar ei hôl hi
translate-state-missing = ar goll
translate-state-unrecorded = heb gofnod
translate-state-orphan = heb wreiddiol

translate-total-fresh = { $count } yn gyfredol
translate-total-stale = { $count } ar ei hôl hi
translate-total-missing = { $count } ar goll
translate-total-unrecorded = { $count } heb gofnod
translate-total-orphan = { $count } heb wreiddiol
translate-total-words = { $count ->
        [zero] Dim geiriau i’w gwneud.
        [one] 1 gair i’w wneud.
        [two] 2 air i’w gwneud.
        [few] 3 gair i’w gwneud.
        [many] 6 gair i’w gwneud.
       *[other] { $count } gair i’w gwneud.
    }

translate-changed = { $page }: { $count ->
        [zero] ni newidiwyd yr un bloc
        [one] newidiwyd 1 bloc
        [two] newidiwyd 2 floc
        [few] newidiwyd 3 bloc
        [many] newidiwyd 6 bloc
       *[other] newidiwyd { $count } bloc
    } o’r gwreiddiol ers { $date }, gyda { $words ->
        [zero] 0 gair
        [one] 1 gair
        [two] 2 air
        [few] 3 gair
        [many] 6 gair
       *[other] { $words } gair
    } i’w gwneud. Fel hyn y dangosir [-yr hyn sydd wedi mynd-] a’r {"{"}+hyn sy’n newydd+{"}"}.
translate-block = { $label ->
        [h1] pennawd
        [h2] pennawd, lefel 2
        [h3] pennawd, lefel 3
        [h4] pennawd, lefel 4
        [h5] pennawd, lefel 5
        [h6] pennawd, lefel 6
        [p] paragraff
        [item] eitem mewn rhestr
        [term] term a ddiffinnir
        [cell] cell mewn tabl
        [code] bloc o god
        [html] HTML
       *[other] “{ $label }:” ar y brig
    }
translate-fate-changed = newidiwyd ({ $label })
translate-fate-added = newydd ({ $label })
translate-fate-removed = wedi mynd ({ $label })
translate-fate-moved = symudwyd, gyda’r un geiriau ({ $label })
translate-no-counterpart = nid oes dim yno eto
translate-when-done = Pan fydd { $language ->
        [cy] y Gymraeg
       *[en] y Saesneg
    } yn dweud yr un peth eto, teipiwch: pentan translate done { $page }
translate-is-fresh = Mae { $page } yn gyfredol: mae ei gwreiddiol fel yr oedd pan wnaed y cofnod.
translate-is-missing = Mewn un iaith yn unig y mae { $page }, felly nid oes dim i’w gymharu.
translate-is-unrecorded = Nid oes cofnod o { $page } eto. Pan fydd ei dau hanner yn dweud yr un peth, teipiwch: pentan translate done { $page }
translate-is-orphan = Cyfieithiad yw { $page } nad yw ei wreiddiol yn yr hyb.
translate-is-disputed = Mae dwy fersiwn o’r cofnod ar gyfer { $page } ochr yn ochr yn y ffeil glo. Teipiwch: pentan translate mend
translate-moving = Roedd ffeiliau { $page } yn cael eu newid wrth eu darllen. Rhowch gynnig arall arni.

translate-recorded = Cofnodwyd: { $page }, wedi ei chyfieithu o’r { $from ->
        [cy] Gymraeg
       *[en] Saesneg
    }.
translate-recorded-all = { $count ->
        [zero] Ni chofnodwyd dim
        [one] Cofnodwyd 1 cyfieithiad
        [two] Cofnodwyd 2 gyfieithiad
        [few] Cofnodwyd 3 chyfieithiad
        [many] Cofnodwyd 6 chyfieithiad
       *[other] Cofnodwyd { $count } cyfieithiad
    }; yn gyfredol yn barod: { $fresh }.
translate-refuse-half = Mewn un iaith yn unig y mae { $page }. Ychwanegwch y dudalen arall yn gyntaf.
translate-refuse-direction = Nid oes dim yn dweud pa hanner o { $page } yw’r cyfieithiad. Ychwanegwch “--from cy” neu “--from en” yn ôl yr iaith y cyfieithwyd ohoni, neu linell “translation:” at yr hanner sy’n gyfieithiad.
translate-refuse-broken = Ni ellir darllen gwreiddiol { $page } fel y’i bwriadwyd. Teipiwch “pentan check” a chywiro hynny yn gyntaf.
translate-lock-wrong = Ni chofnodwyd dim, am na ellir darllen rhan o’r ffeil glo. Teipiwch “pentan translate mend”, neu ychwanegwch --force i gofnodi beth bynnag; ni chollir dim o’r ffeil glo felly.
translate-not-recorded = Nid yw { $page } yn y ffeil glo.
translate-forgotten = Nid yw { $page } yn y ffeil glo bellach.

translate-in-order = Mae’r ffeil glo mewn trefn.
translate-kept-aside = Cedwir y ffeil glo fel yr oedd yn { $file }.
translate-mended-one-side = { $page }: cadwyd y cofnod, o { $date }. Dim ond ar un ochr i’r uno y mae.
translate-mended-exact = { $page }: cadwyd y cofnod o { $date }, am mai felly’n union y mae’r gwreiddiol heddiw.
translate-mended-older = { $page }: cadwyd y cofnod o { $date }, yr hynaf, am fod y gwreiddiol yn wahanol heddiw. Mae’r cyfieithiad ar ei hôl hi.
translate-lost = Ni ellid darllen hyn ac fe’i tynnwyd: { $line }
translate-mended = { $count ->
        [zero] Rhoddwyd y ffeil glo mewn trefn.
        [one] Rhoddwyd y ffeil glo mewn trefn, gydag 1 penderfyniad.
        [two] Rhoddwyd y ffeil glo mewn trefn, gyda 2 benderfyniad.
        [few] Rhoddwyd y ffeil glo mewn trefn, gyda 3 phenderfyniad.
        [many] Rhoddwyd y ffeil glo mewn trefn, gyda 6 phenderfyniad.
       *[other] Rhoddwyd y ffeil glo mewn trefn, gyda { $count } penderfyniad.
    }

## Golwg y cyfrannwr

view-only-stale = A’r cyfieithiad ar ei hôl hi ({ $count })
view-translation-fresh = Yn gyfredol
view-translation-stale = { $count ->
        [zero] Ar ei hôl hi
        [one] Ar ei hôl hi: 1 bloc
        [two] Ar ei hôl hi: 2 floc
        [few] Ar ei hôl hi: 3 bloc
        [many] Ar ei hôl hi: 6 bloc
       *[other] Ar ei hôl hi: { $count } bloc
    }
view-translation-missing = Ar goll
view-translation-unrecorded = Heb gofnod
view-translation-orphan = Heb wreiddiol
view-translation = Cyfieithiad
view-changes = Newidiwyd ers ei chyfieithu
view-changes-since = { $count ->
        [zero] Ni newidiwyd yr un bloc o’r gwreiddiol
        [one] Newidiwyd 1 bloc o’r gwreiddiol
        [two] Newidiwyd 2 floc o’r gwreiddiol
        [few] Newidiwyd 3 bloc o’r gwreiddiol
        [many] Newidiwyd 6 bloc o’r gwreiddiol
       *[other] Newidiwyd { $count } bloc o’r gwreiddiol
    } ers { $date }. Pan fydd y cyfieithiad yn dweud yr un peth eto, teipiwch “pentan translate done { $page }”.
view-gone = Wedi mynd:
view-new = Newydd:
