# Status: unreviewed

### Yr hyn a ddywedir am broblem: neges, a llinell o gymorth sy'n dweud beth y gellir ei deipio. Yn nhrefn y codau.
### Fel “none” y daw arg a all fod yn wag.

severity-error = gwall
severity-warning = rhybudd
severity-hint = awgrym
severity-guide = canllaw
severity-help = cymorth
other-place = gweler hwn hefyd

## Ffeiliau

problem-file-unreadable = Ni ellir darllen y ffeil hon: { $reason }.
    .help = Gwnewch yn siŵr bod y ffeil yno o hyd a bod gennych hawl i’w hagor, ac adeiladwch eto.
problem-file-not-utf8 = Mae nod yma na ellir ei ddarllen (beit { $byte }): nid fel UTF-8 y cadwyd y ffeil.
    .help = Yn eich golygydd testun dewiswch “Save as…” neu “Save with encoding”, dewiswch UTF-8, ac edrychwch eto ar yr acenion.
problem-text-character = Mae nod yma na ellir ei gyhoeddi ({ $number }).
    .help = Dilëwch ef, a theipiwch eto yr hyn a ddylai fod yno. Gall fod wedi dod o PDF neu o raglen arall.
problem-file-too-big = Mae’r ffeil hon yn { $size } MB. Mae pentan yn darllen ffeiliau testun hyd at { $limit } MB.
    .help = Rhannwch hi’n sawl tudalen, neu tynnwch ohoni yr hyn nad yw’n destun.
problem-file-empty = Mae’r ffeil hon yn wag, felly nid oes tudalen.
    .help = Ysgrifennwch y dudalen, gan ddechrau gyda llinell ---, llinell “title: …”, llinell “summary: …” a llinell --- arall. Neu dilëwch y ffeil.
problem-symlink-loop = Llwybr byr (dolen symbolaidd) yw hwn sy’n arwain yn ôl at ffolder y mae ef ei hun ynddi, felly fe’i hepgorwyd.
    .help = Dilëwch y llwybr byr, neu gwnewch iddo arwain i rywle arall.
problem-file-outside = Llwybr byr (dolen symbolaidd) yw hwn sy’n arwain allan o ffolderi’r hyb, felly ni ddarllenir dim drwyddo.
    .help = Copïwch yr hyn y mae’n arwain ato i ffolder content yr hyb, a dilëwch y llwybr byr.
problem-locale-folder = Ni ddefnyddir y geiriau yn locales/{ $name }: yn cy ac en y mae geiriau pentan.
    .help = Rhowch nhw mewn ffeil sy’n gorffen ag .ftl yn locales/cy neu locales/en.
problem-file-not-published = { $count ->
        [one] Nid tudalen, llun na dogfen yw { $names }, felly nis cyhoeddir.
       *[other] Nid tudalennau, lluniau na dogfennau yw’r { $count } ffeil hyn, felly nis cyhoeddir: { $names }.
    }
    .help = { $kind ->
        [active] Symudwch nhw o’r ffolder content. Gall porwr neu weinydd redeg ffeiliau o’r fath: dim ond os ydych yn ymddiried ym mhawb sy’n gallu newid yr hyb, enwch y terfyniadau yr ydych am eu cael yn content/hub.yaml: downloads: [{ $endings }]
       *[other] Symudwch nhw o’r ffolder content. I gyhoeddi ffeiliau o’r fath, enwch eu terfyniadau yn content/hub.yaml: downloads: [{ $endings }]
    }
problem-file-content = Mae’r enw’n gorffen ag .{ $ending }, ond tudalen we neu raglen yw’r ffeil, felly nis cyhoeddir.
    .help = Cadwch y ddogfen eto o’r rhaglen a’i gwnaeth, neu dilëwch y ffeil.
problem-file-name-long = Mae’r enw’n rhy hir i wefan, felly hepgorwyd y ffeil.
    .help = Rhowch iddi enw o { $most } o lythrennau ar y mwyaf. Mae llythrennau ag acen ac emoji yn cyfrif ddwywaith neu fwy.
problem-file-language = Nid yw’r enw “{ $name }” yn dweud ym mha un o ieithoedd yr hyb y mae’r dudalen.
    .help = Ailenwch y ffeil fel ei bod yn gorffen ag .en.md am y Saesneg neu .cy.md am y Gymraeg, er enghraifft open-archive.cy.md.
