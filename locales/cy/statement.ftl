# Status: unreviewed
# Y datganiad hygyrchedd. Mae ei rannau a’i eiriad yn dilyn y datganiad enghreifftiol i gyrff sector cyhoeddus y Deyrnas Unedig.

path-accessibility = datganiad-hygyrchedd

access = Datganiad hygyrchedd
access-description = Pa mor hygyrch yw { $hub }, beth y gwyddys nad yw’n hygyrch, ac wrth bwy i ddweud.
access-scope = Mae’r datganiad hwn yn ymwneud â’r wefan hon:
access-scope-want = Rydym am i gynifer o bobl â phosibl allu ei defnyddio. Dylech allu:
access-want-zoom = chwyddo hyd at 400% heb i’r testun lifo oddi ar y sgrin
access-want-keyboard = cael hyd i’ch ffordd â bysellfwrdd yn unig
access-want-reader = gwrando arni â darllenydd sgrin, yn yr iaith gywir
access-want-colours = defnyddio eich lliwiau eich hun, golau neu dywyll
access-want-script = darllen popeth heb JavaScript
access-how = Pa mor hygyrch yw’r wefan hon
access-how-known = Gwyddom nad yw rhai rhannau o’r wefan hon yn gwbl hygyrch. Rhestrir y rheini isod.
access-how-unknown = Ni wyddom am unrhyw ran nad yw’n hygyrch. Nid yw hynny’n golygu nad oes un: gweler sut y profwyd y wefan.
access-contact = Adborth, a gofyn am yr hyn sydd ei angen arnoch
access-contact-text = Os oes rhywbeth yma’n eich cau allan, neu os oes ei angen arnoch ar ffurf arall, megis print bras, sain neu fersiwn hawdd ei ddeall, dywedwch wrthym pa dudalen ydyw a beth sydd ei angen arnoch:
access-contact-none = Nid yw’r wefan hon yn cyhoeddi cyfeiriad i ysgrifennu ato.
access-reply = { $count ->
        [zero] Byddwn yn ateb yr un diwrnod.
        [one] Byddwn yn ateb o fewn 1 diwrnod.
        [two] Byddwn yn ateb o fewn 2 ddiwrnod.
        [few] Byddwn yn ateb o fewn 3 diwrnod.
        [many] Byddwn yn ateb o fewn 6 diwrnod.
       *[other] Byddwn yn ateb o fewn { $count } diwrnod.
    }
access-enforcement = Os nad ydych yn fodlon ar ein hateb
access-enforcement-ehrc = Y Comisiwn Cydraddoldeb a Hawliau Dynol sy’n gyfrifol am orfodi Rheoliadau Hygyrchedd Cyrff Sector Cyhoeddus (Gwefannau ac Apiau Symudol) (Rhif 2) 2018 (y “rheoliadau hygyrchedd”) yng Nghymru, Lloegr a’r Alban.
access-enforcement-act = Nid yw’r rheoliadau hygyrchedd i gyrff sector cyhoeddus yn gymwys i’r wefan hon. Mae Deddf Cydraddoldeb 2010 yn gymwys i bwy bynnag sy’n cynnig gwasanaeth i’r cyhoedd yng Nghymru, Lloegr neu’r Alban.
access-enforcement-eass = Os nad ydych yn fodlon ar y ffordd yr atebwn eich cwyn, cysylltwch â’r Gwasanaeth Cynghori a Chefnogi Cydraddoldeb (EASS):
access-status = Statws cydymffurfio
access-status-text = { $status ->
        [full] Mae’r wefan hon yn cydymffurfio’n llawn â safon AA fersiwn 2.2 y Canllawiau Hygyrchedd Cynnwys Gwe (WCAG), hyd y canfu’r prawf isod.
        [partial] Mae’r wefan hon yn cydymffurfio’n rhannol â safon AA fersiwn 2.2 y Canllawiau Hygyrchedd Cynnwys Gwe (WCAG), oherwydd yr hyn a restrir isod.
        [not] Nid yw’r wefan hon yn cydymffurfio â safon AA fersiwn 2.2 y Canllawiau Hygyrchedd Cynnwys Gwe (WCAG).
       *[unknown] Nid oes neb wedi asesu’r wefan hon yn erbyn safon AA fersiwn 2.2 y Canllawiau Hygyrchedd Cynnwys Gwe (WCAG). Felly ni allwn ddweud i ba raddau y mae’n cydymffurfio.
    }
