# Status: unreviewed

### Yr hyn a ddywedir lle na ellir dangos llun fel y mae: pam, a beth i’w wneud. Yn nhrefn y codau.

problem-image-unreadable = { $why ->
        [none] Enw llun sydd ar y ffeil hon, ond nid llun mohoni.
        [cut-short] Nid yw’r llun hwn yn gyfan: mae ei ffeil yn gorffen yn rhy gynnar, fel pe bai wedi’i chopïo neu ei lawrlwytho’n rhannol yn unig.
       *[broken] Mae’r llun hwn wedi’i ddifrodi: ni ellir darllen ei bicseli.
    } Nis cyhoeddir, ac mae tudalennau’n dangos ei ddisgrifiad yn ei le.
    .help = Agorwch ef yn y rhaglen yr ydych yn edrych ar luniau ynddi. Os gellir ei weld yno, cadwch ef o’r newydd fel JPEG neu PNG dan yr un enw; os na ellir, mynnwch ef unwaith eto o’r fan y daeth.
problem-image-format = Mae’r llun hwn yn y fformat { $format }, na all llawer o borwyr ei ddangos ac na all pentan ei ddarllen. Nis cyhoeddir, ac mae tudalennau’n dangos ei ddisgrifiad yn ei le.
    .help = Agorwch ef yn y rhaglen yr ydych yn edrych ar luniau ynddi, cadwch ef fel JPEG (ffotograff), PNG (darlun neu sgrinlun) neu SVG, ac ysgrifennwch yr enw newydd yn y dudalen.
problem-image-line = Mae’r llun hwn yn { $width } wrth { $height } picsel, sef fawr mwy na llinell. Nis cyhoeddir, ac mae tudalennau’n dangos ei ddisgrifiad yn ei le.
    .help = Torrwch ohono ran nad yw ond ychydig weithiau’n uwch nag yw o led, a’i chadw dan yr un enw.
problem-image-too-many-pixels = Mae’r llun hwn yn dweud ei fod yn { $width } wrth { $height } picsel. Mae hynny’n fwy na { $limit } miliwn, sy’n cymryd gormod o gof i edrych arno. Nis cyhoeddir, ac mae tudalennau’n dangos ei ddisgrifiad yn ei le.
    .help = Agorwch ef yn y rhaglen yr ydych yn edrych ar luniau ynddi, dewiswch “Resize” neu “Export”, ysgrifennwch 2,560 picsel fel ei led, a’i gadw dan yr un enw.
problem-image-misnamed = Llun { $format } yw hwn, ond mae ei enw’n dweud fel arall. Gall rhaglenni sy’n mynd yn ôl yr enw ei wrthod.
    .help = Galwch ef yn “{ $name }”, ac ysgrifennwch yr enw hwnnw yn y tudalennau sy’n ei ddangos.
problem-drawing-cleaned = { $count ->
        [one] Gallai rhywbeth yn y darlun hwn wneud mwy na chael ei weld, felly nis cyhoeddir: { $what }.
        [two] Gallai { $count } beth yn y darlun hwn wneud mwy na chael eu gweld, felly nis cyhoeddir: { $what }.
        [few] Gallai { $count } pheth yn y darlun hwn wneud mwy na chael eu gweld, felly nis cyhoeddir: { $what }.
        [many] Gallai { $count } pheth yn y darlun hwn wneud mwy na chael eu gweld, felly nis cyhoeddir: { $what }.
       *[other] Gallai { $count } peth yn y darlun hwn wneud mwy na chael eu gweld, felly nis cyhoeddir: { $what }.
    }
    .help = Edrychwch ar y darlun ar y dudalen. Os nad oes dim ar goll, cadwch ef o’ch rhaglen ddarlunio fel SVG “optimised” neu “plain”, ac ni ddywedir hyn mwyach. Ni chyhoeddir byth sgriptiau, dolenni sy’n rhedeg rhywbeth na rhannau a lwythir o rywle arall.
problem-drawing-unreadable = Ni ellir darllen y darlun hwn (SVG): { $reason }. Nis cyhoeddir, ac mae tudalennau’n dangos ei ddisgrifiad yn ei le.
    .help = Agorwch ef mewn rhaglen ddarlunio, megis Inkscape, a’i gadw o’r newydd fel SVG “optimised” neu “plain” dan yr un enw.