problem-file-name = Mae nodau yn yr enw “{ $name }” na all pentan eu darllen.
    .help = Ailenwch y ffeil gan ddefnyddio llythrennau, rhifau a chysylltnodau yn unig.
problem-data-unknown-file = Nid yw pentan yn gwybod beth i’w wneud â “{ $name }” yn y ffolder content/data/.
    .help = { $suggestion ->
        [none] Rhowch iddi enw un o’r ffeiliau y mae pentan yn eu hadnabod, megis topics.yaml neu people.yaml, neu symudwch hi o’r ffolder content/data/.
       *[other] Ai “{ $suggestion }” oedd gennych mewn golwg? Ailenwch y ffeil.
    }

## Y bloc rhwng y ddwy linell --- ar ben tudalen, a'r ffeiliau sy'n gorffen ag .yaml

problem-front-missing = Nid yw’r dudalen hon yn dechrau gyda llinell o dri chysylltnod (---).
    .help = Rhowch floc fel hyn ar frig y ffeil: llinell ---, llinell “title: …”, llinell “summary: …”, a llinell --- arall. Daw’r testun oddi tano.
problem-front-unclosed = Nid oes llinell o dri chysylltnod (---) yn cau’r bloc ar ben y dudalen.
    .help = Rhowch linell --- o dan yr olaf o’r llinellau megis “title: …”, uwchben testun y dudalen.
problem-yaml-tab = Mae’r llinell hon wedi ei mewnoli â thab. Dim ond bylchau y gellir eu defnyddio yma.
    .help = Dilëwch y tab a theipiwch ddau fwlch yn ei le.
problem-yaml-syntax = Ni ellir darllen y llinellau hyn o’r fan hon ymlaen. Yng ngeiriau’r darllenydd (yn Saesneg): { $reason }.
    .help = Dylai pob llinell fod ar ffurf “allwedd: gwerth”, gydag un bwlch ar ôl y colon. Rhowch werth sy’n cynnwys colon neu sy’n dechrau â nod arbennig mewn dyfynodau dwbl: title: "Dau air: un ystyr".
problem-yaml-no-keys = Dylai fod llinellau yma sy’n dechrau ag enw a cholon, ond { $found } sydd yma.
    .help = Dechreuwch bob llinell ag enw, colon a bwlch, fel yn “{ $example }”.
problem-yaml-space = Ar ôl y colon hwn mae bwlch nad yw’n un cyffredin, fel y mae ffonau a phrosesyddion geiriau’n ei deipio.
    .help = Dilëwch ef a theipiwch fwlch.
problem-yaml-duplicate-key = Mae “{ $key }:” yma ddwywaith. Dim ond un a all gyfrif.
    .help = Dilëwch un o’r ddwy linell, neu rhowch eu gwerthoedd gyda’i gilydd mewn un.
problem-yaml-too-complex = Mae’r llinellau hyn wedi eu nythu’n rhy ddwfn, neu’n ailadrodd ei gilydd (ag & a *) yn rhy aml, i pentan eu darllen.
    .help = Ysgrifennwch nhw’n blaen, heb & na *, a chyda llai o lefelau mewnoli.
problem-unknown-key = Nid yw pentan yn adnabod “{ $key }:” yma.
    .help = { $suggestion ->
        [none] Gwiriwch y sillafu, neu dilëwch y llinell.
       *[other] Ai “{ $suggestion }:” oedd gennych mewn golwg?
    }
problem-key-of-other-type = Nid yw “{ $key }:” yn perthyn i dudalen o’r math “{ $type }”, felly nis dangosir.
    .help = Mae’n perthyn i’r mathau hyn: { $types }. Dilëwch y llinell, neu newidiwch “type:” yn y dudalen hon neu yn ei hadran.
problem-missing-key = Mae “{ $key }:” ar goll neu’n wag.
    .help = Ychwanegwch linell sy’n dechrau â “{ $key }:” ac ysgrifennwch y gwerth ar ôl y colon. Mewn tudalen, rhwng y ddwy linell --- ar y brig y mae ei lle.