access-not-accessible = Cynnwys nad yw’n hygyrch
access-known = Yr hyn y gwyddom amdano
access-found = Yr hyn a ganfu gwiriadau awtomatig
access-none-known = Ni wyddom am ddim.
access-checked = Ar y diwrnod hwn darllenodd gwiriadau awtomatig pentan { $pentan } hyn o’r wefan: { $pages }. Y dyddiad:
access-checked-means = Dim ond rhywfaint o’r hyn sy’n cau pobl allan y mae gwiriadau o’r fath yn ei ganfod. Ni allant ddweud a yw disgrifiad yn wir, nac a yw tudalen yn gwneud synnwyr.
access-checked-nothing = Ni chanfu’r gwiriadau hyn unrhyw broblem.
access-checked-since = Nid yw’r hyn a newidiwyd ers y diwrnod hwnnw wedi’i wirio eto.
access-unchecked = Nid yw’r gwiriadau awtomatig wedi’u cofnodi ar gyfer y wefan hon.
access-times = { $count ->
        [one] unwaith
        [two] ddwywaith
        [few] deirgwaith
        [many] chwe gwaith
       *[other] { $count } o weithiau
    }
access-everywhere = yn y dyluniad y mae llawer o dudalennau yn ei rannu
access-prepared = Paratoi’r datganiad hwn
access-prepared-on = Paratowyd y datganiad hwn ar:
access-tested-on = Profwyd y wefan hon ddiwethaf ar:
access-tested-by = Gwnaed y prawf gan:
access-untested = Nid oes neb wedi profi’r wefan hon â thechnoleg gynorthwyol, megis darllenydd sgrin.
access-made = Fe’i gwneir o’r newydd bob tro y cyhoeddir y wefan, o’r hyn y mae’r golygyddion yn ei wybod ac o’r gwiriadau diwethaf a gofnodwyd.

## Am beth y mae rheol, i ddarllenwyr

access-image-without-alt = Delweddau heb destun yn eu lle (WCAG 1.1.1)
access-heading-skips = Penawdau sy’n neidio dros lefel (WCAG 1.3.1)
access-heading-empty = Penawdau heb destun (WCAG 1.3.1, 2.4.6)
access-table-headers = Tablau â cholofn heb enw (WCAG 1.3.1)
access-link-text = Dolenni nad yw eu testun yn dweud i ble maent yn arwain (WCAG 2.4.4)
access-image-alt-file-name = Delweddau ag enw ffeil yn destun yn eu lle (WCAG 1.1.1)
access-image-language = Darluniau â geiriau mewn iaith wahanol i’r dudalen (WCAG 3.1.2)
access-html-lang = Tudalennau nad ydynt yn dweud ym mha iaith y maent (WCAG 3.1.1)
access-html-lang-part = Rhannau o dudalennau wedi’u nodi ag iaith nad yw’n bod (WCAG 3.1.2)
access-html-image-alt = Delweddau yn y dudalen heb destun yn eu lle (WCAG 1.1.1)
access-html-heading-one = Tudalennau heb un prif bennawd (WCAG 1.3.1, 2.4.6)
access-html-heading-order = Tudalennau â phenawdau sy’n neidio dros lefel (WCAG 1.3.1)
access-html-name = Dolenni, botymau neu fframiau heb enw (WCAG 2.4.4, 4.1.2)
access-html-duplicate-id = Enwau o fewn tudalennau a roddwyd ddwywaith (WCAG 1.3.1, 4.1.2)
access-html-dangling-id = Labeli nad ydynt yn cyfeirio at ddim (WCAG 1.3.1, 4.1.2)
access-html-table-header = Tablau heb benawdau (WCAG 1.3.1)
access-html-field-label = Meysydd ffurflen heb label (WCAG 1.3.1, 3.3.2, 4.1.2)
access-html-autoplay = Sain neu ffilm sy’n dechrau ohoni ei hun (WCAG 1.4.2, 2.2.2)
access-html-refresh = Tudalennau sy’n ail-lwytho ohonynt eu hunain (WCAG 2.2.1)
access-html-zoom = Tudalennau na ellir eu gwneud yn fwy (WCAG 1.4.4)
access-html-tabindex = Pethau y mae’r bysellfwrdd yn eu cyrraedd allan o’u trefn (WCAG 2.4.3)
access-theme-contrast = Lliwiau nad ydynt yn sefyll allan ddigon oddi wrth ei gilydd (WCAG 1.4.3, 1.4.11)
access-theme-target-size = Pethau i’w pwyso sy’n rhy fach (WCAG 2.5.8)

## Yr hyn a ddywedir wrth olygydd

problem-accessibility-record = { $state ->
        [none] Mae’r datganiad hygyrchedd yn dweud nad oes gwiriad wedi’i gofnodi, er y gellir cofnodi’r un hwn.
       *[other] Nid yw’r datganiad hygyrchedd yn dweud beth a ganfu’r gwiriad hwn: { $count ->
            [zero] dim byd mwyach.
            [one] 1 broblem.
            [two] 2 broblem.
            [few] 3 phroblem.
            [many] 6 phroblem.
           *[other] { $count } problem.
        }
    }
    .help = Teipiwch “pentan check --record”. Mae hynny’n ysgrifennu’r hyn a ganfuwyd i content/data/accessibility-check.yaml, a bydd y datganiad yn ei ddweud o hynny ymlaen.
check-recorded = Mae’r hyn a ganfuwyd am hygyrchedd wedi’i gofnodi yn { $path }.

## Allweddi hub.yaml

schema-hub-accessibility = Hygyrchedd
    .about = Pa mor hygyrch yw’r wefan, hyd y gwyddoch. O hyn, ac o’r gwiriad diwethaf a gofnodwyd, y gwneir y datganiad hygyrchedd.
schema-accessibility-prepared = Paratowyd
    .about = Y diwrnod yr ysgrifennwyd, neu y diwygiwyd ddiwethaf, yr hyn sydd yma.
schema-accessibility-public_body = Corff cyhoeddus
    .about = Ysgrifennwch true os yw’r hyb yn perthyn i gorff sector cyhoeddus: mae’r gyfraith wedyn yn dweud mwy am bwy sy’n gorfodi.
schema-accessibility-email = Cyfeiriad
    .about = I ble i ysgrifennu os oes rhywbeth yn cau rhywun allan. Cyfeiriad y golygydd, os na roddir un.
schema-accessibility-reply_days = Diwrnodau i ateb
    .about = O fewn faint o ddiwrnodau y byddwch yn ateb. Addewch yr hyn y gallwch ei gadw yn unig.
schema-accessibility-known = Problemau hysbys
    .about = Yr hyn y gwyddoch nad yw’n hygyrch, brawddeg yr un: beth, ble, pam, a than bryd.
schema-accessibility-tested = Profwyd
    .about = Pwy sydd wedi profi’r wefan, os oes rhywun. Nid yw gwiriadau awtomatig yn cyfrif yma.
schema-tested-date = Dyddiad
    .about = Pryd y’i profwyd.
schema-tested-by = Gan bwy
    .about = Pwy a’i profodd, a sut.
schema-tested-result = Canlyniad
    .about = Beth a ddangosodd y prawf yn erbyn WCAG 2.2 AA. Ni honnir dim os na roddir hyn.
schema-compliance-full = Yn bodloni’r cyfan
schema-compliance-partial = Yn bodloni’r rhan fwyaf
schema-compliance-not = Heb fodloni’r rhan fwyaf