problem-placeholder = Yr hyn a ysgrifennodd “pentan new” sydd yma o hyd: { $text }
    .help = Ysgrifennwch yn ei le yr hyn y dylai darllenwyr ei wybod. Os oes nodyn uwch ei ben yn dweud mai dim ond dal lle y mae, dilëwch y nodyn hefyd.
problem-note-left = Mae nodyn a ysgrifennodd “pentan new” yma o hyd: { $text }
    .help = Gwnewch yr hyn y mae’n ei ofyn, a dilëwch ef. Nid yw darllenwyr yn ei weld, ond efallai eu bod yn colli’r hyn y mae’n gofyn amdano.
problem-draft-to-do = Eto i’w wneud: { $text }
    .help = Ysgrifennwch ef, a dilëwch y nodyn. Cyhoeddir y dudalen pan ddilëir “draft: true”.
problem-wrong-type = Ar ôl “{ $key }:” dylai fod { $expected }, ond { $found } sydd yno.
    .help = Rhowch hynny’n unig ar ôl y colon. Ar gyfer rhestr, ysgrifennwch linell i bob eitem oddi tano, wedi ei mewnoli ac yn dechrau â chysylltnod a bwlch: “- eitem”.
problem-bad-date = Nid yw “{ $value }” yn ddyddiad y gall pentan ei ddarllen.
    .help = Ysgrifennwch y flwyddyn, y mis a’r diwrnod mewn ffigurau gyda chysylltnodau: 2026-11-23. Lle mae amser yn perthyn iddo, ysgrifennwch hwnnw ar eu hôl: 2026-11-23 19:30.
problem-bad-slug = Ni all “{ $value }” fod yn rhan o gyfeiriad gwe fel y mae.
    .help = { $suggestion ->
        [none] Defnyddiwch y llythrennau a i z, rhifau a chysylltnodau yn unig.
       *[other] Defnyddiwch “{ $suggestion }”: dim ond a i z, rhifau a chysylltnodau, heb acenion na phriflythrennau.
    }
problem-bad-url = Nid yw “{ $value }” yn gyfeiriad gwe.
    .help = Ysgrifennwch ef yn llawn, gan ddechrau â https://, er enghraifft https://www.example.org/.
problem-bad-base-url = Ni all “{ $value }” fod yn gyfeiriad yr hyb: ag ef y mae cyfeiriad pob tudalen yn dechrau.
    .help = Hepgorwch yr enw defnyddiwr, y cyfrinair a phopeth sy’n dilyn ? neu #, fel yn https://hub.example/.
problem-placeholder-url = Enghraifft yn unig yw “{ $value }”, ond ag ef y mae pob dolen i’r hyb, ei ffrydiau a map y wefan yn dechrau.
    .help = Ysgrifennwch y cyfeiriad lle cyhoeddir yr hyb, neu adeiladwch â --base-url.
problem-out-of-range = Nid yw { $value } rhwng { $least } a { $most }.
    .help = Ysgrifennwch rif o { $least } i { $most }, neu hepgorwch y llinell.
problem-unknown-choice = Nid yw “{ $value }” yn un o’r geiriau a gaiff sefyll yma.
    .help = { $suggestion ->
        [none] Defnyddiwch un o’r rhain: { $choices }.
       *[other] Ai “{ $suggestion }” oedd gennych mewn golwg? Caiff y rhain sefyll yma: { $choices }.
    }
problem-unknown-id = Nid yw “{ $id }” ar y rhestr yn y ffeil { $file }.
    .help = { $suggestion ->
        [none] Defnyddiwch un sydd yno, neu ychwanegwch ef at y ffeil { $file } gyda’i label yn y ddwy iaith.
       *[other] Ai “{ $suggestion }” oedd gennych mewn golwg? Fel arall ychwanegwch “{ $id }” at y ffeil { $file } gyda’i label yn y ddwy iaith.
    }
problem-missing-language = Mae’r testun hwn ar goll yn { $language ->
        [cy] Gymraeg
       *[en] Saesneg
    }.
    .help = Ychwanegwch linell “{ $language }: …” gyda’r testun yn yr iaith honno, wedi ei mewnoli o dan hon.

## Rhannau'r wefan

problem-dangling-related = Nid oes tudalen “{ $target }” yn yr hyb hwn.
    .help = { $suggestion ->
        [none] Ysgrifennwch lwybr tudalen o dan content/, heb .en.md na .cy.md, er enghraifft guides/first-meeting, neu dilëwch y llinell.
       *[other] Ai “{ $suggestion }” oedd gennych mewn golwg?
    }
problem-section-without-index = Mae tudalennau yn y ffolder “{ $folder }” ond nid oes ffeil _index, felly nid oes teitl iddi.
    .help = Ychwanegwch _index.en.md ac _index.cy.md at y ffolder, y naill a’r llall â theitl rhwng dwy linell ---.
problem-url-collision = { $kind ->
        [own] Cyfeiriad tudalen y mae pentan ei hun yn ei gwneud yw { $url }.
       *[page] Byddai gan ddwy dudalen yr un cyfeiriad gwe, { $url }.
    }
    .help = Rhowch “slug:” gwahanol i un ohonynt, neu ailenwch neu symudwch un ohonynt.
problem-alias-loop = Byddai’r hen gyfeiriad { $url } yn arwain yn ôl ato’i hun.
    .help = Tynnwch ef o “aliases:”: nid hen gyfeiriad yw cyfeiriad sydd gan dudalen o hyd.
problem-bad-alias = Nid yw “{ $value }” yn gyfeiriad ar y wefan hon.
    .help = Ysgrifennwch y rhan sydd ar ôl enw’r wefan, gan ddechrau â /, er enghraifft /hen/dudalen/.

## Testun tudalen

problem-dead-link = Mae’r ddolen hon yn arwain at “{ $target }”, nad yw yn yr hyb.
    .help = { $suggestion ->
        [none] Gwiriwch sillafiad y llwybr. Mae dolen at dudalen yn dechrau o’r ffeil hon (../tips/enw.md) neu o content/ (tips/enw), heb derfyniad iaith.
       *[other] Ai “{ $suggestion }” oedd gennych mewn golwg?
    }
problem-dead-anchor = Nid oes pennawd “{ $anchor }” ar y dudalen “{ $target }”.
    .help = { $suggestion ->
        [none] Gwiriwch eiriau’r pennawd ar y dudalen honno, neu tynnwch # a’r hyn sy’n ei ddilyn oddi ar y ddolen, fel ei bod yn arwain at ben y dudalen.
       *[other] Ai “{ $suggestion }” oedd gennych mewn golwg?
    }
problem-link-unpublished = Mae’r ddolen hon yn arwain at y dudalen “{ $target }”, nad yw wedi ei chyhoeddi, felly ni all darllenwyr ddilyn y ddolen.
    .help = Cyhoeddwch y dudalen honno, neu tynnwch y ddolen nes y gwneir hynny.
problem-missing-image = Nid yw’r ddelwedd “{ $target }” yno.
    .help = { $suggestion ->
        [none] Gwiriwch y sillafu, gan gynnwys priflythrennau, a bod y ddelwedd yn y ffolder y mae’r llwybr yn ei henwi.
       *[other] Ai “{ $suggestion }” oedd gennych mewn golwg?
    }
problem-image-without-alt = Nid oes disgrifiad o’r ddelwedd hon i bobl na allant ei gweld.
    .help = Ysgrifennwch rhwng y bachau sgwâr yr hyn y mae’r ddelwedd yn ei ddangos: ![Gwirfoddolwyr yn trwsio wal](wal.jpg). Yn y bloc ar ben y dudalen, ysgrifennwch ef ar ôl “alt:”.
problem-body-heading-1 = Mae un # gan y pennawd hwn, ond ar y lefel honno y mae teitl y dudalen eisoes.
    .help = Ysgrifennwch ## yn ei le, ac un # yn ychwanegol ar gyfer pob pennawd oddi tano.
problem-footnote-undefined = Nid oes troednodyn “{ $label }”, felly [^{ $label }] a wêl darllenwyr.
    .help = Ysgrifennwch y nodyn ar ei linell ei hun: [^{ $label }]: … Neu gwiriwch sillafiad ei enw.
problem-link-spaces = Nid dolen yw hon, am fod bylchau yn “{ $address }”: fe’i gwelir fel y’i teipioch.
    .help = Teipiwch “%20” yn lle pob bwlch: { $better }
problem-block-on-one-line = Dim ond ar ei ben ei hun ar linell y mae [!{ $name }] yn gweithio, felly fe’i gwelir fel y’i teipioch.
    .help = Rhowch y geiriau sydd y tu ôl iddo ar y llinell nesaf, gan ddechrau â >.
problem-colon-line = Mae’r llinell hon yn dechrau â cholon, felly fe’i dangosir fel diffiniad o’r llinell o’i blaen, heb y colon.
    .help = Rhowch slaes wrthol (\) o flaen y colon. Os diffiniad yw, rhowch fwlch ar ôl y colon.
problem-fence-unclosed = Nid oes diwedd i’r cod hwn, felly dangosir gweddill y dudalen i gyd fel cod.
    .help = Rhowch linell { $fence } lle mae’r cod yn gorffen.
problem-comment-unclosed = Nid oes diwedd i’r sylw hwn, felly cymerir gweddill y dudalen i gyd yn rhan ohono.
    .help = Rhowch --> lle mae’r sylw’n gorffen.
problem-html-dropped = Ni chyhoeddir yr elfen “{ $name }”: gallai lwytho rhywbeth o wefan arall, neu redeg rhywbeth.
    .help = Hepgorwch hi. Yn lle ffilm neu fap o wefan arall, rhowch ddolen iddi neu iddo.
problem-yaml-comment = Yma mae “#” yn dechrau nodyn i chi’ch hun, felly nid yw “{ $text }” yn rhan o’r gwerth.
    .help = Os yw’n perthyn i’r gwerth, rhowch y gwerth cyfan mewn dyfynodau dwbl.
problem-unknown-block = Nid yw pentan yn adnabod y bloc “[!{ $name }]”, felly fe’i dangosir fel dyfyniad cyffredin.
    .help = { $suggestion ->
        [none] Dyma’r rhai y mae’n eu hadnabod: NOTE, TIP, IMPORTANT, WARNING, CAUTION, a CY neu EN am yr iaith arall.
       *[other] Ai “[!{ $suggestion }]” oedd gennych mewn golwg?
    }
problem-unknown-language = Nid yw “{ $tag }” yn iaith y mae pentan yn ei hadnabod.
    .help = Ysgrifennwch cy am y Gymraeg neu en am y Saesneg.
problem-raw-html = HTML yw hwn, ac fe’i dangosir i ddarllenwyr fel testun.
    .help = Ysgrifennwch ef ar ffurf Markdown yn lle hynny. Gall pwy bynnag sy’n gofalu am yr hyb ganiatáu HTML yn y ffeil content/hub.yaml.
problem-nested-too-deep = Mae dyfyniadau neu restrau wedi eu nythu’n ddyfnach yma nag y gall pentan eu dangos.
    .help = Defnyddiwch lai o lefelau o > ac o fewnoli.
problem-duplicate-heading-id = Mae gan ddau bennawd ar y dudalen hon yr un enw ar gyfer dolenni, “{ $id }”.
    .help = Newidiwch yr hyn sydd rhwng { "{#" } a { "}" } wrth un o’r ddau bennawd.

## Geiriau'r rhyngwyneb

problem-message-missing = Mae’r geiriau ar gyfer “{ $key }” ar goll yn { $language ->
        [cy] Gymraeg
       *[en] Saesneg
    }.
    .help = Ychwanegwch linell “{ $key } = …” at ffeil yn y ffolder locales/{ $language }/.
problem-message-unused = Nid oes dim yn dangos y geiriau “{ $key }”.
    .help = { $suggestion ->
        [none] Dilëwch nhw, neu gwiriwch sillafiad yr allwedd.
       *[other] Ai “{ $suggestion }” oedd gennych mewn golwg?
    }
problem-message-argument = Mae’r geiriau “{ $key }” yn enwi gwerth “${ $argument }” na chaiff ei roi iddynt.
    .help = Gwiriwch sillafiad yr enw ar ôl $, neu dywedwch y peth heb y gwerth hwnnw.
problem-message-syntax = Mae rhywbeth o’i le yn y ffeil eiriau hon: { $reason }
    .help = Llinell ar ffurf “allwedd = geiriau” yw neges. Mewnolwch yr hyn sy’n parhau ar y llinell nesaf â phedwar bwlch.

## Y thema

problem-template-syntax = Ni ellir darllen y templed hwn. Yng ngeiriau’r peiriant (yn Saesneg): { $reason }
    .help = Dad-wnewch y newid diwethaf iddo, neu cymharwch ef â’r un a ddaeth gyda pentan.
problem-template-missing = Gelwir am “{ $name }” yma, ond nid yw yno.
    .help = Gwiriwch y sillafu, neu rhowch y templed yn ffolder templates/ y thema.
problem-template-render = Methodd y templed hwn ar y dudalen “{ $page }”. Yng ngeiriau’r peiriant (yn Saesneg): { $reason }
    .help = Dad-wnewch y newid diwethaf iddo, neu cymharwch ef â’r un a ddaeth gyda pentan.

## Yr hyn a ddylai fod ar ôl colon, neu sydd yno: “dylai fod …, ond … sydd yno”

expected-text = testun
expected-number = rhif
expected-true-false = “true” neu “false”
expected-date = dyddiad megis 2026-11-23
expected-list = rhestr
expected-mapping = grŵp o linellau ar ffurf “allwedd: gwerth”
expected-nothing = lle gwag
expected-text-each-language = testun ym mhob iaith (“en:” a “cy:”)
expected-list-of-text = rhestr o destunau

## Yr hyn sydd o'i le mewn ffeil eiriau: “Mae rhywbeth o'i le yn y ffeil eiriau hon: …”

locale-expected-token = dylai fod “{ $subject }” yma.
locale-expected-character = dylai un o’r nodau hyn fod yma: { $subject }
locale-no-text = nid oes geiriau ar ôl “{ $subject }”.
locale-no-value = mae’r geiriau ar goll yma.
locale-no-default = rhaid i un o’r dewisiadau ddechrau â *, ar gyfer pan na fydd yr un arall yn gweddu.
locale-two-defaults = dim ond un o’r dewisiadau a gaiff ddechrau â *.
locale-open-quote = mae dyfynnod dwbl heb ei gau.
locale-stray-brace = mae bachyn cyrliog sy’n cau { "}" } yma heb un sy’n agor.
locale-not-understood = yng ngeiriau’r darllenydd (yn Saesneg): { $subject }.
locale-duplicate = mae “{ $subject }” yma am yr eildro.
locale-unknown-reference = mae’n enwi “{ $subject }”, nad yw yno.
locale-too-deep = mae bachau cyrliog wedi eu nythu’n rhy ddwfn, felly ni ddefnyddir dim o’r ffeil hon.
locale-too-intricate = mae gan y neges hon fachau cyrliog yn union o fewn bachau cyrliog, dewis yn ôl gwerth sefydlog, neu rif dros 12 digid, felly ni ddefnyddir dim o’r ffeil hon.

## Chwilio

problem-search-engine-budget = Mae peiriant y chwiliad yn cymryd { $bytes } beit, a’r terfyn yn y ffeil hon yw { $limit }.
    .help = Codwch y terfyn: daw’r peiriant gyda pentan, ac nid yw’r hyb yn ei newid.
problem-search-query-budget = Mae’r chwiliad cyntaf yn { $language ->
        [cy] Gymraeg
       *[en] Saesneg
    } yn cymryd { $bytes } beit, a’r terfyn yn y ffeil hon yw { $limit }.
    .help = Codwch y terfyn, neu gwnewch y tudalennau hiraf yn fyrrach.

## Eithriadau

problem-exemption-unused = Nid oes dim yma’n groes i “{ $rule }”, felly nid oes angen yr eithriad hwn.
    .help = Dilëwch ef, fel y bydd y rheol yn cyfrif eto os newidir y testun.
problem-exemption-over = Daeth yr eithriad hwn rhag “{ $rule }” i ben ar { $date }, felly mae’r rheol yn cyfrif eto.
    .help = Cywirwch yr hyn a ddywedir, neu, os oes rhaid iddo aros, rhowch ddyddiad arall ar ôl “until:” a dywedwch pam.
problem-exemption-reason = Nid yw’r eithriad hwn rhag “{ $rule }” yn dweud pam.
    .help = Ysgrifennwch y rheswm ar ôl colon: <!-- pentan allow { $rule }: dyfynnir y rheolau air am air -->.
